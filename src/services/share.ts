/**
 * Flet `Share`: the system's share sheet where the browser has one; else a mail or a download.
 * Source: flet/controls/services/share.py and the web half of share_plus.
 */
import { defineService } from "../control/define-service.ts";
import { openUrl } from "../control/open-url.ts";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import { readBool, readString } from "../values/number.ts";
import { field, listOf, readMap } from "../values/reader.ts";
import { download } from "./download.ts";

type Result = { readonly status: "success" | "dismissed" | "unavailable"; readonly raw: string };

const UNAVAILABLE: Result = { status: "unavailable", raw: "dev.fluttercommunity.plus/share/unavailable" };

/** The share sheet. The position and the Cupertino arguments are for native platforms. */
export const Share = defineService("Share", {}, () => ({
  share_text: (args) => {
    const text = field(args, "text", readString, "");
    const subject = field(args, "subject", readString);
    return share(titled({ text }, subject ?? field(args, "title", readString)), () => mail(args, subject, text));
  },
  share_uri: (args) => {
    const url = field(args, "uri", readString, "");
    return share({ url }, () => mail(args, undefined, url));
  },
  share_files: (args) => {
    const files = field(args, "files", listOf(readFile), []);
    const text = field(args, "text", readString);
    const title = field(args, "subject", readString) ?? field(args, "title", readString);
    return share(titled(text === undefined ? { files: [...files] } : { files: [...files], text }, title), () => {
      if (!field(args, "download_fallback_enabled", readBool, true)) throw new Error("this browser cannot share files");
      for (const file of files) download(file, file.name);
    });
  },
}));

function titled(data: ShareData, title: string | undefined): ShareData {
  return title === undefined ? data : { ...data, title };
}

async function share(data: ShareData, fallBack: () => void): Promise<WireValue> {
  if (!("share" in navigator) || !navigator.canShare(data)) {
    fallBack();
    return UNAVAILABLE;
  }
  try {
    await navigator.share(data);
    return { status: "success", raw: "" } satisfies Result;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === "AbortError") return { status: "dismissed", raw: "" } satisfies Result;
    if (error.name !== "NotAllowedError") throw error;
    throw new Error("the browser shares only while it handles a click: use action=ft.ShareText(…)", { cause: error });
  }
}

function mail(args: WireMap, subject: string | undefined, body: string): void {
  if (!field(args, "mail_to_fallback_enabled", readBool, true)) throw new Error("this browser cannot share");
  const query = [...(subject === undefined ? [] : [["subject", subject]]), ["body", body]];
  // Mail programs read `+` as a plus, so spaces must be %20.
  openUrl(`mailto:?${query.map(([key, value]) => `${key}=${encodeURIComponent(value ?? "")}`).join("&")}`);
}

function readFile(value: unknown): File {
  const map = readMap(value, "a file to share");
  const data = map["data"];
  const name = field(map, "name", readString, "shared_file");
  if (data instanceof Uint8Array) {
    return new File([new Uint8Array(data)], name, { type: field(map, "mime_type", readString, "") });
  }
  throw new Error("a web page can share bytes, not paths: use ft.ShareFile.from_bytes(Path(…).read_bytes(), name=…)");
}
