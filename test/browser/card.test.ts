import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimelineCard } from '../../src/elements/event-timeline-card/event-timeline-card.component.js';
import { defineEventTimelineCard } from '../../src/elements/event-timeline-card/event-timeline-card.js';
import type { EventRecord, Timeline } from '../../src/model/event-record.js';
import { until } from '../helpers/page.js';
import { dohaTimeline, type Shown, show, textOf, type ViewOptions } from '../helpers/view.js';

defineEventTimelineCard();

type Card = Shown<EventTimelineCard>;

const card = (data: Timeline | readonly EventRecord[], options: ViewOptions = {}, link = ''): Promise<Card> => {
  const view = document.createElement('event-timeline-card');
  view.link = link;
  return show(view, data, options);
};
const doha = async (selected: string, options: ViewOptions = {}, link = ''): Promise<Card> =>
  card(await dohaTimeline(), { selected, ...options }, link);
const one = (event: Partial<EventRecord>, options: ViewOptions = {}): Promise<Card> =>
  card([{ id: 'one', date: '2026-02-03', title: 'One', ...event }], { selected: 'one', ...options });

const find = <Kind extends Element = HTMLElement>({ view }: Card, selector: string): Kind | null =>
  view.renderRoot.querySelector<Kind>(selector);
const all = <Kind extends Element = HTMLElement>({ view }: Card, selector: string): Kind[] => [
  ...view.renderRoot.querySelectorAll<Kind>(selector),
];

describe('<event-timeline-card>', () => {
  it('is a dialog called by the headline, and takes the focus as a whole', async () => {
    const shown = await doha('turkiye-talks');
    const box = find(shown, '[part~=card]')!;
    expect(box.getAttribute('role')).to.equal('dialog');
    expect(box.ariaLabel).to.equal('Talks in Türkiye between the United States and Iran');
    expect(textOf(find(shown, 'h3'))).to.equal(box.ariaLabel);
    shown.view.focus();
    expect(shown.view.shadowRoot?.activeElement === box).to.equal(true);
  });

  it('tells lane, date with its doubt, what became of it, and place', async () => {
    const shown = await doha('turkiye-talks');
    expect(textOf(find(shown, '.lane'))).to.equal('US–Iran contacts');
    expect(textOf(find(shown, '.when'))).to.equal('Moved · was planned for 6 February 2026? · Istanbul');
    expect(textOf(find(shown, '.plan'))).to.equal('Moved to Indirect US–Iran talks in Muscat · 6 Feb, 09:00');
    expect(textOf(find(shown, '.names'))).to.equal('United States · Iran · Türkiye · Steve Witkoff · Abbas Araghchi');
  });

  it('plays a film, and a sound, with the captions that they have, which are asked for when they are turned on', async () => {
    const vtt = '/test/browser/files/captions.vtt';
    const shown = await one({
      media: [
        { src: '/none.mp4', alt: 'The briefing', captions: vtt },
        {
          src: '/none.mp3',
          captions: [
            { src: vtt, lang: 'ar' },
            { src: 'https://example.org/en.vtt', lang: 'en', label: 'All said' },
          ],
        },
        { src: '/none.ogg' },
        { src: '/none.webm', captions: 'javascript:alert(1)' },
      ],
    });
    const films = all<HTMLVideoElement>(shown, 'video');
    const tracks = films.map((film) =>
      [...film.textTracks].map(({ kind, language, label }) => [kind, language, label]),
    );
    expect(tracks).to.deep.equal([
      [['captions', 'en', 'English']],
      [
        ['captions', 'ar', 'Arabic'],
        ['captions', 'en', 'All said'],
      ],
      [],
    ]);
    expect(films.map(({ crossOrigin }) => crossOrigin)).to.deep.equal([null, 'anonymous', null]);
    expect(all(shown, 'audio')).to.have.length(1);
    const [track] = films[0]!.textTracks;
    const asked = (): boolean => performance.getEntriesByName(new URL(vtt, location.href).href).length > 0;
    expect(asked()).to.equal(false);
    track!.mode = 'showing';
    await until(() => track!.cues?.length === 1, 'no captions come');
    expect((track!.cues![0] as VTTCue).text).to.equal('Good afternoon.');
  });

  it('tells what the event is filed under', async () => {
    const shown = await one({ tags: ['visit', 'asia'], actors: ['Qatar'] });
    expect(all(shown, '.names').map(textOf)).to.deep.equal(['Qatar', 'Tags: visit · asia']);
  });

  it('gives both clocks where the event has its own', async () => {
    const shown = await doha('muscat-talks');
    expect(textOf(find(shown, '.when'))).to.equal('6 February 2026, 10:00 (UTC+4) · 09:00 (Qatar Time) · Muscat');
  });

  it('leads to related events of both directions, to the one before and the one after', async () => {
    const shown = await doha('muscat-talks');
    expect(all(shown, '.related').map(textOf)).to.deep.equal([
      'Moved from Talks in Türkiye between the United States and Iran · 6 Feb?',
      'Discussed in Talks confirmed for Muscat · 4 Feb, 23:16',
      "Followed by Iran's foreign minister meets the Prime Minister in Doha · 7 Feb",
    ]);
    const [back, on] = all<HTMLButtonElement>(shown, '.ways button');
    expect(back?.ariaLabel).to.equal('Previous: 6 Feb? · Talks in Türkiye between the United States and Iran');
    expect(on?.ariaLabel).to.equal("Next: 7 Feb · Iran's foreign minister meets the Prime Minister in Doha");
    on?.click();
    await shown.view.updateComplete;
    expect(textOf(find(shown, 'h3'))).to.equal("Iran's foreign minister meets the Prime Minister in Doha");
    find(shown, '.plan button, .related button')?.click();
    expect(shown.asked).to.deep.equal(['doha-araghchi', 'muscat-talks']);
  });

  it('has no way on at either end', async () => {
    const first = await doha('rafah-closed');
    expect(all(first, '.ways button')).to.have.length(1);
    const last = await doha('amir-trump-call');
    expect(all(last, '.ways button').map(({ ariaLabel }) => ariaLabel?.slice(0, 9))).to.deep.equal(['Previous:']);
  });

  it('closes by its button, and is empty then', async () => {
    const shown = await doha('muscat-talks');
    find(shown, '[aria-label=Close]')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(shown.asked).to.deep.equal([null]);
    await shown.view.updateComplete;
    expect(find(shown, '[part~=card]')).not.to.exist;
  });

  it('names its sources, with links where these are safe', async () => {
    const shown = await one({
      sources: [
        { name: 'The Peninsula', url: 'https://thepeninsula.qa/article', date: '2026-02-04' },
        { name: 'Evil', url: 'java\nscript:alert(1)' },
        { name: 'Reuters' },
      ],
    });
    expect(textOf(find(shown, '.sources'))).to.equal(
      'Sources: The Peninsula ↗ thepeninsula.qa, 4 February 2026 · Evil · Reuters',
    );
    const links = all<HTMLAnchorElement>(shown, '.sources a');
    expect(links.map(({ href }) => href)).to.deep.equal(['https://thepeninsula.qa/article']);
    expect(links[0]?.rel).to.equal('noopener noreferrer');
    expect(links[0]?.target).to.equal('_blank');
  });

  it('shows quote, media, corrections and the last change', async () => {
    const shown = await one({
      quote: { text: 'We must open all crossings.', by: 'A spokesperson' },
      media: [
        { src: '/demo/none.png', alt: 'A bridge', caption: 'The crossing', credit: 'QNA' },
        { src: 'https://example.org/briefing.mp3', caption: 'The briefing' },
        { src: 'https://www.youtube.com/watch?v=abc', caption: 'In full' },
        { src: 'javascript:alert(1)', caption: 'No' },
      ],
      corrections: [{ date: '2026-02-05', text: 'The month was wrong.', by: 'Desk' }],
      updated: '2026-02-06',
    });
    expect(textOf(find(shown, '.quote'))).to.equal('We must open all crossings. A spokesperson');
    const image = find<HTMLImageElement>(shown, 'img')!;
    expect(image.alt).to.equal('A bridge');
    expect(image.loading).to.equal('lazy');
    expect(textOf(find(shown, 'figure:has(img) figcaption'))).to.equal('The crossing · QNA');
    expect(find<HTMLAudioElement>(shown, 'audio')?.preload).to.equal('none');
    expect(find<HTMLAudioElement>(shown, 'audio')?.ariaLabel).to.equal('The briefing');
    expect(all(shown, 'figure:not(.quote)')).to.have.length(3);
    expect(find(shown, 'iframe, embed, object')).not.to.exist;
    expect(all(shown, '.note').map(textOf)).to.deep.equal([
      'Correction, 5 February 2026: The month was wrong. (Desk)',
      'Updated 6 February 2026',
    ]);
    await until(() => image.hidden, 'a picture that does not come stays');
    expect(getComputedStyle(find(shown, '.instead')!).display).to.equal('block');
  });

  it('asks another host for a film only when the reader says so, and says who that is', async () => {
    const shown = await one({ media: { src: 'https://youtu.be/dQw4w9WgXcQ', caption: 'The briefing', credit: 'QNA' } });
    expect(find(shown, 'iframe')).not.to.exist;
    expect(textOf(find(shown, '.ask small'))).to.equal(
      'Loads from youtube-nocookie.com, which then learns of your visit.',
    );
    const ask = find<HTMLButtonElement>(shown, '.ask button')!;
    expect(ask.ariaLabel).to.equal('Play here: The briefing');
    expect(ask.getBoundingClientRect().height).to.be.at.least(24);
    expect(find<HTMLAnchorElement>(shown, 'figure a')?.href).to.equal('https://youtu.be/dQw4w9WgXcQ');
    await expect(shown.view).to.be.accessible();
    ask.click();
    const frame = find<HTMLIFrameElement>(shown, 'iframe')!;
    expect(frame.src).to.equal('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ');
    expect([frame.title, frame.sandbox.contains('allow-top-navigation')]).to.deep.equal(['The briefing', false]);
    expect(find(shown, '.ask')).not.to.exist;
    expect(textOf(find(shown, 'figure figcaption'))).to.equal('QNA');
  });

  it('gives credits their links, and no others', async () => {
    const credit = 'By [A. Author](https://example.org/a), [CC](javascript:alert(1))';
    const shown = await one({ media: { src: '/demo/none.png', alt: 'A bridge', caption: 'At *dawn*', credit } });
    const caption = find(shown, 'figure:has(img) figcaption')!;
    expect(textOf(caption)).to.equal('At dawn · By A. Author, CC');
    expect([...caption.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://example.org/a']);
  });

  it('shows hostile text as text', async () => {
    const attack = '<img src=x onerror=alert(1)>"><script>alert(1)</script>';
    const shown = await one({
      title: attack,
      summary: `**${attack}** [x](javascript:alert(1))`,
      group: attack,
      place: attack,
      actors: [attack],
      quote: { text: attack, by: attack },
      sources: [{ name: attack, url: attack }],
      media: { src: 'data:text/html,<script>alert(1)</script>', caption: attack },
      corrections: [{ date: attack, text: attack }],
    });
    expect(all(shown, 'img, script')).to.have.length(0);
    expect(all<HTMLAnchorElement>(shown, 'a').map(({ protocol }) => protocol)).to.deep.equal(['http:']);
    expect(textOf(find(shown, 'h3'))).to.equal(attack);
  });

  it('offers its link, and the text of it where the clipboard is barred', async () => {
    const none = await doha('muscat-talks');
    expect(find(none, '.copy')).not.to.exist;
    const link = 'https://example.org/story#t=muscat-talks';
    const shown = await doha('muscat-talks', {}, link);
    const { clipboard } = navigator;
    const pretend = (writeText: (text: string) => Promise<void>): void => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    };
    let copied = '';
    pretend(async (text) => {
      copied = text;
    });
    find(shown, '.copy')?.click();
    await nextFrame();
    expect(copied).to.equal(link);
    expect(textOf(find(shown, '.copy'))).to.equal('Copied');
    await shown.tell({ selected: 'doha-briefing' });
    pretend(() => Promise.reject(new Error('barred')));
    find(shown, '.copy')?.click();
    await nextFrame();
    await nextFrame();
    const field = find<HTMLInputElement>(shown, '.by-hand input')!;
    expect(field.value).to.equal(link);
    expect(shown.view.shadowRoot?.activeElement === field).to.equal(true);
    expect(field.selectionEnd).to.equal(link.length);
    await expect(shown.view).to.be.accessible();
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('draws nothing anew while the reader only moves in time', async () => {
    const shown = await doha('muscat-talks');
    let drawn = 0;
    const count = new MutationObserver((changes) => {
      drawn += changes.length;
    });
    count.observe(shown.view.renderRoot, { childList: true, subtree: true, attributes: true, characterData: true });
    await shown.tell({ moved: true });
    await nextFrame();
    expect(drawn).to.equal(0);
    count.disconnect();
  });

  it('gives every control a target of 24 px', async () => {
    const shown = await doha('turkiye-talks', {}, 'https://example.org/');
    for (const button of all(shown, 'button')) {
      expect(button.getBoundingClientRect().height, textOf(button)).to.be.least(24);
    }
  });

  it('is accessible, light and dark, in English and Arabic', async () => {
    for (const options of [{}, { dark: true }, { lang: 'ar' }]) {
      const shown = await doha('turkiye-talks', options, 'https://example.org/');
      await expect(shown.view).to.be.accessible();
    }
    const rich = await one({
      summary: 'A *summary* with [a link](https://example.org/).\n\n- one\n- two',
      quote: { text: 'Words', by: 'Someone' },
      media: { src: '/demo/none.png', alt: 'A bridge', caption: 'The crossing' },
      status: 'disputed',
    });
    await expect(rich.view).to.be.accessible();
  });
});
