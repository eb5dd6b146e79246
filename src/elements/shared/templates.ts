import type { EventRecord, Status } from '../../model/event-record.js';
import type { FullRecord } from '../../model/full-record.js';

/** What a template of a card is given besides the event. */
export interface CardParts {
  /** The card's usual content, as a template of Lit: put it where it belongs, or leave it out. */
  readonly content: unknown;
  /** When, in words, with its doubt; where, where that is known. */
  readonly when: readonly string[];
  /** Title of the lane; '' without one. */
  readonly lane: string;
  readonly status: Status;
  /** BCP 47 tag of the words. */
  readonly locale: string;
}

/** Methods, so that one for events with more fields counts as one for events. */
interface CardTemplate<Extra extends object> {
  render(event: FullRecord & Extra, parts: CardParts): unknown;
}

interface LabelTemplate<Extra extends object> {
  render(event: EventRecord & Extra, title: string): string | undefined;
}

/**
 * Makes what a card shows of an event: text, a node, a template of Lit, or a list of these. Text stays text: markup in it
 * is shown, not read. undefined for the usual content; what it throws is reported, and the usual content is shown.
 */
export type RenderCard<Extra extends object = object> = CardTemplate<Extra>['render'];

/**
 * Makes the headline of an event in the chart, in one line of text, from its record and its title in the reader's language: it is measured and laid out as any other. undefined
 * or '' for the event's title; what it throws is reported, and the title is shown.
 */
export type RenderLabel<Extra extends object = object> = LabelTemplate<Extra>['render'];

/** What a template makes of an event, or the usual content. */
export const cardContent = (render: RenderCard | null | undefined, event: FullRecord, parts: CardParts): unknown => {
  try {
    return render?.(event, parts) ?? parts.content;
  } catch (error) {
    reportError(error);
    return parts.content;
  }
};
