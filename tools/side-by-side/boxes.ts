// The boxes that can be seen in a picture: connected regions of what is not background, words and lines of a text taken
// together. Both clients are measured from their pixels alone, since a canvas has nothing else to say.
import type { Picture } from "../../bench/png.ts";
import { differsFrom, mainColour, toHex } from "./colours.ts";

/** A visible box, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What most of it is painted in, apart from the background. */
  readonly colour: string;
}

/** A box of one picture beside its like in the other; `undefined` where there is none. */
export interface BoxPair {
  readonly flet: Box | undefined;
  readonly ours: Box | undefined;
  /** The farthest that one of the four sides is off, px; infinite for a box without its like. */
  readonly off: number;
}

/** Wider than a space between words, px; less than what lies between two controls of the catalogue. */
const REACH = { x: 7, y: 3 };
/** Smaller specks are what is left of shadows, px. */
const SMALLEST = 4;
/** A region whose main colour has at least this share of its rectangle is a surface, upon which boxes may lie. */
const SURFACE_SHARE = 0.5;
/** What reaches as near to the edge of a surface belongs to it: a border, a shadow, a rounded corner; px. */
const EDGE = 3;

/** All boxes, from top to bottom; those upon a surface follow it. */
export function findBoxes(picture: Picture): readonly Box[] {
  const ground = mainColour(picture);
  const marks = new Uint8Array(picture.width * picture.height);
  for (let index = 0; index < marks.length; index++) marks[index] = differsFrom(picture, index, ground) ? 1 : 0;
  return boxesAmong(picture, marks);
}

function boxesAmong(picture: Picture, marks: Uint8Array): readonly Box[] {
  const boxes: Box[] = [];
  for (let index = 0; index < marks.length; index++) {
    if (marks[index] !== 1) continue;
    const members = takeRegion(marks, index, picture);
    const [left, right] = extent(members.map((member) => member % picture.width));
    const [top, bottom] = extent(members.map((member) => Math.floor(member / picture.width)));
    if (right - left < SMALLEST && bottom - top < SMALLEST) continue;
    const box = { left, top, right, bottom, colour: toHex(mainColour(picture, members)) };
    boxes.push(box, ...boxesUpon(picture, box, members));
  }
  return boxes;
}

/** What lies within a surface without touching its edge: the contents of a card, of a dialog, of a bar. */
function boxesUpon(picture: Picture, surface: Box, members: readonly number[]): readonly Box[] {
  const colour = mainColour(picture, members);
  const upon = members.filter((member) => differsFrom(picture, member, colour));
  const area = (surface.right - surface.left) * (surface.bottom - surface.top);
  if (members.length - upon.length < area * SURFACE_SHARE) return [];
  const marks = new Uint8Array(picture.width * picture.height);
  for (const member of upon) marks[member] = 1;
  return boxesAmong(picture, marks).filter(
    (box) =>
      box.left >= surface.left + EDGE &&
      box.top >= surface.top + EDGE &&
      box.right <= surface.right - EDGE &&
      box.bottom <= surface.bottom - EDGE,
  );
}

/** Pairs each box with the nearest one of the other picture that is not better off elsewhere. */
export function pairBoxes(flet: readonly Box[], ours: readonly Box[]): readonly BoxPair[] {
  const candidates = flet
    .flatMap((a) => ours.filter((b) => overlaps(a, b)).map((b) => ({ flet: a, ours: b, off: distance(a, b) })))
    .toSorted((a, b) => a.off - b.off);
  const taken = new Set<Box>();
  const pairs: BoxPair[] = [];
  for (const pair of candidates) {
    if (taken.has(pair.flet) || taken.has(pair.ours)) continue;
    taken.add(pair.flet).add(pair.ours);
    pairs.push(pair);
  }
  const alone = { flet: undefined, ours: undefined, off: Infinity };
  for (const box of flet) if (!taken.has(box)) pairs.push({ ...alone, flet: box });
  for (const box of ours) if (!taken.has(box)) pairs.push({ ...alone, ours: box });
  return pairs;
}

/** Flood fill that jumps over gaps within reach; what it takes is marked as taken. */
function takeRegion(marks: Uint8Array, first: number, { width, height }: Picture): number[] {
  const members = [first];
  marks[first] = 2;
  for (let next = 0; next < members.length; next++) {
    const member = members[next] ?? first;
    const [x, y] = [member % width, Math.floor(member / width)];
    for (let row = Math.max(0, y - REACH.y); row <= Math.min(height - 1, y + REACH.y); row++) {
      for (let column = Math.max(0, x - REACH.x); column <= Math.min(width - 1, x + REACH.x); column++) {
        const near = row * width + column;
        if (marks[near] !== 1) continue;
        marks[near] = 2;
        members.push(near);
      }
    }
  }
  return members;
}

/** Spreading a hundred thousand values into Math.min overflows the stack. */
function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value + 1);
  }
  return [low, high];
}

function overlaps(a: Box, b: Box): boolean {
  const slack = 12;
  return a.left < b.right + slack && b.left < a.right + slack && a.top < b.bottom + slack && b.top < a.bottom + slack;
}

function distance(a: Box, b: Box): number {
  return Math.max(
    Math.abs(a.left - b.left),
    Math.abs(a.top - b.top),
    Math.abs(a.right - b.right),
    Math.abs(a.bottom - b.bottom),
  );
}
