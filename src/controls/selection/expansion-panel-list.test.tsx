import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const text = (id: number, value: string) => control("Text", id, { value });
const panel = (id: number, props: WireMap = {}) =>
  control("ExpansionPanel", id, { header: text(id + 1, `head ${id}`), content: text(id + 2, `body ${id}`), ...props });
const three = [panel(20), panel(30), panel(40)];

function draw(props: WireMap = {}, panels: readonly WireMap[] = three): RenderedPage {
  const page = renderControls([
    control("ExpansionPanelList", 10, { key: "l", controls: panels, on_change: true, ...props }),
  ]);
  const still = document.createElement("style");
  still.textContent = ".panels, .panels * { transition: none !important }";
  page.host.append(still);
  return page;
}
const tops = (page: RenderedPage) =>
  page
    .all(".panel")
    .map((element) => element.getBoundingClientRect().top - page.find("[data-key=l]").getBoundingClientRect().top);
const toggles = (page: RenderedPage) => page.all(".panel-toggle") as readonly HTMLButtonElement[];

describe("ExpansionPanelList", () => {
  it("stacks closed headers of 48 px over the whole width, a line between them", () => {
    const page = draw();
    expect(sizeOf(page.find("[data-key=l]"))).toEqual([380, 146]);
    expect(tops(page)).toEqual([0, 48, 97]);
    expect(getComputedStyle(page.all(".panel")[1] ?? page.host).borderTopWidth).toBe("1px");
  });

  it("parts around an open panel, whose header gets room", () => {
    const page = draw({}, [panel(20), panel(30, { expanded: true }), panel(40)]);
    // Header 48 and 32 around it, body one line of 20, gaps of 16.
    expect(tops(page)).toEqual([0, 64, 64 + 100 + 16]);
    page.set(10, { spacing: 4, expanded_header_padding: 0 });
    expect(tops(page)).toEqual([0, 52, 52 + 68 + 4]);
  });

  it("opens by the arrow: the panel's state is written, the list tells its index", async () => {
    const page = draw();
    expect(page.all(".panel-content")).toHaveLength(0);
    await userEvent.click(toggles(page)[1] ?? page.host);
    expect(page.sent).toMatchObject([
      { kind: "update", id: 30, props: { expanded: true } },
      { kind: "event", target: 10, name: "change", data: { index: 1, expanded: true, data: 1 } },
    ]);
    expect(toggles(page).map((toggle) => toggle.ariaExpanded)).toEqual(["false", "true", "false"]);
    expect(page.find(".panel-content")).toHaveTextContent("body 30");
    toggles(page)[1]?.focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events().at(-1)?.[2]).toEqual({ index: 1, expanded: false, data: 1 });
    expect(page.all(".panel-body")[1]?.inert).toBe(true);
  });

  it("counts visible panels only", async () => {
    const page = draw({}, [panel(20, { visible: false }), panel(30)]);
    await userEvent.click(toggles(page)[0] ?? page.host);
    expect(page.events()[0]?.[2]).toMatchObject({ index: 0 });
  });

  it("opens by its header only if that may be tapped", async () => {
    const page = draw();
    await userEvent.click(page.all(".panel-header")[0] ?? page.host);
    expect(page.events()).toEqual([]);
    page.set(20, { can_tap_header: true });
    await userEvent.click(page.all(".panel-header")[0] ?? page.host);
    toggles(page)[0]?.focus();
    await userEvent.keyboard(" ");
    expect(page.events().map(([, , data]) => data)).toMatchObject([{ expanded: true }, { expanded: false }]);
  });

  it("leaves a press on a button in the header to the button", async () => {
    const header = control("TextButton", 25, { content: "Go", on_click: true });
    const page = draw({}, [panel(20, { header, can_tap_header: true })]);
    await userEvent.click(page.find("[data-control=TextButton]"));
    expect(page.events().map(([id, name]) => [id, name])).toEqual([[25, "click"]]);
  });

  it("has placeholders, and a body in the middle", () => {
    const page = draw({}, [panel(20, { header: null, expanded: true }), panel(30, { content: null, expanded: true })]);
    expect(page.all(".panel-placeholder").map((element) => element.textContent)).toEqual([
      "Header Placeholder",
      "Body Placeholder",
    ]);
    const body = page.find(".panel-content [data-control=Text]").getBoundingClientRect();
    const list = page.find("[data-key=l]").getBoundingClientRect();
    expect(body.left + body.width / 2).toBeCloseTo(list.left + list.width / 2, 0);
  });

  it("takes colours of its own", () => {
    const page = draw({ divider_color: "#ff0000", expand_icon_color: "#00ff00", elevation: 0 }, [
      panel(20, { bgcolor: "#0000ff" }),
      panel(30),
    ]);
    const style = (selector: string, index = 0) => getComputedStyle(page.all(selector)[index] ?? page.host);
    expect(style(".panel").backgroundColor).toBe("rgb(0, 0, 255)");
    expect(style(".panel", 1).borderTopColor).toBe("rgb(255, 0, 0)");
    expect(style(".panel-toggle .md-icon").color).toBe("rgb(0, 255, 0)");
    expect(getComputedStyle(page.find(".panel"), "::before").boxShadow).toBe("none");
  });

  it("scrolls if it is told to", () => {
    const page = draw({ scroll: "auto", height: 100 });
    const list = page.find("[data-key=l]");
    list.scrollTop = 1000;
    expect([list.clientHeight, list.scrollTop]).toEqual([100, 46]);
  });

  it("does nothing while disabled", async () => {
    const page = draw({ disabled: true }, [panel(20, { can_tap_header: true })]);
    expect(toggles(page)[0]).toBeDisabled();
    await userEvent.click(page.find(".panel-header"), { force: true });
    expect(page.sent).toEqual([]);
  });
});
