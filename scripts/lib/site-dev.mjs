// The demo in development: the pages of `npm start` in the same frame as those of the built site, docs rendered as they
// are asked for, and the ready-made scripts that pages of others load, under `demo/embed/` as on the site.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { run } from './run.mjs';
import { docsIndex, docsPages } from './site-docs.mjs';
import { framePage } from './site-frame.mjs';
import { STORY_PICTURES, storyPicture } from './site-pictures.mjs';

const BASE = '/demo/';
let building;

/** Builds dist/ once, where it is not there yet. */
async function built() {
  if (!existsSync('dist/embed.all.js')) building ??= run(process.execPath, ['scripts/build.mjs']);
  const { code, output } = (await building) ?? { code: 0 };
  if (code !== 0) throw new Error(output);
}

/** Frames the demo's pages, and serves what has no file of its own. */
export const sitePlugin = () => ({
  name: 'site',
  async serve({ path }) {
    const document = /^\/demo\/(docs\/(?:[\w-]+\.html)?)$/.exec(path)?.[1];
    if (document) {
      const page = (await docsPages()).get(document.endsWith('/') ? `${document}index.html` : document);
      return page && { body: page, type: 'html' };
    }
    if (path === '/demo/docs/search.json') return { body: JSON.stringify(docsIndex()), type: 'json' };
    const picture = /^\/demo\/(docs\/pictures\/[\w-]+\.svg)$/.exec(path)?.[1];
    if (picture && existsSync(picture)) return { body: readFileSync(picture, 'utf8'), type: 'svg' };
    const [, story, theme] = /^\/demo\/pictures\/([\w-]+)-(light|dark)\.svg$/.exec(path) ?? [];
    if (story && STORY_PICTURES.includes(story)) {
      await built();
      return { body: await storyPicture(story, theme), type: 'svg' };
    }
    const asked = /^\/demo\/embed\/((?:chunks\/)?[\w.-]+)$/.exec(path)?.[1];
    if (!asked) return undefined;
    await built();
    const file = `dist/${asked}`;
    if (!existsSync(file)) return undefined;
    return { body: readFileSync(file, 'utf8'), type: basename(file).endsWith('.css') ? 'css' : 'js' };
  },
  transform({ path, body, response }) {
    if (!path.startsWith(BASE) || !response.is('html')) return undefined;
    const page = path.slice(BASE.length);
    const name = page === '' || page.endsWith('/') ? `${page}index.html` : page;
    return {
      body: framePage(body, {
        path: name,
        has: (href) => href.startsWith('docs/') || existsSync(`demo/${href}`),
        isDev: true,
      }),
    };
  },
});
