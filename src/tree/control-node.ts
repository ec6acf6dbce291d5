/**
 * One Flet control on the client: its properties, one lazily made signal per property (or property group) that
 * somebody watches, its place in the tree, and its way back to Python. It knows nothing about drawing.
 */
import { createSignal, getListener, type Signal } from "solid-js";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import type { ControlTree } from "./control-tree.ts";
import { signalName } from "./property-groups.ts";
import { eachControl, type Value } from "./value.ts";

/** Type name of the wrapper that `@ft.component` results travel in. */
export const COMPONENT = "C";
/** The property of a component that holds what it rendered. */
export const COMPONENT_BODY = "_b";

/**
 * What watchers of a property hang on. Thousands of controls have dozens each: nothing but the pair that Solid makes, which
 * is cheapest without options, hence a number that changes.
 */
type Beacon = Signal<number>;

const next = (count: number) => count + 1;

/** Answers a method call from Python. What it returns or resolves to is the call's result. */
export type InvokeHandler = (name: string, args: WireMap) => WireValue | Promise<WireValue>;

export class ControlNode {
  /** Python's number for it. Negative as long as Python does not know it (see `expected-page.ts`). */
  id: number;
  /** Flet's type name. Some names are shared; resolve by position where that matters (PROTOCOL §2.3). */
  readonly type: string;
  readonly tree: ControlTree;
  /** The control whose property holds this one; component wrappers count. `undefined` for the page. */
  holder: ControlNode | undefined;
  /** The property of `holder` that this control is in. */
  slot: string;
  /** For code above the tree that keeps something with each control (`attachment.ts`): far cheaper than weak maps. */
  readonly attached: unknown[] = [];
  readonly #values = new Map<string, Value>();
  #beacons: Map<string, Beacon> | undefined;
  #releases: Set<() => void> | undefined;
  #handlers: InvokeHandler[] | undefined;

  constructor(tree: ControlTree, type: string, id: number, holder: ControlNode | undefined, slot: string) {
    this.tree = tree;
    this.type = type;
    this.id = id;
    this.holder = holder;
    this.slot = slot;
  }

  /** The raw value of a property; watched if read inside a computation. */
  get(name: string): Value {
    if (getListener() !== null) this.#track(name);
    return this.#values.get(name);
  }

  /** Whether any property of the group that `names` belong to (`property-groups.ts`) has a value. Watched, at once. */
  hasAny(names: readonly [string, ...string[]]): boolean {
    if (getListener() !== null) this.#track(names[0]);
    return names.some((name) => this.#values.has(name));
  }

  /** The raw value of a property, never watched. */
  peek(name: string): Value {
    return this.#values.get(name);
  }

  /** The visible control in property `name`, looking through component wrappers. Watched. */
  controlIn(name: string): ControlNode | undefined {
    const control = bodyOf(this.get(name));
    return control instanceof ControlNode && control.peek("visible") !== false ? control : undefined;
  }

  /**
   * The visible controls in property `name`, in order, looking through component wrappers. Watched.
   * A single control counts as a list of one; anything that is no control is left out.
   */
  controlsIn(name: string): ControlNode[] {
    const controls: ControlNode[] = [];
    collect(this.get(name), controls);
    return controls;
  }

  /** Names of the properties that have a value now. Not watched. */
  propertyNames(): string[] {
    return [...this.#values.keys()];
  }

  /** The nearest holder that is not a component wrapper. */
  get parent(): ControlNode | undefined {
    let node = this.holder;
    while (node?.type === COMPONENT) node = node.holder;
    return node;
  }

  /** The property of `parent` that this control is in, looking through component wrappers. */
  get parentSlot(): string {
    let node: ControlNode = this;
    while (node.holder?.type === COMPONENT) node = node.holder;
    return node.slot;
  }

  /** Whether this control or any around it is disabled. Watched. */
  get isDisabled(): boolean {
    for (let node: ControlNode | undefined = this; node; node = node.parent) {
      if (node.get("disabled") === true) return true;
    }
    return false;
  }

  /** Whether Python has a handler for the event `name` (without `on_`). Watched. */
  hasHandler(name: string): boolean {
    return this.get(`on_${name}`) === true;
  }

  /** Sends the event `name` if Python has a handler for it. */
  emit(name: string, data: WireValue = null): void {
    if (this.#values.get(`on_${name}`) === true) this.emitAlways(name, data);
  }

  /** Sends the event `name` whether or not Python has a handler: for those that Flet does not gate. */
  emitAlways(name: string, data: WireValue = null): void {
    this.tree.send({ kind: "event", target: this.id, name, data });
  }

  /** Writes properties back: into this tree first, so that a later patch does not undo them, then to Python. */
  write(props: WireMap): void {
    this.tree.writeLocal(this, props);
    this.tree.send({ kind: "update", id: this.id, props });
  }

  /** Answers method calls until the returned function is called. */
  onInvoke(handler: InvokeHandler): () => void {
    (this.#handlers ??= []).push(handler);
    this.tree.invocations.handlerAdded(this);
    return () => {
      this.#handlers = this.#handlers?.filter((other) => other !== handler);
    };
  }

  /** The handlers that answer method calls now. */
  get invokeHandlers(): readonly InvokeHandler[] {
    return this.#handlers ?? [];
  }

  /** Runs `release` when this control leaves the tree or moves to another parent. Returns what cancels that. */
  onRelease(release: () => void): () => void {
    (this.#releases ??= new Set()).add(release);
    return () => this.#releases?.delete(release);
  }

  /** For the tree only: stores a value without telling anybody. */
  store(name: string, value: Value): void {
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
  }

  /** For the tree only: tells who watches property `name`. */
  notify(name: string): void {
    this.#beacons?.get(signalName(name))?.[1](next);
    // What a property shows depends on these of the controls in it. Told from below, so that a list of ten thousand need not
    // watch each of them.
    if (name === "visible" || (name === COMPONENT_BODY && this.type === COMPONENT)) this.holder?.notify(this.slot);
  }

  /** For the tree only: forgets what was derived from the place in the tree. */
  release(): void {
    const releases = this.#releases;
    this.#releases = undefined;
    if (releases) for (const release of releases) release();
  }

  /** Calls `visit` for every control held directly by this one. Not watched. */
  eachHeld(visit: (control: ControlNode) => void): void {
    for (const value of this.#values.values()) eachControl(value, visit);
  }

  #track(name: string): void {
    const beacons = (this.#beacons ??= new Map());
    const signal = signalName(name);
    let beacon = beacons.get(signal);
    if (!beacon) beacons.set(signal, (beacon = createSignal(0)));
    beacon[0]();
  }

  /** For messages: `Text(12)`. */
  toString(): string {
    return `${this.type}(${this.id})`;
  }
}

/** What a component rendered, or the value itself if it is no component. */
function bodyOf(value: Value): Value {
  let body = value;
  while (body instanceof ControlNode && body.type === COMPONENT) body = body.peek(COMPONENT_BODY);
  return body;
}

function collect(value: Value, into: ControlNode[]): void {
  const body = bodyOf(value);
  if (Array.isArray(body)) for (const item of body) collect(item, into);
  else if (body instanceof ControlNode && body.peek("visible") !== false) into.push(body);
}
