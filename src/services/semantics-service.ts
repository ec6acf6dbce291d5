/** Flet `SemanticsService`: announcements for screen readers, and what the user's system asks of apps. */
import { onCleanup } from "solid-js";
import { defineService } from "../control/define-service.ts";
import { readBool, readString } from "../values/number.ts";
import { field } from "../values/reader.ts";
import "./announcer.css";

/** Announcements and accessibility settings. */
export const SemanticsService = defineService("SemanticsService", {}, () => {
  const regions = new Map<string, HTMLElement>();
  onCleanup(() => {
    for (const region of regions.values()) region.remove();
  });
  return {
    announce_message: (args) => {
      const liveness = args["assertiveness"] === "assertive" ? "assertive" : "polite";
      const region = regions.get(liveness) ?? addRegion(liveness);
      regions.set(liveness, region);
      region.dir = field(args, "rtl", readBool, false) ? "rtl" : "ltr";
      // A new element each time, so that the same message is announced again.
      const message = document.createElement("span");
      message.textContent = readString(args["message"] ?? "");
      region.replaceChildren(message);
      return null;
    },
    // Android only.
    announce_tooltip: () => null,
    get_accessibility_features: () => ({
      // Pages are not told whether a screen reader runs.
      accessible_navigation: false,
      bold_text: false,
      disable_animations: matches("(prefers-reduced-motion: reduce)"),
      high_contrast: matches("(forced-colors: active), (prefers-contrast: more)"),
      invert_colors: matches("(inverted-colors: inverted)"),
      reduce_motion: matches("(prefers-reduced-motion: reduce)"),
      on_off_switch_labels: false,
      supports_announcements: true,
    }),
  };
});

function addRegion(liveness: "polite" | "assertive"): HTMLElement {
  const region = document.createElement("div");
  region.className = "announcer";
  region.ariaLive = liveness;
  document.body.append(region);
  return region;
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}
