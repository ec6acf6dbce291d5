/** The years to choose from, in rows of three, the displayed one near the middle. */
import { For, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { createRipple } from "../../ui/ripple.ts";
import { createScrollBar } from "../../ui/scroll-bar.ts";
import type { DateFormat } from "./date-format.ts";
import { yearCss } from "./date-look.ts";

const COLUMNS = 3;
const ROW = 52;
/** As many as fill the room; fewer are made up with years that cannot be chosen. */
const LEAST = 18;

/** A list box; its keys move by years and rows. */
export function YearGrid(props: {
  readonly first: number;
  readonly last: number;
  readonly selected: number;
  readonly current: number;
  readonly label: string;
  readonly dates: DateFormat;
  readonly themed: ComponentThemeReader;
  readonly onSelect: (year: number) => void;
}): JSX.Element {
  const count = props.last - props.first + 1;
  const start = props.first - (count < LEAST ? Math.floor((LEAST - count) / 2) : 0);
  const years = Array.from({ length: Math.max(count, LEAST) }, (_, index) => start + index);

  function setUp(box: HTMLDivElement): void {
    createScrollBar(box, "y", { mode: "auto" });
    queueMicrotask(() => {
      const row = Math.floor((props.selected - start) / COLUMNS);
      if (count >= LEAST) box.scrollTop = (row - 2) * ROW;
      yearIn(box, props.selected)?.focus({ preventScroll: true });
    });
  }

  function handleKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const at = event.target instanceof HTMLElement ? Number(event.target.dataset["year"]) : NaN;
    const step = stepFor(event, at, props.first, props.last);
    if (Number.isNaN(at) || step === undefined) return;
    event.preventDefault();
    const to = at + step;
    if (to >= props.first && to <= props.last) yearIn(event.currentTarget, to)?.focus();
  }

  return (
    <div class="year-frame">
      <div class="year-scroll" role="listbox" aria-label={props.label} ref={setUp} on:keydown={handleKey}>
        <div class="year-grid" role="presentation">
          <For each={years}>
            {(year) => (
              <button
                type="button"
                role="option"
                class="year cell-ink md-body-large"
                data-year={year}
                data-states=""
                tabindex={year === props.selected ? 0 : -1}
                aria-selected={year === props.selected}
                aria-current={year === props.current ? "date" : undefined}
                aria-disabled={year < props.first || year > props.last ? "true" : undefined}
                style={yearCss(props.themed, {
                  isCurrent: year === props.current,
                  isSelected: year === props.selected,
                })}
                onClick={() => year >= props.first && year <= props.last && props.onSelect(year)}
                ref={createRipple}
              >
                {props.dates.year(year)}
              </button>
            )}
          </For>
        </div>
      </div>
    </div>
  );
}

function yearIn(box: Element, year: number): HTMLElement | null {
  return box.querySelector<HTMLElement>(`[data-year="${year}"]`);
}

function stepFor(event: KeyboardEvent, at: number, first: number, last: number): number | undefined {
  const isRtl = event.target instanceof Element && getComputedStyle(event.target).direction === "rtl";
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: isRtl ? 1 : -1,
    ArrowRight: isRtl ? -1 : 1,
    ArrowUp: -COLUMNS,
    ArrowDown: COLUMNS,
    Home: first - at,
    End: last - at,
    PageUp: Math.max(-LEAST, first - at),
    PageDown: Math.min(LEAST, last - at),
  };
  return steps[event.key];
}
