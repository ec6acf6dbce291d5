/** Flet `Battery`: charge and charging state, where the browser tells (Chromium does). */
import { createEffect, onCleanup } from "solid-js";
import { defineService } from "../control/define-service.ts";
import { event } from "../control/property.ts";

/** The part of the Battery Status API that is used; TypeScript's DOM library does not have it. */
interface BatteryManager extends EventTarget {
  readonly charging: boolean;
  /** 0 to 1. */
  readonly level: number;
}

const CHANGES = ["chargingchange", "levelchange"];

/** The device's battery. */
export const Battery = defineService("Battery", { onStateChange: event() }, (props, node) => {
  const watch = async (signal: AbortSignal) => {
    const battery = await findBattery();
    if (!battery) return;
    let last = stateOf(battery);
    const onChange = () => {
      const state = stateOf(battery);
      if (state !== last) node.emit("state_change", { state });
      last = state;
    };
    for (const change of CHANGES) battery.addEventListener(change, onChange, { signal });
  };
  createEffect(() => {
    if (!props.onStateChange) return;
    const ends = new AbortController();
    onCleanup(() => ends.abort());
    void watch(ends.signal);
  });
  return {
    get_battery_level: async () => {
      const battery = await findBattery();
      return battery ? Math.round(battery.level * 100) : null;
    },
    get_battery_state: async () => {
      const battery = await findBattery();
      return battery ? stateOf(battery) : "unknown";
    },
    // No browser tells.
    is_in_battery_save_mode: () => false,
  };
});

async function findBattery(): Promise<BatteryManager | undefined> {
  const source: Navigator & { readonly getBattery?: () => Promise<BatteryManager> } = navigator;
  // Refused by the page's permissions policy in some frames: the same as having none.
  return source.getBattery?.().catch(() => undefined);
}

function stateOf(battery: BatteryManager): string {
  if (!battery.charging) return "discharging";
  return battery.level >= 1 ? "full" : "charging";
}
