// How a node with keys of its own is let in: the talk with the inviting node, then the first fetch of the history.

import { logKeyOf } from '../engine/keys.ts';
import { lookUp } from '../engine/rendezvous.ts';
import { meetingKeyOf } from '../engine/secure-stream.ts';

import { fromUtf8 } from '../kernel/bytes.ts';
import { Checking } from '../node/checking.ts';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';
import { isSet, textOrNull } from '../node/commands/speaking.ts';
import type { HeldFolder } from '../node/folder.ts';
import { type Invitation, parseInvitation } from '../node/invitation.ts';
import type { Keyring } from '../node/keyring.ts';
import { type NodeConfig, writeNodeConfig } from '../node/node-config.ts';
import { admitted } from '../node/opening.ts';
import { type Joined, joinByInvitation } from '../node/pairing-joiner.ts';
import { readFileIfAny } from '../node/private-file.ts';
import type { Progress } from '../node/session.ts';
import { choiceOf, dhtAgreed } from './joining-dht.ts';
import type { Machine } from './machine.ts';
import { clockApart } from './clock-apart.ts';
import { fetchRows } from './fetching-rows.ts';
import { openNetwork } from './node-network.ts';
import { unlessGivenUp } from './giving-up.ts';
import { noteTo } from './noting.ts';
import { checkingPath, openHeld, ScriptedClock } from './open-held.ts';
import { type TwinAdvice, twinAdvice } from './twins.ts';

/** How an invitation comes in, and what its holder agrees to. */
export const invitationOptions = [
  option('invitation-file', 'file', 'a file with the invitation'),
  option('public-dht', 'flag', 'agrees that an invitation that names the public DHT is looked up there'),
];

/** What came of it. */
export interface LetIn {
  readonly joined: Joined;
  readonly log: string;
  readonly witness: string | null;
  /** Entries that have arrived. */
  readonly length: number;
  /** What the node's keeper should know of its clock. */
  readonly clockTold: readonly string[];
  /** What else the commune counts under this node's name. */
  readonly twins: TwinAdvice;
}

/** Asks for the invitation and reads it. */
export async function invitationTyped(machine: Machine, values: ArgumentValues): Promise<Invitation> {
  return parseInvitation(await invitationText(machine, values));
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
  const checking = new Checking(checkingPath(layout.root));
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
      clockTold: clockApart(kept, sealedNowMs),
      twins: await twinAdvice(open.node, config.title),
    };
  } finally {
    await network.close();
    await open.close();
  }
}

/** An invitation is a secret: it may come from a file or the keyboard; on the command line only when a person insists. */
async function invitationText({ ask, form }: Machine, values: ArgumentValues): Promise<string> {
  if (form !== undefined) return form.invitation ?? '';
  const file = textOrNull(values, 'invitation-file');
  if (file !== null) return readText(file);
  if (ask !== null) return ask('The invitation: ');
  throw new CommandTrouble({
    kind: 'usage',
    says: 'There is no terminal to type the invitation at.',
    next: 'Keep it in a file of yours: --invitation-file PATH',
  });
}

function readText(file: string): string {
  const bytes = readFileIfAny(file);
  if (bytes === null)
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no file ${file}.`,
      next: 'Look at the path again.',
    });
  return fromUtf8(bytes) ?? '';
}
