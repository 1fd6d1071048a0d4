// RFC 1288, section 3.3: what a server sends is not to be trusted with a terminal. Text in any encoding, without control characters, lines ending in \n.

import { decodeAnswer } from '../../social/plan/answer-text.ts';
import { withoutControl } from '../control-characters.ts';

/** The answer of a server as text that may be shown. */
export function legible(bytes: Uint8Array): string {
  return withoutControl(decodeAnswer(bytes).replace(/\r\n?/g, '\n'));
}
