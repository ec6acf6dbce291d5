import { afterEach, describe, expect, it } from "vitest";
import fontUrl from "@fontsource-variable/roboto/files/roboto-latin-wght-normal.woff2?url";
import { registerFonts } from "./fonts.ts";

const families = () => [...document.fonts].map((face) => face.family.replaceAll('"', ""));

afterEach(() => registerFonts({}));

describe("registerFonts", () => {
  it("makes fonts usable, keeps those that stay and removes those that go", async () => {
    await registerFonts({ Kanit: fontUrl, Other: fontUrl });
    const kanit = [...document.fonts].find((face) => face.family === "Kanit");
    expect(kanit?.status).toBe("loaded");
    await registerFonts({ Kanit: fontUrl });
    expect([...document.fonts].find((face) => face.family === "Kanit")).toBe(kanit);
    expect(families()).not.toContain("Other");
  });

  it("reports a font that cannot be had and still loads the others", async () => {
    const failures: string[] = [];
    const broken = URL.createObjectURL(new Blob(["not a font"]));
    await registerFonts({ Broken: broken, Kanit: fontUrl }, (family, url) => failures.push(`${family} ${url}`));
    expect(failures).toEqual([`Broken ${broken}`]);
    expect(families()).toContain("Kanit");
    expect(families()).not.toContain("Broken");
  });

  it("lets the last of two calls win while files are under way", async () => {
    const first = registerFonts({ Gone: fontUrl });
    await Promise.all([first, registerFonts({})]);
    expect(families()).not.toContain("Gone");
  });
});
