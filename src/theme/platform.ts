/**
 * The platform class that decides Material's densities, tap targets and page transitions. Flutter's web engine reads
 * it from the browser in the same way, so a page feels like Flet's own build on the same device.
 */

/** Flet's `PagePlatform`, as far as a browser can be on it. */
export type Platform = "android" | "ios" | "macos" | "windows" | "linux";

/** What `detectPlatform` looks at. */
export interface PlatformHints {
  /** `navigator.platform`. */
  readonly name: string;
  readonly userAgent: string;
  readonly touchPoints: number;
  /** Whether the main pointer is exact: `(pointer: fine)`. */
  readonly hasFinePointer: boolean;
}

/** The platform that the hints point to; unknown ones are Linux with a mouse and Android without. */
export function detectPlatform(hints: PlatformHints = browserHints()): Platform {
  const name = hints.name.toLowerCase();
  // iPads call themselves Macs; no Mac has a touch screen.
  if (name.startsWith("mac")) return hints.touchPoints > 2 ? "ios" : "macos";
  if (/iphone|ipad|ipod/.test(name)) return "ios";
  if (/android/i.test(hints.userAgent)) return "android";
  if (name.startsWith("win")) return "windows";
  return hints.hasFinePointer ? "linux" : "android";
}

/** Whether the platform is one of the three with compact density and tight tap targets. */
export function isDesktop(platform: Platform): boolean {
  return platform === "macos" || platform === "windows" || platform === "linux";
}

function browserHints(): PlatformHints {
  return {
    name: navigator.platform,
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    hasFinePointer: matchMedia("(pointer: fine)").matches,
  };
}
