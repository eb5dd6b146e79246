// Reporter for the browser tests: counts tests over all sessions and ends with "N passed, N failed".
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const testsOf = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsOf)];

/** With a `file` the counts and what failed go there as JSON, else the counts are printed as the last line. */
export function summaryReporter({ file = process.env.WTR_SUMMARY } = {}) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (what) => {
    counts.failed++;
    counts.failures.push(what);
  };
  const count = (session) => {
    const file = basename(session.testFile ?? session.group?.name ?? '');
    const tests = testsOf(session.testResults);
    for (const test of tests) {
      if (test.skipped) counts.skipped++;
      else if (test.passed) counts.passed++;
      else fail(`${file}: ${test.name}: ${test.error?.message ?? 'no message'}`);
    }
    // A file that never reported (a syntax error, a crash, a timeout) is one failure.
    if (session.passed || tests.some((test) => !test.skipped && !test.passed)) return;
    fail(`${file} (${session.browser?.name}): ${session.errors?.[0]?.message ?? 'no result'}`);
    console.log(`FAIL ${counts.failures.at(-1)}`);
  };
  return {
    stop({ sessions, testCoverage }) {
      for (const session of sessions) count(session);
      if (testCoverage && !testCoverage.passed) {
        fail('coverage is below its threshold');
        console.log(`FAIL ${counts.failures.at(-1)}`);
      }
      if (file) writeFileSync(file, JSON.stringify(counts));
      else process.once('exit', () => console.log(`${counts.passed} passed, ${counts.failed} failed`));
    },
  };
}
