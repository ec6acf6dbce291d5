/**
 * One InkRipple splash, from touch to its own removal. Geometry and timings are Flutter's `ink_ripple.dart`: radius 0.30 R
 * to R + 5 (R: half the host's diagonal), centre sliding to the host's, 75 ms in, 375 ms out of which only the last
 * 150 ms fade. The host is measured once, before anything is written.
 */
import { prefersReducedMotion } from "./reduced-motion.ts";

/** A running splash. Either call ends it; its elements leave the document when the fade is over. */
export type Splash = {
  /** The press became a tap: grow at full speed and fade out. */
  confirm(): void;
  /** The press came to nothing: fade at once. */
  cancel(): void;
};

const GROW_HELD = 1000;
const GROW_CONFIRMED = 225;
const FADE_IN = 75;
const FADE_OUT = 375;
const FADE_OUT_FROM = 225 / FADE_OUT;
const CANCEL = 75;

/** Starts a splash in `host` at `from` (client coordinates), or from its centre. */
export function inkSplash(host: HTMLElement, from?: { x: number; y: number }): Splash {
  const box = host.getBoundingClientRect();
  const centre = { x: box.width / 2, y: box.height / 2 };
  const start = from ? { x: from.x - box.left, y: from.y - box.top } : centre;
  const radius = Math.hypot(box.width, box.height) / 2;
  const last = radius + 5;
  const isStill = prefersReducedMotion();

  const document = host.ownerDocument;
  const frame = document.createElement("span");
  frame.className = "ink-ripple";
  frame.setAttribute("aria-hidden", "true");
  const disc = document.createElement("span");
  disc.className = "ink-splash";
  disc.style.width = disc.style.height = `${last * 2}px`;
  frame.append(disc);
  host.append(frame);

  const end = `translate(${centre.x - last}px, ${centre.y - last}px) scale(1)`;
  const grow = disc.animate(
    isStill
      ? [{ transform: end }, { transform: end }]
      : [
          { transform: `translate(${start.x - last}px, ${start.y - last}px) scale(${(0.3 * radius) / last})` },
          { transform: end },
        ],
    { duration: GROW_HELD, easing: "ease", fill: "forwards" },
  );
  const fadeIn = disc.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_IN, fill: "forwards" });
  let isEnding = false;

  function finishWith(keyframes: Keyframe[], duration: number): void {
    isEnding = true;
    const fade = frame.animate(keyframes, { duration, fill: "forwards" });
    fade.onfinish = fade.oncancel = () => frame.remove();
  }

  return {
    confirm() {
      if (isEnding) return;
      grow.updatePlaybackRate(GROW_HELD / GROW_CONFIRMED);
      // On the frame, so that a fade-in still running on the disc goes on: the two multiply.
      finishWith([{ opacity: "1" }, { opacity: "1", offset: FADE_OUT_FROM }, { opacity: "0" }], FADE_OUT);
    },
    cancel() {
      if (isEnding) return;
      const shown = fadeIn.effect?.getComputedTiming().progress ?? 1;
      fadeIn.pause();
      finishWith([{ opacity: 1 }, { opacity: 0 }], CANCEL * shown);
    },
  };
}
