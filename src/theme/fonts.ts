/**
 * Fonts beyond the built-in ones: `page.fonts` of a program, loaded through the FontFace API so that a font which cannot
 * be had is reported instead of silently replaced.
 */

/** Told about a font that could not be loaded. */
export type FontReport = (family: string, url: string, error: unknown) => void;

interface Registered {
  readonly url: string;
  /** Undefined while the file is under way. */
  face: FontFace | undefined;
}

const registered = new Map<string, Registered>();

/**
 * Makes the page's own fonts exactly `fonts` (family → URL): new ones load, those no longer named go. Settles when all
 * are usable or have failed; a failure goes to `report` (by default the console) and does not reject.
 */
export async function registerFonts(
  fonts: Readonly<Record<string, string>>,
  report: FontReport = logFailure,
): Promise<void> {
  for (const [family, { url, face }] of registered) {
    if (fonts[family] === url) continue;
    registered.delete(family);
    if (face !== undefined) document.fonts.delete(face);
  }
  await Promise.all(
    Object.entries(fonts)
      .filter(([family]) => !registered.has(family))
      .map(([family, url]) => load(family, url, report)),
  );
}

/** Loads the text font before the first text needs it, so that none has to wait. A failure is told on the console. */
export async function preloadTextFont(): Promise<void> {
  try {
    await document.fonts.load("14px Roboto");
  } catch (error) {
    console.error("The text font could not be loaded:", error);
  }
}

async function load(family: string, url: string, report: FontReport): Promise<void> {
  const entry: Registered = { url, face: undefined };
  registered.set(family, entry);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const data = await response.arrayBuffer();
    // A face that claims one weight gets its bold drawn by the browser; a variable font has real ones.
    const face = await new FontFace(family, data, hasWeights(data) ? { weight: "1 1000" } : {}).load();
    if (registered.get(family) !== entry) return;
    entry.face = face;
    document.fonts.add(face);
  } catch (error) {
    if (registered.get(family) === entry) registered.delete(family);
    report(family, url, error);
  }
}

/** Whether a TrueType or OpenType file is a variable font: it has an `fvar` table. Compressed formats count as static. */
function hasWeights(data: ArrayBuffer): boolean {
  const view = new DataView(data);
  if (data.byteLength < 12) return false;
  const version = view.getUint32(0);
  const isPlain = version === 0x00010000 || version === 0x4f54544f || version === 0x74727565;
  const end = isPlain ? Math.min(12 + 16 * view.getUint16(4), data.byteLength - 3) : 0;
  for (let entry = 12; entry < end; entry += 16) if (view.getUint32(entry) === 0x66766172) return true;
  return false;
}

function logFailure(family: string, url: string, error: unknown): void {
  console.error(`font ${JSON.stringify(family)} could not be loaded from ${url}:`, error);
}
