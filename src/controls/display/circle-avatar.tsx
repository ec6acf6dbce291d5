/** Flet `CircleAvatar`: a person or thing as a disc with initials, an icon or pictures. */
import { createMemo, createRenderEffect, Show, type JSX } from "solid-js";
import { useApp } from "../../control/app-services.ts";
import { loosen } from "../../control/box.ts";
import { Content } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createImageUrl } from "../../control/image-url.ts";
import { lengthOf } from "../../control/layout.ts";
import { color, event, number, textOrControl, value } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readImageSrc, type ImageSrc } from "../../values/image-src.ts";
import { toCssPx } from "../../values/number.ts";
import "./circle-avatar.css";

/** With a smallest or largest radius the disc takes the room there is between them. */
const isFlexible = (node: ControlNode) =>
  lengthOf(node, "radius") === undefined &&
  (lengthOf(node, "min_radius") !== undefined || lengthOf(node, "max_radius") !== undefined);

/** Flet `CircleAvatar`. */
export const CircleAvatar = defineControl(
  "CircleAvatar",
  {
    content: textOrControl(),
    foregroundImageSrc: value(readImageSrc),
    backgroundImageSrc: value(readImageSrc),
    color: color(),
    bgcolor: color(),
    radius: number(),
    minRadius: number(),
    maxRadius: number(),
    onImageError: event(),
  },
  (props, node) => {
    const root = (
      <div class="circle-avatar md-title-medium" data-flexible={isFlexible(node) ? "" : undefined}>
        <Picture src={props.backgroundImageSrc} onError={() => node.emit("image_error", "background")} />
        <div class="circle-avatar-content cell">
          <Content value={props.content} />
        </div>
        <Picture src={props.foregroundImageSrc} onError={() => node.emit("image_error", "foreground")} />
      </div>
    ) as HTMLElement;
    const css = new ElementStyle(root);
    createRenderEffect(() => {
      const { radius, minRadius, maxRadius } = props;
      const isFree = minRadius !== undefined || maxRadius !== undefined;
      css.assign("avatar", {
        color: props.color,
        "--avatar-bg": props.bgcolor,
        "--avatar-min": toCssPx(2 * (radius ?? minRadius ?? (isFree ? 0 : 20))),
        "--avatar-max": toCssPx(2 * (radius ?? maxRadius ?? (isFree ? Infinity : 20))),
      });
    });
    return root;
  },
  { layout: { child: (_node, core) => loosen(core), wants: isFlexible } },
);

/** A picture over the whole disc; one that cannot be shown leaves what is under it in sight. */
function Picture(props: { readonly src: ImageSrc | undefined; readonly onError: () => void }): JSX.Element {
  const app = useApp();
  const url = createMemo(() => props.src && createImageUrl(props.src, app));
  return (
    <Show when={url()} keyed>
      {(address) => (
        <img
          class="circle-avatar-image"
          alt=""
          src={address}
          onError={(failure) => {
            failure.currentTarget.remove();
            props.onError();
          }}
        />
      )}
    </Show>
  );
}
