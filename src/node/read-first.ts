// Reads the first bytes of a stream and leaves the rest in it, for whoever takes the stream next.

import type { PeerStream } from './ports.ts';

/** Exactly `count` bytes; null when they do not come in time, and the stream is destroyed then. */
export function readFirst(stream: PeerStream, count: number, withinMs: number): Promise<Uint8Array | null> {
  return new Promise((done) => {
    let heard = Buffer.alloc(0);
    const finish = (first: Uint8Array | null): void => {
      clearTimeout(late);
      stream.off('readable', take);
      stream.off('close', fail);
      if (first === null) stream.destroy();
      done(first);
    };
    const fail = (): void => finish(null);
    const take = (): void => {
      for (;;) {
        const chunk = stream.read() as Uint8Array | null;
        if (chunk === null) return;
        heard = Buffer.concat([heard, chunk]);
        if (heard.byteLength < count) continue;
        if (heard.byteLength > count) stream.unshift(heard.subarray(count));
        finish(heard.subarray(0, count));
        return;
      }
    };
    const late = setTimeout(fail, withinMs);
    stream.on('readable', take);
    stream.once('close', fail);
  });
}
