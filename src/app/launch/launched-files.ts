/** Files that the system hands to the app, as files in the program's own file system. */
import type { ProgramFile } from "../../runtime/contract.ts";

/**
 * What can put files where the program sees them. Files given while the program boots are there before it runs;
 * rejects with words for the user if they cannot be kept.
 */
export interface ProgramFileWriter {
  writeFiles(files: readonly ProgramFile[]): Promise<void>;
}

/** Below the folder that Flet calls `FLET_APP_STORAGE_TEMP`: the program takes what it wants to keep. */
const FOLDER = "/storage/temp/launch";

/** Gives each file a path of its own. `launch` names this launch apart from all others. */
export async function toProgramFiles(files: readonly File[], launch: string): Promise<readonly ProgramFile[]> {
  const names = new Set<string>();
  const result: ProgramFile[] = [];
  for (const file of files) {
    const name = freeName(safeName(file.name), names);
    names.add(name);
    result.push({ path: `${FOLDER}/${launch}/${name}`, content: new Uint8Array(await file.arrayBuffer()) });
  }
  return result;
}

/** Other apps may put anything into a name; it has to stay one file in one folder. */
function safeName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what has to go
  const safe = name.replaceAll(/[/\\\u0000-\u001f\u007f]/g, "_").trim();
  return safe === "" || safe === "." || safe === ".." ? "file" : safe;
}

/** "photo.png", "photo (2).png", "photo (3).png". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${stem} (${count})${ending}`;
  return free;
}
