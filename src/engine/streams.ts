// Joins a base to a peer over a stream, and two bases in one process to one another.

import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import type { Base, PeerStream } from '../node/ports.ts';

/** A Noise stream is used as it is; any other one gets Noise of its own around the replication. */
export function joinStream(
  stream: PeerStream,
  initiator: boolean,
  replicate: (mode: boolean | NoiseSecretStream) => NoiseSecretStream,
): void {
  if (stream instanceof NoiseSecretStream) {
    replicate(stream);
    return;
  }
  const inner = replicate(initiator);
  pipeline(stream, inner, stream, () => inner.destroy());
}

/** Replicates two bases of one process with one another; the returned function parts them. */
export function linkBases(one: Base, other: Base): () => void {
  const here = new NoiseSecretStream(true);
  const there = new NoiseSecretStream(false);
  here.on('error', () => undefined);
  there.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  one.replicate(here, true);
  other.replicate(there, false);
  return () => {
    here.destroy();
    there.destroy();
  };
}
