import type { Problem } from '../../base/problem.js';
import type { ShellMessages } from '../../locale/shell.js';
import type { QuickTable } from '../../model/quick-table.js';
import { element } from '../shared/dom.js';
import { legendItems } from './legend.js';

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

/** Puts a part where it belongs, or takes it out; one that stays keeps its focus. */
const present = (part: Element, shown: boolean, put: (part: Element) => void): void => {
  if (!shown) part.remove();
  else if (!part.parentNode) put(part);
};

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
  readonly base: HTMLElement;
  readonly #heading = element('slot', { name: 'heading' });
  readonly #description = element('slot', { name: 'description' });
  readonly #controls: HTMLElement;
  readonly #buttons: Readonly<Record<'chart' | 'list' | 'out' | 'in' | 'fit', HTMLButtonElement>>;
  readonly #legend = element('ul', { class: 'legend', part: 'legend', role: 'list' });
  readonly #message = element('p', { class: 'message', part: 'message' });
  readonly #retry: HTMLButtonElement;
  readonly #labels = element('ol', { class: 'labels', role: 'list' });
  readonly #reserve = element('div', { class: 'reserve' });
  readonly #header = element('div', { class: 'header', part: 'header' });
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
    const buttons = {
      chart: button(() => actions.show('chart')),
      list: button(() => actions.show('list')),
      out: button(() => actions.zoom(0.5)),
      in: button(() => actions.zoom(2)),
      fit: button(() => actions.fit()),
    };
    this.#buttons = buttons;
    this.#retry = button(() => actions.retry());
    this.#controls = element(
      'div',
      { class: 'controls', part: 'controls', role: 'group' },
      buttons.chart,
      buttons.list,
    );
    const titles = element('div', { class: 'titles' }, this.#heading, this.#description);
    const clip = element('div', { class: 'clip' }, element('canvas', { 'aria-hidden': 'true' }), this.#labels);
    this.#header.append(titles);
    this.base = element(
      'section',
      { class: 'base', part: 'base', role: 'region' },
      this.#header,
      element('div', { class: 'chart view', part: 'chart' }, element('ul', { class: 'lanes', role: 'list' }), clip),
      this.#reserve,
      element('div', { class: 'list view' }),
      element('div', { class: 'footer', part: 'footer' }, element('slot', { name: 'footer' })),
      element('div', { class: 'card', popover: 'manual' }),
      element('div', { class: 'tokens', 'aria-hidden': 'true' }, ...probes()),
      element('div', { class: 'tokens limit', 'aria-hidden': 'true' }),
    );
  }

  /** Brings the shell to its content. */
  update({ title, heading, description, view, table, messages, locale, ...rest }: ShellContent): void {
    this.base.setAttribute('aria-label', title);
    this.#heading.replaceChildren(...(heading ? [element('h2', {}, heading)] : []));
    this.#description.replaceChildren(...(description ? [element('p', { class: 'description' }, description)] : []));
    this.#name(messages);
    const { chart, list, out, in: closer, fit } = this.#buttons;
    chart.ariaPressed = String(view === 'chart');
    list.ariaPressed = String(view === 'list');
    const charted = view === 'chart' && Boolean(table?.placed);
    present(this.#controls, rest.controls && Boolean(table?.length), (part) => this.#header.append(part));
    for (const zoom of [out, closer, fit]) present(zoom, charted, (part) => this.#controls.append(part));
    const legendOf = [table, messages, locale, view];
    if (legendOf.some((each, index) => each !== this.#legendOf[index])) {
      this.#legend.replaceChildren(...(table && view === 'chart' ? legendItems(table, messages, locale) : []));
      this.#legendOf = legendOf;
    }
    present(this.#legend, Boolean(this.#legend.firstChild), (part) => this.#header.after(part));
    const chartBox = this.#labels.parentElement?.parentElement;
    if (chartBox) chartBox.hidden = !charted;
    const listBox = this.#reserve.nextElementSibling as HTMLElement;
    listBox.hidden = view !== 'list';
    this.#reserve.style.height = `${table ? 0 : rest.reservePx}px`;
    this.#say(rest.state, table, messages);
    this.#problems.replaceChildren(...rest.problems.map(({ message }) => element('li', {}, message)));
    present(this.#problemBox, rest.problems.length > 0, (part) => this.base.append(part));
  }

  #name(messages: ShellMessages): void {
    const { chart, list, out, in: closer, fit } = this.#buttons;
    chart.textContent = this.#labels.ariaLabel = messages.timeline;
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
    present(this.#message, said.length > 0, (part) => this.#labels.parentElement?.parentElement?.before(part));
  }
}
