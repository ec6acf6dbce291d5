/** A place in the text of a formula, which moves on as the text is read. Patterns are sticky. */
export class TexCursor {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Index of the next character. */
  get at(): number {
    return this.#at;
  }

  /** Whether everything has been read. */
  get isAtEnd(): boolean {
    return this.#at >= this.#tex.length;
  }

  /** Whether `pattern` matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#tex);
  }

  /** What matches here, taken; `undefined` if nothing does. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#tex)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Whether `pattern` matches here; what matches is taken then. */
  accepts(pattern: RegExp): boolean {
    return this.take(pattern) !== undefined;
  }

  /** The next character whatever it is; empty at the end. */
  next(): string {
    return this.take(/[^]/uy) ?? "";
  }

  /** What has been read since `start`. */
  since(start: number): string {
    return this.#tex.slice(start, this.#at);
  }

  /** What is left; the cursor is at the end then. */
  rest(): string {
    const rest = this.#tex.slice(this.#at);
    this.#at = this.#tex.length;
    return rest;
  }
}
