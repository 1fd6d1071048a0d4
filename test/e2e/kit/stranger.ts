// Somebody who knows nothing but an address: sends bytes at it and hears what comes back.

import { connect } from 'node:net';

const ANSWER_WAIT_MS = 30_000;

/** Sends the bytes, says that nothing more will come, and collects all that is answered until the other end hangs up. */
export function heardBack(port: number, said: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port });
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`the node kept the line open for ${ANSWER_WAIT_MS} ms`));
    }, ANSWER_WAIT_MS);
    socket.on('data', (part) => parts.push(part));
    // A line that is cut hard is an answer too: none.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(late);
      resolve(Buffer.concat(parts));
    });
    socket.once('connect', () => {
      if (said.byteLength > 0) socket.write(said);
      socket.end();
    });
  });
}
