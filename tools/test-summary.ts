// Vitest reporter: closes a run with one plain line that people and machines can read.
import type { Reporter, TestModule } from "vitest/node";

/** Prints `N passed, N failed, N skipped` as the run's last line. */
export default class TestSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      if (module.state() === "failed" && [...module.children.allTests()].length === 0) failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else if (state === "failed") failed++;
        else skipped++;
      }
    }
    // After Vitest's own summary, which the default reporter writes in the same tick.
    setImmediate(() => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
  }
}
