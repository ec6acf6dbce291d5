/**
 * Which theme is in force where. The page has one, any control may open another for what is inside it; a theme is
 * known to code through a Solid context and to style sheets through tokens on the element that opens it, which gets
 * no wrapper, because layout relies on direct children.
 */
import { createContext, createMemo, createRenderEffect, createSignal, onCleanup, useContext } from "solid-js";
import type { Accessor, JSX } from "solid-js";
import { oneOf } from "../values/reader.ts";
import { ValueError } from "../values/value-error.ts";
import { deriveTheme, makeDefaultTheme, makeTheme, type ActiveTheme } from "./active-theme.ts";
import { detectPlatform, type Platform } from "./platform.ts";
import type { Brightness } from "./scheme.ts";
import { readTheme } from "./theme-data.ts";
import { applyThemeVariables, removeThemeVariables, type ScopeOptions } from "./theme-variables.ts";

/** What a theme is made from: raw property values of the page or of a control. */
export interface ThemeInputs {
  /** The raw `theme` map, or nothing. */
  readonly theme: Accessor<unknown>;
  /** The raw `dark_theme` map, or nothing: then a page takes `theme` for dark as well, a control Flet's default. */
  readonly darkTheme: Accessor<unknown>;
  /** `light`, `dark`, `system`, or nothing: system for the page, the parent's brightness for a control. */
  readonly themeMode: Accessor<unknown>;
  /** The theme around; left out for the page. */
  readonly parent?: Accessor<ActiveTheme>;
  /** What `system` means. */
  readonly platformBrightness: Accessor<Brightness>;
  /** Platform class; by default that of the browser. */
  readonly platform?: Accessor<Platform>;
}

const readThemeMode = oneOf("system", "light", "dark");

/** The theme in force, for code that must give one without a component in between. */
export const ThemeContext = createContext<Accessor<ActiveTheme>>();

let fallback: Accessor<ActiveTheme> | undefined;

/**
 * The theme in force for a page or a control with a theme. With a theme mode (or no parent) the theme starts afresh;
 * without one it is laid over the parent's.
 */
export function createTheme(inputs: ThemeInputs): Accessor<ActiveTheme> {
  return createMemo(() => {
    const parent = inputs.parent?.();
    const mode = themeMode(inputs.themeMode());
    const isInherited = parent !== undefined && mode === undefined;
    const brightness = isInherited
      ? parent.brightness
      : mode === "light" || mode === "dark"
        ? mode
        : inputs.platformBrightness();
    // Only the page falls back on `theme` in the dark; Flet's reference pictures show controls that ignore it.
    const dark = parent === undefined ? (inputs.darkTheme() ?? inputs.theme()) : inputs.darkTheme();
    const data = readTheme(brightness === "dark" ? dark : inputs.theme());
    if (isInherited) return deriveTheme(parent, data);
    return makeTheme(data, brightness, inputs.platform?.() ?? parent?.platform ?? detectPlatform());
  });
}

/** The theme in force here; outside any `ThemeScope`, Flet's light default. */
export function useTheme(): Accessor<ActiveTheme> {
  return useContext(ThemeContext) ?? (fallback ??= defaultTheme());
}

/** Gives the code of `children` a theme. Draws nothing: put the tokens on an element with `bindTheme`. */
export function ThemeScope(props: {
  readonly theme: Accessor<ActiveTheme>;
  readonly children: JSX.Element;
}): JSX.Element {
  return <ThemeContext.Provider value={props.theme}>{props.children}</ThemeContext.Provider>;
}

/** Keeps the tokens on `element` those of `theme` for as long as the owner lives. */
export function bindTheme(element: HTMLElement, theme: Accessor<ActiveTheme>, options?: ScopeOptions): void {
  createRenderEffect(() => applyThemeVariables(element, theme(), options));
  onCleanup(() => removeThemeVariables(element));
}

/** The brightness that the user chose for their device. */
export function createPlatformBrightness(): Accessor<Brightness> {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const current = (): Brightness => (dark.matches ? "dark" : "light");
  const [brightness, setBrightness] = createSignal(current());
  const update = () => setBrightness(current());
  dark.addEventListener("change", update);
  onCleanup(() => dark.removeEventListener("change", update));
  return brightness;
}

function themeMode(value: unknown): "system" | Brightness | undefined {
  if (value === null || value === undefined) return undefined;
  try {
    return readThemeMode(value);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    console.warn(`theme_mode: ${error.message}`);
    return undefined;
  }
}

function defaultTheme(): Accessor<ActiveTheme> {
  const theme = makeDefaultTheme("light", detectPlatform());
  return () => theme;
}
