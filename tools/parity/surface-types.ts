// The shape of what python/parity/surface.py writes. Shared by the tool and the page that it opens, so types only.

/** A value as plain data; what JSON lacks is said by a map with one telling key. */
export type Sample =
  | string
  | number
  | boolean
  | null
  | readonly Sample[]
  /** A control of the class with this label. */
  | { readonly control: string }
  /** A value object of the class with this label. */
  | { readonly value: string; readonly fields: Readonly<Record<string, Sample>> }
  | { readonly map: Readonly<Record<string, Sample>> }
  | { readonly bytes: true }
  | { readonly date: string }
  | { readonly time: string };

/** One property of a control class. */
export interface SurfaceProperty {
  readonly name: string;
  readonly type: string;
  /** As flet would send it. */
  readonly default: unknown;
  readonly isRequired: boolean;
  /** The class that declares it. */
  readonly owner: string;
  /** A value for each alternative of its type. */
  readonly samples: readonly Sample[];
}

/** One method that calls the client. */
export interface SurfaceMethod {
  readonly name: string;
  readonly calls: readonly { readonly name: string; readonly arguments: readonly string[] }[];
}

/** One control or service class. */
export interface SurfaceControl {
  /** Its name in Python; canvas shapes, whose names others have, too, start with `canvas.`. */
  readonly label: string;
  /** Its name on the wire. */
  readonly type: string;
  readonly group: "core" | "material" | "cupertino" | "services" | "framework";
  readonly bases: readonly string[];
  readonly isDialog: boolean;
  readonly properties: readonly SurfaceProperty[];
  readonly events: readonly { readonly name: string; readonly type: string; readonly owner: string }[];
  readonly methods: readonly SurfaceMethod[];
}

/** One value class (TextStyle, ButtonStyle, DialogTheme …). */
export interface SurfaceValue {
  readonly label: string;
  readonly fields: readonly { readonly name: string; readonly samples: readonly Sample[] }[];
}

/** Everything that one release offers. */
export interface Surface {
  readonly flet: string;
  /** Modules that could not be imported, each with its reason. */
  readonly unreadable: readonly string[];
  readonly controls: readonly SurfaceControl[];
  readonly values: readonly SurfaceValue[];
}
