// A client that speaks bytes on the control channel, for tests of what may come over it.

import { connect, type Socket } from 'node:net';

export class Wire {
  readonly socket: Socket;
  received = '';
  /** Whether the node has nothing more to say. */
  isClosed = false;

  constructor(path: string) {
    this.socket = connect({ path, allowHalfOpen: true });
    this.socket.setEncoding('utf8');
    this.socket.on('data', (text: string) => {
      this.received += text;
    });
    this.socket.on('error', () => {});
    for (const ending of ['end', 'close'])
      this.socket.on(ending, () => {
        this.isClosed = true;
      });
  }

  send(text: string | Uint8Array): void {
    this.socket.write(text);
  }

  /** The messages so far. */
  get messages(): Record<string, unknown>[] {
    const lines = this.received.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}
