// Of the 25 points of accessibility: what is seen: width, spacing, contrast, shapes.
import { expect } from '@open-wc/testing';
import { contrast, rgbOf } from '../helpers/colours.js';
import {
  chartOf,
  controlOf,
  frames,
  handsOn,
  inList,
  labelOf,
  labelsOf,
  listTitles,
  mountDoha,
  mountEvents,
  overlapsAmong,
  until,
} from '../helpers/page.js';
import { EN, summed, VIEWS } from '../helpers/points.js';
import { backgroundOf, deepActive, everything, told } from '../helpers/reach.js';
import { textOf } from '../helpers/view.js';

describe('accessibility, point by point: look', () => {
  it('18: in 320 px nothing scrolls sideways, in any view', async () => {
    for (const view of ['list', 'story', 'chart']) {
      const timeline = await mountDoha({ ...EN, view }, 320);
      await handsOn(timeline).catch(() => {});
      expect(timeline.scrollWidth, view).to.be.at.most(320);
      if (view !== 'chart')
        for (const each of everything(timeline.shadowRoot!)) {
          if (each.closest('[part=chart], .unseen') || !each.checkVisibility()) continue;
          const { right, left, width } = each.getBoundingClientRect();
          if (width > 1)
            expect(right - timeline.getBoundingClientRect().left, `${view}: ${told(each)}`).to.be.at.most(321);
          if (width > 1) expect(left, `${view}: ${told(each)}`).to.be.at.least(-1);
        }
    }
  });

  it('19: with more room between letters, words and lines nothing is lost, also where it comes later', async () => {
    const timeline = await mountDoha(EN, 1100);
    await handsOn(timeline);
    await summed(timeline);
    const before = labelOf(timeline, 'tehran-visit').getBoundingClientRect().width;
    const { scene } = timeline;
    timeline.style.letterSpacing = '0.12em';
    timeline.style.wordSpacing = '0.16em';
    timeline.style.lineHeight = '1.5';
    await until(
      () => timeline.scene !== scene && labelOf(timeline, 'tehran-visit').getBoundingClientRect().width > before * 1.05,
      'not laid out anew',
    );
    await frames(3);
    expect(labelsOf(timeline)).to.have.length(21);
    expect(overlapsAmong(labelsOf(timeline))).to.deep.equal([]);
    for (const label of labelsOf(timeline)) {
      expect(getComputedStyle(label).letterSpacing, label.dataset.id!).not.to.equal('normal');
      const words = document.createRange();
      words.selectNodeContents(label);
      const { width, height } = label.getBoundingClientRect();
      expect(words.getBoundingClientRect().width, label.dataset.id!).to.be.at.most(width + 2);
      const { lines, lineHeightPx } = timeline.scene!.labels.find(({ id }) => id === label.dataset.id)!;
      expect(Math.round(height / lineHeightPx), label.dataset.id!).to.equal(lines.length);
    }
    await inList(timeline, 21);
    for (const title of listTitles(timeline)) {
      expect(getComputedStyle(title).letterSpacing, told(title)).not.to.equal('normal');
      expect(title.scrollWidth, told(title)).to.be.at.most(title.clientWidth + 1);
    }
  });

  it('19: list and card grow with the text size of the page, and lose nothing', async () => {
    const timeline = await mountDoha(EN, 500);
    await inList(timeline, 21);
    const height = listTitles(timeline)[0]!.getBoundingClientRect().height;
    timeline.style.fontSize = '28px';
    await frames(2);
    expect(listTitles(timeline)[0]!.getBoundingClientRect().height).to.be.above(height * 1.7);
    expect(timeline.scrollWidth).to.be.at.most(500);
  });

  for (const theme of ['light', 'dark']) {
    it(`20: text stands out by 4.5, marks, lines of the axis and edges of fields by 3, in the ${theme} theme`, async () => {
      for (const [name, show] of VIEWS) {
        const timeline = await show();
        timeline.theme = theme as 'light';
        await timeline.updateComplete;
        await frames(2);
        for (const each of everything(timeline.shadowRoot!)) {
          const isText = [...each.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
          if (!isText || !each.checkVisibility() || each.closest('.unseen, [aria-hidden=true], [disabled]')) continue;
          const ratio = contrast(rgbOf(getComputedStyle(each).color), backgroundOf(each));
          expect(ratio, `${name}: ${told(each)}`).to.be.at.least(4.5);
        }
        const probe = (token: string): HTMLElement => {
          const swatch = document.createElement('i');
          swatch.style.color = `var(--_${token})`;
          timeline.shadowRoot!.querySelector('.base')!.append(swatch);
          return swatch;
        };
        for (const token of ['axis', 'focus', 'muted', ...Array.from({ length: 8 }, (_, i) => `lane-${i}`)]) {
          const ratio = contrast(rgbOf(getComputedStyle(probe(token)).color), backgroundOf(timeline));
          expect(ratio, token).to.be.at.least(3);
        }
      }
      const timeline = await mountDoha({ ...EN, theme });
      controlOf(timeline, 'Search').click();
      await until(() => deepActive()?.matches('input'), 'no field');
      const field = deepActive()!;
      expect(contrast(rgbOf(getComputedStyle(field).borderTopColor), backgroundOf(timeline))).to.be.at.least(3);
    });
  }

  it('21: status is told by shape or word as well, and lanes by place and title', async () => {
    const statuses = [
      'confirmed',
      'reported',
      'planned',
      'ongoing',
      'moved',
      'postponed',
      'cancelled',
      'disputed',
    ] as const;
    const timeline = await mountEvents(
      statuses.map((status, day) => ({
        id: status,
        date: `2026-02-0${day + 1}`,
        title: 'Same',
        status,
        group: `G${day % 2}`,
      })),
      { lang: 'en' },
      500,
    );
    await inList(timeline, 8);
    const looks = listTitles(timeline).map((title) => {
      const row = title.closest('.row')!;
      return `${row.querySelector('svg')?.innerHTML.replace(/<!--.*?-->/g, '')} ${textOf(row.querySelector('.chip'))}`;
    });
    expect(new Set(looks).size, looks.join(' | ')).to.equal(8);
    timeline.view = 'chart';
    await handsOn(timeline);
    expect([...chartOf(timeline).querySelectorAll('.lanes li bdi')].map(textOf)).to.deep.equal(['G0', 'G1']);
  });
});
