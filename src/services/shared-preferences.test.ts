import { afterEach, expect, it } from "vitest";
import { startService } from "./testing/start-service.ts";

afterEach(() => localStorage.clear());

const start = () => startService("SharedPreferences");

it.each([
  ["text", "Zoë"],
  ["text that looks like a number", "12"],
  ["true", true],
  ["false", false],
  ["a whole number", 42],
  ["a negative fraction", -1.5],
  ["a large whole number", 9_007_199_254_740_993n],
  ["infinity", -Infinity],
  ["a list of text", ["a", "b"]],
  ["an empty list", []],
])("gives back %s to a later instance", async (_kind, value) => {
  expect(await start().call("set", { key: "k", value })).toBe(true);
  expect(await start().call("get", { key: "k" })).toEqual(value);
});

it("knows nothing under a key that was never set", async () => {
  const preferences = start();
  expect(await preferences.call("get", { key: "none" })).toBe(null);
  expect(await preferences.call("contains_key", { key: "none" })).toBe(false);
  expect(await preferences.call("remove", { key: "none" })).toBe(false);
});

it("lists keys by their start and removes one", async () => {
  const preferences = start();
  for (const key of ["todo.b", "todo.a", "theme"]) await preferences.call("set", { key, value: key });
  expect(await preferences.call("get_keys", { key_prefix: "todo." })).toEqual(["todo.a", "todo.b"]);
  expect(await preferences.call("remove", { key: "todo.a" })).toBe(true);
  expect(await preferences.call("get_keys", { key_prefix: "" })).toEqual(["theme", "todo.b"]);
});

it("clears its own keys and leaves those of other apps on the same origin", async () => {
  localStorage.setItem("flet-pwa:/other/:prefs:name", '"theirs"');
  const preferences = start();
  await preferences.call("set", { key: "name", value: "ours" });
  await preferences.call("clear");
  expect(await preferences.call("contains_key", { key: "name" })).toBe(false);
  expect(localStorage.getItem("flet-pwa:/other/:prefs:name")).toBe('"theirs"');
});

it("says which values cannot be kept", async () => {
  await expect(start().call("set", { key: "k", value: { a: 1 } })).rejects.toThrow("only text");
});
