/** A date that is typed: an outlined field in the locale's order of day, month and year. */
import { createSignal, createUniqueId, type JSX } from "solid-js";
import { toInputMode, type KeyboardType } from "../../values/keyboard-type.ts";
import { describedBy, FormField } from "../inputs/form-field.tsx";

/** Properties of `<DateField>`. */
export interface DateFieldProps {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly keyboardType: KeyboardType;
  /** Takes focus, its text selected. */
  readonly autofocus?: boolean | undefined;
  readonly onInput: (text: string) => void;
  /** Enter. */
  readonly onSubmit: () => void;
}

/** The field. Whoever draws it says what is an error. */
export function DateField(props: DateFieldProps): JSX.Element {
  const id = createUniqueId();
  const [isFocused, setFocused] = createSignal(false);
  const look = {
    get label() {
      return props.label;
    },
    get hintText() {
      return props.hint;
    },
    get error() {
      return props.error;
    },
    errorMaxLines: 2,
  };
  return (
    <FormField
      class="date-field"
      look={look}
      id={id}
      isFocused={isFocused()}
      isEmpty={props.text === ""}
      isDisabled={false}
    >
      <input
        class="field-input"
        id={id}
        type="text"
        autocomplete="off"
        inputmode={inputModeOf(props.keyboardType)}
        placeholder={props.hint}
        value={props.text}
        autofocus={props.autofocus}
        aria-invalid={props.error === undefined ? undefined : "true"}
        aria-describedby={describedBy(id, look)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        on:focus={(event) => {
          setFocused(true);
          if (props.autofocus) event.currentTarget.select();
        }}
        on:blur={() => setFocused(false)}
        on:keydown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          props.onSubmit();
        }}
      />
    </FormField>
  );
}

type InputMode = "none" | "text" | "decimal" | "tel" | "email" | "url" | "search";

function inputModeOf(type: KeyboardType): InputMode {
  const mode = toInputMode(type);
  const modes: readonly InputMode[] = ["none", "text", "decimal", "tel", "email", "url", "search"];
  return modes.find((one) => one === mode) ?? "text";
}
