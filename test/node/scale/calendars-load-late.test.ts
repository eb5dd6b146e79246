import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';

test('no page loads calendars, deep time or other languages’ axes before its first picture', async () => {
  const { metafile } = await build({
    entryPoints: ['src/embed/embed.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'unwritten',
    write: false,
    metafile: true,
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
  });
  const isLate = (path: string): boolean => /src\/(time\/calendar|scale\/(calendar|deep|intl|second))/.test(path);
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((path) => outputs[path]!.entryPoint?.endsWith('embed.ts'))!;
  const seen = new Set([entry]);
  for (const path of seen) {
    const { imports, inputs } = outputs[path]!;
    assert.deepEqual(Object.keys(inputs).filter(isLate), []);
    for (const each of imports) if (each.kind === 'import-statement') seen.add(each.path);
  }
  // They are there all the same.
  const all = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  assert.ok(all.some((path) => path.endsWith('scale/calendar-source.ts')));
});
