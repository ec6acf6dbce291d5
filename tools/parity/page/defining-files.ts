// Which module defines which wire type, asked of the modules themselves.

const modules = import.meta.glob<Readonly<Record<string, unknown>>>([
  "../../../src/controls/**/*.{ts,tsx}",
  "../../../src/services/*.ts",
  "../../../src/app/embedded/*.{ts,tsx}",
  "!**/*.test.{ts,tsx}",
  "!**/testing/**",
]);

/** Paths from the repository's root by wire type. */
export async function definingFiles(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const [path, load] of Object.entries(modules)) {
    const found = Object.values(await load()).flatMap((exported) => (Array.isArray(exported) ? exported : [exported]));
    for (const exported of found) {
      if (isDefinition(exported)) files[exported.type] = path.replace("../../../", "");
    }
  }
  return files;
}

function isDefinition(value: unknown): value is { readonly type: string } {
  return typeof value === "object" && value !== null && "type" in value && "schema" in value;
}
