// Hands test/package/*.test.mjs to Node's own runner; most of them need dist/, so build first.
// Usage: node scripts/run-package-tests.mjs [part of a path …]   Env: CHROME_PATH, NODE_SUMMARY (a file for the counts)
import { chosenFiles, runNodeTests } from './lib/node-tests.mjs';
import { filesBelow } from './lib/source.mjs';

process.exitCode = runNodeTests(chosenFiles(filesBelow('test/package', ['.test.mjs'])));
