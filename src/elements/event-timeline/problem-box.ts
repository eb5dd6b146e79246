import { css } from 'lit';
import type { Problem } from '../../base/problem.js';
import { element } from '../shared/dom.js';

const { styleSheet } = css`
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

/** Shows an author what is wrong with the data, at the foot of the element; nothing where nothing is. */
export const showProblems = (base: HTMLElement, problems: readonly Problem[]): void => {
  const root = base.getRootNode();
  if (styleSheet && root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets.push(styleSheet);
  }
  base.querySelector('.problems')?.remove();
  if (problems.length === 0) return;
  const list = element('ul', {}, ...problems.map(({ message }) => element('li', {}, message)));
  base.append(element('div', { class: 'problems', part: 'problems' }, list));
};
