/** A timeline made a newsroom's own: cards, headlines, parts, what is new since the last visit, and what analytics hear. */
import type { EventTimeline } from 'event-timeline';
import 'event-timeline';
import { readEvents } from 'event-timeline/core';

/** What only this newsroom knows of an event. */
interface Desk {
  readonly by?: string;
  readonly minutes?: number;
  readonly isLive?: boolean;
}

const PIECES: Readonly<Record<string, Desk>> = {
  'doha-briefing': { by: 'Our correspondent in Doha', minutes: 4, isLive: true },
  'tehran-visit': { by: 'The diplomatic desk', minutes: 6 },
  'turkiye-talks': { by: 'The diplomatic desk', minutes: 2 },
  'muscat-talks': { by: 'Our correspondent in Muscat', minutes: 9, isLive: true },
  'rafah-partial-opening': { by: 'The Middle East desk', minutes: 5, isLive: true },
};

const timeline = document.querySelector<EventTimeline<Desk>>('#desk')!;

// Headlines: one line of text, measured and laid out as any other. undefined for the usual one.
timeline.renderLabel = ({ isLive }, title) => (isLive ? `• ${title}` : undefined);

// Cards and stories: text, nodes, templates of Lit, or a list of these around the usual content.
timeline.renderCard = ({ by, minutes }, { content }) => {
  if (!by) return undefined;
  const line = document.createElement('p');
  const minute = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  line.append(`${by} · ${minute.format(minutes ?? 1)} to read`);
  line.style.cssText = 'margin-top: 0.75em; font-size: 0.9em; font-style: italic';
  return [content, line];
};

const answer = await fetch('../data/doha-de-escalation.csv');
const { timeline: data } = await readEvents(await answer.text(), { name: 'doha.csv' });
timeline.timeline = { ...data, events: data.events.map((event) => ({ ...event, ...PIECES[event.id!] })) };

// Parts: what a page's own style sheet may say of the inside. Sizes of headlines are the library's, which measures them.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .desk {
    --timeline-lane-1: light-dark(#8a3b12, #f0a678);
    --timeline-lane-2: light-dark(#0b6e6e, #5cc9c4);
    --timeline-lane-3: light-dark(#6b3fa0, #c3a4f2);
    --timeline-accent: light-dark(#0b6e6e, #5cc9c4);
  }
  .desk::part(base), .desk::part(card) { border-top: 4px solid var(--timeline-accent) }
  .desk::part(card-title) { font-style: italic }
  .desk [slot='footer'] { margin: 0 }
`);
document.adoptedStyleSheets.push(sheet);

// `remember="own"` marks what came since the last visit. To show it now, this makes the last visit one of 3 February.
document.querySelector('#yesterday')!.addEventListener('click', () => {
  const key = 'event-timeline:own';
  const { seen } = JSON.parse(localStorage.getItem(key) ?? '{"seen":{}}');
  for (const { id, date } of timeline.events) if (String(date).slice(0, 10) > '2026-02-03') delete seen[id!];
  localStorage.setItem(key, JSON.stringify({ at: Date.now() - 86_400_000, seen }));
  location.reload();
});

const heard = document.querySelector('#heard')!;
const tell = (text: string): void => {
  heard.textContent = `What an analytics script hears: ${text}`;
};
document.addEventListener('timeline-select', ({ detail }) =>
  tell(detail.id ? `“${detail.id}” is opened` : 'it is closed'),
);
document.addEventListener('timeline-filter', ({ detail }) => tell(`${detail.count} events match a filter`));
document.addEventListener('timeline-change', ({ detail: { domain, view } }) =>
  tell(`${view}, ${domain.map((instant) => new Date(instant).toISOString().slice(0, 10)).join(' to ')}`),
);
