/**
 * The time between the first paint and Python: the page shows what it is expected to be, Python's messages fill a tree that
 * nobody draws, and what the user does waits. Once the program's own first screen is complete it takes the shown one's
 * place, and what the user did to controls that are still the same reaches Python, once and in order.
 */
import type { OutboundMessage } from "../../protocol/messages.ts";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import { ControlTree, PAGE_ID } from "../../tree/control-tree.ts";
import { agree } from "../../tree/agreement.ts";
import { firstScreenOf } from "../../tree/expected-page.ts";
import { hasSameShape } from "../../tree/sameness.ts";

/** So long without a word from Python, which has nothing to do, means that its first screen is complete; ms. */
const QUIET_MS = 120;
/** A program that never rests takes the page so long after its first change, ms. */
const LONGEST_MS = 2000;
/** One that changes nothing has an empty page; after the registration, ms. */
const EMPTY_MS = 1500;

/** What Python may call before its first screen is there: it may wait for the answer to draw it. */
const SERVICES = "_services";
/** Events of the page that come from the user's hand; the others belong to the window and wait for nobody. */
const PAGE_INPUT: ReadonlySet<string> = new Set(["keyboard_event", "view_pop"]);
/** Events that say how a control is drawn and not what the user did: they hold for one that has changed as well. */
const DRAWING_EVENTS: ReadonlySet<string> = new Set(["size_change", "data_channel_open", "scroll", "visible"]);

/** How a first paint learns of its end. */
export interface FirstPaintEnd {
  /** The page's properties as it is registered. */
  readonly page: WireMap;
  /** Resolves once Python has said what it has to say in one go. */
  readonly untilResting: () => Promise<void>;
  /** The real first screen is there: time to call `finish`. */
  readonly onComplete: () => void;
}

/** What is shown before Python, and what waits for it. */
export class FirstPaint {
  readonly #shown: ControlTree;
  readonly #real: ControlTree;
  readonly #expected: WireMap;
  readonly #end: FirstPaintEnd;
  /** How many changes there have been. */
  #changes = 0;
  #isComplete = false;
  #hasRested = false;
  #waiting: OutboundMessage[] = [];
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  /** @param expected Properties of the page as it is expected to be. */
  constructor(shown: ControlTree, expected: WireMap, end: FirstPaintEnd) {
    this.#shown = shown;
    this.#expected = expected;
    this.#end = end;
    // It is not drawn, so it has nothing to say.
    this.#real = new ControlTree(() => {}, end.page);
    shown.expectPage(expected);
  }

  /** Python's page, before `main` has run. */
  mergePage(page: WireMap): void {
    this.#real.mergePage(page);
    this.#shareServices();
    this.#limit ??= setTimeout(this.complete, EMPTY_MS);
  }

  /** A change to Python's page. */
  patch(id: number, patch: readonly WireValue[]): void {
    try {
      this.#real.patch(id, patch);
    } finally {
      this.#shareServices();
      if (this.#changes++ === 0) {
        clearTimeout(this.#limit);
        this.#limit = setTimeout(this.complete, LONGEST_MS);
      }
      void this.#completeWhenQuiet(this.#changes);
    }
    if (this.#isAsExpected()) this.#rest();
  }

  readonly #rest = (): void => {
    this.#hasRested = true;
    this.complete();
  };

  /** Whether the program came to its first screen by itself, so that the next start can be expected to be like it. */
  get hasRested(): boolean {
    return this.#hasRested;
  }

  /** The real first screen counts as complete, however much of it there is. */
  readonly complete = (): void => {
    if (this.#isComplete) return;
    this.stop();
    this.#end.onComplete();
  };

  /** Keeps `message` if it is about what the user did to the expected page. */
  holds(message: OutboundMessage): boolean {
    const isHeld =
      message.kind === "event"
        ? message.target < 0 || (message.target === PAGE_ID && PAGE_INPUT.has(message.name))
        : message.kind === "update" && message.id < 0;
    if (isHeld) this.#waiting.push(message);
    return isHeld;
  }

  /** Puts the real page in the expected one's place. Returns what the user did that still means something. */
  finish(): readonly OutboundMessage[] {
    const { stayed, certain } = this.#shown.succeed(this.#real.page);
    return this.#waiting.splice(0).flatMap((message): OutboundMessage[] => {
      const target = targetOf(message);
      if (target >= 0) return [message];
      const real = stayed.get(target);
      const isMeant = certain.has(target) || (message.kind === "event" && DRAWING_EVENTS.has(message.name));
      return real === undefined || !isMeant ? [] : [withTarget(message, real)];
    });
  }

  /** What of the expected page was right, with the rest unseen; `undefined` if nothing can be shown of it. */
  readonly agreed = (): WireMap | undefined => agree(this.#expected, firstScreenOf(this.#real.page));

  /** Ends the wait; the page stays as it is. */
  stop(): void {
    this.#isComplete = true;
    clearTimeout(this.#quiet);
    clearTimeout(this.#limit);
  }

  async #completeWhenQuiet(changes: number): Promise<void> {
    clearTimeout(this.#quiet);
    await this.#end.untilResting();
    if (changes === this.#changes && !this.#isComplete) this.#quiet = setTimeout(this.#rest, QUIET_MS);
  }

  #shareServices(): void {
    this.#shown.succeed(this.#real.page, [SERVICES]);
  }

  /** Nothing is missing: the rest is a matter of properties. */
  #isAsExpected(): boolean {
    return hasSameShape(this.#shown.page.peek("views"), this.#real.page.peek("views"));
  }
}

function targetOf(message: OutboundMessage): number {
  return message.kind === "event" ? message.target : message.kind === "update" ? message.id : PAGE_ID;
}

function withTarget(message: OutboundMessage, target: number): OutboundMessage {
  if (message.kind === "event") return { ...message, target };
  return message.kind === "update" ? { ...message, id: target } : message;
}
