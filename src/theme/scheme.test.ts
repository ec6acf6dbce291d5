import {
  argbFromHex,
  Hct,
  hexFromArgb,
  MaterialDynamicColors,
  SchemeTonalSpot,
} from "@material/material-color-utilities";
import { describe, expect, it } from "vitest";
import { COLOR_ROLES } from "../values/color.ts";
import { DEFAULT_SEED, schemeFromSeed, type ColorRole } from "./scheme.ts";

/** Light and dark values of every role for Flet's default seed, as its reference pictures show them. */
const DEFAULT_TABLE = `
primary #36618e #a0cafd | on-primary #ffffff #003258
primary-container #d1e4ff #194975 | on-primary-container #194975 #d1e4ff
secondary #535f70 #bbc7db | on-secondary #ffffff #253140
secondary-container #d7e3f7 #3b4858 | on-secondary-container #3b4858 #d7e3f7
tertiary #6b5778 #d6bee4 | on-tertiary #ffffff #3b2948
tertiary-container #f2daff #523f5f | on-tertiary-container #523f5f #f2daff
error #ba1a1a #ffb4ab | on-error #ffffff #690005
error-container #ffdad6 #93000a | on-error-container #93000a #ffdad6
surface #f8f9ff #111418 | on-surface #191c20 #e1e2e8
surface-dim #d8dae0 #111418 | surface-bright #f8f9ff #36393e
surface-container-lowest #ffffff #0b0e13 | surface-container-low #f2f3fa #191c20
surface-container #eceef4 #1d2024 | surface-container-high #e6e8ee #272a2f
surface-container-highest #e1e2e8 #32353a | on-surface-variant #43474e #c3c7cf
outline #73777f #8d9199 | outline-variant #c3c7cf #43474e
inverse-surface #2e3135 #e1e2e8 | on-inverse-surface #eff0f7 #2e3135
inverse-primary #a0cafd #36618e | shadow #000000 #000000
scrim #000000 #000000 | surface-tint #36618e #a0cafd
primary-fixed #d1e4ff #d1e4ff | primary-fixed-dim #a0cafd #a0cafd
on-primary-fixed #001d36 #001d36 | on-primary-fixed-variant #194975 #194975
secondary-fixed #d7e3f7 #d7e3f7 | secondary-fixed-dim #bbc7db #bbc7db
on-secondary-fixed #101c2b #101c2b | on-secondary-fixed-variant #3b4858 #3b4858
tertiary-fixed #f2daff #f2daff | tertiary-fixed-dim #d6bee4 #d6bee4
on-tertiary-fixed #251431 #251431 | on-tertiary-fixed-variant #523f5f #523f5f`;

const rows = DEFAULT_TABLE.trim()
  .split(/[|\n]/)
  .map((row) => row.trim().split(" ") as [ColorRole, string, string]);

describe("schemeFromSeed", () => {
  it("gives Flet's published colours for the default seed, every role, light and dark", () => {
    expect(rows.map(([role]) => role).sort()).toEqual([...COLOR_ROLES].sort());
    expect(schemeFromSeed(DEFAULT_SEED, "light")).toEqual(
      Object.fromEntries(rows.map(([role, light]) => [role, light])),
    );
    expect(schemeFromSeed(DEFAULT_SEED, "dark")).toEqual(
      Object.fromEntries(rows.map(([role, , dark]) => [role, dark])),
    );
  });

  it("agrees with the reference implementation's dynamic scheme for seeds all over the colour space", () => {
    const colors = new MaterialDynamicColors();
    const named = { ...libraryRoles(colors) };
    const seeds = ["#000000", "#ffffff", "#808080", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#6750a4", "#3f51b5"];
    for (let i = 0; i < 60; i++) seeds.push(`#${((i * 0x9e3779b1) & 0xffffff).toString(16).padStart(6, "0")}`);
    for (const seed of seeds) {
      for (const brightness of ["light", "dark"] as const) {
        const source = Hct.fromInt(argbFromHex(seed));
        const reference = new SchemeTonalSpot(source, brightness === "dark", 0, "2021");
        const expected = Object.fromEntries(
          Object.entries(named).map(([role, color]) => [role, hexFromArgb(color.getArgb(reference))]),
        );
        expect(schemeFromSeed(Number.parseInt(seed.slice(1), 16), brightness), `${seed} ${brightness}`).toEqual(
          expected,
        );
      }
    }
  });

  it("computes a scheme once", () => {
    expect(schemeFromSeed(0x123456, "dark")).toBe(schemeFromSeed(0xff123456, "dark"));
    expect(schemeFromSeed(0x123456, "dark")).not.toBe(schemeFromSeed(0x123456, "light"));
  });
});

function libraryRoles(colors: MaterialDynamicColors) {
  return Object.fromEntries(
    COLOR_ROLES.map((role) => {
      const camel = role.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      // Flet swaps these two words; its tint is the primary colour itself, which the library shifts with contrast only.
      const name = camel === "onInverseSurface" ? "inverseOnSurface" : camel === "surfaceTint" ? "primary" : camel;
      const color = colors[name as "primary"]();
      if (color === undefined) throw new Error(`the library has no role ${name}`);
      return [role, color];
    }),
  );
}
