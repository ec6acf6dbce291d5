// Writing text into HTML.

/** Text as HTML, also inside attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An empty element, e.g. `<meta name="x" content="y" />`; without those attributes that are `undefined`. */
export function element(tag: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? "")}"`);
  return `<${tag}${written.join("")} />`;
}

/** A script that runs, in the order of all such, when the page has been read. */
export function deferredScript(src: string): string {
  return `<script defer src="${escapeHtml(src)}"></script>`;
}
