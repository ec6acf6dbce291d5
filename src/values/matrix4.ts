/**
 * 4×4 matrices. Python records the calls that make one and the client replays them, each multiplied from the right.
 * Stored by columns, as CSS `matrix3d()` and Flutter have it.
 */
import { readInt, readNumber } from "./number.ts";
import { field, listOf, readMap, type WireFields } from "./reader.ts";
import { unexpected, ValueError } from "./value-error.ts";

/** Sixteen numbers, column by column. */
export type Matrix4 = readonly number[];

const IDENTITY: Matrix4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** `{ctor: {name, args}, ops: [{name, args}]}`; a missing constructor is the identity. */
export function readMatrix4(value: unknown): Matrix4 {
  const map = readMap(value, "a matrix");
  const start = field(map, "ctor", construct, IDENTITY);
  return field(map, "ops", readCalls, []).reduce(apply, start);
}

const readCalls = listOf((value) => readMap(value, "a matrix call"));
const readArgs = listOf((value: unknown) => value);

function construct(value: unknown): Matrix4 {
  const call = readMap(value, "a matrix call");
  const [a, b, c] = numbersOf(call);
  switch (call["name"]) {
    case "identity":
      return IDENTITY;
    case "translation_values":
      return translation(a ?? 0, b ?? 0, c ?? 0);
    case "diagonal3_values":
      return diagonal(a ?? 1, b ?? 1, c ?? 1);
    case "rotation_z":
      return rotation(0, 1, a ?? 0);
    case "skew_x":
      return withEntry(IDENTITY, 4, Math.tan(a ?? 0));
    case "skew_y":
      return withEntry(IDENTITY, 1, Math.tan(a ?? 0));
    default:
      throw unexpected("a matrix constructor", call["name"]);
  }
}

function apply(matrix: Matrix4, call: WireFields): Matrix4 {
  if (call["name"] === "multiply") return multiply(matrix, readMatrix4(argsOf(call)[0]));
  const [a, b, c] = numbersOf(call);
  switch (call["name"]) {
    case "translate":
      return multiply(matrix, translation(a ?? 0, b ?? 0, c ?? 0));
    case "scale":
      // One factor scales all axes, two leave z alone.
      return multiply(matrix, diagonal(a ?? 1, b ?? a ?? 1, c ?? (b === undefined ? (a ?? 1) : 1)));
    case "rotate_x":
      return multiply(matrix, rotation(1, 2, a ?? 0));
    case "rotate_y":
      return multiply(matrix, rotation(2, 0, a ?? 0));
    case "rotate_z":
      return multiply(matrix, rotation(0, 1, a ?? 0));
    case "set_entry": {
      const [row, column] = [readInt(a), readInt(b)];
      if (row < 0 || row > 3 || column < 0 || column > 3) throw new ValueError("a matrix entry outside 4×4");
      return withEntry(matrix, column * 4 + row, c ?? 0);
    }
    default:
      throw unexpected("a matrix operation", call["name"]);
  }
}

function argsOf(call: WireFields): readonly unknown[] {
  return field(call, "args", readArgs, []);
}

function numbersOf(call: WireFields): readonly (number | undefined)[] {
  return argsOf(call).map((arg) => (arg === null || arg === undefined ? undefined : readNumber(arg)));
}

function multiply(a: Matrix4, b: Matrix4): Matrix4 {
  return Array.from({ length: 16 }, (_, i) => {
    const [row, column] = [i % 4, i - (i % 4)];
    let sum = 0;
    for (let k = 0; k < 4; k++) sum += (a[k * 4 + row] ?? 0) * (b[column + k] ?? 0);
    return sum;
  });
}

function withEntry(matrix: Matrix4, index: number, entry: number): Matrix4 {
  return matrix.with(index, entry);
}

function translation(x: number, y: number, z: number): Matrix4 {
  return [...IDENTITY.slice(0, 12), x, y, z, 1];
}

function diagonal(x: number, y: number, z: number): Matrix4 {
  return [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1];
}

/** Rotation that turns axis `from` towards axis `to`. */
function rotation(from: number, to: number, angle: number): Matrix4 {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return IDENTITY.with(from * 5, cos)
    .with(to * 5, cos)
    .with(from * 4 + to, sin)
    .with(to * 4 + from, -sin);
}
