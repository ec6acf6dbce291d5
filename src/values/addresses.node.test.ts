import { describe, expect, test } from "vitest";
import { readIcon } from "./icon.ts";
import { imageType, readImageSrc } from "./image-src.ts";
import { readKey } from "./key.ts";
import { readScroll } from "./scroll.ts";
import { isSafeUrl, readUrl } from "./url.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

describe("image sources", () => {
  test.each([
    ["https://a.b/c.svg?x=1", { kind: "url", isSvg: true }],
    ["www.a.b/c.png", { kind: "url", url: "https://www.a.b/c.png" }],
    ["blob:null/1", { kind: "url" }],
    ["images/logo.png", { kind: "asset", path: "images/logo.png", isSvg: false }],
    ["/icons/home", { kind: "asset" }],
    ["logo", { kind: "asset" }],
    ["", { kind: "none" }],
    ['<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"/>', { kind: "svg", isSvg: true }],
    ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", { kind: "url" }],
  ])("%s", (wire, expected) => expect(readImageSrc(wire)).toMatchObject(expected));

  test("base64, bytes and lists of bytes are the same picture", () => {
    const expected = { kind: "bytes", bytes: Uint8Array.from(PNG), type: "image/png", isSvg: false };
    expect(readImageSrc(PNG.toString("base64"))).toEqual(expected);
    expect(readImageSrc(Uint8Array.from(PNG))).toEqual(expected);
    expect(readImageSrc([...PNG])).toEqual(expected);
  });

  test("bytes of an SVG are known as such", () => {
    expect(imageType(new TextEncoder().encode('<?xml version="1.0"?><svg/>'))).toBe("image/svg+xml");
    expect(() => readImageSrc({ src: 1 })).toThrow("expected an image source");
  });
});

describe("links", () => {
  test("targets", () => {
    expect(readUrl("a")).toEqual({ url: "a", target: undefined });
    expect(readUrl({ url: "a", target: "blank" }).target).toBe("_blank");
    expect(readUrl({ url: "a", target: "_self" }).target).toBe("_self");
    expect(() => readUrl({ target: "x" })).toThrow("expected a map with url");
  });

  test.each(["https://a", "HTTP://a", "mailto:a@b", "tel:1", "sms:1", "/x", "x?y=javascript:1", "#top", "blob:x"])(
    "%s is safe",
    (url) => expect(isSafeUrl(url)).toBe(true),
  );

  test.each(["javascript:alert(1)", " java\nscript:alert(1)", "\u0001javascript:1", "data:text/html,x", "vbscript:x"])(
    "%j is not",
    (url) => expect([isSafeUrl(url), isSafeUrl(url, "image")]).toEqual([false, false]),
  );

  test("data is for images only", () => {
    expect([isSafeUrl("data:image/png,", "image"), isSafeUrl("data:image/png,")]).toEqual([true, false]);
  });
});

test("icons name their set and position", () => {
  expect(readIcon(65604)).toEqual({ set: "material", index: 68 });
  expect(readIcon(131072)).toEqual({ set: "cupertino", index: 0 });
  for (const bad of [68, 3 << 16, "add"]) expect(() => readIcon(bad)).toThrow("expected an icon");
});

test("keys are text of a kind", () => {
  expect(readKey(20)).toEqual({ kind: "value", text: "20" });
  expect(readKey({ value: "a", _type: "scroll" })).toEqual({ kind: "scroll", text: "a" });
  expect(() => readKey({ value: "a", _type: "other" })).toThrow("expected one of value, scroll");
});

test("a scroll mode is a bar with defaults", () => {
  expect(readScroll("ScrollMode.ALWAYS")).toEqual({ mode: "always", thumbVisibility: true });
  expect(readScroll("hidden")).toEqual({ mode: "hidden", thickness: 0 });
  expect(readScroll({ thickness: 20, orientation: "left" })).toEqual({
    mode: "auto",
    thickness: 20,
    orientation: "left",
  });
  expect(() => readScroll(true)).toThrow("expected one of auto");
});
