// The page that a program meets when it is run at build time: an ordinary one, as the client registers it.
import type { WireMap } from "../../src/protocol/wire.ts";

const INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The page's properties (see src/app/environment/page-properties.ts). */
export const TRIAL_PAGE: WireMap = {
  route: "/",
  pwa: false,
  web: true,
  debug: false,
  wasm: false,
  test: false,
  multi_view: false,
  pyodide: true,
  platform_brightness: "light",
  width: 1280,
  height: 720,
  platform: "linux",
  window: {},
  media: {
    padding: INSETS,
    view_padding: INSETS,
    view_insets: INSETS,
    device_pixel_ratio: 1,
    orientation: "landscape",
  },
};
