// A part of a sweep: long sweeps run in several goes, and what they found is summed up.
import { UserError } from "../user-error.ts";

/** The `index`th of `count` parts, counted from 1. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/** @throws {UserError} if `text` is not of the form `2/8`. */
export function readPart(text: string | undefined): Part {
  if (text === undefined) return { index: 1, count: 1 };
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new UserError(`--part takes the number of a part and of all parts, as in 2/8, not "${text}".`);
  }
  return { index, count };
}

/** What belongs to a part. Neighbours are in different parts, since slow programs stand together. */
export function takePart<T>(items: readonly T[], { index, count }: Part): readonly T[] {
  return items.filter((_, at) => at % count === index - 1);
}
