import type { Scene, SceneLabel } from '../scene/scene.js';

/** Whether a headline that comes is to fade in. */
type Fades = (event: number) => boolean | undefined;

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

  /** Event of the button that has focus; −1 where none of them has. */
  get focused(): number {
    const { activeElement } = this.list.getRootNode() as ShadowRoot;
    return this.list.contains(activeElement) ? this.eventOf(activeElement) : -1;
  }

  /** Gives focus to an event's button; to the tab stop where it has none. */
  focus(event: number): void {
    const button = this.button(event) ?? this.list.querySelector<HTMLElement>('button:not([tabindex="-1"])');
    button?.focus({ preventScroll: true });
  }

  /** Forgets all items: for new data, where an event's number means another event. */
  clear(): void {
    this.#shown.clear();
    this.list.replaceChildren();
  }

  /** Does something with the button of each headline that is shown. */
  each(act: (button: HTMLButtonElement, event: number) => void): void {
    for (const [event, { button }] of this.#shown) act(button, event);
  }

  /**
   * Brings the list to the scene. `current` is the event that holds the tab stop, `open` the one whose card is open;
   * headlines of which `fades` holds fade in. The button that has focus is neither moved nor removed, or focus
   * would be lost: when it has left the scene it waits out of sight, and is where keys go on from.
   */
  paint(scene: Scene, current: number, open: number, fades: Fades): void {
    const gone = new Map(this.#shown);
    for (const { event } of scene.labels) gone.delete(event);
    const held = this.focused;
    const waiting = gone.get(held);
    for (const [event, { item }] of gone) {
      if (event === held) continue;
      item.remove();
      this.#shown.delete(event);
    }
    if (waiting) {
      waiting.x = Number.NaN;
      waiting.item.style.transform = 'translate(-9999px)';
      waiting.button.tabIndex = 0;
    }
    let next = this.list.firstElementChild;
    for (const label of scene.labels) {
      if (next && next === waiting?.item && label.event > held) next = next.nextElementSibling;
      const shown = this.#ensure(label, fades);
      if (shown.x !== label.xPx || shown.y !== label.yPx) {
        shown.x = label.xPx;
        shown.y = label.yPx;
        shown.item.style.transform = `translate(${label.xPx.toFixed(2)}px,${label.yPx}px)`;
      }
      const tabIndex = !waiting && label.event === current ? 0 : -1;
      if (shown.button.tabIndex !== tabIndex) shown.button.tabIndex = tabIndex;
      const expanded = String(open === label.event);
      if (shown.button.ariaExpanded !== expanded) shown.button.ariaExpanded = expanded;
      if (shown.item === next) next = next.nextElementSibling;
      else this.list.insertBefore(shown.item, next);
    }
  }

  #ensure(label: SceneLabel, fades: Fades): Shown {
    const former = this.#shown.get(label.event);
    if (former && former.widthPx === label.widthPx && former.temporary === label.temporary) return former;
    const shown = this.#fill(label, former ?? this.#make(fades(label.event)));
    this.#shown.set(label.event, shown);
    return shown;
  }

  #make(isFading: boolean | undefined): Pick<Shown, 'item' | 'button'> {
    const item = document.createElement('li');
    if (isFading) item.className = 'new';
    const button = document.createElement('button');
    button.type = 'button';
    button.dir = 'auto';
    item.append(button);
    return { item, button };
  }

  #fill(label: SceneLabel, { item, button }: Pick<Shown, 'item' | 'button'>): Shown {
    const { event, id, lines, widthPx, weight, status, align, temporary, word } = label;
    const text = lines.join(' ');
    button.textContent = text;
    button.setAttribute('part', `label label-${weight} label-${status}${temporary ? ' label-temporary' : ''}`);
    button.dataset.id = id;
    button.dataset.event = String(event);
    button.dataset.align = align;
    if (word) button.dataset.word = word;
    button.style.width = `${Math.ceil(widthPx)}px`;
    return { item, button, widthPx, temporary, x: Number.NaN, y: Number.NaN };
  }
}
