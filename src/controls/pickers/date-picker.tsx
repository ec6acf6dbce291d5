/** Flet `DatePicker`: a dialog in which a date is chosen from a calendar or typed. */
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { useComponentTheme, type ComponentThemeReader } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { bool, choice, color, event, int, optionalBool, text, value, valueOr } from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { WireDateTime } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readInsets } from "../../values/insets.ts";
import { readKeyboardType } from "../../values/keyboard-type.ts";
import { readLocale } from "../../values/locale.ts";
import { withDialogTheme } from "../dialogs/dialog-life.ts";
import { clampDay, dayOf, today, type Day } from "./calendar-day.ts";
import { Calendar } from "./calendar.tsx";
import { DateField } from "./date-field.tsx";
import { actionLook, panelCss } from "./date-look.ts";
import { createRoom, type Orientation } from "./orientation.ts";
import { PickerActions, PickerDialog } from "./picker-dialog.tsx";
import { isInputMode, isSwitchable, PickerHeader } from "./picker-header.tsx";
import { PICKER_ICONS } from "./picker-icons.ts";
import { createPickerLife } from "./picker-life.ts";
import { createPickerLocale, type PickerLocale } from "./picker-locale.ts";
import { readDay, toWireDay } from "./picker-wire.ts";
import "./date-picker.css";

const schema = {
  open: bool(),
  value: value(readDay),
  modal: bool(),
  firstDate: valueOr(readDay, dayOf(1900, 0, 1)),
  lastDate: valueOr(readDay, dayOf(2050, 0, 1)),
  currentDate: value(readDay),
  locale: value(readLocale),
  keyboardType: valueOr(readKeyboardType, "datetime"),
  datePickerMode: choice("day", "year"),
  entryMode: choice("calendar", "input", "calendarOnly", "inputOnly"),
  helpText: text(),
  cancelText: text(),
  confirmText: text(),
  errorFormatText: text(),
  errorInvalidText: text(),
  fieldHintText: text(),
  fieldLabelText: text(),
  switchToCalendarIcon: int(),
  switchToInputIcon: int(),
  barrierColor: color(),
  insetPadding: valueOr(readInsets, { left: 16, top: 24, right: 16, bottom: 24 }),
  adaptive: optionalBool(),
  onChange: event(),
  onDismiss: event(),
  onEntryModeChange: event(),
};

/** Flet `DatePicker`. */
export const DatePicker = defineControl(
  "DatePicker",
  schema,
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("date_picker_theme");
      const room = createRoom();
      const locale = createPickerLocale(node, () => props.locale);
      const raw = () => {
        const given = node.peek("value");
        return given instanceof WireDateTime ? given : null;
      };
      const life = createPickerLife(node, () => ({ value: raw() }));
      return (
        <PickerDialog
          node={node}
          life={life}
          locale={locale}
          modal={props.modal}
          barrierColor={props.barrierColor}
          label={props.helpText ?? locale.words().selectDate}
          class="date-picker"
          mode={isInputMode(props.entryMode) ? "input" : "calendar"}
          orientation={room().orientation}
          insets={props.insetPadding}
          style={panelCss(themed)}
          initialFocus={'input, [data-day][tabindex="0"]'}
        >
          <DateChoice
            props={props}
            node={node}
            themed={themed}
            locale={locale}
            orientation={room().orientation}
            onCancel={life.cancel}
            onConfirm={(day) => {
              const picked = toWireDay(day);
              life.confirm({ value: picked }, picked);
            }}
          />
        </PickerDialog>
      );
    }),
  { frame: "none" },
);

/** What is in the dialog, from one opening to its closing. */
function DateChoice(given: {
  readonly props: Props<typeof schema>;
  readonly node: ControlNode;
  readonly themed: ComponentThemeReader;
  readonly locale: PickerLocale;
  readonly orientation: Orientation;
  readonly onCancel: () => void;
  readonly onConfirm: (day: Day) => void;
}): JSX.Element {
  const { props, node, themed, locale } = given;
  const words = () => locale.words();
  const dates = () => locale.dates();
  const current = () => props.currentDate ?? today();
  const last = () => Math.max(props.firstDate, props.lastDate);
  const [selected, setSelected] = createSignal(clampDay(props.value ?? current(), props.firstDate, last()));
  const [typed, setTyped] = createSignal<string>();
  const [isChecking, setChecking] = createSignal(false);
  const isInput = createMemo(() => isInputMode(props.entryMode));
  const fieldText = () => typed() ?? dates().compact(selected());
  const isAcceptable = (day: Day | undefined) => day !== undefined && day >= props.firstDate && day <= last();

  const problem = (): string | undefined => {
    const day = dates().parse(fieldText());
    if (day === undefined) return props.errorFormatText ?? words().invalidFormat;
    return isAcceptable(day) ? undefined : (props.errorInvalidText ?? words().outOfRange);
  };

  /** Takes over what was typed, if it is a date that may be chosen. */
  function save(): void {
    const day = dates().parse(fieldText());
    if (day === undefined || !isAcceptable(day)) return;
    setSelected(day);
    setTyped(undefined);
  }

  function confirm(): void {
    if (isInput()) {
      if (problem() !== undefined) return void setChecking(true);
      save();
    }
    given.onConfirm(selected());
  }

  function switchMode(): void {
    if (isInput()) save();
    setTyped(undefined);
    setChecking(false);
    const entryMode = isInput() ? "calendar" : "input";
    node.write({ entry_mode: entryMode });
    node.emit("entry_mode_change", { entry_mode: entryMode });
  }

  return (
    <>
      <PickerHeader
        help={props.helpText ?? words().selectDate}
        title={dates().medium(selected())}
        isSmall={isInput() && given.orientation === "landscape"}
        themed={themed}
        hasSwitch={isSwitchable(props.entryMode)}
        switchIcon={
          isInput()
            ? (props.switchToCalendarIcon ?? PICKER_ICONS.calendarToday)
            : (props.switchToInputIcon ?? PICKER_ICONS.editOutlined)
        }
        switchLabel={isInput() ? words().switchToCalendar : words().switchToInput}
        onSwitch={switchMode}
      />
      <div class="picker-main" data-divider="">
        <Show
          when={isInput()}
          fallback={
            <div class="picker-content">
              <Calendar
                first={props.firstDate}
                last={last()}
                current={current()}
                selected={selected()}
                onSelect={setSelected}
                initialMode={props.datePickerMode}
                locale={locale}
                themed={themed}
              />
            </div>
          }
        >
          <div class="date-fields">
            <div class="date-row">
              <DateField
                text={fieldText()}
                label={props.fieldLabelText ?? words().enterDate}
                hint={
                  props.fieldHintText ??
                  dates().pattern({ day: words().dayLetter, month: words().monthLetter, year: words().yearLetter })
                }
                error={isChecking() ? problem() : undefined}
                keyboardType={props.keyboardType}
                autofocus
                onInput={setTyped}
                onSubmit={save}
              />
            </div>
          </div>
        </Show>
        <PickerActions
          cancel={props.cancelText ?? words().cancel}
          cancelLook={actionLook(themed, "cancel")}
          onCancel={given.onCancel}
          confirm={props.confirmText ?? words().ok}
          confirmLook={actionLook(themed, "confirm")}
          onConfirm={confirm}
        />
      </div>
    </>
  );
}
