// The cases as pages: each is bundled by itself, so that what it needs is told apart from the harness.
import { build } from 'esbuild';

/** Always measured: ours, and the two pages that everything is compared with. */
export const OWN = ['floor', 'limit-binned', 'event-timeline'];
/** With --peers, and the most events that each is asked to draw; installed in bench/ by themselves. */
export const PEERS = { 'vis-timeline': 10_000, 'event-drops': 1_000_000 };

/** Those whose titles are elements of the page, which can be told apart from the rest. */
export const TITLED = ['event-timeline', 'vis-timeline'];

const page = (name) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/bench/${name}/page.css">
<style>body { margin: 40px } #container { width: 1200px; height: 600px }</style>
<div id="container"></div>
<script type="module" src="/bench/${name}/page.js"></script>
</html>`;

/** What the server answers for one case, by path. */
export async function casePages(name) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as subject from './cases/${name}.js';
        import { start } from './lib/page.js';
        start(subject);
        document.documentElement.classList.add('started');`,
      resolveDir: 'bench',
    },
    outfile: 'page.js',
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    external: ['/dist/*'],
    // EventDrops was made for a bundler that knows Node's name for the page's globals.
    define: { global: 'globalThis' },
    loader: { '.png': 'dataurl' },
    write: false,
    logLevel: 'error',
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    [`/bench/${name}/`]: page(name),
    [`/bench/${name}/page.js`]: { body: textOf('.js'), type: 'text/javascript' },
    [`/bench/${name}/page.css`]: { body: textOf('.css'), type: 'text/css' },
  };
}
