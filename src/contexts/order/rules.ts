// The rules that hold for every entry, before its own: the envelope, the founding, the signature, the counter.

import { fromHex } from '../../kernel/bytes.ts';
import { type Envelope, signedPartOfSaid } from '../../kernel/entry.ts';
import type { Cryptography, Figures } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { spentUpTo } from './counting.ts';
import { foundedAs } from './facts.ts';
import { FOUNDING_KIND } from './kinds.ts';

/** A broken rule with its figures. */
export interface OrderRefusal {
  readonly rule: string;
  readonly figures: Figures;
}

/** In order of precedence; the first two and the last are found by the fold itself. */
export const ORDER_RULES = [
  {
    name: 'entry-not-readable',
    source: 'order',
    says: 'The {sizeBytes} bytes are not an entry: {fault}.',
    next: 'The program that wrote them is faulty or of another version; nothing was changed by them.',
  },
  {
    name: 'commune-not-founded',
    source: 'order',
    says: 'An entry of kind {kind} stands before the founding.',
    next: 'Found the commune first: telekommune found.',
  },
  {
    name: 'commune-already-founded',
    source: 'order',
    says: 'This commune was founded by entry {foundedId}; it cannot be founded twice.',
    next: 'Found a second commune in a folder of its own.',
  },
  {
    name: 'signature-wrong',
    source: 'order',
    says: 'The signature of device {device} does not fit the entry of kind {kind}.',
    next: 'Say it again from the device itself.',
  },
  {
    name: 'counter-spent',
    source: 'order',
    says: 'Number {counter} of this author is spent: it was said before, or it is not above {spentCounter}, up to which all are spent.',
    next: 'It counts once already if it was the same; else say it again.',
  },
  {
    name: 'body-not-readable',
    source: 'order',
    says: 'The body is not one of kind {kind}: {fault}.',
    next: 'The program that wrote it is faulty or of another version; nothing was changed by it.',
  },
  {
    name: 'rules-failed',
    source: 'order',
    says: 'The rules themselves failed on this entry of kind {kind}; it was set aside and nothing was changed by it.',
    next: 'This is a fault of the program: please report it with the entry.',
  },
] as const;

/** Judges the envelope; null when nothing is broken. `said` are the bytes of what it says. */
export function envelopeRules(
  state: Reader,
  cryptography: Cryptography,
  envelope: Envelope & { readonly said: Uint8Array },
  author: string,
): OrderRefusal | null {
  const commune = foundedAs(state);
  const founding = envelope.kind === FOUNDING_KIND;
  if (commune === null && !founding) return { rule: 'commune-not-founded', figures: { kind: envelope.kind } };
  if (commune !== null && founding)
    return { rule: 'commune-already-founded', figures: { foundedId: commune } };
  if (envelope.signer !== null) {
    const { device, signature } = envelope.signer;
    const fits = cryptography.verify(
      fromHex(signature) ?? new Uint8Array(),
      signedPartOfSaid(commune ?? '', envelope.said, cryptography.blake2b),
      fromHex(device) ?? new Uint8Array(),
    );
    if (!fits) return { rule: 'signature-wrong', figures: { device, kind: envelope.kind } };
  }
  const spentCounter = spentUpTo(state, author, envelope.counter);
  if (spentCounter === null) return null;
  return { rule: 'counter-spent', figures: { spentCounter, counter: envelope.counter } };
}
