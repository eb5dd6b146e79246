import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

test('the reader of dates is at most 5 kB, compressed, besides the zones that it shares with the axis', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/time/parse-date.ts'],
    external: ['./zone.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  assert.ok(bytes <= 5000, `${bytes}`);
});
