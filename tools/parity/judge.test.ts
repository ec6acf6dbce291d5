import { expect, it } from "vitest";
import { count, fallen } from "./figures.ts";
import { judge } from "./judge.ts";
import type { Measurement } from "./measurement.ts";
import { complaintsAboutDefaults, Reasons, type ReasonKind } from "./reasons.ts";
import type { Surface } from "./surface-types.ts";

const surface: Surface = {
  flet: "9.9.9",
  unreadable: [],
  controls: [
    {
      label: "Slider",
      type: "Slider",
      group: "material",
      bases: [],
      isDialog: false,
      properties: ["value", "opacity", "brand_new"].map((name) => ({
        name,
        type: "float",
        default: null,
        isRequired: false,
        owner: name === "opacity" ? "Control" : "Slider",
        samples: [1],
      })),
      events: ["on_change", "on_brand_new"].map((name) => ({ name, type: "handler", owner: "Slider" })),
      methods: [{ name: "focus", calls: [{ name: "focus", arguments: [] }] }],
    },
  ],
  values: [{ label: "Padding", fields: [{ name: "left", samples: [1] }] }],
};

const measured: Measurement = {
  schemas: { names: {}, refused: [], defaults: [] },
  drawn: ["Slider"],
  reads: { Slider: ["value"] },
  fields: {},
  sent: {},
  files: { Slider: "src/controls/inputs/slider.tsx" },
  frames: { Slider: "layout" },
  warnings: [],
  variants: 1,
};

const NONE = new Reasons(new Map());

function verdicts(reasons = NONE, measurement = measured) {
  return Object.fromEntries(judge(surface, measurement, reasons).map(({ name, verdict }) => [name, verdict.kind]));
}

it("tells what was seen from what only the sources show, and finds what is new in flet by itself", () => {
  expect(verdicts()).toEqual({
    Slider: "drawn",
    "Slider.value": "drawn",
    "Slider.opacity": "frame",
    "Slider.brand_new": "unexplained",
    "Slider.on_change": "used",
    "Slider.on_brand_new": "unexplained",
    "Slider.focus()": "used",
    "Padding.left": "unexplained",
  });
});

it("a type without a definition takes its members along", () => {
  const kinds = verdicts(NONE, { ...measured, drawn: [], reads: {}, files: {}, frames: {} });
  expect(kinds).toMatchObject({
    Slider: "unexplained",
    "Slider.value": "unexplained",
    "Slider.opacity": "unexplained",
  });
});

it("a reason explains a gap, and one whose gap has gone is found", () => {
  const reason = { kind: "web" as ReasonKind, reason: "because" };
  const reasons = new Reasons(
    new Map([
      ["Slider.brand_new", reason],
      ["Slider.value", reason],
    ]),
  );
  expect(verdicts(reasons)["Slider.brand_new"]).toBe("web");
  expect(reasons.unused).toEqual(["Slider.value"]);
});

it("figures fall when less is understood or more is missing, not when flet has more that is understood", () => {
  const now = count(judge(surface, measured, NONE));
  expect(now.property).toEqual({ total: 3, understood: 2, excepted: 0 });
  expect(fallen(now, now)).toEqual([]);
  const better = { ...now, property: { total: 3, understood: 3, excepted: 0 } };
  expect(fallen(now, better)).toHaveLength(2);
  const older = { ...now, property: { total: 2, understood: 1, excepted: 0 } };
  expect(fallen(now, older)).toEqual([]);
});

it("a default that differs needs a reason, and a reason such a default", () => {
  const reasons = new Map([
    ["Slider.value", "the same"],
    ["Slider.gone", "the same"],
  ]);
  expect(complaintsAboutDefaults(["Slider.value", "Slider.min"], reasons)).toEqual([
    "Slider.min has another default, and no reason is given",
    "the default of Slider.gone has a reason, but is flet's own",
  ]);
});
