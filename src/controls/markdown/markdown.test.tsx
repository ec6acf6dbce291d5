import { describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
// What loads lazily is bundled by the test server before the first test, not in the middle of one.
import "./code-languages.ts";
import "./formulas/draw-formula.ts";
import "./markdown-content.ts";

registerAllControls();

async function render(value: string, props: WireMap = {}): Promise<RenderedPage & { root: HTMLElement }> {
  const page = renderControls([
    control("Markdown", 10, { key: "md", value, extension_set: "gitHubFlavored", ...props }),
  ]);
  const root = page.find('[data-key="md"]');
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false), 5000);
  return { ...page, root };
}
const styleOf = (root: HTMLElement, selector: string) => {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return getComputedStyle(element);
};

describe("Markdown", () => {
  it("draws blocks in the theme's text styles, 8 px apart", async () => {
    const { root } = await render("# Title\n\nSome *words*\n\n- one\n- two");
    expect([...root.children].map((block) => block.tagName)).toEqual(["H1", "P", "UL"]);
    expect(styleOf(root, "h1").fontSize).toBe("24px");
    expect(root.getBoundingClientRect().height).toBe(32 + 8 + 20 + 8 + 20 + 8 + 20);
    expect(root.querySelector("li")?.textContent).toBe("•one");
  });

  it("marks a quotation by a bar; a style sheet brings the light blue box instead", async () => {
    const { root, set } = await render("> Said");
    expect(root.getBoundingClientRect().height).toBe(4 + 20 + 4);
    expect(styleOf(root, "blockquote").boxShadow).toContain("3px 0px");
    set(10, { md_style_sheet: {} });
    await vi.waitFor(() => expect(styleOf(root, "blockquote").boxShadow).toBe("none"));
    expect(root.getBoundingClientRect().height).toBe(8 + 20 + 8);
  });

  it("takes no room for a table's lines, and adds a bullet's padding to its indent", async () => {
    const { root } = await render("| A |\n|---|\n| 1 |\n\n- one");
    expect(root.querySelector(".markdown-table")?.getBoundingClientRect().height).toBe(36 + 36);
    const item = root.querySelector(".markdown-item")?.getBoundingClientRect();
    expect((item?.left ?? 0) - root.getBoundingClientRect().left).toBe(24 + 4);
  });

  it("draws formulas in lines and by themselves, in their own size and style", async () => {
    const value = "Let $x^2$ and \\(y\\), not $5 and $6:\n\n$$\n\\frac{1}{2}\n<b>\n$$\n\nend";
    const { root, set } = await render(value, { latex_scale_factor: 2, latex_style: { color: "#ff0000" } });
    await vi.waitFor(() => expect(root.querySelectorAll("math")).toHaveLength(3));
    expect(root.querySelector("p")?.textContent).toBe("Let x2 and y, not $5 and $6:");
    expect(root.querySelector("msup")?.localName).toBe("msup");
    const alone = root.querySelector("div > math[displaystyle]");
    expect(alone?.querySelector("mfrac")?.textContent).toBe("12");
    // What looks like a tag is signs of a formula.
    expect(alone?.textContent).toBe("12<b>");
    expect([styleOf(root, "p math").fontSize, styleOf(root, "p math").color]).toEqual(["28px", "rgb(255, 0, 0)"]);
    set(10, { latex_scale_factor: null });
    await vi.waitFor(() => expect(styleOf(root, "p math").fontSize).toBe("14px"));
  });

  it("knows what each extension set knows", async () => {
    const source = "~~gone~~\n\n- [x] done\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```py\nx\n```\n\nwww.example.org";
    const { root, set } = await render(source);
    expect(root.querySelector("s")?.textContent).toBe("gone");
    expect(root.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Done");
    expect(root.querySelectorAll("td")).toHaveLength(2);
    expect(root.querySelector("pre")?.textContent).toBe("x");
    expect(root.querySelector("a")?.getAttribute("href")).toBe("http://www.example.org");
    set(10, { extension_set: "none" });
    expect(root.querySelectorAll("s, [role=img], td, pre, a")).toHaveLength(0);
  });

  it("shows raw HTML as text and lets no script through", async () => {
    const { root } = await render('<img src=x onerror="alert(1)"> [x](javascript:alert(1)) <script>alert(1)</script>');
    expect(root.querySelectorAll("script, img, a[href]")).toHaveLength(0);
    expect(root.textContent).toContain("<script>");
  });

  it("draws no block of HTML", async () => {
    const { root } = await render('above\n\n<img src="x.png" width="50%"/>\n\n<div>\nno\n</div>\n\nbelow <b>bold</b>');
    expect(root.textContent).toBe("abovebelow <b>bold</b>");
  });

  it("draws code in a box of its own, larger than code in a line", async () => {
    const { root } = await render("a `word`\n\n```\nblock\n```");
    expect(styleOf(root, ".markdown-code").fontSize).toBe("14px");
    expect(styleOf(root, "p code").fontSize).toBe("11.9px");
    expect(root.querySelector("pre")?.getBoundingClientRect().height).toBe(8 + 20 + 8);
  });

  it("leaves links to the program", async () => {
    const { root, events } = await render("[here](https://example.org/a)\n\ntext", {
      on_tap_link: true,
      on_tap_text: true,
    });
    root.querySelector("a")?.click();
    root.querySelector<HTMLElement>("p:last-child")?.click();
    expect(events()).toEqual([
      [10, "tap_link", "https://example.org/a"],
      [10, "tap_text", null],
    ]);
  });

  it("opens links by itself when asked", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    const { root } = await render("[here](https://example.org/a)", {
      auto_follow_links: true,
      auto_follow_links_target: "_self",
    });
    root.querySelector("a")?.click();
    expect(open).toHaveBeenCalledWith("https://example.org/a", "_self", "noopener");
    open.mockRestore();
  });

  it("keeps the elements of blocks that stay when text grows", async () => {
    const { root, set } = await render("one\n\ntwo");
    const first = root.firstElementChild;
    set(10, { value: "one\n\ntwo words\n\nthree" });
    expect([...root.children].map((block) => block.textContent)).toEqual(["one", "two words", "three"]);
    expect(root.firstElementChild).toBe(first);
    set(10, { value: "one" });
    expect(root.children).toHaveLength(1);
  });

  it("colours code by theme and language", async () => {
    const { root, set } = await render("```python\ndef f(): pass\n```", { code_theme: "monokai-sublime" });
    await vi.waitFor(() => expect(styleOf(root, ".hljs-keyword").color).toBe("rgb(249, 38, 114)"), 5000);
    expect(styleOf(root, ".markdown-code").backgroundColor).toBe("rgb(35, 36, 31)");
    set(10, { code_theme: { keyword: { color: "#00ff00" }, root: { bgcolor: "#000000" } } });
    await vi.waitFor(() => expect(styleOf(root, ".hljs-keyword").color).toBe("rgb(0, 255, 0)"));
    expect(styleOf(root, ".markdown-code").backgroundColor).toBe("rgb(0, 0, 0)");
  });

  it("knows all of Flet's code themes", async () => {
    const { useCodeTheme } = await import("./code-themes.ts");
    const names =
      "a11y-dark atelier-cave-dark atelier-cave-light dracula default github-gist gruvbox-dark hopscotch kimbie.dark kimbie.light ocean paraiso-dark qtcreator_dark qtcreator_light railscasts routers solarized-dark solarized-light tomorrow-night-blue tomorrow-night-eighties tomorrow-night tomorrow vs2015 zenburn".split(
        " ",
      );
    expect(names.filter((name) => useCodeTheme(name) === undefined)).toEqual([]);
    expect(useCodeTheme("nothing")).toBeUndefined();
  });

  it("takes its styles from a sheet", async () => {
    const { root, set } = await render("# T\n\n`c` and [l](x)", {
      md_style_sheet: {
        h1_text_style: { size: 40, color: "#ff0000" },
        p_padding: 5,
        block_spacing: 20,
        a_text_style: { color: "#00ff00" },
      },
    });
    expect(styleOf(root, "h1")).toMatchObject({ fontSize: "40px", color: "rgb(255, 0, 0)" });
    expect(styleOf(root, "p").padding).toBe("5px");
    expect(styleOf(root, "a").color).toBe("rgb(0, 255, 0)");
    expect(styleOf(root, "code").fontSize).toBe("14px");
    expect(getComputedStyle(root).gap).toBe("20px");
    set(10, { md_style_sheet: null });
    expect(styleOf(root, "h1").fontSize).toBe("24px");
    expect(getComputedStyle(root).gap).toBe("8px");
  });

  it("puts another control where a picture cannot be shown", async () => {
    const { root } = await render("![alt](data:image/png;base64,AAAA)", {
      image_error_content: control("Text", 11, { value: "no picture" }),
    });
    await vi.waitFor(() => expect(root.textContent).toBe("no picture"));
  });

  it("is as wide as its text, or as wide as it can be for blocks that fill", async () => {
    const { root, set } = await render("short");
    expect(root.getBoundingClientRect().width).toBeLessThan(60);
    set(10, { value: "short\n\n---" });
    expect(root.getBoundingClientRect().width).toBe(380);
  });

  it("breaks lines softly only when told", async () => {
    const { root, set } = await render("a\nb");
    expect(root.querySelector("br")).toBeNull();
    set(10, { soft_line_break: true });
    expect(root.querySelector("br")).not.toBeNull();
  });
});
