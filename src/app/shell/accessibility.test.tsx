/** Every piece of the shell against axe's rules, contrast among them, in the light and the dark scheme. */
import axe from "axe-core";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test } from "vitest";
import { InstallOffer } from "../install/install-offer.tsx";
import type { InstallState } from "../install/install.ts";
import { AppPanel } from "./app-panel.tsx";
import { BootFailurePage } from "./boot-failure-page.tsx";
import { BusyChip } from "./busy-chip.tsx";
import { ConsolePanel } from "./console-panel.tsx";
import { CrashOverlay } from "./crash-overlay.tsx";
import { InUsePage } from "./in-use-page.tsx";
import { createNoticeQueue, type Notice } from "./notice-queue.ts";
import { Notices } from "./notices.tsx";
import { createOutputLog } from "./output-log.ts";
import { Splash } from "./splash.tsx";
import { StoppedNotice } from "./stopped-notice.tsx";

const nothing = (): void => {};
const traceback = "Traceback (most recent call last):\nValueError: boom";
const log = createOutputLog();
log.append({ text: "hello", isStderr: false });
log.append({ text: traceback, isStderr: true });

const install = (state: InstallState) => ({ state: () => state, promptInstall: async () => false });

function showNotice(notice: Omit<Notice, "id">): JSX.Element {
  const queue = createNoticeQueue();
  queue.show({ id: "a", ...notice });
  return <Notices queue={queue} />;
}

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
      onShowApp={nothing}
    />
  ),
  "boot failure": () => (
    <BootFailurePage
      appName="App"
      failure={{ kind: "python", stage: "program", message: "ValueError: boom", traceback }}
      onRestart={nothing}
      onShowOutput={nothing}
      onShowApp={nothing}
    />
  ),
  console: () => (
    <ConsolePanel log={log} canStop={true} onStop={nothing} onRestart={nothing} onShowApp={nothing} onClose={nothing} />
  ),
  busy: () => <BusyChip busySince={-10_000} onStop={nothing} />,
  stopped: () => <StoppedNotice onRestart={nothing} onShowOutput={nothing} />,
  "progress notice": () =>
    showNotice({ text: "Saving for offline use", progress: { loadedBytes: 3_200_000, totalBytes: 12_400_000 } }),
  "notice with actions": () =>
    showNotice({
      text: "A new version is ready. Reloading updates all 3 open windows.",
      actions: [{ label: "Reload", emphasis: "primary", onPress: nothing }],
    }),
  "app panel": () => (
    <AppPanel
      appName="Trip planner"
      appVersion="1.2"
      build="3fa9c1d2e3f4"
      keptBytes={12_400_000}
      offline={{
        state: () => ({ kind: "ready", isNew: false }),
        update: () => undefined,
        checkForUpdate: async () => "latest",
        applyUpdate: nothing,
      }}
      install={install("ios-hint")}
      actions={{
        readUsage: async () => 3_200_000,
        exportFiles: async () => new Uint8Array(),
        importFiles: async () => {},
        forgetFiles: async () => {},
        isPersisted: async () => false,
        persist: async () => false,
      }}
      onClose={nothing}
    />
  ),
  "in use elsewhere": () => <InUsePage appName="Trip planner" reason="elsewhere" onUseHere={nothing} />,
  "install offer": () => <InstallOffer appName="Trip planner" scope="/axe/" install={install("promptable")} />,
};

/** Presses that lead to more. */
const deeper: Readonly<Record<string, readonly string[]>> = { "app panel": ["Delete data…", "Install"] };

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
      const check = async (): Promise<void> => {
        const { violations, passes } = await axe.run(host, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain("color-contrast");
      };
      await check();
      for (const label of deeper[name] ?? []) {
        [...host.querySelectorAll("button")].find(({ textContent }) => textContent === label)?.click();
        await check();
      }
    });
  }
}
