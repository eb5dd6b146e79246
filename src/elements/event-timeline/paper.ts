import { css } from 'lit';
import { MANY_EVENTS } from '../../model/limits.js';
import type { ViewName } from '../../state/timeline-state.js';
import { addSheet } from '../shared/sheets.js';
import type { ChartView } from './chart-view.js';
import { showList } from './list-host.js';
import type { ReaderSide } from './reader-host.js';

/** Width that a chart is laid out for on paper, CSS px: between the margins of A4 and of US Letter, upright. */
const PAPER_PX = 700;

const styles = css`
  .base.paper {
    padding: 0;
  }
  .paper .chart {
    break-inside: avoid;
    print-color-adjust: exact;
  }
  /* Printed canvases are white where they are clear. */
  .paper .lanes {
    position: relative;
    z-index: 1;
  }
  .paper .fade {
    print-color-adjust: exact;
  }
  .paper > .list {
    display: block !important;
    margin-top: 24px;
  }
`;

/** What a reader had before them, to come back to. */
interface Kept {
  readonly view: ViewName;
  readonly domain: readonly [number, number];
  readonly isWhole: boolean;
  readonly fade: ChartView['fade'];
}

/** Puts on paper what belongs there: the whole domain at the width of a sheet, then every event with its sources. */
export class Paper {
  #kept: Kept | null = null;

  constructor(readonly reader: ReaderSide) {
    addSheet(reader.presenter.host.shadowRoot, styles.styleSheet);
  }

  /** Listens for printing. */
  connect(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  /** Ends what `connect` began. */
  disconnect(): void {
    this.#end();
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #begin = (): void => {
    const { presenter, context } = this.reader;
    const { store, parts, base, view, given } = presenter;
    if (this.#kept || !context || !given) return;
    const { viewport } = store.state;
    this.#kept = {
      view: store.state.view,
      domain: presenter.domain,
      isWhole: viewport.k <= viewport.minK * 1.001,
      fade: view.fade,
    };
    base.classList.add('paper');
    // The list takes no room from the chart.
    parts.list.classList.add('beside');
    store.dispatch({ type: 'view', view: 'chart' });
    const formerPx = view.chart?.options.widthPx ?? PAPER_PX;
    const isMany = store.state.table.placed >= MANY_EVENTS;
    this.#widen(isMany ? formerPx : PAPER_PX);
    // Laid out anew it would come too late for paper: it is made smaller as it is.
    if (view.chart?.options.widthPx !== PAPER_PX && !presenter.layOuts) this.#widen(formerPx);
    view.fade = null;
    presenter.layOuts?.showAllLanes(view);
    store.dispatch({ type: 'fit' });
    this.reader.nameEvents();
    presenter.paint();
    const shown = this.reader.context;
    if (shown) void showList(parts, shown, given.sort);
    parts.list.querySelector('event-timeline-list')?.drawAll();
  };

  /** Lays the chart out in a width, and makes it as wide as a sheet. */
  #widen(widthPx: number): void {
    const { base, relayout, view } = this.reader.presenter;
    base.style.width = `${widthPx}px`;
    base.style.zoom = String(PAPER_PX / widthPx);
    if (view.chart?.options.widthPx !== widthPx) relayout();
  }

  readonly #end = (): void => {
    const { presenter } = this.reader;
    const { store, parts, base, view } = presenter;
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = null;
    base.classList.remove('paper');
    parts.list.classList.remove('beside');
    base.style.width = base.style.zoom = '';
    view.fade = kept.fade;
    store.dispatch({ type: 'view', view: kept.view });
    presenter.relayout();
    if (!kept.isWhole) void presenter.show(kept.domain);
  };
}
