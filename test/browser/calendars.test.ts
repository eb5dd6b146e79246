import { expect } from '@open-wc/testing';
import type { EventRecord } from 'event-timeline';
import { handsOn, labelOf, mount, mountDoha, mountEvents, until } from '../helpers/page.js';

const wordsOf = (labels: readonly { readonly label: string }[] = []): string =>
  labels.map(({ label }) => label).join(' | ');
describe('calendars', () => {
  it('have a row of their own below the first', async () => {
    const timeline = await mountDoha({ lang: 'en-GB' });
    const before = timeline.scene!.heightPx;
    timeline.setAttribute('calendar', 'gregory islamic-umalqura');
    await until(() => timeline.scene?.axis.second.length, 'no second row');
    expect(wordsOf(timeline.scene?.axis.second)).to.match(/1445 AH.*1447 AH.*Rajab.*Shaʻban/);
    expect(wordsOf(timeline.scene?.axis.contexts)).to.contain('January 2026');
    expect(timeline.scene!.heightPx).to.be.above(before);
    timeline.removeAttribute('calendar');
    await until(() => timeline.scene?.axis.second.length === 0);
    expect(timeline.scene!.heightPx).to.equal(before);
  });

  it('take the place of the Gregorian one on the axis and in words', async () => {
    const timeline = await mountDoha({ lang: 'fa', calendar: 'persian' });
    expect(wordsOf(timeline.scene?.axis.contexts)).to.match(/مهر ۱۴۰۴.*دی.*بهمن/);
    await until(() => labelOf(timeline, 'tehran-visit').ariaLabel, 'no full name');
    expect(labelOf(timeline, 'tehran-visit').ariaLabel).to.contain('۱۱ بهمن ۱۴۰۴');
  });

  it('come with the data', async () => {
    const timeline = await mountEvents([{ date: '2026-02-03', title: 'Talks' }], { lang: 'en-GB' });
    timeline.timeline = { ...timeline.timeline, calendar: 'hebrew' };
    await timeline.ready;
    await until(() => wordsOf(timeline.scene?.axis.contexts).includes('Shevat 5786'));
  });

  it('that are none leave the axis Gregorian', async () => {
    const timeline = await mountDoha({ lang: 'en-GB', calendar: 'martian darian' });
    expect(wordsOf(timeline.scene?.axis.contexts)).to.contain('January 2026');
    expect(timeline.scene?.axis.second).to.deep.equal([]);
  });
});

const TALKS: EventRecord[] = [
  { id: 'muscat', date: '2026-02-06T10:00+04:00', title: 'Talks in Muscat' },
  { id: 'geneva', date: '2026-02-08T09:30', timezone: 'Europe/Zurich', title: 'Talks in Geneva' },
  { id: 'day', date: '2026-02-07', title: 'A day between' },
];

describe('clocks', () => {
  it('of each event word its time, on an axis in the data’s zone that is named once', async () => {
    const timeline = await mountEvents(TALKS, { lang: 'en-US', timezone: 'event' });
    timeline.timeline = { ...timeline.timeline, timezone: 'Asia/Qatar' };
    await timeline.ready;
    await until(() => timeline.scene?.axis.zone, 'the zone is not named');
    expect(timeline.scene?.axis.zone?.label).to.equal('Qatar Time');
    await until(() => labelOf(timeline, 'muscat').ariaLabel?.includes('UTC+4'));
    expect(labelOf(timeline, 'muscat').ariaLabel).to.match(/February 6, 2026, 10:00 AM \(UTC\+4\)/);
    expect(labelOf(timeline, 'geneva').ariaLabel).to.match(/February 8, 2026, 9:30 AM \(Switzerland Time\)/);
    expect(labelOf(timeline, 'day').ariaLabel).to.equal('A day between, February 7, 2026');
  });

  it('are UTC on the axis of data without a zone', async () => {
    const timeline = await mountEvents(TALKS, { lang: 'en-US', timezone: 'event' });
    await until(() => timeline.scene?.axis.zone);
    expect(timeline.scene?.axis.zone?.label).to.equal('UTC');
  });

  it('are not named where no event has a time', async () => {
    const timeline = await mountEvents([{ date: '2026-02-07', title: 'A day' }], { timezone: 'Asia/Qatar' });
    await handsOn(timeline);
    expect(timeline.scene?.axis.zone).to.equal(null);
  });
});

describe('deep time', () => {
  it('can be where a timeline starts', async () => {
    const ages: EventRecord[] = [
      { id: 'big-bang', date: 'Y-13787E6~', title: 'The universe begins to expand' },
      { id: 'dinosaurs', date: 'Y-66E6', title: 'An asteroid strikes' },
      { id: 'landing', date: '1969-07-20', title: 'People walk on the Moon' },
    ];
    const timeline = await mountEvents(ages, { lang: 'en-GB', domain: 'Y-1E8/2000', folds: 'none' });
    const years = timeline.domain.map((ms) => 1970 + ms / (365.2425 * 86_400_000));
    expect(years[0]).to.be.closeTo(-1e8, 1e3);
    expect(years[1]).to.be.closeTo(2001, 1);
    expect(wordsOf(timeline.scene?.axis.ticks)).to.match(/80 million.*20 million/);
  });
});

describe('the halo of an approximate date', () => {
  it('is as wide as the page asks, and moves nothing', async () => {
    const events: EventRecord[] = [
      { id: 'before', date: '2025-10-01', title: 'Before' },
      { id: 'day', date: '2026-02-03~', title: 'Around a day' },
      { id: 'month', date: '2026-06~', title: 'Around a month' },
      { id: 'after', date: '2027-01-01', title: 'After' },
    ];
    const drawn: (readonly number[])[] = [];
    for (const halo of ['', '0', '2']) {
      const timeline = await mount((element) => {
        element.style.setProperty('--timeline-halo', halo);
        element.events = events;
      });
      await timeline.ready;
      const { dots, bars } = timeline.scene!;
      drawn.push([Math.max(...dots.map((dot) => dot.haloPx)), bars[0]!.widthPx, ...timeline.domain]);
    }
    const [usual, none, wide] = drawn as [number[], number[], number[]];
    expect([usual[0], none[0], wide[0]]).to.deep.equal([4, 0, 8]);
    expect(none[1]).to.be.below(usual[1]!);
    expect(usual[1]).to.be.below(wide[1]!);
    expect([none.slice(2), wide.slice(2)]).to.deep.equal([usual.slice(2), usual.slice(2)]);
  });
});
