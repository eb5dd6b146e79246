/** Version of the messages between a page and the timelines in its frames; both sides leave others unread. */
const VERSION = 1;

/**
 * What a frame and the page around it say to each other, besides heights in the words of others. `hello`: is there
 * somebody who understands these? `hash`: the fragment of the address. `event`: what a reader did, by the event's name.
 */
export type FrameMessage =
  | { readonly type: 'event-timeline:hello' }
  | { readonly type: 'event-timeline:height'; readonly id: string; readonly height: number }
  | { readonly type: 'event-timeline:hash'; readonly hash: string }
  | { readonly type: 'event-timeline:event'; readonly name: string; readonly detail: unknown };

/** The events of a reader that are told of across a frame's border. */
export const MIRRORED = ['timeline-select', 'timeline-change', 'timeline-filter'] as const;

/** Longest fragment that is taken over, characters. */
const LONGEST_HASH = 4000;

/** A message as it is sent. */
export const sealed = (message: FrameMessage): FrameMessage & { readonly version: number } => ({
  ...message,
  version: VERSION,
});

/** A message of ours, read from what came; undefined for anything else, whatever its shape. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, version, height, hash, name } = data as Readonly<Record<string, unknown>>;
  const isOurs =
    version === VERSION &&
    (type === 'event-timeline:hello' ||
      (type === 'event-timeline:height' && Number.isFinite(height)) ||
      (type === 'event-timeline:hash' && typeof hash === 'string' && hash.length <= LONGEST_HASH) ||
      (type === 'event-timeline:event' && (MIRRORED as readonly unknown[]).includes(name)));
  return isOurs ? (data as FrameMessage) : undefined;
}
