/**
 * Accessible names of controls that have no text of their own. What the program says (a label, a tooltip) comes first and is
 * the control's business; here is what is left to go by: the picture that a button shows, the words that stand beside a field.
 */
import { iconName } from "../theme/icon-names.ts";
import { ControlNode } from "../tree/control-node.ts";
import type { Value } from "../tree/value.ts";
import { isMap } from "../values/reader.ts";
import { derived } from "./derived.ts";

/** Boxes around a single control, which say nothing by themselves. */
const BOXES: ReadonlySet<string> = new Set([
  "Container",
  "Card",
  "SafeArea",
  "Semantics",
  "TransparentPointer",
  "ShaderMask",
]);
const LINES: ReadonlySet<string> = new Set(["Row", "ResponsiveRow"]);
const STACKS: ReadonlySet<string> = new Set(["Column", "ListView", "View"]);

/** What an icon, or a control that stands for one, shows in words. Watched. */
export function pictureName(picture: Value | undefined): string | undefined {
  if (typeof picture === "number") return iconName(picture);
  if (!(picture instanceof ControlNode)) return undefined;
  const label = picture.get("semantics_label");
  if (typeof label === "string" && label !== "") return label;
  if (picture.type === "Icon") return pictureName(picture.get("icon"));
  return BOXES.has(picture.type) ? pictureName(picture.controlIn("content")) : undefined;
}

/** What the first picture within `content` shows in words: the name of a place to press that has no text. Watched. */
export function pictureWithin(content: ControlNode | undefined): string | undefined {
  if (!content) return undefined;
  const name = pictureName(content);
  if (name !== undefined) return name;
  for (const inner of [content.controlIn("content"), ...content.controlsIn("controls")]) {
    const within = pictureWithin(inner);
    if (within !== undefined) return within;
  }
  return undefined;
}

/**
 * The words that a field without a label goes by: the title of the tile that it is in, the text before it in its row or
 * right above it. In a row a checkbox, switch or radio may also have them behind it. Watched.
 */
export const wordsBeside = derived((node) => {
  let inner = node;
  let parent = node.parent;
  while (parent && BOXES.has(parent.type) && inner.parentSlot === "content") {
    inner = parent;
    parent = inner.parent;
  }
  if (!parent) return undefined;
  const slot = inner.parentSlot;
  if (TILES.has(parent.type) && EDGES.has(slot)) return wordsOf(parent.get("title"));
  const isLine = LINES.has(parent.type);
  if (slot !== "controls" || !(isLine || STACKS.has(parent.type))) return undefined;
  const siblings = parent.controlsIn(slot);
  const index = siblings.indexOf(inner);
  const before = wordsOf(siblings[index - 1]);
  return before ?? (isLine && CHOICES.has(node.type) ? wordsOf(siblings[index + 1]) : undefined);
});

/** What a form field that has no label is called; its hint counts for less. Watched. */
export function nameOfField(node: ControlNode): string | undefined {
  return node.get("label") == null ? (tooltipText(node) ?? wordsBeside(node)) : undefined;
}

/** The text of a control's tooltip: the accessible name of a button that shows only an icon. Watched. */
export function tooltipText(node: ControlNode): string | undefined {
  const tooltip = node.get("tooltip");
  if (typeof tooltip === "string") return tooltip;
  const message = isMap(tooltip) ? tooltip["message"] : undefined;
  return typeof message === "string" ? message : undefined;
}

const TILES: ReadonlySet<string> = new Set(["ListTile", "ExpansionTile"]);
const EDGES: ReadonlySet<string> = new Set(["leading", "trailing"]);
const CHOICES: ReadonlySet<string> = new Set(["Checkbox", "Switch", "Radio"]);

/** The words that a text, or a control around one, shows. Watched. */
export function wordsOf(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (!(value instanceof ControlNode)) return undefined;
  if (value.type === "Text") return wordsOf(value.get("semantics_label")) ?? wordsOf(value.get("value"));
  return BOXES.has(value.type) ? wordsOf(value.controlIn("content")) : undefined;
}
