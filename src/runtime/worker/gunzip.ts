/** Unpacking that does not wait, in a chunk of its own: only a first visit may need it (`late-file.ts`). */
import { gunzipSync } from "fflate";
import type { Gunzip } from "./late-file.ts";

/** Unpacks gzip at once. Throws if it is damaged. */
export const gunzip: Gunzip = (packed) => gunzipSync(packed);
