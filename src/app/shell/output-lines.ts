/**
 * Draws an output log into an element, at most once a frame: drops the lines that left the log, appends those that
 * came. Plain DOM, because thousands of lines that never change need no reactivity.
 */
import { createEffect, onCleanup } from "solid-js";
import type { OutputLine } from "../../runtime/contract.ts";
import type { OutputLog } from "./output-log.ts";

/** How near to its end a reader must be for the view to follow, in px. */
const followDistance = 24;

/** Keeps `element` (which scrolls) showing `log` for the owner's life; follows the end while the reader is there. */
export function createOutputLines(element: HTMLElement, log: OutputLog): void {
  let drawnFrom = log.firstNumber();
  let drawnTo = drawnFrom;
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    const isFollowing = element.scrollHeight - element.scrollTop - element.clientHeight <= followDistance;
    const from = log.firstNumber();
    const lines = log.lines();
    for (; drawnFrom < Math.min(from, drawnTo); drawnFrom += 1) element.firstElementChild?.remove();
    drawnFrom = from;
    drawnTo = Math.max(drawnTo, from);
    const fresh = lines.slice(drawnTo - from);
    drawnTo += fresh.length;
    element.append(...fresh.map(drawLine));
    if (isFollowing) element.scrollTop = element.scrollHeight;
  };

  createEffect(() => {
    log.version();
    if (frame === 0) frame = requestAnimationFrame(draw);
  });
  onCleanup(() => cancelAnimationFrame(frame));
}

function drawLine({ text, isStderr }: OutputLine): HTMLElement {
  const line = document.createElement("div");
  line.className = "console-line";
  if (isStderr) line.dataset["stream"] = "stderr";
  // The newline makes a selection that is copied by hand keep its lines.
  line.textContent = `${text}\n`;
  return line;
}
