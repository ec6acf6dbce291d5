/** The element of a gap: empty space in place of lines that are not drawn. */
import { onCleanup, type JSX } from "solid-js";
import type { Entries, Gap } from "./entries.ts";
import type { Lines } from "./lines.ts";
import "./gap-view.css";

/**
 * Draws `gap`.
 * @param props.inset What the parent adds around every one of its children, or before all but the first one, px.
 */
export function GapView(props: {
  readonly gap: Gap;
  readonly lines: Lines;
  readonly entries: Entries;
  readonly inset: (isFirst: boolean) => number;
}): JSX.Element {
  const space = () => {
    const range = props.entries.rangeOf(props.gap);
    return Math.max(0, props.lines.spaceOf(range) - props.inset(range.from === 0));
  };
  const element = (
    <div class="virtual-gap" role="presentation" style={{ "--space": `${space()}px` }} />
  ) as HTMLElement;
  const { gap, lines, entries } = props;
  lines.watchGap(element);
  entries.gapElements.set(gap, element);
  onCleanup(() => entries.gapElements.delete(gap));
  return element;
}
