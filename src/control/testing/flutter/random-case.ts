/** Random trees of layout controls, the same for the same seed. */
import { INF } from "./constraints.ts";
import type { CaseType, LayoutCase } from "./layout-case.ts";

/** What a random tree may use beyond plain rows, columns, containers and stacks. */
export type Feature =
  | "stretch"
  | "wrap"
  | "scroll"
  | "list"
  | "grid"
  | "responsive"
  | "card"
  | "margin"
  | "align"
  | "fraction"
  | "ratio"
  | "infinite"
  | "loose"
  | "field";

type Draft = { -readonly [K in keyof LayoutCase]: LayoutCase[K] };

/** Makes a source of cases. */
export function makeCases(seed: number, features: ReadonlySet<Feature>) {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const chance = (probability: number) => random() < probability;
  const has = (feature: Feature) => features.has(feature);
  const mains = ["start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"] as const;
  const crosses = () => pick(["start", "center", "end", ...(has("stretch") ? (["stretch"] as const) : [])] as const);
  const unit = () => pick([-1, 0, 1, ...(has("fraction") ? [0.4, -0.3] : [])]);

  function leaf(): Draft {
    const kinds: readonly (() => Draft)[] = [
      () => ({ type: "box", width: int(5, 90), height: int(5, 60) }),
      () => ({ type: "box", width: int(20, 90), height: int(20, 40) }),
      () => ({
        type: "text",
        value: Array.from({ length: int(1, 8) }, () => "abcdefgh".slice(0, int(1, 8))).join(" "),
      }),
      () => ({ type: "divider" }),
      () => ({ type: "vdivider" }),
      () => {
        const box: Draft = { type: "box" };
        if (chance(0.5)) box.width = int(5, 90);
        if (chance(0.3)) box.height = int(5, 60);
        return box;
      },
      ...(has("field") ? [(): Draft => ({ type: "textfield" })] : []),
    ];
    return pick(kinds)();
  }

  function kidsOf(depth: number): Draft[] {
    return Array.from({ length: int(1, 3) }, () => {
      const kid = node(depth - 1);
      if (chance(0.25)) {
        kid.expand = int(1, 3);
        if (has("loose") && chance(0.3)) kid.isLoose = true;
      }
      return kid;
    });
  }

  const unshared = (kids: readonly Draft[]) =>
    kids.map((kid) => {
      delete kid.expand;
      delete kid.isLoose;
      return kid;
    });

  function flexOf(type: "row" | "column", depth: number): Draft {
    const host: Draft = { type, kids: kidsOf(depth) };
    if (chance(0.3)) host.isTight = true;
    if (chance(0.4)) host.main = pick(mains);
    if (chance(0.4)) host.cross = crosses();
    if (chance(0.3)) host.spacing = int(0, 20);
    if (has("wrap") && type === "row" && chance(0.2)) {
      host.wraps = true;
      host.kids = unshared(host.kids ?? []);
    }
    if (has("scroll") && !host.wraps && chance(0.15)) host.scrolls = true;
    return host;
  }

  function stackOf(depth: number): Draft {
    const kids = unshared(kidsOf(depth)).map((kid) => {
      // Lines have no frame that reads edges.
      if (chance(0.4) && kid.type !== "divider" && kid.type !== "vdivider") {
        if (chance(0.6)) kid.left = int(0, 20);
        if (chance(0.5)) kid.right = int(0, 20);
        if (chance(0.6)) kid.top = int(0, 20);
        if (chance(0.4)) kid.bottom = int(0, 20);
      }
      return kid;
    });
    const host: Draft = { type: "stack", kids };
    if (chance(0.3)) host.fit = pick(["expand", "passThrough", "loose"] as const);
    if (chance(0.4)) host.alignment = [unit(), unit()];
    return host;
  }

  function special(depth: number): Draft {
    const kinds: CaseType[] = [];
    for (const type of ["card", "list", "grid", "responsive"] as const) if (has(type)) kinds.push(type);
    if (kinds.length === 0) return leaf();
    const type = pick(kinds);
    if (type === "card") return { type, kids: [node(depth - 1)] };
    const kids = unshared(kidsOf(depth));
    switch (type) {
      case "list": {
        const list: Draft = { type, kids, spacing: pick([0, 0, 5, 10]) };
        if (chance(0.2)) list.itemExtent = int(20, 50);
        if (chance(0.2)) list.padding = int(1, 10);
        return list;
      }
      case "grid": {
        const grid: Draft = { type, kids, spacing: int(0, 10), runSpacing: int(0, 10), cellRatio: pick([0.5, 1, 2]) };
        if (chance(0.5)) grid.runs = int(1, 4);
        else grid.maxExtent = int(60, 150);
        return grid;
      }
      default:
        // Either one run or at least one full one: CSS cannot hug the widest of several short runs (see the limits in
        // ARCHITECTURE.md).
        const columns = pick([
          [12, 12, 12],
          [6, 6, 12],
          [4, 4, 4],
          [3, 9, 6],
          [8, 4, 3],
          [2, 4, 6],
          [3, 3, 4],
        ]);
        kids.forEach((kid, i) => (kid.col = columns[i] ?? 12));
        return { type: "responsive", kids, ...(chance(0.3) ? { spacing: int(0, 20) } : {}) };
    }
  }

  function node(depth: number): Draft {
    const r = random();
    let made: Draft;
    if (depth <= 0 || r < 0.25) made = leaf();
    else if (r < 0.45) {
      made = { type: "container", kids: [node(depth - 1)] };
      if (chance(0.4)) made.alignment = [unit(), unit()];
      if (chance(0.4)) made.padding = int(1, 12);
      if (chance(0.2)) made.border = int(1, 3);
    } else if (r < 0.63) made = flexOf("row", depth);
    else if (r < 0.81) made = flexOf("column", depth);
    else if (r < 0.88) made = stackOf(depth);
    else made = special(depth);

    const isLine = made.type === "divider" || made.type === "vdivider";
    if (!isLine && made.type !== "text") {
      if (chance(0.12)) made.width ??= int(80, 300);
      if (chance(0.12)) made.height ??= int(100, 300);
    }
    if (isLine) return made;
    if (has("infinite") && chance(0.04)) made.width = INF;
    if (has("margin") && chance(0.1)) made.margin = int(1, 10);
    if (has("align") && chance(0.06)) made.align = [unit(), unit()];
    if (has("ratio") && chance(0.06)) made.ratio = pick([0.5, 1, 2]);
    return made;
  }

  return { next: (): readonly LayoutCase[] => kidsOf(4), chance };
}
