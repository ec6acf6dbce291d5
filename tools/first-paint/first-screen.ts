// The first screen of an app as its page carries it: run the program twice, keep what both runs agree on.
import { encodeMap } from "../../src/protocol/codec.ts";
import { isWireMap, type WireMap, type WireValue } from "../../src/protocol/wire.ts";
import { agree } from "../../src/tree/agreement.ts";
import { withoutNumbers } from "../../src/tree/expected-page.ts";
import { tryApp } from "../snapshot/app-trial.ts";
import { CIRCUMSTANCES } from "../snapshot/trial-circumstances.ts";
import type { TrialRun } from "../snapshot/trial-run.ts";
import type { Site } from "../site.ts";
import { toHtmlText, toPlainText } from "./screen-text.ts";
import { screenOf } from "./trial-screen.ts";

/** What a page may carry, in bytes: more would keep the page itself waiting. */
const MOST_BYTES = 200_000;
const DESCRIPTION_LENGTH = 160;

/** What the page is given. */
export interface FirstScreen {
  /** Elements that hold the screen for the client. */
  readonly data: readonly string[];
  /** The screen for readers without scripts. */
  readonly text: string;
  /** The same in a few words; `undefined` if there are none. */
  readonly description: string | undefined;
}

/**
 * Makes it.
 * @param trial the run that is there already.
 * @returns the screen, or in words why there is none.
 */
export async function makeFirstScreen(site: Site, archive: Uint8Array, trial: TrialRun): Promise<FirstScreen | string> {
  const { usual, other } = CIRCUMSTANCES;
  const wide = screenOf(trial, usual.page);
  if (!wide) return "the program stopped with an error";
  const narrow = screenOf(await tryApp(site, archive, "other"), other.page);
  if (!narrow) return "the program stopped with an error on a phone";
  return screenFrom(wide, narrow);
}

/** The screen on which a run on a desktop and another on a phone agree. */
export function screenFrom(wide: WireMap, narrow: WireMap): FirstScreen | string {
  const agreed = agree(wide, narrow);
  const agreedNarrow = agree(narrow, wide);
  if (!agreed || !agreedNarrow) return "it is another one at another time or on another device";
  if (!isSomethingSeen(agreed["views"])) return "it is empty";
  const screens = [agreed, agreedNarrow].map((screen) => Buffer.from(encodeMap(withoutNumbers(screen))));
  const distinct = screens.filter((bytes, index) => index === 0 || !bytes.equals(screens[0] ?? bytes));
  const size = distinct.reduce((sum, bytes) => sum + bytes.length, 0);
  if (size > MOST_BYTES) return `it is too large (${Math.round(size / 1000)} kB)`;
  const description = toPlainText(agreed, DESCRIPTION_LENGTH);
  return {
    data: distinct.map((bytes, index) =>
      dataElement(index === 0 ? "flet-first-screen" : "flet-first-screen-narrow", bytes),
    ),
    text: toHtmlText(agreed, "assets/"),
    description: description === "" ? undefined : description,
  };
}

function dataElement(id: string, bytes: Buffer): string {
  return `<script type="application/octet-stream" id="${id}">${bytes.toString("base64")}</script>`;
}

/** Whether any control but views and what holds others is there and can be seen. */
function isSomethingSeen(value: WireValue): boolean {
  if (Array.isArray(value)) return value.some((item: WireValue) => isSomethingSeen(item));
  if (!isWireMap(value) || value["visible"] === false || value["opacity"] === 0) return false;
  const isLeaf = "_c" in value && value["_c"] !== "View" && value["_c"] !== "C" && !("controls" in value);
  return isLeaf || Object.values(value).some((item) => isSomethingSeen(item));
}
