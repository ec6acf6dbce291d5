// Lets an interpreter of the build be one that can suspend WebAssembly. Pyodide decides while Python starts whether
// `run_sync` (and with it `time.sleep` and `asyncio.run`) suspends or always raises, and what it decides stays in the
// memory that is saved. Most browsers can suspend, and ask anew each time whether the caller allows it; Node versions
// differ, so none is asked.

const NAMES = ["Suspending", "promising"];

/** Runs `start` as if functions could be suspended. Nothing that it runs may in fact suspend. */
export async function withStackSwitching<T>(start: () => Promise<T>): Promise<T> {
  const missing = NAMES.filter((name) => !(name in WebAssembly));
  // As a constructor, too, this returns the function that it is given.
  for (const name of missing) {
    Reflect.set(WebAssembly, name, function asItIs(run: unknown) {
      return run;
    });
  }
  try {
    return await start();
  } finally {
    for (const name of missing) Reflect.deleteProperty(WebAssembly, name);
  }
}
