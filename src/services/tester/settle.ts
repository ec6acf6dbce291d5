/** Waiting until the page rests: no animation that ends, no picture or font on its way, nothing that changes. */

/** Flutter's default interval of `pumpAndSettle`, ms. */
const INTERVAL_MS = 100;
/** Python gives up after 10 s by default; what has not come to rest by then is named before. */
const LIMIT_MS = 9500;

/** Lets `ms` pass, then a frame. */
export async function pump(ms = 0): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Lets intervals of `ms` pass until one of them brings nothing new.
 * @throws {Error} that says what goes on, if that takes too long.
 */
export async function pumpAndSettle(ms = INTERVAL_MS): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  let changes = 0;
  const count = () => changes++;
  const observer = new MutationObserver(count);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener("scroll", count, { capture: true, passive: true });
  window.addEventListener("resize", count);
  try {
    for (;;) {
      changes = 0;
      await pump(ms);
      const reason = whatGoesOn() ?? (changes > 0 ? `${changes} changes of the page` : undefined);
      if (reason === undefined) return;
      if (performance.now() > end) throw new Error(`pump_and_settle: the page does not come to rest: ${reason}`);
    }
  } finally {
    observer.disconnect();
    document.removeEventListener("scroll", count, { capture: true });
    window.removeEventListener("resize", count);
  }
}

function whatGoesOn(): string | undefined {
  const animation = document.getAnimations().find(isEnding);
  if (animation) return `an animation (${nameOf(animation)})`;
  if (document.fonts.status === "loading") return "a font is loading";
  const image = [...document.images].find(({ complete, loading }) => !complete && loading !== "lazy");
  if (image) return `a picture is loading (${image.src.slice(0, 100)})`;
  return undefined;
}

/** One that goes on for ever is part of the page. */
function isEnding({ playState, effect }: Animation): boolean {
  return playState === "running" && effect?.getComputedTiming().endTime !== Infinity;
}

function nameOf(animation: Animation): string {
  if (animation instanceof CSSTransition) return animation.transitionProperty;
  return animation instanceof CSSAnimation ? animation.animationName : animation.id || "without a name";
}
