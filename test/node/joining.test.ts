// An invitation from end to end on the real engine: typed as text, over the port on which members' nodes meet.

import { afterEach, expect, test } from 'vitest';
import { invitations } from '../../src/contexts/governance/tables.ts';
import { logKeyOf } from '../../src/engine/keys.ts';
import { meetingKeyOf } from '../../src/engine/secure-stream.ts';
import { openTcpTransport, type TcpTransport } from '../../src/engine/transport-tcp.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { machineDice } from '../../src/node/cryptography.ts';
import {
  drawInvitationSeed,
  formatInvitation,
  invitationKeys,
  parseInvitation,
} from '../../src/node/invitation.ts';
import { admitted } from '../../src/node/opening.ts';
import { PairingHost } from '../../src/node/pairing-host.ts';
import { type Joined, joinByInvitation } from '../../src/node/pairing-joiner.ts';
import { admittingThrough } from '../../src/node/pairing-session.ts';
import { foundOn, openRealNode, type RealNode, secretOf, StoryClock } from '../kit/real-node.ts';
import { troubleOf } from './trouble.ts';

const BEGIN_MS = 1_735_689_600_000;
const DAY_MS = 86_400_000;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface House {
  readonly one: RealNode;
  readonly clock: StoryClock;
  readonly transport: TcpTransport;
  /** An invitation as text. */
  readonly invite: (title: string, days?: number) => Promise<{ readonly text: string; readonly key: string }>;
}

async function house(people = ['anna']): Promise<House> {
  const clock = new StoryClock(BEGIN_MS);
  const one = await openRealNode({ name: 'one', baseKey: null, people, clock, witness: true });
  closing.push(() => one.remove());
  await foundOn(one, 'anna', 'druckerei');
  const keys = { baseKey: one.base.key, encryptionKey: one.parts.secrets.encryptionKey };
  const node = { session: one.node, clock, keys: () => keys, peers: () => [], complain: one.parts.complain };
  const parts = admittingThrough(node);
  const host = new PairingHost(parts);
  const transport = await openTcpTransport({
    meetingKey: meetingKeyOf(keys.baseKey, keys.encryptionKey),
    listen: { host: '127.0.0.1', port: 0 },
    onPeer: (stream, initiator) => one.replicate(stream, initiator),
    handshakeMs: 1_000,
    onStranger: (stream) => host.receive(stream),
  });
  closing.push(async () => {
    parts.stop();
    host.close();
    await transport.close();
  });
  return {
    one,
    clock,
    transport,
    async invite(title, days = 7) {
      const seed = drawInvitationSeed(machineDice);
      const key = toHex(invitationKeys(seed).publicKey);
      const expiresAtMs = BEGIN_MS + days * DAY_MS;
      const { refused } = await one.node.say('anna', 'governance.invited@1', { key, title, expiresAtMs });
      expect(refused).toBeNull();
      return {
        key,
        text: formatInvitation({ seed, addresses: [transport.address ?? ''], dht: null, isRehearsal: false }),
      };
    },
  };
}

const logOf = (name: string): string => logKeyOf(secretOf(`log of ${name}`));
const join = (text: string, name: string): Promise<Joined> =>
  joinByInvitation(
    parseInvitation(text),
    { log: logOf(name), title: name, withinMs: 20_000 },
    { lookUp: null },
  );

test('a node joins by an invitation and takes part', async () => {
  const { one, clock, transport, invite } = await house();
  const joined = await join((await invite('two')).text, 'two');
  expect(joined).toMatchObject({
    communeId: one.node.communeId,
    communeName: 'Test commune',
    peers: [transport.address],
  });
  expect(joined.keys.baseKey).toBe(one.base.key);
  expect(toHex(joined.keys.encryptionKey)).toBe(toHex(one.parts.secrets.encryptionKey));

  const two = await openRealNode({
    name: 'two',
    baseKey: joined.keys.baseKey,
    people: [],
    clock,
    witness: false,
  });
  closing.push(() => two.remove());
  const way = await openTcpTransport({
    meetingKey: meetingKeyOf(joined.keys.baseKey, joined.keys.encryptionKey),
    listen: null,
    onPeer: (stream, initiator) => two.replicate(stream, initiator),
  });
  closing.push(() => way.close());
  for (const peer of joined.peers) way.connect(peer);
  await admitted(two);
  expect(two.base.role()).toBe('log');
  expect(two.node.communeId).toBe(one.node.communeId);
});

test('it works once, for one log: that one may ask again when the answer was lost', async () => {
  const { one, invite } = await house();
  const { text, key } = await invite('two');
  await join(text, 'two');
  expect(await one.node.read((state) => state.get(invitations, key))).toMatchObject({
    state: 'used',
    usedBy: logOf('two'),
  });
  expect((await join(text, 'two')).keys.baseKey).toBe(one.base.key);
  const trouble = await troubleOf(() => join(text, 'three'));
  expect(trouble).toMatchObject({ kind: 'refused', rule: 'invitation-not-open' });
  expect(trouble.says).toBe('The invitation for “two” was used already; it works once.');
});

test('of two that use it at the same moment one gets in', async () => {
  const { invite } = await house();
  const { text } = await invite('two');
  const results = await Promise.allSettled([join(text, 'two'), join(text, 'three')]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('one that was withdrawn, or has expired, is refused with words that say so', async () => {
  const { one, clock, invite } = await house();
  const withdrawn = await invite('two');
  await one.node.say('anna', 'governance.invitation-withdrawn@1', { key: withdrawn.key });
  expect((await troubleOf(() => join(withdrawn.text, 'two'))).says).toBe(
    'The invitation for “two” was withdrawn.',
  );

  const short = await invite('three', 1);
  // else the witness may vouch for the later day before it hears of the invitation
  expect(await one.node.untilFinal(10_000)).toBe(true);
  clock.ms = BEGIN_MS + 2 * DAY_MS;
  one.nudge();
  await expect
    .poll(async () => (await one.node.standing()).sealedNowMs, { timeout: 10_000 })
    .toBeGreaterThan(BEGIN_MS + DAY_MS);
  expect((await troubleOf(() => join(short.text, 'three'))).says).toBe(
    'The invitation for “three” has expired.',
  );
});

test('one that the commune never heard of leads nowhere', async () => {
  const { transport } = await house();
  const text = formatInvitation({
    seed: drawInvitationSeed(machineDice),
    addresses: [transport.address ?? ''],
    dht: null,
    isRehearsal: false,
  });
  const trouble = await troubleOf(() => join(text, 'two'));
  expect(trouble.kind).toBe('unreachable');
  expect(trouble.says).toContain('it does not know this invitation');
});

test('a log that is in already needs no second invitation', async () => {
  const { invite } = await house();
  await join((await invite('two')).text, 'two');
  const trouble = await troubleOf(async () => join((await invite('two again')).text, 'two'));
  expect(trouble).toMatchObject({
    rule: 'log-known',
    next: 'Join with a fresh folder: every node has a log of its own.',
  });
});
