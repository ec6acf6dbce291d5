import { expect, test } from "vitest";
import { readTarget } from "./connect-server.ts";
import { readFletPage } from "./flet-page.ts";

test("Flet's page says where its app and its socket are", () => {
  const page = readFletPage(`
    <base href="/shop/"><title>Shop</title>
    <script>var flet = { webSocketEndpoint: "/ws", routeUrlStrategy: "path" }</script>
    <script>flet.routeUrlStrategy="hash";
flet.webSocketEndpoint="/shop/socket";</script>
    <script src="flutter_bootstrap.js" async></script>`);
  expect(page).toEqual({ base: "/shop/", title: "Shop", socketPath: "/shop/socket", routeUrlStrategy: "hash" });
});

test("other pages of the same server are none of ours", () => {
  expect(readFletPage("<title>API</title>")).toBeUndefined();
});

test.each([
  ["http://localhost:8550", "http://localhost:8550/"],
  ["https://flet.example/shop", "https://flet.example/shop/"],
  ["ws://localhost:8550/ws", "http://localhost:8550/"],
  ["wss://flet.example/shop/ws", "https://flet.example/shop/"],
])("%s is the app at %s", (text, url) => {
  expect(readTarget(text).href).toBe(url);
});

test.each(["localhost:8550", "8550", "tcp://localhost:8550"])("%s is no address of a Flet server", (text) => {
  expect(() => readTarget(text)).toThrow("--connect needs the address of a Flet server");
});
