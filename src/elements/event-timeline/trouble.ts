import { css } from 'lit';
import type { Problem } from '../../base/problem.js';
import { messagesFor } from '../../locale/messages.js';
import { element } from '../shared/dom.js';
import { localeFor } from '../shared/locale-for.js';
import { addSheet } from '../shared/sheets.js';

const { styleSheet } = css`
  .message button {
    min-height: 26px;
    margin-inline-start: 8px;
    padding: 2px 10px;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
  }
  .problems {
    margin: 12px 0;
    padding: 8px 12px;
    border: 1px dashed var(--_muted);
    font-size: 12.5px;
  }
  .problems ul {
    margin: 4px 0 0;
    padding-inline-start: 18px;
  }
`;

/** An element whose data gave trouble. */
interface Troubled extends HTMLElement {
  readonly debug: boolean;
  readonly problems: readonly Problem[];
}

/** Tells readers that the data could not be had, and offers to try again. */
const showFailure = async (host: Troubled, message: HTMLElement, isOver: () => boolean): Promise<void> => {
  const { loadError, tryAgain } = await messagesFor(localeFor(host));
  if (isOver()) return;
  message.replaceChildren(loadError, ' ', element('button', { type: 'button', 'data-act': 'retry' }, tryAgain));
  message.hidden = false;
};

/**
 * Tells readers where the data could not be had, and authors (`debug`) at the foot of the element what is wrong with
 * them; takes away what is so no more. `failureNow` is asked again after each wait.
 */
export const showTrouble = async (
  host: Troubled,
  base: HTMLElement,
  failureNow: () => Problem | null,
): Promise<void> => {
  addSheet(host.shadowRoot, styleSheet);
  const message = base.querySelector<HTMLElement>('.message');
  if (failureNow() && message) await showFailure(host, message, () => !failureNow());
  const failure = failureNow();
  base.querySelector('.problems')?.remove();
  const problems = !host.debug ? [] : failure ? [failure] : host.problems;
  if (problems.length === 0) return;
  const list = element('ul', {}, ...problems.map((problem) => element('li', {}, problem.message)));
  base.append(element('div', { class: 'problems', part: 'problems' }, list));
};
