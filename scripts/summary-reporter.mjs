// WTR reporter: counts tests over all sessions, lists failures, ends with "N passed, N failed".
import { writeFileSync } from 'node:fs';

function walk(suite, out, path = []) {
  for (const t of suite?.tests ?? []) out.push({ ...t, path: [...path, t.name] });
  for (const s of suite?.suites ?? []) walk(s, out, [...path, s.name]);
  return out;
}
export function summaryReporter({ file = process.env.WTR_SUMMARY, print = !process.env.WTR_SUMMARY } = {}) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  return {
    stop({ sessions, testCoverage }) {
      for (const s of sessions) {
        const tests = walk(s.testResults, []);
        for (const t of tests) sum[t.skipped ? 'skipped' : t.passed ? 'passed' : 'failed']++;
        // a session that never reported (syntax error, 404, crash, timeout) counts as one failure
        if (!s.passed && !tests.some((t) => !t.skipped && !t.passed)) {
          sum.failed++;
          console.log(
            `FAIL ${s.testFile ?? s.group?.name} (${s.browser?.name}): ${s.errors?.[0]?.message ?? 'no result'}`,
          );
        }
      }
      if (testCoverage && !testCoverage.passed) {
        sum.failed++;
        console.log('FAIL coverage threshold');
      }
      if (file) writeFileSync(file, JSON.stringify(sum));
      if (print) process.once('exit', () => console.log(`${sum.passed} passed, ${sum.failed} failed`));
    },
  };
}
