// How a node with keys of its own is let in: the talk with the inviting node, then the first fetch of the history.

import { logKeyOf } from '../engine/keys.ts';
import { lookUp } from '../engine/rendezvous.ts';
import { meetingKeyOf } from '../engine/secure-stream.ts';
import { Checking } from '../node/checking.ts';
import type { ArgumentValues } from '../node/command.ts';
import { isSet } from '../node/commands/speaking.ts';
import type { HeldFolder } from '../node/folder.ts';
import type { Invitation } from '../node/invitation.ts';
import type { Keyring } from '../node/keyring.ts';
import { type NodeConfig, writeNodeConfig } from '../node/node-config.ts';
import { admitted } from '../node/opening.ts';
import { type Joined, joinByInvitation } from '../node/pairing-joiner.ts';
import type { Progress } from '../node/session.ts';
import { choiceOf, dhtAgreed } from './joining-dht.ts';
import type { Machine } from './machine.ts';
import { clockApart } from './clock-apart.ts';
import { fetchRows } from './fetching-rows.ts';
import { rehearsalTold } from './joining-clock.ts';
import { openNetwork } from './node-network.ts';
import { unlessGivenUp } from './giving-up.ts';
import { noteTo } from './noting.ts';
import { openHeld, ScriptedClock } from './open-held.ts';
import { type TwinAdvice, twinAdvice } from './twins.ts';
import type { Sentence } from '../node/sentence.ts';

/** What came of it. */
export interface LetIn {
  readonly joined: Joined;
  readonly log: string;
  readonly witness: string | null;
  /** Entries that have arrived. */
  readonly length: number;
  /** What the node's keeper should know of its clock. */
  readonly clockTold: readonly Sentence[];
  /** What else the commune counts under this node's name. */
  readonly twins: TwinAdvice;
}

/** Lets the node in and fetches the history; the configuration is kept with the peers that were told. */
export async function letIn(
  machine: Machine,
  {
    held,
    keyring,
    values,
    config,
    invitation,
  }: {
    held: HeldFolder;
    keyring: Keyring;
    values: ArgumentValues;
    config: NodeConfig;
    invitation: Invitation;
  },
  progress: Progress,
): Promise<LetIn> {
  const { layout } = held;
  const log = logKeyOf(keyring.node().primaryKey);
  const dht = await dhtAgreed(machine, { invitation, config, agreed: isSet(values, 'public-dht') });
  const asking = joinByInvitation(
    invitation,
    { log, title: config.title },
    {
      lookUp: dht === null ? null : (topic) => lookUp(topic, { dht: choiceOf(dht, config) }),
      progress: (what) => progress(what, 0, null),
    },
  );
  const joined = await unlessGivenUp(machine, asking);
  keyring.keepCommune(joined.keys);
  const kept = {
    ...config,
    peers: [...new Set([...config.peers, ...joined.peers])],
    dht: dht ?? config.dht,
  };
  writeNodeConfig(layout.config, kept);
  const checking = new Checking(layout.checked);
  const { baseKey, encryptionKey } = joined.keys;
  const { open } = await openHeld(held, keyring, kept, {
    clock: new ScriptedClock(),
    checking,
    note: noteTo(machine),
    peers: () => [],
    baseKey,
    encryptionKey,
    fastForward: true,
  });
  const network = await openNetwork({
    config: { ...kept, listen: null },
    meetingKey: meetingKeyOf(baseKey, encryptionKey),
    onPeer: (stream, initiator) => open.replicate(stream, initiator),
    onStranger: async () => false,
  });
  try {
    progress(`fetching the history of “${joined.communeName}”`, 0, joined.length);
    await unlessGivenUp(machine, admitted(open));
    const fetching = fetchRows(open.base, (rows) =>
      progress(`fetching the state of “${joined.communeName}”`, rows, null),
    );
    await unlessGivenUp(machine, fetching);
    const { length, sealedNowMs } = await open.node.standing();
    checking.keep();
    return {
      joined,
      log,
      witness: open.node.witnessKey,
      length,
      clockTold: [...rehearsalTold(kept), ...clockApart(kept, sealedNowMs)],
      twins: await twinAdvice(open.node, config.title),
    };
  } finally {
    await network.close();
    await open.close();
  }
}
