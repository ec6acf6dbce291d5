/**
 * The tree of controls of one session: the index by id, and the three ways it changes (the first page patch, patches,
 * local writes). Every change ends in one batch of notifications, whatever it touched.
 */
import { batch } from "solid-js";
import type { OutboundMessage } from "../protocol/messages.ts";
import { isWireMap, type WireMap, type WireValue } from "../protocol/wire.ts";
import { applyPatch } from "./apply-patch.ts";
import { ControlNode } from "./control-node.ts";
import { Successor, withoutNumbers, type Succession } from "./expected-page.ts";
import { Invocations } from "./invocations.ts";
import { PatchError } from "./patch-error.ts";
import { eachControl, isSameValue, isValueMap, type Value, type ValueMap } from "./value.ts";

/** Id of the page: always the same. */
export const PAGE_ID = 1;
/** Id of the page's window: always the same. */
export const WINDOW_ID = 2;

export class ControlTree {
  readonly page: ControlNode;
  readonly invocations: Invocations;
  /** Sends a message to Python. */
  readonly send: (message: OutboundMessage) => void;
  readonly #index = new Map<number, ControlNode>();
  /** What the user has changed of an expected page: values before that. `undefined` unless one is shown. */
  #localWrites: Map<ControlNode, Map<string, Value>> | undefined;

  /** @param page The properties that the page has before Python knows it (route, size, media …). */
  constructor(send: (message: OutboundMessage) => void, page: WireMap = {}) {
    this.send = send;
    this.invocations = new Invocations(send);
    this.page = new ControlNode(this, "Page", PAGE_ID, undefined, "");
    this.#index.set(PAGE_ID, this.page);
    for (const key in page) this.page.store(key, this.adopt(page[key], this.page, key));
    if (!(this.page.peek("window") instanceof ControlNode)) {
      const window = new ControlNode(this, "Window", WINDOW_ID, this.page, "window");
      this.#index.set(WINDOW_ID, window);
      this.page.store("window", window);
    }
  }

  /** The control with this id, if it is in the tree. */
  get(id: number): ControlNode | undefined {
    return this.#index.get(id);
  }

  /** Number of controls in the tree. */
  get size(): number {
    return this.#index.size;
  }

  /** Applies the register reply: the whole page as a map, merged into what is there (PROTOCOL §3.2). */
  mergePage(patch: WireMap): void {
    this.#change((changes) => this.#mergeControl(this.page, patch, changes));
  }

  /**
   * Applies one patch. Unknown ids are ignored: such patches occur before registration.
   * @throws {PatchError} after which what the earlier operations changed is still shown.
   */
  patch(id: number, patch: readonly WireValue[]): void {
    const root = this.#index.get(id);
    if (root) this.#change((changes) => applyPatch(root, patch, changes));
  }

  /** Shows what the page is expected to be, until `succeed` is called. Whatever it holds has no number in Python. */
  expectPage(page: WireMap): void {
    const expected = withoutNumbers(page);
    this.#change((changes) => {
      for (const key in expected) changes.replace(this.page, key, this.adopt(expected[key], this.page, key));
    });
    this.#localWrites = new Map();
  }

  /**
   * Puts the real page in the place of the expected one.
   * @param real The page of a tree that nobody draws.
   * @param names The properties of the page that are there already; the others stay as expected.
   */
  succeed(real: ControlNode, names?: readonly string[]): Succession {
    const writes = this.#localWrites ?? new Map<ControlNode, Map<string, Value>>();
    if (!names) this.#localWrites = undefined;
    const renumber = (node: ControlNode, id: number) => {
      if (this.#index.get(node.id) === node) this.#index.delete(node.id);
      node.id = id;
      this.#index.set(id, node);
    };
    return this.#change((changes) => new Successor(this, writes, changes, renumber).succeed(real, names));
  }

  /** Writes properties without telling Python. */
  writeLocal(node: ControlNode, props: WireMap): void {
    this.#change((changes) => {
      for (const key in props) {
        this.#noteWrite(node, key);
        const value = this.adopt(props[key], node, key);
        if (!isSameValue(node.peek(key), value)) changes.replace(node, key, value);
      }
    });
  }

  /** Turns every map with `_c` inside `value` into a registered control held by `holder` in property `slot`. */
  adopt(value: WireValue, holder: ControlNode, slot: string): Value {
    if (Array.isArray(value)) return value.map((item: WireValue) => this.adopt(item, holder, slot));
    if (!isWireMap(value)) return value;
    if ("_c" in value) return this.#create(value, holder, slot);
    const map: Record<string, Value> = {};
    for (const key in value) map[key] = this.adopt(value[key], holder, slot);
    return map;
  }

  #noteWrite(node: ControlNode, name: string): void {
    if (!this.#localWrites) return;
    const written = this.#localWrites.get(node) ?? new Map<string, Value>();
    this.#localWrites.set(node, written);
    if (!written.has(name)) written.set(name, node.peek(name));
  }

  #create(map: WireMap, holder: ControlNode, slot: string): ControlNode {
    const { _c: type, _i: id } = map;
    if (typeof type !== "string" || typeof id !== "number") {
      throw new PatchError(`a control needs a type and an id, not ${String(type)} and ${String(id)}`);
    }
    const node = new ControlNode(this, type, id, holder, slot);
    this.#index.set(id, node);
    for (const key in map) {
      if (key !== "_c" && key !== "_i") node.store(key, this.adopt(map[key], node, key));
    }
    return node;
  }

  #mergeControl(node: ControlNode, source: WireMap, changes: Changes): void {
    for (const key in source) {
      if (key === "_i" || key === "_c") continue;
      const value = source[key];
      const old = node.peek(key);
      if (old instanceof ControlNode && isWireMap(value) && value["_i"] === old.id) {
        this.#mergeControl(old, value, changes);
      } else if (isValueMap(old) && isWireMap(value)) {
        const merged = this.#mergeMap(old, value, node, key);
        if (!isSameValue(old, merged)) changes.replace(node, key, merged);
      } else {
        const adopted = this.adopt(value, node, key);
        if (!isSameValue(old, adopted)) changes.replace(node, key, adopted);
      }
    }
  }

  #mergeMap(old: ValueMap, source: WireMap, holder: ControlNode, slot: string): ValueMap {
    const merged: Record<string, Value> = { ...old };
    for (const key in source) {
      const value = source[key];
      const before = old[key];
      merged[key] =
        isValueMap(before) && isWireMap(value)
          ? this.#mergeMap(before, value, holder, slot)
          : this.adopt(value, holder, slot);
    }
    return merged;
  }

  #change<T>(run: (changes: Changes) => T): T {
    const changes = new Changes();
    try {
      return run(changes);
    } finally {
      batch(() => changes.notify());
      for (const node of changes.detached) this.#release(node);
    }
  }

  /** Releases a detached subtree. An id that was sent again belongs to a new object by now and stays. */
  #release(node: ControlNode): void {
    if (this.#index.get(node.id) === node) this.#index.delete(node.id);
    node.release();
    node.eachHeld((held) => {
      // What a `move` took out in the meantime is held by somebody else.
      if (held.holder === node) this.#release(held);
    });
  }
}

/** What one message changed: whom to tell afterwards, and what fell out of the tree. */
export class Changes {
  readonly detached: ControlNode[] = [];
  readonly #touched = new Map<ControlNode, Set<string>>();
  /** Containers made during this message, which may be changed in place. */
  readonly #fresh = new Set<object>();

  /** Replaces a whole property. */
  replace(node: ControlNode, name: string, value: Value): void {
    this.detach(node.peek(name));
    node.store(name, value);
    this.touch(node, name);
  }

  /** Notes that property `name` of `node` is different now. */
  touch(node: ControlNode, name: string): void {
    const names = this.#touched.get(node);
    if (names) names.add(name);
    else this.#touched.set(node, new Set([name]));
  }

  /** Notes that the controls in `value` have left the tree. */
  detach(value: Value): void {
    eachControl(value, (control) => this.detached.push(control));
  }

  /** A container equal to `container` that this message may change in place. */
  writable(container: Value[]): Value[];
  writable(container: ValueMap): Record<string, Value>;
  writable(container: Value[] | ValueMap): Value[] | Record<string, Value> {
    if (this.#fresh.has(container)) return container;
    const copy = Array.isArray(container) ? [...container] : { ...container };
    this.#fresh.add(copy);
    return copy;
  }

  notify(): void {
    for (const [node, names] of this.#touched) for (const name of names) node.notify(name);
  }
}
