/** For tests: what is looked for must be there. */

/** `value`, or an error in place of a later one that says less. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("what the test looks for is not there");
  return value;
}
