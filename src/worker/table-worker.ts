/** The script of the worker that reads large files: one file a worker, which ends with it. */
import { AT_ONCE } from '../base/pace.js';
import { VERSION } from '../base/version.js';
import { answerRequest } from './answer-request.js';
import type { Port, ReadRequest } from './messages.js';

const scope = globalThis as unknown as Port & { onmessage: ((input: { readonly data: ReadRequest }) => void) | null };

scope.onmessage = ({ data }) => void answerRequest(data, scope, AT_ONCE);
scope.postMessage({ kind: 'ready', version: VERSION });
