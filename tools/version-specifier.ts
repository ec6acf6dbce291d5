// Decides which release of a package a requirement asks for (PEP 440), for releases that are plain numbers with dots.

/** Numbers of a release, e.g. `[1, 0, 5]`; what follows them (`rc1`, `.dev3`) makes it earlier than the plain release. */
interface Version {
  readonly numbers: readonly number[];
  readonly isEarly: boolean;
}

const CLAUSE = /^(===|==|~=|!=|<=|>=|<|>)\s*v?([\w.!+*-]+)$/;

/**
 * The part of a requirement that limits its release: `flet[all]>=1.0,<2 ; python_version > "3"` → `>=1.0,<2`.
 * `undefined` for one that names a file or an address instead.
 */
export function specifierOf(requirement: string): string | undefined {
  const text = requirement.replace(/\s*;.*$/, "").replace(/^[A-Za-z0-9._-]+\s*(\[[^\]]*\])?\s*/, "");
  if (text.startsWith("@")) return undefined;
  return text.replace(/^\((.*)\)$/, "$1").trim();
}

/** Whether `release` meets every clause. A clause that cannot be read is met by nothing. */
export function isMetBy(specifier: string, release: string): boolean {
  return specifier
    .split(",")
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "")
    .every((clause) => meets(clause, release));
}

function meets(clause: string, release: string): boolean {
  const [, operator = "", wanted = ""] = CLAUSE.exec(clause) ?? [];
  const order = compare(parse(release), parse(wanted.replace(/\.\*$/, "")));
  switch (operator) {
    case "==":
      return wanted.endsWith(".*") ? startsWith(release, wanted.slice(0, -2)) : order === 0;
    case "!=":
      return wanted.endsWith(".*") ? !startsWith(release, wanted.slice(0, -2)) : order !== 0;
    case "===":
      return release === wanted;
    case "~=":
      return order >= 0 && startsWith(release, wanted.split(".").slice(0, -1).join("."));
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    default:
      return false;
  }
}

function startsWith(release: string, prefix: string): boolean {
  const { numbers } = parse(release);
  return parse(prefix).numbers.every((number, index) => (numbers[index] ?? 0) === number);
}

function parse(text: string): Version {
  const numbers = /^\d+(\.\d+)*/.exec(text)?.[0] ?? "";
  return {
    numbers: numbers.split(".").map(Number),
    isEarly: /^\.?(a|b|rc|dev|alpha|beta)/.test(text.slice(numbers.length)),
  };
}

/** Negative if `a` is the earlier one. */
function compare(a: Version, b: Version): number {
  for (let index = 0; index < Math.max(a.numbers.length, b.numbers.length); index++) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.isEarly) - Number(a.isEarly);
}
