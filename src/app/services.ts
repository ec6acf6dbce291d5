/** Every service that this client has, and a binding for each that Python has registered. None for one it dropped. */
import { createRoot, mapArray, createRenderEffect, createMemo } from "solid-js";
import { registerServices, serviceOf } from "../control/define-service.ts";
import { reportProblem } from "../control/problems.ts";
import { Accelerometer } from "../services/accelerometer.ts";
import { Barometer } from "../services/barometer.ts";
import { Battery } from "../services/battery.ts";
import { BrowserContextMenu } from "../services/browser-context-menu.ts";
import { Clipboard } from "../services/clipboard.ts";
import { Connectivity } from "../services/connectivity.ts";
import { FilePicker } from "../services/file-picker.ts";
import { Gyroscope } from "../services/gyroscope.ts";
import { HapticFeedback } from "../services/haptic-feedback.ts";
import { Magnetometer } from "../services/magnetometer.ts";
import { ScreenBrightness } from "../services/screen-brightness.ts";
import { SemanticsService } from "../services/semantics-service.ts";
import { ShakeDetector } from "../services/shake-detector.ts";
import { Share } from "../services/share.ts";
import { SharedPreferences } from "../services/shared-preferences.ts";
import { StoragePaths } from "../services/storage-paths.ts";
import { UrlLauncher } from "../services/url-launcher.ts";
import { UserAccelerometer } from "../services/user-accelerometer.ts";
import { Wakelock } from "../services/wakelock.ts";
import { ControlNode } from "../tree/control-node.ts";
import type { ControlTree } from "../tree/control-tree.ts";

/** Makes all of them known. */
export function registerAllServices(): void {
  registerServices([
    Accelerometer,
    Barometer,
    Battery,
    BrowserContextMenu,
    Clipboard,
    Connectivity,
    FilePicker,
    Gyroscope,
    HapticFeedback,
    Magnetometer,
    ScreenBrightness,
    SemanticsService,
    ShakeDetector,
    Share,
    SharedPreferences,
    StoragePaths,
    UrlLauncher,
    UserAccelerometer,
    Wakelock,
  ]);
}

/** Starts every service in `page._services`, now and later, until the returned function is called. */
export function startServices(tree: ControlTree): () => void {
  return createRoot((dispose) => {
    const services = createMemo(() => {
      const registry = tree.page.get("_services");
      return registry instanceof ControlNode ? registry.controlsIn("_services") : [];
    });
    const bound = mapArray(services, (node) => {
      const definition = serviceOf(node.type);
      // One that is not known must not keep the others from starting.
      if (!definition) reportProblem({ kind: "unsupported", control: node });
      else definition.start(node);
    });
    createRenderEffect(bound);
    return dispose;
  });
}
