/**
 * A page that is shown before Python has sent one: what it is expected to be. Its controls have negative numbers, so that
 * no message can mean them. When Python's page is there it takes this one's place: controls of one kind at one place stay
 * what they are and take over the real numbers, properties that differ change, and the rest is exchanged.
 */
import { isWireMap, type WireMap, type WireValue } from "../protocol/wire.ts";
import { ControlNode } from "./control-node.ts";
import type { Changes, ControlTree } from "./control-tree.ts";
import { isSameKind, isSameScalar, namesOf } from "./sameness.ts";
import { toWireMap, toWireValue } from "./to-wire.ts";
import { eachControl, isValueMap, type Value } from "./value.ts";

/** What belongs to the device that shows the page, to services or to a moment, and not to the first screen. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "_c",
  "_i",
  "_services",
  "_user_services",
  "_dialogs",
  "window",
  "route",
  "pwa",
  "web",
  "debug",
  "wasm",
  "test",
  "multi_view",
  "pyodide",
  "platform_brightness",
  "width",
  "height",
  "platform",
  "media",
]);

/** The properties of `page` that make its first screen. */
export function firstScreenOf(page: ControlNode): WireMap {
  return Object.fromEntries(Object.entries(toWireMap(page)).filter(([name]) => !LEFT_OUT.has(name)));
}

/** What became of the controls that were shown, by the numbers that they had. */
export interface Succession {
  /** The real number of every control that stayed. */
  readonly stayed: ReadonlyMap<number, number>;
  /** Those of them that are beyond doubt what the user saw: what was done to them is meant for the real ones. */
  readonly certain: ReadonlySet<number>;
}

/** What the user has changed: the values before that, by control and property. */
export type LocalWrites = ReadonlyMap<ControlNode, ReadonlyMap<string, Value>>;

/** Properties of a page in which the controls have numbers that Python never gives: -1, -2 … */
export function withoutNumbers(page: WireMap): WireMap {
  let last = 0;
  const visitMap = (map: WireMap): WireMap => {
    const visited = Object.fromEntries(Object.entries(map).map(([key, item]) => [key, visit(item)]));
    return "_c" in map ? { ...visited, _i: --last } : visited;
  };
  const visit = (value: WireValue): WireValue => {
    if (Array.isArray(value)) return value.map(visit);
    return isWireMap(value) ? visitMap(value) : value;
  };
  return visitMap(page);
}

/** Puts `real`, the page of a tree that nobody draws, in the place of what `tree` shows. */
export class Successor {
  readonly #tree: ControlTree;
  readonly #writes: LocalWrites;
  readonly #changes: Changes;
  readonly #renumber: (node: ControlNode, id: number) => void;
  readonly #isSame = new Map<ControlNode, boolean>();
  readonly #stayed = new Map<number, number>();
  readonly #certain = new Set<number>();

  constructor(
    tree: ControlTree,
    writes: LocalWrites,
    changes: Changes,
    renumber: (node: ControlNode, id: number) => void,
  ) {
    this.#tree = tree;
    this.#writes = writes;
    this.#changes = changes;
    this.#renumber = renumber;
  }

  /** @param names The page's properties that are taken over; all of them without it. */
  succeed(real: ControlNode, names?: readonly string[]): Succession {
    const { page } = this.#tree;
    for (const name of names ?? namesOf(page, real)) {
      this.#compareValues(page.peek(name), real.peek(name));
      this.#takeProperty(page, real, name, true);
    }
    return { stayed: this.#stayed, certain: this.#certain };
  }

  /** Whether the user saw of `shown` and all below it just what `real` is. */
  #compare(shown: ControlNode, real: ControlNode): boolean {
    const written = this.#writes.get(shown);
    let isSame = true;
    for (const name of namesOf(shown, real)) {
      const before = written?.has(name) === true ? written.get(name) : shown.peek(name);
      // All of them are visited: each control below needs a verdict of its own.
      if (!this.#compareValues(before, real.peek(name))) isSame = false;
    }
    this.#isSame.set(shown, isSame);
    return isSame;
  }

  #compareValues(shown: Value, real: Value): boolean {
    if (shown instanceof ControlNode) {
      return real instanceof ControlNode && isSameKind(shown, real) && this.#compare(shown, real);
    }
    if (Array.isArray(shown) && Array.isArray(real)) {
      const list: readonly Value[] = real;
      const same = shown.map((item: Value, index) => this.#compareValues(item, list[index]));
      return shown.length === list.length && same.every(Boolean);
    }
    if (isValueMap(shown) && isValueMap(real)) {
      const keys = [...new Set([...Object.keys(shown), ...Object.keys(real)])];
      return keys.map((key) => this.#compareValues(shown[key], real[key])).every(Boolean);
    }
    return isSameScalar(shown, real);
  }

  #takeOver(shown: ControlNode, real: ControlNode, isCertain: boolean): ControlNode {
    this.#stayed.set(shown.id, real.id);
    const isMeant = isCertain && this.#isSame.get(shown) === true;
    if (isMeant) this.#certain.add(shown.id);
    if (shown.id !== real.id) this.#renumber(shown, real.id);
    for (const name of namesOf(shown, real)) {
      // What the user has done to it in the meantime is told to Python, and stays.
      if (!(isMeant && this.#writes.get(shown)?.has(name) === true)) this.#takeProperty(shown, real, name, isCertain);
    }
    return shown;
  }

  #takeProperty(shown: ControlNode, real: ControlNode, name: string, isCertain: boolean): void {
    if (shown === this.#tree.page && this.#writes.get(shown)?.has(name) === true) return;
    const before = shown.peek(name);
    const value = this.#take(before, real.peek(name), shown, name, isCertain);
    if (value === before) return;
    const kept = new Set<ControlNode>();
    eachControl(value, (control) => kept.add(control));
    eachControl(before, (control) => kept.has(control) || this.#changes.detached.push(control));
    shown.store(name, value);
    this.#changes.touch(shown, name);
  }

  /** The value that takes the place of `shown`: itself, if nothing in it has changed but numbers and properties of controls. */
  #take(shown: Value, real: Value, holder: ControlNode, slot: string, isCertain: boolean): Value {
    if (shown instanceof ControlNode && real instanceof ControlNode && isSameKind(shown, real)) {
      return this.#takeOver(shown, real, isCertain);
    }
    if (Array.isArray(shown) && Array.isArray(real)) {
      const before: readonly Value[] = shown;
      const after: readonly Value[] = real;
      const list = after.map((item, index) => {
        const old = before[index];
        return this.#take(old, item, holder, slot, isCertain && !this.#isDoubtful(old, before, after));
      });
      return list.length === before.length && list.every((item, index) => item === before[index]) ? before : list;
    }
    if (isValueMap(shown) && isValueMap(real)) {
      const map: Record<string, Value> = {};
      for (const key in real) map[key] = this.#take(shown[key], real[key], holder, slot, isCertain);
      const keys = Object.keys(map);
      const isAsBefore = keys.length === Object.keys(shown).length && keys.every((key) => map[key] === shown[key]);
      return isAsBefore ? shown : map;
    }
    return isSameScalar(shown, real) ? shown : this.#tree.adopt(toWireValue(real), holder, slot);
  }

  /** One row among rows may be another's by now: a press on it counts only if the row is wholly what it was. */
  #isDoubtful(shown: Value, before: readonly Value[], after: readonly Value[]): boolean {
    if (!(shown instanceof ControlNode)) return false;
    const isOneOfMany = before.some(
      (other) => other instanceof ControlNode && other !== shown && other.type === shown.type,
    );
    return isOneOfMany && (this.#isSame.get(shown) !== true || before.length !== after.length);
  }
}
