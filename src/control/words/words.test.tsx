import { afterEach, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { control, renderControls } from "../testing/render.tsx";

registerAllControls();

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "en";
});

const speaking = (language: string): WireMap => ({
  locale_configuration: {
    supported_locales: [{ language_code: language }],
    current_locale: { language_code: language },
  },
});
const menu = () =>
  control("PopupMenuButton", 10, { icon: null, items: [control("PopupMenuItem", 11, { content: "one" })] });
const render = (props: WireMap) => renderControls([menu()], {}, props);
const name = (page: ReturnType<typeof render>) => page.all(".popup-menu-button")[0]?.ariaLabel;

it("is English where nobody says anything else", () => {
  expect(name(render({}))).toBe("Show menu");
});

it("speaks the page's language, and the next one when that changes", async () => {
  const page = render(speaking("de"));
  await vi.waitFor(() => expect(name(page)).toBe("Menü anzeigen"));
  page.set(1, speaking("fr"));
  expect(name(page)).toBe("Afficher le menu");
});

it("speaks the document's language where the page names none", async () => {
  document.documentElement.lang = "ja";
  const page = render({});
  await vi.waitFor(() => expect(name(page)).toBe("メニューを表示"));
});

it("is English where there are no words of a language", () => {
  expect(name(render(speaking("eo")))).toBe("Show menu");
});
