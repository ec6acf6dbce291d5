// Where a control of each class can stand: parts in their owner, dialogs among the dialogs, everything else in a view.
import type { WireMap } from "../../../src/protocol/wire.ts";
import type { Sample, Surface, SurfaceControl } from "../surface-types.ts";
import { SURROUNDINGS } from "../surroundings.ts";
import { isList, type SampleWriter } from "./wire.ts";

/** Puts a control into a page map. */
export type Place = (control: WireMap) => WireMap;

/** Finds the places of classes. */
export class Places {
  readonly #writer: SampleWriter;
  readonly #owners: ReadonlyMap<string, readonly Owner[]>;

  constructor(surface: Surface, writer: SampleWriter) {
    this.#writer = writer;
    this.#owners = ownersIn(surface);
  }

  /** Every place where a control of this class can stand; at least one. */
  of(described: SurfaceControl, depth = 0): readonly Place[] {
    const { label, group, isDialog } = described;
    if (label === "Page") return [(control) => control];
    if (label === "View" || label === "MultiView") return [(view) => page({ views: [view] })];
    if (label === "Window") return [(window) => page({ views: [this.#view([])], window })];
    if (group === "services") return [(service) => this.#withService(service)];
    if (isDialog) return [(dialog) => this.#withDialog({ ...dialog, open: true })];
    const around = SURROUNDINGS[label];
    if (around) return [this.#inside(around[0], around[1], around[2], depth)];
    const owners = depth > 3 ? [] : (this.#owners.get(label) ?? []);
    const places = owners.slice(0, 4).map((owner) => this.#inside(owner.label, owner.slot, owner.isList, depth));
    return PARTS_ONLY.has(label) && places.length > 0 ? places : [...places, (control) => this.inView(control)];
  }

  /** A page with `control` in its view. */
  inView(control: WireMap): WireMap {
    return page({ views: [this.#view([control])] });
  }

  /** A page with `control` in a property of a control of another class. */
  within(label: string, slot: string): Place {
    return this.#inside(label, slot, true, 0);
  }

  #inside(label: string, slot: string, inList: boolean, depth: number): Place {
    const [outer] = this.of(this.#writer.classOf(label), depth + 1);
    return (control) => {
      const holder = this.#writer.control(label, {}, { [slot]: inList ? [control] : control, ...EXTRA[label] });
      return (outer ?? ((inner) => this.inView(inner)))(holder);
    };
  }

  #view(controls: readonly WireMap[]): WireMap {
    return { _c: "View", _i: 3, route: "/", _internals: { host_expanded: true }, controls };
  }

  #withService(service: WireMap): WireMap {
    return page({ views: [this.#view([])], _services: { _c: "ServiceRegistry", _i: 7, _services: [service] } });
  }

  #withDialog(dialog: WireMap): WireMap {
    return page({ views: [this.#view([])], _dialogs: { _c: "Dialogs", _i: 5, controls: [dialog] } });
  }
}

function page(props: WireMap): WireMap {
  return {
    _c: "Page",
    _i: 1,
    _overlay: { _c: "Overlay", _i: 4, _internals: { host_positioned: true } },
    _dialogs: { _c: "Dialogs", _i: 5 },
    _services: { _c: "ServiceRegistry", _i: 7, _internals: { uid: "parity" } },
    ...props,
  };
}

/** What a surrounding control needs beyond the one in it. */
const EXTRA: Readonly<Record<string, WireMap>> = { Tabs: { length: 1 } };

/** Classes whose controls nothing draws but their owner. */
const PARTS_ONLY = new Set(["Tab", "DataRow", "DataCell", "DataColumn", "TextSpan", "Badge", "Segment"]);

interface Owner {
  readonly label: string;
  readonly slot: string;
  readonly isList: boolean;
}

function ownersIn(surface: Surface): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const { label, group, properties } of surface.controls) {
    if (group === "cupertino") continue;
    for (const { name, samples } of properties) {
      for (const [part, inList] of samples.flatMap(partsIn)) {
        if (part === "Text" || part === label) continue;
        const known = owners.get(part) ?? [];
        // What every class has (a badge) needs one owner, not a hundred.
        if (!known.some((owner) => owner.slot === name)) known.push({ label, slot: name, isList: inList });
        owners.set(part, known);
      }
    }
  }
  return owners;
}

function partsIn(sample: Sample): readonly (readonly [label: string, isList: boolean])[] {
  if (sample === null || typeof sample !== "object") return [];
  if (isList(sample)) return sample.flatMap(partsIn).map(([label]) => [label, true] as const);
  return "control" in sample ? [[sample.control, false]] : [];
}
