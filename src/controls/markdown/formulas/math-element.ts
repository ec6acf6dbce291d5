/** MathML as the reader of formulas writes it: elements, and the few kinds that it makes again and again. */

/** One MathML element; it has either text or children. */
export interface MathElement {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly MathElement[];
}

/** An element with text. */
export function leaf(tag: string, text: string, attributes?: Readonly<Record<string, string>>): MathElement {
  return attributes ? { tag, text, attributes } : { tag, text };
}

/** An element with children. */
export function branch(tag: string, ...children: readonly MathElement[]): MathElement {
  return { tag, children };
}

/** Elements side by side; one alone stands for itself. */
export function row(children: readonly MathElement[]): MathElement {
  return children.length === 1 && children[0] ? children[0] : { tag: "mrow", children };
}

/** A bracket that grows with what it encloses. */
export function fence(text: string): MathElement {
  return leaf("mo", text, { fence: "true", stretchy: "true" });
}

/** Empty room. */
export function space(em: number): MathElement {
  return { tag: "mspace", attributes: { width: `${em.toFixed(3)}em` }, children: [] };
}

/** `inside` between two brackets; an empty one is none. */
export function bracketed(open: string, inside: MathElement, close: string): MathElement {
  const parts = [open === "" ? [] : [fence(open)], [inside], close === "" ? [] : [fence(close)]].flat();
  return row(parts);
}

/**
 * Style of one cell of the table `name`: equations meet at their signs, cases and arrays (`columns`) say so, matrices are
 * centred.
 */
export function cellCss(name: string, columns: string, index: number): string {
  const isSide = /^(align|split)/.test(name);
  if (isSide) return `padding-inline: 0; text-align: ${index % 2 === 0 ? "right" : "left"}`;
  const column = name === "cases" ? "l" : columns[index];
  return `text-align: ${column === "l" ? "left" : column === "r" ? "right" : "center"}`;
}
