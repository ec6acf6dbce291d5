// How long it takes until a program is on the screen: the first visit, on a fast and on a slow line; a later one, when
// what the browser may use without asking has run out; and one without any network. Each in a browser started anew.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openTab, type Tab } from "./chromium.ts";
import { CORNER, PAGE_COLOUR, colourOf, toHex } from "./colours.ts";
import type { Figures, Metric } from "./figures.ts";
import type { HostBehaviour } from "./host.ts";
import { SLOW_LINK } from "./link.ts";
import { memoryOf, settle } from "./processes.ts";
import { isColour, type Frame } from "./screen.ts";
import { noteSizes } from "./sizes.ts";
import type { Side } from "./sides.ts";

/** In place of the 600 s of GitHub Pages, so that a later visit need not wait ten minutes. */
const CACHE_SECONDS = 30;
const REPEATS = 2;
/** For what a page puts off until its user is served: filling caches, saving an interpreter. */
const AFTERWARDS = { atLeastMs: 6000, quietMs: 2000, atMostMs: 60_000 };

type Kind = "first" | "slow" | "repeat" | "offline";

const KINDS: Readonly<Record<Kind, string>> = {
  first: "first visit",
  slow: "first visit at 20 Mbit/s, 40 ms",
  repeat: "repeat visit",
  offline: "without network",
};

interface Place {
  readonly kind: Kind;
  readonly side: Side;
  readonly figures: Figures;
  readonly profile: string;
  readonly picture: string;
}

/** One round of measurements. */
export interface Round {
  readonly figures: Figures;
  /** Counts from 0; the sides take turns in beginning. */
  readonly round: number;
  /** Folder for pictures of pages that did not show what they should. */
  readonly pictures: string;
}

/** One round of all visits of all sides. */
export async function measureStart(sides: readonly Side[], { figures, round, pictures }: Round): Promise<void> {
  const order = round % 2 === 0 ? sides : sides.toReversed();
  const folder = mkdtempSync(join(tmpdir(), "flet-pwa-bench-"));
  const placeOf = (kind: Kind, side: Side): Place => ({
    kind,
    side,
    figures,
    profile: join(folder, kind === "slow" ? `${side.name}-slow` : side.name),
    picture: join(pictures, `${kind}-${side.name}.png`),
  });
  const each = async (kind: Kind, visit: (side: Side) => Promise<void>) => {
    console.log(`  ${KINDS[kind]}`);
    for (const side of order) {
      try {
        await visit(side);
      } catch (error) {
        figures.fail(KINDS[kind], side.name, error);
      }
    }
  };
  try {
    if (round === 0 && sides.some(({ name }) => name === "ours")) await noteSizes(figures);
    await each("first", (side) => visitFirst(placeOf("first", side)));
    const firstEnded = performance.now();
    await each("slow", async (side) => {
      // The floor has nothing to download that would compare.
      if (side.name !== "floor") await visitFirst(placeOf("slow", side));
    });
    await delay(Math.max(0, firstEnded + CACHE_SECONDS * 1000 - performance.now()));
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      await each("repeat", (side) => visitAgain(placeOf("repeat", side)));
      await each("repeat", (side) => visitForPaint(placeOf("repeat", side)));
    }
    await each("offline", async (side) => {
      // The floor keeps no page; that Flet's own client has nothing to show needs to be seen once.
      if (side.name === "ours" || (side.name === "flet" && round === 0)) await visitAgain(placeOf("offline", side));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visitFirst(place: Place): Promise<void> {
  const { kind, side, figures, profile } = place;
  const tab = await openTab(profile);
  const note = (metric: Metric, value: number) => figures.add(metric, side.name, value);
  try {
    await visit(tab, place, kind === "slow" ? { link: SLOW_LINK } : {});
    if (kind === "slow") return;
    const toFrame = side.start.traffic;
    await settle(tab.browser, AFTERWARDS);
    const all = side.start.traffic;
    note({ id: "bytes-to-frame", title: "Bytes until the first app frame", unit: "MB" }, toFrame.bytes / 1e6);
    note({ id: "bytes", title: "Bytes of a first visit, all of it", unit: "MB" }, all.bytes / 1e6);
    const snapshots = all.paths.filter((path) => path.endsWith("/snapshot.bin.gz")).length;
    note({ id: "snapshots", title: "Snapshots of Python in a first visit", unit: "" }, snapshots);
    note({ id: "requests-to-frame", title: "Requests until the first app frame", unit: "" }, toFrame.requests);
    note({ id: "requests", title: "Requests of a first visit, all of it", unit: "" }, all.requests);
    note({ id: "memory-start", title: "Memory after a first visit", unit: "MB" }, await memoryOf(tab.browser));
  } finally {
    await tab.close();
  }
}

async function visitAgain(place: Place): Promise<void> {
  const tab = await openTab(place.profile);
  try {
    await visit(tab, place, { isDown: place.kind === "offline" });
    await settle(tab.browser);
  } finally {
    await tab.close();
  }
}

/**
 * A visit of the address that the build ran the program at: any other, as those that tell visits apart, has no picture made
 * in advance.
 */
async function visitForPaint({ kind, side, figures, profile }: Place): Promise<void> {
  const tab = await openTab(profile);
  try {
    await settle(tab.browser, { atMostMs: 5000 });
    side.start.beginVisit({ cacheSeconds: CACHE_SECONDS });
    const isPainted = (frame: Frame): boolean => isColour(frame.colourAt(900, 500), PAGE_COLOUR);
    const [paint, at] = await Promise.all([
      tab.screen.shows("the page's colour", isPainted, 120_000),
      tab.go(side.start.url),
    ]);
    figures.add(metricOf(kind, "paint"), side.name, paint - at);
    await settle(tab.browser);
  } finally {
    await tab.close();
  }
}

let visits = 0;

async function visit(tab: Tab, { kind, side, figures, picture }: Place, behaviour: Partial<HostBehaviour>) {
  await settle(tab.browser, { atMostMs: 5000 });
  // Another colour each time: no picture from an earlier visit or from the build has it.
  const own = colourOf(visits++);
  side.start.beginVisit({ cacheSeconds: CACHE_SECONDS, ...behaviour });
  const timeout = kind === "offline" ? 30_000 : 120_000;
  const shown = Promise.all([
    tab.screen.shows("the page's colour", (frame) => isColour(frame.colourAt(900, 500), PAGE_COLOUR), timeout),
    tab.screen.shows("the program's own colour", (frame) => isColour(frame.colourAt(CORNER.x, CORNER.y), own), timeout),
  ]);
  try {
    const [[paint, frame], at] = await Promise.all([shown, tab.go(`${side.start.url}?c=${toHex(own)}`)]);
    figures.add(metricOf(kind, "frame"), side.name, frame - at);
    if (kind !== "repeat") figures.add(metricOf(kind, "paint"), side.name, paint - at);
  } catch (error) {
    await tab.page.screenshot({ path: picture, timeout: 10_000 });
    throw error;
  }
}

function metricOf(kind: Kind, what: "frame" | "paint"): Metric {
  const title = what === "frame" ? "First app frame" : "First paint of the app";
  return { id: `${kind}-${what}`, title: `${title}, ${KINDS[kind]}`, unit: "ms" };
}
