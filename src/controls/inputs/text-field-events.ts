/** What a TextField tells Python besides its text: submitting, taps in and beside it, pasted files. */
import { createRenderEffect, onCleanup } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import type { TextElement } from "./field-text.ts";

/** How Enter works in a field. */
export type EnterKey = "submits" | "breaks-line" | "submits-unless-shifted";

/** Listens on `element` for keys. */
export function listenForKeys(node: ControlNode, element: TextElement, enterKey: () => EnterKey): void {
  element.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && !event.isComposing) press(event);
  });

  function press(event: KeyboardEvent): void {
    const isVertical = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (isVertical && node.peek("ignore_up_down_keys") === true) event.preventDefault();
    if (event.key !== "Enter") return;
    const key = enterKey();
    if (key === "submits") {
      event.preventDefault();
      node.emit("submit", element.value);
      // Flutter's default after submitting; a program that wants to go on calls focus().
      element.blur();
    } else if (key === "submits-unless-shifted" && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) node.emit("submit");
    }
  }
}

/** `click`: taps on the field, of a double or triple click only the first unless the program wants all. */
export function listenForClicks(node: ControlNode, box: HTMLElement): void {
  box.addEventListener("click", (event) => {
    const pressed =
      event.target instanceof Element ? event.target.closest("button, a, [data-pressable], input, textarea") : null;
    if (pressed && !pressed.matches(".field-input")) return;
    if (event.detail > 1 && node.peek("always_call_on_tap") !== true) return;
    if (!node.isDisabled) node.emit("click");
  });
}

/** `tap_outside`: a press anywhere else while the field has focus. */
export function listenForTapsOutside(node: ControlNode, root: HTMLElement, isFocused: () => boolean): void {
  createRenderEffect(() => {
    if (!isFocused() || !node.hasHandler("tap_outside")) return;
    const listener = (event: PointerEvent) => {
      if (!event.composedPath().includes(root)) node.emit("tap_outside");
    };
    document.addEventListener("pointerdown", listener, { capture: true });
    onCleanup(() => document.removeEventListener("pointerdown", listener, { capture: true }));
  });
}

/** `paste_files`: a paste that carries files, which then pastes no text. */
export function listenForPastedFiles(node: ControlNode, element: TextElement): void {
  element.addEventListener("paste", (event) => {
    const files = event instanceof ClipboardEvent ? [...(event.clipboardData?.files ?? [])] : [];
    if (files.length === 0 || node.peek("on_paste_files") !== true) return;
    event.preventDefault();
    void send(files);
  });

  async function send(files: readonly File[]): Promise<void> {
    const read = files.map(async (file) => ({
      name: file.name,
      mime_type: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    node.emit("paste_files", { files: await Promise.all(read) });
  }
}
