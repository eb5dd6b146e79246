import { expect } from '@open-wc/testing';
import { contrast, paintedIn, rgbOf } from '../helpers/colours.js';
import { chartOf, type EventTimeline, labelsOf, mountDoha, mountEvents, until } from '../helpers/page.js';

const backgroundOf = (timeline: EventTimeline) => rgbOf(getComputedStyle(timeline).backgroundColor);
const canvasOf = (timeline: EventTimeline): HTMLCanvasElement => chartOf(timeline).querySelector('canvas')!;

/** What is painted in the middle of the dot of an event. */
const dotColour = (timeline: EventTimeline, id: string) => {
  const { labels, dots } = timeline.scene!;
  const event = labels.find((label) => label.id === id)?.event;
  const { xPx, yPx } = dots.find((dot) => dot.event === event)!;
  const { left, top } = chartOf(timeline).getBoundingClientRect();
  return paintedIn(canvasOf(timeline), new DOMRect(left + xPx, top + yPx, 1, 1), backgroundOf(timeline))[0]!;
};

/** The least contrast that each headline has with what is painted behind its letters. */
const contrasts = (timeline: EventTimeline): [string, number][] =>
  labelsOf(timeline).map((label) => {
    const text = rgbOf(getComputedStyle(label).color);
    const words = document.createRange();
    words.selectNodeContents(label);
    // Letters stand in the middle of their line; what a bar's rim paints above and below them is not behind them.
    const painted = [...words.getClientRects()].flatMap(({ x, y, width, height }) =>
      paintedIn(canvasOf(timeline), new DOMRect(x, y + 3, width, height - 6), backgroundOf(timeline)),
    );
    return [label.textContent ?? '', Math.min(...painted.map((colour) => contrast(text, colour)))];
  });

for (const theme of ['light', 'dark']) {
  describe(`the ${theme} theme`, () => {
    it('has headlines that stand out from all that is painted behind them', async () => {
      const timeline = await mountDoha({ theme }, 1100);
      for (const [name, ratio] of contrasts(timeline)) expect(ratio, name).to.be.at.least(4.5);
    });

    it('has them stand out on bars of every lane too, where they are at their quietest', async () => {
      const bars = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((group) => ({
        date: '2026-01-01/2026-03-01',
        title: `A long time in ${group}, and quiet`,
        status: 'moved' as const,
        importance: 1,
        group,
      }));
      const timeline = await mountEvents(bars, { theme }, 1100);
      expect(timeline.scene?.bars).to.have.length(8);
      for (const [name, ratio] of contrasts(timeline)) expect(ratio, name).to.be.at.least(4.5);
    });

    it('paints dots in the colour of their lane, which stands out by 3 or more', async () => {
      const timeline = await mountDoha({ theme }, 1100);
      const lanes = chartOf(timeline).querySelectorAll('.lanes li');
      const dot = dotColour(timeline, 'gaza-ceasefire');
      expect(dot.map(Math.round)).to.deep.equal([...rgbOf(getComputedStyle(lanes[0]!).color)]);
      for (const lane of lanes)
        expect(contrast(rgbOf(getComputedStyle(lane).color), backgroundOf(timeline))).to.be.at.least(4.5);
    });
  });
}

describe('the theme', () => {
  it('follows a change at once, the painted part too', async () => {
    const timeline = await mountDoha({ theme: 'light' }, 1100);
    const light = dotColour(timeline, 'gaza-ceasefire');
    timeline.setAttribute('theme', 'dark');
    await until(() => dotColour(timeline, 'gaza-ceasefire').join() !== light.join(), 'the dots stay');
    expect(contrast(backgroundOf(timeline), [0, 0, 0])).to.be.below(1.5);
  });

  it('follows the colour scheme of the page around it', async () => {
    const timeline = await mountDoha({}, 1100);
    expect(backgroundOf(timeline)).to.deep.equal([255, 255, 255]);
    const light = dotColour(timeline, 'gaza-ceasefire');
    timeline.parentElement!.style.colorScheme = 'dark';
    await until(() => dotColour(timeline, 'gaza-ceasefire').join() !== light.join(), 'the dots stay');
    expect(contrast(backgroundOf(timeline), [0, 0, 0])).to.be.below(1.5);
  });

  it('takes colours that the page sets', async () => {
    const timeline = await mountDoha({ style: '--timeline-lane-1: rgb(1, 2, 3); --timeline-background: ivory' }, 1100);
    expect(dotColour(timeline, 'gaza-ceasefire').map(Math.round)).to.deep.equal([1, 2, 3]);
    expect(backgroundOf(timeline)).to.deep.equal([255, 255, 240]);
  });

  it('works by its property alone', async () => {
    const timeline = await mountDoha({}, 1100);
    timeline.theme = 'dark';
    await timeline.updateComplete;
    expect(contrast(backgroundOf(timeline), [0, 0, 0])).to.be.below(1.5);
  });
});
