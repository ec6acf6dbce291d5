/** What the user's system asks of motion. Style sheets obey it by themselves (`theme/reset.css`); scripts ask here. */

/** Whether nothing should move that need not. */
export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
