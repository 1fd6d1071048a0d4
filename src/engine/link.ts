// One outgoing connection that is kept up: it dials again after growing, jittered pauses for as long as it is not paused.

import type NoiseSecretStream from '@hyperswarm/secret-stream';
import type { Peer } from '../node/ports.ts';
import { opensWithin } from './secure-stream.ts';

export interface LinkOptions {
  readonly address: string;
  readonly dial: () => NoiseSecretStream;
  readonly onOpen: (stream: NoiseSecretStream) => void;
  readonly onChange: () => void;
  readonly handshakeMs: number;
  readonly retryMs: { readonly first: number; readonly most: number };
  /** A whole number from 0 to `most`. */
  readonly jitter: (most: number) => number;
}

export interface Link {
  peer(): Peer;
  pause(): void;
  resume(): void;
}

/** Starts paused. */
export function openLink(options: LinkOptions): Link {
  let state: Peer['state'] = 'waiting';
  let trouble: string | null = null;
  let sinceMs: number | null = null;
  let stream: NoiseSecretStream | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let pauseMs = options.retryMs.first;

  const turn = (next: Peer['state'], why: string | null): void => {
    state = next;
    trouble = why;
    sinceMs = next === 'connected' ? Date.now() : null;
    options.onChange();
  };

  const retry = (next: 'waiting' | 'refused', why: string): void => {
    stream = null;
    turn(next, why);
    if (!running) return;
    const waitMs = Math.floor(pauseMs / 2) + options.jitter(Math.ceil(pauseMs / 2));
    pauseMs = Math.min(pauseMs * 2, options.retryMs.most);
    timer = setTimeout(() => void attempt(), waitMs);
  };

  const attempt = async (): Promise<void> => {
    timer = null;
    turn('connecting', trouble);
    const dialled = options.dial();
    stream = dialled;
    let why: string | null = null;
    let reached = false;
    dialled.rawStream.once('connect', () => {
      reached = true;
    });
    dialled.once('error', (fault: Error) => {
      why = fault.message;
    });
    const closed = new Promise<void>((done) => dialled.once('close', () => done()));
    if (!(await opensWithin(dialled, options.handshakeMs))) {
      await closed;
      // Reached but not opened: a node of another commune, or one that is full.
      retry(
        reached ? 'refused' : 'waiting',
        why ?? (reached ? 'the node there did not open the connection' : 'nobody answered'),
      );
      return;
    }
    pauseMs = options.retryMs.first;
    turn('connected', null);
    options.onOpen(dialled);
    await closed;
    retry('waiting', why ?? 'the connection ended');
  };

  return {
    peer: () => ({
      address: options.address,
      direction: 'out',
      state,
      bytesIn: stream?.rawBytesRead ?? 0,
      bytesOut: stream?.rawBytesWritten ?? 0,
      trouble,
      sinceMs,
    }),
    pause() {
      running = false;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      stream?.destroy();
    },
    resume() {
      if (running) return;
      running = true;
      pauseMs = options.retryMs.first;
      if (stream === null && timer === null) void attempt();
    },
  };
}
