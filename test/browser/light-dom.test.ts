import { expect, fixture, html } from '@open-wc/testing';
import { cardOpen, DOHA, type EventTimeline, frames, labelsOf, listTitles, until } from '../helpers/page.js';

const titles = (timeline: EventTimeline): (string | null)[] => labelsOf(timeline).map(({ textContent }) => textContent);

/** A list as an article has it, inside the element. */
const article = (): Promise<EventTimeline> =>
  fixture<HTMLElement>(html`<div style="width: 780px">
    <event-timeline timezone="UTC" heading="How it came about">
      <ol>
        <li id="seized">
          <time datetime="2024-05">May 2024</time>
          <h3>The crossing is seized</h3>
          <p>It stays shut for almost two years.</p>
        </li>
        <li>
          <time datetime="2026-02-02">2 February</time>
          <a href="https://example.org/opening">It opens in part</a>
        </li>
        <li data-group="Talks" data-importance="5">
          <time datetime="2026-02-06T10:00+04:00">6 February</time> to <time datetime="2026-02-08">8 February</time>
          <strong>Talks in Muscat</strong>
        </li>
      </ol>
    </event-timeline>
  </div>`).then((box) => box.querySelector('event-timeline')!);

describe('a list inside the element', () => {
  it('is what is drawn', async () => {
    const timeline = await article();
    await timeline.ready;
    expect(titles(timeline)).to.deep.equal(['The crossing is seized', 'It opens in part', 'Talks in Muscat']);
    expect(timeline.problems).to.deep.equal([]);
    const [first, second, third] = timeline.events;
    expect(first?.id).to.equal('seized');
    expect(second?.sources?.[0]?.url ?? second?.url).to.equal('https://example.org/opening');
    expect(third?.group).to.equal('Talks');
    expect(timeline.scene?.bars).to.have.length(2);
  });

  it('stays where it is, as it is, for those who read the page without script', async () => {
    const timeline = await article();
    await timeline.ready;
    const list = timeline.querySelector(':scope > ol');
    expect(list?.querySelectorAll('li')).to.have.length(3);
    expect(list?.textContent).to.contain('It stays shut for almost two years.');
    expect(list?.querySelector('time')?.getAttribute('datetime')).to.equal('2024-05');
  });

  it('is not shown or read out a second time beside the chart', async () => {
    const timeline = await article();
    await timeline.ready;
    expect(timeline.querySelector('ol')?.checkVisibility()).to.equal(false);
  });

  it('is followed when it changes', async () => {
    const timeline = await article();
    await timeline.ready;
    const former = timeline.ready;
    const item = document.createElement('li');
    const time = document.createElement('time');
    time.dateTime = '2026-02-11';
    item.append(time, ' A call about de-escalation');
    timeline.querySelector('ol')?.append(item);
    await until(() => titles(timeline).length === 4, 'the new item is not drawn');
    expect(titles(timeline).at(-1)).to.equal('A call about de-escalation');
    expect(timeline.ready).not.to.equal(former);
    timeline.querySelector('h3')!.firstChild!.nodeValue = 'The crossing is taken';
    await until(() => titles(timeline)[0] === 'The crossing is taken', 'a new word is not drawn');
    timeline.querySelector('li')?.remove();
    await until(() => titles(timeline).length === 3, 'a removed item stays');
  });

  it('keeps what the reader has open when it changes', async () => {
    const timeline = await article();
    await timeline.ready;
    await timeline.select('seized');
    await cardOpen(timeline);
    const first = timeline.querySelectorAll('li')[1]!;
    first.remove();
    await until(() => titles(timeline).length === 2);
    expect(timeline.selected).to.equal('seized');
  });

  it('gives way to src and to a program', async () => {
    const timeline = await article();
    await timeline.ready;
    timeline.src = DOHA;
    await timeline.ready;
    expect(titles(timeline)).to.have.length(21);
    timeline.events = [{ date: '2026-01-01', title: 'Given' }];
    await timeline.ready;
    timeline.querySelector('li')?.remove();
    await frames(4);
    expect(titles(timeline)).to.deep.equal(['Given']);
  });

  it('comes back when src goes', async () => {
    const timeline = await article();
    timeline.src = DOHA;
    await timeline.ready;
    timeline.removeAttribute('src');
    timeline.src = null;
    await timeline.ready;
    expect(titles(timeline)).to.have.length(3);
  });

  it('is named where an item has no date', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 780px">
      <event-timeline view="list"><ul><li>Some day</li><li><time datetime="2026-01-01"></time>A day</li></ul></event-timeline>
    </div>`);
    const timeline = box.querySelector('event-timeline')!;
    await timeline.ready;
    await until(() => listTitles(timeline).length === 2);
    expect(timeline.problems.map(({ code }) => code)).to.deep.equal(['date-missing']);
  });
});

describe('data in a script inside the element', () => {
  const withScript = async (type: string, text: string): Promise<EventTimeline> => {
    const box = await fixture<HTMLElement>(html`<div style="width: 780px"></div>`);
    const timeline = document.createElement('event-timeline');
    timeline.setAttribute('timezone', 'UTC');
    const script = document.createElement('script');
    script.type = type;
    script.textContent = text;
    timeline.append(script);
    box.append(timeline);
    await timeline.ready;
    return timeline;
  };

  it('may be JSON, a whole timeline or its events alone', async () => {
    const events = [{ date: '2026-02-03', title: 'From JSON' }];
    const whole = await withScript('application/json', JSON.stringify({ title: 'Whole', events }));
    expect(titles(whole)).to.deep.equal(['From JSON']);
    expect(whole.shadowRoot?.querySelector('h2')?.textContent).to.equal('Whole');
    expect(titles(await withScript('application/json', JSON.stringify(events)))).to.deep.equal(['From JSON']);
  });

  it('may be CSV', async () => {
    const timeline = await withScript('text/csv', '\ndate,title,group\n2026-02-03,From CSV,A\n2026-02-05,More,B\n');
    expect(titles(timeline)).to.deep.equal(['From CSV', 'More']);
    expect(timeline.scene?.lanes.map(({ title }) => title)).to.deep.equal(['A', 'B']);
  });

  it('may be a calendar', async () => {
    const event = 'BEGIN:VEVENT\nUID:a@desk\nDTSTART;VALUE=DATE:20260203\nSUMMARY:From a calendar\nEND:VEVENT';
    const timeline = await withScript('text/calendar', `\nBEGIN:VCALENDAR\nVERSION:2.0\n${event}\nEND:VCALENDAR\n`);
    expect(titles(timeline)).to.deep.equal(['From a calendar']);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('may be schema.org', async () => {
    const event = { '@context': 'https://schema.org', '@type': 'Event', name: 'From JSON-LD', startDate: '2026-02-03' };
    expect(titles(await withScript('application/ld+json', JSON.stringify(event)))).to.deep.equal(['From JSON-LD']);
  });

  it('is told of where it cannot be read', async () => {
    const timeline = await withScript('application/json', '{"events": [{"date": "2026-02-03", "title": "Cut o');
    expect(timeline.problems.length).to.be.above(0);
    expect(timeline.problems[0]?.message).to.match(/JSON/);
    expect(titles(timeline)).to.deep.equal([]);
  });
});
