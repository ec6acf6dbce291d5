/** `page.get_device_info()` on the web (Flet `WebDeviceInfo`). */
import type { WireMap } from "../../protocol/wire.ts";

/** What the browser says about itself and its device. */
export function readDeviceInfo(): WireMap {
  const { userAgent, language } = navigator;
  const text = (name: string) => {
    const value: unknown = Reflect.get(navigator, name);
    return typeof value === "string" ? value : null;
  };
  const memory: unknown = Reflect.get(navigator, "deviceMemory");
  return {
    browser_name: browserName(userAgent),
    app_code_name: text("appCodeName"),
    app_name: text("appName"),
    app_version: text("appVersion"),
    device_memory: typeof memory === "number" ? memory : null,
    language,
    languages: [...navigator.languages],
    platform: text("platform"),
    product: text("product"),
    product_sub: text("productSub"),
    user_agent: userAgent,
    vendor: text("vendor"),
    vendor_sub: text("vendorSub"),
    max_touch_points: navigator.maxTouchPoints,
    hardware_concurrency: navigator.hardwareConcurrency,
    locales: readLocales(),
  };
}

/** The user's languages as Flet's `Locale` maps. */
export function readLocales(): WireMap[] {
  return navigator.languages.map((tag) => {
    const locale = new Intl.Locale(tag);
    return {
      language_code: locale.language,
      country_code: locale.region ?? null,
      script_code: locale.script ?? null,
    };
  });
}

function browserName(agent: string): string {
  if (/SamsungBrowser/.test(agent)) return "samsungInternet";
  if (/Edg\//.test(agent)) return "edge";
  if (/OPR\//.test(agent)) return "opera";
  if (/Firefox\//.test(agent)) return "firefox";
  if (/Chrome\//.test(agent)) return "chrome";
  if (/Safari\//.test(agent)) return "safari";
  return "unknown";
}
