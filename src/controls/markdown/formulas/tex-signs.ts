/** Signs of formulas: single characters, and commands that stand for one. */
import { leaf, space, type MathElement } from "./math-element.ts";
import { BRACKETS, FUNCTIONS, INTEGRALS, LARGE, LETTERS, LIMITS, OPERATORS, SPACES } from "./tex-symbols.ts";

/** Something that scripts can be put on. */
export interface Base {
  readonly element: MathElement;
  /** Scripts go above and below instead of beside it. */
  readonly hasLimits: boolean;
}

/** What the command `name` stands for; `undefined` if it is no sign. `isDisplay`: sums have their limits above and below. */
export function readSign(name: string, isDisplay: boolean): Base | undefined {
  const large = LARGE.get(name);
  if (large !== undefined) return { element: leaf("mo", large), hasLimits: isDisplay };
  if (LIMITS.has(name)) {
    const word = name.startsWith("lim") && name.length > 3 ? `lim ${name.slice(3)}` : name;
    return { element: leaf("mi", word), hasLimits: isDisplay };
  }
  const element = readPlainSign(name);
  return element && { element, hasLimits: false };
}

function readPlainSign(name: string): MathElement | undefined {
  const letter = LETTERS.get(name);
  if (letter !== undefined) return leaf("mi", letter);
  const integral = INTEGRALS.get(name);
  if (integral !== undefined) return leaf("mo", integral);
  if (FUNCTIONS.has(name)) return leaf("mi", name);
  const width = SPACES.get(name);
  if (width !== undefined) return space(width);
  const operator = OPERATORS.get(name);
  if (operator !== undefined) return operatorOf(operator);
  const bracket = BRACKETS.get(name);
  return bracket === undefined ? undefined : leaf("mo", bracket, PLAIN_BRACKET);
}

/** A character that is no letter and no digit. */
export function readCharacter(sign: string): MathElement {
  if (sign === "~") return space(1 / 3);
  return operatorOf(sign === "-" ? "−" : sign === "*" ? "∗" : sign);
}

function operatorOf(sign: string): MathElement {
  return leaf("mo", sign, BRACKET.test(sign) ? PLAIN_BRACKET : undefined);
}

const BRACKET = /^[()[\]{}|‖]$/;
/** Brackets that TeX leaves as they are; MathML would stretch them. */
const PLAIN_BRACKET = { stretchy: "false" } as const;
