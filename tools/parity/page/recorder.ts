// Notes what the client asks of the controls it is given: which properties it reads, which fields of value objects, and
// which events it sends or looks for. It watches the real `ControlNode`, so a name in a schema that no view uses does
// not count.
import type { WireValue } from "../../../src/protocol/wire.ts";
import { ControlNode } from "../../../src/tree/control-node.ts";
import type { Value } from "../../../src/tree/value.ts";
import type { Sample } from "../surface-types.ts";
import { isList, type SampleWriter } from "./wire.ts";

/** Names by class. */
export type NamesByClass = Map<string, Set<string>>;

/** Watches every control from now on. */
export class Recorder {
  /** Properties that were read, events included (`on_click`), by control class. */
  readonly reads: NamesByClass = new Map();
  /** Fields of value objects that were read, by value class. */
  readonly fields: NamesByClass = new Map();
  /** Events that were sent, by control class. */
  readonly sent: NamesByClass = new Map();
  isOn = false;
  readonly #writer: SampleWriter;
  readonly #watched = new WeakMap<object, object>();

  constructor(writer: SampleWriter) {
    this.#writer = writer;
    this.#watchControls();
  }

  /** Runs `draw` with the watch on. */
  async during(draw: () => Promise<void>): Promise<void> {
    this.isOn = true;
    try {
      await draw();
    } finally {
      this.isOn = false;
    }
  }

  #watchControls(): void {
    const recorder = this;
    const { get, peek, emit, emitAlways } = ControlNode.prototype;
    ControlNode.prototype.get = function (this: ControlNode, name) {
      return recorder.#read(this, name, get.call(this, name));
    };
    ControlNode.prototype.peek = function (this: ControlNode, name) {
      return recorder.#read(this, name, peek.call(this, name));
    };
    ControlNode.prototype.emit = function (this: ControlNode, name, data) {
      recorder.#noteSent(this, name);
      emit.call(this, name, data);
    };
    ControlNode.prototype.emitAlways = function (this: ControlNode, name, data) {
      recorder.#noteSent(this, name);
      emitAlways.call(this, name, data);
    };
  }

  #noteSent(node: ControlNode, event: string): void {
    const made = this.#writer.madeFrom(node.id);
    if (made) note(this.sent, made.label, `on_${event}`);
  }

  #read(node: ControlNode, name: string, value: Value): Value {
    if (!this.isOn) return value;
    const made = this.#writer.madeFrom(node.id);
    if (!made) return value;
    note(this.reads, made.label, name);
    return this.#watch(value, made.samples[name]);
  }

  /** A stand-in for a map or list that notes which fields are read. */
  #watch(value: Value, sample: Sample | undefined): Value {
    if (sample === undefined || !isPlain(value)) return value;
    const known = this.#watched.get(value);
    if (known) return known as Value;
    const watched = new Proxy(value, {
      get: (target, key) => {
        const inner: unknown = Reflect.get(target, key);
        if (typeof key !== "string") return inner;
        if (this.isOn && isValueSample(sample) && key in sample.fields) note(this.fields, sample.value, key);
        return this.#watch(inner as Value, sampleAt(sample, key));
      },
    });
    this.#watched.set(value, watched);
    return watched;
  }
}

/** Notes `name` under `label`. */
export function note(names: NamesByClass, label: string, name: string): void {
  const known = names.get(label);
  if (known) known.add(name);
  else names.set(label, new Set([name]));
}

function isPlain(value: Value | WireValue): value is Extract<Value, object> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}

/** Whether a sample is of a value class. */
export function isValueSample(sample: Sample): sample is Extract<Sample, { readonly value: string }> {
  return sample !== null && typeof sample === "object" && !isList(sample) && "value" in sample;
}

function sampleAt(sample: Sample, key: string): Sample | undefined {
  if (sample === null || typeof sample !== "object") return undefined;
  if (isList(sample)) return sample[Number(key)];
  if ("value" in sample) return sample.fields[key];
  return "map" in sample ? sample.map[key] : undefined;
}
