import { expect, it } from "vitest";
import english from "./words/en.json";

const files = import.meta.glob<Record<string, string>>("./words/*.json", { import: "default", eager: true });

it.each(Object.keys(files))("%s has every word", (path) => {
  expect(Object.keys(files[path] ?? {})).toEqual(Object.keys(english));
  expect(Object.values(files[path] ?? {}).filter((word) => word.trim() === "")).toEqual([]);
});
