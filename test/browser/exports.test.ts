import { expect } from '@open-wc/testing';
import { mount, mountDoha } from '../helpers/page.js';

/** The pixels of a PNG. */
async function pixelsOf(png: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(png);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** How many pixels are far from the colour in the corner, within a box in CSS px of a picture of scale 2. */
function inkIn({ data, width }: ImageData, x: number, y: number, w: number, h: number): number {
  let count = 0;
  for (let row = Math.round(y * 2); row < (y + h) * 2; row++) {
    for (let column = Math.round(x * 2); column < (x + w) * 2; column++) {
      const at = 4 * (row * width + column);
      const distance = [0, 1, 2].reduce((sum, i) => sum + Math.abs(data[at + i]! - data[i]!), 0);
      if (distance > 250) count++;
    }
  }
  return count;
}

describe('what an element hands out', () => {
  it('is a PNG with every headline, as large as was asked for', async () => {
    const timeline = await mountDoha({}, 900);
    const { widthPx, heightPx, labels } = timeline.scene!;
    const png = await timeline.toPNG();
    expect(png.type).to.equal('image/png');
    const pixels = await pixelsOf(png);
    expect([pixels.width, pixels.height]).to.deep.equal([Math.round(widthPx * 2), Math.round(heightPx * 2)]);
    for (const { xPx, yPx, widthPx: width, lineHeightPx, lines } of labels) {
      const ink = inkIn(pixels, xPx, yPx, width, lineHeightPx * lines.length);
      expect(ink, lines.join(' ')).to.be.greaterThan(80);
    }
    const half = await pixelsOf(await timeline.toPNG({ scale: 0.5 }));
    expect(half.width).to.equal(Math.round(widthPx / 2));
  });

  it('is a picture no larger than browsers can make, in the theme that is shown', async () => {
    const timeline = await mountDoha({ theme: 'dark' }, 900);
    const { width, height, data } = await pixelsOf(await timeline.toPNG({ scale: 1000 }));
    expect(Math.max(width, height)).to.be.at.most(16_000);
    expect(width * height).to.be.within(15_000_000, 16_100_000);
    expect(data[0]! + data[1]! + data[2]!).to.be.lessThan(150);
  });

  it('is a calendar, a table, JSON and SVG', async () => {
    const timeline = await mountDoha({}, 900);
    expect((await timeline.toICS()).match(/BEGIN:VEVENT/g)?.length).to.equal(21);
    expect((await timeline.toCSV()).split('\r\n').length).to.equal(23);
    expect(JSON.parse(await timeline.toJSON()).events.length).to.equal(21);
    expect(await timeline.toSVG()).to.match(/^<svg /);
  });

  for (const [lang, opening] of [
    ['en', /^21 events, May 2024 – February 2026\. Topics: Rafah crossing, .*\. Ongoing: /],
    ['ar', /^21 حدثًا، مايو 2024 – فبراير 2026\. المواضيع: .* مستمر: فتح جزئي/],
  ] as const) {
    it(`is a sentence that sums it up, in ${lang}, and stands in its picture`, async () => {
      const timeline = await mountDoha({ lang }, 900);
      const summary = await timeline.summary();
      expect(summary).to.match(opening);
      const svg = new DOMParser().parseFromString(await timeline.toSVG(), 'image/svg+xml');
      expect(svg.querySelector('desc')?.textContent).to.equal(summary);
    });
  }

  it('is no picture where none could be made', async () => {
    const timeline = await mount((element) => {
      element.src = '/missing.csv';
    });
    await timeline.ready.catch(() => {});
    expect(await timeline.toSVG()).to.equal('');
    expect(await timeline.summary()).to.equal('');
    const refusal = await timeline.toPNG().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refusal).to.equal('There is no chart to make a picture of.');
  });
});
