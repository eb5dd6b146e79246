/** Eleven calendars to choose from, for the first row of an axis and the second. */
import type { EventTimeline } from 'event-timeline';
import 'event-timeline';

const CALENDARS = [
  'gregory',
  'islamic-umalqura',
  'persian',
  'hebrew',
  'buddhist',
  'japanese',
  'chinese',
  'ethiopic',
  'coptic',
  'indian',
  'roc',
];

const timeline = document.getElementById('chosen') as EventTimeline;
const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'calendar' });
const first = document.getElementById('first') as HTMLSelectElement;
const second = document.getElementById('second') as HTMLSelectElement;

const option = (value: string, label: string): HTMLOptionElement => new Option(label, value);
first.append(...CALENDARS.map((name) => option(name, names.of(name) ?? name)));
second.append(option('', 'None'), ...CALENDARS.map((name) => option(name, names.of(name) ?? name)));
second.value = 'islamic-umalqura';

for (const select of [first, second]) {
  select.addEventListener('change', () => {
    timeline.calendar = `${first.value} ${second.value}`.trim();
  });
}
