import { expect, test } from "vitest";
import { openRoute, readLaunchAddress, shareRoute } from "./launch-address.ts";

const scope = "https://user.github.io/repo/";
const read = (address: string, strategy: "path" | "hash" = "path") =>
  readLaunchAddress(scope + address, scope, strategy);

test("each address asks for one thing", () => {
  expect(read("share-target?title=A&url=https%3A%2F%2Fx.org%2F%3Fq%3D1%25202")).toEqual({
    kind: "share",
    share: { title: "A", text: "", url: "https://x.org/?q=1%202", files: [] },
  });
  expect(read("?share-target=12-ab")).toEqual({ kind: "kept-share", id: "12-ab" });
  expect(read("?flet-pwa=app")).toEqual({ kind: "panel" });
  expect(read("")).toEqual({ kind: "start" });
  expect(read("index.html")).toEqual({ kind: "start" });
});

test("places in the app are routes, in the path or behind the hash", () => {
  expect(read("store/12?sort=name")).toEqual({ kind: "route", route: "/store/12?sort=name" });
  expect(read("caf%C3%A9")).toEqual({ kind: "route", route: "/café" });
  expect(read("?a=1")).toEqual({ kind: "route", route: "/?a=1" });
  expect(read("#/store/12?sort=name", "hash")).toEqual({ kind: "route", route: "/store/12?sort=name" });
  expect(read("caf%C3%A9?q=a%26b")).toEqual({ kind: "route", route: "/café?q=a%26b" });
  expect(read("100%")).toEqual({ kind: "route", route: "/100%" });
});

test("routes carry every character of what was shared", () => {
  const fields = { title: "", text: "a & b + c = 100 %", url: "https://x.org/?q=a%20b#c" };
  const route = shareRoute(fields, ["/storage/temp/launch/1/my photo.png", "/storage/temp/launch/1/b.png"]);
  const url = new URL(route, scope);
  expect(url.pathname).toBe("/share");
  expect(route).not.toContain("title=");
  expect(route).not.toContain("+");
  expect(url.searchParams.get("text")).toBe(fields.text);
  expect(url.searchParams.get("url")).toBe(fields.url);
  expect(url.searchParams.getAll("file")).toEqual([
    "/storage/temp/launch/1/my photo.png",
    "/storage/temp/launch/1/b.png",
  ]);
  expect(openRoute(["/a.txt"])).toBe("/open?file=%2Fa.txt");
  expect(shareRoute({ title: "", text: "", url: "" }, [])).toBe("/share");
});
