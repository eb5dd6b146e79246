/** Becomes the page that the builder around it gives: what is pasted is seen as pages of others have it, under no policy of this site. */
export {};

addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== parent || parent === window || typeof data !== 'string') return;
  location.replace(URL.createObjectURL(new Blob([data], { type: 'text/html' })));
});
