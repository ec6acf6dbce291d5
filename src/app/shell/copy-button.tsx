/** Copies text, and says whether it worked; where the browser forbids it, the text is selected for the user to copy. */
import { createSignal, onCleanup, type JSX } from "solid-js";
import { ShellButton } from "./shell-button.tsx";

const words = { ready: "Copy", copied: "Copied", selected: "Press Ctrl+C" } as const;
const wordMs = 2000;

/** `source` is the element that shows the text: it gets selected when the clipboard is not to be had. */
export function CopyButton(props: {
  readonly text: () => string;
  readonly source: () => HTMLElement | undefined;
}): JSX.Element {
  const [state, setState] = createSignal<keyof typeof words>("ready");
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const copy = async (): Promise<void> => {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(props.text());
    } catch (error) {
      // No permission, or a page without https: not worth more than another way to copy.
      console.info("The clipboard is not available.", error);
      isCopied = false;
      selectText(props.source());
    }
    setState(isCopied ? "copied" : "selected");
    clearTimeout(timer);
    timer = setTimeout(() => setState("ready"), wordMs);
  };

  return (
    <ShellButton onPress={() => void copy()}>
      <span aria-live="polite">{words[state()]}</span>
    </ShellButton>
  );
}

function selectText(element: HTMLElement | undefined): void {
  if (element !== undefined) getSelection()?.selectAllChildren(element);
}
