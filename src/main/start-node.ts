// Starts a node out of its folder: keys, base, witness, network, the people who may speak. The one place that ties the parts together.

import { sealedNowMs } from '../contexts/order/facts.ts';
import { meetingKeyOf } from '../engine/secure-stream.ts';
import type { BackupSource } from '../node/backup.ts';
import { Checking } from '../node/checking.ts';
import { CommandTrouble } from '../node/command.ts';
import { cryptography, machineDice } from '../node/cryptography.ts';
import { type FolderLayout, type HeldFolder, holdFolder } from '../node/folder.ts';
import type { Clock } from '../node/ports.ts';
import type { GivenInvitation, Host } from '../node/host.ts';
import { Keyring } from '../node/keyring.ts';
import { personKnown } from '../node/keyring-trouble.ts';
import { type NodeConfig, readNodeConfig, writeNodeConfig } from '../node/node-config.ts';
import { needNotMoved } from '../node/moved.ts';
import { admitted, type OpenNode } from '../node/opening.ts';
import { PairingHost } from '../node/pairing-host.ts';
import { admittingThrough } from '../node/pairing-session.ts';
import type { AskPassphrase } from '../node/passphrase.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import { drawRecoveryWords } from '../node/recovery.ts';
import type { Progress } from '../node/session.ts';
import { audit } from '../node/verify.ts';
import { clockApart } from './clock-apart.ts';
import { compareBooks } from './compare-books.ts';
import { giveInvitation, waysOnDht } from './inviting.ts';
import { type NodeNetwork, openNetwork } from './node-network.ts';
import { type StandingBy, standByInvitations } from './standing-by.ts';
import { unlockNode } from './unlocking.ts';
import { carrier, openHeld, ScriptedClock } from './open-held.ts';
import { registry } from './registry.ts';

const machineClock = { nowMs: (): number => Date.now() };

export interface StartOptions {
  readonly folder: string;
  readonly askPassphrase: AskPassphrase;
  /** False for a command that only looks or speaks once while no node runs. */
  readonly network: boolean;
  /** How often the passphrase may be asked for; once unless a person types it. */
  readonly tries?: number;
  /** What the node's keeper should read: warnings, faults. */
  readonly note: (line: string) => void;
  /** Hears how many entries are ordered, while the node takes them in. */
  readonly folded?: (length: number) => void;
}

/** A node that this process holds. */
export interface StartedNode extends Host {
  readonly keyring: Keyring;
  readonly bindings: Bindings;
  readonly config: NodeConfig;
  readonly open: OpenNode;
  readonly layout: FolderLayout;
  readonly clock: Clock;
  /** Resolves when the node can do nothing any more, with what its keeper should read. */
  readonly broke: Promise<CommandTrouble>;
  /** Closes the bases alone; the folder stays held until `close`. */
  closeBases(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the folder's node; the caller closes it. */
export async function startNode(options: StartOptions): Promise<StartedNode> {
  const held = holdFolder(options.folder);
  try {
    return await startHeld(held, options);
  } catch (fault) {
    held.release();
    throw fault;
  }
}

async function startHeld(
  held: HeldFolder,
  { askPassphrase, network, note, folded, tries = 1 }: StartOptions,
): Promise<StartedNode> {
  const { layout } = held;
  const config = readNodeConfig(layout.config);
  const keyring = Keyring.open(layout.keys);
  needNotMoved(layout, keyring);
  await unlockNode(keyring, askPassphrase, tries, note);
  const commune = keyring.commune();
  if (commune === null) throw notJoined();
  const scripted = config.clock === 'scripted' ? new ScriptedClock() : null;
  const clock = scripted ?? machineClock;
  const checking = new Checking(layout.checked, folded);
  let net: NodeNetwork | null = null;
  const { open, parts, broke } = await openHeld(held, keyring, config, {
    clock,
    note,
    checking,
    peers: () => net?.peers() ?? [],
    baseKey: commune.baseKey,
    encryptionKey: commune.encryptionKey,
    fastForward: true,
  });
  const addresses = (): readonly string[] => net?.addresses ?? [];
  const pairing = admittingThrough({
    session: open.node,
    clock,
    keys: () => commune,
    peers: () => [...addresses(), ...config.peers],
    complain: parts.complain,
  });
  const pairingHost = new PairingHost(pairing);
  let standing: StandingBy | null = null;
  let closing: Promise<void> | null = null;
  const closeBases = (): Promise<void> => (closing ??= closeAll());
  async function closeAll(): Promise<void> {
    pairing.stop();
    standing?.stop();
    pairingHost.close();
    await net?.close();
    await open.close();
    checking.keep();
  }

  try {
    if (network) {
      net = await openNetwork({
        config,
        meetingKey: meetingKeyOf(commune.baseKey, commune.encryptionKey),
        onPeer: (stream, initiator) => open.replicate(stream, initiator),
        onStranger: (stream) => pairingHost.receive(stream),
      });
    }
    if (!(await open.node.learnCommune())) {
      if (!network) throw notArrived();
      await admitted(open);
    }
    const sealedMs = await open.node.read(sealedNowMs);
    scripted?.set(sealedMs);
    if (network) for (const line of clockApart(config, sealedMs)) note(line.says);
    if (net !== null && config.dht.use !== 'off')
      standing = standByInvitations(open.node, net, parts.complain);
  } catch (fault) {
    // what stays open keeps the process from ending
    await closeBases();
    throw fault;
  }
  const session = open.node;
  const bindings = new Bindings(layout.bindings);
  const kept = { config };

  return {
    session,
    broke,
    keyring,
    bindings,
    open,
    get config() {
      return kept.config;
    },
    get addresses() {
      return addresses();
    },
    hasScriptedClock: scripted !== null,
    heldLeap: () => open.heldLeap(),
    acceptLeap: () => open.acceptLeap(),
    setClock(instantMs) {
      scripted?.set(instantMs);
      open.nudge();
    },
    async cut() {
      await net?.cut();
    },
    async heal() {
      await net?.heal();
    },
    connect(address) {
      net?.connect(address);
      if (kept.config.peers.includes(address)) return;
      kept.config = { ...kept.config, peers: [...kept.config.peers, address] };
      writeNodeConfig(layout.config, kept.config);
    },
    async invite(as, title, days): Promise<GivenInvitation> {
      const dht = net === null ? null : waysOnDht(kept.config);
      const told = { addresses: addresses(), dht, isRehearsal: scripted !== null };
      const given = await giveInvitation(session, { as, title, days }, told);
      await standing?.look();
      return given;
    },
    proofOf(person) {
      const device = keyring.people().find(({ name }) => name === person)?.device;
      return device === undefined ? null : bindings.of(device);
    },
    async addPerson(name, keep) {
      if (keyring.people().some((person) => person.name === name)) throw personKnown(name);
      const words = drawRecoveryWords(machineDice);
      keep(words);
      const made = await takeIn(keyring, bindings, machineDice, { name, words, passphrase: null });
      return { ...made, words };
    },
    async audit(progress: Progress) {
      const found = await audit(open.base, { registry, cryptography }, compareBooks, progress);
      if (found.faults.length === 0) checking.audited(found.entries);
      return found;
    },
    layout,
    clock,
    closeBases,
    async close() {
      await closeBases();
      keyring.lock();
      held.release();
    },
  };
}

function notJoined(): CommandTrouble {
  return new CommandTrouble({
    kind: 'not-found',
    says: 'This node has not been let into a commune yet.',
    next: 'Use the invitation again: telekommune join',
  });
}

function notArrived(): CommandTrouble {
  return new CommandTrouble({
    kind: 'unreachable',
    says: 'Nothing of the commune has arrived on this node yet.',
    next: 'Run it, so that it can fetch the history: telekommune run',
  });
}

/** What a backup of a started node is made of. */
export function backupSource(node: StartedNode, progress: Progress): BackupSource {
  const { layout, keyring, session, clock, config } = node;
  const { base, witnessBase: witness } = node.open;
  return { layout, keyring, session, base, witness, carrier, clock, title: config.title, progress };
}
