import { mkdtempSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SweepResult } from "./result.ts";
import { runProgram } from "./run-program.ts";
import { openSweepBrowser, type SweepBrowser } from "./sessions.ts";

const ORIGIN = "http://sweep.test";
let browser: SweepBrowser;
let folder = "";

beforeAll(async () => {
  browser = await openSweepBrowser();
  folder = mkdtempSync(join(tmpdir(), "sweep-"));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Sweeps a page as the client would have drawn it. */
async function sweepPage(body: string, state = "running"): Promise<SweepResult> {
  const place = await browser.newPlace(ORIGIN);
  return place.withPage(async (page) => {
    await page.route(`${ORIGIN}/**`, (route) => {
      const isPage = new URL(route.request().url()).pathname === "/";
      const html = `<!doctype html><html data-flet-state="${state}"><body>${body}</body></html>`;
      return route.fulfill(isPage ? { contentType: "text/html", body: html } : { status: 404, body: "" });
    });
    const screenshot = join(folder, "page.png");
    return runProgram(page, { program: "p", url: `${ORIGIN}/`, screenshot, timeoutMs: 1000 });
  });
}

const control = (html: string): string => `<div data-control="Column">${html}</div>`;
const button = (script: string, words = "press"): string => `<button onclick="${script}">${words}</button>`;

test("a page that draws and whose buttons work is clean", async () => {
  const result = await sweepPage(control(button("") + button("") + "<button disabled>no</button>"));
  expect(result).toMatchObject({ status: "clean", pressed: 2, problems: [] });
  expect(existsSync(join(folder, "page.png"))).toBe(true);
});

test("an icon in a pseudo-element is something that is drawn", async () => {
  const style = "<style>i { display: block; width: 9px; height: 9px } i::before { content: 'x' }</style>";
  expect(await sweepPage(control(`<i></i>${style}`))).toMatchObject({ status: "clean" });
});

test("who leaves for another server stays, and sees a stand-in for its pictures", async () => {
  const leave = button("location.href = 'https://elsewhere.test/'");
  const picture = "<img src='https://elsewhere.test/a.png' onload='console.warn(naturalWidth)'>";
  const result = await sweepPage(control(leave + button("", "again") + picture));
  expect(result).toMatchObject({ pressed: 2, problems: ["400"], unreachable: ["https://elsewhere.test/"] });
});

test("what a user would be asked for is granted", async () => {
  const ask = ["screen-wake-lock", "accelerometer", "gyroscope", "clipboard-read"].map(
    (name) => `navigator.permissions.query({ name: '${name}' }).then(({ state }) => console.warn('${name}', state));`,
  );
  const { problems } = await sweepPage(control(`a<script>${ask.join("")}</script>`));
  expect(problems.every((problem) => problem.endsWith(" granted"))).toBe(true);
  expect(problems).toHaveLength(4);
});

test.each([
  ["says nothing but warns", control("a<script>console.warn('hm')</script>"), "hm"],
  ["throws", control("a<script>throw new Error('bad')</script>"), "error: bad"],
  ["lacks a file", control("<img src='/p3/assets/no.png'>"), "404 for assets/no.png"],
  ["draws nothing", control("<div></div>"), "nothing is drawn"],
  ["has an error box", control("<div class='error-box'>broken</div>"), "broken"],
])("a page that %s is a problem", async (_, body, problem) => {
  expect(await sweepPage(body)).toMatchObject({ status: "problem", problems: [problem] });
});

test("a fault that only a press brings up is found, also behind what another press opened", async () => {
  const open = "document.querySelector('[data-control=AlertDialog]').hidden = false";
  const fail =
    "document.documentElement.dataset.fletState = 'crashed'; document.body.append(Object.assign(document.createElement('pre'), { className: 'shell-traceback', textContent: 'ValueError: pressed' }))";
  const style = "position: fixed; inset: 0; background: white";
  const body =
    control(button(open, "open")) +
    `<div data-control="AlertDialog" hidden style="${style}">${button(fail)}</div><style>[hidden] { display: none }</style>`;
  expect(await sweepPage(body)).toMatchObject({ status: "problem", pressed: 2, problems: ["ValueError: pressed"] });
});

test("an unknown control and a page that never starts have a status of their own", async () => {
  const unknown = control(
    "<script>console.warn('Video is not supported yet')</script><p data-unsupported='Video'>V</p>",
  );
  expect(await sweepPage(unknown)).toMatchObject({ status: "unsupported", unsupported: ["Video"] });
  expect(await sweepPage(control("a"), "booting")).toMatchObject({ status: "timeout" });
});
