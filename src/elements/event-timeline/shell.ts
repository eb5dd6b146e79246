import type { ShellMessages } from '../../locale/shell.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { ShownView } from '../../state/timeline-state.js';
import { element } from '../shared/dom.js';
import { legendItems } from './legend.js';

/** The shell's own parts that others fill or measure. */
export type ShellParts = Readonly<
  Record<'chart' | 'reserve' | 'lanes' | 'list' | 'card' | 'footer' | 'tokens' | 'limit', HTMLElement> & {
    canvas: HTMLCanvasElement;
    labels: HTMLOListElement;
  }
>;

/** What a reader can do by the controls, in their order. */
const ACTS = ['chart', 'story', 'list', 'out', 'in', 'fit', 'find', 'share'] as const;

/** Name of a button, also of the one that is shown where the data could not be had. */
export type ShellAct = (typeof ACTS)[number] | 'retry';

/** What the shell shows. */
export interface ShellContent {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly view: ShownView;
  readonly table: QuickTable | undefined;
  readonly messages: ShellMessages;
  readonly locale: string;
  readonly controls: boolean;
  readonly state: 'loading' | 'failed' | 'shown';
  /** Rows whose room is kept free until there are events. */
  readonly rows: number;
}

/** One element a colour, in the order of `readTheme`. */
const probes = (): Node[] =>
  ['background', 'text', 'muted', 'line', 'axis', ...Array.from({ length: 8 }, (_, i) => `lane-${i}`)].map((token) => {
    const probe = element('i');
    probe.style.color = `var(--_${token})`;
    return probe;
  });

/**
 * Everything around the chart. Made by hand, not by a template: it changes rarely, and Lit's template engine is a tenth
 * of what a page may load before its first picture (docs/decisions/0004).
 */
export class Shell {
  readonly parts: ShellParts;
  readonly base: HTMLElement;
  readonly #heading = element('slot', { name: 'heading' });
  readonly #description = element('slot', { name: 'description' });
  readonly #controls: HTMLElement;
  readonly #buttons = ACTS.map((act) => element('button', { type: 'button', 'data-act': act }));
  readonly #legend = element('ul', { class: 'legend', part: 'legend', role: 'list' });
  readonly #message = element('p', { class: 'message', part: 'message' });
  readonly #header: HTMLElement;
  /** What the legend was made for. */
  #legendOf: readonly unknown[] = [];

  constructor(press: (act: ShellAct) => void) {
    this.#controls = element('div', { class: 'controls', part: 'controls', role: 'group' }, ...this.#buttons);
    this.#header = element(
      'div',
      { class: 'header', part: 'header' },
      element('div', { class: 'titles' }, this.#heading, this.#description),
      // Where the controls will be, so that nothing moves when they take its place.
      this.#message,
    );
    const canvas = element('canvas', { 'aria-hidden': 'true' });
    const labels = element('ol', { class: 'labels', role: 'list' });
    const lanes = element('ul', { class: 'lanes', role: 'list' });
    const footer = element('slot', { name: 'footer' });
    const parts = {
      canvas,
      labels,
      lanes,
      footer,
      // What the page has inside the element stays to be read until something is drawn, or where nothing comes.
      reserve: element('div', {}, element('slot')),
      chart: element(
        'div',
        { class: 'chart view', part: 'chart' },
        lanes,
        element('div', { class: 'clip' }, canvas, labels),
      ),
      list: element('div', { class: 'list view' }),
      card: element('div', { class: 'card', popover: 'manual' }),
      tokens: element('div', { class: 'tokens', 'aria-hidden': 'true' }, ...probes()),
      limit: element('div', { class: 'tokens limit', 'aria-hidden': 'true' }),
    };
    this.parts = parts;
    this.base = element(
      'section',
      { class: 'base', part: 'base', role: 'region' },
      this.#header,
      this.#legend,
      parts.chart,
      parts.reserve,
      parts.list,
      element('div', { class: 'footer', part: 'footer' }, footer),
      parts.card,
      parts.tokens,
      parts.limit,
    );
    this.base.addEventListener('click', ({ target }) => {
      const { act } = (target as HTMLElement).dataset;
      if (act) press(act as ShellAct);
    });
  }

  /** Brings the shell to its content. */
  update({ title, heading, description, view, table, messages, locale, ...rest }: ShellContent): void {
    this.base.ariaLabel = title;
    this.#heading.replaceChildren(...(heading ? [element('h2', {}, heading)] : []));
    this.#description.replaceChildren(...(description ? [element('p', { class: 'description' }, description)] : []));
    const charted = view !== 'list' && Boolean(table?.placed);
    this.#name(messages, view, charted);
    const { chart, list, reserve } = this.parts;
    // A table may be here before its picture: what it takes to start where it was asked to, or to lay out many, loads first.
    const isDrawn = view === 'list' ? list.firstChild : chart.style.height;
    reserve.hidden = Boolean(table?.length ? isDrawn : table && !rest.rows);
    reserve.className = `reserve ${rest.state}`;
    reserve.style.setProperty('--rows', `${rest.rows || ''}`);
    // What stands above a list comes with it, so that the page's own is not moved before it goes; what is there already stays.
    const waits = view === 'list' && table?.length && !isDrawn && !chart.style.height;
    if (!rest.controls || !table?.length || waits) this.#controls.remove();
    else if (!this.#controls.parentNode) this.#header.append(this.#controls);
    const legendOf = [table, messages, locale, charted];
    if (legendOf.some((each, index) => each !== this.#legendOf[index])) {
      this.#legend.replaceChildren(...(charted && table ? legendItems(table, messages, locale) : []));
      this.#legendOf = legendOf;
    }
    this.#legend.hidden = !this.#legend.firstChild;
    chart.hidden = !charted;
    list.hidden = view !== 'list';
    this.#say(waits ? 'loading' : rest.state, table, messages);
  }

  #name(messages: ShellMessages, view: ShownView, charted: boolean): void {
    const { timeline: chart, story, list, zoomOut, zoomIn, fit, search, share } = messages;
    const texts = [chart, story, list, '–', '+', fit, '', ''];
    const names = ['', '', '', zoomOut, zoomIn, '', search, share];
    this.#buttons.forEach((button, i) => {
      button.textContent = texts[i]!;
      const name = names[i];
      if (name) button.ariaLabel = button.title = name;
      if (i < 3) button.ariaPressed = String(ACTS[i] === view);
      else if (i < 6) button.hidden = !charted;
    });
    this.parts.labels.ariaLabel = chart;
    this.#controls.ariaLabel = messages.controls;
    this.#legend.ariaLabel = messages.legend;
  }

  #say(state: ShellContent['state'], table: QuickTable | undefined, messages: ShellMessages): void {
    // What has failed is told by others.
    if (state === 'failed') return;
    const said = state === 'loading' ? messages.loading : table?.length === 0 ? messages.noEvents : '';
    this.#message.textContent = said;
    this.#message.hidden = !said;
  }
}
