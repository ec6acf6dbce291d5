import { expect, it } from "vitest";
import { definitionOf } from "../../control/registry.ts";
import { families, loadTypes, registerCore } from "./families.ts";

it("every chunk brings exactly the types that are listed for it", async () => {
  for (const family of families) {
    const { definitions = [], services = [] } = await family.load();
    expect([...definitions, ...services].map(({ type }) => type).toSorted()).toEqual([...family.types].toSorted());
  }
});

it("a message waits only for chunks that are not there yet", async () => {
  registerCore();
  expect(loadTypes([[0], [0, 0, "controls", [{ _c: "Text", _i: 1 }]]])).toBeUndefined();
  const patch = [[0], [0, 0, "controls", [{ _c: "Row", _i: 1, controls: [{ _c: "Chip", _i: 2 }] }]]];
  expect(definitionOf("Chip")).toBeUndefined();
  await loadTypes(patch);
  expect(definitionOf("Chip")?.type).toBe("Chip");
  expect(loadTypes(patch)).toBeUndefined();
});
