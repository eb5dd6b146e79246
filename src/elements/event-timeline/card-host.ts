import { clamp } from '../../base/number.js';
import type { ShownView } from '../../state/timeline-state.js';
import { defineEventTimelineCard } from '../event-timeline-card/event-timeline-card.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { onPressOutside } from './press-outside.js';

export { defineEventTimelineCard } from '../event-timeline-card/event-timeline-card.js';

/** What a card needs of the timeline that opens it. */
export interface CardOwner {
  readonly presenter: { readonly shownView: ShownView };
  /** What the card stands beside. */
  anchor(event: number): Element | null;
}

/** A window narrower than this has the card as a sheet at its foot, px. */
const NARROW_PX = 600;
const GAP_PX = 12;

interface Opened {
  readonly event: number;
  readonly former: Element | null;
  moved(): void;
  stop(): void;
}

const opened = new WeakMap<HTMLElement, Opened>();

/** Room that a dot takes beside its headline, px. */
const DOT_PX = 22;

/** The box of a headline with the dot beside it; of anything else its own. */
const withMark = (anchor: Element): Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'height'> => {
  const { left, right, top, bottom, height } = anchor.getBoundingClientRect();
  const side = (anchor as HTMLElement).dataset.align;
  return {
    left: left - (side === 'left' ? DOT_PX : 0),
    right: right + (side === 'right' ? DOT_PX : 0),
    top,
    bottom,
    height,
  };
};

/** Puts a box that is open beside a mark, on the side with more room, without covering it. */
export const place = (box: HTMLElement, anchor: Element | null): void => {
  const { documentElement, defaultView } = box.ownerDocument;
  const { clientWidth, clientHeight } = documentElement;
  const sheet = clientWidth < NARROW_PX;
  box.classList.toggle('sheet', sheet);
  if (sheet || !anchor) {
    box.style.inset = '';
    return;
  }
  const mark = withMark(anchor);
  const { offsetWidth, offsetHeight } = box;
  const after = clientWidth - mark.right;
  let left =
    after >= offsetWidth + 2 * GAP_PX || after > mark.left ? mark.right + GAP_PX : mark.left - GAP_PX - offsetWidth;
  let top = mark.top + mark.height / 2 - offsetHeight / 2;
  if (left < 8 || left + offsetWidth > clientWidth - 8) {
    // No room beside it: below, or above where that has more.
    left = clamp(mark.left, 8, Math.max(8, clientWidth - offsetWidth - 8));
    top = clientHeight - mark.bottom > mark.top ? mark.bottom + GAP_PX : mark.top - GAP_PX - offsetHeight;
  } else top = clamp(top, 8, Math.max(8, clientHeight - offsetHeight - 8));
  const { scrollX, scrollY } = defaultView ?? window;
  box.style.inset = `${Math.round(top + scrollY)}px auto auto ${Math.round(left + scrollX)}px`;
};

/** Lets go of the page, which the timeline has left; the card opens anew where it comes back. */
export const leaveCard = (box: HTMLElement): void => {
  opened.get(box)?.stop();
  opened.delete(box);
};

/** Closes the card; focus that was in it goes back to where it came from, or to the event where that is gone. */
const close = (box: HTMLElement, owner: CardOwner): void => {
  const open = opened.get(box);
  if (!open) return;
  opened.delete(box);
  open.stop();
  const back = open.former?.isConnected ? open.former : owner.anchor(open.event);
  // First, so that focus is never in what is hidden.
  if (box.matches(':focus-within') && back instanceof HTMLElement) back.focus({ preventScroll: true });
  if (box.matches(':popover-open')) box.hidePopover();
};

/** Opens, changes or closes the card to match the state. Focus goes into a card that opens, and back when it closes. */
export const showCard = async (box: HTMLElement, context: TimelineContext, owner: CardOwner): Promise<void> => {
  const event = owner.presenter.shownView === 'story' ? -1 : context.state.selected;
  let card = box.querySelector('event-timeline-card');
  if (event < 0) {
    close(box, owner);
    if (card) card.context = undefined;
    return;
  }
  if (!card) {
    defineEventTimelineCard();
    card = document.createElement('event-timeline-card');
    card.setAttribute('exportparts', 'card, card-when, card-title, card-summary, card-foot');
    box.append(card);
  }
  card.context = context;
  if (opened.get(box)?.event === event) {
    opened.get(box)?.moved();
    return;
  }
  await card.updateComplete;
  // Another frame asked for a card meanwhile, or for none.
  if (card.context !== context || !box.isConnected) return;
  const former = opened.get(box);
  const anchor = owner.anchor(event);
  if (!box.matches(':popover-open')) box.showPopover();
  place(box, anchor);
  const root = box.getRootNode() as ShadowRoot;
  const escaped = (input: KeyboardEvent): void => {
    if (input.key !== 'Escape') return;
    input.stopPropagation();
    context.select(-1);
  };
  const moved = (): void => {
    const mark = owner.anchor(event);
    // What has left the picture is no place to stand beside: the card stays.
    if (mark?.hasAttribute('data-id')) place(box, mark);
  };
  former?.stop();
  const release = new AbortController();
  const { signal } = release;
  box.addEventListener('keydown', escaped, { signal });
  root.host.addEventListener('keydown', escaped as EventListener, { signal });
  box.ownerDocument.defaultView?.addEventListener('resize', moved, { signal });
  // What stands for an event opens its own card instead, unless it is another timeline's.
  const isOwn = (path: readonly EventTarget[]): boolean => {
    const elements = path.filter((node) => 'localName' in node) as Element[];
    const timeline = elements.find(({ localName }) => localName === root.host.localName);
    return elements.some((each) => each.matches('[data-id]')) && (!timeline || timeline === root.host);
  };
  onPressOutside(
    box.ownerDocument,
    (path) => path.includes(box) || isOwn(path),
    () => context.select(-1),
    signal,
  );
  opened.set(box, {
    event,
    former: former?.former ?? root.activeElement ?? anchor,
    moved,
    stop: () => release.abort(),
  });
  // Only for a reader who is here: a program that opens a card must not take the focus from elsewhere.
  if (root.host.matches(':focus-within') && !root.activeElement?.closest('.controls'))
    card.focus({ preventScroll: true });
};
