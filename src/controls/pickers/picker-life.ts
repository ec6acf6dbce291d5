/** From opening a picker to its answer: what is written back and which events follow, once the exit animation is over. */
import type { Accessor } from "solid-js";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createDialogLife } from "../dialogs/dialog-life.ts";

/** One picker's state. */
export interface PickerLife {
  readonly isShown: Accessor<boolean>;
  readonly cancel: () => void;
  /** Closes with an answer: the properties to write back and the data of `change`. */
  readonly confirm: (props: WireMap, data: WireValue) => void;
  /** To be called when the exit animation is over. */
  readonly exited: () => void;
}

/** Follows `open` of `node`. `unchanged` are the properties written back when the picker is cancelled, as in Flet. */
export function createPickerLife(node: ControlNode, unchanged: () => WireMap): PickerLife {
  const life = createDialogLife(node);
  let answer: { readonly props: WireMap; readonly data: WireValue } | undefined;
  return {
    isShown: life.isShown,
    cancel: life.close,
    confirm: (props, data) => {
      answer = { props, data };
      life.close();
    },
    exited: () => {
      const given = answer;
      answer = undefined;
      node.write({ ...(given?.props ?? unchanged()), open: false });
      if (given) node.emit("change", given.data);
      node.emit("dismiss", given === undefined);
    },
  };
}
