/**
 * Values that depend on a control's state (hovered, pressed …): plain, or a map from state to value. Of the active
 * states the one that the program listed first wins, then the default.
 */
import { attempt, enumKey, isMap, type Reader } from "./reader.ts";

const STATES = ["hovered", "focused", "pressed", "dragged", "selected", "scrolledUnder", "disabled", "error"] as const;

/** A state that a control can be in; several may hold at once. */
export type ControlState = (typeof STATES)[number];

/** A value per state, in the program's order, and the one for all other states. */
export interface StateMap<T> {
  /** Undefined as a value means: in this state the theme's default, not `fallback`. */
  readonly states: readonly (readonly [state: ControlState, value: T | undefined])[];
  readonly fallback: T | undefined;
}

const STATE_BY_KEY = new Map<string, ControlState | "default">([
  ...STATES.map((state) => [enumKey(state), state] as const),
  ["default", "default"],
  // The spelling of "default" in old programs.
  ["", "default"],
]);

/**
 * A plain value, or a map whose keys are all names of states (`hovered`, `ControlState.HOVERED`, `default`, `""`).
 * Any other map, and an empty one, is itself the value, as in Flet.
 */
export function readStates<T>(value: unknown, read: Reader<T>): StateMap<T> {
  if (!isMap(value)) return { states: [], fallback: read(value) };
  const entries = Object.entries(value).map(([key, entry]) => [STATE_BY_KEY.get(enumKey(key)), entry] as const);
  if (entries.length === 0 || entries.some(([state]) => state === undefined)) {
    return { states: [], fallback: read(value) };
  }
  const states: [ControlState, T | undefined][] = [];
  let fallback: T | undefined;
  for (const [state, entry] of entries) {
    const result =
      entry === null || entry === undefined
        ? undefined
        : attempt<T | undefined>(state ?? "", () => read(entry), undefined);
    if (state === "default") fallback = result;
    else if (state !== undefined) states.push([state, result]);
  }
  return { states, fallback };
}

/** The reader of a state map whose values `read` reads. */
export function statesOf<T>(read: Reader<T>): Reader<StateMap<T>> {
  return (value) => readStates(value, read);
}

/** The value for a set of active states; undefined where the theme's default applies. */
export function pickState<T>(map: StateMap<T>, active: ReadonlySet<ControlState>): T | undefined {
  const hit = map.states.find(([state]) => active.has(state));
  return hit === undefined ? map.fallback : hit[1];
}

/**
 * The entries from weakest to strongest, the default first, as CSS rules want them: of rules that are alike in
 * specificity the last wins. Entries without a value are left out.
 */
export function stateEntries<T>(map: StateMap<T>): readonly (readonly [state: ControlState | "default", value: T])[] {
  const weakestFirst = [["default", map.fallback] as const, ...map.states.toReversed()];
  return weakestFirst.flatMap(([state, value]) => (value === undefined ? [] : [[state, value] as const]));
}

/** A map that holds `value` in every state. */
export function everyState<T>(value: T): StateMap<T> {
  return { states: [], fallback: value };
}
