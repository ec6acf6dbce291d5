/** Files that a picture needs, as data addresses: an SVG document that is drawn as a picture may load nothing. */

const known = new Map<string, Promise<string | undefined>>();
/** Forgotten from here on: pictures of a program that shows ever new ones would pile up. */
const MOST = 200;

/** The file at `url` as a data address; undefined if it cannot be had, which is told on the console. */
export function toDataAddress(url: string): Promise<string | undefined> {
  if (url.startsWith("data:")) return Promise.resolve(url);
  let address = known.get(url);
  if (address === undefined) {
    if (known.size >= MOST) known.clear();
    address = load(url);
    known.set(url, address);
  }
  return address;
}

/** `text` with every file that a `url()` in it names put in its place. */
export async function embedResources(text: string): Promise<string> {
  // Quotes are written as entities where the text is an attribute.
  const pattern = /url\((?:&quot;|"|')?((?:https?:|blob:)[^)"'&]*(?:&amp;[^)"'&]*)*)(?:&quot;|"|')?\)/g;
  const urls = new Set(Array.from(text.matchAll(pattern), ([, url = ""]) => url));
  const addresses = new Map<string, string>();
  await Promise.all(
    Array.from(urls, async (url) => {
      const address = await toDataAddress(url.replaceAll("&amp;", "&"));
      addresses.set(url, address ?? "data:,");
    }),
  );
  return text.replace(pattern, (_match, url: string) => `url(${addresses.get(url) ?? "data:,"})`);
}

async function load(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await readAddress(await response.blob());
  } catch (error) {
    known.delete(url);
    console.warn(`${url} will be missing in the picture:`, error);
    return undefined;
  }
}

function readAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("the file cannot be read")));
    reader.readAsDataURL(blob);
  });
}
