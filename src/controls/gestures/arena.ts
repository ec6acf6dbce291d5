/**
 * Flutter's gesture arena: all recognisers that follow one pointer, of which one wins. Inner controls join first. The
 * last one left wins at once; when the pointer goes up, the first one does, unless somebody (a double tap that awaits its
 * second half) holds the arena open.
 */

/** A recogniser, as the arena knows it. `pointer` is the number of the press. */
export interface ArenaMember {
  readonly accept: (pointer: number) => void;
  readonly reject: (pointer: number) => void;
}

export class GestureArena {
  readonly #pointer: number;
  #members: ArenaMember[] = [];
  #isOpen = true;
  #isHeld = false;
  #awaitsSweep = false;
  #eager: ArenaMember | undefined;

  constructor(pointer: number) {
    this.#pointer = pointer;
  }

  /** Joins; only while the press is being told to everybody. */
  add(member: ArenaMember): void {
    this.#members.push(member);
  }

  /** Everybody has joined. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (this.#eager && this.#members.includes(this.#eager)) this.#decideFor(this.#eager);
    else this.#settle();
  }

  /** Puts the sweep off until `release`. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Ends `hold`. */
  release(): void {
    this.#isHeld = false;
    if (this.#awaitsSweep) this.sweep();
  }

  /** The pointer went up: the first member wins. */
  sweep(): void {
    this.close();
    if (this.#isHeld) {
      this.#awaitsSweep = true;
      return;
    }
    const [first] = this.#members;
    if (first) this.#decideFor(first);
  }

  /** `member` knows that it is the one (the first to say so wins), or that it is not. */
  resolve(member: ArenaMember, verdict: "accepted" | "rejected"): void {
    if (!this.#members.includes(member)) return;
    if (verdict === "rejected") {
      this.#members = this.#members.filter((other) => other !== member);
      member.reject(this.#pointer);
      if (!this.#isOpen) this.#settle();
    } else if (this.#isOpen) {
      this.#eager ??= member;
    } else {
      this.#decideFor(member);
    }
  }

  #settle(): void {
    const [only, ...others] = this.#members;
    if (only && others.length === 0) this.#decideFor(only);
  }

  #decideFor(winner: ArenaMember): void {
    const losers = this.#members.filter((member) => member !== winner);
    this.#members = [];
    for (const loser of losers) loser.reject(this.#pointer);
    winner.accept(this.#pointer);
  }
}
