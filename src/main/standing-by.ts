// A running node stands by the invitations of its people on the DHT that its keeper turned on, and goes away when they end.

import { setTimeout as delay } from 'node:timers/promises';
import { fromHex } from '../kernel/bytes.ts';
import { invitationTopic } from '../node/invitation.ts';
import { invitationsToStandBy } from '../node/pairing-session.ts';
import type { Session } from '../node/session.ts';
import type { NodeNetwork } from './node-network.ts';

/** Changes come with every entry; invitations change seldom. */
const LOOK_MS = 1_000;

export interface StandingBy {
  /** Looks at once; resolves when the DHT knows of every invitation that is open now. */
  look(): Promise<void>;
  stop(): void;
}

/** Begins; where the node uses no DHT there is nothing to do. */
export function standByInvitations(
  session: Session,
  network: Pick<NodeNetwork, 'meetAt'>,
  complain: (fault: unknown) => void,
): StandingBy {
  const stopping = new AbortController();
  let isDue = false;
  let isWatching = false;

  const look = async (): Promise<void> => {
    const keys = await invitationsToStandBy(session);
    if (stopping.signal.aborted) return;
    await network.meetAt(keys.map((key) => invitationTopic(fromHex(key) ?? new Uint8Array())));
  };
  const watch = async (): Promise<void> => {
    isDue = true;
    if (isWatching) return;
    isWatching = true;
    try {
      while (isDue && !stopping.signal.aborted) {
        isDue = false;
        await look();
        await delay(LOOK_MS, undefined, { ref: false, signal: stopping.signal });
      }
    } catch (fault) {
      if (!stopping.signal.aborted) complain(fault);
    } finally {
      isWatching = false;
    }
  };
  const forget = session.onChange(() => void watch());
  void watch();
  return {
    look,
    stop() {
      forget();
      stopping.abort();
    },
  };
}
