/** The browser's dialog for opening files. */

/** What may be picked. */
export interface FileDialogOptions {
  /** Flet's word: any, media, image, video, audio, custom. */
  readonly fileType: string;
  /** With or without a dot in front; where there are any, only these may be picked, whatever `fileType` says. */
  readonly extensions: readonly string[];
  readonly isMultiple: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  audio: "audio/*",
  image: "image/*",
  media: "video/*,image/*",
  video: "video/*",
};

/**
 * Lets the user pick files. Empty if the user closes the dialog without.
 * Call it while the browser handles a click, or soon after: otherwise no dialog would open, and nobody would be told.
 * @throws {Error} in words in that case.
 */
export function pickFiles(options: FileDialogOptions): Promise<readonly File[]> {
  if ("userActivation" in navigator && !navigator.userActivation.isActive) {
    throw new Error("the browser opens a file dialog only for a click: call it from a handler, or use ft.PickFiles");
  }
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = options.isMultiple;
  input.accept =
    options.extensions.length > 0
      ? options.extensions.map((extension) => `.${extension.replace(/^\./, "")}`).join(",")
      : (TYPES[options.fileType] ?? "");
  // In the page, since Safari forgets an input that nothing holds while the dialog is open.
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const end = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener("change", end);
    input.addEventListener("cancel", end);
    input.click();
  });
}
