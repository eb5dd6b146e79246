import type { Problem } from '../../base/problem.js';

/** Why data could not be had, and what would help. */
const REASONS = {
  'src-invalid': 'has no address that can be read; write a URL such as data/events.csv.',
  'src-scheme': 'is neither behind https: nor behind the page’s own scheme; only those are read.',
  'src-unreachable': 'could not be fetched; check the address, and that its host allows this page (CORS).',
  'src-status': 'is not there: the server answered {status}.',
  'src-silent': 'did not come in time; its host may be overloaded.',
  'src-broken': 'broke off before its end; the connection or its host failed.',
  'src-size': 'is larger than 512 MB.',
} as const;

/** A reason why data could not be had. */
export type FaultCode = keyof typeof REASONS;

/** Data that could not be had at all; `problem` says why. */
export class LoadFault extends Error {
  readonly problem: Problem;

  constructor(code: FaultCode, src: string, status = 0) {
    const shown = src.slice(0, 80);
    super(`The data at “${shown}” ${REASONS[code].replace('{status}', `${status}`)}`);
    this.name = 'LoadFault';
    this.problem = { code, message: this.message, field: 'src', value: shown };
  }
}
