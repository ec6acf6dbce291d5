/** Flet's built-in boot screen, over an embedded app that is starting or has failed (widgets/flet_boot_screen.dart). */
import { Show, type JSX } from "solid-js";
import { platformBrightness } from "../../control/themed.ts";
import { bindTheme, createTheme } from "../../theme/theme-context.tsx";
import { readColor } from "../../values/color.ts";
import { readNumber, readString } from "../../values/number.ts";
import { field, oneOf, readMap } from "../../values/reader.ts";
import type { EmbeddedState } from "./embedded-app.ts";
import "./boot-screen.css";

/** Flet's template where the program gives none (flet_backend.dart). */
const ERROR_TEMPLATE = "The application encountered an error: {message}\n\n{details}";

/** What of `boot_screen_options` matters to an app on a server; colours as CSS. */
export type BootScreenOptions = ReturnType<typeof readBootScreenOptions>;

/** Reads the options of Flet's built-in screen. `prepare_message` is for an app that is unpacked first. */
export function readBootScreenOptions(raw: unknown) {
  const map = readMap(raw, "a map");
  const colors = (name: string) => ({
    light: field(map, `${name}_light`, readColor),
    dark: field(map, `${name}_dark`, readColor),
  });
  return {
    themeMode: field(map, "theme_mode", oneOf("auto", "system", "light", "dark"), "auto"),
    background: colors("bgcolor"),
    spinner: colors("spinner_color"),
    text: colors("text_color"),
    /** px; without one there is no spinner. */
    spinnerSize: field(map, "spinner_size", readNumber, 0),
    message: field(map, "startup_message", readString, ""),
  };
}

/** Draws nothing while the app runs. */
export function BootScreen(props: {
  readonly state: EmbeddedState;
  readonly options: BootScreenOptions | undefined;
  /** `app_error_message`. */
  readonly errorTemplate: string | undefined;
}): JSX.Element {
  const theme = createTheme({
    theme: () => undefined,
    darkTheme: () => undefined,
    themeMode: () => (props.options?.themeMode === "auto" ? "system" : props.options?.themeMode),
    platformBrightness,
  });
  const color = (of: "background" | "spinner" | "text") => props.options?.[of][theme().brightness];
  const spinnerSize = () => props.options?.spinnerSize ?? 0;
  const message = () => props.options?.message ?? "";
  const failure = () => (props.state.kind === "failed" ? props.state.message : undefined);
  const screen = () => {
    const root = (
      <div
        class="boot-screen"
        style={{ "--background": color("background"), "--spinner": color("spinner"), "--text": color("text") }}
      >
        <Show
          when={failure()}
          fallback={
            <div class="boot-screen-loading" role="status" aria-label={message() === "" ? "Loading" : undefined}>
              <Show when={spinnerSize() > 0}>
                <div class="boot-screen-spinner" style={{ "--size": `${spinnerSize()}px` }} />
              </Show>
              <Show when={message() !== ""}>
                <div class="md-body-small">{message()}</div>
              </Show>
            </div>
          }
        >
          {(text) => <Failure text={formatFailure(text(), props.errorTemplate)} />}
        </Show>
      </div>
    ) as HTMLElement;
    bindTheme(root, theme);
    return root;
  };
  return <Show when={props.state.kind !== "running"}>{screen()}</Show>;
}

function Failure(props: { readonly text: string }): JSX.Element {
  return (
    <div class="boot-screen-failure" role="alert">
      <div class="md-title-small">Error running app</div>
      <div class="boot-screen-details md-body-small">{props.text}</div>
    </div>
  );
}

/** Flet's `formatAppErrorMessage`: the first line of an error is the message, the rest are details. */
export function formatFailure(error: string, template: string | undefined): string {
  const [message = "", ...rest] = error.split("\n");
  const details = rest.join("\n");
  const text = (template ?? ERROR_TEMPLATE).replaceAll("{message}", () => message);
  return (
    details === "" ? text.replaceAll(/(\r?\n)*\{details\}/g, "") : text.replaceAll("{details}", () => details)
  ).trimEnd();
}
