/**
 * Where pages lie in their scroller, in px from the start of the content. Source: Flutter `_PagePosition` and
 * `SliverFillViewport`.
 */

/** How pages are laid out. */
export interface PageLayout {
  /** Visible length of the scroller, px. */
  readonly viewport: number;
  /** Length of a page as a fraction of it. */
  readonly fraction: number;
  /** Whether pages shorter than the viewport stand in its middle, else at its start. */
  readonly padsEnds: boolean;
}

/** Pages from one index to another, both included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

function lengthOf({ viewport, fraction }: PageLayout): number {
  return viewport * fraction;
}

/** The scroll position at which `page` is current. */
export function pixelsOfPage(layout: PageLayout, page: number): number {
  return page * lengthOf(layout) + Math.max(0, (layout.viewport * (layout.fraction - 1)) / 2);
}

/** The current page at a scroll position, as a fraction between two. */
export function pageAtPixels(layout: PageLayout, pixels: number): number {
  const length = lengthOf(layout);
  return length > 0 ? (pixels - pixelsOfPage(layout, 0)) / length : 0;
}

/** The pages that can be seen at a scroll position. Half a px does not count. */
export function pagesInSight(layout: PageLayout, pixels: number, count: number): PageRange {
  const length = lengthOf(layout);
  const pad = layout.padsEnds ? Math.max(0, (layout.viewport * (1 - layout.fraction)) / 2) : 0;
  const from = Math.floor((pixels - pad + 0.5) / length);
  const to = Math.ceil((pixels + layout.viewport - pad - 0.5) / length) - 1;
  return { from: Math.max(0, from), to: Math.min(count - 1, to) };
}

/** The pages around `page` that may be in sight when it is current, whatever the size of the viewport. */
export function pagesAround(page: number, fraction: number): PageRange {
  const reach = Math.ceil(Math.max(0, 1 / fraction - 1));
  return { from: page - reach, to: page + reach };
}
