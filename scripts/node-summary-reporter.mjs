// node:test reporter: one JSON line with leaf-test counts.
export default async function* (source) {
  const s = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip || data.todo) s.skipped++;
    else s[type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield JSON.stringify(s);
}
