/**
 * Flet `Image`: a picture from an address, an asset, bytes or SVG text. A plain `<img>` is the root, because only a
 * replaced element keeps its ratio under limits on both axes as Flutter's image does; what an `<img>` cannot do alone
 * (repetition, placeholder, fading, other content on failure) has a box around it. The kind of root is fixed when the
 * control is drawn: when another is needed, it is drawn anew. SVG is only ever shown through `<img>`, where it runs nothing.
 */
import { createMemo, createRenderEffect, createSignal, Show, untrack, type JSX } from "solid-js";
import { useApp } from "../../control/app-services.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createImageUrl } from "../../control/image-url.ts";
import { remount } from "../../control/mounts.ts";
import { bool, color, control, number, text, value, valueOr } from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Value } from "../../tree/value.ts";
import { readAnimation, toCssTiming, type Animation } from "../../values/animation.ts";
import { readBlendMode } from "../../values/blend-mode.ts";
import {
  readBoxFit,
  readFilterQuality,
  readImageRepeat,
  toCssBackgroundSize,
  toCssFilterQuality,
  toCssImageRepeat,
  toCssObjectFit,
  type BoxFit,
} from "../../values/image-fit.ts";
import { readImageSrc, type ImageSrc } from "../../values/image-src.ts";
import { readBorderRadius, toCssRadius } from "../../values/radius.ts";
import type { Size } from "../../values/size.ts";
import { createColorFilter } from "./color-filter.ts";
import "./image.css";

const schema = {
  src: valueOr<ImageSrc>(readImageSrc, { kind: "none", isSvg: false }),
  errorContent: control(),
  repeat: valueOr(readImageRepeat, "noRepeat"),
  fit: value(readBoxFit),
  borderRadius: value(readBorderRadius),
  color: color(),
  colorBlendMode: value(readBlendMode),
  // The browser always keeps the old picture until the new one is there, which is what this asks for.
  gaplessPlayback: bool(),
  semanticsLabel: text(),
  excludeFromSemantics: bool(),
  filterQuality: valueOr(readFilterQuality, "medium"),
  placeholderSrc: value(readImageSrc),
  placeholderFit: value(readBoxFit),
  fadeInAnimation: value(readAnimation),
  placeholderFadeOutAnimation: value(readAnimation),
  // Decoding and smoothing are the browser's business.
  cacheWidth: number(),
  cacheHeight: number(),
  antiAlias: bool(),
};

type ImageProps = Props<typeof schema>;

/** The `src` that could not be shown, per control; another one gets another try. */
const failed = new WeakMap<ControlNode, Value>();

const FADE_IN: Animation = { duration: 250, curve: "easeInOut" };
const FADE_OUT: Animation = { duration: 150, curve: "easeOut" };

type Form = "image" | "box" | "error";

function formOf(props: ImageProps, node: ControlNode): Form {
  if (props.errorContent && failed.has(node) && failed.get(node) === node.get("src")) return "error";
  const isBackground = props.repeat !== "noRepeat" || props.fit === "fitWidth" || props.fit === "fitHeight";
  return isFading(props) || isBackground ? "box" : "image";
}

function isFading(props: ImageProps): boolean {
  return (props.placeholderSrc ?? props.fadeInAnimation ?? props.placeholderFadeOutAnimation) !== undefined;
}

/** Flet `Image`. */
export const Image = defineControl(
  "Image",
  schema,
  (props, node) => {
    const form = untrack(() => formOf(props, node));
    createRenderEffect(() => {
      if (formOf(props, node) !== form) remount(node);
    });
    if (form === "error") return <ErrorContent node={node} />;
    const root = (form === "box" ? imageBox(props, node) : <Picture props={props} node={node} />) as HTMLElement;
    const style = new ElementStyle(root);
    const theme = useTheme();
    createRenderEffect(() => {
      style.set("border-radius", props.borderRadius && toCssRadius(props.borderRadius));
      const tint = props.color;
      style.set(
        "filter",
        tint && createColorFilter({ color: tint, blendMode: props.colorBlendMode ?? "srcIn" }, theme()),
      );
    });
    return root;
  },
  { layout: { child: (_node, core) => core } },
);

function ErrorContent(props: { readonly node: ControlNode }): JSX.Element {
  return (
    <div class="cell image-error">
      <Child of={props.node} in="error_content" />
    </div>
  );
}

function Picture(given: {
  readonly props: ImageProps;
  readonly node: ControlNode;
  readonly class?: string;
  readonly onShown?: (picture: HTMLImageElement) => void;
}): JSX.Element {
  const { props, node } = given;
  const app = useApp();
  const url = createMemo(() => createImageUrl(props.src, app));
  const isHidden = () => props.excludeFromSemantics;
  return (
    <img
      class={given.class ?? "image"}
      src={url()}
      alt={isHidden() ? "" : (props.semanticsLabel ?? "")}
      aria-hidden={isHidden() ? "true" : undefined}
      decoding="async"
      draggable={false}
      style={{
        "--fit": toCssObjectFit(fitOf(props)),
        "--rendering": toCssFilterQuality(props.filterQuality),
      }}
      onLoad={(loaded) => {
        delete loaded.currentTarget.dataset["failed"];
        given.onShown?.(loaded.currentTarget);
      }}
      onError={(failure) => {
        failure.currentTarget.dataset["failed"] = "";
        failed.set(node, node.peek("src"));
        if (props.errorContent) remount(node);
      }}
    />
  );
}

/** Flutter never enlarges a bitmap inside its box unless a fit says so; an SVG fills it. */
function fitOf(props: ImageProps): BoxFit {
  return props.fit ?? (props.src.isSvg ? "contain" : "scaleDown");
}

function imageBox(props: ImageProps, node: ControlNode): JSX.Element {
  const app = useApp();
  const [shown, setShown] = createSignal<Size>();
  const [isPlaceholderGone, setPlaceholderGone] = createSignal(false);
  const url = createMemo(() => createImageUrl(props.src, app));
  const placeholder = createMemo(() => props.placeholderSrc && createImageUrl(props.placeholderSrc, app));
  const isBackground = () => props.repeat !== "noRepeat" || props.fit === "fitWidth" || props.fit === "fitHeight";
  return (
    <div
      class="image-box"
      data-shown={shown() ? "" : undefined}
      data-background={isBackground() ? "" : undefined}
      style={{
        "--fade-in": isFading(props) ? toCssTiming(props.fadeInAnimation ?? FADE_IN) : "0s",
        "--fade-out": toCssTiming(props.placeholderFadeOutAnimation ?? FADE_OUT),
        "--image": isBackground() && url() !== undefined ? `url(${JSON.stringify(url())})` : undefined,
        "--image-size": toTileSize(fitOf(props), shown()),
        "--image-repeat": toCssImageRepeat(props.repeat),
        "--rendering": toCssFilterQuality(props.filterQuality),
      }}
    >
      <Show when={!isPlaceholderGone() && placeholder()}>
        {(address) => (
          <img
            class="image-placeholder"
            src={address()}
            alt=""
            style={{ "--fit": toCssObjectFit(props.placeholderFit ?? fitOf(props)) }}
            onTransitionEnd={() => setPlaceholderGone(true)}
          />
        )}
      </Show>
      <Picture
        props={props}
        node={node}
        class="image-picture"
        onShown={({ naturalWidth, naturalHeight }) => setShown({ width: naturalWidth, height: naturalHeight })}
      />
      <Show when={isBackground()}>
        <div class="image-tiles" />
      </Show>
    </div>
  );
}

/** `scaleDown` is the picture's own width, but no more than fits into the box. */
function toTileSize(fit: BoxFit, natural: Size | undefined): string {
  if (fit !== "scaleDown" || !natural?.height) return toCssBackgroundSize(fit);
  return `min(${natural.width}px, 100cqw, 100cqh * ${natural.width / natural.height}) auto`;
}
