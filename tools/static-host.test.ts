import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "./listen.ts";
import { createStaticHost } from "./static-host.ts";

const folder = mkdtempSync(join(tmpdir(), "flet-host-"));
const server = createStaticHost({ folder, base: "/repo/" });
let origin = "";
beforeAll(async () => {
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "index.html"), "<p>home</p>");
  writeFileSync(join(folder, "404.html"), "<p>elsewhere</p>");
  writeFileSync(join(folder, "app.zip"), "PK");
  writeFileSync(join(folder, "code.wasm.gz"), "gz");
  origin = `http://localhost:${(await listen(server, { port: 0 })).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers: { "accept-encoding": "gzip", ...headers }, redirect: "manual" });

test("text is compressed, what is packed is not, and everything may be kept for ten minutes", async () => {
  const page = await get("/repo/");
  expect([page.status, page.headers.get("content-encoding"), await page.text()]).toEqual([200, "gzip", "<p>home</p>"]);
  expect(page.headers.get("cache-control")).toBe("max-age=600");
  for (const name of ["app.zip", "code.wasm.gz"]) {
    expect((await get(`/repo/${name}`)).headers.get("content-encoding")).toBeNull();
  }
});

test("what has not changed is not sent again", async () => {
  const etag = (await get("/repo/app.zip")).headers.get("etag") ?? "";
  expect((await get("/repo/app.zip", { "if-none-match": etag })).status).toBe(304);
  expect((await get("/repo/app.zip", { "if-none-match": '"other"' })).status).toBe(200);
});

test("missing files are answered with 404.html as 404, folders without a page as well; nothing is rewritten", async () => {
  for (const path of ["/repo/notes/7", "/repo/sub/", "/repo/..%2f..%2fetc/passwd"]) {
    const answer = await get(path);
    expect([answer.status, await answer.text()], path).toEqual([404, "<p>elsewhere</p>"]);
  }
});

test("the site is at its base only", async () => {
  expect((await get("/repo")).headers.get("location")).toBe("/repo/");
  expect((await get("/other/")).status).toBe(404);
  expect((await get("/repo/%ff")).status).toBe(400);
});
