/**
 * Keeps a piece of the shell at the lower edge clear of what else is there: the program's bottom bars, floating buttons
 * and snack bars, and other pieces of the shell. Writes one custom property, `--lift`, in px from the window's edge.
 */
import { createEffect, onCleanup } from "solid-js";

const CONTROLS = ["NavigationBar", "CupertinoNavigationBar", "BottomAppBar", "FloatingActionButton", "SnackBar"];
const OBSTACLES = [...CONTROLS.map((type) => `[data-control="${type}"]`), ".notice", ".console", ".crash-overlay"];
/** Snack bars come and go without telling. */
const LOOK_MS = 500;
/** How far above the lower edge something may end and still belong to it, in px. */
const EDGE_PX = 96;
/** Nothing is lifted higher than this share of the window. */
const HIGHEST = 0.7;

/** Keeps `--lift` of `element` right while `isShown`. `others`: a selector of further pieces to keep clear of. */
export function createLift(element: () => HTMLElement | undefined, isShown: () => boolean, others?: string): void {
  const selector = others === undefined ? OBSTACLES.join() : [...OBSTACLES, others].join();
  createEffect(() => {
    const lifted = element();
    if (lifted === undefined || !isShown()) return;
    const look = (): void => lifted.style.setProperty("--lift", `${measureLift(lifted, selector)}px`);
    look();
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener("resize", look);
    onCleanup(() => {
      clearInterval(timer);
      window.removeEventListener("resize", look);
    });
  });
}

/** The height above the window's lower edge from which on it is free, across the element's width. */
function measureLift(lifted: HTMLElement, selector: string): number {
  const { left, right } = lifted.getBoundingClientRect();
  let lift = 0;
  for (const obstacle of document.querySelectorAll(selector)) {
    if (lifted.contains(obstacle)) continue;
    const box = obstacle.getBoundingClientRect();
    const isAtEdge = box.height > 0 && box.bottom > window.innerHeight - EDGE_PX && box.top < window.innerHeight;
    if (isAtEdge && box.left < right && box.right > left) lift = Math.max(lift, window.innerHeight - box.top);
  }
  return lift > window.innerHeight * HIGHEST ? 0 : lift;
}
