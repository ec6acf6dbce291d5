/** AM or PM: a radio group of two buttons that share one outline. */
import type { JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { createRipple } from "../../ui/ripple.ts";
import type { TimeOfDay } from "./picker-wire.ts";
import type { TimeFormat } from "./time-format.ts";
import { timeTextCss } from "./time-look.ts";

/** The group. Arrow keys choose, as in every radio group. */
export function DayPeriod(props: {
  readonly time: TimeOfDay;
  readonly format: TimeFormat;
  readonly themed: ComponentThemeReader;
  readonly onChange: (time: TimeOfDay) => void;
}): JSX.Element {
  const isPm = () => props.time.hour >= 12;
  let group!: HTMLDivElement;

  function choose(wantsPm: boolean): void {
    if (wantsPm !== isPm()) props.onChange({ ...props.time, hour: (props.time.hour + 12) % 24 });
  }

  function handleKey(event: KeyboardEvent): void {
    if (!/^Arrow(Up|Down|Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    choose(!isPm());
    group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }

  const Option = (option: { readonly isPm: boolean }) => (
    <button
      type="button"
      role="radio"
      class="day-period-option md-title-medium"
      data-ink="theme"
      aria-checked={isPm() === option.isPm}
      tabindex={isPm() === option.isPm ? 0 : -1}
      style={timeTextCss(props.themed, "day_period_text_style")}
      onClick={() => choose(option.isPm)}
      ref={createRipple}
    >
      {option.isPm ? props.format.pm : props.format.am}
    </button>
  );
  return (
    <div
      class="day-period"
      role="radiogroup"
      aria-label={`${props.format.am} / ${props.format.pm}`}
      onKeyDown={handleKey}
      ref={(element) => (group = element)}
    >
      <Option isPm={false} />
      <Option isPm={true} />
    </div>
  );
}
