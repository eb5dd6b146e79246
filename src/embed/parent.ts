/**
 * For a page that holds built timelines in frames: `<script src="…/parent.js" defer>`. Gives each
 * `<iframe data-event-timeline>` the height of what is in it, keeps what a reader looks at in this page's address, and
 * sends a reader's events from the frame as events of the `<iframe>`; an event that the page itself sends there reaches
 * the timeline. Frames without that attribute, those of others, are not listened to.
 */
import { MIRRORED, readMessage, sealed } from './frame-messages.js';

/** The frames that have said something, and the part of the fragment that each of them keeps. */
const kept = new Map<HTMLIFrameElement, URLSearchParams>();
/** Events that came from a frame, which are not sent back into it. */
const mirrored = new WeakSet<Event>();

const fragment = (): string => location.hash.slice(1);

const frames = (): readonly HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[data-event-timeline]'),
];

/** Where a frame's messages come from: 'null' where its sandbox leaves it without an origin. */
const originOf = ({ sandbox, src }: HTMLIFrameElement): string => {
  if (sandbox.length && !sandbox.contains('allow-same-origin')) return 'null';
  try {
    return new URL(src, document.baseURI).origin;
  } catch {
    return 'null';
  }
};

const send = (frame: HTMLIFrameElement, message: Parameters<typeof sealed>[0]): void => {
  // What says nothing may reach a frame that is still empty, and so of another origin, without a word of the browser's.
  const origin = message.type === 'event-timeline:hello' ? 'null' : originOf(frame);
  frame.contentWindow?.postMessage(sealed(message), origin === 'null' ? '*' : origin);
};

const sendHash = (frame: HTMLIFrameElement): void =>
  send(frame, { type: 'event-timeline:hash', hash: `#${fragment()}` });

/** Puts what a frame keeps into the fragment, and leaves the rest of it as it is. */
const keep = (frame: HTMLIFrameElement, hash: string): void => {
  const now = new URLSearchParams(hash.slice(1));
  const names = new Set([...(kept.get(frame)?.keys() ?? []), ...now.keys()]);
  const rest = fragment()
    .split('&')
    .filter((part) => part && !names.has(part.split('=')[0] ?? ''));
  kept.set(frame, now);
  const whole = [...rest, ...(now.size ? [now] : [])].join('&');
  if (whole !== fragment()) history.replaceState(history.state, '', `#${whole}`);
};

addEventListener('message', ({ source, origin, data }) => {
  const message = readMessage(data);
  const frame = message && frames().find((each) => each.contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  if (!kept.has(frame)) {
    kept.set(frame, new URLSearchParams());
    send(frame, { type: 'event-timeline:hello' });
    sendHash(frame);
  }
  if (message.type === 'event-timeline:height') {
    frame.style.height = `${Math.min(1e4, Math.max(100, message.height))}px`;
  } else if (message.type === 'event-timeline:hash') keep(frame, message.hash);
  else if (message.type === 'event-timeline:event') {
    const event = new CustomEvent(message.name, { detail: message.detail, bubbles: true });
    mirrored.add(event);
    frame.dispatchEvent(event);
  }
});

addEventListener('hashchange', () => {
  for (const frame of kept.keys()) sendHash(frame);
});

for (const name of MIRRORED) {
  addEventListener(
    name,
    (event) => {
      const frame = event.target as HTMLIFrameElement;
      if (!mirrored.has(event) && kept.has(frame)) {
        send(frame, { type: 'event-timeline:event', name, detail: (event as CustomEvent).detail });
      }
    },
    true,
  );
}

// Frames that were there first say all of it again.
for (const frame of frames()) send(frame, { type: 'event-timeline:hello' });
