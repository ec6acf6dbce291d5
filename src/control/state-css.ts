/**
 * ControlState maps as CSS: one expression that is, at any moment, the value of the first active state in the
 * program's order. The states themselves are switched by style sheets (`state-css.css`) on a host with `data-states`,
 * so that no script follows the pointer.
 */
import type { ControlState, StateMap } from "../values/control-state.ts";
import "./state-css.css";

/**
 * The CSS value of `map` on a host with `data-states`.
 * @param toCss Writes one state's value.
 * @param rest What holds in no listed state, if the map has no default.
 * @param unset What a state holds whose value is None: the theme's default.
 */
export function toCssStates<T>(map: StateMap<T>, toCss: (value: T) => string, rest: string, unset = rest): string {
  const last = map.fallback === undefined ? rest : toCss(map.fallback);
  return map.states.reduceRight((otherwise, [state, value]) => {
    const name = STATE_NAMES[state] ?? state;
    return `var(--on-${name}, ${value === undefined ? unset : toCss(value)}) var(--off-${name}, ${otherwise})`;
  }, last);
}

const STATE_NAMES: Readonly<Partial<Record<ControlState, string>>> = { scrolledUnder: "scrolled-under" };
