import { Show, createSignal, type JSX } from "solid-js";
import { render } from "solid-js/web";
import { userEvent } from "vitest/browser";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { Modal } from "./modal.tsx";
import { Overlay, OverlayRoot } from "./overlay.tsx";
import { Popover } from "./popover.tsx";

function mount(content: () => JSX.Element): HTMLElement {
  const host = document.createElement("div");
  document.body.append(host);
  const dispose = render(() => <OverlayRoot>{content()}</OverlayRoot>, host);
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  return host;
}

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};

/** A page with a button and a dialog of two buttons over it. */
function mountDialog(options: { modal?: boolean } = {}) {
  const [open, setOpen] = createSignal(false);
  const onDismiss = vi.fn(() => setOpen(false));
  const onExited = vi.fn();
  mount(() => (
    <>
      <button id="opener">open</button>
      <Modal open={open()} modal={options.modal} onDismiss={onDismiss} onExited={onExited} aria-label="A dialog">
        <button id="first">first</button>
        <button id="second">second</button>
      </Modal>
    </>
  ));
  find("#opener").focus();
  setOpen(true);
  return { setOpen, open, onDismiss, onExited };
}

describe("Modal", () => {
  test("takes focus, keeps it inside, and gives it back when the exit is over", async () => {
    const { setOpen, onExited } = mountDialog();
    expect(document.activeElement).toBe(find("[role=dialog]"));
    await userEvent.keyboard("{Tab}{Tab}");
    expect(document.activeElement).toBe(find("#second"));
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(find("#first"));
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(document.activeElement).toBe(find("#second"));
    setOpen(false);
    await vi.waitFor(() => expect(onExited).toHaveBeenCalledOnce());
    expect(document.activeElement).toBe(find("#opener"));
  });

  test("stays for its exit animation and then reports the end once", async () => {
    const { setOpen, onExited } = mountDialog();
    await Promise.all(
      find(".modal-panel")
        .getAnimations()
        .map((one) => one.finished),
    );
    setOpen(false);
    expect(find(".modal-panel").dataset["state"]).toBe("closing");
    const [exit] = find(".modal-panel").getAnimations();
    expect(exit?.effect?.getComputedTiming().endTime).toBe(150);
    expect(onExited).not.toHaveBeenCalled();
    await exit?.finished;
    await vi.waitFor(() => expect(onExited).toHaveBeenCalledOnce());
    expect(document.querySelector(".modal")).toBeNull();
  });

  test("reports the end at once where nothing animates", async () => {
    const { setOpen, onExited } = mountDialog();
    find(".modal").style.setProperty("--modal-exit", "0s");
    await Promise.all(
      find(".modal-panel")
        .getAnimations()
        .map((one) => one.finished),
    );
    setOpen(false);
    expect(find(".modal-panel").getAnimations()).toEqual([]);
    await new Promise(requestAnimationFrame);
    expect(onExited).toHaveBeenCalledOnce();
  });

  test("reopened while closing, it stays and reports nothing", async () => {
    const { setOpen, onExited } = mountDialog();
    await Promise.all(
      find(".modal-panel")
        .getAnimations()
        .map((one) => one.finished),
    );
    setOpen(false);
    await Promise.resolve();
    setOpen(true);
    await Promise.all(
      find(".modal-panel")
        .getAnimations()
        .map((one) => one.finished),
    );
    expect(find(".modal-panel").dataset["state"]).toBe("open");
    expect(onExited).not.toHaveBeenCalled();
  });

  test("Escape and the scrim ask to close, unless it is modal", async () => {
    const free = mountDialog();
    await userEvent.keyboard("{Escape}");
    expect(free.onDismiss).toHaveBeenLastCalledWith("escape");
    await vi.waitFor(() => expect(document.querySelector(".modal")).toBeNull());
    free.setOpen(true);
    find(".modal-scrim").click();
    expect(free.onDismiss).toHaveBeenLastCalledWith("barrier");
    await vi.waitFor(() => expect(document.querySelector(".modal")).toBeNull());

    const strict = mountDialog({ modal: true });
    await userEvent.keyboard("{Escape}");
    find(".modal-scrim").click();
    expect(strict.onDismiss).not.toHaveBeenCalled();
  });

  test("makes what is behind inert, but not what opens above", async () => {
    const [extra, setExtra] = createSignal(false);
    const { setOpen } = mountDialog();
    mount(() => null);
    const app = find(".overlay-app");
    expect(app.inert).toBe(true);
    setOpen(false);
    await vi.waitFor(() => expect(app.inert).toBe(false));

    mount(() => (
      <>
        <Overlay tier="below" id="snack">
          snack
        </Overlay>
        <Modal open>dialog</Modal>
        <Show when={extra()}>
          <Overlay id="menu">menu</Overlay>
        </Show>
      </>
    ));
    setExtra(true);
    expect(find("#snack").inert).toBe(true);
    await Promise.resolve();
    expect(find("#menu").inert).toBe(false);
  });
});

test("what opens above a modal may have focus, what is behind may not", async () => {
  const [anchor, setAnchor] = createSignal<HTMLElement>();
  mount(() => (
    <>
      <Overlay tier="above">
        <button id="above">a tooltip's link</button>
      </Overlay>
      <Modal open>
        <button ref={setAnchor}>menu</button>
        <Popover open anchor={anchor()}>
          <button id="item">item</button>
        </Popover>
      </Modal>
    </>
  ));
  await vi.waitFor(() => expect(find(".popover").hasAttribute("data-placing")).toBe(false));
  find("#item").focus();
  expect(document.activeElement).toBe(find("#item"));
  // Mounted before the dialog, so it comes before it.
  find("#above").focus();
  expect(document.activeElement).toBe(find("[role=dialog]"));
});

describe("dismissal", () => {
  test("only the topmost layer reacts to Escape and to a press outside", async () => {
    const [dialog, setDialog] = createSignal(true);
    const [menu, setMenu] = createSignal(true);
    const [anchor, setAnchor] = createSignal<HTMLElement>();
    mount(() => (
      <Modal open={dialog()} onDismiss={() => setDialog(false)}>
        <button id="anchor" ref={setAnchor}>
          menu
        </button>
        <Popover open={menu()} anchor={anchor()} onDismiss={() => setMenu(false)}>
          <div id="panel">panel</div>
        </Popover>
      </Modal>
    ));
    await vi.waitFor(() => find("#panel"));
    await userEvent.keyboard("{Escape}");
    expect([dialog(), menu()]).toEqual([true, false]);
    setMenu(true);
    await vi.waitFor(() => find("#panel"));
    find(".modal-panel").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
    expect([dialog(), menu()]).toEqual([true, false]);
    await userEvent.keyboard("{Escape}");
    expect(dialog()).toBe(false);
  });
});
