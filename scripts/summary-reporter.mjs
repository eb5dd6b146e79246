// Reporter for the browser tests: counts tests over all sessions and ends with "N passed, N failed".
import { writeFileSync } from 'node:fs';

const testsOf = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsOf)];

/** With a `file` the counts go there as JSON, else they are printed as the last line. */
export function summaryReporter({ file = process.env.WTR_SUMMARY } = {}) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const count = (session) => {
    const tests = testsOf(session.testResults);
    for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    // A file that never reported (a syntax error, a crash, a timeout) is one failure.
    if (session.passed || tests.some((test) => !test.skipped && !test.passed)) return;
    counts.failed++;
    const reason = session.errors?.[0]?.message ?? 'no result';
    console.log(`FAIL ${session.testFile ?? session.group?.name} (${session.browser?.name}): ${reason}`);
  };
  return {
    stop({ sessions, testCoverage }) {
      for (const session of sessions) count(session);
      if (testCoverage && !testCoverage.passed) {
        counts.failed++;
        console.log('FAIL coverage is below its threshold');
      }
      if (file) writeFileSync(file, JSON.stringify(counts));
      else process.once('exit', () => console.log(`${counts.passed} passed, ${counts.failed} failed`));
    },
  };
}
