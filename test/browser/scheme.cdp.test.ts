import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { rgbOf } from '../helpers/colours.js';
import { type EventTimeline, mountDoha } from '../helpers/page.js';

const background = (timeline: EventTimeline): number => rgbOf(getComputedStyle(timeline).backgroundColor)[1];

describe('on a system that is set to dark', () => {
  before(() => emulateMedia({ colorScheme: 'dark' }));
  after(() => emulateMedia({ colorScheme: 'light' }));

  it('a timeline in a page that knows only light stays light', async () => {
    const timeline = await mountDoha();
    expect(background(timeline)).to.equal(255);
  });

  it('a timeline in a part of the page that is light stays light', async () => {
    const timeline = await mountDoha({ style: 'color-scheme: light' });
    expect(background(timeline)).to.equal(255);
  });

  it('a timeline in a page that knows both is dark', async () => {
    const timeline = await mountDoha();
    timeline.parentElement!.style.colorScheme = 'light dark';
    expect(background(timeline)).to.be.below(40);
  });

  it('a timeline that is told to be light is light', async () => {
    const timeline = await mountDoha({ theme: 'light' });
    timeline.parentElement!.style.colorScheme = 'light dark';
    expect(background(timeline)).to.equal(255);
  });
});
