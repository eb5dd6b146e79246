import { readFileSync } from 'node:fs';

/** The text of a small file of another format; `npm run check:samples -- test/node/formats/samples` reads them all. */
export const sample = (name: string): string => readFileSync(`test/node/formats/samples/${name}`, 'utf8');
