/**
 * For a built page: takes the wishes of its address (`?theme=dark`), and in a frame tells the page around it of its
 * height, of the fragment and of what the reader does.
 */
import { MIRRORED, readMessage, sealed } from './frame-messages.js';
import { type HeightAddress, heightMessages, SteadyHeight } from './iframe-height.js';

/** What the address may set: attributes that change the look and the start, and nothing that is fetched. */
const FLAGS = ['theme', 'view', 'sort', 'timezone', 'lang', 'calendar', 'focus', 'domain', 'folds', 'no-controls'];

/** Colours that the address may set as well, as in `?--timeline-accent=%23b00`, and heights; no value of them fetches anything. */
const COLOURS = /^--timeline-(background|surface|text|muted|line|axis|accent|focus|lane-[1-8])$/;
const HEIGHTS = /^--timeline-max-height$/;

/** How often the height is told again, unchanged, to a page that sends something. */
const MOST_ANSWERS = 20;

const timeline = document.querySelector<TimelineElement>('event-timeline');

/** What is used here of the element. */
interface TimelineElement extends HTMLElement {
  select(id: string | null): Promise<void>;
  zoomTo(domain: readonly [number, number]): Promise<void>;
}

const query = new URLSearchParams(location.search);
for (const flag of FLAGS) {
  const value = query.get(flag);
  if (value !== null && value.length <= 200) timeline?.setAttribute(flag, value);
}
for (const [name, value] of query) {
  const property = COLOURS.test(name) ? 'color' : HEIGHTS.test(name) ? 'height' : '';
  if (property && CSS.supports(property, value)) timeline?.style.setProperty(name, value);
}
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.className = theme;

/** Where the page around this one comes from; undefined where the browser does not say. */
function parentOrigin(): string | undefined {
  const [ancestor] = location.ancestorOrigins ?? [];
  // 'null' as well where the frame's referrer policy keeps it secret.
  if (ancestor) return ancestor === 'null' ? undefined : ancestor;
  try {
    return new URL(document.referrer).origin;
  } catch {
    return undefined;
  }
}

function addressOf(): HeightAddress {
  const file = location.pathname
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '');
  const id = query.get('childId') || file || 'timeline';
  return { id: id.slice(0, 200), secret: /[?&#]secret=([\w-]{1,100})/.exec(location.hash)?.[1] ?? null };
}

function host(parent: Window): void {
  const address = addressOf();
  const steady = new SteadyHeight();
  /** Who is told more than the height: a page that has said that it understands. */
  let partner: string | undefined;
  let told = '';
  let answers = 0;

  const measured = (): number => {
    const { marginTop, marginBottom } = getComputedStyle(document.body);
    return (
      document.body.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom)
    );
  };
  const say = (height: number): void => {
    for (const message of heightMessages(height, address)) parent.postMessage(message, '*');
  };
  const grow = (): void => {
    const now = measured();
    // A frame that is not shown has no height; it has one again when it is.
    const height = now < 1 ? undefined : steady.next(now, performance.now());
    if (height === undefined) return;
    answers = 0;
    say(height);
  };
  const tell = (message: Parameters<typeof sealed>[0]): void => {
    // A page in a sandbox of its own has no origin that could be named.
    if (partner !== undefined) parent.postMessage(sealed(message), partner === 'null' ? '*' : partner);
  };
  const tellHash = (): void => {
    if (address.secret || location.hash === told) return;
    told = location.hash;
    tell({ type: 'event-timeline:hash', hash: told });
  };

  new ResizeObserver(grow).observe(document.body);
  addEventListener('load', grow);
  void document.fonts?.ready.then(grow);
  for (const input of ['pointerdown', 'keydown']) addEventListener(input, () => steady.release(), true);

  for (const name of MIRRORED) {
    addEventListener(name, (event) => {
      const { event: _record, ...detail } = (event as { readonly detail: object }).detail as Readonly<
        Record<string, unknown>
      >;
      tell({ type: 'event-timeline:event', name, detail: JSON.parse(JSON.stringify(detail)) });
      // The element writes its state into the address a little later.
      setTimeout(tellHash, 500);
    });
  }
  addEventListener('hashchange', tellHash);

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent) return;
    const expected = parentOrigin();
    if (expected !== undefined && origin !== expected) return;
    // Whatever it was: others ask for the height in words of their own. Some answer each height, and would for ever.
    if (steady.last > 0 && answers++ < MOST_ANSWERS) say(steady.last);
    const message = readMessage(data);
    if (!message) return;
    partner = origin;
    if (message.type === 'event-timeline:hash' && !address.secret) {
      told = message.hash;
      const [page] = location.href.split('#', 1);
      // With the address before it: where the page stands in the attribute srcdoc, others are relative to the page around.
      if (location.hash !== told) location.replace(`${page}#${told.replace(/^#/, '')}`);
    } else if (message.type === 'event-timeline:event') obey(message.name, message.detail);
  });
  grow();
}

/** Does what the page around asks for by sending an event: opens an event, or goes to a stretch of time. */
function obey(name: string, detail: unknown): void {
  const { id, domain } = (detail ?? {}) as { readonly id?: unknown; readonly domain?: unknown };
  if (name === 'timeline-select' && (id === null || typeof id === 'string')) void timeline?.select(id);
  else if (
    name === 'timeline-change' &&
    Array.isArray(domain) &&
    domain.length === 2 &&
    domain.every(Number.isFinite)
  ) {
    void timeline?.zoomTo([domain[0], domain[1]]);
  }
}

if (window.parent !== window) host(window.parent);
