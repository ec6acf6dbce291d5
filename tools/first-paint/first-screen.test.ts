import { describe, expect, it } from "vitest";
import { decodeMap } from "../../src/protocol/codec.ts";
import type { WireMap } from "../../src/protocol/wire.ts";
import { agree } from "../../src/tree/agreement.ts";
import { screenFrom } from "./first-screen.ts";
import { toHtmlText, toPlainText } from "./screen-text.ts";

let last = 10;
const control = (type: string, props: WireMap = {}): WireMap => ({ _c: type, _i: ++last, ...props });
const text = (value: string, props: WireMap = {}) => control("Text", { value, ...props });
const pageOf = (...controls: readonly WireMap[]): WireMap => ({ views: [control("View", { route: "/", controls })] });
const childrenOf = (map: WireMap | undefined, slot: string) => (map?.[slot] ?? []) as readonly WireMap[];
const controlsOf = (page: WireMap | undefined) => childrenOf(childrenOf(page, "views")[0], "controls");

describe("what two runs agree on", () => {
  it("is all of it where only the numbers differ", () => {
    const page = pageOf(text("a"), control("Row", { controls: [text("b")] }));
    expect(agree(page, pageOf(text("a"), control("Row", { controls: [text("b")] })))).toEqual(page);
  });

  it("leaves a control unseen that shows the time, and nothing around it", () => {
    const at = (time: string) => pageOf(text("Now"), control("Row", { controls: [text(time)] }));
    const [title, row] = controlsOf(agree(at("12:00"), at("13:00")));
    expect(title).toMatchObject({ value: "Now" });
    expect(title).not.toHaveProperty("opacity");
    expect(row).not.toHaveProperty("opacity");
    expect(childrenOf(row, "controls")[0]).toMatchObject({ opacity: 0 });
  });

  it("leaves what holds a list unseen whose length differs", () => {
    const of = (...names: readonly string[]) =>
      pageOf(text("List"), control("Column", { controls: names.map((name) => text(name)) }));
    const [, column] = controlsOf(agree(of("a"), of("a", "b")));
    expect(column).toMatchObject({ _c: "Column", opacity: 0 });
  });

  it("leaves unseen what is in one run only", () => {
    const of = (props: WireMap) => pageOf(control("Container", { key: "box", ...props }));
    expect(controlsOf(agree(of({}), of({ content: text("a") })))[0]).toMatchObject({ opacity: 0 });
    const [box] = controlsOf(agree(of({ content: text("a") }), of({})));
    expect(box).toMatchObject({ key: "box", content: { value: "a", opacity: 0 } });
  });

  it("is nothing where the page itself differs", () => {
    expect(agree({ ...pageOf(text("a")), title: "a" }, { ...pageOf(text("a")), title: "b" })).toBeUndefined();
    expect(agree(pageOf(text("a")), pageOf(text("a"), text("b")))).toBeUndefined();
    expect(agree(pageOf(text("a")), { ...pageOf(text("a")), theme_mode: "dark" })).toBeUndefined();
  });
});

describe("the screen of a page", () => {
  it("is carried once where it is the same everywhere, with numbers that Python never gives", () => {
    const screen = screenFrom(pageOf(text("a")), pageOf(text("a")));
    if (typeof screen === "string") throw new Error(screen);
    expect(screen.data).toHaveLength(1);
    const base64 = /id="flet-first-screen">(.*)<\/script>/.exec(screen.data[0] ?? "")?.[1] ?? "";
    const page = decodeMap(Buffer.from(base64, "base64"));
    expect(controlsOf(page)[0]).toEqual({ _c: "Text", _i: -1, value: "a" });
  });

  it("is carried for a desktop and for a phone where they differ", () => {
    const of = (width: number) => pageOf(text("a"), control("Container", { width }));
    const screen = screenFrom(of(1280), of(390));
    expect(typeof screen === "string" ? [] : screen.data).toHaveLength(2);
  });

  it("is left out, with the reason, where it is empty, all unseen, or too large", () => {
    expect(screenFrom(pageOf(), pageOf())).toBe("it is empty");
    expect(screenFrom(pageOf(text("12:00")), pageOf(text("13:00")))).toBe("it is empty");
    const large = pageOf(text("x".repeat(300_000)));
    expect(screenFrom(large, large)).toContain("too large");
  });
});

describe("the screen without scripts", () => {
  it("has headings, paragraphs, links and pictures in their order", () => {
    const view = control("View", {
      controls: [
        text("Big", { theme_style: "displayLarge" }),
        text("Medium", { size: 26 }),
        text("Small & <plain>"),
        control("TextButton", { content: "Go", url: "https://example.org/?a=1&b=2" }),
        control("Image", { src: "/cat.png", semantics_label: "A cat" }),
        control("ListTile", { subtitle: "below", title: text("above") }),
        text("one ", { spans: [{ _c: "TextSpan", _i: 1, text: "two" }] }),
      ],
      appbar: control("AppBar", { title: "Shop" }),
    });
    expect(toHtmlText({ views: [view] }, "assets/").split("\n")).toEqual([
      "<h1>Shop</h1>",
      "<h1>Big</h1>",
      "<h2>Medium</h2>",
      "<p>Small &#38; &#60;plain&#62;</p>",
      '<p><a href="https://example.org/?a=1&#38;b=2">Go</a></p>',
      '<img src="assets/cat.png" alt="A cat" />',
      "<p>above</p>",
      "<p>below</p>",
      "<p>one two</p>",
    ]);
  });

  it("has nothing that is not seen, and no address that is a script", () => {
    const page = pageOf(
      text("hidden", { visible: false }),
      text("12:00", { opacity: 0 }),
      control("TextButton", { content: "Bad", url: "javascript:alert(1)" }),
    );
    expect(toHtmlText(page, "")).toBe("<p>Bad</p>");
  });

  it("is a description in a few words", () => {
    expect(toPlainText(pageOf(text("Tea & cake"), text("for two people")), 18)).toBe("Tea & cake for …");
    expect(toPlainText(pageOf(text("Tea & cake")), 18)).toBe("Tea & cake");
  });
});
