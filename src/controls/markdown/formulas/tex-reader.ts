/**
 * TeX formulas as MathML, which browsers draw by themselves: fractions, roots, scripts, brackets, accents, sums, tables
 * and text. A command that is not known shows as it is written; nothing here fails.
 */
import { bracketed, branch, cellCss, fence, leaf, row, type MathElement } from "./math-element.ts";
import { TexCursor } from "./tex-cursor.ts";
import { readCharacter, readSign, type Base } from "./tex-signs.ts";
import { ACCENTS, BELOW, BRACKETS, isAlphabet, OPERATORS, TABLES, writeIn } from "./tex-symbols.ts";

/** The elements of a formula. `isDisplay`: it stands by itself, so sums have their limits above and below. */
export function readTex(tex: string, isDisplay: boolean): readonly MathElement[] {
  return new TexReader(tex, isDisplay).read();
}

/** Nobody writes formulas deeper than this; a program that does gets the rest as text. */
const DEEPEST = 60;

class TexReader {
  readonly #tex: TexCursor;
  readonly #isDisplay: boolean;
  #depth = 0;

  constructor(tex: string, isDisplay: boolean) {
    this.#tex = new TexCursor(tex);
    this.#isDisplay = isDisplay;
  }

  read(): readonly MathElement[] {
    const elements = [...this.#sequence()];
    // A closing brace, `&` or `\end` that nothing opened.
    while (!this.#tex.isAtEnd) elements.push(leaf("mtext", this.#tex.next()), ...this.#sequence());
    return elements;
  }

  /** Everything up to the end, or to what ends a group, a cell or a table, which is left. */
  #sequence(): readonly MathElement[] {
    const elements: MathElement[] = [];
    while (!this.#isAtEnd()) elements.push(this.#scripted());
    return elements;
  }

  #isAtEnd(): boolean {
    this.#tex.accepts(/(\s|%[^\n]*)*/y);
    return this.#tex.isAtEnd || this.#tex.sees(/[}&]|\\\\|\\(end|right)(?![a-zA-Z])/y);
  }

  /** One thing with its primes and scripts. */
  #scripted(): MathElement {
    const base = this.#tex.sees(/[_^']/y) ? { element: row([]), hasLimits: false } : this.#base();
    let { hasLimits } = base;
    let below: MathElement | undefined;
    const aboves: MathElement[] = [];
    for (;;) {
      this.#tex.accepts(/\s*/y);
      const primes = this.#tex.take(/'+/y);
      if (primes !== undefined) aboves.push(leaf("mo", "′".repeat(primes.length)));
      else if (this.#tex.accepts(/\\limits(?![a-zA-Z])/y)) hasLimits = true;
      else if (this.#tex.accepts(/\\nolimits(?![a-zA-Z])/y)) hasLimits = false;
      else if (below === undefined && this.#tex.accepts(/_/y)) below = this.#argument();
      else if (this.#tex.accepts(/\^/y)) aboves.push(this.#argument());
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
    return leaf("mtext", this.#tex.rest());
  }

  #atom(): Base {
    const plain = (element: MathElement): Base => ({ element, hasLimits: false });
    const number = this.#tex.take(/\d+([.,]\d+)*|[.]\d+/y);
    if (number !== undefined) return plain(leaf("mn", number));
    const letter = this.#tex.take(/\p{L}/uy);
    if (letter !== undefined) return plain(leaf("mi", letter));
    if (this.#tex.sees(/\{/y)) return plain(this.#argument());
    if (this.#tex.sees(/\\/y)) return this.#command();
    return plain(readCharacter(this.#tex.next()));
  }

  /** What a command is about: a group in braces, or the next thing alone. */
  #argument(): MathElement {
    this.#tex.accepts(/\s*/y);
    if (this.#tex.accepts(/\{/y)) {
      if (this.#depth >= DEEPEST) return this.#rest();
      this.#depth++;
      const inside = this.#sequence();
      this.#depth--;
      this.#tex.take(/\}/y);
      return row(inside);
    }
    if (this.#isAtEnd()) return row([]);
    const digit = this.#tex.take(/\d/y);
    return digit === undefined ? this.#base().element : leaf("mn", digit);
  }

  /** The text between braces, as it is. */
  #raw(): string {
    this.#tex.accepts(/\s*/y);
    if (!this.#tex.accepts(/\{/y)) return this.#tex.next();
    let depth = 1;
    const start = this.#tex.at;
    while (!this.#tex.isAtEnd && depth > 0) {
      const sign = this.#tex.next();
      if (sign === "\\") this.#tex.next();
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
    }
    const inside = this.#tex.since(start);
    return (depth === 0 ? inside.slice(0, -1) : inside).replaceAll(/\\([{}$%&#_])/g, "$1");
  }

  #command(): Base {
    const name = (this.#tex.take(/\\([a-zA-Z]+\*?|[^])/uy) ?? this.#tex.next()).slice(1);
    const plain = (element: MathElement): Base => ({ element, hasLimits: false });
    const sign = readSign(name, this.#isDisplay);
    if (sign) return sign;
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
        const degree = this.#tex.take(/\s*\[[^\]]*\]/y);
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
    const close = !this.#tex.accepts(/\\right(?![a-zA-Z])/y) ? "" : this.#delimiter();
    return bracketed(open, row(inside), close);
  }

  /** A bracket after `\left` and the like; a dot is none. */
  #delimiter(): string {
    this.#tex.accepts(/\s*/y);
    const name = this.#tex.take(/\\([a-zA-Z]+|[^])/uy)?.slice(1);
    if (name !== undefined) return BRACKETS.get(name) ?? OPERATORS.get(name) ?? "";
    const sign = this.#tex.next();
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
      if (this.#tex.accepts(/&/y)) continue;
      rows.push({ tag: "mtr", children: cells });
      cells = [];
      if (!this.#tex.accepts(/\\\\(\s*\[[^\]]*\])?/y)) break;
      this.#tex.accepts(/\s*/y);
      if (this.#tex.sees(/\\end/y)) break;
    }
    this.#tex.take(/\\end\s*\{[^}]*\}/y);
    return bracketed(around[0], { tag: "mtable", children: rows }, around[1]);
  }
}

const UPRIGHT = { mathvariant: "normal" } as const;
/** Sizes in em. */
const BIG: ReadonlyMap<string, number> = new Map([
  ["big", 1.2],
  ["Big", 1.8],
  ["bigg", 2.4],
  ["Bigg", 3],
]);
