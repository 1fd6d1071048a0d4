// The worked example of an envelope in docs/protocol/envelope.md: one vote, as a log says it and as a device signs it.

import { votedKind } from '../../src/contexts/governance/proposing.ts';
import { blob, encode, hex, option, text, uint } from '../../src/kernel/codec.ts';
import { record } from '../../src/kernel/codec-records.ts';
import { encodeEnvelope, type Envelope, entryId, type Saying, signedPart } from '../../src/kernel/entry.ts';
import { exampleKey } from './example-keys.ts';
import { hexdump } from './hexdump.ts';
import { markdownTable } from './markdown.ts';
import { type Piece, piecesOf } from './shape-fields.ts';

export const exampleCommuneId = '0123456789abcdef'.repeat(2);
export const exampleDevice = exampleKey('device of the documents');
export const exampleLog = exampleKey('log of the documents').publicKey;

export const exampleSaying: Saying = {
  kind: votedKind.kind,
  atMs: 1_735_776_000_000,
  counter: 1_735_776_000_000,
  body: encode(votedKind.body, votedKind.example),
};

/** Signed by a device; `signer` is null where the log itself is the author. */
export const signedExample: Envelope = {
  version: 1,
  signer: {
    device: exampleDevice.publicKey,
    signature: exampleDevice.sign(signedPart(exampleCommuneId, exampleSaying)),
  },
  ...exampleSaying,
};
export const unsignedExample: Envelope = { version: 1, signer: null, ...exampleSaying };

// Written out once more from the description of the envelope; the test compares it with the program's own.
const envelopeShape = record({
  version: uint(1),
  signer: option(record({ device: hex(32), signature: hex(64) })),
  kind: text(64),
  atMs: uint(),
  counter: uint(),
  body: blob(16_384),
}).shape;

/** The pieces of an envelope, those of its body in place of the body. */
function envelopePieces(entry: Envelope): readonly Piece[] {
  return piecesOf(envelopeShape, encodeEnvelope(entry)).flatMap((piece) =>
    piece.path !== 'body'
      ? [piece]
      : piecesOf(votedKind.body.shape, piece.bytes).map((inner) => ({
          ...inner,
          at: inner.at + piece.at,
          path: `body.${inner.path}`,
        })),
  );
}

function dump(entry: Envelope): string {
  return `\`\`\`text\n${hexdump(envelopePieces(entry))}\n\`\`\``;
}

export function envelopeBlocks(): ReadonlyMap<string, string> {
  const hash = signedPart(exampleCommuneId, exampleSaying);
  return new Map([
    ['envelope-unsigned', dump(unsignedExample)],
    ['envelope-signed', dump(signedExample)],
    [
      'envelope-hashes',
      markdownTable(
        ['what', 'value'],
        [
          ['commune', `\`${exampleCommuneId}\``],
          ['device', `\`${exampleDevice.publicKey}\``],
          ['log', `\`${exampleLog}\``],
          ['what the device signs', `\`${Buffer.from(hash).toString('hex')}\``],
          ['its signature', `\`${signedExample.signer?.signature ?? ''}\``],
          ['id, where the device is the author', `\`${entryId(exampleDevice.publicKey, exampleSaying)}\``],
          ['id, where the log is the author', `\`${entryId(exampleLog, exampleSaying)}\``],
        ],
      ),
    ],
  ]);
}
