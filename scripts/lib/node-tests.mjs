// What the runners of Node's tests share.
import { spawnSync } from 'node:child_process';

/** The files whose path holds one of the arguments of the command line, all of them without one; exits on none. */
export function chosenFiles(files) {
  const parts = process.argv.slice(2);
  const chosen = files.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
  if (chosen.length > 0) return chosen;
  console.error(`No test file matches ${parts.join(' ')}.`);
  process.exit(1);
}

/**
 * Hands files to Node's own runner and answers its exit code. The counts go to the file that NODE_SUMMARY names, when
 * it is set.
 */
export function runNodeTests(files, options = []) {
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  if (process.env.NODE_SUMMARY) {
    reporters.push(
      '--test-reporter=./scripts/node-summary-reporter.mjs',
      `--test-reporter-destination=${process.env.NODE_SUMMARY}`,
    );
  }
  const { status } = spawnSync(process.execPath, [...options, '--test', ...reporters, ...files], { stdio: 'inherit' });
  return status ?? 1;
}
