// Of the 25 points of accessibility: pointers and fingers: targets, drag, wheel, press, hover.
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { wheel } from '../helpers/gestures.js';
import {
  cardOpen,
  cardShut,
  centreOf,
  chartOf,
  controlOf,
  type EventRecord,
  focusedId,
  frames,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listTitles,
  mountDoha,
  mountEvents,
  settled,
} from '../helpers/page.js';
import { EN, pressOf, VIEWS } from '../helpers/points.js';
import { controlsIn, everything, isUncovered, told } from '../helpers/reach.js';

describe('accessibility, point by point: pointers', () => {
  afterEach(() => resetMouse());

  it('14: targets are 24 px large, or apart; small headlines are as large in the list', async () => {
    for (const [name, show] of VIEWS) {
      const timeline = await show();
      for (const control of controlsIn(timeline)) {
        // Links in a sentence are free; headlines that stand close in the chart have an equal in the list.
        if (control.closest('p, .sources, [part=footer], .related') || control.matches('[part~=label]')) continue;
        const { width, height } = control.getBoundingClientRect();
        const before = getComputedStyle(control, '::before');
        const [wide, high] = [before.width, before.height].map((size) => Number.parseFloat(size) || 0);
        const size = Math.min(Math.max(width, wide!), Math.max(height, high!));
        expect(size, `${name}: ${told(control)}`).to.be.at.least(24);
      }
    }
    const timeline = await mountDoha(EN, 500);
    await inList(timeline, 21);
    for (const title of listTitles(timeline))
      expect(Number.parseFloat(getComputedStyle(title, '::before').height), told(title)).to.be.at.least(24);
  });

  it('15: whatever a drag does, taps do too: fit, zoom at a place, and out again', async () => {
    const timeline = await mountDoha({ ...EN, folds: 'none' }, 780);
    await handsOn(timeline);
    const chart = chartOf(timeline);
    const { left, bottom } = chart.getBoundingClientRect();
    const whole = timeline.domain;
    const middle = (): number => (timeline.domain[0] + timeline.domain[1]) / 2;
    for (const [x, side] of [
      [90, -1],
      [690, 1],
    ] as const) {
      const [px, py] = [Math.round(left + x), Math.round(bottom - 20)];
      await sendMouse({ type: 'click', position: [px, py] });
      chart.dispatchEvent(
        new MouseEvent('dblclick', { clientX: px, clientY: py, bubbles: true, cancelable: true, composed: true }),
      );
      await settled(timeline);
      expect(Math.sign(middle() - (whole[0] + whole[1]) / 2), `at ${x}`).to.equal(side);
      await sendMouse({ type: 'click', position: centreOf(controlOf(timeline, 'Fit')) });
      await settled(timeline);
      expect(timeline.domain).to.deep.equal(whole);
    }
    for (const [name, grows] of [
      ['Zoom in', false],
      ['Zoom out', true],
    ] as const) {
      const [from, to] = timeline.domain;
      await sendMouse({ type: 'click', position: centreOf(controlOf(timeline, name)) });
      await settled(timeline);
      expect(timeline.domain[1] - timeline.domain[0] > to - from, name).to.equal(grows);
    }
  });

  it('16: a plain wheel and a vertical swipe belong to the page', async () => {
    const timeline = await mountDoha(EN);
    await handsOn(timeline);
    const chart = chartOf(timeline);
    expect(wheel(chart, 300, { deltaY: 120 })).to.equal(true);
    expect(wheel(chart, 300, { deltaY: 120, ctrlKey: true })).to.equal(false);
    expect(getComputedStyle(chart).touchAction).to.match(/pan-y/);
    for (const each of everything(timeline.shadowRoot!)) {
      const { overflowY } = getComputedStyle(each);
      if (/auto|scroll/.test(overflowY)) expect(each.scrollHeight <= each.clientHeight + 1, told(each)).to.equal(true);
    }
  });

  it('17: pressing acts when the button comes up, and not where it was dragged away before', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    const label = labelOf(timeline, 'gaza-ceasefire');
    await sendMouse({ type: 'move', position: centreOf(label) });
    await sendMouse({ type: 'down' });
    await frames(4);
    expect(timeline.selected).to.equal(null);
    await sendMouse({ type: 'move', position: [1, 1] });
    // Held for a moment, so that the chart is not thrown.
    await new Promise((done) => setTimeout(done, 120));
    await sendMouse({ type: 'up' });
    await settled(timeline);
    expect(timeline.selected).to.equal(null);
    await timeline.fit();
    await sendMouse({ type: 'click', position: centreOf(label) });
    await cardOpen(timeline);
    await sendMouse({ type: 'move', position: [4, 4] });
    await sendMouse({ type: 'down' });
    await frames(4);
    expect(timeline.selected, 'closed by a press that has not ended').to.equal('gaza-ceasefire');
    await sendMouse({ type: 'up' });
    await cardShut(timeline);
  });

  it('22: what shows on hover shows on focus too, and nothing is only there', async () => {
    const many: EventRecord[] = Array.from({ length: 400 }, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(2026, 0, 1 + (i % 200))).toISOString().slice(0, 10),
      title: `What happened as number ${i}`,
    }));
    const timeline = await mountEvents(many, { lang: 'en' }, 780);
    await handsOn(timeline);
    labelsOf(timeline)[0]!.focus();
    const shown = new Set(labelsOf(timeline).map(({ dataset }) => dataset.id));
    for (let i = 0; i < 40; i++) {
      await pressOf('ArrowRight');
      const id = focusedId(timeline)!;
      const label = labelOf(timeline, id);
      // Shows whole as long as it has focus; the pointer may rest on it.
      if (!shown.has(id)) expect(isUncovered(label), told(label)).to.equal(true);
    }
    for (const each of everything(timeline.shadowRoot!)) {
      const tip = each.title;
      if (!tip) continue;
      expect(`${each.ariaLabel ?? ''} ${each.textContent}`, told(each)).to.contain(tip);
    }
  });
});
