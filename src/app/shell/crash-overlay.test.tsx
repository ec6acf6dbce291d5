import { createSignal, Show } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { CrashOverlay } from "./crash-overlay.tsx";

const error = { message: "ValueError: boom", traceback: 'Traceback:\n  File "main.py"\nValueError: boom\n' };

function renderCrash(focus: "field" | "nothing") {
  const host = document.createElement("div");
  const field = document.createElement("input");
  document.body.append(field, host);
  if (focus === "field") field.focus();
  const [isShown, setShown] = createSignal(true);
  const onRestart = vi.fn();
  const dispose = render(
    () => (
      <Show when={isShown()}>
        <CrashOverlay error={error} onDismiss={() => setShown(false)} onRestart={onRestart} onShowOutput={() => {}} />
      </Show>
    ),
    host,
  );
  onTestFinished(() => {
    dispose();
    host.remove();
    field.remove();
  });
  const press = (name: string): void =>
    [...host.querySelectorAll("button")].find((button) => button.textContent === name)?.click();
  return { host, field, press, onRestart };
}

test("the exception is the title and the whole traceback can be selected", () => {
  const { host } = renderCrash("nothing");
  const sheet = host.querySelector("[role=alertdialog]");
  const title = document.getElementById(sheet?.getAttribute("aria-labelledby") ?? "");
  expect(title?.textContent).toBe("ValueError: boom");
  const traceback = host.querySelector("pre");
  expect(traceback?.textContent).toBe(error.traceback.trim());
  expect(traceback && getComputedStyle(traceback).userSelect).toBe("text");
});

test("it takes the focus, so that Escape dismisses it", async () => {
  const { host } = renderCrash("nothing");
  expect(document.activeElement?.getAttribute("role")).toBe("alertdialog");
  await userEvent.keyboard("{Escape}");
  expect(host.querySelector("[role=alertdialog]")).toBeNull();
});

test("whoever is typing keeps the focus and the page stays in use", () => {
  const { field } = renderCrash("field");
  expect(document.activeElement).toBe(field);
  const { left, top } = field.getBoundingClientRect();
  expect(document.elementFromPoint(left + 2, top + 2)).toBe(field);
});

test("a dialog of the program that holds the focus does not hear of the sheet's", () => {
  const pulled = vi.fn();
  document.addEventListener("focusin", pulled);
  renderCrash("nothing");
  document.removeEventListener("focusin", pulled);
  expect(pulled).not.toHaveBeenCalled();
});

test("Copy puts the traceback on the clipboard and says so", async () => {
  const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const { host, press } = renderCrash("nothing");
  press("Copy");
  await vi.waitFor(() => expect(host.textContent).toContain("Copied"));
  expect(written).toHaveBeenCalledWith(error.traceback);
  written.mockRestore();
});

test("without a clipboard the text is selected instead", async () => {
  const written = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied"));
  const { press } = renderCrash("nothing");
  press("Copy");
  await vi.waitFor(() => expect(getSelection()?.toString().trim()).toBe(error.traceback.trim()));
  written.mockRestore();
});

test("Restart and Dismiss do what they say", () => {
  const { host, press, onRestart } = renderCrash("nothing");
  press("Restart");
  expect(onRestart).toHaveBeenCalledOnce();
  press("Dismiss");
  expect(host.querySelector("[role=alertdialog]")).toBeNull();
});
