import { expect, test } from "vitest";
import { BootError, toBootFailure } from "./boot-error.ts";

test("a boot error keeps its stage and tells its cause", () => {
  const error = new BootError("packages", "load", "site.zip is missing.", { cause: new Error("offline") });
  expect(toBootFailure(error, "runtime")).toEqual({
    kind: "load",
    stage: "packages",
    message: "site.zip is missing. (offline)",
  });
});

test("a Python exception keeps its traceback and is titled by its last line", () => {
  const error = new Error("Traceback (most recent call last):\n  File …\nValueError: boom\n");
  error.name = "PythonError";
  expect(toBootFailure(error, "program")).toEqual({
    kind: "python",
    stage: "program",
    message: "ValueError: boom",
    traceback: error.message,
  });
});

test("a foreign error is laid to the stage the boot was in", () => {
  expect(toBootFailure({ message: "exit(1)" }, "runtime")).toEqual({
    kind: "load",
    stage: "runtime",
    message: "exit(1)",
  });
});
