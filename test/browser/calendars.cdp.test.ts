import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { atSpeed } from '../helpers/clock.js';
import { controlOf, type EventTimeline, handsOn, mountDoha, settled, until } from '../helpers/page.js';

/** The opacities at which texts were painted, from now on. */
const paintedOpacities = (): Set<number> => {
  const seen = new Set<number>();
  const { prototype } = CanvasRenderingContext2D;
  const { fillText } = prototype;
  prototype.fillText = function (this: CanvasRenderingContext2D, ...args: Parameters<typeof fillText>) {
    seen.add(this.globalAlpha);
    fillText.apply(this, args);
  };
  after(() => {
    prototype.fillText = fillText;
  });
  return seen;
};

const unfolded = async (): Promise<EventTimeline> => {
  const timeline = await mountDoha({ folds: 'none' });
  await handsOn(timeline);
  return timeline;
};

const zoomIn = async (timeline: EventTimeline): Promise<void> => {
  for (let i = 0; i < 3; i++) controlOf(timeline, 'Zoom in').click();
  await settled(timeline);
};

describe('the labels of the axis', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('come and go in a short fade when zooming changes their step', async () => {
    const seen = paintedOpacities();
    const timeline = await unfolded();
    // So slow that it takes more than one frame of any machine.
    await atSpeed(0.1, async () => {
      await zoomIn(timeline);
      await until(() => [...seen].some((opacity) => opacity > 0 && opacity < 1), 'nothing fades');
    });
    expect(timeline.scene?.axis.ticks.every(({ opacity }) => opacity === undefined)).to.equal(true);
  });

  it('change at once where a reader wants no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const seen = paintedOpacities();
    await zoomIn(await unfolded());
    expect([...seen]).to.deep.equal([1]);
  });
});
