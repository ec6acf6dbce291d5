/** Handing a file to the user as a download: the only way for a page to save without a dialog of its own. */

/** Starts a download of `data` under `name`. */
export function download(data: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  // Browsers read the address after this task; a minute is what FileSaver and others found to be enough everywhere.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
