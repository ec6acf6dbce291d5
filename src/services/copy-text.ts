/** Copying by the page's own copy command: works without https and without the clipboard permission. */

/** Copies `text` and says whether the browser did it. The selection and the focus stay as they are. */
export function copyTextWithoutPermission(text: string): boolean {
  let isSet = false;
  const onCopy = (event: ClipboardEvent) => {
    // Nothing needs to be selected: the event's data replaces what would have been copied.
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isSet = event.clipboardData !== null;
  };
  document.addEventListener("copy", onCopy, true);
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where the clipboard object is missing
    return document.execCommand("copy") && isSet;
  } finally {
    document.removeEventListener("copy", onCopy, true);
  }
}
