import fc from 'fast-check';

/** So long a property of large data sets may look for its smallest failure, ms: a failure must not hang the run. */
const LONGEST_MS = 60_000;

const asked = process.env.PROPERTY_RUNS;
if (!asked) fc.configureGlobal({ interruptAfterTimeLimit: LONGEST_MS });

/** How many runs of a property: so many, or those that `npm run test:long` asks for, of a heavy one at most `most`. */
export const runs = (usual: number, most = Infinity): number => Math.min(most, Number(asked ?? usual));
