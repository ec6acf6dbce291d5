import { createRoot, createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, describe, expect, it } from "vitest";
import "./base.css";
import { bindTheme, createTheme, ThemeScope, useTheme } from "./theme-context.tsx";
import type { Brightness } from "./scheme.ts";

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

/** A page theme and, inside it, the theme of a control; both bound to elements. */
function makeScopes(page: { theme?: unknown; darkTheme?: unknown; themeMode?: unknown }, own: typeof page) {
  const [pageTheme, setPageTheme] = createSignal<unknown>(page.theme);
  const [brightness, setBrightness] = createSignal<Brightness>("light");
  const outer = document.body.appendChild(document.createElement("div"));
  const inner = outer.appendChild(document.createElement("p"));
  createRoot((dispose) => {
    const common = { platformBrightness: brightness, platform: () => "linux" as const };
    const parent = createTheme({
      theme: pageTheme,
      darkTheme: () => page.darkTheme,
      themeMode: () => page.themeMode,
      ...common,
    });
    const child = createTheme({
      theme: () => own.theme,
      darkTheme: () => own.darkTheme,
      themeMode: () => own.themeMode,
      parent,
      ...common,
    });
    bindTheme(outer, parent);
    bindTheme(inner, child);
    cleanups.push(dispose, () => outer.remove());
  });
  return { outer, inner, setPageTheme, setBrightness };
}

const token = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(`--md-${name}`);

describe("themes on elements", () => {
  it("are Flet's blue in the platform's brightness when nothing is set, and follow the platform", () => {
    const { outer, setBrightness } = makeScopes({}, {});
    expect(token(outer, "primary")).toBe("#36618e");
    expect(getComputedStyle(outer).color).toBe("rgb(25, 28, 32)");
    expect(getComputedStyle(outer).colorScheme).toBe("light");
    setBrightness("dark");
    expect(token(outer, "primary")).toBe("#a0cafd");
    expect(outer.dataset["brightness"]).toBe("dark");
    expect(getComputedStyle(outer).colorScheme).toBe("dark");
    expect(getComputedStyle(outer).color).toBe("rgb(225, 226, 232)");
  });

  it("build the dark theme from the light one if there is no other", () => {
    const theme = { color_scheme: { primary: "red" } };
    expect(token(makeScopes({ theme, themeMode: "dark" }, {}).outer, "primary")).toBe("#f44336");
    expect(token(makeScopes({ theme, darkTheme: {}, themeMode: "dark" }, {}).outer, "primary")).toBe("#a0cafd");
  });

  it("of controls take nothing from the light theme in the dark, where the page does", () => {
    const own = { theme: { color_scheme_seed: "indigo" }, themeMode: "dark" };
    expect(token(makeScopes({}, own).inner, "primary")).toBe("#a0cafd");
    const inDark = makeScopes({ theme: { color_scheme: { error: "red" } }, themeMode: "dark" }, { theme: own.theme });
    expect([token(inDark.inner, "primary"), token(inDark.inner, "error")]).toEqual(["#a0cafd", "#f44336"]);
  });

  it("may leave text as it is around", () => {
    const { outer, inner } = makeScopes({}, {});
    const element = createRoot((dispose) => {
      cleanups.push(dispose);
      const dark = {
        theme: () => null,
        darkTheme: () => null,
        themeMode: () => "dark",
        platformBrightness: () => "dark" as const,
      };
      const active = createTheme({ ...dark, platform: () => "linux" });
      const italic = outer.appendChild(document.createElement("i"));
      bindTheme(italic, active, { inheritsText: true });
      return italic;
    });
    outer.style.fontSize = "40px";
    expect(getComputedStyle(element).fontSize).toBe("40px");
    expect(getComputedStyle(element).color).toBe("rgb(25, 28, 32)");
    expect(token(element, "primary")).toBe("#a0cafd");
    expect(getComputedStyle(inner).fontSize).toBe("14px");
  });

  it("inside another one change it if they have no mode, and start afresh if they have", () => {
    const theme = { color_scheme: { primary: "red", secondary: "red" } };
    const own = { theme: { color_scheme: { primary: "black" } } };
    const derived = makeScopes({ theme }, own);
    expect([token(derived.inner, "primary"), token(derived.inner, "secondary")]).toEqual(["#000000", "#f44336"]);
    const fresh = makeScopes({ theme }, { darkTheme: own.theme, themeMode: "dark" });
    expect([token(fresh.inner, "primary"), token(fresh.inner, "secondary")]).toEqual(["#000000", "#bbc7db"]);
    expect(fresh.inner.dataset["brightness"]).toBe("dark");
    expect(fresh.outer.dataset["brightness"]).toBe("light");
  });

  it("re-establish inherited text and stay on one rule per distinct theme", () => {
    const rules = () => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).length;
    const before = rules();
    const { outer, inner, setPageTheme } = makeScopes({}, { themeMode: "dark" });
    makeScopes({}, { themeMode: "dark" });
    expect(rules() - before).toBe(2);
    outer.style.fontSize = "40px";
    expect(getComputedStyle(inner).fontSize).toBe("14px");
    expect(getComputedStyle(inner).lineHeight).toBe("20px");
    expect(getComputedStyle(inner).color).toBe("rgb(225, 226, 232)");
    for (const seed of ["red", "green", "pink", "lime"]) setPageTheme({ color_scheme_seed: seed });
    expect(rules() - before).toBe(3);
    cleanups.splice(0).forEach((cleanup) => cleanup());
    expect(rules()).toBe(before);
    expect(outer.getAttributeNames()).toEqual(["style"]);
  });

  it("stay when the element's class is set anew", () => {
    const { outer } = makeScopes({}, {});
    outer.className = "other";
    expect(token(outer, "primary")).toBe("#36618e");
    expect(getComputedStyle(outer).fontSize).toBe("14px");
  });

  it("round line heights to whole px and let the ratio be inherited", () => {
    const { outer } = makeScopes({}, {});
    const text = outer.appendChild(document.createElement("span"));
    const heights = ["display-large", "headline-small", "label-small", "body-medium"].map((name) => {
      text.className = `md-${name}`;
      return getComputedStyle(text).lineHeight;
    });
    expect(heights).toEqual(["64px", "32px", "16px", "20px"]);
    expect(getComputedStyle(text).getPropertyValue("--lh")).toBe("1.43");
  });
});

describe("useTheme", () => {
  it("finds the nearest scope, or Flet's light default", () => {
    const seen: string[] = [];
    const Probe = () => {
      seen.push(useTheme()().scheme.primary);
      return null;
    };
    const host = document.createElement("div");
    const dispose = render(() => {
      const dark = createTheme({
        theme: () => null,
        darkTheme: () => null,
        themeMode: () => "dark",
        platformBrightness: () => "light",
        platform: () => "linux",
      });
      return [
        <Probe />,
        <ThemeScope theme={dark}>
          <Probe />
        </ThemeScope>,
      ];
    }, host);
    cleanups.push(dispose);
    expect(seen).toEqual(["#36618e", "#a0cafd"]);
    expect(host.childElementCount).toBe(0);
  });
});
