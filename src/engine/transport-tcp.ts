// Plain TCP between nodes: the same machine, a LAN, tunnels, tests. Every connection is Noise, opened by the meeting key if there is one.

import { randomInt } from 'node:crypto';
import { connect as connectSocket, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import type { Peer, PeerStream, Transport } from '../node/ports.ts';
import { openListeners } from './listeners.ts';
import { openLink } from './link.ts';
import type { Link } from './link.ts';
import { opensWithin, secureStream } from './secure-stream.ts';

export interface TcpOptions {
  /** Null lets anybody in. */
  readonly meetingKey: Uint8Array | null;
  /** Where to listen, `port` 0 for any; null connects out only. */
  readonly listen: { readonly host: string; readonly port: number } | null;
  readonly onPeer: (stream: NoiseSecretStream, initiator: boolean) => void;
  /** Sees an incoming connection first; true takes it over (somebody with an invitation), false leaves it untouched. */
  readonly onStranger?: (stream: PeerStream) => Promise<boolean>;
  /** Incoming connections at most, e.g. 64; strangers who have not shown the key yet get a quarter of them. */
  readonly incomingMax?: number;
  readonly handshakeMs?: number;
  readonly idleMs?: number;
  readonly retryMs?: { readonly first: number; readonly most: number };
}

export interface TcpTransport extends Transport {
  /** Keeps a connection to `host:port`, trying again with growing pauses until `disconnect` or `close`. */
  connect(address: string): void;
  disconnect(address: string): void;
}

const DEFAULTS = {
  incomingMax: 64,
  handshakeMs: 10_000,
  idleMs: 30_000,
  retryMs: { first: 250, most: 30_000 },
};

interface Incoming {
  readonly address: string;
  readonly stream: NoiseSecretStream;
  readonly sinceMs: number;
  known: boolean;
}

/** Starts listening; rejects when the port is taken. */
export async function openTcpTransport(options: TcpOptions): Promise<TcpTransport> {
  const limits = { ...DEFAULTS, ...options };
  const changes = openListeners<void>();
  const incoming = new Set<Incoming>();
  const links = new Map<string, Link>();
  let paused = false;

  const accept = async (socket: Socket): Promise<void> => {
    socket.on('error', () => undefined);
    const strangers = [...incoming].filter((peer) => !peer.known).length;
    if (paused || incoming.size >= limits.incomingMax || strangers >= limits.incomingMax / 4) {
      socket.destroy();
      return;
    }
    socket.setNoDelay(true);
    if (options.onStranger !== undefined && (await options.onStranger(socket))) return;
    if (socket.destroyed || paused) return;
    const stream = secureStream(socket, false, options.meetingKey);
    const peer: Incoming = {
      address: addressOf(socket.remoteAddress, socket.remotePort),
      stream,
      known: false,
      sinceMs: Date.now(),
    };
    incoming.add(peer);
    stream.once('close', () => {
      incoming.delete(peer);
      if (peer.known) changes.tell();
    });
    if (!(await opensWithin(stream, limits.handshakeMs))) return;
    peer.known = true;
    stream.setTimeout(limits.idleMs);
    options.onPeer(stream, false);
    changes.tell();
  };

  const server = options.listen === null ? null : createServer((socket) => void accept(socket));
  if (server !== null && options.listen !== null) await listen(server, options.listen);

  const dial = (address: string): NoiseSecretStream => {
    const { host, port } = parseAddress(address);
    const socket = connectSocket({ host, port, noDelay: true });
    socket.on('error', () => undefined);
    return secureStream(socket, true, options.meetingKey);
  };

  const pause = async (): Promise<void> => {
    paused = true;
    for (const link of links.values()) link.pause();
    await Promise.all([...incoming].map(({ stream }) => destroyed(stream)));
    changes.tell();
  };

  return {
    address: server === null ? null : serverAddress(server),
    connect(address) {
      parseAddress(address);
      if (links.has(address)) return;
      const link = openLink({
        address,
        dial: () => dial(address),
        onOpen: (stream) => {
          stream.setTimeout(limits.idleMs);
          options.onPeer(stream, true);
        },
        onChange: changes.tell,
        handshakeMs: limits.handshakeMs,
        retryMs: limits.retryMs,
        jitter: (most) => randomInt(0, most + 1),
      });
      links.set(address, link);
      if (!paused) link.resume();
    },
    disconnect(address) {
      links.get(address)?.pause();
      links.delete(address);
      changes.tell();
    },
    peers() {
      const inward: Peer[] = [];
      for (const { address, stream, known, sinceMs } of incoming) {
        if (!known) continue;
        const [bytesIn, bytesOut] = [stream.rawBytesRead, stream.rawBytesWritten];
        inward.push({
          address,
          direction: 'in',
          state: 'connected',
          bytesIn,
          bytesOut,
          trouble: null,
          sinceMs,
        });
      }
      return [...[...links.values()].map((link) => link.peer()), ...inward];
    },
    pause,
    async resume() {
      paused = false;
      for (const link of links.values()) link.resume();
    },
    onChange: changes.add,
    async close() {
      await pause();
      if (server !== null) await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function listen(server: Server, at: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(at.port, at.host, () => {
      server.off('error', fail);
      server.on('error', () => undefined);
      done();
    });
  });
}

function destroyed(stream: NoiseSecretStream): Promise<void> {
  return new Promise((done) => {
    stream.once('close', () => done());
    stream.destroy();
  });
}

function addressOf(host: string | undefined, port: number | undefined): string {
  const name = host ?? 'unknown';
  return `${name.includes(':') ? `[${name}]` : name}:${port ?? 0}`;
}

function serverAddress(server: Server): string | null {
  const at = server.address();
  return at === null || typeof at === 'string' ? null : addressOf(at.address, at.port);
}

/** Reads `host:port` or `[ipv6]:port`. */
export function parseAddress(address: string): { readonly host: string; readonly port: number } {
  const match = /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(address);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  if (host === undefined || port < 1 || port > 65_535) {
    throw new Error(
      `an address is host:port with a port from 1 to 65535, such as 192.0.2.7:4040; "${address}" is none`,
    );
  }
  return { host, port };
}
