// What a page loses where it is narrow or its text is large: texts and operable things that no scrolling brings into sight.
import type { Page } from "playwright";

/** One line for each text or operable element that is cut off in its width, with how far it is, in px. */
export async function findLosses(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const TOLERANCE = 2;
    const OPERABLE = "button, input, textarea, a[href], [role=button], [tabindex='0']";
    const range = document.createRange();
    const losses: string[] = [];

    /** Whether the user can scroll `box` sideways. */
    const scrolls = (style: CSSStyleDeclaration) => style.overflowX === "auto" || style.overflowX === "scroll";
    const cuts = (style: CSSStyleDeclaration) => style.overflowX === "hidden" || style.overflowX === "clip";

    /** How much of `rect` is out of what cuts it, on the left or right. */
    function lossOf(rect: DOMRect, from: Element): number {
      for (let box: Element | null = from; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (scrolls(style)) return 0;
        // A program that has a text cut off means it.
        if (cuts(style) && (style.textOverflow === "ellipsis" || box.matches("[data-control=Text]"))) return 0;
        if (!cuts(style) && box !== document.documentElement) continue;
        const { left, right } = box.getBoundingClientRect();
        const loss = Math.max(left - rect.left, rect.right - right);
        if (loss > TOLERANCE) return loss;
      }
      return 0;
    }
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
      !element.closest("[inert], [aria-hidden=true]");

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (!parent || text.textContent?.trim() === "" || !isSeen(parent)) continue;
      // For screen readers only.
      if (getComputedStyle(parent).clipPath !== "none" || parent.closest("[class*=status], [class*=news]")) continue;
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const loss = rect.width === 0 ? 0 : lossOf(rect, parent);
        if (loss > 0) losses.push(`text "${text.textContent?.slice(0, 40)}" by ${Math.round(loss)} px`);
      }
    }
    for (const element of document.querySelectorAll(OPERABLE)) {
      if (!isSeen(element) || !element.parentElement) continue;
      const rect = element.getBoundingClientRect();
      const loss = rect.width === 0 ? 0 : lossOf(rect, element.parentElement);
      if (loss > 0)
        losses.push(
          `${element.tagName} "${element.ariaLabel ?? element.textContent?.slice(0, 40)}" by ${Math.round(loss)} px`,
        );
    }
    return losses;
  });
}
