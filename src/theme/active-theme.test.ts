import { describe, expect, it } from "vitest";
import { deriveTheme, makeDefaultTheme, makeTheme } from "./active-theme.ts";
import { readTheme } from "./theme-data.ts";

const on = (platform: "linux" | "android", theme: unknown, brightness: "light" | "dark" = "light") =>
  makeTheme(readTheme(theme), brightness, platform);

describe("makeTheme", () => {
  it("takes Material blue for a theme without a seed, or with a role for a seed", () => {
    expect(makeDefaultTheme("light", "linux").scheme.primary).toBe("#36618e");
    expect(on("linux", { color_scheme_seed: "primary" }).scheme.primary).toBe("#36618e");
    expect(on("linux", { color_scheme_seed: "#802196f3" }).scheme.primary).toBe("#36618e");
    expect(on("linux", { color_scheme_seed: "red" }).scheme.primary).not.toBe("#36618e");
  });

  it("changes single roles without touching what follows from the seed's scheme", () => {
    const { variables } = on("linux", { color_scheme: { surface: "red", on_surface: "#00ff00" } });
    expect(variables["--md-surface"]).toBe("#f44336");
    expect(variables["--md-on-surface"]).toBe("#00ff00");
    expect(variables["--md-scaffold"]).toBe("#f8f9ff");
    expect(variables["--md-body-medium-color"]).toBe("#191c20");
  });

  it("resolves roles inside its colours against the scheme before its own changes", () => {
    const { variables } = on("linux", {
      color_scheme: { primary: "secondary", secondary: "primary,0.5", error: "error" },
      scaffold_bgcolor: "primary",
    });
    expect(variables["--md-primary"]).toBe("#535f70");
    expect(variables["--md-secondary"]).toBe("rgb(from #36618e r g b / 0.5)");
    expect(variables["--md-error"]).toBe("#ba1a1a");
    expect(variables["--md-scaffold"]).toBe("#36618e");
  });

  it("has Flutter's colours for overlays, which depend on brightness only", () => {
    const dark = on("linux", {}, "dark").variables;
    const names = ["hover", "focus", "highlight", "splash", "disabled", "icon"].map((name) => dark[`--md-${name}`]);
    expect(names).toEqual(["#ffffff0a", "#ffffff1f", "#cccccc40", "#cccccc40", "#ffffff62", "#ffffff"]);
    expect(on("linux", { hover_color: "#12345678" }).variables["--md-hover"]).toBe("#34567812");
  });

  it("keeps Material's size, spacing, colour and family where a text style says nothing", () => {
    const { variables } = on("linux", {
      font_family: "Kanit",
      text_theme: { body_medium: { weight: "bold", height: 2 } },
    });
    const tokens = ["size", "height", "weight", "spacing", "family", "style", "color"];
    expect(tokens.map((token) => variables[`--md-body-medium-${token}`])).toEqual([
      "14px",
      "2",
      "700",
      "0.25px",
      '"Kanit", Roboto, system-ui, sans-serif',
      "normal",
      "#191c20",
    ]);
    expect(variables["--md-title-large-family"]).toBe('"Kanit", Roboto, system-ui, sans-serif');
  });

  it("is dense with tight taps on desktops only, unless the theme says otherwise", () => {
    expect([on("linux", {}).density, on("linux", {}).tapTarget]).toEqual([-2, 0]);
    expect([on("android", {}).density, on("android", {}).tapTarget]).toEqual([0, 48]);
    expect(on("linux", { visual_density: "comfortable" }).variables["--md-density"]).toBe("-1");
    expect(on("android", { visual_density: "compact" }).density).toBe(-2);
    expect(on("linux", { visual_density: "adaptivePlatformDensity" }).density).toBe(-2);
  });

  it("knows how pages come and go", () => {
    expect(on("android", undefined).pageTransition).toBe("predictive");
    expect(on("android", { page_transitions: {} }).pageTransition).toBe("fadeUpwards");
    expect(on("linux", { page_transitions: { linux: "none" } }).pageTransition).toBe("none");
  });
});

describe("deriveTheme", () => {
  it("lays a theme over another one, whose seed, family and brightness stay", () => {
    const parent = on(
      "linux",
      { color_scheme_seed: "green", color_scheme: { error: "pink" }, font_family: "A" },
      "dark",
    );
    const own = readTheme({ color_scheme_seed: "red", color_scheme: { primary: "error" }, font_family: "B" });
    const derived = deriveTheme(parent, own);
    expect(derived.brightness).toBe("dark");
    expect(derived.scheme).toEqual({ ...parent.scheme, primary: "#e91e63" });
    expect(derived.variables["--md-font-family"]).toBe(parent.variables["--md-font-family"]);
    expect(derived.colors).toEqual(parent.colors);
  });
});
