import { css } from 'lit';
import { ERA_ROW_PX, eraBands, eraRows } from '../../scene/era-bands.js';
import type { EraBand } from '../../scene/scene.js';
import { element } from '../shared/dom.js';
import { addSheet } from '../shared/sheets.js';
import type { ReaderHost } from './reader-host.js';
import { addReviser } from './revise.js';

const { styleSheet } = css`
  .bands,
  .eras {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .bands {
    position: absolute;
    inset: 0 24px;
  }
  .bands li {
    position: absolute;
    inset-block: 0;
    left: 0;
    background: color-mix(in srgb, var(--_muted) 5%, transparent);
    border-inline-start: 1px solid color-mix(in srgb, var(--_muted) 40%, transparent);
  }
  .bands .even {
    background: color-mix(in srgb, var(--_muted) 10%, transparent);
  }
  .eras {
    position: relative;
    overflow: clip;
  }
  .eras li {
    position: absolute;
    left: 0;
    padding-inline: 4px;
    overflow: hidden;
    color: var(--_muted);
    font: 600 11.5px / 18px var(--_font);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  @media (forced-colors: active) {
    .bands li {
      border-color: CanvasText;
    }
  }
`;

/** Puts the eras of a timeline behind its chart, as bands with names below the axis. Loaded where there are any. */
export class EraLayer {
  readonly #bands = element('ul', { class: 'bands', 'aria-hidden': 'true' });
  readonly #names = element('ul', { class: 'beside eras', role: 'list' });

  constructor(readonly presenter: ReaderHost) {
    const { host, view, parts } = presenter;
    addSheet(host.shadowRoot, styleSheet);
    parts.canvas.before(this.#bands);
    parts.chart.after(this.#names);
    addReviser(view, (scene) => {
      const { chart } = view;
      const eras = chart ? eraBands(chart, presenter.store.state.viewport) : [];
      this.#show(eras);
      return eras.length ? { ...scene, eras } : scene;
    });
    presenter.requestFrame();
  }

  /** Moves what is there; makes and removes only what comes and goes. */
  #show(eras: readonly EraBand[]): void {
    const { chart } = this.presenter.view;
    const rows = chart ? eraRows(chart.table) : 0;
    this.#names.hidden = rows === 0 || this.presenter.shownView === 'list';
    this.#names.style.height = `${rows * ERA_ROW_PX}px`;
    while (this.#bands.childElementCount > eras.length) {
      this.#bands.lastElementChild?.remove();
      this.#names.lastElementChild?.remove();
    }
    while (this.#bands.childElementCount < eras.length) {
      this.#bands.append(element('li'));
      this.#names.append(element('li'));
    }
    eras.forEach(({ title, row, isEven, xPx, widthPx, titlePx, titleWidthPx }, i) => {
      const band = this.#bands.children[i] as HTMLElement;
      const name = this.#names.children[i] as HTMLElement;
      band.className = isEven ? 'even' : '';
      band.style.transform = `translate(${xPx}px)`;
      band.style.width = `${widthPx}px`;
      if (name.textContent !== title) name.textContent = name.title = title;
      name.style.transform = `translate(${titlePx}px,${row * ERA_ROW_PX}px)`;
      name.style.width = `${titleWidthPx}px`;
    });
  }
}
