import { css } from 'lit';
import { fill } from '../../locale/words.js';
import { element } from '../shared/dom.js';
import { addSheet } from '../shared/sheets.js';
import type { TimelineContext } from '../shared/timeline-context.js';

/** What hands out its data and its picture: `<event-timeline>`. */
export interface Giver extends HTMLElement {
  toSVG(): Promise<string>;
  toPNG(): Promise<Blob>;
  toCSV(): Promise<string>;
  toICS(): Promise<string>;
  toJSON(): Promise<string>;
}

/** What a menu shares. */
export interface Shared {
  readonly giver: Giver;
  readonly context: TimelineContext;
  /** Address that brings back what is seen. */
  readonly link: string;
  /** What the timeline is called. */
  readonly name: string;
}

const menuStyles = css`
  .controls:has(> .share-menu) {
    position: relative;
  }
  .share-menu {
    position: absolute;
    z-index: 6;
    inset: calc(100% + 6px) 0 auto auto;
    width: max-content;
    min-width: 190px;
    max-width: min(320px, 90vw);
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
    font: 14px / 1.4 var(--_font);
  }
  .share-menu:dir(rtl) {
    inset: calc(100% + 6px) auto auto 0;
  }
  .share-menu [role='menuitem'] {
    display: block;
    width: 100%;
    height: auto;
    min-height: 32px;
    padding: 5px 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    font: inherit;
    text-align: start;
  }
  .share-menu [role='menuitem']:is(:hover, :focus) {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .share-menu [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .share-menu hr {
    margin: 5px 4px;
    border: 0;
    border-top: 1px solid var(--_line);
  }
  .share-menu p {
    margin: 0;
    padding: 0 10px;
    color: var(--_muted);
    font-size: 13px;
  }
  .share-menu p:empty {
    display: none;
  }
  .share-menu input {
    display: block;
    width: 100%;
    margin: 4px 0;
    padding: 4px 6px;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    background: var(--_background);
    color: var(--_text);
    font: inherit;
  }
`;

/** Time until the page may forget a file that is being saved, ms. */
const SAVED_MS = 60_000;

const save = (file: Blob, name: string): void => {
  const href = URL.createObjectURL(file);
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), SAVED_MS);
};

/** A name without what file systems keep for themselves. */
const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'timeline';

/** The files there are, by their endings: type, how they are made, and which text names them. */
const FILES = {
  PNG: ['image/png', (giver: Giver) => giver.toPNG(), 'pictureFile'],
  SVG: ['image/svg+xml', (giver: Giver) => giver.toSVG(), 'pictureFile'],
  CSV: ['text/csv', (giver: Giver) => giver.toCSV(), 'dataFile'],
  JSON: ['application/json', (giver: Giver) => giver.toJSON(), 'dataFile'],
  ICS: ['text/calendar', (giver: Giver) => giver.toICS(), 'calendarFile'],
} as const;

const open = new WeakMap<HTMLElement, () => void>();

/** The menu of a button: a link to copy, and files to take away. */
class ShareMenu {
  readonly #status = element('p', { role: 'status' });
  readonly #menu: HTMLElement;

  constructor(
    readonly button: HTMLElement,
    readonly shared: Shared,
  ) {
    const { messages } = shared.context;
    const list = element('div', { role: 'menu', 'aria-label': messages.share });
    const copy = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, messages.copyLink);
    copy.addEventListener('click', () => void this.#copy());
    list.append(copy, element('hr', { role: 'separator' }));
    for (const [format, [type, make, text]] of Object.entries(FILES)) {
      const words = fill(messages[text], { format });
      const item = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, words);
      item.addEventListener('click', async () => {
        const content = await make(shared.giver);
        save(new Blob([content], { type }), `${fileName(shared.name)}.${format.toLowerCase()}`);
        this.close(true);
      });
      list.append(item);
    }
    this.#menu = element('div', { class: 'share-menu', part: 'share-menu' }, list, this.#status);
    this.#menu.addEventListener('keydown', this.#onKey);
    this.#menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.#menu.contains(relatedTarget as Node)) this.close(false);
    });
    this.button.ownerDocument.addEventListener('pointerdown', this.#onPointer);
    button.ariaHasPopup = 'menu';
    button.ariaExpanded = 'true';
    button.after(this.#menu);
    copy.focus();
  }

  close(givesBack: boolean): void {
    this.button.ownerDocument.removeEventListener('pointerdown', this.#onPointer);
    open.delete(this.button);
    this.button.ariaExpanded = 'false';
    if (givesBack) this.button.focus();
    this.#menu.remove();
  }

  get #items(): HTMLElement[] {
    return [...this.#menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  async #copy(): Promise<void> {
    const { context, link } = this.shared;
    try {
      await navigator.clipboard.writeText(link);
      this.#status.textContent = context.messages.copied;
    } catch {
      // Frames without the permission, and pages that are not served securely.
      const field = element('input', {
        readonly: '',
        dir: 'ltr',
        value: link,
        'aria-label': context.messages.copyThis,
      });
      this.#status.replaceChildren(context.messages.copyThis, field);
      field.focus();
      field.select();
    }
  }

  readonly #onPointer = (input: PointerEvent): void => {
    const path = input.composedPath();
    if (!path.includes(this.#menu) && !path.includes(this.button)) this.close(false);
  };

  readonly #onKey = (input: KeyboardEvent): void => {
    const { key } = input;
    const items = this.#items;
    const here = items.indexOf((this.#menu.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    const letter = (item: HTMLElement): boolean =>
      item.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()) ?? false;
    const next =
      key === 'ArrowDown'
        ? (here + 1) % items.length
        : key === 'ArrowUp'
          ? (here + items.length - 1) % items.length
          : key === 'Home'
            ? 0
            : key === 'End'
              ? items.length - 1
              : key.length === 1 && key !== ' ' && here >= 0
                ? items.findIndex((_, i) => letter(items[(here + 1 + i) % items.length]!)) + here + 1
                : -1;
    if (key === 'Escape') this.close(true);
    else if (next >= 0 && here >= 0) items[next % items.length]?.focus();
    else return;
    // The chart and the card have keys of the same names.
    input.stopPropagation();
    input.preventDefault();
  };
}

/** Opens the menu of a button, or closes the one that is open. */
export const toggleShareMenu = (button: HTMLElement, share: () => Shared | null): void => {
  const close = open.get(button);
  if (close) {
    close();
    return;
  }
  const shared = share();
  const root = button.getRootNode();
  if (!shared) return;
  if (root instanceof ShadowRoot) addSheet(root, menuStyles.styleSheet);
  const menu = new ShareMenu(button, shared);
  open.set(button, () => menu.close(true));
};
