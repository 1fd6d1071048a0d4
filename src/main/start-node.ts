// Starts a node out of its folder: keys, base, witness, network, the people who may speak. The one place that ties the parts together.

import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { contexts } from '../contexts/contexts.ts';
import { registryOf } from '../contexts/fold.ts';
import { parameters, charterValue } from '../contexts/governance/facts.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { DAY_MS } from '../kernel/calendar.ts';
import { toHex } from '../kernel/bytes.ts';
import { linkBases } from '../engine/streams.ts';
import { openBase } from '../engine/base.ts';
import { meetingKeyOf } from '../engine/secure-stream.ts';
import { openTcpTransport, type TcpTransport } from '../engine/transport-tcp.ts';
import { Checking } from '../node/checking.ts';
import { CommandTrouble } from '../node/command.ts';
import { cryptography, machineDice } from '../node/cryptography.ts';
import { type HeldFolder, holdFolder } from '../node/folder.ts';
import type { GivenInvitation, Host } from '../node/host.ts';
import { drawInvitationSeed, formatInvitation, invitationKeys } from '../node/invitation.ts';
import { Keyring } from '../node/keyring.ts';
import type { Person } from '../node/node.ts';
import { type NodeConfig, readNodeConfig, writeNodeConfig } from '../node/node-config.ts';
import { admitted, openNode, type OpeningParts, type OpenNode } from '../node/opening.ts';
import { PairingHost } from '../node/pairing-host.ts';
import { admittingThrough } from '../node/pairing-session.ts';
import type { AskPassphrase } from '../node/passphrase.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import { drawRecoveryWords } from '../node/recovery.ts';
import type { Progress } from '../node/session.ts';
import { audit } from '../node/verify.ts';
import { compareBooks } from './compare-books.ts';
import { faultNote } from './noting.ts';

export const registry = registryOf(contexts);

/** What a witness and a log of a running node pace themselves by, in milliseconds. */
const PACE = { leastMs: 300, lookMs: 1_000, heartbeatMs: 3_600_000, jitter: Math.random };
const ACK_INTERVAL_MS = 250;
const JITTER_MS = 12;

/** A clock that a script sets; it starts where the witnesses' time stands. */
export class ScriptedClock {
  private ms = 0;

  nowMs(): number {
    return this.ms;
  }

  set(ms: number): void {
    this.ms = Math.max(this.ms, ms);
  }
}

const machineClock = { nowMs: (): number => Date.now() };

export interface StartOptions {
  readonly folder: string;
  readonly askPassphrase: AskPassphrase;
  /** False for a command that only looks or speaks once while no node runs. */
  readonly network: boolean;
  /** What the node's keeper should read: warnings, faults. */
  readonly note: (line: string) => void;
}

/** A node that this process holds. */
export interface StartedNode extends Host {
  readonly keyring: Keyring;
  readonly bindings: Bindings;
  readonly config: NodeConfig;
  readonly open: OpenNode;
  close(): Promise<void>;
}

/** Parts that founding, joining and starting share. */
export function openingParts(
  folder: HeldFolder,
  keyring: Keyring,
  config: NodeConfig,
  more: Pick<OpeningParts, 'clock' | 'peers' | 'baseKey' | 'fastForward'> & {
    encryptionKey: Uint8Array;
    note: (line: string) => void;
    checking: Checking;
  },
): OpeningParts {
  const { primaryKey, witnessPrimaryKey } = keyring.node();
  return {
    folder: folder.layout.root,
    engine: { openBase, linkBases },
    registry,
    cryptography,
    clock: more.clock,
    pace: PACE,
    ackIntervalMs: ACK_INTERVAL_MS,
    jitter: () => new Promise((done) => setTimeout(done, randomInt(0, JITTER_MS))),
    secrets: {
      logPrimaryKey: primaryKey,
      witnessPrimaryKey: config.witness ? witnessPrimaryKey : null,
      encryptionKey: more.encryptionKey,
    },
    baseKey: more.baseKey,
    people: () => unlockedPeople(keyring),
    peers: more.peers,
    fastForward: more.fastForward,
    checked: (length) => more.checking.of(length),
    folded: (news) => more.checking.folded(news),
    warn: ({ kind, message }) => more.note(`${kind}: ${message}`),
    complain: (fault) => more.note(faultNote(fault)),
  };
}

function unlockedPeople(keyring: Keyring): readonly Person[] {
  return keyring
    .people()
    .filter(({ unlocked }) => unlocked)
    .map(({ name, device, identity }) => ({
      name,
      device,
      identity,
      sign: (message) => keyring.signAs(name, message),
    }));
}

export const bindingsPath = (root: string): string => join(root, 'bindings.json');
export const checkingPath = (root: string): string => join(root, 'checked');

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
  { askPassphrase, network, note }: StartOptions,
): Promise<StartedNode> {
  const { layout } = held;
  const config = readNodeConfig(layout.config);
  const keyring = Keyring.open(layout.keys);
  await keyring.unlock(await askPassphrase({ of: 'node', isNew: false }));
  const commune = keyring.commune();
  if (commune === null) throw notJoined();
  const scripted = config.clock === 'scripted' ? new ScriptedClock() : null;
  const clock = scripted ?? machineClock;
  const checking = new Checking(checkingPath(layout.root));
  let transport: TcpTransport | null = null;
  const parts = openingParts(held, keyring, config, {
    clock,
    note,
    checking,
    peers: () => transport?.peers() ?? [],
    baseKey: commune.baseKey,
    encryptionKey: commune.encryptionKey,
    fastForward: true,
  });
  const open = await openNode(parts);
  let addresses: readonly string[] = [];
  const pairing = admittingThrough({
    session: open.node,
    clock,
    keys: () => commune,
    peers: () => [...addresses, ...config.peers],
    complain: parts.complain,
  });
  const pairingHost = new PairingHost(pairing);
  if (network) {
    transport = await openTcpTransport({
      meetingKey: meetingKeyOf(commune.baseKey, commune.encryptionKey),
      listen: config.listen,
      onPeer: (stream, initiator) => open.replicate(stream, initiator),
      onStranger: (stream) => pairingHost.receive(stream),
    });
    for (const address of config.peers) transport.connect(address);
    addresses =
      config.reachedAt.length > 0 ? config.reachedAt : transport.address === null ? [] : [transport.address];
  }
  if (!(await open.node.learnCommune())) {
    if (!network) throw notArrived();
    await admitted(open);
  }
  scripted?.set(await open.node.read(sealedNowMs));
  const session = open.node;
  const bindings = new Bindings(bindingsPath(layout.root));
  const kept = { config };

  return {
    session,
    keyring,
    bindings,
    open,
    get config() {
      return kept.config;
    },
    get addresses() {
      return addresses;
    },
    hasScriptedClock: scripted !== null,
    setClock(instantMs) {
      scripted?.set(instantMs);
      open.nudge();
    },
    async cut() {
      await transport?.pause();
    },
    async heal() {
      await transport?.resume();
    },
    connect(address) {
      transport?.connect(address);
      if (kept.config.peers.includes(address)) return;
      kept.config = { ...kept.config, peers: [...kept.config.peers, address] };
      writeNodeConfig(layout.config, kept.config);
    },
    async invite(as, title, days): Promise<GivenInvitation> {
      if (addresses.length === 0) throw notReachable();
      const most = await session.read((state) => charterValue(state, parameters.invitationDays));
      const nowMs = await session.read(sealedNowMs);
      const expiresAtMs = nowMs + Math.min(days, most) * DAY_MS;
      const seed = drawInvitationSeed(machineDice);
      const key = toHex(invitationKeys(seed).publicKey);
      const said = await session.say(as, 'governance.invited@1', { key, title, expiresAtMs });
      if (said.refused !== null)
        throw new CommandTrouble({
          kind: 'refused',
          rule: said.refused.rule,
          says: `The commune refused the invitation: ${said.refused.rule}.`,
        });
      return { text: formatInvitation({ seed, addresses, dht: null }), key, expiresAtMs };
    },
    async addPerson(name) {
      const words = drawRecoveryWords(machineDice);
      const made = await takeIn(keyring, bindings, machineDice, { name, words, passphrase: null });
      return { ...made, words };
    },
    async audit(progress: Progress) {
      const found = await audit(open.base, { registry, cryptography }, compareBooks, progress);
      if (found.faults.length === 0) checking.audited(found.entries);
      return found;
    },
    async close() {
      pairing.stop();
      pairingHost.close();
      await transport?.close();
      await open.close();
      checking.keep();
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

function notReachable(): CommandTrouble {
  return new CommandTrouble({
    kind: 'unreachable',
    says: 'This node listens nowhere, so nobody could use the invitation.',
    next: 'Run the node (telekommune run) with an address to listen at: "listen" in node.json.',
  });
}
