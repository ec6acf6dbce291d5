/**
 * Tells which `@font-face` rule of a style sheet is which face that the browser has loaded: by family, style and range of
 * letters, whatever way those are written.
 */

/** The key of a rule's text. */
export function faceKey(rule: string): string {
  const read = (name: string, fallback: string): string =>
    new RegExp(`${name}\\s*:\\s*([^;}]+)`).exec(rule)?.[1] ?? fallback;
  return fontKey(read("font-family", ""), read("font-style", "normal"), read("unicode-range", "U+0-10FFFF"));
}

/** The key of a `FontFace`'s family, style and `unicodeRange`. */
export function fontKey(family: string, style: string, range: string): string {
  const ranges = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().toUpperCase().replace(/^U\+/, "").split("-");
    // `4??` is 400 to 4FF.
    return [from.replaceAll("?", "0"), to.replaceAll("?", "F")].map((code) => Number.parseInt(code, 16)).join("-");
  });
  return `${family.replace(/["']/g, "").trim()}|${style.trim()}|${ranges.join(",")}`;
}
