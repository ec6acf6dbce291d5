/** The head of a date dialog: what to choose, what is chosen, and the way to the other entry mode. */
import { Show, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { textCss } from "./date-look.ts";
import { PickerIconButton } from "./picker-dialog.tsx";

/** The entry modes of date pickers. */
export type DateEntryMode = "calendar" | "input" | "calendarOnly" | "inputOnly";

/** Whether dates are typed in this mode. */
export function isInputMode(mode: DateEntryMode): boolean {
  return mode === "input" || mode === "inputOnly";
}

/** Whether the user may change the mode. */
export function isSwitchable(mode: DateEntryMode): boolean {
  return mode === "calendar" || mode === "input";
}

/** Above the picker in portrait, beside it in landscape, where typed dates have a smaller headline. */
export function PickerHeader(props: {
  readonly help: string;
  readonly title: string;
  readonly isSmall: boolean;
  readonly themed: ComponentThemeReader;
  readonly hasSwitch: boolean;
  readonly switchIcon: number;
  readonly switchLabel: string;
  readonly onSwitch: () => void;
}): JSX.Element {
  return (
    <div class="picker-header">
      <div class="picker-help md-label-large" style={textCss(props.themed, "header_help_text_style")}>
        {props.help}
      </div>
      <div class="picker-headline">
        <Show
          when={props.isSmall}
          fallback={
            <div
              class="picker-title md-headline-large"
              aria-live="polite"
              style={textCss(props.themed, "header_headline_text_style")}
            >
              {props.title}
            </div>
          }
        >
          <div class="picker-title md-headline-small" aria-live="polite">
            {props.title}
          </div>
        </Show>
        <Show when={props.hasSwitch}>
          <PickerIconButton icon={props.switchIcon} label={props.switchLabel} onPress={() => props.onSwitch()} />
        </Show>
      </div>
    </div>
  );
}
