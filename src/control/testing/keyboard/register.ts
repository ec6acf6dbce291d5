/**
 * The keyboard register: for every type of control that a user acts on, how that is done with keys alone, and what the
 * program then hears. Plain data: `src/app/keyboard.test.tsx` does it in a browser, and `tools/parity/keyboard.test.ts`
 * misses every type of flet's that has events and is not here.
 */
import { ARRANGED } from "./arranged.ts";
import type { KeyboardCase } from "./case.ts";
import { CHOSEN } from "./chosen.ts";
import { LED } from "./led.ts";
import { PRESSED } from "./pressed.ts";

/** The register. */
export const KEYBOARD_CASES: readonly KeyboardCase[] = [...PRESSED, ...CHOSEN, ...LED, ...ARRANGED];
