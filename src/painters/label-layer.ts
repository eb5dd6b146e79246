import type { Scene, SceneLabel } from '../scene/scene.js';

/** What assistive technology hears instead of a bare headline: headline, date, status. */
export type AccessibleName = (event: number) => string;

interface Shown {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  /** What it was filled from; within one layout only these change. */
  readonly widthPx: number;
  readonly temporary: boolean;
  x: number;
  y: number;
}

/**
 * Headlines as a list of buttons in time order, so that they can be read, found, translated and focused.
 * A frame only moves items; text is set once per item.
 */
export class LabelLayer {
  #shown = new Map<number, Shown>();
  #name: AccessibleName | null = null;

  constructor(readonly list: HTMLOListElement) {}

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

  /** Gives all headlines, those shown and those to come, their full names: after the first picture, which needs none. */
  nameBy(name: AccessibleName): void {
    this.#name = name;
    for (const [event, { button }] of this.#shown) button.setAttribute('aria-label', name(event));
  }

  /**
   * Brings the list to the scene; headlines that come while others are there fade in. `current` is the event that holds the tab
   * stop, `open` the one whose card is open.
   */
  paint(scene: Scene, current: number, open: number): void {
    const gone = new Map(this.#shown);
    const later = gone.size > 0;
    let next = this.list.firstElementChild;
    for (const label of scene.labels) {
      gone.delete(label.event);
      const shown = this.#ensure(label, later);
      if (shown.x !== label.xPx || shown.y !== label.yPx) {
        shown.x = label.xPx;
        shown.y = label.yPx;
        shown.item.style.transform = `translate(${label.xPx.toFixed(2)}px,${label.yPx}px)`;
      }
      const tabIndex = label.event === current ? 0 : -1;
      if (shown.button.tabIndex !== tabIndex) shown.button.tabIndex = tabIndex;
      const expanded = String(open === label.event);
      if (shown.button.ariaExpanded !== expanded) shown.button.ariaExpanded = expanded;
      if (shown.item === next) next = next.nextElementSibling;
      else this.list.insertBefore(shown.item, next);
    }
    for (const [event, { item }] of gone) {
      item.remove();
      this.#shown.delete(event);
    }
  }

  #ensure(label: SceneLabel, later: boolean): Shown {
    const former = this.#shown.get(label.event);
    if (former && former.widthPx === label.widthPx && former.temporary === label.temporary) return former;
    const shown = this.#fill(label, former ?? this.#make(later));
    this.#shown.set(label.event, shown);
    return shown;
  }

  #make(later: boolean): Pick<Shown, 'item' | 'button'> {
    const item = document.createElement('li');
    if (later) item.className = 'new';
    const button = document.createElement('button');
    button.type = 'button';
    button.dir = 'auto';
    item.append(button);
    return { item, button };
  }

  #fill(label: SceneLabel, { item, button }: Pick<Shown, 'item' | 'button'>): Shown {
    const { event, id, lines, widthPx, weight, status, align, temporary, word } = label;
    const text = lines.join(' ');
    if (button.textContent !== text) button.textContent = text;
    button.setAttribute('part', `label label-${weight} label-${status}${temporary ? ' label-temporary' : ''}`);
    button.dataset.id = id;
    button.dataset.event = String(event);
    button.dataset.align = align;
    if (word) button.dataset.word = word;
    if (this.#name) button.setAttribute('aria-label', this.#name(event));
    button.style.width = `${Math.ceil(widthPx)}px`;
    return { item, button, widthPx, temporary, x: Number.NaN, y: Number.NaN };
  }
}
