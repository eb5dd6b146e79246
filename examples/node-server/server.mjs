// A server that writes a timeline as a page, a picture, a calendar and an oEmbed answer. Readers see the list at once;
// the script, served from here too, makes the chart of it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEvents, toIcs } from 'event-timeline/core';
import { renderHTML, renderOEmbed, renderSocialPicture } from 'event-timeline/static';

const FILE = new URL('talks.csv', import.meta.url);
const SCRIPTS = fileURLToPath(new URL('.', import.meta.resolve('event-timeline/embed')));

/** The events, read anew at each request, so that an editor sees a change at once. */
async function talks() {
  const { timeline, problems } = await readEvents(await readFile(FILE, 'utf8'), { name: 'talks.csv' });
  for (const { message } of problems) console.warn(message);
  return { ...timeline, title: 'Back to the negotiating table', timezone: 'Asia/Qatar' };
}

/** What each address answers: `[content type, body]`. `origin` is where this server is reached. */
const answers = {
  '/': async (origin) => {
    const page = renderHTML(await talks(), {
      url: `${origin}/`,
      oembed: `${origin}/oembed.json`,
      image: { url: `${origin}/talks.svg`, width: 1200, height: 630 },
      scripts: [{ src: '/scripts/embed.js' }],
      policy: ({ styles }) => {
        const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
        return `default-src 'none'; script-src 'self'; style-src ${hashes.join(' ')}; img-src 'self' https:; connect-src 'self'`;
      },
    });
    return ['text/html; charset=utf-8', page];
  },
  '/talks.svg': async () => ['image/svg+xml', renderSocialPicture(await talks())],
  '/talks.ics': async () => ['text/calendar; charset=utf-8', toIcs(await talks())],
  '/oembed.json': async (origin) => [
    'application/json',
    renderOEmbed(await talks(), { url: `${origin}/`, image: { url: `${origin}/talks.svg`, width: 1200, height: 630 } }),
  ],
};

/** A script of the package; `normalize` keeps the path below its folder. */
async function script(path) {
  if (extname(path) !== '.js') return undefined;
  return ['text/javascript; charset=utf-8', await readFile(join(SCRIPTS, normalize(path)))];
}

const server = createServer(async (request, response) => {
  const { pathname, origin } = new URL(request.url, `http://${request.headers.host}`);
  try {
    const answer = pathname.startsWith('/scripts/')
      ? await script(pathname.slice('/scripts'.length))
      : Object.hasOwn(answers, pathname) && (await answers[pathname](origin));
    if (!answer) throw new Error(`${pathname} is not here`);
    response.writeHead(200, { 'content-type': answer[0], 'x-content-type-options': 'nosniff' });
    response.end(answer[1]);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found');
  }
});
server.listen(Number(process.env.PORT ?? 3000), () => console.log(`http://localhost:${server.address().port}/`));
