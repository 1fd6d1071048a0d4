// An invitation that names no address, on the real engine: a DHT of one's own leads to the inviting node, while the invitation lasts.

import { afterEach, expect, test } from 'vitest';
import { openDhtNode } from '../../src/engine/dht.ts';
import { logKeyOf } from '../../src/engine/keys.ts';
import { lookUp, openRendezvous } from '../../src/engine/rendezvous.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { giveInvitation } from '../../src/main/inviting.ts';
import { type StandingBy, standByInvitations } from '../../src/main/standing-by.ts';
import { machineDice } from '../../src/node/cryptography.ts';
import type { GivenInvitation } from '../../src/node/host.ts';
import {
  drawInvitationSeed,
  formatInvitation,
  invitationKeys,
  invitationTopic,
  parseInvitation,
} from '../../src/node/invitation.ts';
import { PairingHost } from '../../src/node/pairing-host.ts';
import { type Joined, joinByInvitation } from '../../src/node/pairing-joiner.ts';
import { admittingThrough } from '../../src/node/pairing-session.ts';
import type { PeerStream } from '../../src/node/ports.ts';
import { foundOn, openRealNode, type RealNode, secretOf, StoryClock } from '../kit/real-node.ts';
import { troubleOf } from './trouble.ts';

const BEGIN_MS = 1_735_689_600_000;
const HOUR_MS = 3_600_000;
const TEST_MS = 60_000;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface House {
  readonly one: RealNode;
  readonly bootstrap: readonly string[];
  readonly standing: StandingBy;
  readonly invite: (title: string, days?: number) => Promise<GivenInvitation>;
  readonly join: (text: string, name: string, withinMs?: number) => Promise<Joined>;
  /** Whether anybody stands at the topic of an invitation. */
  readonly isFound: (text: string) => Promise<boolean>;
  /** Lets the commune's time pass. */
  readonly passes: (ms: number) => Promise<void>;
}

const topicOf = (text: string): Uint8Array =>
  invitationTopic(invitationKeys(parseInvitation(text).seed).publicKey);

async function house(): Promise<House> {
  const dhtNode = await openDhtNode({ host: '127.0.0.1', port: 0 });
  closing.push(() => dhtNode.close());
  const bootstrap = [dhtNode.address];
  const dht = { bootstrap, host: '127.0.0.1' };
  const clock = new StoryClock(BEGIN_MS);
  const one = await openRealNode({ name: 'one', baseKey: null, people: ['anna'], clock, witness: true });
  closing.push(() => one.remove());
  await foundOn(one, 'anna', 'druckerei');
  const keys = { baseKey: one.base.key, encryptionKey: one.parts.secrets.encryptionKey };
  const node = { session: one.node, clock, keys: () => keys, peers: () => [], complain: one.parts.complain };
  const parts = admittingThrough(node);
  const host = new PairingHost({ ...parts, limits: { handshakeMs: 2_000 } });
  const rendezvous = openRendezvous({
    dht,
    onStream: (stream) => void host.receive(stream).then((isTaken) => isTaken || stream.destroy()),
  });
  const network = { meetAt: (topics: readonly Uint8Array[]) => rendezvous.announce(topics) };
  const standing = standByInvitations(one.node, network, one.parts.complain);
  closing.push(async () => {
    parts.stop();
    standing.stop();
    host.close();
    await rendezvous.close();
  });
  return {
    one,
    bootstrap,
    standing,
    async invite(title, days = 7) {
      const told = { addresses: [], dht: bootstrap, isRehearsal: false };
      const given = await giveInvitation(one.node, { as: 'anna', title, days }, told);
      await standing.look();
      return given;
    },
    join: (text, name, withinMs = 20_000) =>
      joinByInvitation(
        parseInvitation(text),
        { log: logKeyOf(secretOf(`log of ${name}`)), title: name },
        { lookUp: (topic, named) => lookUp(topic, { dht: { ...dht, bootstrap: named }, withinMs }) },
      ),
    async isFound(text) {
      for await (const stream of lookUp(topicOf(text), { dht, withinMs: 3_000 })) {
        stream.destroy();
        return true;
      }
      return false;
    },
    async passes(ms) {
      clock.ms += ms;
      one.nudge();
      await expect
        .poll(async () => (await one.node.standing()).sealedNowMs, { timeout: 10_000 })
        .toBeGreaterThanOrEqual(clock.ms);
      await standing.look();
    },
  };
}

test(
  'a node that knows no address is let in over the DHT, once; whoever comes second hears that it was used',
  async () => {
    const { one, invite, join, passes, isFound } = await house();
    const { text } = await invite('two');
    const joined = await join(text, 'two');
    expect(joined).toMatchObject({
      communeId: one.node.communeId,
      communeName: 'Test commune',
      peers: [],
    });
    expect(joined.keys.baseKey).toBe(one.base.key);
    expect(toHex(joined.keys.encryptionKey)).toBe(toHex(one.parts.secrets.encryptionKey));
    // the answer may have been lost: the same log is given it again
    expect((await join(text, 'two')).keys.baseKey).toBe(one.base.key);
    expect(await troubleOf(() => join(text, 'three'))).toMatchObject({
      kind: 'refused',
      rule: 'invitation-not-open',
      says: 'The invitation for “two” was used already; it works once.',
    });

    expect(await isFound(text)).toBe(true);
    await passes(2 * HOUR_MS);
    expect(await isFound(text)).toBe(false);
  },
  TEST_MS,
);

test(
  'nobody stands by an invitation that was taken back, has expired, or was never given',
  async () => {
    const { one, bootstrap, standing, invite, join, isFound, passes } = await house();
    const [withdrawn, short, lasting] = [await invite('two'), await invite('three', 1), await invite('four')];
    for (const { text } of [withdrawn, short, lasting]) expect(await isFound(text)).toBe(true);

    await one.node.say('anna', 'governance.invitation-withdrawn@1', { key: withdrawn.key });
    await standing.look();
    const trouble = await troubleOf(() => join(withdrawn.text, 'two', 3_000));
    expect(trouble.kind).toBe('unreachable');
    expect(trouble.says).toContain(
      `On the DHT at ${bootstrap[0]} nobody stands by this invitation: the inviting node is away, or the invitation was used, taken back, or has expired.`,
    );

    await passes(25 * HOUR_MS);
    expect(await isFound(short.text)).toBe(false);
    expect(await isFound(lasting.text)).toBe(true);

    const seed = drawInvitationSeed(machineDice);
    const wrong = formatInvitation({ seed, addresses: [], dht: bootstrap, isRehearsal: false });
    expect((await troubleOf(() => join(wrong, 'two', 3_000))).kind).toBe('unreachable');
  },
  TEST_MS,
);

test(
  'whoever saw the topic on the DHT and holds no invitation hears not one byte',
  async () => {
    const { bootstrap, invite } = await house();
    const { text } = await invite('two');
    const dht = { bootstrap, host: '127.0.0.1' };
    const sayings = [machineDice.bytes(32), machineDice.bytes(4_096), topicOf(text)];
    for (const said of sayings) {
      const heard = await heardBack(lookUp(topicOf(text), { dht, withinMs: 10_000 }), said);
      expect(heard).toBe(0);
    }
  },
  TEST_MS,
);

/** How many bytes come back until the other side ends the connection. */
async function heardBack(found: AsyncIterable<PeerStream>, said: Uint8Array): Promise<number> {
  for await (const stream of found) {
    let heard = 0;
    stream.on('data', (chunk: Uint8Array) => (heard += chunk.byteLength));
    stream.write(said);
    await expect.poll(() => stream.destroyed, { timeout: 10_000 }).toBe(true);
    return heard;
  }
  throw new Error('nobody was found');
}
