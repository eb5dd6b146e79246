// Registers the site's service worker, where the browser has them and the page comes from a host.
const script = new URL('./sw.js', import.meta.url).href;
const policy = globalThis.trustedTypes?.createPolicy('event-timeline-site', { createScriptURL: () => script });
if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  navigator.serviceWorker.register(policy ? policy.createScriptURL(script) : script).catch(() => {
    // A host or a window that bars it: the site works, but not without a network.
  });
}
