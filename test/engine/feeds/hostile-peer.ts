// A machine with another client: it may say anything, over the same connection and the same channels.

import { connect } from 'node:net';
import Corestore from 'corestore';
import Hypercore from 'hypercore';
import type { Channel } from 'hypercore';
import crypto from 'hypercore-crypto';
import { PROTOCOL, decodeMessage, encodeMessage, feedTag, rawBytes } from '../../../src/engine/feeds/wire.ts';
import type { Message } from '../../../src/engine/feeds/wire.ts';
import { manifestOf } from '../../../src/engine/keys.ts';
import { opensWithin, secureStream } from '../../../src/engine/secure-stream.ts';
import { parseAddress } from '../../../src/engine/transport-tcp.ts';

export interface HostileLog {
  readonly key: string;
  /** No limit, no rule. */
  readonly log: Hypercore;
  close(): Promise<void>;
}

/** A feed whose author writes what he likes. */
export async function openHostileLog(folder: string, seed: Uint8Array): Promise<HostileLog> {
  const keyPair = crypto.keyPair(seed);
  const manifest = manifestOf(keyPair.publicKey);
  const store = new Corestore(folder);
  const log = store.get({ key: Hypercore.key(manifest), manifest, keyPair });
  await log.ready();
  return { key: keyPair.publicKey.toString('hex'), log, close: () => store.close() };
}

export interface HostilePeer {
  readonly heard: Message[];
  /** All that came over the connection, in the clear. */
  plain(): Buffer;
  say(message: Message): void;
  sayBytes(bytes: Uint8Array): void;
  /** How this side names a feed. */
  tag(key: string): string;
  /** Replicates a log and says that it is served. */
  serve(hostile: Pick<HostileLog, 'key' | 'log'>): void;
  /** Takes nothing more off the wire. */
  stopReading(): void;
  isCut(): boolean;
  close(): void;
}

export async function openHostilePeer(address: string): Promise<HostilePeer> {
  const socket = connect(parseAddress(address));
  socket.on('error', () => undefined);
  const stream = secureStream(socket, true, null);
  if (!(await opensWithin(stream, 10_000))) throw new Error('the store did not let anybody in');
  const { userData: muxer } = Hypercore.createProtocolStream(stream).noiseStream;
  const { handshakeHash } = stream;
  if (muxer === null || handshakeHash === null) throw new Error('the handshake is not over');
  const heard: Message[] = [];
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  const channel: Channel | null = muxer.createChannel({
    protocol: PROTOCOL,
    messages: [{ encoding: rawBytes, onmessage: async (bytes) => void heard.push(decodeMessage(bytes)) }],
    onopen: () => undefined,
    onclose: () => undefined,
    ondrain: () => undefined,
  });
  channel?.open();
  const sayBytes = (bytes: Uint8Array): void => void channel?.messages[0]?.send(bytes);
  const tag = (key: string): string => feedTag(key, handshakeHash, true);
  const say = (message: Message): void => sayBytes(encodeMessage(message));
  return {
    heard,
    plain: () => Buffer.concat(chunks),
    say,
    sayBytes,
    tag,
    serve({ key, log }) {
      log.core.replicator.attachTo(muxer);
      say({ is: 'serves', feeds: [tag(key)] });
    },
    stopReading: () => void socket.pause(),
    isCut: () => stream.destroyed,
    close: () => void stream.destroy(),
  };
}
