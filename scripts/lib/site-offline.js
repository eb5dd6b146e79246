// Registers the site's service worker, where the browser has them and the page comes from a host. What it keeps for later
// waits until the page is drawn.
const script = new URL('./sw.js', import.meta.url).href;
const policy = globalThis.trustedTypes?.createPolicy('event-timeline-site', { createScriptURL: () => script });

async function register() {
  for (const timeline of document.querySelectorAll('event-timeline:defined')) await timeline.ready?.catch(() => {});
  navigator.serviceWorker.register(policy ? policy.createScriptURL(script) : script).catch(() => {
    // A host or a window that bars it: the site works, but not without a network.
  });
}

if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register());
}
