import { pause } from '../../base/pause.js';
import { spreadSteps } from '../../base/spread-steps.js';
import { runSteps } from '../../base/steps.js';
import { type Facets, facetSteps } from '../../model/facets.js';
import type { FilterResult } from '../../model/filter.js';
import type { QuickTable } from '../../model/quick-table.js';

/** Up to so many events are counted at once; more of them in stretches with pauses. */
const FEW = 5000;

/** Counts what can be chosen, always for the table and filter asked for last. */
export class FacetRun {
  /** What can be chosen besides the filter; the former counts until the new ones are there. */
  facets: Facets | null = null;
  /** What can be chosen without any filter. */
  whole: Facets | null = null;
  #table: QuickTable | null = null;
  #result: FilterResult | null = null;

  /** `counted` is called when counts come that were not there at once. */
  constructor(readonly counted: () => void) {}

  /** Counts, unless that was done before. */
  ask(table: QuickTable, result: FilterResult | null): void {
    if (table === this.#table && result === this.#result) return;
    if (table !== this.#table) this.facets = this.whole = null;
    this.#table = table;
    this.#result = result;
    if (table.length <= FEW) {
      this.whole ??= runSteps(facetSteps(table, null));
      this.facets = result ? runSteps(facetSteps(table, result)) : this.whole;
    } else void this.#count(table, result);
  }

  async #count(table: QuickTable, result: FilterResult | null): Promise<void> {
    const ended = (): boolean => table !== this.#table || result !== this.#result;
    const count = async (wanted: FilterResult | null): Promise<Facets | undefined> => {
      await pause();
      return ended()
        ? undefined
        : spreadSteps(facetSteps(table, wanted), { pause, now: () => performance.now(), ended });
    };
    const whole = this.whole ?? (await count(null));
    const facets = result && whole ? await count(result) : whole;
    if (!whole || !facets || ended()) return;
    this.whole = whole;
    this.facets = facets;
    this.counted();
  }
}
