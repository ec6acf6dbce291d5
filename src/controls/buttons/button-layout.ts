/** Layout of buttons: as large as their content, which is free to take all the room there is. */
import { loosen } from "../../control/box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";

/** A button around `content` and `icon`. */
export const buttonLayout: LayoutTraits = {
  child: (_node, core) => loosen(core),
  wants: (node, _axis, wants) => {
    const content = node.controlIn("content");
    return content !== undefined && wants(content);
  },
};
