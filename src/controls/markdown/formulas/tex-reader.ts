/**
 * TeX formulas as MathML, which browsers draw by themselves: fractions, roots, scripts, brackets, accents, sums, tables
 * and text. A command that is not known shows as it is written; nothing here fails.
 */
import {
  ACCENTS,
  BELOW,
  BRACKETS,
  FUNCTIONS,
  INTEGRALS,
  isAlphabet,
  LARGE,
  LETTERS,
  LIMITS,
  OPERATORS,
  SPACES,
  TABLES,
  writeIn,
} from "./tex-symbols.ts";

/** One MathML element; it has either text or children. */
export interface MathElement {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly MathElement[];
}

/** The elements of a formula. `isDisplay`: it stands by itself, so sums have their limits above and below. */
export function readTex(tex: string, isDisplay: boolean): readonly MathElement[] {
  return new TexReader(tex, isDisplay).read();
}

const leaf = (tag: string, text: string, attributes?: Readonly<Record<string, string>>): MathElement =>
  attributes ? { tag, text, attributes } : { tag, text };
const branch = (tag: string, ...children: readonly MathElement[]): MathElement => ({ tag, children });
const row = (children: readonly MathElement[]): MathElement =>
  children.length === 1 && children[0] ? children[0] : { tag: "mrow", children };
const fence = (text: string): MathElement => leaf("mo", text, { fence: "true", stretchy: "true" });

/** Nobody writes formulas deeper than this; a program that does gets the rest as text. */
const DEEPEST = 60;

/** Something that scripts can be put on. */
interface Base {
  readonly element: MathElement;
  /** Scripts go above and below instead of beside it. */
  readonly hasLimits: boolean;
}

class TexReader {
  readonly #tex: string;
  readonly #isDisplay: boolean;
  #at = 0;
  #depth = 0;

  constructor(tex: string, isDisplay: boolean) {
    this.#tex = tex;
    this.#isDisplay = isDisplay;
  }

  read(): readonly MathElement[] {
    const elements = [...this.#sequence()];
    // A closing brace, `&` or `\end` that nothing opened.
    while (this.#at < this.#tex.length) elements.push(leaf("mtext", this.#next()), ...this.#sequence());
    return elements;
  }

  /** Everything up to the end, or to what ends a group, a cell or a table, which is left. */
  #sequence(): readonly MathElement[] {
    const elements: MathElement[] = [];
    while (!this.#isAtEnd()) elements.push(this.#scripted());
    return elements;
  }

  #isAtEnd(): boolean {
    this.#skip(/(\s|%[^\n]*)*/y);
    return this.#at >= this.#tex.length || this.#sees(/[}&]|\\\\|\\(end|right)(?![a-zA-Z])/y);
  }

  /** One thing with its primes and scripts. */
  #scripted(): MathElement {
    const base = this.#sees(/[_^']/y) ? { element: row([]), hasLimits: false } : this.#base();
    let { hasLimits } = base;
    let below: MathElement | undefined;
    const aboves: MathElement[] = [];
    for (;;) {
      this.#skip(/\s*/y);
      const primes = this.#take(/'+/y);
      if (primes !== undefined) aboves.push(leaf("mo", "′".repeat(primes.length)));
      else if (this.#take(/\\limits(?![a-zA-Z])/y) !== undefined) hasLimits = true;
      else if (this.#take(/\\nolimits(?![a-zA-Z])/y) !== undefined) hasLimits = false;
      else if (below === undefined && this.#take(/_/y) !== undefined) below = this.#argument();
      else if (this.#take(/\^/y) !== undefined) aboves.push(this.#argument());
      else break;
    }
    const { element } = base;
    const above = aboves.length === 0 ? undefined : row(aboves);
    if (below && above) return branch(hasLimits ? "munderover" : "msubsup", element, below, above);
    if (below) return branch(hasLimits ? "munder" : "msub", element, below);
    if (above) return branch(hasLimits ? "mover" : "msup", element, above);
    return element;
  }

  #base(): Base {
    if (this.#depth >= DEEPEST) return { element: this.#rest(), hasLimits: false };
    this.#depth++;
    const base = this.#atom();
    this.#depth--;
    return base;
  }

  /** What is left, as it is written. */
  #rest(): MathElement {
    const rest = leaf("mtext", this.#tex.slice(this.#at));
    this.#at = this.#tex.length;
    return rest;
  }

  #atom(): Base {
    const plain = (element: MathElement): Base => ({ element, hasLimits: false });
    const number = this.#take(/\d+([.,]\d+)*|[.]\d+/y);
    if (number !== undefined) return plain(leaf("mn", number));
    const letter = this.#take(/\p{L}/uy);
    if (letter !== undefined) return plain(leaf("mi", letter));
    if (this.#sees(/\{/y)) return plain(this.#argument());
    if (this.#sees(/\\/y)) return this.#command();
    const sign = this.#next();
    if (sign === "~") return plain(space(1 / 3));
    return plain(
      leaf("mo", sign === "-" ? "−" : sign === "*" ? "∗" : sign, BRACKET.test(sign) ? PLAIN_BRACKET : undefined),
    );
  }

  /** What a command is about: a group in braces, or the next thing alone. */
  #argument(): MathElement {
    this.#skip(/\s*/y);
    if (this.#take(/\{/y) !== undefined) {
      if (this.#depth >= DEEPEST) return this.#rest();
      this.#depth++;
      const inside = this.#sequence();
      this.#depth--;
      this.#take(/\}/y);
      return row(inside);
    }
    if (this.#isAtEnd()) return row([]);
    const digit = this.#take(/\d/y);
    return digit === undefined ? this.#base().element : leaf("mn", digit);
  }

  /** The text between braces, as it is. */
  #raw(): string {
    this.#skip(/\s*/y);
    if (this.#take(/\{/y) === undefined) return this.#next();
    let depth = 1;
    const start = this.#at;
    while (this.#at < this.#tex.length && depth > 0) {
      const sign = this.#next();
      if (sign === "\\") this.#next();
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
    }
    return this.#tex.slice(start, depth === 0 ? this.#at - 1 : this.#at).replaceAll(/\\([{}$%&#_])/g, "$1");
  }

  #command(): Base {
    const name = (this.#take(/\\([a-zA-Z]+\*?|[^])/uy) ?? this.#next()).slice(1);
    const plain = (element: MathElement): Base => ({ element, hasLimits: false });
    const letter = LETTERS.get(name);
    if (letter !== undefined) return plain(leaf("mi", letter));
    const large = LARGE.get(name);
    if (large !== undefined) return { element: leaf("mo", large), hasLimits: this.#isDisplay };
    const integral = INTEGRALS.get(name);
    if (integral !== undefined) return plain(leaf("mo", integral));
    if (FUNCTIONS.has(name)) return plain(leaf("mi", name));
    if (LIMITS.has(name)) {
      const word = name.startsWith("lim") && name.length > 3 ? `lim ${name.slice(3)}` : name;
      return { element: leaf("mi", word), hasLimits: this.#isDisplay };
    }
    const width = SPACES.get(name);
    if (width !== undefined) return plain(space(width));
    const operator = OPERATORS.get(name);
    if (operator !== undefined) return plain(leaf("mo", operator, BRACKET.test(operator) ? PLAIN_BRACKET : undefined));
    const bracket = BRACKETS.get(name);
    if (bracket !== undefined) return plain(leaf("mo", bracket, PLAIN_BRACKET));
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return this.#accented("mover", accent, name);
    const below = BELOW.get(name);
    if (below !== undefined) return this.#accented("munder", below, name);
    if (isAlphabet(name)) return plain(leaf("mi", writeIn(name, this.#raw()), UPRIGHT));
    return plain(this.#construct(name));
  }

  #accented(tag: "mover" | "munder", sign: string, name: string): Base {
    const stretchy = /^(wide|over|under)/.test(name) ? "true" : "false";
    const element = branch(tag, this.#argument(), leaf("mo", sign, { stretchy }));
    const attributes = tag === "mover" ? { accent: "true" } : { accentunder: "true" };
    return { element: { ...element, attributes }, hasLimits: name.endsWith("brace") };
  }

  /** Commands with a shape of their own. */
  #construct(name: string): MathElement {
    switch (name) {
      case "frac":
      case "dfrac":
      case "tfrac":
      case "cfrac":
        return branch("mfrac", this.#argument(), this.#argument());
      case "binom": {
        const inside = branch("mfrac", this.#argument(), this.#argument());
        return branch("mrow", fence("("), { ...inside, attributes: { linethickness: "0" } }, fence(")"));
      }
      case "sqrt": {
        const degree = this.#take(/\s*\[[^\]]*\]/y);
        const inside = this.#argument();
        if (degree === undefined) return branch("msqrt", inside);
        return branch("mroot", inside, row(readTex(degree.trim().slice(1, -1), false)));
      }
      case "text":
      case "textrm":
      case "textit":
      case "textbf":
      case "mbox":
        // MathML takes away blanks at the ends.
        return leaf("mtext", this.#raw().replaceAll(" ", "\u00a0"));
      case "mathrm":
      case "operatorname":
      case "operatorname*":
      case "mathop":
        return leaf("mi", this.#raw(), UPRIGHT);
      case "mathit":
      case "mathord":
        return this.#argument();
      case "overset":
      case "stackrel": {
        const above = this.#argument();
        return branch("mover", this.#argument(), above);
      }
      case "underset": {
        const below = this.#argument();
        return branch("munder", this.#argument(), below);
      }
      case "not":
        return this.#negated();
      case "left":
        return this.#fenced();
      case "middle":
        return fence(this.#delimiter());
      case "begin":
        return this.#table(this.#raw());
      case "displaystyle":
      case "textstyle":
      case "limits":
      case "nolimits":
        return row([]);
    }
    const size = BIG.get(name.replace(/[lrm]$/, ""));
    if (size === undefined) return leaf("mtext", `\\${name}`);
    return leaf("mo", this.#delimiter(), { stretchy: "true", minsize: `${size}em`, maxsize: `${size}em` });
  }

  #negated(): MathElement {
    const { element } = this.#base();
    return element.text === undefined ? element : { ...element, text: `${element.text}\u0338` };
  }

  #fenced(): MathElement {
    const open = this.#delimiter();
    const inside = this.#sequence();
    const close = this.#take(/\\right(?![a-zA-Z])/y) === undefined ? "" : this.#delimiter();
    return bracketed(open, row(inside), close);
  }

  /** A bracket after `\left` and the like; a dot is none. */
  #delimiter(): string {
    this.#skip(/\s*/y);
    const name = this.#take(/\\([a-zA-Z]+|[^])/uy)?.slice(1);
    if (name !== undefined) return BRACKETS.get(name) ?? OPERATORS.get(name) ?? "";
    const sign = this.#next();
    return sign === "." ? "" : sign === "<" ? "⟨" : sign === ">" ? "⟩" : sign;
  }

  #table(name: string): MathElement {
    const around = TABLES.get(name);
    if (around === undefined) return leaf("mtext", `\\begin{${name}}`);
    const columns = name === "array" ? this.#raw().replaceAll(/[^lcr]/g, "") : "";
    const rows: MathElement[] = [];
    let cells: MathElement[] = [];
    for (;;) {
      cells.push({
        tag: "mtd",
        attributes: { style: cellCss(name, columns, cells.length) },
        children: this.#sequence(),
      });
      if (this.#take(/&/y) !== undefined) continue;
      rows.push({ tag: "mtr", children: cells });
      cells = [];
      if (this.#take(/\\\\(\s*\[[^\]]*\])?/y) === undefined) break;
      this.#skip(/\s*/y);
      if (this.#sees(/\\end/y)) break;
    }
    this.#take(/\\end\s*\{[^}]*\}/y);
    return bracketed(around[0], { tag: "mtable", children: rows }, around[1]);
  }

  #sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#tex);
  }

  /** What matches here, taken; `pattern` is sticky. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#tex)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #skip(pattern: RegExp): void {
    this.#take(pattern);
  }

  /** The next character whatever it is; empty at the end. */
  #next(): string {
    return this.#take(/[^]/uy) ?? "";
  }
}

const BRACKET = /^[()[\]{}|‖]$/;
/** Brackets that TeX leaves as they are; MathML would stretch them. */
const PLAIN_BRACKET = { stretchy: "false" } as const;
const UPRIGHT = { mathvariant: "normal" } as const;
/** Sizes in em. */
const BIG: ReadonlyMap<string, number> = new Map([
  ["big", 1.2],
  ["Big", 1.8],
  ["bigg", 2.4],
  ["Bigg", 3],
]);

function space(em: number): MathElement {
  return { tag: "mspace", attributes: { width: `${em.toFixed(3)}em` }, children: [] };
}

function bracketed(open: string, inside: MathElement, close: string): MathElement {
  const parts = [open === "" ? [] : [fence(open)], [inside], close === "" ? [] : [fence(close)]].flat();
  return row(parts);
}

/** Equations meet at their signs, cases and arrays say so, matrices are centred. */
function cellCss(name: string, columns: string, index: number): string {
  const isSide = /^(align|split)/.test(name);
  if (isSide) return `padding-inline: 0; text-align: ${index % 2 === 0 ? "right" : "left"}`;
  const column = name === "cases" ? "l" : columns[index];
  return `text-align: ${column === "l" ? "left" : column === "r" ? "right" : "center"}`;
}
