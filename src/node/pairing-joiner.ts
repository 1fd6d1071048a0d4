// The joiner's side: reaches the inviting node, proves that it holds the invitation, and is given the commune's keys.

import { connect } from 'node:net';
import { admissionProof } from '../contexts/governance/invitations.ts';
import { fromHex, toHex } from '../kernel/bytes.ts';
import { parseAddress } from './address.ts';
import { CommandTrouble } from './command.ts';
import { type KeyPair, machineDice, sign } from './cryptography.ts';
import { dhtNamed, type Invitation, invitationKeys, invitationTopic } from './invitation.ts';
import type { CommuneKeys } from './keyring.ts';
import { PairingBroken, PairingChannel } from './pairing-channel.ts';
import {
  answerMessage,
  greetingFor,
  hostKeysFor,
  NO_MEMBER_HERE,
  requestMessage,
  welcomeMessage,
} from './pairing-wire.ts';
import type { Dice, PeerStream } from './ports.ts';

/** What a joining node brings: the key of its own log (the engine derives it) and how its owner calls it. */
export interface Joining {
  readonly log: string;
  readonly title: string;
  readonly withinMs?: number;
  readonly dice?: Dice;
}

/** What it is given. */
export interface Joined {
  readonly communeId: string;
  readonly communeName: string;
  readonly keys: CommuneKeys;
  /** Addresses of nodes to connect to, the host's first. */
  readonly peers: readonly string[];
  /** How many entries the host has, for progress. */
  readonly length: number;
}

const TALK_MS = 90_000;
const CONNECT_MS = 10_000;

/** For the greeting and the handshake: a host that knows the invitation answers at once. */
const HANDSHAKE_MS = 10_000;

/** Opens streams to where an invitation leads. The DHT is the engine's; null where this node may use none. */
export interface WaysToHost {
  readonly connect?: (address: string, withinMs: number) => Promise<PeerStream>;
  /** Connections to whoever is at a topic, until nobody is found any more. */
  readonly lookUp: ((topic: Uint8Array, bootstrap: readonly string[]) => AsyncIterable<PeerStream>) | null;
  readonly progress?: (what: string) => void;
}

/** Tries every way of an invitation until one host lets the node in. A refusal by the commune ends it; a host that is silent does not. */
export async function joinByInvitation(
  invitation: Invitation,
  joining: Joining,
  ways: WaysToHost,
): Promise<Joined> {
  const keys = invitationKeys(invitation.seed);
  const { connect: reach = connectTcp, progress = () => undefined } = ways;
  const tried = new Set<string>();
  for (const address of invitation.addresses) {
    progress(`asking ${address}`);
    try {
      const joined = await pairOver(await reach(address, CONNECT_MS), keys, joining);
      return { ...joined, peers: [...new Set([address, ...joined.peers])] };
    } catch (fault) {
      tried.add(`${address}: ${silenceOf(fault)}`);
    }
  }
  if (invitation.dht !== null && ways.lookUp !== null) {
    progress(`looking on ${dhtNamed(invitation.dht)}`);
    for await (const stream of ways.lookUp(invitationTopic(keys.publicKey), invitation.dht)) {
      try {
        return await pairOver(stream, keys, joining);
      } catch (fault) {
        tried.add(`a node on the DHT: ${silenceOf(fault)}`);
      }
    }
  }
  throw unreachable(invitation, tried, ways.lookUp !== null);
}

/** Talks to one host over one stream. Rejects with PairingBroken when it is silent, with CommandTrouble when the commune refuses. */
export async function pairOver(stream: PeerStream, invitation: KeyPair, joining: Joining): Promise<Joined> {
  stream.on('error', () => undefined);
  stream.write(greetingFor(invitation.publicKey, joining.dice ?? machineDice));
  const channel = new PairingChannel(stream, {
    initiator: true,
    keys: invitation,
    remoteKey: hostKeysFor(invitation.publicKey).publicKey,
    withinMs: joining.withinMs ?? TALK_MS,
  });
  const late = setTimeout(() => channel.cut(), HANDSHAKE_MS);
  try {
    if (!(await channel.opened)) throw new PairingBroken('it does not know this invitation');
    clearTimeout(late);
    const { commune, name } = await channel.receive(welcomeMessage);
    const proof = toHex(sign(admissionProof(commune, joining.log), invitation));
    channel.send(requestMessage, { log: joining.log, title: joining.title, proof });
    const answer = await channel.receive(answerMessage);
    if (answer.is === 'refused') {
      // Another node of the commune may have a member's key unlocked.
      if (answer.rule === NO_MEMBER_HERE) throw new PairingBroken(answer.says);
      throw refused(answer);
    }
    const { baseKey, encryptionKey, peers, length } = answer;
    const keys = { baseKey, encryptionKey: fromHex(encryptionKey) ?? new Uint8Array() };
    return { communeId: commune, communeName: name, keys, peers, length };
  } finally {
    clearTimeout(late);
    channel.cut();
  }
}

/** Opens a plain TCP connection. */
export function connectTcp(address: string, withinMs: number): Promise<PeerStream> {
  const parsed = parseAddress(address);
  if (parsed === null) return Promise.reject(new PairingBroken('that is no address'));
  return new Promise((done, fail) => {
    const socket = connect({ ...parsed, noDelay: true });
    const late = setTimeout(() => socket.destroy(new Error(`no answer within ${withinMs} ms`)), withinMs);
    socket.once('connect', () => {
      clearTimeout(late);
      done(socket);
    });
    socket.once('error', (fault) => {
      clearTimeout(late);
      fail(new PairingBroken(fault.message));
    });
  });
}

/** Why a host did not answer; passes on what it refused. */
function silenceOf(fault: unknown): string {
  if (fault instanceof PairingBroken) return fault.message;
  throw fault;
}

function refused({ rule, says, next }: { rule: string; says: string; next: string | null }): CommandTrouble {
  return new CommandTrouble({ kind: 'refused', rule, says, ...(next === null ? {} : { next }) });
}

function unreachable(
  { addresses, dht }: Invitation,
  tried: ReadonlySet<string>,
  lookedUp: boolean,
): CommandTrouble {
  const next =
    'See that the inviting node runs, knows of the invitation and can be reached from here; then try again. An invitation is not used up by trying.';
  if (addresses.length === 0 && dht === null) {
    return new CommandTrouble({
      kind: 'unreachable',
      says: 'The invitation names no way to the inviting node.',
      figures: { tried: [] },
      next,
    });
  }
  const silences = tried.size === 0 ? '' : ` ${[...tried].join('; ')}.`;
  return new CommandTrouble({
    kind: 'unreachable',
    says: `Nobody let this node in.${silences}${dht === null ? '' : silenceOnDht(dht, lookedUp)}`,
    figures: { tried: [...tried] },
    next,
  });
}

/** On a DHT nobody is there once an invitation has ended: only its own topic leads to the host. */
function silenceOnDht(bootstrap: readonly string[], lookedUp: boolean): string {
  const dht = dhtNamed(bootstrap);
  return lookedUp
    ? ` On ${dht} nobody stands by this invitation: the inviting node is away, or the invitation was used, taken back, or has expired.`
    : ` The invitation also names ${dht}, where this node did not look.`;
}
