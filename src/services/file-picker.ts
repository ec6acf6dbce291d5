/**
 * Flet `FilePicker`: picking, saving and uploading files. A file's path never reaches a page; its bytes do, on request.
 * `compression_quality` and the folder and title of dialogs are for native platforms; browsers report a cancelled
 * dialog, so `cancel_upload_on_window_blur` has nothing to do. Source: flet/controls/services/file_picker.py.
 */
import { onCleanup } from "solid-js";
import { defineService } from "../control/define-service.ts";
import { event } from "../control/property.ts";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import type { ControlNode } from "../tree/control-node.ts";
import { readBool, readInt, readString } from "../values/number.ts";
import { field, listOf, readMap } from "../values/reader.ts";
import { download } from "./download.ts";
import { pickFiles } from "./file-dialog.ts";
import { uploadFile } from "./file-upload.ts";

/** The browser's file dialogs. */
export const FilePicker = defineService(
  "FilePicker",
  { onResult: event(), onUpload: event() },
  (_props, node) => {
    let picked: readonly File[] = [];
    const ends = new AbortController();
    onCleanup(() => ends.abort());
    return {
      pick_files: async (args) => {
        picked = await pickFiles({
          fileType: field(args, "file_type", readString, "any"),
          extensions: field(args, "allowed_extensions", listOf(readString), []),
          isMultiple: field(args, "allow_multiple", readBool, false),
        });
        const hasBytes = field(args, "with_data", readBool, false);
        return Promise.all(picked.map((file, id) => describe(file, id, hasBytes)));
      },
      save_file: (args) => {
        const bytes = args["src_bytes"];
        const name = field(args, "file_name", readString);
        if (!(bytes instanceof Uint8Array)) throw new Error('"src_bytes" is required when saving a file on the web');
        if (name === undefined) throw new Error('"file_name" is required when saving a file on the web');
        download(new Blob([new Uint8Array(bytes)]), name);
        return null;
      },
      upload: (args) => {
        // Python is answered at once; how it goes is told by events.
        void uploadAll(node, picked, field(args, "files", listOf(readUpload), []), ends.signal);
        return null;
      },
      get_directory_path: () => {
        throw new Error("a web page cannot see the paths of folders");
      },
    };
  },
  {
    onActionResult: (node, method, files) => {
      if (method === "pick_files") node.emit("result", { files });
    },
  },
);

async function describe(file: File, id: number, hasBytes: boolean): Promise<WireMap> {
  const bytes: WireValue = hasBytes ? new Uint8Array(await file.arrayBuffer()) : null;
  return { id, name: file.name, path: null, size: file.size, bytes };
}

interface Upload {
  readonly id: number | undefined;
  readonly name: string | undefined;
  readonly url: string;
  readonly method: string;
}

function readUpload(value: unknown): Upload {
  const map = readMap(value, "a file to upload");
  return {
    id: field(map, "id", readInt),
    name: field(map, "name", readString),
    url: field(map, "upload_url", readString, ""),
    method: field(map, "method", readString, "PUT"),
  };
}

async function uploadAll(
  node: ControlNode,
  picked: readonly File[],
  uploads: readonly Upload[],
  signal: AbortSignal,
): Promise<void> {
  for (const { id, name, url, method } of uploads) {
    const file = (id === undefined ? undefined : picked[id]) ?? picked.find((other) => other.name === name);
    const tell = (progress: number | null, error: string | null = null) => {
      if (!signal.aborted) node.emit("upload", { file_name: file?.name ?? name ?? "", progress, error });
    };
    try {
      if (!file) throw new Error(`no picked file has the id ${id} or the name ${name}`);
      await uploadFile(file, url, method, signal, tell);
    } catch (error) {
      tell(null, error instanceof Error ? error.message : String(error));
    }
  }
}
