// Samples as Python would send them, and what every control among them was made from.
import { WireDateTime, WireTime, type WireMap, type WireValue } from "../../../src/protocol/wire.ts";
import type { Sample, Surface, SurfaceControl } from "../surface-types.ts";

/** A list; `Array.isArray` does not narrow read-only ones. */
export function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** Makes controls as Python sends them, and remembers which class each is of. */
export class SampleWriter {
  readonly #controls: ReadonlyMap<string, SurfaceControl>;
  readonly #made = new Map<number, { readonly label: string; readonly samples: Readonly<Record<string, Sample>> }>();
  #lastId = 100;

  constructor(surface: Surface) {
    this.#controls = new Map(surface.controls.map((control) => [control.label, control]));
  }

  /** The class of the control with this id, and the samples that its properties were made from. */
  madeFrom(id: number) {
    return this.#made.get(id);
  }

  /** The class with this label. */
  classOf(label: string): SurfaceControl {
    const found = this.#controls.get(label);
    if (!found) throw new Error(`flet has no class ${label}`);
    return found;
  }

  /** A control of the class `label` with what it cannot do without, and `samples`. */
  control(label: string, samples: Readonly<Record<string, Sample>> = {}, more: WireMap = {}, id?: number): WireMap {
    const described = this.classOf(label);
    const own = id ?? ++this.#lastId;
    const all: Record<string, Sample> = { ...needs(described), ...samples };
    this.#made.set(own, { label, samples: all });
    const props = Object.fromEntries(Object.entries(all).map(([name, sample]) => [name, this.write(sample)]));
    return { _c: described.type, _i: own, _internals: { host_expanded: true }, ...props, ...more };
  }

  /** A sample as it travels. */
  write(sample: Sample): WireValue {
    if (sample === null || typeof sample !== "object") return sample === "inf" ? Infinity : sample;
    if (isList(sample)) return sample.map((item) => this.write(item));
    if ("control" in sample) return this.control(sample.control);
    if ("bytes" in sample) return Uint8Array.from(atob(ONE_PIXEL), (letter) => letter.codePointAt(0) ?? 0);
    if ("date" in sample) return new WireDateTime(sample.date);
    if ("time" in sample) return new WireTime(sample.time);
    const fields = "value" in sample ? sample.fields : sample.map;
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, this.write(field)]));
  }
}

/** What a control shows nothing without. */
function needs(described: SurfaceControl): Record<string, Sample> {
  if (described.label === "Text") return { value: "text" };
  const required = described.properties.filter(({ isRequired, name, samples }) => {
    return samples.length > 0 && (isRequired || CONTENT.has(name));
  });
  return Object.fromEntries(required.map(({ name, samples }) => [name, samples[0] ?? null]));
}

const CONTENT = new Set(["content", "controls", "tabs", "items", "options", "destinations", "segments", "shapes"]);

const ONE_PIXEL = "R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
