import { expect } from '@open-wc/testing';
import {
  DOHA,
  type EventRecord,
  eventsOf,
  focusedId,
  frames,
  labelOf,
  labelsOf,
  mount,
  mountEvents,
  uncaught,
  until,
} from '../helpers/page.js';
import { everything, told } from '../helpers/reach.js';
import { textOf } from '../helpers/view.js';

const DAYS: EventRecord[] = ['01', '03', '08', '15', '20'].map((day) => ({
  id: `on-${day}`,
  date: `2026-01-${day}`,
  title: `What came on the ${day}th`,
}));

describe('a data set and the promise of its picture', () => {
  it('is drawn when the promise resolves, and told as loaded', async () => {
    let loads: ReturnType<typeof eventsOf<'timeline-load'>> = [];
    const timeline = await mount((element) => {
      loads = eventsOf(element, 'timeline-load');
      element.src = DOHA;
    });
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(21);
    expect(loads.map(({ detail }) => detail.count)).to.deep.equal([21]);
    expect(loads[0]?.bubbles).to.equal(true);
    expect(loads[0]?.composed).to.equal(true);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('has another promise in the tick in which new data is set', async () => {
    const timeline = await mountEvents(DAYS);
    const former = timeline.ready;
    timeline.events = DAYS.slice(1);
    expect(timeline.ready).not.to.equal(former);
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(4);
  });

  it('has another promise in the tick in which src is set', async () => {
    const timeline = await mountEvents(DAYS);
    const former = timeline.ready;
    timeline.src = DOHA;
    expect(timeline.ready).not.to.equal(former);
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(21);
  });

  it('is the last one, also where those before take longer to read', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...DAYS[i % 5]!, id: `many-${i}` }));
    const timeline = await mountEvents(DAYS);
    const loads = eventsOf(timeline, 'timeline-load');
    timeline.events = many;
    await timeline.updateComplete;
    timeline.events = DAYS.slice(1);
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(4);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(labelsOf(timeline)).to.have.length(4);
    expect(loads.map(({ detail }) => detail.count)).to.deep.equal([4]);
  });

  it('is ready without any data, on the empty picture', async () => {
    const timeline = await mount();
    await timeline.ready;
    expect(timeline.shadowRoot?.querySelector('[part=message]')?.textContent).to.equal('No events');
  });

  for (const view of ['list', 'story', 'chart'])
    it(`says once that nothing is left, in the ${view}, and shows what comes then`, async () => {
      const timeline = await mountEvents(DAYS, { view }, 700);
      const said = (): string[] =>
        everything(timeline.shadowRoot!)
          .filter((each) => each.checkVisibility() && !each.firstElementChild && textOf(each) === 'No events')
          .map(told);
      const titles = (): boolean =>
        everything(timeline.shadowRoot!).some((each) => each.checkVisibility() && textOf(each) === DAYS[0]!.title);
      await until(titles, 'nothing is drawn');
      timeline.events = [];
      await timeline.ready;
      await until(() => said().length && !titles(), 'nothing is said');
      await frames(4);
      expect(said()).to.have.length(1);
      expect(timeline.scene).to.equal(null);
      timeline.events = DAYS;
      await timeline.ready;
      await until(titles, 'nothing is drawn again');
      expect(said()).to.deep.equal([]);
    });

  it('rejects where the file is missing, without an unhandled rejection, asked for or not', async () => {
    for (const asked of [true, false]) {
      const found = await uncaught(async () => {
        let told: Promise<unknown> | undefined;
        const timeline = await mount((element) => {
          told = new Promise((resolve) => element.addEventListener('timeline-error', resolve, { once: true }));
          element.src = '/nothing/here.csv';
        });
        if (asked) expect(String(await timeline.ready.catch((error) => error))).to.contain('404');
        await told;
      });
      expect(found).to.deep.equal([]);
    }
  });

  it('comes after a failure too', async () => {
    const timeline = await mount((element) => {
      element.src = '/nothing/here.csv';
    });
    await timeline.ready.catch(() => {});
    timeline.src = DOHA;
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(21);
    expect(timeline.shadowRoot?.querySelector('[part=message]')?.checkVisibility()).to.equal(false);
  });

  it('keeps where the reader is in time, what is open and what has focus', async () => {
    const timeline = await mountEvents(DAYS);
    await timeline.zoomTo([Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 16)]);
    await timeline.select('on-08');
    labelOf(timeline, 'on-03').focus();
    const domain = timeline.domain;
    timeline.events = [...DAYS, { id: 'new', date: '2026-01-05', title: 'Something more' }].reverse();
    await timeline.ready;
    expect(timeline.domain[0]).to.be.closeTo(domain[0], 1000);
    expect(timeline.domain[1]).to.be.closeTo(domain[1], 1000);
    expect(timeline.selected).to.equal('on-08');
    expect(focusedId(timeline)).to.equal('on-03');
  });

  it('does not begin again where the page once said to begin', async () => {
    const timeline = await mountEvents(DAYS, { domain: '2026-01-02/2026-01-09', selected: 'on-08' });
    expect(timeline.selected).to.equal('on-08');
    await timeline.select(null);
    await timeline.fit();
    const whole = timeline.domain;
    timeline.events = [...DAYS];
    await timeline.ready;
    expect(timeline.selected).to.equal(null);
    expect(timeline.domain).to.deep.equal(whole);
  });

  it('begins where the page says for it', async () => {
    const timeline = await mountEvents(DAYS);
    timeline.events = [...DAYS, { id: 'new', date: '2026-01-25', title: 'Something more' }];
    timeline.selected = 'new';
    expect(timeline.selected).to.equal('new');
    await timeline.ready;
    expect(timeline.selected).to.equal('new');
  });

  it('waits with what a program asks for until the first data are there', async () => {
    const timeline = await mount((element) => {
      element.src = DOHA;
    });
    await timeline.select('tehran-visit');
    expect(timeline.selected).to.equal('tehran-visit');
  });

  it('closes what is not there any more', async () => {
    const timeline = await mountEvents(DAYS);
    await timeline.select('on-08');
    timeline.events = DAYS.filter(({ id }) => id !== 'on-08');
    await timeline.ready;
    expect(timeline.selected).to.equal(null);
  });

  it('is the last of several that are set at once', async () => {
    const timeline = await mountEvents(DAYS);
    const loads = eventsOf(timeline, 'timeline-load');
    timeline.src = DOHA;
    timeline.events = DAYS.slice(0, 3);
    timeline.events = DAYS.slice(0, 2);
    await timeline.ready;
    expect(labelsOf(timeline)).to.have.length(2);
    expect(loads).to.have.length(1);
  });

  it('takes a whole timeline with its title', async () => {
    const timeline = await mount((element) => {
      element.timeline = { title: 'A month', description: 'Five days of it.', events: DAYS };
    });
    await timeline.ready;
    expect(timeline.shadowRoot?.querySelector('h2')?.textContent).to.equal('A month');
    expect(timeline.shadowRoot?.querySelector('.description')?.textContent).to.equal('Five days of it.');
  });
});
