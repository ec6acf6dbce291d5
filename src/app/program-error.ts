/** What Python says of an exception, as the shell shows it. */
import type { ProgramError } from "../runtime/contract.ts";

/** Python's crash message: what happened in the first line, the traceback after it. */
export function toProgramError(message: string): ProgramError {
  const [first = "", ...rest] = message.split("\n");
  return { message: first, traceback: rest.join("\n").trim() };
}
