/** Version of the package; `scripts/build.mjs` checks that it is that of package.json. */
export const VERSION = '0.1.0';
