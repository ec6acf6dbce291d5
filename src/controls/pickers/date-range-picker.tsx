/** Flet `DateRangePicker`: a page-filling calendar for a start and an end, or a dialog with two fields. */
import { batch, createComputed, createSignal, Show, type JSX } from "solid-js";
import { useComponentTheme, type ComponentThemeReader } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { bool, choice, color, event, int, optionalBool, text, value, valueOr } from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { WireDateTime } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readKeyboardType } from "../../values/keyboard-type.ts";
import { readLocale } from "../../values/locale.ts";
import { withDialogTheme } from "../dialogs/dialog-life.ts";
import { clampDay, dayOf, today, type Day } from "./calendar-day.ts";
import { panelCss, rangePanelCss } from "./date-look.ts";
import { createRoom, type Room } from "./orientation.ts";
import { PickerDialog } from "./picker-dialog.tsx";
import { isInputMode, isSwitchable, type DateEntryMode } from "./picker-header.tsx";
import { createPickerLife } from "./picker-life.ts";
import { createPickerLocale, type PickerLocale } from "./picker-locale.ts";
import { readDay, toWireDay } from "./picker-wire.ts";
import { RangeInput } from "./range-input.tsx";
import { RangePage } from "./range-page.tsx";
import "./date-picker.css";

const schema = {
  open: bool(),
  startValue: value(readDay),
  endValue: value(readDay),
  saveText: text(),
  errorInvalidRangeText: text(),
  modal: bool(),
  firstDate: valueOr(readDay, dayOf(1900, 0, 1)),
  lastDate: valueOr(readDay, dayOf(2050, 0, 1)),
  currentDate: value(readDay),
  locale: value(readLocale),
  keyboardType: valueOr(readKeyboardType, "datetime"),
  entryMode: choice("calendar", "input", "calendarOnly", "inputOnly"),
  helpText: text(),
  cancelText: text(),
  confirmText: text(),
  errorFormatText: text(),
  errorInvalidText: text(),
  fieldStartHintText: text(),
  fieldEndHintText: text(),
  fieldStartLabelText: text(),
  fieldEndLabelText: text(),
  switchToCalendarIcon: int(),
  switchToInputIcon: int(),
  barrierColor: color(),
  adaptive: optionalBool(),
  onChange: event(),
  onDismiss: event(),
};

/** Typed views of the properties, for the two ways of choosing. */
export type RangeProps = Props<typeof schema>;

const NO_INSETS = { left: 0, top: 0, right: 0, bottom: 0 };
const INSETS = { left: 16, top: 24, right: 16, bottom: 24 };

/** Flet `DateRangePicker`. */
export const DateRangePicker = defineControl(
  "DateRangePicker",
  schema,
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("date_picker_theme");
      const room = createRoom();
      const locale = createPickerLocale(node, () => props.locale);
      const life = createPickerLife(node, () => ({
        start_value: rawDate(node, "start_value"),
        end_value: rawDate(node, "end_value"),
      }));
      // Flet hears nothing of the mode here: each opening starts in the program's.
      const [mode, setMode] = createSignal<DateEntryMode>(props.entryMode);
      createComputed(() => life.isShown() && setMode(props.entryMode));
      const isInput = () => isInputMode(mode());
      return (
        <PickerDialog
          node={node}
          life={life}
          locale={locale}
          modal={props.modal}
          barrierColor={props.barrierColor}
          label={props.helpText ?? locale.words().selectRange}
          class="date-picker range-picker"
          mode={isInput() ? "input" : "page"}
          orientation={room().orientation}
          insets={isInput() ? INSETS : NO_INSETS}
          style={isInput() ? { ...panelCss(themed), "--input-height": "164px" } : rangePanelCss(themed)}
          initialFocus={'input, [data-day][tabindex="0"]'}
        >
          <RangeChoice
            props={props}
            themed={themed}
            locale={locale}
            room={room()}
            mode={mode()}
            onMode={setMode}
            onCancel={life.cancel}
            onConfirm={(start, end) =>
              // Flutter sends the pair itself, which no Python can read.
              life.confirm({ start_value: toWireDay(start), end_value: toWireDay(end) }, null)
            }
          />
        </PickerDialog>
      );
    }),
  { frame: "none" },
);

function rawDate(node: ControlNode, name: string): WireDateTime | null {
  const given = node.peek(name);
  return given instanceof WireDateTime ? given : null;
}

/** What is in the dialog, from one opening to its closing. */
function RangeChoice(given: {
  readonly props: RangeProps;
  readonly themed: ComponentThemeReader;
  readonly locale: PickerLocale;
  readonly room: Room;
  readonly mode: DateEntryMode;
  readonly onMode: (mode: DateEntryMode) => void;
  readonly onCancel: () => void;
  readonly onConfirm: (start: Day, end: Day) => void;
}): JSX.Element {
  const { props } = given;
  const current = () => props.currentDate ?? today();
  const last = () => Math.max(props.firstDate, props.lastDate);
  const within = (day: Day) => clampDay(day, props.firstDate, last());
  const initialStart = within(props.startValue ?? current());
  const [start, setStart] = createSignal<Day | undefined>(initialStart);
  const [end, setEnd] = createSignal<Day | undefined>(Math.max(within(props.endValue ?? current()), initialStart));
  const isAllowed = (day: Day | undefined): day is Day => day !== undefined && day >= props.firstDate && day <= last();

  /** The first press starts a range, a later one ends it, unless it is before the start: that begins anew. */
  function select(day: Day): void {
    const from = start();
    batch(() => {
      if (from !== undefined && end() === undefined && day >= from) setEnd(day);
      else {
        setStart(day);
        setEnd(undefined);
      }
    });
  }

  function confirm(): void {
    const [from, to] = [start(), end()];
    if (from !== undefined && to !== undefined) given.onConfirm(from, to);
  }

  /** A calendar can only show what is a range; what is not is dropped. */
  function toCalendar(): void {
    const [from, to] = [start(), end()];
    batch(() => {
      if (!isAllowed(from)) setStart(undefined);
      if (!isAllowed(from) || !isAllowed(to) || from > to) setEnd(undefined);
      given.onMode("calendar");
    });
  }

  return (
    <Show
      when={isInputMode(given.mode)}
      fallback={
        <RangePage
          props={props}
          themed={given.themed}
          locale={given.locale}
          room={given.room}
          first={props.firstDate}
          last={last()}
          current={current()}
          start={start()}
          end={end()}
          onSelect={select}
          hasSwitch={isSwitchable(given.mode)}
          onSwitch={() => given.onMode("input")}
          onCancel={given.onCancel}
          onConfirm={confirm}
        />
      }
    >
      <RangeInput
        props={props}
        themed={given.themed}
        locale={given.locale}
        orientation={given.room.orientation}
        current={current()}
        start={start()}
        end={end()}
        onStart={setStart}
        onEnd={setEnd}
        isAllowed={isAllowed}
        hasSwitch={isSwitchable(given.mode)}
        onSwitch={toCalendar}
        onCancel={given.onCancel}
        onConfirm={confirm}
      />
    </Show>
  );
}
