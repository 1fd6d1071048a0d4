// A Noise channel that only somebody who knows the commune can open: pattern IK with one static pair that both ends
// derive from the commune's key. A stranger learns that a node listens and nothing else, not even which commune it is.

import type { Duplex } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import type { NoiseOptions } from '@hyperswarm/secret-stream';
import { deriveSecret } from './keys.ts';

/** The secret by which members' nodes know one another: out of the base's key and its encryption key. */
export function meetingKeyOf(baseKey: string, encryptionKey: Uint8Array): Uint8Array {
  return deriveSecret(encryptionKey, `meeting/1/${baseKey}`);
}

/**
 * Wraps a stream; `opened` resolves to false when the other end does not know the meeting key.
 * Without one (null) anybody may open it, under a fresh key pair at each end.
 */
export function secureStream(
  raw: Duplex,
  initiator: boolean,
  meetingKey: Uint8Array | null,
): NoiseSecretStream {
  const stream = new NoiseSecretStream(initiator, raw, meetingKey === null ? {} : membersOnly(meetingKey));
  stream.on('error', () => undefined);
  return stream;
}

function membersOnly(meetingKey: Uint8Array): NoiseOptions {
  const keyPair = NoiseSecretStream.keyPair(deriveSecret(meetingKey, 'noise/1'));
  return { pattern: 'IK', keyPair, remotePublicKey: keyPair.publicKey };
}

/** Whether the handshake succeeds within a time; the stream is destroyed when it does not. */
export async function opensWithin(stream: NoiseSecretStream, deadlineMs: number): Promise<boolean> {
  const timer = setTimeout(() => stream.destroy(new Error('no handshake in time')), deadlineMs);
  const opened = await stream.opened;
  clearTimeout(timer);
  return opened;
}
