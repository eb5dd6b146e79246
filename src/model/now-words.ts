import type { Messages } from '../locale/messages.js';
import { fill } from '../locale/words.js';

const DAY = 86_400_000;
/** Farther away, now has nothing to do with the events, days. */
const FAR_DAYS = 1000;

/**
 * Where now lies as seen from a stretch of time: “Now”, or “Now · 12 days later”. Less than a day counts as within; ''
 * where it is years away. Instants in epoch ms.
 */
export const nowWords = (
  now: number,
  [start, end]: readonly [number, number],
  messages: Messages,
  locale: string,
): string => {
  const days = Math.floor(Math.max(start - now, now - end, 0) / DAY);
  if (days > FAR_DAYS) return '';
  if (days < 1) return messages.now;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const distance = fill(now < start ? messages.earlier : messages.later, { duration: format.format(days) });
  return `${messages.now} · ${distance}`;
};
