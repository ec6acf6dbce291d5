// A click starts an animation, 60 steps a second by the clock.
import { addSwatch, element, tickColour } from "./swatch.js";

const TICKS = 240;

export function run(body) {
  const swatch = addSwatch(body, () => {
    const begin = performance.now();
    const step = (now) => {
      const tick = Math.min(TICKS, Math.max(1, Math.round(((now - begin) * 60) / 1000)));
      swatch.style.background = tickColour(tick);
      box.style.left = `${tick * 4}px`;
      if (tick < TICKS) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  const box = element("box", body);
}
