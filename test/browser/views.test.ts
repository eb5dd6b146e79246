import { expect } from '@open-wc/testing';
import {
  chartOf,
  controlOf,
  type EventTimeline,
  eventsOf,
  frames,
  handsOn,
  labelsOf,
  listOf,
  listTitles,
  mountDoha,
  until,
} from '../helpers/page.js';

const listShown = (timeline: EventTimeline): Promise<void> =>
  until(() => listTitles(timeline).length === 21 && listOf(timeline)?.checkVisibility(), 'the list does not come');

const chartShown = (timeline: EventTimeline): Promise<void> =>
  until(() => chartOf(timeline).checkVisibility() && labelsOf(timeline).length === 21, 'the chart does not come');

describe('the view', () => {
  it('is the list in a narrow box on a wide page', async () => {
    const timeline = await mountDoha({}, 500);
    expect(listTitles(timeline)).to.have.length(21);
    expect(chartOf(timeline).checkVisibility()).to.equal(false);
    expect(timeline.scene).to.equal(null);
  });

  it('is the chart from 600 px on', async () => {
    const timeline = await mountDoha({}, 600);
    expect(labelsOf(timeline)).to.have.length(21);
    expect(listOf(timeline) === null).to.equal(true);
  });

  it('follows its box, as long as the reader has not chosen', async () => {
    const timeline = await mountDoha({}, 700);
    const box = timeline.parentElement!;
    box.style.width = '400px';
    await listShown(timeline);
    box.style.width = '700px';
    await chartShown(timeline);
    controlOf(timeline, 'List').click();
    await listShown(timeline);
    box.style.width = '760px';
    await frames(4);
    expect(listOf(timeline)?.checkVisibility()).to.equal(true);
  });

  it('is what the attribute says, in any width', async () => {
    const narrow = await mountDoha({ view: 'chart' }, 420);
    expect(labelsOf(narrow)).to.have.length(21);
    const wide = await mountDoha({ view: 'list' }, 780);
    expect(listTitles(wide)).to.have.length(21);
    wide.view = 'chart';
    await chartShown(wide);
    wide.setAttribute('view', 'list');
    await listShown(wide);
  });

  it('keeps what is selected and where the reader is in time, when it changes', async () => {
    const timeline = await mountDoha();
    await timeline.zoomTo([Date.UTC(2026, 0, 20), Date.UTC(2026, 1, 8)]);
    await timeline.select('tehran-visit');
    const { domain } = timeline;
    controlOf(timeline, 'List').click();
    await listShown(timeline);
    expect(timeline.selected).to.equal('tehran-visit');
    const open = listTitles(timeline).filter(({ ariaExpanded }) => ariaExpanded === 'true');
    expect(open.map(({ dataset }) => dataset.id)).to.deep.equal(['tehran-visit']);
    controlOf(timeline, 'Timeline').click();
    await until(() => chartOf(timeline).checkVisibility());
    expect(timeline.selected).to.equal('tehran-visit');
    expect(timeline.domain).to.deep.equal(domain);
  });

  it('says by its buttons which it is, and tells the page of a change by the reader', async () => {
    const timeline = await mountDoha();
    const changes = eventsOf(timeline, 'timeline-change');
    const pressed = (): (string | null)[] => ['Timeline', 'List'].map((name) => controlOf(timeline, name).ariaPressed);
    expect(pressed()).to.deep.equal(['true', 'false']);
    controlOf(timeline, 'List').click();
    await listShown(timeline);
    await frames();
    expect(pressed()).to.deep.equal(['false', 'true']);
    expect(changes.map(({ detail }) => detail.view)).to.deep.equal(['list']);
    expect(controlOf(timeline, 'Zoom in').checkVisibility()).to.equal(false);
  });

  it('keeps focus on the button that changed it', async () => {
    const timeline = await mountDoha();
    const button = controlOf(timeline, 'List');
    button.focus();
    button.click();
    await listShown(timeline);
    expect(timeline.shadowRoot?.activeElement === controlOf(timeline, 'List')).to.equal(true);
  });

  it('has the chart answer to hands when it comes after the list', async () => {
    const timeline = await mountDoha({}, 500);
    timeline.parentElement!.style.width = '760px';
    await chartShown(timeline);
    await handsOn(timeline);
  });

  it('has no buttons where the page wants none', async () => {
    const timeline = await mountDoha({ 'no-controls': '' });
    expect(timeline.shadowRoot?.querySelector('[part~=controls]') === null).to.equal(true);
  });
});

describe('the list', () => {
  it('has every event, oldest first, or newest first where the page says so', async () => {
    const timeline = await mountDoha({ view: 'list' });
    const ids = (): (string | undefined)[] => listTitles(timeline).map(({ dataset }) => dataset.id);
    const oldest = ids();
    expect(oldest[0]).to.equal('rafah-closed');
    expect(oldest.at(-1)).to.equal('amir-trump-call');
    timeline.sort = 'newest';
    await until(() => ids()[0] === 'amir-trump-call');
    expect(ids().at(-1)).to.equal('rafah-closed');
  });

  it('scrolls with the page and never inside', async () => {
    const timeline = await mountDoha({}, 500);
    expect(timeline.scrollHeight).to.equal(timeline.clientHeight);
    expect(timeline.offsetHeight).to.be.above(1200);
    expect(timeline.scrollWidth).to.be.at.most(500);
  });
});
