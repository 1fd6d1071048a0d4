// RFC 1288, section 2.1: a server on a TCP port, or on a listening socket that systemd hands over.

import { createServer, type Server, type Socket } from 'node:net';
import type { Answers } from './answers.ts';
import { CONVERSATION_LIMITS, type ConversationLimits, converse } from './conversation.ts';
import type { Policy } from './policy.ts';
import type { QueryLog } from './query-log.ts';
import { respond } from './respond.ts';
import { type Guest, ROOM_LIMITS, type RoomLimits, WaitingRoom } from './waiting-room.ts';

/** Where to listen: an address, or the number of an open descriptor that listens already. */
export type ListenAt = { readonly host: string; readonly port: number } | { readonly fd: number };

export interface FingerServerOptions {
  readonly at: ListenAt;
  readonly policy: Policy;
  readonly log: QueryLog;
  readonly nowMs: () => number;
  readonly limits?: ConversationLimits & RoomLimits;
}

export interface FingerServer {
  /** The port it listens at; null on a socket that has none. */
  readonly port: number | null;
  /** Ends all conversations and lets go of the port. */
  close(): Promise<void>;
}

/** Connections that may wait to be taken in by the system. */
const BACKLOG = 511;
const FULL = 'Too many are asking here just now. Try again later.\r\n';

function listen(server: Server, at: ListenAt): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ ...at, backlog: BACKLOG }, () => {
      server.off('error', fail);
      done();
    });
  });
}

/** Serves until it is closed. Rejects when the address cannot be had. */
export async function serveFinger(
  answers: Answers,
  { at, policy, log, nowMs, limits = { ...CONVERSATION_LIMITS, ...ROOM_LIMITS } }: FingerServerOptions,
): Promise<FingerServer> {
  const room = new WaitingRoom(limits);

  function welcome(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    const guest: Guest = { drop: () => socket.destroy() };
    if (!room.admit(guest, address)) {
      socket.on('error', () => socket.destroy());
      socket.end(FULL, () => socket.destroy());
      return;
    }
    converse(socket, {
      limits,
      answer: (query) => respond(query, answers, policy),
      asked: () => room.asked(guest),
      ended: ({ query, response: { outcome, text } }) =>
        log.note({ atMs: nowMs(), address, query, outcome, bytes: Buffer.byteLength(text) }),
      sent: () => room.answered(guest),
      gone: () => room.leave(guest),
    });
  }

  const server = createServer({ allowHalfOpen: true }, welcome);
  await listen(server, at);
  // what accept says when descriptors run out is no reason to stop
  server.on('error', () => undefined);
  const bound = server.address();
  return {
    port: bound !== null && typeof bound === 'object' ? bound.port : null,
    close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      room.dropAll();
      return closed;
    },
  };
}
