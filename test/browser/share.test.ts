import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { controlOf, type EventTimeline, mountDoha, until } from '../helpers/page.js';

const menuOf = (timeline: EventTimeline): HTMLElement | null => timeline.renderRoot.querySelector('[role=menu]');
const itemsOf = (timeline: EventTimeline): HTMLElement[] => [
  ...timeline.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]'),
];
const itemOf = (timeline: EventTimeline, name: string): HTMLElement => {
  const item = itemsOf(timeline).find(({ textContent }) => textContent === name);
  if (!item) throw new Error(`there is no “${name}”`);
  return item;
};
const focusedItem = (timeline: EventTimeline): string =>
  (timeline.shadowRoot?.activeElement?.matches('[role=menuitem]') && timeline.shadowRoot.activeElement.textContent) ||
  '';
const opened = async (timeline: EventTimeline): Promise<void> => {
  controlOf(timeline, 'Share').focus();
  await sendKeys({ press: 'Enter' });
  await until(() => focusedItem(timeline) === 'Copy link', 'no menu opens');
};

/** What is saved from now on: names of files and what is in them. Nothing reaches the disk. */
const saved = (): { name: string; text: Promise<string> }[] => {
  const files: { name: string; text: Promise<string> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    if (!this.download) click.call(this);
    else files.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) });
  };
  return files;
};

/** Has what is copied end here. */
const copied = (write: (text: string) => Promise<void>): string[] => {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        texts.push(text);
        return write(text);
      },
    },
  });
  return texts;
};

describe('the share menu', () => {
  it('opens and is walked through by keys, and gives the focus back', async () => {
    const timeline = await mountDoha({}, 900);
    const button = controlOf(timeline, 'Share');
    await opened(timeline);
    expect(button.ariaExpanded).to.equal('true');
    expect(button.ariaHasPopup).to.equal('menu');
    expect(itemsOf(timeline).map(({ textContent }) => textContent)).to.deep.equal([
      'Copy link',
      'Picture (PNG)',
      'Picture (SVG)',
      'Data (CSV)',
      'Data (JSON)',
      'Calendar (ICS)',
    ]);
    const seen: string[] = [];
    for (const press of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'Home', 'End', 'd', 'd', 'd', 'p']) {
      await sendKeys({ press });
      seen.push(focusedItem(timeline));
    }
    expect(seen).to.deep.equal([
      'Picture (PNG)',
      'Copy link',
      'Calendar (ICS)',
      'Copy link',
      'Calendar (ICS)',
      'Data (CSV)',
      'Data (JSON)',
      'Data (CSV)',
      'Picture (PNG)',
    ]);
    await sendKeys({ press: 'Escape' });
    expect(menuOf(timeline) === null).to.equal(true);
    expect(timeline.shadowRoot?.activeElement === button).to.equal(true);
    expect(button.ariaExpanded).to.equal('false');
    await opened(timeline);
    await sendKeys({ press: 'Tab' });
    expect(menuOf(timeline) === null).to.equal(true);
  });

  it('closes by a press elsewhere, and by its button', async () => {
    const timeline = await mountDoha({}, 900);
    await opened(timeline);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(menuOf(timeline) === null).to.equal(true);
    await opened(timeline);
    controlOf(timeline, 'Share').click();
    await until(() => !menuOf(timeline), 'the menu stays');
  });

  it('copies the link that brings back what is seen, and says so', async () => {
    const texts = copied(async () => {});
    const timeline = await mountDoha({ 'hash-key': 'shared' }, 900);
    await timeline.select('muscat-talks');
    await opened(timeline);
    await sendKeys({ press: 'Enter' });
    await until(() => timeline.renderRoot.querySelector('[role=status]')?.textContent === 'Copied', 'nothing is said');
    expect(texts.length).to.equal(1);
    expect(new URL(texts[0]!).hash).to.contain('shared=event:muscat-talks');
    expect(itemOf(timeline, 'Copy link').isConnected).to.equal(true);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows the link where the page may not copy', async () => {
    copied(() => Promise.reject(new Error('barred')));
    const timeline = await mountDoha({}, 900);
    await opened(timeline);
    itemOf(timeline, 'Copy link').click();
    await until(() => timeline.renderRoot.querySelector('.share-menu input'), 'no field comes');
    const field = timeline.renderRoot.querySelector<HTMLInputElement>('.share-menu input')!;
    expect(field.value).to.equal(location.href);
    expect(timeline.shadowRoot?.activeElement === field).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(menuOf(timeline) === null).to.equal(true);
  });

  it('saves pictures and data under the name of the timeline', async () => {
    const files = saved();
    const timeline = await mountDoha({ heading: 'Doha: talks / visits' }, 900);
    for (const name of ['Picture (SVG)', 'Picture (PNG)', 'Data (CSV)', 'Data (JSON)', 'Calendar (ICS)']) {
      await opened(timeline);
      const before = files.length;
      itemOf(timeline, name).click();
      await until(() => files.length > before && !menuOf(timeline), `${name} is not saved`);
    }
    const starts = await Promise.all(files.map(async ({ name, text }) => [name, (await text).slice(0, 15)]));
    expect(starts.map(([name]) => name)).to.deep.equal(
      ['svg', 'png', 'csv', 'json', 'ics'].map((ending) => `Doha talks visits.${ending}`),
    );
    expect(starts[0]![1]).to.match(/^<svg /);
    expect(starts[1]![1]).to.contain('PNG');
    expect(starts[2]![1]).to.match(/^id,date/);
    expect(starts[3]![1]).to.match(/^\{/);
    expect(starts[4]![1]).to.equal('BEGIN:VCALENDAR');
  });
});
