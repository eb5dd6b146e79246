// A server that renders the app with its list of events, and serves what the browser takes over with.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEvents } from 'event-timeline/core';
import { renderList } from 'event-timeline/static';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.server.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function page() {
  const { timeline } = await readEvents(await readFile(here('talks.csv'), 'utf8'), { name: 'talks.csv' });
  const list = renderList({ ...timeline, timezone: 'Asia/Qatar' });
  const html = renderToString(createElement(App, { list }));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Talks</title></head>
<body><div id="root">${html}</div><script type="module" src="/client.js"></script></body>
</html>`;
}

const server = createServer(async ({ url }, response) => {
  const path = new URL(url, 'http://localhost').pathname;
  try {
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(await page());
    } else {
      const isData = path === '/talks.csv';
      const body = await readFile(isData ? here('talks.csv') : join(here('public'), normalize(path)));
      response.writeHead(200, {
        'content-type': isData ? 'text/csv; charset=utf-8' : 'text/javascript; charset=utf-8',
      });
      response.end(body);
    }
  } catch (error) {
    response.writeHead(error.code === 'ENOENT' ? 404 : 500, { 'content-type': 'text/plain' });
    response.end('Not found');
  }
});
server.listen(Number(process.env.PORT ?? 3000), () => console.log(`http://localhost:${server.address().port}/`));
