import { readFileSync } from 'node:fs';
import { readEvents } from '../../src/formats/read-events.js';

/** The real data set, read as a file. */
export const dohaCsv = (): string => readFileSync('demo/data/doha-de-escalation.csv', 'utf8');

/** The real data set as a timeline. */
export const doha = async () => (await readEvents(dohaCsv(), { name: 'doha-de-escalation.csv' })).timeline;
