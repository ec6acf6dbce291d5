// The page that a program had made when it was tried, as one map.
import { decodePacket } from "../../src/protocol/codec.ts";
import type { WireMap } from "../../src/protocol/wire.ts";
import { ControlTree } from "../../src/tree/control-tree.ts";
import { firstScreenOf } from "../../src/tree/expected-page.ts";
import type { TrialRun } from "../snapshot/trial-run.ts";

/**
 * The properties of the page once the program had come to rest; `undefined` if it showed nothing or stopped with an error.
 * @param page the properties that it was given.
 */
export function screenOf({ packets, failure }: TrialRun, page: WireMap): WireMap | undefined {
  if (failure !== undefined) return undefined;
  const tree = new ControlTree(() => undefined, page);
  for (const packet of packets) {
    const inbound = decodePacket(packet);
    if (inbound?.kind !== "message") continue;
    const { message } = inbound;
    if (message.kind === "crashed" || (message.kind === "registered" && message.error !== "")) return undefined;
    if (message.kind === "registered") tree.mergePage(message.pagePatch);
    if (message.kind === "patch") tree.patch(message.id, message.patch);
  }
  return firstScreenOf(tree.page);
}
