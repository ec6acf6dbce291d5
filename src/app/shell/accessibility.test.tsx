/** Every piece of the shell against axe's rules, contrast among them, in the light and the dark scheme. */
import axe from "axe-core";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test } from "vitest";
import { BootFailurePage } from "./boot-failure-page.tsx";
import { BusyChip } from "./busy-chip.tsx";
import { ConsolePanel } from "./console-panel.tsx";
import { CrashOverlay } from "./crash-overlay.tsx";
import { createOutputLog } from "./output-log.ts";
import { Splash } from "./splash.tsx";
import { StoppedNotice } from "./stopped-notice.tsx";

const nothing = (): void => {};
const traceback = "Traceback (most recent call last):\nValueError: boom";
const log = createOutputLog();
log.append({ text: "hello", isStderr: false });
log.append({ text: traceback, isStderr: true });

const pieces: Record<string, () => JSX.Element> = {
  splash: () => (
    <Splash appName="App" stage="program" progress={{}} isSlow={true} onStop={nothing} onShowOutput={nothing} />
  ),
  "crash overlay": () => (
    <CrashOverlay
      error={{ message: "ValueError: boom", traceback }}
      onDismiss={nothing}
      onRestart={nothing}
      onShowOutput={nothing}
    />
  ),
  "boot failure": () => (
    <BootFailurePage
      appName="App"
      failure={{ kind: "python", stage: "program", message: "ValueError: boom", traceback }}
      onRestart={nothing}
      onShowOutput={nothing}
    />
  ),
  console: () => <ConsolePanel log={log} canStop={true} onStop={nothing} onRestart={nothing} onClose={nothing} />,
  busy: () => <BusyChip busySince={-10_000} onStop={nothing} />,
  stopped: () => <StoppedNotice onRestart={nothing} onShowOutput={nothing} />,
};

for (const scheme of ["light", "dark"]) {
  for (const [name, Piece] of Object.entries(pieces)) {
    test(`${name}, ${scheme}`, async () => {
      const host = document.createElement("div");
      document.body.append(host);
      // The pieces follow the system; here each scheme is forced on them to see both.
      const force = document.createElement("style");
      force.textContent = `.shell { color-scheme: ${scheme} !important; transition: none !important; }`;
      document.head.append(force);
      const dispose = render(Piece, host);
      onTestFinished(() => {
        dispose();
        host.remove();
        force.remove();
      });
      await expect.poll(() => host.textContent).not.toBe("");
      const { violations, passes } = await axe.run(host, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
    });
  }
}
