// Draws every class of flet's in its variants with the real client, and reports what the client made of it.
import { definitionOf } from "../../../src/control/registry.ts";
import { serviceOf } from "../../../src/control/define-service.ts";
import { forgetProblems } from "../../../src/control/problems.ts";
import { renderApp } from "../../../src/control/render-app.tsx";
import { loadAllFamilies, registerCore } from "../../../src/app/families/families.ts";
import { startServices } from "../../../src/app/services.ts";
import type { WireMap } from "../../../src/protocol/wire.ts";
import { ControlTree } from "../../../src/tree/control-tree.ts";
import type { Measurement } from "../measurement.ts";
import type { Sample, Surface, SurfaceControl, SurfaceValue } from "../surface-types.ts";
import { passTime, takeTime } from "./time.ts";
import { touchEverything } from "./gestures.ts";
import { Places, type Place } from "./places.ts";
import { isValueSample, Recorder, type NamesByClass } from "./recorder.ts";
import { definingFiles } from "./defining-files.ts";
import { readSchemas } from "./schemas.ts";
import { SampleWriter } from "./wire.ts";
import "../../../src/theme/base.css";

window.measureParity = async (text): Promise<Measurement> => {
  const surface = JSON.parse(text) as Surface;
  registerCore();
  await loadAllFamilies();
  const warnings = new Set<string>();
  console.warn = (...parts: unknown[]) => warnings.add(parts.map(String).join(" "));
  const writer = new SampleWriter(surface);
  takeTime();
  const schemas = readSchemas(surface, writer);
  const bench = new Bench(surface, writer, warnings);
  for (const described of surface.controls) if (described.group !== "cupertino") await bench.measure(described);
  const { recorder, variants } = bench;
  return {
    schemas,
    drawn: [...new Set(surface.controls.map(({ type }) => type))].filter(
      (type) => definitionOf(type) ?? serviceOf(type),
    ),
    reads: listed(recorder.reads),
    fields: listed(recorder.fields),
    sent: listed(recorder.sent),
    warnings: [...bench.warnings],
    files: await definingFiles(),
    frames: Object.fromEntries(surface.controls.map(({ type }) => [type, definitionOf(type)?.frame ?? "none"])),
    variants,
  };
};

/** Where controls can stand only in a stack or a responsive row. */
const PLACED = new Set(["left", "top", "right", "bottom"]);

class Bench {
  readonly recorder: Recorder;
  readonly warnings = new Set<string>();
  variants = 0;
  readonly #writer: SampleWriter;
  readonly #places: Places;
  readonly #heard: Set<string>;
  readonly #theme: Sample;
  readonly #values: ReadonlyMap<string, SurfaceValue>;

  constructor(surface: Surface, writer: SampleWriter, heard: Set<string>) {
    this.#writer = writer;
    this.#heard = heard;
    this.#values = new Map(surface.values.map((value) => [value.label, value]));
    this.recorder = new Recorder(writer);
    this.#places = new Places(surface, writer);
    const theme = writer.classOf("Page").properties.find(({ name }) => name === "theme")?.samples[0];
    if (theme === undefined) throw new Error("flet's Page has no theme");
    this.#theme = theme;
  }

  async measure(described: SurfaceControl): Promise<void> {
    const events = Object.fromEntries(described.events.map(({ name }) => [name, true]));
    const properties = described.properties.filter(({ name, samples }) => !PLACED.has(name) && samples.length > 0);
    const all = Object.fromEntries(properties.map(({ name, samples }) => [name, samples[0] ?? null]));
    // Some properties make a control take no part: they are tried alone.
    const active: Record<string, Sample> = { ...all, disabled: false, visible: true, adaptive: false };
    const places = this.#places.of(described);
    for (const place of places) {
      for (const samples of [events, active, { ...active, ...events }, all])
        await this.#draw(described, place, samples);
      await this.#draw(described, place, events, { isThemed: true });
      await this.#draw(described, place, { ...active, ...events }, { isThemed: true });
    }
    const [place] = places;
    if (!place) return;
    for (const { name, samples, owner } of properties) {
      if (SHARED.has(owner) && name !== "key") continue;
      // Words and numbers are read at once; what a value object says of a menu shows when that opens.
      for (const sample of this.#variantsOf(samples)) {
        await this.#draw(
          described,
          place,
          { ...events, [name]: sample },
          {
            isTouched: isValueSample(sample),
          },
        );
      }
    }
    for (const { name } of described.properties.filter((property) => PLACED.has(property.name))) {
      await this.#draw(described, this.#places.within("Stack", "controls"), { [name]: 1 });
    }
    if (described.properties.some(({ name }) => name === "col")) {
      await this.#draw(described, this.#places.within("ResponsiveRow", "controls"), { col: 2 });
    }
  }

  /** One value of each kind; value objects also with each kind that a field of theirs can be. */
  #variantsOf(samples: readonly Sample[]): readonly Sample[] {
    const kinds = new Map(samples.map((sample) => [kindOf(sample), sample]));
    return [...kinds.values()].flatMap((sample): Sample[] => {
      if (!isValueSample(sample)) return [sample];
      const fields = this.#values.get(sample.value)?.fields ?? [];
      const others = fields.flatMap(({ name, samples: choices }) =>
        choices
          .slice(1)
          .filter(isValueSample)
          .map((choice) => ({ ...sample, fields: { ...sample.fields, [name]: choice } })),
      );
      return [sample, ...others];
    });
  }

  /** Draws one variant and takes it away again. */
  async #draw(
    described: SurfaceControl,
    place: Place,
    samples: Readonly<Record<string, Sample>>,
    { isThemed = false, isTouched = true }: { readonly isThemed?: boolean; readonly isTouched?: boolean } = {},
  ): Promise<void> {
    this.variants++;
    forgetProblems();
    this.#heard.clear();
    const id = described.label === "Page" ? 1 : undefined;
    const page = place(this.#writer.control(described.label, samples, {}, id));
    const theme = this.#theme;
    const themed = isThemed ? { ...page, theme: this.#writer.write(theme) } : page;
    if (isThemed) this.#writer.control("Page", { theme }, {}, 1);
    await this.#show(themed, isTouched);
    for (const warning of this.#heard) {
      this.warnings.add(`${described.label} ${Object.keys(samples).slice(0, 2).join(",")}: ${warning}`);
    }
  }

  async #show(page: WireMap, isTouched: boolean): Promise<void> {
    const host = document.createElement("div");
    host.className = "parity-host";
    document.body.append(host);
    const tree = new ControlTree(() => {}, { width: 1000, height: 800, platform: "linux" });
    tree.mergePage(page);
    const dispose: (() => void)[] = [];
    try {
      await this.recorder.during(async () => {
        dispose.push(startServices(tree), renderApp(tree, host));
        if (isTouched) {
          touchEverything();
          await passTime();
        }
      });
    } catch (error) {
      this.#heard.add(`threw ${String(error)}`);
    }
    for (const stop of dispose) stop();
    host.remove();
  }
}

/** Classes whose properties every control has: drawing them is enough. */
const SHARED = new Set(["Control", "LayoutControl", "BaseControl", "AdaptiveControl"]);

function kindOf(sample: Sample): string {
  if (sample === null || typeof sample !== "object")
    return typeof sample === "boolean" ? String(sample) : typeof sample;
  return JSON.stringify(sample);
}

function listed(names: NamesByClass) {
  return Object.fromEntries([...names].map(([label, set]) => [label, [...set].toSorted()]));
}
