/** A TeX formula as an element; loaded with the first one. */
import type { MathElement } from "./math-element.ts";
import { readTex } from "./tex-reader.ts";

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** The `<math>` of `tex`. Built from elements, so that nothing in a formula is ever taken for HTML. */
export function drawTex(tex: string, isDisplay: boolean): Element {
  const math = draw({ tag: "math", children: readTex(tex, isDisplay) });
  if (isDisplay) math.setAttribute("displaystyle", "true");
  return math;
}

function draw({ tag, text, attributes = {}, children = [] }: MathElement): Element {
  const element = document.createElementNS(MATHML, tag);
  for (const [name, entry] of Object.entries(attributes)) element.setAttribute(name, entry);
  element.append(...(text === undefined ? children.map(draw) : [text]));
  return element;
}
