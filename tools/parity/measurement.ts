// What the page finds out about the client. Types only: the tool and the page share them.

/** Names by class label. */
export type NamesOf = Readonly<Record<string, readonly string[]>>;

/** A default of the client that is not flet's. */
export interface DefaultDifference {
  /** `Class.property`. */
  readonly name: string;
  readonly flet: string;
  readonly client: string;
}

/** What the schemas say. */
export interface SchemaReport {
  /** Properties and events that have a place in a schema, in wire names. */
  readonly names: NamesOf;
  /** Values of flet's that a schema does not take. */
  readonly refused: readonly string[];
  readonly defaults: readonly DefaultDifference[];
}

/** What drawing every class in its variants showed. */
export interface Measurement {
  readonly schemas: SchemaReport;
  /** Wire types that have a definition. */
  readonly drawn: readonly string[];
  readonly reads: NamesOf;
  readonly fields: NamesOf;
  readonly sent: NamesOf;
  /** The module that defines each wire type, from the repository's root. */
  readonly files: Readonly<Record<string, string>>;
  /** Which properties of all controls are applied to each wire type (`FrameKind`). */
  readonly frames: Readonly<Record<string, "layout" | "base" | "none">>;
  /** What the client warned of while it drew values that flet itself gives. */
  readonly warnings: readonly string[];
  readonly variants: number;
}

declare global {
  interface Window {
    /** The page's one entrance: takes a `Surface` as JSON. */
    measureParity: (surface: string) => Promise<Measurement>;
  }
}
