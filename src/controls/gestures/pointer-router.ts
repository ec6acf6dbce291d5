/**
 * Carries the page's pointer events to recognisers. Presses bubble, so inner controls join the arena first; everything
 * after the press is heard on the window, so that a pointer may leave its control. One set of listeners serves all.
 */
import { pointerKind } from "../../control/tap-data.ts";
import { GestureArena } from "./arena.ts";
import type { PointerSample, Recognizer } from "./pointer-sample.ts";

type Follower = { readonly recognizer: Recognizer; readonly origin: DOMRect };

/** One press, from down to up. */
class Press {
  readonly arena: GestureArena;
  readonly number: number;
  readonly #followers: Follower[] = [];
  readonly #id: number;
  readonly #isTrusted: boolean;
  #buttons: number;
  isEngaged = false;

  constructor(event: PointerEvent, number: number) {
    this.number = number;
    this.arena = new GestureArena(number);
    this.#id = event.pointerId;
    this.#isTrusted = event.isTrusted;
    this.#buttons = event.buttons;
  }

  follow(recognizer: Recognizer, event: PointerEvent, origin: DOMRect): void {
    if (recognizer.down(this.sample(event, origin), this.arena)) this.#followers.push({ recognizer, origin });
  }

  tell(what: "move" | "up" | "cancel", event: PointerEvent): void {
    this.arena.close();
    for (const { recognizer, origin } of this.#followers) recognizer[what](this.sample(event, origin));
    if (what === "up") this.arena.sweep();
  }

  engage(host: Element): void {
    if (this.isEngaged) return;
    this.isEngaged = true;
    // Keeps the pointer when it leaves the window, and when what it pressed is taken away. Made-up events have none.
    if (this.#isTrusted && host.isConnected) host.setPointerCapture(this.#id);
  }

  sample(event: PointerEvent, origin: DOMRect): PointerSample {
    // A released pointer has no buttons; what matters is with which ones it was pressed.
    if (event.type === "pointermove") this.#buttons = event.buttons;
    return {
      pointer: this.number,
      kind: pointerKind(event),
      buttons: this.#buttons,
      local: { x: event.clientX - origin.left, y: event.clientY - origin.top },
      global: { x: event.clientX, y: event.clientY },
      time: event.timeStamp,
    };
  }
}

const presses = new Map<number, Press>();
let count = 0;
let isServed = false;
let dropsClick = false;

/**
 * Lets `recognizers` follow the press that `event` (a `pointerdown` on its way up) begins on `host`. `isTaken`: an inner
 * control that recognises presses by itself has it; it then wins unless somebody here is sure of a gesture.
 */
export function followPress(
  event: PointerEvent,
  host: Element,
  recognizers: readonly Recognizer[],
  isTaken: boolean,
): void {
  serve();
  let press = presses.get(event.pointerId);
  if (!press) {
    press = new Press(event, ++count);
    presses.set(event.pointerId, press);
    if (isTaken) press.arena.add({ accept: () => {}, reject: () => {} });
  }
  const origin = host.getBoundingClientRect();
  for (const recognizer of recognizers) press.follow(recognizer, event, origin);
}

/** The press `pointer` has become a gesture: `host` keeps the pointer, and no click follows. */
export function engagePress(pointer: number, host: Element): void {
  for (const press of presses.values()) if (press.number === pointer) press.engage(host);
}

function serve(): void {
  if (isServed) return;
  isServed = true;
  const before = { capture: true, passive: true } as const;
  window.addEventListener("pointerdown", forget, before);
  window.addEventListener("pointerdown", (event) => presses.get(event.pointerId)?.arena.close(), { passive: true });
  window.addEventListener("pointermove", (event) => presses.get(event.pointerId)?.tell("move", event), before);
  window.addEventListener("pointerup", (event) => finish("up", event), before);
  window.addEventListener("pointercancel", (event) => finish("cancel", event), before);
  window.addEventListener("click", dropClick, { capture: true });
}

/** A pointer that is pressed anew has no press left over. */
function forget(event: PointerEvent): void {
  dropsClick = false;
  if (presses.has(event.pointerId)) finish("cancel", event);
}

function finish(how: "up" | "cancel", event: PointerEvent): void {
  const press = presses.get(event.pointerId);
  if (!press) return;
  presses.delete(event.pointerId);
  press.tell(how, event);
  dropsClick = how === "up" && press.isEngaged;
}

function dropClick(event: MouseEvent): void {
  if (!dropsClick || event.detail === 0) return;
  dropsClick = false;
  event.stopPropagation();
  event.preventDefault();
}
