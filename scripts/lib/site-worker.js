// The site's service worker: all of the site is kept at the first visit, so that it works without a network. A page is
// asked for anew where there is one; everything else is named by its content.
const NAME = `event-timeline-site-${'VERSION'}`;
const files = ['FILES'];
const here = new URL('./', self.location.href);

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(files.map((path) => new URL(path, here).href)))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('event-timeline-site-') && name !== NAME)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

async function answer(request) {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  const cache = await caches.open(NAME);
  const known = await cache.match(url.href);
  // What is named by its content never changes.
  if (known && url.pathname.includes('/assets/')) return known;
  return fetch(request).catch((error) => {
    if (known) return known;
    throw error;
  });
}

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(here.href)) event.respondWith(answer(event.request));
});
