import { createSignal, Show } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { InstallState } from "../install/install.ts";
import type { OfflineState, UpdateCheck, WaitingUpdate } from "../offline/offline.ts";
import { AppPanel } from "./app-panel.tsx";
import { BootFailurePage } from "./boot-failure-page.tsx";
import { ConsolePanel } from "./console-panel.tsx";
import { CrashOverlay } from "./crash-overlay.tsx";
import { createOutputLog } from "./output-log.ts";

function renderPanel(options: { usage?: () => Promise<number>; persisted?: boolean } = {}) {
  const host = document.createElement("div");
  const field = document.createElement("input");
  document.body.append(field, host);
  field.focus();
  const [state, setState] = createSignal<OfflineState>({ kind: "ready", isNew: false });
  const [update, setUpdate] = createSignal<WaitingUpdate>();
  const [installState, setInstallState] = createSignal<InstallState>("unavailable");
  const [isOpen, setOpen] = createSignal(true);
  const offline = {
    state,
    update,
    checkForUpdate: vi.fn(async (): Promise<UpdateCheck> => "latest"),
    applyUpdate: vi.fn(),
  };
  const actions = {
    readUsage: vi.fn(options.usage ?? (async () => 3_200_000)),
    exportFiles: vi.fn(async () => new Uint8Array([80, 75])),
    importFiles: vi.fn(async (_zip: Uint8Array) => {}),
    forgetFiles: vi.fn(async () => {}),
    isPersisted: async () => options.persisted ?? false,
    persist: vi.fn(async () => true),
  };
  const promptInstall = vi.fn(async () => true);
  const dispose = render(
    () => (
      <Show when={isOpen()}>
        <AppPanel
          appName="Trip planner"
          appVersion="1.2"
          build="3fa9c1d2e3f4"
          keptBytes={12_400_000}
          offline={offline}
          install={{ state: installState, promptInstall }}
          actions={actions}
          onClose={() => setOpen(false)}
        />
      </Show>
    ),
    host,
  );
  onTestFinished(() => {
    dispose();
    host.remove();
    field.remove();
  });
  const button = (label: string): HTMLElement => {
    const found = [...host.querySelectorAll("button")].find(
      (each) => (each.getAttribute("aria-label") ?? each.textContent) === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const answers = () => [...host.querySelectorAll("[role=status]")].map((each) => each.textContent);
  const pick = async (): Promise<void> => {
    const picker = host.querySelector<HTMLInputElement>("input[type=file]");
    const files = new DataTransfer();
    files.items.add(new File(["PK"], "old.zip"));
    if (picker) picker.files = files.files;
    picker?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  return { host, field, button, answers, pick, setState, setUpdate, setInstallState, offline, actions, promptInstall };
}

test("it is a modal dialog named after the app; focus goes in, stays, and comes back", async () => {
  const { host, field, button } = renderPanel();
  const dialog = host.querySelector("[role=dialog]");
  expect(dialog?.getAttribute("aria-modal")).toBe("true");
  expect(host.querySelector("h2")?.textContent).toBe("Trip planner");
  expect(host.querySelector("header p")?.textContent).toBe("Version 1.2 · Build 3fa9c1d2");
  expect(document.activeElement).toBe(dialog);
  field.focus();
  expect(document.activeElement).toBe(dialog);
  await userEvent.tab({ shift: true });
  expect(dialog?.contains(document.activeElement)).toBe(true);
  await userEvent.tab();
  expect(document.activeElement).toBe(button("Close"));
  await userEvent.keyboard("{Escape}");
  expect(host.querySelector("[role=dialog]")).toBeNull();
  expect(document.activeElement).toBe(field);
});

test("a press beside it closes it", () => {
  const { host } = renderPanel();
  host.querySelector<HTMLElement>(".app-panel-scrim")?.click();
  expect(host.querySelector("[role=dialog]")).toBeNull();
});

test("it says what is kept, looks for updates, and offers the one that waits", async () => {
  const { host, button, answers, offline, setState, setUpdate } = renderPanel();
  expect(host.textContent).toContain("Works offline. 12.4 MB are kept on this device.");
  button("Check for update").click();
  await vi.waitFor(() => expect(answers()[0]).toBe("This is the latest version."));
  setUpdate({ windows: 2 });
  expect(answers()[0]).toBe("A new version is ready. Reloading updates all 2 open windows.");
  button("Reload").click();
  expect(offline.applyUpdate).toHaveBeenCalledOnce();
  setState({ kind: "unsupported" });
  expect(host.textContent).toContain("does not keep apps for offline use");
  expect(() => button("Reload")).toThrow();
});

test("install: the prompt, the hint, or word that it is done", async () => {
  const { host, button, setInstallState, promptInstall } = renderPanel();
  expect(host.textContent).not.toContain("Install");
  setInstallState("promptable");
  button("Install").click();
  expect(promptInstall).toHaveBeenCalledOnce();
  setInstallState("ios-hint");
  button("Install").click();
  expect(host.textContent).toContain("Add to Home Screen");
  setInstallState("installed");
  expect(host.textContent).toContain("Installed on this device.");
});

test("data: its size and promise, and the browser can be asked to keep it", async () => {
  const { host, button, answers, actions } = renderPanel();
  await vi.waitFor(() => expect(host.textContent).toContain("3.2 MB of files on this device. The browser may delete"));
  button("Keep data").click();
  await vi.waitFor(() => expect(answers()[1]).toBe("The browser keeps the data now."));
  expect(actions.persist).toHaveBeenCalledOnce();
});

test("data that cannot be read says why", async () => {
  const { host } = renderPanel({ usage: () => Promise.reject(new Error("The app is open in another window.")) });
  await vi.waitFor(() => expect(host.textContent).toContain("The app is open in another window."));
});

test("export downloads one file named after the app", async () => {
  const { button, answers } = renderPanel();
  const download = new Promise<HTMLAnchorElement>((resolve) => {
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementationOnce(function (this: HTMLAnchorElement) {
      resolve(this);
    });
  });
  button("Export data…").click();
  const link = await download;
  expect(link.download).toBe("trip-planner-data.zip");
  expect(new Uint8Array(await (await fetch(link.href)).arrayBuffer())).toEqual(new Uint8Array([80, 75]));
  await vi.waitFor(() => expect(answers()[1]).toBe("Saved as trip-planner-data.zip."));
});

test("import asks first, with the focus on Cancel; Escape leaves the data and the panel", async () => {
  const { host, button, answers, actions, pick } = renderPanel();
  await pick();
  expect(host.querySelector("[role=alertdialog]")?.textContent).toContain("by old.zip?");
  expect(document.activeElement).toBe(button("Cancel"));
  await userEvent.keyboard("{Escape}");
  expect(host.querySelector("[role=alertdialog]")).toBeNull();
  expect(host.querySelector("[role=dialog]")?.contains(document.activeElement)).toBe(true);
  await pick();
  button("Replace").click();
  await vi.waitFor(() => expect(answers()[1]).toBe("The data is now that of old.zip."));
  expect(actions.importFiles).toHaveBeenCalledExactlyOnceWith(new Uint8Array([80, 75]));
});

test("a wrong file is said in its own words", async () => {
  const { button, answers, actions, pick } = renderPanel();
  vi.spyOn(console, "warn").mockImplementationOnce(() => {});
  actions.importFiles.mockRejectedValueOnce(new Error("this is no data of a Flet app."));
  await pick();
  button("Replace").click();
  await vi.waitFor(() => expect(answers()[1]).toBe("That did not work: this is no data of a Flet app."));
});

test("delete asks first, and the size is read anew", async () => {
  const { host, button, answers, actions } = renderPanel({ persisted: true });
  button("Delete data…").click();
  expect(actions.forgetFiles).not.toHaveBeenCalled();
  actions.readUsage.mockResolvedValue(0);
  button("Delete").click();
  await vi.waitFor(() => expect(answers()[1]).toBe("The data is deleted."));
  await vi.waitFor(() => expect(host.textContent).toContain("has stored nothing"));
  expect(() => button("Export data…")).toThrow();
  expect(() => button("Delete data…")).toThrow();
  expect(button("Import data…").isConnected).toBe(true);
});

test("a crash, a failed boot and the console lead to it", () => {
  const host = document.createElement("div");
  document.body.append(host);
  const onShowApp = vi.fn();
  const nothing = (): void => {};
  const shared = { onRestart: nothing, onShowOutput: nothing, onShowApp };
  const dispose = render(
    () => (
      <>
        <CrashOverlay error={{ message: "ValueError", traceback: "" }} onDismiss={nothing} {...shared} />
        <BootFailurePage appName="App" failure={{ kind: "load", stage: "runtime", message: "no" }} {...shared} />
        <ConsolePanel log={createOutputLog()} canStop={false} onStop={nothing} onClose={nothing} {...shared} />
      </>
    ),
    host,
  );
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  for (const button of host.querySelectorAll("button")) {
    if (/^App( data…)?$/.test(button.textContent)) button.click();
  }
  expect(onShowApp).toHaveBeenCalledTimes(3);
});
