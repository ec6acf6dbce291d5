import { expect, it } from "vitest";
import { faceKey, fontKey } from "./font-face-key.ts";

it.each([
  ["@font-face { font-family: 'Roboto'; font-style: normal; unicode-range: U+0000-00FF, U+0131 }", "U+0-FF, U+131"],
  ["@font-face{font-family:Roboto;unicode-range:u+??,u+131}", "U+0-FF, U+131"],
  ["@font-face{font-family:Roboto;src:url(x)}", "U+0-10FFFF"],
  ["@font-face{font-family:Roboto;unicode-range:U+4??}", "U+400-4FF"],
])("%s is known again", (rule, range) => {
  expect(faceKey(rule)).toBe(fontKey('"Roboto"', "normal", range));
});

it("faces of other styles, families and letters are others", () => {
  const key = fontKey("Roboto", "normal", "U+0-FF");
  expect(faceKey("@font-face{font-family:Roboto;font-style:italic;unicode-range:U+0-FF}")).not.toBe(key);
  expect(faceKey("@font-face{font-family:Inter;unicode-range:U+0-FF}")).not.toBe(key);
  expect(faceKey("@font-face{font-family:Roboto;unicode-range:U+100-1FF}")).not.toBe(key);
});
