import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findFletWheel } from "../../tools/icons.ts";
import { COLOR_ROLES } from "../values/color.ts";
import { TEXT_STYLE_NAMES } from "./text-theme.ts";
import { COLOR_FIELDS } from "./theme-colors.ts";
import { COMPONENT_THEMES, mergeThemes, readTheme } from "./theme-data.ts";

describe("readTheme", () => {
  it("takes nothing for the empty theme", () => {
    for (const nothing of [undefined, null, false, []]) {
      const theme = readTheme(nothing);
      expect(theme.seed).toBeUndefined();
      expect(theme.roles).toEqual({});
      expect(theme.useMaterial3).toBe(true);
      expect(theme.component("card_theme")).toBeUndefined();
    }
  });

  it("reads seed, roles, colour shortcuts and the icon theme as CSS", () => {
    const theme = readTheme({
      color_scheme_seed: "indigo",
      color_scheme: { on_primary_container: "#80ff0000", surface_container_highest: "black54", primary: null },
      scaffold_bgcolor: "primary,0.5",
      unselected_control_color: "red",
      icon_theme: { color: "teal", size: 18 },
    });
    expect(theme.seed).toBe("#3f51b5");
    expect(theme.roles).toEqual({ "on-primary-container": "#ff000080", "surface-container-highest": "#0000008a" });
    expect(theme.colors).toEqual({
      scaffold: "rgb(from var(--md-primary) r g b / 0.5)",
      unselected: "#f44336",
      icon: "#009688",
    });
    expect(theme.iconSize).toBe(18);
  });

  it("reads text themes, density and family", () => {
    const theme = readTheme({
      font_family: "Kanit",
      visual_density: "adaptivePlatformDensity",
      use_material3: false,
      text_theme: { body_medium: { size: 20, weight: "w600" }, title_large: {} },
      primary_text_theme: { label_small: { italic: true } },
    });
    expect(theme.fontFamily).toBe("Kanit");
    expect(theme.visualDensity).toBe("adaptivePlatformDensity");
    expect(theme.useMaterial3).toBe(false);
    expect(theme.textTheme["body-medium"]).toEqual({ size: 20, weight: "w600" });
    expect(Object.keys(theme.textTheme)).toEqual(["title-large", "body-medium"]);
    expect(theme.primaryTextTheme["label-small"]).toEqual({ italic: true });
  });

  it("completes page transitions with Flet's choice, and leaves them to Flutter if there are none", () => {
    expect(readTheme({}).pageTransitions).toBeUndefined();
    expect(readTheme({ page_transitions: {} }).pageTransitions?.android).toBe("fadeUpwards");
    const some = readTheme({ page_transitions: { android: "none", macos: "fadeForwards" } }).pageTransitions;
    expect(some).toEqual({ android: "none", macos: "fadeForwards", ios: "cupertino", linux: "zoom", windows: "zoom" });
  });

  it("keeps what it can read of a theme with bad fields, and names those", () => {
    const problems: string[] = [];
    const report = (problem: string) => problems.push(problem);
    const theme = readTheme(
      { color_scheme_seed: 5, hover_color: "navy", color_scheme: { primary: "no" }, font_family: "A" },
      report,
    );
    expect(theme.fontFamily).toBe("A");
    expect(theme.colors).toEqual({});
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).toMatch(/color_scheme_seed.*\n.*color_scheme: primary.*\n.*hover_color/);
  });

  it("hands out component themes raw", () => {
    const card = { color: "red", elevation: 3 };
    expect(readTheme({ card_theme: card }).component("card_theme")).toBe(card);
  });
});

describe("mergeThemes", () => {
  it("lays fields over fields, but text styles and the seed as wholes", () => {
    const under = readTheme({
      color_scheme_seed: "green",
      color_scheme: { primary: "red", secondary: "red" },
      text_theme: { body_medium: { size: 20, italic: true } },
      card_theme: { color: "red", elevation: 3 },
      visual_density: "compact",
    });
    const over = readTheme({
      color_scheme_seed: "pink",
      color_scheme: { primary: "white" },
      text_theme: { body_medium: { size: 10 } },
      card_theme: { elevation: 5 },
    });
    const merged = mergeThemes(under, over);
    expect(merged.seed).toBe("#4caf50");
    expect(merged.roles).toEqual({ primary: "#ffffff", secondary: "#f44336" });
    expect(merged.textTheme["body-medium"]).toEqual({ size: 10 });
    expect(merged.component("card_theme")).toEqual({ color: "red", elevation: 5 });
    expect(merged.component("chip_theme")).toBeUndefined();
    expect(merged.visualDensity).toBe("compact");
  });
});

describe("the fields of flet's own classes", () => {
  const source = themeSource();

  it.skipIf(source === undefined)("are all known", () => {
    const own = [
      "color_scheme_seed",
      "color_scheme",
      "font_family",
      "use_material3",
      "text_theme",
      "primary_text_theme",
    ];
    const known = [...own, "page_transitions", "visual_density", ...COMPONENT_THEMES, ...Object.keys(COLOR_FIELDS)];
    expect(fieldsOfClass(source, "Theme")).toEqual(known.sort());
    expect(fieldsOfClass(source, "ColorScheme")).toEqual(COLOR_ROLES.map((role) => role.replaceAll("-", "_")).sort());
    expect(fieldsOfClass(source, "TextTheme")).toEqual(
      TEXT_STYLE_NAMES.map((name) => name.replaceAll("-", "_")).sort(),
    );
  });
});

/** Source of `theme.py` in the flet wheel; undefined where no wheel has been fetched yet. */
function themeSource(): string | undefined {
  const path = "flet/controls/theme.py";
  let wheel: string;
  try {
    wheel = findFletWheel();
  } catch {
    return undefined;
  }
  const file = unzipSync(readFileSync(wheel), { filter: ({ name }) => name === path })[path];
  return file && strFromU8(file);
}

function fieldsOfClass(source = "", name: string): string[] {
  const body = source.split(`\nclass ${name}:`)[1]?.split("\n@value")[0] ?? "";
  return Array.from(body.matchAll(/^ {4}(\w+): /gm), ([, field = ""]) => field).sort();
}
