// Decides for every type, property, event, method and value field whether the client understands it, and how that is
// known. What it does not understand needs a reason (reasons.json); a reason whose gap has gone is an error.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { Evidence, modulesIn } from "./evidence.ts";
import type { Measurement } from "./measurement.ts";
import type { Reasons, ReasonKind } from "./reasons.ts";
import { SURROUNDINGS } from "./surroundings.ts";
import type { Surface, SurfaceControl, Sample } from "./surface-types.ts";

/** How it is known that the client understands something, or why it does not. */
export type Verdict =
  /** Seen: it was read or sent while the client drew. */
  | { readonly kind: "drawn" }
  /** Part of the frame that every control of this kind gets. */
  | { readonly kind: "frame" }
  /** Used by the modules that draw it, in a moment that the measurement does not reach (a drag, a dialog's end). */
  | { readonly kind: "used" }
  | { readonly kind: ReasonKind; readonly reason: string }
  | { readonly kind: "unexplained" };

/** Something of flet's, and the verdict. `name` is `Class`, `Class.property`, `Class.on_event` or `Class.method()`. */
export interface Judged {
  readonly name: string;
  readonly member: "type" | "property" | "event" | "method" | "field";
  readonly group: SurfaceControl["group"] | "values";
  readonly verdict: Verdict;
}

/** Where things are that belong to every control, or to the page as a whole. */
const FRAME = [...modulesIn("src/control"), "src/tree/control-node.ts", "src/tree/property-groups.ts"];
const PAGE = [...modulesIn("src/app"), ...modulesIn("src/theme"), ...modulesIn("src/controls/page")];
const PAGE_CLASSES = new Set(["Page", "ServiceRegistry"]);
const BASE_OWNERS = new Set(["BaseControl", "Control", "AdaptiveControl"]);
/** Values that the client takes field by field, whatever the fields are called (`controls/markdown/code-themes.ts`). */
const READ_WHOLE = new Set(["MarkdownCustomCodeTheme"]);
/** Value classes that drawing reaches only in part, and where their fields are taken up. */
const VALUE_MODULES: Readonly<Record<string, readonly string[]>> = {
  AutomaticNotchShape: ["src/values/notch-shape.ts"],
  LocaleConfiguration: ["src/values/locale.ts"],
  Tooltip: ["src/ui/tooltip.ts"],
  Transform: ["src/values/transform.ts"],
};
/** What `Control` has that is no matter of the frame: it belongs to the place in the tree. */
const TREE_PROPERTIES = new Set(["visible", "disabled", "key", "adaptive"]);

/** Judges everything in the surface. */
export function judge(surface: Surface, measured: Measurement, reasons: Reasons): readonly Judged[] {
  const evidence = new Evidence();
  const owners = ownersByPart(surface);
  const files = (described: SurfaceControl, depth = 0): readonly string[] => {
    if (PAGE_CLASSES.has(described.label)) return PAGE;
    const own = described.label.startsWith("canvas.") ? undefined : measured.files[described.type];
    if (own !== undefined) return [own];
    if (depth > 2 || described.group === "services" || described.group === "framework") return [];
    return [...new Set((owners.get(described.label) ?? []).flatMap((owner) => files(owner, depth + 1)))];
  };

  const judgeControl = (described: SurfaceControl): readonly Judged[] => {
    const { label, type, group } = described;
    const reads = new Set(measured.reads[label]);
    const sent = new Set(measured.sent[label]);
    const own = files(described);
    const frame = measured.frames[type] ?? "none";
    const hasOwnMeaning = group === "services" || group === "framework";
    const isPart = !measured.drawn.includes(type) && reads.size > 0 && !hasOwnMeaning;
    const settle = (name: string, found: Verdict["kind"] | undefined): Verdict => {
      if (found === "drawn" || found === "frame" || found === "used") return { kind: found };
      return reasons.verdict(name) ?? reasons.verdict(label) ?? { kind: "unexplained" };
    };
    const property = (name: string, owner: string) => {
      if (reads.has(name)) return "drawn";
      const isShared = owner === "LayoutControl" || BASE_OWNERS.has(owner);
      if (isShared && name !== "adaptive" && evidence.usesProperty(FRAME, name)) {
        if (frame === "layout" || TREE_PROPERTIES.has(name)) return "frame";
        if (frame === "base" && owner !== "LayoutControl") return "frame";
      }
      if (isShared && frame !== "none") return undefined;
      return evidence.usesProperty(own, name) && !isShared ? "used" : undefined;
    };
    const event = (name: string, owner: string) => {
      if (reads.has(name) || sent.has(name)) return "drawn";
      if (owner === "LayoutControl")
        return frame === "layout" && evidence.sendsEvent(FRAME, name) ? "frame" : undefined;
      return evidence.sendsEvent(own, name) ? "used" : undefined;
    };
    // A placeholder reads what any control has.
    if (own.length === 0) {
      reads.clear();
      sent.clear();
    }
    const isKnown = measured.drawn.includes(type) || isPart || PAGE_CLASSES.has(label);
    return [
      { name: label, member: "type", group, verdict: settle(label, isKnown && own.length > 0 ? "drawn" : undefined) },
      ...described.properties.map(({ name, owner }): Judged => {
        const full = `${label}.${name}`;
        return { name: full, member: "property", group, verdict: settle(full, property(name, owner)) };
      }),
      ...described.events.map(({ name, owner }): Judged => {
        const full = `${label}.${name}`;
        return { name: full, member: "event", group, verdict: settle(full, event(name, owner)) };
      }),
      ...described.methods.map(({ name, calls }): Judged => {
        const full = `${label}.${name}()`;
        const isAnswered = calls.every((call) => evidence.answersMethod(own, call.name));
        return { name: full, member: "method", group, verdict: settle(full, isAnswered ? "used" : undefined) };
      }),
    ];
  };

  const themes = themeNames(surface);
  const values = surface.values.flatMap(({ label, fields }): Judged[] => {
    const read = new Set(measured.fields[label]);
    const readers = VALUE_MODULES[label] ?? modulesNaming(themes.get(label));
    return fields.map(({ name }): Judged => {
      const full = `${label}.${name}`;
      const isUsed =
        READ_WHOLE.has(label) ||
        (label === "Theme" && modulesNaming(name).length > 0) ||
        (readers.length > 0 && evidence.usesProperty(readers, name));
      const verdict: Verdict = read.has(name)
        ? { kind: "drawn" }
        : isUsed
          ? { kind: "used" }
          : (reasons.verdict(full) ?? reasons.verdict(label) ?? { kind: "unexplained" });
      return { name: full, member: "field", group: "values", verdict };
    });
  });
  return [...surface.controls.flatMap(judgeControl), ...values];
}

/** The field of `Theme` that each component theme is in (`dialog_theme` for DialogTheme). */
function themeNames({ values }: Surface): ReadonlyMap<string, string> {
  const fields = values.find(({ label }) => label === "Theme")?.fields ?? [];
  const names = new Map<string, string>();
  for (const { name, samples } of fields.filter((field) => field.name.endsWith("_theme"))) {
    for (const label of samples.flatMap(valueLabels)) names.set(label, name);
  }
  return names;
}

function valueLabels(sample: Sample): readonly string[] {
  return sample !== null && typeof sample === "object" && !Array.isArray(sample) && "value" in sample
    ? [sample.value]
    : [];
}

/** Modules that look at one component theme. */
function modulesNaming(theme: string | undefined): readonly string[] {
  if (theme === undefined) return [];
  const places = [...modulesIn("src/controls"), ...modulesIn("src/control")];
  return places.filter((file) => readFileSync(join(ROOT, file), "utf8").includes(`"${theme}"`));
}

/** For classes that only their owner draws: the classes that have them in a property. */
function ownersByPart(surface: Surface): ReadonlyMap<string, readonly SurfaceControl[]> {
  const owners = new Map<string, SurfaceControl[]>();
  for (const described of surface.controls) {
    const inside = Object.keys(SURROUNDINGS).filter((part) => SURROUNDINGS[part]?.[0] === described.label);
    for (const part of [...inside, ...described.properties.flatMap(({ samples }) => samples.flatMap(labelsIn))]) {
      const known = owners.get(part);
      if (known) known.push(described);
      else owners.set(part, [described]);
    }
  }
  return owners;
}

function labelsIn(sample: Sample): readonly string[] {
  if (sample === null || typeof sample !== "object") return [];
  if (Array.isArray(sample)) return sample.flatMap(labelsIn);
  return "control" in sample ? [sample.control] : [];
}
