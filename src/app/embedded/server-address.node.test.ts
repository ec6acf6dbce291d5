import { expect, test } from "vitest";
import { readServerAddress, resolveEmbeddedAsset } from "./server-address.ts";

const read = (url: string | undefined) => readServerAddress(url, "https://host.example/app/");

test.each([
  ["http://localhost:8550", "ws://localhost:8550/ws", "", "http://localhost:8550/"],
  ["https://a.example/x/y/z?q=1#r", "wss://a.example/x/y/z/ws", "x/y", "https://a.example/x/y/z/"],
  ["/other/", "wss://host.example/other/ws", "other", "https://host.example/other/"],
])("%s", (url, socketUrl, pageName, assetsUrl) => {
  expect(read(url)).toEqual({ socketUrl, pageName, assetsUrl });
});

test("what a page cannot reach is named", () => {
  for (const url of ["flet.sock", "tcp://localhost:5000", "dartbridge://", "localhost:8550"]) {
    expect(() => read(url)).toThrow(`not "${url}"`);
  }
  for (const url of [undefined, ""]) expect(() => read(url)).toThrow("needs the url");
});

test("assets are on the server, or below what the program says", () => {
  const address = read("http://localhost:8550/shop");
  expect(resolveEmbeddedAsset("/a b.png", address, undefined)).toBe("http://localhost:8550/shop/a%20b.png");
  expect(resolveEmbeddedAsset("/a.png", address, "https://cdn.example/v1/")).toBe("https://cdn.example/v1/a.png");
  expect(resolveEmbeddedAsset("data:,x", address, "https://cdn.example")).toBe("data:,x");
});
