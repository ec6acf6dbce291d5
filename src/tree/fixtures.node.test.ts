/** The tree against recordings of the real flet: after every step it must be what Python says its page is. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePacket } from "../protocol/codec.ts";
import { WireDateTime, WireTime } from "../protocol/wire.ts";
import { ControlNode } from "./control-node.ts";
import { ControlTree } from "./control-tree.ts";
import { isValueMap, type Value } from "./value.ts";

const FOLDER = new URL("../protocol/fixtures/", import.meta.url);

interface Packet {
  readonly base64: string;
  readonly message: readonly [number, Readonly<Record<string, unknown>>];
}

interface Step {
  readonly step: string;
  readonly sent: readonly Packet[];
  readonly received: readonly Packet[];
  readonly state: unknown;
}

/** A node as the map that Python would send for it. */
function toPlain(value: Value): unknown {
  if (value instanceof ControlNode) {
    const props = value.propertyNames().map((name) => [name, toPlain(value.peek(name))] as const);
    return { _c: value.type, _i: value.id, ...Object.fromEntries(props) };
  }
  if (value instanceof WireDateTime) return { $ext: 1, text: value.text };
  if (value instanceof WireTime) return { $ext: 2, text: value.text };
  if (value instanceof Uint8Array) return { $bytes: btoa(String.fromCharCode(...value)) };
  if (value === Infinity) return { $number: "Infinity" };
  if (Array.isArray(value)) return value.map(toPlain);
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]));
  return value;
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".json")))("%s", (name) => {
  const { steps }: { steps: readonly Step[] } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

  it("leaves the tree as Python's page is, step by step", () => {
    const tree = new ControlTree(() => undefined);
    for (const { step, received, sent, state } of steps) {
      for (const packet of sent) apply(tree, packet, true);
      for (const packet of received) apply(tree, packet, false);
      expect(comparable(toPlain(tree.page)), `${name}, ${step}`).toEqual(comparable(state));
    }
  });
});

function apply(tree: ControlTree, { base64, message }: Packet, isOurs: boolean): void {
  if (isOurs) {
    // What the client writes back is in its own tree first.
    const [action, body] = message;
    if (action !== 4) return;
    const node = tree.get(Number(body["id"]));
    const props: unknown = body["props"];
    if (node && isValueMap(props)) tree.writeLocal(node, props as never);
    return;
  }
  const decoded = decodePacket(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  if (decoded?.kind !== "message") throw new Error("no message in a recorded packet");
  if (decoded.message.kind === "registered") tree.mergePage(decoded.message.pagePatch);
  else if (decoded.message.kind === "patch") tree.patch(decoded.message.id, decoded.message.patch);
}

/** Python leaves out what is empty or its default when it sends a page afresh; a patch says it. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, entry]) => [key, comparable(entry)] as const)
    .filter(([, entry]) => !isAbsent(entry));
  return Object.fromEntries(entries);
}

function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

it("decodes every recorded packet to what Python packed", () => {
  for (const name of readdirSync(FOLDER).filter((entry) => entry.endsWith(".json"))) {
    const { steps }: { steps: readonly Step[] } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
    for (const { base64 } of steps.flatMap((step) => step.received)) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      expect(decodePacket(bytes)?.kind).toBe("message");
    }
  }
});
