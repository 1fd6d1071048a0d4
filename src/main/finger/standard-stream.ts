// The standard input and output of this process as one stream: a socket where inetd or systemd gave one, else two pipes.

import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';

export interface StandardStream {
  readonly stream: Duplex;
  /** Whence a socket comes; empty for pipes. */
  readonly address: string;
}

/** Whether input and output are the two directions of one connection. */
function isOneSocket(): boolean {
  const [input, output] = [fstatSync(0), fstatSync(1)];
  return input.isSocket() && input.dev === output.dev && input.ino === output.ino;
}

export function standardStream(): StandardStream {
  if (isOneSocket()) {
    const socket = new Socket({ fd: 0, allowHalfOpen: true, readable: true, writable: true });
    return { stream: socket, address: socket.remoteAddress ?? '' };
  }
  const stream = Duplex.from({ readable: process.stdin, writable: process.stdout });
  // the reader of a pipe sees the end of this process; there is no half to wait for
  stream.once('finish', () => stream.destroy());
  return { stream, address: '' };
}
