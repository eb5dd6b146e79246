// Reporter for Node's test runner: one line of JSON with the counts of tests and what failed, suites left out.
export default async function* summary(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip || data.todo) counts.skipped++;
    else if (type === 'test:pass') counts.passed++;
    else {
      counts.failed++;
      const { error } = data.details;
      counts.failures.push(`${data.name}: ${error?.cause?.message ?? error?.message ?? 'no message'}`);
    }
  }
  yield JSON.stringify(counts);
}
