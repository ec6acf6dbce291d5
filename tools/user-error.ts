// The one way a tool fails on purpose: a single clear line for the person at the terminal, and exit code 1.
// Anything else that is thrown is a bug of ours and keeps its stack trace.

/** A failure that the person at the terminal can act on. `message` is one line that says what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/**
 * Runs a script's main function and turns its failure into output and exit code 1.
 * A `UserError` prints as one line; everything else with its stack.
 */
export async function runScript(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof UserError) console.error(`flet-pwa: ${error.message}`);
    else console.error(error);
  }
}
