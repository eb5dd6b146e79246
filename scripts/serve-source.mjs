// Plugins for the dev server and the browser tests: TypeScript is served file by file, and the package's own name
// leads to its sources, so that the demo imports it as an outsider does without a build.
import { esbuildPlugin } from '@web/dev-server-esbuild';

const entries = {
  'event-timeline': '/src/index.ts',
  'event-timeline/elements': '/src/elements.ts',
  'event-timeline/core': '/src/core.ts',
  'event-timeline/static': '/src/static.ts',
  'event-timeline/embed': '/src/embed/embed.ts',
};

const ownName = {
  name: 'own-name',
  resolveImport: ({ source }) => entries[source],
};

export const sourcePlugins = () => [
  ownName,
  esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
];
