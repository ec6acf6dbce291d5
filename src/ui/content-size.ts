/**
 * Tells when a scroller or its content changes size. The browser has no event for `scrollHeight`, and our scrollers are
 * the flex container itself, so its children are watched; use it only where growth matters (visible bars, auto-scroll).
 */

/** Calls `changed` (after layout, before paint; once at the start) until the returned function is called. */
export function watchContentSize(scroller: HTMLElement, changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  sizes.observe(scroller);
  for (const child of scroller.children) if (isContent(child)) sizes.observe(child);
  const children = new MutationObserver((records) => {
    const removed = records.flatMap((record) => [...record.removedNodes]);
    const added = records.flatMap((record) => [...record.addedNodes]).filter(isContent);
    for (const node of removed) if (node instanceof Element) sizes.unobserve(node);
    for (const node of added) if (node.isConnected) sizes.observe(node);
    // A removed child shrinks the content but no longer reports; the bar may have been removed with the rest.
    if (removed.length > 0 || added.length > 0) changed();
  });
  children.observe(scroller, { childList: true });
  return () => {
    sizes.disconnect();
    children.disconnect();
  };
}

/** The bar is in there too, and changes with every measure. */
function isContent(node: Node): node is Element {
  return node instanceof Element && !node.classList.contains("scroll-bar");
}
