/** Flet `Screenshot`: its content as it is, with a method that takes a picture of it. */
import { onCleanup } from "solid-js";
import { useApp } from "../../control/app-services.ts";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control } from "../../control/property.ts";
import { optionally } from "../../control/optionally.ts";
import { readDuration } from "../../values/duration.ts";
import { readNumber, readString } from "../../values/number.ts";
import { recordOf } from "../../values/reader.ts";
import { Child } from "../../control/children.tsx";

/** What Flet waits by default, so that what was changed just before is in the picture: ms. */
const DELAY = 20;

/** Flet `Screenshot`. */
export const Screenshot = defineControl(
  "Screenshot",
  { content: control() },
  (_props, node) => {
    const app = useApp();
    const root = (
      <div class="cell">
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;
    onCleanup(
      node.onInvoke(async (name, args) => {
        if (name !== "capture") throw new Error(`Screenshot has no method "${name}"`);
        const delay = args["delay"] == null ? DELAY : readDuration(args["delay"]);
        await new Promise((resolve) => setTimeout(resolve, delay));
        // Needed by this one method only.
        const { takePicture } = await import("./picture/take-picture.ts");
        const fonts = optionally(node.tree.page, "fonts", recordOf(readString)) ?? {};
        return takePicture(root, {
          pixelRatio: args["pixel_ratio"] == null ? undefined : readNumber(args["pixel_ratio"]),
          fonts: Object.fromEntries(Object.entries(fonts).map(([family, src]) => [family, app.assetUrl(src)])),
        });
      }),
    );
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);
