import { fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import type { TimelineContext } from '../../src/elements/shared/timeline-context.js';
import { tokens } from '../../src/elements/shared/tokens.styles.js';
import { readEvents } from '../../src/formats/read-events.js';
import { directionOf } from '../../src/locale/direction.js';
import { messagesFor } from '../../src/locale/messages.js';
import type { EventRecord, Timeline } from '../../src/model/event-record.js';
import { EventTable } from '../../src/model/event-table.js';
import { Viewport } from '../../src/scale/viewport.js';
import { shapeTime } from '../../src/scene/time-shape.js';
import { zoneOf } from '../../src/time/zone.js';
import { DOHA } from './page.js';

/** What a view in a test is shown with. */
export interface ViewOptions {
  readonly lang?: string;
  readonly timezone?: string;
  readonly selected?: string;
  readonly widthPx?: number;
  readonly dark?: boolean;
}

/** A list or card, with what it was told and what it asked for. */
export interface Shown<View extends HTMLElement> {
  readonly view: View;
  readonly table: EventTable;
  /** Ids of the events that it asked to open, null for closing. */
  readonly asked: (string | null)[];
  /** Tells it of a new state, as the timeline does at each change. */
  tell(change: {
    readonly selected?: string | null;
    readonly timeline?: Timeline;
    readonly moved?: boolean;
  }): Promise<void>;
}

type View = HTMLElement & { context?: TimelineContext; readonly updateComplete: Promise<unknown> };

/** Stands in for the timeline: its colours and type, around one view. */
class ViewStage extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        padding: 16px;
        color: var(--_text);
        background: var(--_background);
        font: 14px / 1.4 var(--_font);
      }
    `,
  ];
  override render() {
    return html`<main><h2>Stage</h2></main>`;
  }
}
customElements.define('view-stage', ViewStage);

/** The real data set as a timeline. */
export const dohaTimeline = async (): Promise<Timeline> =>
  (await readEvents(await (await fetch(DOHA)).text(), { name: DOHA })).timeline;

/** Puts a view on the page that shows a timeline, or events. */
export const show = async <Kind extends View>(
  view: Kind,
  data: Timeline | readonly EventRecord[],
  { lang = 'en', timezone = 'Asia/Qatar', selected, widthPx = 390, dark = false }: ViewOptions = {},
): Promise<Shown<Kind>> => {
  const messages = await messagesFor(lang);
  const dir = directionOf(lang);
  const asked: (string | null)[] = [];
  let table: EventTable;
  let context: TimelineContext;
  const build = (timeline: Timeline): void => {
    ({ table } = EventTable.from(timeline, { timezone, lang }));
    const shape = shapeTime(table, zoneOf(timezone)!, 'auto');
    context = {
      state: {
        table,
        warp: shape.warp,
        viewport: Viewport.fitting(shape.domain, 390),
        view: 'list',
        selected: -1,
        focused: -1,
        filter: null,
      },
      messages,
      locale: lang,
      timezone,
      dir,
      dispatch: () => {},
      filter: () => {},
      linkTo: () => '',
      select: (event) => {
        asked.push(event < 0 ? null : table.id(event));
        context = { ...context, state: { ...context.state, selected: event } };
        view.context = context;
      },
    };
  };
  build('events' in data ? data : { events: data });
  const select = (id: string | null | undefined): void => {
    if (id === undefined) return;
    context = { ...context, state: { ...context.state, selected: id === null ? -1 : table.indexOf(id) } };
  };
  select(selected);
  const stage = await fixture<ViewStage>(html`<view-stage dir=${dir} lang=${lang}></view-stage>`);
  stage.style.width = `${widthPx}px`;
  stage.style.colorScheme = dark ? 'dark' : 'light';
  view.context = context!;
  stage.renderRoot.querySelector('main')!.append(view);
  await view.updateComplete;
  return {
    view,
    get table() {
      return table;
    },
    asked,
    async tell({ selected: id, timeline, moved }) {
      if (timeline) build(timeline);
      select(id);
      if (moved) {
        const { state } = context;
        context = { ...context, state: { ...state, viewport: state.viewport.panBy(1).zoomBy(1.1, 0) } };
      }
      view.context = context;
      await view.updateComplete;
    },
  };
};

/** The text of an element as it is read: white space folded. */
export const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
