import { expect, onTestFinished, test } from "vitest";
import { answerShare, isShare, keepShare, LOST_SHARE, sharedCacheName, takeShare } from "./shared-files.ts";

const scope = `${location.origin}/repo/`;

function makeForm(): FormData {
  const form = new FormData();
  form.set("title", "Tickets & more");
  form.set("url", "https://example.org/?a=1%202");
  form.append("files", new File(["one"], "note.txt", { type: "text/plain" }));
  form.append("files", new File(['{"a":1}'], "data.json", { type: "application/json" }));
  return form;
}

const clean = (): void => onTestFinished(async () => void (await caches.delete(sharedCacheName(scope))));

test("what the service worker keeps the page takes, once", async () => {
  clean();
  const request = new Request(`${scope}share-target`, { method: "POST", body: makeForm() });
  expect(isShare(request, scope)).toBe(true);
  const answer = await answerShare(request, scope);
  expect(answer.status).toBe(303);
  const page = new URL(answer.headers.get("location") ?? "");
  expect(page.pathname).toBe("/repo/");
  const id = page.searchParams.get("share-target") ?? "";
  const share = await takeShare(scope, id);
  expect(share).toMatchObject({ title: "Tickets & more", text: "", url: "https://example.org/?a=1%202" });
  expect(await Promise.all(share?.files.map(async (file) => [file.name, file.type, await file.text()]) ?? [])).toEqual([
    ["note.txt", "text/plain", "one"],
    ["data.json", "application/json", '{"a":1}'],
  ]);
  expect(await takeShare(scope, id)).toBeUndefined();
  expect(await (await caches.open(sharedCacheName(scope))).keys()).toEqual([]);
});

test("two shares do not mix, and one that nobody took goes after a day", async () => {
  clean();
  const [first, second] = [await keepShare(makeForm(), scope), await keepShare(makeForm(), scope)];
  await takeShare(scope, first);
  expect((await takeShare(scope, second))?.files).toHaveLength(2);
  const cache = await caches.open(sharedCacheName(scope));
  const old = `${scope}share-target/${Date.now() - 25 * 3600 * 1000}-x`;
  await cache.put(old, Response.json({}));
  await cache.put(`${old}/0`, new Response("old"));
  await keepShare(makeForm(), scope);
  expect((await cache.keys()).filter(({ url }) => url.startsWith(old))).toEqual([]);
});

test("other requests are no shares", () => {
  expect(isShare(new Request(`${scope}share-target`), scope)).toBe(false);
  expect(isShare(new Request(`${scope}api/share-target`, { method: "POST" }), scope)).toBe(false);
});

test("a share that cannot be kept still opens the app", async () => {
  const request = new Request(`${scope}share-target`, { method: "POST", body: "no form" });
  const answer = await answerShare(request, scope);
  expect(new URL(answer.headers.get("location") ?? "").searchParams.get("share-target")).toBe(LOST_SHARE);
});
