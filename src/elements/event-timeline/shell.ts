import type { Problem } from '../../base/problem.js';
import type { ShellMessages } from '../../locale/shell.js';
import type { QuickTable } from '../../model/quick-table.js';
import { element } from '../shared/dom.js';
import { legendItems } from './legend.js';

/** The shell's own parts that others fill or measure. */
export type ShellParts = Readonly<
  Record<'chart' | 'lanes' | 'list' | 'card' | 'footer' | 'tokens' | 'limit', HTMLElement> & {
    canvas: HTMLCanvasElement;
    labels: HTMLOListElement;
  }
>;

/** What a reader can do by the buttons. */
export interface ShellActions {
  show(view: 'chart' | 'list'): void;
  zoom(factor: number): void;
  fit(): void;
  retry(): void;
}

/** What the shell shows. */
export interface ShellContent {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly view: 'chart' | 'list';
  readonly table: QuickTable | null;
  readonly messages: ShellMessages;
  readonly locale: string;
  readonly controls: boolean;
  readonly state: 'loading' | 'failed' | 'shown';
  /** Height to keep free before the data come, px. */
  readonly reservePx: number;
  /** For the page's author. */
  readonly problems: readonly Problem[];
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
  readonly #buttons: Readonly<Record<'chart' | 'list' | 'out' | 'in' | 'fit', HTMLButtonElement>>;
  readonly #legend = element('ul', { class: 'legend', part: 'legend', role: 'list' });
  readonly #message = element('p', { class: 'message', part: 'message' });
  readonly #retry: HTMLButtonElement;
  readonly #reserve = element('div', { class: 'reserve' });
  readonly #header: HTMLElement;
  readonly #problems = element('ul');
  readonly #problemBox = element('div', { class: 'problems', part: 'problems' }, this.#problems);
  /** What the legend was made for. */
  #legendOf: readonly unknown[] = [];

  constructor(actions: ShellActions) {
    const button = (act: () => void): HTMLButtonElement => {
      const made = element('button', { type: 'button' });
      made.addEventListener('click', act);
      return made;
    };
    this.#buttons = {
      chart: button(() => actions.show('chart')),
      list: button(() => actions.show('list')),
      out: button(() => actions.zoom(0.5)),
      in: button(() => actions.zoom(2)),
      fit: button(() => actions.fit()),
    };
    this.#retry = button(() => actions.retry());
    this.#controls = element(
      'div',
      { class: 'controls', part: 'controls', role: 'group' },
      ...Object.values(this.#buttons),
    );
    this.#header = element(
      'div',
      { class: 'header', part: 'header' },
      element('div', { class: 'titles' }, this.#heading, this.#description),
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
      this.#message,
      parts.chart,
      this.#reserve,
      parts.list,
      element('div', { class: 'footer', part: 'footer' }, footer),
      parts.card,
      parts.tokens,
      parts.limit,
      this.#problemBox,
    );
  }

  /** Brings the shell to its content. */
  update({ title, heading, description, view, table, messages, locale, ...rest }: ShellContent): void {
    const { chart, list, out, in: closer, fit } = this.#buttons;
    this.base.ariaLabel = title;
    this.#heading.replaceChildren(...(heading ? [element('h2', {}, heading)] : []));
    this.#description.replaceChildren(...(description ? [element('p', { class: 'description' }, description)] : []));
    this.#name(messages);
    chart.ariaPressed = String(view === 'chart');
    list.ariaPressed = String(view === 'list');
    const charted = view === 'chart' && Boolean(table?.placed);
    if (!rest.controls || !table?.length) this.#controls.remove();
    else if (!this.#controls.parentNode) this.#header.append(this.#controls);
    for (const zoom of [out, closer, fit]) zoom.hidden = !charted;
    const legendOf = [table, messages, locale, view];
    if (legendOf.some((each, index) => each !== this.#legendOf[index])) {
      this.#legend.replaceChildren(...(table && view === 'chart' ? legendItems(table, messages, locale) : []));
      this.#legendOf = legendOf;
    }
    this.#legend.hidden = !this.#legend.firstChild;
    this.parts.chart.hidden = !charted;
    this.parts.list.hidden = view !== 'list';
    this.#reserve.style.height = `${table ? 0 : rest.reservePx}px`;
    this.#say(rest.state, table, messages);
    this.#problems.replaceChildren(...rest.problems.map(({ message }) => element('li', {}, message)));
    this.#problemBox.hidden = rest.problems.length === 0;
  }

  #name(messages: ShellMessages): void {
    const { chart, list, out, in: closer, fit } = this.#buttons;
    chart.textContent = this.parts.labels.ariaLabel = messages.timeline;
    list.textContent = messages.list;
    fit.textContent = messages.fit;
    out.textContent = '−';
    closer.textContent = '+';
    out.ariaLabel = out.title = messages.zoomOut;
    closer.ariaLabel = closer.title = messages.zoomIn;
    this.#controls.ariaLabel = messages.controls;
    this.#legend.ariaLabel = messages.legend;
    this.#retry.textContent = messages.tryAgain;
  }

  #say(state: ShellContent['state'], table: QuickTable | null, messages: ShellMessages): void {
    const said: (Node | string)[] = [];
    if (state === 'failed') said.push(messages.loadError, ' ', this.#retry);
    else if (state === 'loading') said.push(messages.loading);
    else if (table?.length === 0) said.push(messages.noEvents);
    this.#message.replaceChildren(...said);
    this.#message.hidden = said.length === 0;
  }
}
