import type { Scene, SceneLabel } from '../scene/scene.js';

/** What the label layer asks of its owner. */
export interface LabelWords {
  /** What assistive technology hears instead of the bare headline: headline, date, status. */
  accessibleName(label: SceneLabel): string;
}

interface Shown {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  /** What the item was made from; a change of it makes the item anew. */
  readonly key: string;
  x: number;
  y: number;
}

const keyOf = ({ id, lines, weight, status, align, word, widthPx, temporary }: SceneLabel): string =>
  [id, lines.join('\n'), weight, status, align, word, widthPx, temporary].join('\u0000');

/**
 * Headlines as a list of buttons in time order, so that they can be read, found, translated and focused.
 * A frame only moves items; text is set once per item.
 */
export class LabelLayer {
  #shown = new Map<number, Shown>();

  constructor(
    readonly list: HTMLOListElement,
    readonly words: LabelWords,
  ) {}

  /** The button of an event, while it is shown. */
  button(event: number): HTMLButtonElement | undefined {
    return this.#shown.get(event)?.button;
  }

  /** Event of a button of this layer (or of something within it); −1 where it is none. */
  eventOf(target: EventTarget | null): number {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-event]')?.dataset.event : undefined;
    return id === undefined ? -1 : Number(id);
  }

  /** Forgets all items: for new data, where an event's number means another event. */
  clear(): void {
    this.#shown.clear();
    this.list.replaceChildren();
  }

  /** Brings the list to the scene. `current` is the event that holds the tab stop. */
  paint(scene: Scene, current: number, open: number): void {
    const gone = new Map(this.#shown);
    let next = this.list.firstElementChild;
    for (const label of scene.labels) {
      gone.delete(label.event);
      const shown = this.#ensure(label);
      if (shown.x !== label.xPx || shown.y !== label.yPx) {
        shown.x = label.xPx;
        shown.y = label.yPx;
        shown.item.style.transform = `translate(${label.xPx.toFixed(2)}px,${label.yPx}px)`;
      }
      shown.button.tabIndex = label.event === current ? 0 : -1;
      if (open === label.event) shown.button.setAttribute('aria-expanded', 'true');
      else shown.button.removeAttribute('aria-expanded');
      if (shown.item === next) next = next.nextElementSibling;
      else this.list.insertBefore(shown.item, next);
    }
    for (const [event, { item }] of gone) {
      item.remove();
      this.#shown.delete(event);
    }
  }

  #ensure(label: SceneLabel): Shown {
    const key = keyOf(label);
    const former = this.#shown.get(label.event);
    if (former?.key === key) return former;
    const made = former ? this.#fill(label, key, former.item, former.button) : this.#make(label, key);
    this.#shown.set(label.event, made);
    return made;
  }

  #make(label: SceneLabel, key: string): Shown {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    item.append(button);
    return this.#fill(label, key, item, button);
  }

  #fill(label: SceneLabel, key: string, item: HTMLLIElement, button: HTMLButtonElement): Shown {
    const { weight, status, align, temporary, word } = label;
    const title = label.lines.join(' ');
    if (button.textContent !== title) button.textContent = title;
    button.setAttribute('part', `label label-${weight} label-${status}${temporary ? ' label-temporary' : ''}`);
    button.dataset.id = label.id;
    button.dataset.event = String(label.event);
    button.dataset.align = align;
    if (word) button.dataset.word = word;
    else delete button.dataset.word;
    button.dir = 'auto';
    button.setAttribute('aria-label', this.words.accessibleName(label));
    button.style.width = `${Math.ceil(label.widthPx)}px`;
    return { item, button, key, x: Number.NaN, y: Number.NaN };
  }
}
