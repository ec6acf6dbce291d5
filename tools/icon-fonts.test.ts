import { expect, test } from "vitest";
import { unusedIconFonts } from "./icon-fonts.ts";

const FILES = {
  plain: "client/material-icons-kAwBdRge.woff2",
  outlined: "client/material-icons-outlined-DZhiGvEA.woff2",
  rounded: "client/material-icons-round-DrirKXBx.woff2",
  sharp: "client/material-icons-sharp-gidztirS.woff2",
  cupertino: "client/Framework7Icons-Regular-Db9RwDq_.woff2",
  text: "client/roboto-latin-wght-normal-ccAYIvAh.woff2",
};

function kept(code: string, doPackagesUseIcons = false): string[] {
  const isUnused = unusedIconFonts([code], doPackagesUseIcons);
  return Object.entries(FILES).flatMap(([name, path]) => (isUnused(path) ? [] : [name]));
}

const ALL = Object.keys(FILES);

test.each([
  ["no icon", "ft.Text('Icon')", ["plain", "text"]],
  ["a plain icon", "ft.Icon(ft.Icons.ADD)", ["plain", "text"]],
  ["an outlined one", "icon=ft.Icons.HOME_OUTLINED,", ["plain", "outlined", "text"]],
  ["two kinds", "Icons.A_SHARP, Icons.B_ROUNDED", ["plain", "rounded", "sharp", "text"]],
  ["a name that is computed", "ft.Icons[name]", ALL],
  ["all of them", "for icon in ft.Icons:", ALL],
  ["one at random", "ft.Icons.random()", ALL],
  ["names from an import", "from flet import Icons, Text", ALL],
  ["their module", "import flet.controls.material.icons", ALL],
  ["Cupertino's", "ft.CupertinoIcons.ADD", ALL],
])("%s", (_, code, fonts) => {
  expect(kept(code)).toEqual(fonts);
});

test("a package with icons of its own may use any", () => {
  expect(kept("import theirs", true)).toEqual(ALL);
});
