// The real set, as JSON: what a page holds before it draws.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';

// The peers and the limit page read ISO dates only, so a date's qualifiers go, and a month starts with its first day.
const plain = (text) => text.replace(/[~?%]/g, '').replace(/^(\d{4}-\d{2})$/, '$1-01');

/** `{events, plainEvents}`: the 21 events as an `<event-timeline>` takes them, and the same with plain ISO dates. */
export function realEvents() {
  const rows = csvParse(readFileSync(new URL('../../demo/data/doha-de-escalation.csv', import.meta.url), 'utf8'));
  const events = rows.map(({ id, date, title, summary, topic, status, importance }) => ({
    id,
    date,
    title,
    summary,
    group: topic,
    status,
    importance: Number(importance),
  }));
  const plainEvents = events.map(({ date, ...rest }) => {
    const [start, end] = date.split('/').map(plain);
    return { ...rest, date: start, ...(end && end !== '..' && { end }) };
  });
  return { events, plainEvents };
}
