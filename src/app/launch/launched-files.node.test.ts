import { expect, test } from "vitest";
import { toProgramFiles } from "./launched-files.ts";

test("every file gets a path of its own below the launch's folder, whatever its name is", async () => {
  const names = [
    "photo.png",
    "photo.png",
    "photo.png",
    "../../app/main.py",
    "..",
    "",
    ".env",
    "a\u0000b",
    "my café.txt",
  ];
  const files = await toProgramFiles(
    names.map((name) => new File([name], name)),
    "x1",
  );
  expect(files.map(({ path }) => path.replace("/storage/temp/launch/x1/", ""))).toEqual([
    "photo.png",
    "photo (2).png",
    "photo (3).png",
    ".._.._app_main.py",
    "file",
    "file (2)",
    ".env",
    "a_b",
    "my café.txt",
  ]);
  expect(files.every(({ path }) => /^\/storage\/temp\/launch\/x1\/[^/]+$/.test(path))).toBe(true);
  expect(new TextDecoder().decode(files[3]?.content)).toBe("../../app/main.py");
});
