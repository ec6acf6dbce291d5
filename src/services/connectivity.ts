/** Flet `Connectivity`: which network the device is on, and when that changes. */
import { createEffect, onCleanup } from "solid-js";
import { defineService } from "../control/define-service.ts";
import { event } from "../control/property.ts";

/** The part of the Network Information API that is used; only some browsers have it. */
interface NetworkInformation extends EventTarget {
  readonly type?: string;
}

/** Flet's words for the browser's. */
const KINDS: Readonly<Record<string, string>> = {
  bluetooth: "bluetooth",
  cellular: "mobile",
  ethernet: "ethernet",
  none: "none",
  other: "other",
  wifi: "wifi",
  wimax: "other",
};

/** The device's network. */
export const Connectivity = defineService("Connectivity", { onChange: event() }, (props, node) => {
  createEffect(() => {
    if (!props.onChange) return;
    const ends = new AbortController();
    onCleanup(() => ends.abort());
    let last = connectivity();
    const onChange = () => {
      const next = connectivity();
      // The browser tells the same change up to twice, and changes of speed as well.
      if (next !== last) node.emit("change", { connectivity: [next] });
      last = next;
    };
    const { signal } = ends;
    window.addEventListener("online", onChange, { signal });
    window.addEventListener("offline", onChange, { signal });
    network()?.addEventListener("change", onChange, { signal });
  });
  return { get_connectivity: () => [connectivity()] };
});

function network(): NetworkInformation | undefined {
  const source: Navigator & { readonly connection?: NetworkInformation } = navigator;
  return source.connection;
}

/** A device that is online by a network that the browser does not name counts as Wi-Fi, as in Flet's own client. */
function connectivity(): string {
  if (!navigator.onLine) return "none";
  return KINDS[network()?.type ?? ""] ?? "wifi";
}
