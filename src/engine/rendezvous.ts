// Where an inviting node and an invited one meet on a DHT: topics of invitations, never the commune's own. Whoever sees a topic
// may connect, so nothing here says a word: the streams go to the pairing talk, which is silent to strangers.

import Hyperswarm from 'hyperswarm';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import type { PeerStream } from '../node/ports.ts';
import { type DhtChoice, dhtClient } from './dht.ts';

export interface Rendezvous {
  /** Announces exactly these topics (32 bytes each) from now on; resolves when the DHT has them, or after a while. */
  announce(topics: readonly Uint8Array[]): Promise<void>;
  close(): Promise<void>;
}

export interface RendezvousOptions {
  readonly dht: DhtChoice;
  /** Somebody came; the receiver closes the stream. */
  readonly onStream: (stream: PeerStream) => void;
  /** Connections at a time; more are cut, so that strangers cannot crowd out the members. */
  readonly atOnceMax?: number;
}

const AT_ONCE_MAX = 16;
const ANNOUNCE_MS = 5_000;
const LOOK_AGAIN_MS = 3_000;
const LOOK_MS = 30_000;

/**
 * Is on the DHT only while there is a topic to announce, each time under a fresh key pair: nothing on the DHT ties
 * an invitation to the node's place in the commune's own topic.
 */
export function openRendezvous({ dht, onStream, atOnceMax = AT_ONCE_MAX }: RendezvousOptions): Rendezvous {
  let swarm: Hyperswarm | null = null;
  const announced = new Map<string, Uint8Array>();
  let turn = Promise.resolve();

  const begin = (): Hyperswarm => {
    const begun = new Hyperswarm({ dht: dhtClient(dht) });
    begun.on('connection', (stream) => {
      stream.on('error', () => undefined);
      if (begun.connections.size > atOnceMax) stream.destroy();
      else onStream(stream);
    });
    return begun;
  };

  const end = async (): Promise<void> => {
    const ending = swarm;
    swarm = null;
    announced.clear();
    await ending?.destroy();
  };

  const announce = async (topics: readonly Uint8Array[]): Promise<void> => {
    if (topics.length === 0) return end();
    const on = (swarm ??= begin());
    const wanted = new Map(topics.map((topic) => [Buffer.from(topic).toString('hex'), topic]));
    const ended = [...announced].filter(([name]) => !wanted.has(name));
    const left = ended.map(([name, topic]) => {
      announced.delete(name);
      return on.leave(topic);
    });
    const fresh = [...wanted].filter(([name]) => !announced.has(name));
    const flushed = fresh.map(([name, topic]) => {
      announced.set(name, topic);
      return on.join(Buffer.from(topic), { server: true, client: false }).flushed();
    });
    await within(ANNOUNCE_MS, Promise.all([...left, ...flushed]));
  };

  /** One after the other: topics never overtake one another. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    announce: (topics) => inTurn(() => announce(topics)),
    close: () => inTurn(end),
  };
}

const nobodyWaits = (): void => undefined;

/** Connections to whoever announces a topic, as they are found, until `withinMs` is over; leaves the DHT when the caller stops asking. */
export async function* lookUp(
  topic: Uint8Array,
  { dht, withinMs = LOOK_MS }: { readonly dht: DhtChoice; readonly withinMs?: number },
): AsyncGenerator<PeerStream, void, void> {
  const swarm = new Hyperswarm({ dht: dhtClient(dht) });
  const found: NoiseSecretStream[] = [];
  let isOver = false;
  let wake: () => void = nobodyWaits;
  swarm.on('connection', (stream) => {
    stream.on('error', () => undefined);
    found.push(stream);
    wake();
  });
  const looking = swarm.join(Buffer.from(topic), { server: false, client: true });
  const again = setInterval(() => void looking.refresh().catch(() => undefined), LOOK_AGAIN_MS);
  const late = setTimeout(() => {
    isOver = true;
    wake();
  }, withinMs);
  try {
    for (;;) {
      const stream = found.shift();
      if (stream !== undefined) yield stream;
      else if (isOver) return;
      else {
        await new Promise<void>((resume) => {
          wake = resume;
        });
      }
    }
  } finally {
    clearInterval(again);
    clearTimeout(late);
    await swarm.destroy();
  }
}

/** Waits no longer than that: bootstrap nodes may be away and come back. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work, late]);
  clearTimeout(timer);
}
