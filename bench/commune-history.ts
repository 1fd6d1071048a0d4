// Histories for measuring: a founded commune and any number of payments after it, as bytes for logs whose keys are known beforehand.

import { contexts } from '../src/contexts/contexts.ts';
import { type Registry, registryOf } from '../src/contexts/fold.ts';
import type { Action } from '../src/contexts/governance/actions.ts';
import type { Founding } from '../src/contexts/governance/founding.ts';
import { deviceBinding } from '../src/contexts/membership/facts.ts';
import { FOUNDING_KIND } from '../src/contexts/order/kinds.ts';
import { encode } from '../src/kernel/codec.ts';
import { decodeEnvelope, encodeEnvelope, entryId, type Saying, signedPart } from '../src/kernel/entry.ts';
import { type KeyPair, keyPairOf } from '../test/kit/keys.ts';

export const BEGIN_MS = 1_735_689_600_000;
export const registry: Registry = registryOf(contexts);

/** The device of a person whose entries another's node carries. */
export const signingDevice: KeyPair = keyPairOf('device of anna');

/** Says entries for one person. Without a commune to sign for, the device is the log itself, as on a person's own node: the log's signature is enough. */
export class HistoryWriter {
  private counter = 2;
  private readonly device: string;
  private readonly communeId: string | null;

  constructor(device: string, communeId: string | null = null) {
    this.device = device;
    this.communeId = communeId;
  }

  entry(kindName: string, body: unknown): { bytes: Uint8Array; id: string } {
    const saying = sayingOf(kindName, body, this.counter++);
    const { device, communeId } = this;
    const signer =
      communeId === null ? null : { device, signature: signingDevice.sign(signedPart(communeId, saying)) };
    return { bytes: encodeEnvelope({ version: 1, signer, ...saying }), id: entryId(device, saying) };
  }
}

function sayingOf(kindName: string, body: unknown, counter: number): Saying {
  const kind = registry.kinds.get(kindName);
  if (kind === undefined) throw new Error(`no kind ${kindName}`);
  return { kind: kindName, atMs: BEGIN_MS, counter, body: encode(kind.body, body) };
}

export const identity: KeyPair = keyPairOf('identity of anna');

/** The founding, said by the witness log, of a commune whose only member's device is `device`. */
export function foundingBytes(
  { device, nodeLog }: { readonly device: string; readonly nodeLog: string },
  charter: Founding['charter'] = [],
): Uint8Array {
  const founding: Founding = {
    name: 'Measured commune',
    currency: 'EUR',
    foundedAtMs: BEGIN_MS,
    enterprise: 'druckerei',
    enterpriseTitle: 'Druckerei',
    person: 'anna',
    personName: 'Anna',
    identity: identity.publicKey,
    device,
    deviceTitle: 'desk',
    proof: identity.sign(deviceBinding(identity.publicKey, device)),
    nodeLog,
    nodeTitle: 'node',
    charter: [{ parameter: 'credit-limit', value: '1000000000000' }, ...charter],
  };
  return encodeEnvelope({ version: 1, signer: null, ...sayingOf(FOUNDING_KIND, founding, 1) });
}

/** The id of that founding, which devices bind what they sign to. */
export function foundingId(founding: Uint8Array, witness: string): string {
  const decoded = decodeEnvelope(founding);
  if ('fault' in decoded) throw new Error(decoded.fault);
  return entryId(witness, decoded.value);
}

/** Entries that bring in enterprises to pay one another; the first member represents them all. */
export function enterprisesBytes(writer: HistoryWriter, count: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const action: Action = {
      is: 'admit-enterprise',
      enterprise: `enterprise-${i}`,
      title: `Enterprise ${i}`,
      representative: 'anna',
      representativeName: 'Anna',
      identity: identity.publicKey,
    };
    const proposed = writer.entry('governance.proposed@1', { title: `Enterprise ${i}`, reason: '', action });
    entries.push(
      proposed.bytes,
      writer.entry('governance.voted@1', { proposal: proposed.id, vote: 'yes' }).bytes,
    );
  }
  return entries;
}

/** One payment in mutual credit: a judged, balanced, journalled entry. */
export function paymentBytes(writer: HistoryWriter, enterprises: number, n: number): Uint8Array {
  const payer = n % enterprises;
  const payee = (payer + 1 + (n % (enterprises - 1))) % enterprises;
  return writer.entry('credit.paid@1', {
    payer: `enterprise-${payer}`,
    payee: `enterprise-${payee}`,
    amountMinor: BigInt(100 + (n % 900)),
    memo: `delivery note ${n}`,
  }).bytes;
}

export function inBatches<T>(all: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let i = 0; i < all.length; i += size) batches.push(all.slice(i, i + size));
  return batches;
}
