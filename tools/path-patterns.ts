// Patterns that name files and folders of an app, as `exclude` and `on_demand` take them.

/**
 * Whether a slash-separated path, or a folder above it, is named by one of the patterns. `*` stands for anything within a
 * name, `**` for anything at all.
 */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => toRegExp(pattern).test(path));
}

function toRegExp(pattern: string): RegExp {
  const plain = pattern
    .replaceAll("\\", "/")
    .replace(/^(\.?\/)+/, "")
    .replace(/\/+$/, "");
  const source = plain.replaceAll(/\*\*\/|\*\*|\*|[^*]+/g, (part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${source}(?:/|$)`);
}
