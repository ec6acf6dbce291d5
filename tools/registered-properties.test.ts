import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./paths.ts";

const SRC = join(ROOT, "src");
const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, css: readFileSync(join(SRC, name), "utf8") }));
/** Of the frame and of `ui`, which are there for others to set. */
const isShared = (name: string): boolean => name.startsWith("control/") || name.startsWith("ui/");

// A registration holds for the whole page as soon as its chunk is loaded: a length under a name that another chunk
// registers as a number is then no value at all.
test("a custom property that a control registers is set by no control of another folder", () => {
  const registered = sheets.flatMap(({ name, css }) =>
    Array.from(css.matchAll(/@property (--[\w-]+)/g), ([, property = ""]) => ({ name, property })),
  );
  expect(registered.length).toBeGreaterThan(20);
  const clashes = registered
    .filter(({ name }) => !isShared(name))
    .flatMap(({ name, property }) =>
      sheets
        .filter((other) => dirname(other.name) !== dirname(name))
        .filter(({ css }) => new RegExp(`(?<![\\w-])${property}\\s*:`).test(css))
        .map((other) => `${property} of ${name} is set in ${other.name}`),
    );
  expect(clashes).toEqual([]);
});
