// What a build knows of an app's start before any user has seen it: its program is run once, and Python's memory is saved
// with all that it imported.
import type { App } from "../app.ts";
import { makeFirstScreen, type FirstScreen } from "../first-paint/first-screen.ts";
import type { Site } from "../site.ts";
import { buildSnapshot, type AppSnapshot } from "./app-snapshot.ts";
import { tryApp } from "./app-trial.ts";
import { firstTypesOf } from "./first-types.ts";

/** What is known. */
export interface PreparedStart {
  readonly snapshot: AppSnapshot | undefined;
  /** Types of the controls that the first screen is made of; empty if it is not known. */
  readonly firstTypes: readonly string[];
  /** What the page shows before Python does. */
  readonly firstScreen: FirstScreen | undefined;
  /** What the author should hear, each one line. */
  readonly notes: readonly string[];
}

/**
 * Prepares the start of `app`. Never fails: what cannot be prepared is told, and the app starts more slowly.
 * @param archive the bytes of app.zip.
 */
export async function prepareStart({ settings }: App, site: Site, archive: Uint8Array): Promise<PreparedStart> {
  if (!settings.pwa.snapshot) {
    return {
      snapshot: undefined,
      firstTypes: [],
      firstScreen: undefined,
      notes: ["it starts Python from nothing, as was asked for"],
    };
  }
  const trial = await tryApp(site, archive);
  const firstTypes = firstTypesOf(trial);
  const notes = trial.failure === undefined ? [] : [`its first screen is not known to the build: ${trial.failure}`];
  let firstScreen: FirstScreen | undefined;
  if (settings.pwa.firstPaint && trial.failure === undefined) {
    const screen = await makeFirstScreen(site, archive, trial);
    if (typeof screen === "string") notes.push(`its first screen comes with Python: ${screen}`);
    else firstScreen = screen;
  }
  try {
    return { snapshot: await buildSnapshot(site, trial), firstTypes, firstScreen, notes };
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
    notes.push(`it starts Python from nothing, since no snapshot can be taken: ${reason}`);
    return { snapshot: undefined, firstTypes, firstScreen, notes };
  }
}
