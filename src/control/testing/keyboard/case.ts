/** What a case of the keyboard register is, and the controls that cases are made of. */
import type { WireMap } from "../../../protocol/wire.ts";

/**
 * One key after another, as `userEvent.keyboard` writes them; then what has to be there before the next step. Or Tab until
 * what has this name or text has the focus.
 */
export type KeyStep = string | { readonly keys: string; readonly until: string } | { readonly tabTo: string };

/** One way of using controls by keys. Everything that is asked for must happen, in this order. */
export interface KeyboardCase {
  /** Types of flet's that are operated here. */
  readonly types: readonly string[];
  readonly controls?: readonly WireMap[];
  readonly view?: WireMap;
  readonly dialogs?: readonly WireMap[];
  /** The method that brings it up, if there is one: the id of the control, and what is called. */
  readonly call?: readonly [id: number, method: string];
  /** Has to be there before the first key. */
  readonly ready?: string;
  readonly steps: readonly KeyStep[];
  /** Events, each as the id of its control and its name. */
  readonly sends: readonly string[];
  /** What can be seen in the end, where nothing is told. */
  readonly shows?: string;
}

/** The plus sign. */
export const ADD = 65604;
/** A control as it comes over the wire. */
export const make = (type: string, id: number, props: WireMap = {}): WireMap => ({ _c: type, _i: id, ...props });
/** A `Text`. */
export const text = (id: number, value: string): WireMap => make("Text", id, { value });
/** Something to see, 80 by 40 px. */
export const box = (id: number): WireMap => make("Container", id, { width: 80, height: 40 });
/** A `Row`. */
export const row = (id: number, controls: readonly WireMap[]): WireMap =>
  make("Row", id, { controls, _internals: { host_expanded: true } });
/** Properties of a dialog that is open. */
export const dialog = { open: true, on_dismiss: true };
