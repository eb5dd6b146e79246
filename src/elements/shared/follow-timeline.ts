import type { CompanionHost } from './companion-host.js';
import type { Follower, TimelineContext } from './timeline-context.js';

/** A timeline, seen from its companions. */
interface Lender extends HTMLElement {
  lend(follower: Follower, signal: AbortSignal, tag: string): Promise<void>;
}

const isLender = (element: Element | null): element is Lender => element !== null && 'lend' in element;

/** The timeline around an element; what may become one once it is defined counts. */
const around = (element: Element): Element | null => {
  let above = element.parentElement;
  while (above && !isLender(above) && above.matches(':defined')) above = above.parentElement;
  return above;
};

/** Shows a companion what its timeline shows, also where that comes later or is replaced, until the signal ends it. */
const followOther = (host: CompanionHost, signal: AbortSignal): void => {
  const root = host.getRootNode() as Document | ShadowRoot;
  let found: Element | null = null;
  let ending: AbortController | null = null;
  const take = async (element: Element, until: AbortSignal): Promise<void> => {
    if (!element.matches(':defined')) await customElements.whenDefined(element.localName);
    if (until.aborted) return;
    if (isLender(element)) {
      if (host.parentElement === element && !host.slot) {
        host.slot = host.localName === 'event-timeline-filter' ? 'above' : 'below';
      }
      const show = (context: TimelineContext): void => {
        host.context = context;
      };
      await element.lend(show, until, host.localName);
    } else if (!host.htmlFor) look();
  };
  const look = (): void => {
    const now = host.htmlFor ? root.getElementById(host.htmlFor) : around(host);
    if (now === found) return;
    ending?.abort();
    found = now;
    host.context = undefined;
    ending = new AbortController();
    if (now) void take(now, ending.signal);
  };
  const observer = new MutationObserver(look);
  if (host.htmlFor) {
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    ending?.abort();
  });
  look();
};

/** Gives a companion its context and keeps it up to date, until the signal ends it. */
export const followTimeline = (host: CompanionHost, signal: AbortSignal): void => {
  if (!host.timeline) followOther(host, signal);
  else void import('./own-timeline.js').then(({ showOwn }) => showOwn(host, signal));
};
