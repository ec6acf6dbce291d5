import { describe, expect, test } from "vitest";
import { COLOR_ROLES, readColor, withOpacity } from "./color.ts";
import { ValueError } from "./value-error.ts";

/** Every value of flet 1.0.5's `Colors`: shades, then the names that have them. */
const FLET_COLORS: readonly (readonly [shades: string, names: string])[] = [
  [
    "",
    "primary onprimary primarycontainer onprimarycontainer primaryfixed primaryfixeddim onprimaryfixed onprimaryfixedvariant secondary onsecondary secondarycontainer onsecondarycontainer secondaryfixed secondaryfixeddim onsecondaryfixed onsecondaryfixedvariant tertiary ontertiary tertiarycontainer ontertiarycontainer tertiaryfixed tertiaryfixeddim ontertiaryfixed ontertiaryfixedvariant error onerror errorcontainer onerrorcontainer surface onsurface onsurfacevariant surfacetint surfacedim surfacebright surfacecontainer surfacecontainerlow surfacecontainerlowest surfacecontainerhigh surfacecontainerhighest outline outlinevariant shadow scrim inversesurface oninversesurface inverseprimary transparent",
  ],
  [
    " 100 200 300 400 50 500 600 700 800 900",
    "amber blue bluegrey brown cyan deeporange deeppurple green grey indigo lightblue lightgreen lime orange pink purple red teal yellow",
  ],
  [
    " 100 200 400 700",
    "amberaccent blueaccent cyanaccent deeporangeaccent deeppurpleaccent greenaccent indigoaccent lightblueaccent lightgreenaccent limeaccent orangeaccent pinkaccent purpleaccent redaccent tealaccent yellowaccent",
  ],
  [" 12 26 38 45 54 87", "black"],
  [" 10 12 24 30 38 54 60 70", "white"],
];

/** Every value of flet 1.0.5's `CupertinoColors`. */
const CUPERTINO_COLORS =
  "activeBlue activeGreen activeOrange cupertinoBlack darkBackgroundGray destructiveRed extraLightBackgroundGray inactiveGray label lightBackgroundGray link onprimary opaqueSeparator placeholderText primary quaternaryLabel quaternarySystemFill secondaryLabel secondarySystemBackground secondarySystemFill secondarySystemGroupedBackground separator systemBackground systemBlue systemBrown systemCyan systemFill systemGreen systemGrey systemGrey2 systemGrey3 systemGrey4 systemGrey5 systemGrey6 systemGroupedBackground systemIndigo systemMint systemOrange systemPink systemPurple systemRed systemTeal systemYellow tertiaryLabel tertiarySystemBackground tertiarySystemFill tertiarySystemGroupedBackground cupertinoWhite";

describe("names", () => {
  const all = FLET_COLORS.flatMap(([shades, names]) =>
    names.split(" ").flatMap((name) => shades.split(" ").map((shade) => name + shade)),
  );

  test("every Flet colour resolves", () => {
    expect(all).toHaveLength(352);
    for (const name of all) expect(readColor(name), name).toMatch(/^(#[0-9a-f]{6,8}|var\(--md-[a-z-]+\))$/);
  });

  test("every Cupertino colour resolves", () => {
    for (const name of CUPERTINO_COLORS.split(" ")) expect(readColor(name), name).toMatch(/^(#|var)/);
  });

  test("there are 46 roles, each a custom property", () => {
    expect(COLOR_ROLES).toHaveLength(46);
    for (const role of COLOR_ROLES) expect(readColor(role.replaceAll("-", ""))).toBe(`var(--md-${role})`);
  });

  test.each([
    ["red", "#f44336"],
    ["RED", "#f44336"],
    ["blueGrey100", "#cfd8dc"],
    ["amber50", "#fff8e1"],
    ["amber950", "#ffc107"],
    ["redaccent", "#ff5252"],
    ["tealaccent700", "#00bfa5"],
    ["limeaccent400", "#c6ff00"],
    ["black54", "#0000008a"],
    ["transparent", "#00000000"],
    ["systemGrey4", "#d1d1d6"],
    ["onSurfaceVariant", "var(--md-on-surface-variant)"],
    ["oninversesurface", "var(--md-on-inverse-surface)"],
  ])("%s is %s", (name, css) => expect(readColor(name)).toBe(css));

  test.each(["navy", "red_100", "browaccent", "brownaccent", "", "rgb(1,2,3)", "#12", "#gggggg", 5, null])(
    "%s is no colour",
    (value) => expect(() => readColor(value)).toThrow(ValueError),
  );
});

test.each([
  ["#abc", "#aabbcc"],
  ["#8abc", "#aabbcc88"],
  ["#A1B2C3", "#a1b2c3"],
  ["#80a1b2c3", "#a1b2c380"],
  ["0xffa1b2c3", "#a1b2c3"],
])("hex has its alpha first: %s is %s", (flet, css) => expect(readColor(flet)).toBe(css));

test.each([
  ["red,0.5", "#f4433680"],
  ["#00112233,0.2", "#11223333"],
  ["black54,1", "#000000"],
  ["primary,0.5", "rgb(from var(--md-primary) r g b / 0.5)"],
])("opacity replaces alpha: %s is %s", (flet, css) => expect(readColor(flet)).toBe(css));

test("opacity is clamped and must be a number", () => {
  expect(withOpacity("#ffffff", 7)).toBe("#ffffff");
  expect(() => readColor("red,half")).toThrow("expected a number");
});
