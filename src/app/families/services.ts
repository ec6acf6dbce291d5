/** Everything that works behind the page: storage, sharing, sensors. */
import type { ServiceDefinition } from "../../control/define-service.ts";
import { Accelerometer } from "../../services/accelerometer.ts";
import { Barometer } from "../../services/barometer.ts";
import { Battery } from "../../services/battery.ts";
import { BrowserContextMenu } from "../../services/browser-context-menu.ts";
import { Clipboard } from "../../services/clipboard.ts";
import { Connectivity } from "../../services/connectivity.ts";
import { FilePicker } from "../../services/file-picker.ts";
import { Gyroscope } from "../../services/gyroscope.ts";
import { HapticFeedback } from "../../services/haptic-feedback.ts";
import { Magnetometer } from "../../services/magnetometer.ts";
import { ScreenBrightness } from "../../services/screen-brightness.ts";
import { SemanticsService } from "../../services/semantics-service.ts";
import { ShakeDetector } from "../../services/shake-detector.ts";
import { Share } from "../../services/share.ts";
import { SharedPreferences } from "../../services/shared-preferences.ts";
import { StoragePaths } from "../../services/storage-paths.ts";
import { UrlLauncher } from "../../services/url-launcher.ts";
import { UserAccelerometer } from "../../services/user-accelerometer.ts";
import { Wakelock } from "../../services/wakelock.ts";

export const services: readonly ServiceDefinition[] = [
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
];
