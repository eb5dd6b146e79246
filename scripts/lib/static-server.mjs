// A small server of files for tests and benchmarks.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves `folder` on a free port of this machine. `pages` are answers of their own, by path: a text, a function of
 * the request's URL that answers one (or a promise of it), or `{body, type, headers}`. `headers` go with every page and file.
 * Answers `{url, requests, close}`; `requests` lists `{path, status}` as they come.
 */
export async function serve(folder, { pages = {}, headers = {} } = {}) {
  const requests = [];
  const answer = async (url) => {
    const page = typeof pages[url.pathname] === 'function' ? await pages[url.pathname](url) : pages[url.pathname];
    if (typeof page === 'string') return { body: page, type: TYPES['.html'], headers };
    if (page) return { headers, ...page };
    // normalize keeps a path with `..` below the folder.
    const file = join(folder, normalize(`/${decodeURIComponent(url.pathname)}`.replace(/\/$/, '/index.html')));
    return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream', headers };
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    let status = 200;
    try {
      const { body, type, headers: own } = await answer(url);
      response.writeHead(200, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
        ...own,
      });
      response.end(body);
    } catch {
      status = 404;
      response.writeHead(404);
      response.end();
    }
    requests.push({ path: url.pathname, status });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
