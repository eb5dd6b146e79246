import { expect } from '@open-wc/testing';
import { chartOf, type EventTimeline, frames, mount, until } from '../helpers/page.js';

const TIMELINE = {
  events: [
    { id: 'a', date: '2020-01-01', title: 'First' },
    { id: 'b', date: '2022-01-01', title: 'Between' },
    { id: 'c', date: '2024-01-01', title: 'Last' },
  ],
  eras: [
    { date: '2020/2021', title: 'Early years' },
    { date: '2022/2023', title: 'Late years' },
  ],
};

const mountEras = async (attributes: Record<string, string> = {}): Promise<EventTimeline> => {
  const timeline = await mount((element) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.folds = 'none';
    element.timeline = TIMELINE;
  });
  await timeline.ready;
  await until(() => names(timeline).length === 2, 'no eras');
  return timeline;
};
const names = (timeline: EventTimeline): HTMLElement[] => [
  ...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.eras:not([hidden]) li'),
];
const bands = (timeline: EventTimeline): HTMLElement[] => [
  ...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.bands li'),
];

describe('eras', () => {
  it('are bands behind the chart, with their names below the axis', async () => {
    const timeline = await mountEras();
    const chart = chartOf(timeline).getBoundingClientRect();
    const [early, late] = bands(timeline).map((band) => band.getBoundingClientRect());
    expect(early!.width / chart.width).to.be.closeTo(0.5, 0.03);
    expect(early!.right).to.be.closeTo(late!.left, 3);
    expect(names(timeline).map(({ textContent }) => textContent)).to.deep.equal(['Early years', 'Late years']);
    for (const name of names(timeline)) expect(name.getBoundingClientRect().top).to.be.at.least(chart.bottom);
    expect(timeline.scene?.eras).to.have.length(2);
  });

  it('move with the time, and their names stay in sight', async () => {
    const timeline = await mountEras();
    await timeline.zoomTo([Date.UTC(2022, 5, 1), Date.UTC(2022, 8, 1)]);
    await until(() => names(timeline).length === 1, 'both stay');
    const chart = chartOf(timeline).getBoundingClientRect();
    expect(names(timeline)[0]!.textContent).to.equal('Late years');
    expect(names(timeline)[0]!.getBoundingClientRect().left).to.be.closeTo(chart.left, 1);
    await timeline.fit();
    await until(() => names(timeline).length === 2, 'one is lost');
  });

  it('go with data that have none, and are in the picture that is taken away', async () => {
    const timeline = await mountEras();
    expect(await timeline.toSVG()).to.contain('>Early years<');
    timeline.timeline = { events: TIMELINE.events };
    await timeline.ready;
    await frames();
    expect(names(timeline)).to.have.length(0);
    expect(await timeline.toSVG()).not.to.contain('Early years');
  });

  for (const theme of ['light', 'dark']) {
    it(`are accessible in the ${theme} theme`, async () => {
      const timeline = await mountEras({ theme, heading: 'Years' });
      await expect(timeline).to.be.accessible();
    });
  }
});
