// Helpers of the scripts that start other programs.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Path of a command that a package brought. */
export const bin = (name) => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs a program with its output gathered; answers `{code, output}` and never rejects. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === 'win32', env: { ...process.env, ...env } });
    let output = '';
    const gather = (data) => {
      output += data;
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
