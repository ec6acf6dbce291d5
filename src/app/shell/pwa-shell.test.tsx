import { createSignal, lazy } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test, vi } from "vitest";
import type { OfflineState } from "../offline/offline.ts";
import { createNoticeQueue } from "./notice-queue.ts";
import type { InUsePageProps } from "./in-use-page.tsx";
import type { StorageTrouble } from "./storage-notices.ts";

const PwaShell = lazy(() => import("./pwa-shell.tsx"));

test("each piece shows with its state, and what needs the panel opens it", async () => {
  const host = document.createElement("div");
  document.body.append(host);
  localStorage.removeItem("flet-pwa /shell/ install-dismissed");
  const [state, setState] = createSignal<OfflineState>({ kind: "unknown" });
  const [trouble, setTrouble] = createSignal<StorageTrouble>();
  const [inUse, setInUse] = createSignal<InUsePageProps["reason"]>();
  const [isDrawn, setDrawn] = createSignal(false);
  const [isOpen, setOpen] = createSignal(false);
  const onUseHere = vi.fn();
  const notices = createNoticeQueue();
  const dispose = render(
    () => (
      <PwaShell
        appName="Trip planner"
        scope="/shell/"
        offline={{
          state,
          update: () => undefined,
          start: () => {},
          applyUpdate: () => {},
          checkForUpdate: async () => "latest",
        }}
        install={{ state: () => "promptable", promptInstall: async () => true }}
        offersInstall={isDrawn()}
        notices={notices}
        storageTrouble={trouble()}
        inUse={inUse()}
        onUseHere={onUseHere}
        isPanelOpen={isOpen()}
        onOpenPanel={() => setOpen(true)}
        onClosePanel={() => setOpen(false)}
        files={{
          readUsage: async () => 5_000_000,
          exportFiles: async () => new Uint8Array(),
          importFiles: async () => {},
          forgetFiles: async () => {},
        }}
      />
    ),
    host,
  );
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  const press = (label: string) =>
    [...host.querySelectorAll("button")]
      .find((each) => (each.getAttribute("aria-label") ?? each.textContent) === label)
      ?.click();
  await PwaShell.preload();
  await vi.waitFor(() => expect(host.querySelector(".notices")).not.toBeNull());
  expect(host.textContent).toBe("");
  setState({ kind: "ready", isNew: true });
  expect(host.textContent).toContain("Ready to work offline");
  press("Close notice");
  setDrawn(true);
  expect(host.textContent).toContain("Install Trip planner");
  setTrouble("full");
  press("App data");
  expect(isOpen()).toBe(true);
  await vi.waitFor(() => expect(host.querySelector("[role=dialog]")?.textContent).toContain("5.0 MB of files"));
  press("Close");
  expect(host.querySelector("[role=dialog]")).toBeNull();
  setInUse("elsewhere");
  press("Use it here");
  expect(onUseHere).toHaveBeenCalledOnce();
});
