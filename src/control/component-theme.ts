/**
 * What a program's theme says of one component (`appbar_theme`, `dialog_theme` …): where a control's own property is
 * absent, the theme's field holds, then Material's default.
 */
import { useTheme } from "../theme/theme-context.tsx";
import type { ComponentTheme } from "../theme/theme-data.ts";
import { readLeniently, type Reader } from "../values/reader.ts";

const reported = new Set<string>();

/** Reads one field (snake case) of a component theme; absent or bad is `undefined`. Watched. */
export type ComponentThemeReader = <T>(field: string, read: Reader<T>) => T | undefined;

/** Reads the component theme `name` that is in force here. Call it while a view is being set up. */
export function useComponentTheme(name: ComponentTheme): ComponentThemeReader {
  const theme = useTheme();
  return (field, read) => {
    const raw = theme().data.component(name)?.[field];
    if (raw === null || raw === undefined) return undefined;
    return readLeniently(read, raw, (error) => {
      const text = `theme: ${name}.${field}: ${error.message}; using the default`;
      if (reported.has(text)) return;
      reported.add(text);
      console.warn(text);
    });
  };
}
