// What a feed holds, byte by byte, for docs/protocol/feeds.md: fields out of the codecs, and a statement signed with an example's key.

import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import type { Shape } from '../../src/kernel/codec.ts';
import { type SignedStatement, signStatement, statementCodec } from '../../src/social/statement.ts';
import { exampleKey } from './example-keys.ts';
import { hexdump } from './hexdump.ts';
import { markdownTable } from './markdown.ts';
import { fieldLines, piecesOf } from './shape-fields.ts';

const SIGNATURE_BYTES = 64;
const SAID_MS = Date.UTC(2026, 10, 26, 12);

/** Anna says something: the third block of her feed. */
export function exampleStatement(): SignedStatement {
  const anna = exampleKey('anna');
  const body = { is: 'post', text: 'The press runs again', pictures: [] } as const;
  const said = { author: anna.publicKey, counter: 2, atMs: SAID_MS, body };
  return signStatement(said, (hash) => fromHex(anna.sign(hash)) ?? new Uint8Array());
}

function fields(shape: Shape): string {
  const rows = fieldLines(shape).map(({ path, primitive, limit }) => [`\`${path}\``, primitive, limit]);
  return markdownTable(['field', 'primitive', 'limit'], rows);
}

function dump(): string {
  const { id, bytes } = exampleStatement();
  const signature = bytes.subarray(0, SIGNATURE_BYTES);
  const pieces = piecesOf(statementCodec.shape, bytes.subarray(SIGNATURE_BYTES));
  const moved = pieces.map((piece) => ({ ...piece, at: piece.at + SIGNATURE_BYTES }));
  const first = { at: 0, bytes: signature, path: 'signature', reads: `${toHex(signature).slice(0, 16)}…` };
  return [
    `${bytes.length} bytes, of the author whose key is the SHA-256 of \`anna\`; its id is \`${id}\`:`,
    `\`\`\`text\n${hexdump([first, ...moved])}\n\`\`\``,
  ].join('\n\n');
}

/** Blocks for docs/protocol/feeds.md. */
export function statementBlocks(): ReadonlyMap<string, string> {
  return new Map([
    ['statement-fields', fields(statementCodec.shape)],
    ['statement-example', dump()],
  ]);
}
