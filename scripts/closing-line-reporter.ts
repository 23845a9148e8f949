import type { Reporter, TestModule } from 'vitest/node';

/**
 * Closes a run with one plain line, `12 passed, 0 failed, 1 skipped`, which a person and a script
 * both can read, and names each skipped test above it, so that none is skipped unnoticed.
 */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const skipped: string[] = [];
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    for (const name of skipped) console.log(`skipped: ${name}`);
    const skippedPart = skipped.length > 0 ? `, ${String(skipped.length)} skipped` : '';
    console.log(`${String(passed)} passed, ${String(failed)} failed${skippedPart}`);
  }
}
