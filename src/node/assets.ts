import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../base/version.js';
import { CommandError } from './command-io.js';
import { integrityOf } from './page-policy.js';

/** The files that pages of others load, by what they are for: as they are called here. */
const ASSETS = {
  embed: 'embed.js',
  all: 'embed.all.js',
  parent: 'parent.js',
  style: 'fallback.css',
  licenses: 'licenses.txt',
};

/** A file for the pages of others. */
export interface Asset {
  /** Named by version: `embed-0.1.0.js`. Never changed once it is published. */
  readonly name: string;
  readonly integrity: string;
}

/** The files for the pages of others, by what they are for. */
export type Assets = Readonly<Record<keyof typeof ASSETS, Asset>>;

const versioned = (name: string): string => name.replace(/\.(?=\w+$)/, `-${VERSION}.`);

const pathOf = (dist: URL, name: string): string => fileURLToPath(new URL(name, dist));

/** Names and hashes of the files in the package. @throws CommandError where the package is not built. */
export async function assetsOf(dist: URL): Promise<Assets> {
  const entries = Object.entries(ASSETS).map(async ([key, name]) => {
    const bytes = await readFile(pathOf(dist, name)).catch(() => {
      throw new CommandError(`The package has no ${name}; install it again.`);
    });
    return [key, { name: versioned(name), integrity: integrityOf(bytes, 'sha384') }] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Assets;
}

async function place(from: string, to: string): Promise<void> {
  const [wanted, there] = await Promise.all([readFile(from), readFile(to).catch(() => undefined)]);
  if (there === undefined) await copyFile(from, to);
  else if (!there.equals(wanted))
    throw new CommandError(`${to} is there already with other content; files of a version never change.`);
}

/** Copies the files to a folder, named by version, beside those of other versions. @throws CommandError rather than change one. */
export async function copyAssets(dist: URL, folder: string): Promise<void> {
  await mkdir(join(folder, 'chunks'), { recursive: true });
  for (const name of Object.values(ASSETS)) await place(pathOf(dist, name), join(folder, versioned(name)));
  // Chunks are named by what is in them.
  const chunks = (await readdir(pathOf(dist, 'chunks/'))).filter((name) => name.endsWith('.js'));
  for (const name of chunks) await place(pathOf(dist, `chunks/${name}`), join(folder, 'chunks', name));
}
