/** What a failed boot means to whoever looks at the page, and what they can do about it. */
import type { BootFailure } from "../../runtime/contract.ts";

/** A headline and steps to try, most likely first. */
export interface BootAdvice {
  readonly title: string;
  readonly steps: readonly string[];
}

/** Advice for each kind of failure. */
export function adviseOn(failure: BootFailure): BootAdvice {
  switch (failure.kind) {
    case "load":
      return {
        title: "The app could not be loaded",
        steps: [
          "Check the network connection and try again.",
          "If you publish this app: check that the whole built folder was uploaded, and that the file named above opens in the browser.",
        ],
      };
    case "other-version":
      return {
        title: "The app has just been updated",
        steps: [
          "Reload the page: it then starts the new version.",
          "If you publish this app and it stays so: upload the whole built folder; the file named above is of another build.",
        ],
      };
    case "in-use":
      return {
        title: "This app is open in another window",
        steps: ["Go on there, or close it there and try again: it keeps its files in one window at a time."],
      };
    case "timeout":
      return {
        title: "The app does not finish loading",
        steps: [
          "Try again; on a slow network the first start takes longest.",
          "Reload the page and close other tabs if the device is low on memory.",
        ],
      };
    case "python":
      return {
        title: "The program failed to start",
        steps: [
          "The traceback's last lines name the file and line in the program.",
          "A module that is not found has to be listed in the app's dependencies, and must exist for Pyodide.",
        ],
      };
    case "no-ui":
      return {
        title: "The program has no user interface",
        steps: [
          "It ran to its end without calling ft.run(main).",
          "Call ft.run(main) at the end of main.py, also when the module is not run directly.",
        ],
      };
  }
}
