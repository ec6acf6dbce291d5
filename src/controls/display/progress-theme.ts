/** What both progress indicators take from `progress_indicator_theme`, and which of Material's two looks they have. */
import { useComponentTheme, type ComponentThemeReader } from "../../control/component-theme.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import { readBool } from "../../values/number.ts";

/** The theme of progress indicators. */
export interface ProgressTheme {
  readonly field: ComponentThemeReader;
  /** Whether the look of 2023 holds. Flet's default; having a theme for progress at all turns it off. */
  readonly isOld: (own: boolean | undefined) => boolean;
}

/** The theme in force here. Call it while a view is being set up. */
export function useProgressTheme(): ProgressTheme {
  const field = useComponentTheme("progress_indicator_theme");
  const theme = useTheme();
  return {
    field,
    isOld: (own) =>
      own ?? field("year_2023", readBool) ?? theme().data.component("progress_indicator_theme") === undefined,
  };
}

/** Accessible state of an indicator: nothing is known of one without a value. */
export function progressAria(
  node: ControlNode,
  props: {
    readonly value: number | undefined;
    readonly semanticsLabel: string | undefined;
    readonly semanticsValue: number | undefined;
  },
) {
  const { value, semanticsValue } = props;
  const tooltip = node.get("tooltip");
  return {
    role: "progressbar" as const,
    "aria-label": props.semanticsLabel ?? (typeof tooltip === "string" ? tooltip : builtInWords(node).progress),
    "aria-valuenow": value === undefined ? undefined : Math.round(clampFraction(value) * 100),
    "aria-valuemin": 0,
    "aria-valuemax": 100,
    "aria-valuetext": semanticsValue === undefined ? undefined : String(semanticsValue),
  };
}

/** `value` between 0 and 1. */
export function clampFraction(value: number): number {
  return Math.min(1, Math.max(0, value));
}
