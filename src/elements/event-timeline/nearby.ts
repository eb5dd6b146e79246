/** How far from the viewport a lazy element begins to load. */
const NEAR = '400px';

/** Waits until an element is near the viewport; ended by `signal`. At once where a browser cannot tell. */
export const nearby = (element: Element, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (typeof IntersectionObserver === 'undefined') {
      resolve();
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  });
