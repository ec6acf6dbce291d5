// The types of controls and services that a program's first screen is made of: what the client has to have when it comes.
import { decodePacket } from "../../src/protocol/codec.ts";
import { isWireMap, type WireValue } from "../../src/protocol/wire.ts";
import type { TrialRun } from "./trial-run.ts";

/** Names of types, sorted; none if the program showed nothing when it was tried. */
export function firstTypesOf({ packets }: TrialRun): readonly string[] {
  const types = new Set<string>();
  for (const packet of packets) {
    const inbound = decodePacket(packet);
    if (inbound?.kind !== "message") continue;
    const { message } = inbound;
    if (message.kind === "registered") collect(message.pagePatch, types);
    if (message.kind === "patch") collect(message.patch, types);
  }
  return [...types].toSorted();
}

function collect(value: WireValue, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (isWireMap(value)) {
    if (typeof value["_c"] === "string") into.add(value["_c"]);
    for (const key in value) collect(value[key], into);
  }
}
