// The precedence of refusals before the rules of a kind: the envelope, the founding, the signature, the counter, the body; and of seals.

import { describe, expect, test } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { BatchFold, registryOf } from '../../src/contexts/fold.ts';
import { witnesses } from '../../src/contexts/governance/tables.ts';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { lastCounterOf } from '../../src/contexts/order/facts.ts';
import { ORDER_RULES } from '../../src/contexts/order/rules.ts';
import { orderHead } from '../../src/contexts/order/types.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope, type Envelope, signedPart } from '../../src/kernel/entry.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { Story } from '../kit/commune.ts';
import { keyPairOf, realCryptography } from '../kit/keys.ts';

const VOTE = 'governance.voted@1';

function bodyOf(story: Story, kind: string, body: unknown): Uint8Array {
  const known = story.registry.kinds.get(kind);
  if (known === undefined) throw new Error(`no kind ${kind}`);
  return encode(known.body, body);
}

function ruleOf(story: Story, log: string, bytes: Uint8Array): string {
  return story.foldBytes(log, bytes).refused?.rule ?? 'accepted';
}

function signed(
  story: Story,
  said: Omit<Envelope, 'version' | 'signer'>,
  by = 'anna',
  signature?: string,
): Uint8Array {
  const device = story.device(by);
  const made = signature ?? device.sign(signedPart(story.communeId, said));
  return encodeEnvelope({ version: 1, signer: { device: device.publicKey, signature: made }, ...said });
}

describe('an entry', () => {
  test('names what is wrong with it before its own rules, in order', () => {
    const story = new Story();
    const wrong = '00'.repeat(64);
    const known = lastCounterOf(story.state, story.device('anna').publicKey);
    const garbage = Uint8Array.of(9, 9, 9);
    const vote = bodyOf(story, VOTE, { proposal: '00'.repeat(16), vote: 'yes' });
    const founding = { kind: 'governance.commune-founded@1', atMs: 0, counter: 0, body: garbage };
    const log = story.log.publicKey;
    const names = [
      ruleOf(story, log, garbage),
      ruleOf(story, log, signed(story, founding, 'anna', wrong)),
      ruleOf(story, log, signed(story, { kind: VOTE, atMs: 0, counter: 0, body: garbage }, 'anna', wrong)),
      ruleOf(story, log, signed(story, { kind: VOTE, atMs: 0, counter: known, body: garbage })),
      ruleOf(story, log, signed(story, { kind: VOTE, atMs: 0, counter: known + 1, body: garbage })),
      ruleOf(story, log, signed(story, { kind: VOTE, atMs: 0, counter: known + 2, body: vote })),
    ];
    expect(names).toEqual([
      'entry-not-readable',
      'commune-already-founded',
      'signature-wrong',
      'counter-spent',
      'body-not-readable',
      'proposal-unknown',
    ]);
    const before = new MemoryState();
    const bytes = signed(story, { kind: VOTE, atMs: 0, counter: 0, body: garbage }, 'anna', wrong);
    const fold = new BatchFold(registryOf(contexts), realCryptography, before, [{ log, seq: 0, bytes }]);
    while (fold.step());
    expect(fold.outcomes.map(({ refused }) => refused?.rule)).toEqual(['commune-not-founded']);
    const shown = [...names.slice(0, 5), 'commune-not-founded', 'rules-failed'];
    expect(shown.toSorted()).toEqual(ORDER_RULES.map(({ name }) => name).toSorted());
  });

  test('that was refused by its kind has used up its number', () => {
    const story = new Story();
    const known = lastCounterOf(story.state, story.device('anna').publicKey);
    const body = bodyOf(story, VOTE, { proposal: '00'.repeat(16), vote: 'yes' });
    const bytes = signed(story, { kind: VOTE, atMs: 0, counter: known + 1, body });
    expect(ruleOf(story, story.log.publicKey, bytes)).toBe('proposal-unknown');
    expect(ruleOf(story, story.log.publicKey, bytes)).toBe('counter-spent');
  });
});

describe('a seal', () => {
  const SEAL = 'governance.sealed@1';

  test('names its broken rules in order', () => {
    const story = new Story();
    story.passDays(1);
    story.passDays(1);
    let counter = 10_000;
    const seal = (log: string, length: number, digest: string, instantMs: number): string => {
      const said = {
        kind: SEAL,
        atMs: 0,
        counter: ++counter,
        body: bodyOf(story, SEAL, { length, digest, instantMs }),
      };
      return ruleOf(story, log, encodeEnvelope({ version: 1, signer: null, ...said }));
    };
    const head = story.state.get(orderHead, 'head') ?? { length: 0, digest: '', saidLength: 0 };
    const witness = story.witness.publicKey;
    const other = 'ab'.repeat(32);
    const { nowMs } = story;
    expect([
      seal(keyPairOf('nobody').publicKey, 1, other, 0),
      seal(witness, 1, other, 0),
      seal(witness, head.length - 1, other, nowMs - 1),
      seal(witness, head.length + 500, other, nowMs),
      seal(witness, head.length, other, nowMs),
      seal(witness, head.length, head.digest, nowMs),
    ]).toEqual([
      'author-is-no-witness',
      'seal-runs-back',
      'seal-runs-back',
      'seal-of-unknown-length',
      'seal-digest-differs',
      'accepted',
    ]);
    const late = keyPairOf('late witness').publicKey;
    const known = story.state.get(witnesses, 'all') ?? [];
    const value = [...known, { log: late, title: 'late', sealedLength: 0, sealedAtMs: 0 }];
    story.state.apply([[`${witnesses.name}/all`, { table: witnesses, value }]]);
    expect(seal(late, 1, other, 0)).toBe('seal-behind-final');
  });
});

describe('a founding', () => {
  test('names its broken rules in order', () => {
    const kind = 'governance.commune-founded@1';
    const story = new Story();
    const witness = story.witness.publicKey;
    const founding = (currency: string, proof: string, value: string, name = 'x'): string => {
      const identity = story.identity('anna').publicKey;
      const device = story.device('anna').publicKey;
      const body = bodyOf(story, kind, {
        name,
        currency,
        foundedAtMs: 0,
        enterprise: 'druckerei',
        enterpriseTitle: 'x',
        person: 'anna',
        personName: 'x',
        identity,
        device,
        deviceTitle: 'x',
        proof,
        nodeLog: story.log.publicKey,
        nodeTitle: 'x',
        charter: [{ parameter: 'quorum', value }],
      });
      const bytes = encodeEnvelope({ version: 1, signer: null, kind, atMs: 0, counter: 1, body });
      const fold = new BatchFold(story.registry, realCryptography, new MemoryState(), [
        { log: witness, seq: 0, bytes },
      ]);
      while (fold.step());
      return fold.outcomes[0]?.refused?.rule ?? 'accepted';
    };
    const anna = story.identity('anna');
    const proof = anna.sign(deviceBinding(anna.publicKey, story.device('anna').publicKey));
    expect([
      founding('XYZ', '00'.repeat(64), 'much', ''),
      founding('XYZ', '00'.repeat(64), 'much'),
      founding('EUR', '00'.repeat(64), 'much'),
      founding('EUR', proof, 'much'),
      founding('EUR', proof, '1'),
    ]).toEqual([
      'title-missing',
      'currency-unknown',
      'device-not-bound',
      'charter-value-out-of-range',
      'accepted',
    ]);
  });
});
