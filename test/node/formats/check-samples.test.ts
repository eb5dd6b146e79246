import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const check = (folder: string) => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-samples.mjs', folder], { encoding: 'utf8' });
  return { status, stdout };
};

test('the small samples of all formats are read right, and a count that differs fails', () => {
  const good = check('test/node/formats/samples');
  assert.match(good.stdout, /all 22 files are read right/);
  assert.equal(good.status, 0);

  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    cpSync('test/node/formats/samples', folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    manifest['desk.ics'].events = 3;
    manifest['items.vis.json'].eras = 0;
    manifest['gone.csv'] = { events: 1 };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const bad = check(folder);
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /desk\.ics .*WRONG: events 2 instead of 3/);
    assert.match(bad.stdout, /items\.vis\.json .*WRONG: eras 1 instead of 0/);
    assert.match(bad.stdout, /gone\.csv .*WRONG: there is no such file/);
    assert.match(bad.stdout, /3 of 23 files are not read right/);
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.equal(check('test').status, 2);
});
