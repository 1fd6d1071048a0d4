// RFC 1288, section 2.2: how text goes out: lines end with CRLF, and no control character is in them.

import { withoutControl } from '../control-characters.ts';

/** Text of several lines as the wire has it; every line ending becomes CRLF, other control characters vanish. */
export function wireText(text: string): string {
  return withoutControl(text.replace(/\r\n?/g, '\n')).replaceAll('\n', '\r\n');
}

/** One line; line endings within vanish too. */
export function wireLine(text: string): string {
  return withoutControl(text.replace(/[\r\n\t]+/g, ' '));
}
