import { countText } from '../../locale/count-text.js';
import type { BinMark, Scene } from '../../scene/scene.js';
import { AfterRest } from '../shared/after-rest.js';
import { element } from '../shared/dom.js';
import { countOf } from './bin-words.js';

/** What the tab stop of the strips asks for. */
export interface BinStopActs {
  /** Opens the list of what a bin holds. */
  open(bin: BinMark): void;
  /** A bin in words. */
  nameOf(bin: BinMark): string;
  /** The locale of numbers. */
  locale(): string;
}

/** How long the picture rests before a button that nobody sees is moved and named anew, ms. */
const REST_MS = 100;

/** Where a bin is in time; bins come and go with each zoom. */
const middleOf = ({ from, to }: BinMark): number => (from + to) / 2;

/** The bin of some that is the nearest in time. */
const nearest = (bins: readonly BinMark[], at: number): BinMark | undefined =>
  bins.reduce<BinMark | undefined>(
    (best, bin) => (best && Math.abs(middleOf(best) - at) <= Math.abs(middleOf(bin) - at) ? best : bin),
    undefined,
  );

/**
 * One button for all bins of the strips, which are only painted: it stands over the bin that keys lead to and says how
 * many events that counts. Arrows go to the next bins in time and to other lanes.
 */
export class BinStop {
  readonly #count = element('span', { 'aria-hidden': 'true', dir: 'ltr' });
  readonly button = element('button', { type: 'button', class: 'bin-stop', 'aria-haspopup': 'dialog' }, this.#count);
  #scene: Scene | null = null;
  #current: BinMark | null = null;
  #hovered: BinMark | null = null;
  readonly #resting = new AfterRest(REST_MS, () => this.#place());

  constructor(
    readonly box: HTMLElement,
    readonly acts: BinStopActs,
  ) {
    // Until it has a place and a name.
    this.button.hidden = true;
    // Before the headlines, so that the next Tab leaves the events.
    box.querySelector('.clip')?.before(this.button);
    this.button.addEventListener('click', () => {
      if (this.#current) acts.open(this.#current);
    });
    this.button.addEventListener('keydown', (input) => this.#pressed(input));
    this.button.addEventListener('blur', () => this.#place());
    this.button.addEventListener('focus', () => this.#place());
  }

  /** Goes where its bin is in another scene; none without a scene. */
  painted(scene: Scene | null): void {
    this.#scene = scene;
    const bins = scene?.bins ?? [];
    const { lane, from, to } = this.#current ?? bins[0] ?? { lane: 0, from: 0, to: 0 };
    const inLane = bins.filter((bin) => bin.lane === lane);
    this.#current = nearest(inLane.length > 0 ? inLane : bins, (from + to) / 2) ?? null;
    this.#hovered = null;
    if (this.#current && !this.button.matches('.told, :focus')) {
      this.#resting.ask();
      return;
    }
    this.#resting.end();
    this.#place();
  }

  /** Goes to a bin. */
  go(bin: BinMark): void {
    this.#current = bin;
    this.#place();
  }

  /** Shows how many a bin counts while the pointer is over it. */
  hover(bin: BinMark | null): void {
    if (bin === this.#hovered) return;
    this.#hovered = bin;
    this.#place();
  }

  #place(): void {
    const { button, acts } = this;
    const current = this.#current;
    const hasFocus = button.matches(':focus');
    button.hidden = !current;
    const shown = hasFocus ? current : (this.#hovered ?? current);
    if (!shown || !current) return;
    // Seen while it has focus or the pointer is over a bin; else it only waits for Tab.
    button.classList.toggle('told', hasFocus || this.#hovered !== null);
    this.#count.textContent = `+${countText(countOf(shown), acts.locale())}`;
    button.ariaLabel = acts.nameOf(current);
    Object.assign(button.style, {
      left: `${shown.xPx}px`,
      top: `${shown.yPx}px`,
      width: `${Math.max(2, shown.widthPx)}px`,
      height: `${Math.max(2, shown.heightPx)}px`,
    });
  }

  #pressed(input: KeyboardEvent): void {
    const next = this.#target(input.key);
    if (!next || input.altKey || input.ctrlKey || input.metaKey) return;
    input.preventDefault();
    this.#current = next;
    this.#place();
    this.button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The bin that a key leads to. */
  #target(key: string): BinMark | undefined {
    const current = this.#current;
    const scene = this.#scene;
    if (!current || !scene) return undefined;
    const inLane = scene.bins.filter(({ lane }) => lane === current.lane);
    const at = inLane.findIndex(({ from }) => from === current.from);
    const forward = scene.dir === 'rtl' ? -1 : 1;
    if (key === 'ArrowRight') return inLane[at + forward];
    if (key === 'ArrowLeft') return inLane[at - forward];
    if (key === 'Home') return inLane[0];
    if (key === 'End') return inLane.at(-1);
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    for (let lane = current.lane + step; step && lane >= 0 && lane < scene.lanes.length; lane += step) {
      const found = nearest(
        scene.bins.filter((bin) => bin.lane === lane),
        middleOf(current),
      );
      if (found) return found;
    }
    return undefined;
  }
}
