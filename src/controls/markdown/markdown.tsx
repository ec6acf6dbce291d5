/** Flet `Markdown`: formatted text. The parser is fetched when the first Markdown shows; its place is known before. */
import {
  createRenderEffect,
  createRoot,
  createSignal,
  getOwner,
  onCleanup,
  runWithOwner,
  untrack,
  type Owner,
} from "solid-js";
import { insert } from "solid-js/web";
import { useApp, type AppServices } from "../../control/app-services.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { createImageUrl } from "../../control/image-url.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { openUrl } from "../../control/open-url.ts";
import { bool, choice, control, event, number, text, textOr, value } from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readImageSrc } from "../../values/image-src.ts";
import { readMarkdownCodeTheme, readMarkdownStyleSheet } from "../../values/markdown-style-sheet.ts";
import { toCssMaybePx } from "../../values/number.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { isSafeUrl } from "../../values/url.ts";
import { createSelectionEvents } from "../text/selection-events.ts";
import type * as Content from "./markdown-content.ts";
import "./markdown.css";

/** Blocks that are as wide as there is room: rules, code, tables. */
const FILLING = /^ {0,3}(`{3}|~{3}|\||([-*_] *){3,}$)|^( {4}|\t)\S|^[^\n]*\|[^\n]*\n[ |:-]*-[ |:-]*$/m;

const layout: LayoutTraits = {
  wants: (node, axis) =>
    axis === "x"
      ? node.get("fit_content") === false || FILLING.test(String(node.get("value") ?? ""))
      : node.get("shrink_wrap") === false,
};

const [content, setContent] = createSignal<typeof Content | Error>();
let isLoading = false;

function loadContent(): void {
  if (isLoading) return;
  isLoading = true;
  import("./markdown-content.ts").then(setContent, (error: unknown) => {
    isLoading = false;
    console.warn(`Markdown shows as plain text: ${String(error)}`);
    setContent(new Error("not loaded", { cause: error }));
  });
}

/** Flet `Markdown`. */
export const Markdown = defineControl(
  "Markdown",
  {
    value: textOr(""),
    selectable: bool(),
    extensionSet: choice("none", "commonMark", "gitHubWeb", "gitHubFlavored"),
    codeTheme: value(readMarkdownCodeTheme),
    autoFollowLinks: bool(),
    shrinkWrap: bool(true),
    fitContent: bool(true),
    softLineBreak: bool(),
    autoFollowLinksTarget: text(),
    imageErrorContent: control(),
    codeStyleSheet: value(readMarkdownStyleSheet),
    mdStyleSheet: value(readMarkdownStyleSheet),
    latexScaleFactor: number(),
    latexStyle: value(readTextStyle),
    onTapText: event(),
    onSelectionChange: event(),
    onTapLink: event(),
  },
  (props, node) => {
    const app = useApp();
    const owner = getOwner();
    const root = (
      <div
        class="markdown"
        data-fit={props.fitContent ? "" : undefined}
        data-sheet={props.mdStyleSheet ? "" : undefined}
        aria-busy={content() === undefined ? "true" : undefined}
        style={{
          "--block-spacing": toCssMaybePx(props.mdStyleSheet?.blockSpacing),
          "--list-indent": toCssMaybePx(props.mdStyleSheet?.listIndent),
        }}
        onClick={(click) => onClick(click)}
      />
    ) as HTMLElement;

    function onClick(click: MouseEvent): void {
      if (node.isDisabled || !(click.target instanceof Element)) return;
      const link = click.target.closest("a");
      if (!link) {
        if (click.target !== root && document.getSelection()?.isCollapsed !== false) node.emit("tap_text");
        return;
      }
      // The program decides what a link does. Opening it elsewhere by key stays the user's choice.
      if (click.ctrlKey || click.metaKey || click.shiftKey) return;
      click.preventDefault();
      const href = link.dataset["href"] ?? "";
      if (props.autoFollowLinks) openUrl(href, props.autoFollowLinksTarget);
      node.emit("tap_link", href);
    }

    let look: readonly unknown[] = [];
    createRenderEffect(() => {
      const loaded = content();
      if (loaded === undefined) return loadContent();
      if (loaded instanceof Error) {
        root.textContent = props.value;
        return;
      }
      const [formulaScale, formulaStyle] = [props.latexScaleFactor, props.latexStyle];
      const now = [
        props.extensionSet,
        props.softLineBreak,
        props.codeTheme,
        props.mdStyleSheet,
        props.codeStyleSheet,
        formulaScale,
        formulaStyle,
      ];
      const isRestyled = now.some((part, index) => part !== look[index]);
      look = now;
      const [extensionSet, breaksLines] = [props.extensionSet, props.softLineBreak];
      const showImage = (image: HTMLImageElement, src: string) => draw(image, src, node, app, owner);
      loaded.showMarkdown(
        root,
        props.value,
        {
          extensionSet,
          breaksLines,
          codeTheme: props.codeTheme,
          styleSheet: props.mdStyleSheet,
          codeStyleSheet: props.codeStyleSheet,
          formulaScale,
          formulaStyle,
          showImage,
          words: builtInWords(node),
        },
        isRestyled,
      );
    });
    createSelectionEvents(node, root, () => props.onSelectionChange && props.selectable);
    return root;
  },
  { layout },
);

/** Shows a picture from where Flet's assets are; one that cannot be shown gives way to `image_error_content`. */
function draw(image: HTMLImageElement, src: string, node: ControlNode, app: AppServices, owner: Owner | null): void {
  image.addEventListener("error", () => {
    image.dataset["failed"] = "";
    if (!untrack(() => node.controlIn("image_error_content"))) return;
    const place = document.createElement("span");
    place.className = "markdown-image-error";
    createRoot((dispose) => {
      if (owner) runWithOwner(owner, () => onCleanup(dispose));
      insert(place, <Child of={node} in="image_error_content" />);
    }, owner);
    image.replaceWith(place);
  });
  const url = runWithOwner(owner, () => createImageUrl(readImageSrc(src), app));
  if (url !== undefined && isSafeUrl(url, "image")) image.src = url;
}
