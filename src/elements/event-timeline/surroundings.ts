import type { ReactiveElement } from 'lit';
import type { TextMeasurer } from '../../layout/measure.js';
import { canvasMeasurer } from '../shared/canvas-measurer.js';
import { Aloud } from './aloud.js';
import type { Paper } from './paper.js';
import type { ReaderSide } from './reader-host.js';

/** Room that a page wants between letters, and between words on top of that, CSS px. */
interface Spacing {
  readonly letter: number;
  readonly word: number;
}

/** A length as computed; what is none (`normal`) is 0. */
const px = (length: string): number => Number.parseFloat(length) || 0;

/** Whether an element stands in another, beyond the shadow trees between them. */
const holds = (outer: Node, inner: Node): boolean => {
  const root = inner.getRootNode();
  return outer.contains(inner) || (root instanceof ShadowRoot && holds(outer, root.host));
};

/** Measures text as it is with that room in it. */
const spacedMeasurer = (plain: TextMeasurer, { letter, word }: Spacing): TextMeasurer => {
  const room = (text: string): number => letter * text.length + word * (text.split(' ').length - 1);
  return {
    label: (text, weight) => plain.label(text, weight) + room(text),
    axis: (text, strong) => plain.axis(text, strong) + room(text),
  };
};

/**
 * What a page around a timeline may change without telling it: paper instead of a screen, language and direction of an
 * element around it, and the room between letters and words that a reader has set. Followed once the page is idle.
 */
export class Surroundings {
  readonly aloud: Aloud;
  /** What prints, with the list that it puts below the chart. */
  readonly #paper: Promise<Paper>;
  readonly #texts: MutationObserver;
  #spacing: Spacing = { letter: 0, word: 0 };

  constructor(readonly reader: ReaderSide) {
    const { presenter } = reader;
    this.aloud = new Aloud(reader);
    this.#paper = import('./paper.js').then(({ Paper }) => new Paper(reader));
    this.#texts = new MutationObserver((changes) => {
      const { host } = presenter;
      if (!changes.some(({ target }) => target !== host && holds(target, host))) return;
      // As at a change of its own.
      (host as unknown as ReactiveElement).attributeChangedCallback('lang', null, null);
    });
    // The elements that colours are read from also tell of changes of spacing.
    presenter.parts.tokens.addEventListener('transitionend', () => this.#measure());
    this.connect();
    this.#measure();
  }

  /** Takes hold of the page. */
  connect(): void {
    void this.#paper.then((paper) => paper.connect());
    this.#texts.observe(document, { attributeFilter: ['lang', 'dir'], subtree: true });
  }

  /** Lets go of it. */
  disconnect(): void {
    void this.#paper.then((paper) => paper.disconnect());
    this.#texts.disconnect();
  }

  /** Lays headlines out for the room that the page now has between letters and words. */
  #measure(): void {
    const { presenter } = this.reader;
    const { letterSpacing, wordSpacing } = getComputedStyle(presenter.parts.labels);
    const { letter, word } = this.#spacing;
    const spacing = { letter: px(letterSpacing), word: px(wordSpacing) };
    if (spacing.letter === letter && spacing.word === word) return;
    this.#spacing = spacing;
    presenter.measurer = (family, lang) => spacedMeasurer(canvasMeasurer(family, lang), spacing);
    presenter.relayout();
  }
}
