import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { materialSpellings } from "./icons-names.ts";
import { findFletWheel, makeIconNames, makeIconTable, readIconSources, type IconSources } from "./icons.ts";

const MATERIAL_FONTS = ["material-icons", "material-icons-outlined", "material-icons-round", "material-icons-sharp"];

function sourcesOf(materialNames: string[], cupertinoNames: string[]): IconSources {
  const codePoints = new Map([
    ["home", 0xe88a],
    ["arrow_back", 0xe5c4],
    ["5g", 0xef38],
    ["science", 0xea4b],
    ["newspaper", 0xeb81],
  ]);
  return {
    materialNames,
    cupertinoNames,
    codePoints,
    ligatures: new Set(["house", "chevron_left", "forward", "chevron_right"]),
  };
}

describe("makeIconTable", () => {
  it("gives an icon the code point of its name and the font of its suffix", () => {
    const { table } = makeIconTable(sourcesOf(["HOME", "HOME_OUTLINED", "HOME_ROUNDED", "HOME_SHARP", "FIVE_G"], []));
    expect(table.material).toBe("\ue88a\ue88a\ue88a\ue88a\uef38");
    expect(table.materialFonts).toBe("01230");
  });

  it("marks icons that right-to-left text mirrors", () => {
    const { table } = makeIconTable(sourcesOf(["ARROW_BACK", "ARROW_BACK_SHARP"], ["BACK", "CHEVRON_LEFT"]));
    expect(table.materialFonts).toBe("58");
    expect(table.cupertino).toBe("9chevron_left 4chevron_left");
  });

  it("takes Flutter's meaning of a Cupertino name, not the namesake of the font, and borrows what that font lacks", () => {
    const { table } = makeIconTable(sourcesOf([], ["HOME", "FORWARD", "LAB_FLASK", "NEWS"]));
    expect(table.cupertino).toBe("4house 9chevron_right 1\uea4b 1\ueb81");
  });

  it("keeps the place of an icon without a glyph and names it", () => {
    const { table, missing } = makeIconTable(sourcesOf(["HOME", "NO_SUCH", "FIVE_G"], ["NOR_THIS", "HOME"]));
    expect(Array.from(table.material)).toEqual(["\ue88a", " ", "\uef38"]);
    expect(table.cupertino).toBe(" 4house");
    expect(missing).toEqual(["NO_SUCH", "cupertino NOR_THIS"]);
  });
});

describe("makeIconNames", () => {
  it("says a name in words, once for all variants of an icon", () => {
    const names = makeIconNames(
      sourcesOf(["ARROW_BACK", "ARROW_BACK_OUTLINED", "HOME_SHARP", "CLASS_"], ["LAB_FLASK"]),
    );
    expect(names).toEqual({ material: "arrow back\n\nhome\nclass", cupertino: "lab flask" });
  });
});

describe("materialSpellings", () => {
  it.each([
    ["five_g", "5g"],
    ["twenty_four_mp", "24mp"],
    ["twenty_mp", "20mp"],
    ["six_ft_apart", "6_ft_apart"],
    ["sixty_fps_select", "60fps_select"],
    ["class_", "class"],
    ["threed_rotation", "3d_rotation"],
  ])("knows %s as %s", (name, spelling) => {
    expect(materialSpellings(name)).toContain(spelling);
  });
});

describe("the installed packages", () => {
  const wheel = tryFindWheel();

  it.skipIf(wheel === undefined)("have a glyph in the right font for every icon of Flet", () => {
    const sources = readIconSources(wheel ?? "");
    const { table, missing } = makeIconTable(sources);
    expect(missing).toEqual([]);
    const fonts = MATERIAL_FONTS.map((name) => codePointsOfWoff(`node_modules/material-icons/iconfont/${name}.woff`));
    const chars = Array.from(table.material);
    expect(chars).toHaveLength(sources.materialNames.length);
    const absent = sources.materialNames.filter(
      (_, index) => !fonts[Number(table.materialFonts[index]) % 5]?.has(chars[index]?.codePointAt(0) ?? 0),
    );
    expect(absent).toEqual([]);
    expect(table.cupertino.split(" ")).toHaveLength(sources.cupertinoNames.length);
  });
});

function tryFindWheel(): string | undefined {
  try {
    return findFletWheel();
  } catch {
    return undefined; // The wheels come from the network; without them only the full count is left out.
  }
}

/** Code points with a glyph, from the format 4 or 12 character map of a WOFF 1 font. */
function codePointsOfWoff(path: string): Set<number> {
  const font = readFileSync(path);
  const codePoints = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(12); i++) {
    const entry = 44 + 20 * i;
    if (font.toString("latin1", entry, entry + 4) !== "cmap") continue;
    const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [number, number, number];
    const raw = font.subarray(offset, offset + packed);
    const cmap = packed < length ? inflateSync(raw) : raw;
    for (let table = 0; table < cmap.readUInt16BE(2); table++) {
      addCodePoints(cmap, cmap.readUInt32BE(4 + 8 * table + 4), codePoints);
    }
  }
  return codePoints;
}

function addCodePoints(cmap: Buffer, at: number, codePoints: Set<number>): void {
  if (cmap.readUInt16BE(at) === 12) {
    for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
      const from = at + 16 + 12 * group;
      for (let code = cmap.readUInt32BE(from); code <= cmap.readUInt32BE(from + 4); code++) codePoints.add(code);
    }
  } else if (cmap.readUInt16BE(at) === 4) {
    const doubled = cmap.readUInt16BE(at + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const [end, start, delta] = [14, 16 + doubled, 16 + 2 * doubled].map((x) =>
        cmap.readUInt16BE(at + x + segment),
      ) as [number, number, number];
      const rangeAt = at + 16 + 3 * doubled + segment;
      const range = cmap.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const glyph = range === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
        if (glyph !== 0) codePoints.add(code);
      }
    }
  }
}
