/** Flet `TimePicker`: a dialog in which a time of day is set on a dial or typed. */
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { useComponentTheme, type ComponentThemeReader } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { bool, choice, color, event, int, optionalBool, optionalChoice, text, value } from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readColor } from "../../values/color.ts";
import { readLocale } from "../../values/locale.ts";
import { withDialogTheme } from "../dialogs/dialog-life.ts";
import type { TimePart } from "./dial-angle.ts";
import { createRoom } from "./orientation.ts";
import { PickerActions, PickerDialog, PickerIconButton } from "./picker-dialog.tsx";
import { PICKER_ICONS } from "./picker-icons.ts";
import { createPickerLife } from "./picker-life.ts";
import { createPickerLocale, type PickerLocale } from "./picker-locale.ts";
import { readTimeOfDay, toWireTime, type TimeOfDay } from "./picker-wire.ts";
import { TimeDial } from "./time-dial.tsx";
import { makeTimeFormat, type TimeFormat } from "./time-format.ts";
import { TimeHeader } from "./time-header.tsx";
import { readTyped, TimeInput } from "./time-input.tsx";
import { timeActionLook, timePanelCss, timeTextCss } from "./time-look.ts";
import "./time-picker.css";

const schema = {
  open: bool(),
  value: value(readTimeOfDay),
  locale: value(readLocale),
  modal: bool(),
  entryMode: choice("dial", "input", "dialOnly", "inputOnly"),
  hourLabelText: text(),
  minuteLabelText: text(),
  helpText: text(),
  cancelText: text(),
  confirmText: text(),
  errorInvalidText: text(),
  orientation: optionalChoice("portrait", "landscape"),
  barrierColor: color(),
  switchToTimerIcon: int(),
  switchToInputIcon: int(),
  hourFormat: choice("system", "h12", "h24"),
  adaptive: optionalBool(),
  onChange: event(),
  onDismiss: event(),
  onEntryModeChange: event(),
};

/** Flet `TimePicker`. */
export const TimePicker = defineControl(
  "TimePicker",
  schema,
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("time_picker_theme");
      const dialogTheme = useComponentTheme("dialog_theme");
      const room = createRoom();
      const locale = createPickerLocale(node, () => props.locale);
      const format = createMemo(() => makeTimeFormat(locale.tag(), props.hourFormat));
      const initial = () => props.value ?? now();
      const life = createPickerLife(node, () => ({ value: toWireTime(initial()) }));
      const isInput = () => props.entryMode === "input" || props.entryMode === "inputOnly";
      const help = () => props.helpText ?? (isInput() ? locale.words().enterTime : locale.words().selectTime);
      return (
        <PickerDialog
          node={node}
          life={life}
          locale={locale}
          modal={props.modal}
          barrierColor={props.barrierColor}
          label={help()}
          class="time-picker"
          mode={isInput() ? "input" : "dial"}
          orientation={isInput() ? "portrait" : (props.orientation ?? room().orientation)}
          insets={isInput() ? { left: 16, top: 0, right: 16, bottom: 0 } : { left: 16, top: 24, right: 16, bottom: 24 }}
          style={{
            "--hours": format().is24Hour ? "0" : "1",
            ...timePanelCss(themed, dialogTheme("shadow_color", readColor)),
          }}
          initialFocus="input"
        >
          <TimeChoice
            props={props}
            node={node}
            themed={themed}
            locale={locale}
            format={format()}
            help={help()}
            isInput={isInput()}
            initial={initial()}
            onCancel={life.cancel}
            onConfirm={(time) => {
              const picked = toWireTime(time);
              life.confirm({ value: picked }, picked);
            }}
          />
        </PickerDialog>
      );
    }),
  { frame: "none" },
);

function now(): TimeOfDay {
  const date = new Date();
  return { hour: date.getHours(), minute: date.getMinutes() };
}

/** What is in the dialog, from one opening to its closing. */
function TimeChoice(given: {
  readonly props: Props<typeof schema>;
  readonly node: ControlNode;
  readonly themed: ComponentThemeReader;
  readonly locale: PickerLocale;
  readonly format: TimeFormat;
  readonly help: string;
  readonly isInput: boolean;
  readonly initial: TimeOfDay;
  readonly onCancel: () => void;
  readonly onConfirm: (time: TimeOfDay) => void;
}): JSX.Element {
  const { props, node, themed } = given;
  const words = () => given.locale.words();
  const [time, setTime] = createSignal(given.initial);
  const [part, setPart] = createSignal<TimePart>("hour");
  const [hourText, setHourText] = createSignal(given.format.hour(given.initial));
  const [minuteText, setMinuteText] = createSignal(given.format.minute(given.initial.minute));
  const [isChecking, setChecking] = createSignal(false);
  const [focus, setFocus] = createSignal<TimePart>();
  const typed = () => readTyped(hourText(), minuteText(), time(), given.format.is24Hour);
  const isWrong = () => typed().hour === undefined || typed().minute === undefined;

  /** Takes over what was typed, as far as it is a time. */
  function save(): void {
    const { hour = time().hour, minute = time().minute } = typed();
    setTime({ hour, minute });
  }

  function confirm(): void {
    if (given.isInput) {
      if (isWrong()) return void setChecking(true);
      save();
    }
    given.onConfirm(time());
  }

  function switchMode(focused?: TimePart): void {
    if (given.isInput) save();
    else {
      setHourText(given.format.hour(time()));
      setMinuteText(given.format.minute(time().minute));
    }
    setChecking(false);
    setFocus(focused);
    const entryMode = given.isInput ? "dial" : "input";
    node.write({ entry_mode: entryMode });
    node.emit("entry_mode_change", { entry_mode: entryMode });
  }

  return (
    <>
      <div class="time-main">
        <Show
          when={given.isInput}
          fallback={
            <>
              <TimeHeader
                help={given.help}
                time={time()}
                part={part()}
                format={given.format}
                words={words()}
                themed={themed}
                onPart={setPart}
                onChange={setTime}
                onDoublePress={(pressed) => props.entryMode === "dial" && switchMode(pressed)}
              />
              <div class="dial-room">
                <TimeDial
                  time={time()}
                  part={part()}
                  format={given.format}
                  textStyle={timeTextCss(themed, "dial_text_style")}
                  onChange={setTime}
                  onHourSelected={() => setPart("minute")}
                />
              </div>
            </>
          }
        >
          <TimeInput
            help={given.help}
            time={time()}
            format={given.format}
            themed={themed}
            hourLabel={props.hourLabelText ?? words().hour}
            minuteLabel={props.minuteLabelText ?? words().minute}
            hourText={hourText()}
            minuteText={minuteText()}
            typed={typed()}
            error={isChecking() && isWrong() ? (props.errorInvalidText ?? words().invalidTime) : undefined}
            focus={focus()}
            onHourText={setHourText}
            onMinuteText={setMinuteText}
            onSave={save}
            onChange={setTime}
          />
        </Show>
      </div>
      <div class="time-actions">
        <Show when={props.entryMode === "dial" || props.entryMode === "input"}>
          <PickerIconButton
            icon={
              given.isInput
                ? (props.switchToTimerIcon ?? PICKER_ICONS.accessTime)
                : (props.switchToInputIcon ?? PICKER_ICONS.keyboardOutlined)
            }
            label={given.isInput ? words().switchToDial : words().switchToTextInput}
            onPress={() => switchMode()}
          />
        </Show>
        <PickerActions
          cancel={props.cancelText ?? words().cancel}
          cancelLook={timeActionLook(themed, "cancel")}
          onCancel={given.onCancel}
          confirm={props.confirmText ?? words().ok}
          confirmLook={timeActionLook(themed, "confirm")}
          onConfirm={confirm}
        />
      </div>
    </>
  );
}
