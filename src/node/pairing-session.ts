// Ties the pairing host to an open node: which invitations there are, who says the admission, what is handed over (COMMUNE.md rule 21).

import type { Admitted } from '../contexts/governance/invitations.ts';
import { admissionProof } from '../contexts/governance/invitations.ts';
import { communes, type Invitation, invitations, logs } from '../contexts/governance/tables.ts';
import { hasShare, personOf } from '../contexts/membership/facts.ts';
import { orderedLength, sealedNowMs } from '../contexts/order/facts.ts';
import { fromHex, toHex } from '../kernel/bytes.ts';
import type { Figures } from '../kernel/kind.ts';
import type { Reader } from '../kernel/state.ts';
import { CommandTrouble } from './command.ts';
import { cryptography } from './cryptography.ts';
import type { CommuneKeys } from './keyring.ts';
import type { PairingHostParts } from './pairing-host.ts';
import {
  ADDRESS_LETTERS_MAX,
  NO_MEMBER_HERE,
  type PairingAnswer,
  type PairingRequest,
  PEERS_MAX,
} from './pairing-wire.ts';
import type { Clock } from './ports.ts';
import type { Session } from './session.ts';

/** How long after its end the holder of an invitation still gets a word instead of silence. */
const REMEMBERED_MS = 30 * 86_400_000;

export interface AdmittingNode {
  readonly session: Session;
  readonly clock: Clock;
  keys(): CommuneKeys;
  /** Addresses that a new node should connect to: this node's own and its peers'. */
  peers(): readonly string[];
  readonly complain: (fault: unknown) => void;
}

/** The parts of a PairingHost for an open node, and how to stop watching it. */
export function admittingThrough(node: AdmittingNode): PairingHostParts & { stop(): void } {
  const { session, clock } = node;
  let known: Promise<readonly string[]> | null = null;
  const stop = session.onChange(() => {
    known = null;
  });
  return {
    clock,
    stop,
    complain: node.complain,
    invitations() {
      known ??= session.read(invitationsWorthKnowing).catch((fault: unknown) => {
        known = null;
        throw fault;
      });
      return known;
    },
    async welcome() {
      const name = await session.read((state) => state.get(communes, 'commune')?.name ?? '');
      return { commune: session.communeId, name };
    },
    admit: (invitation, request) => admit(node, invitation, request),
  };
}

function invitationsWorthKnowing(state: Reader): readonly string[] {
  const sinceMs = sealedNowMs(state) - REMEMBERED_MS;
  return state
    .range(invitations)
    .filter(([, row]) => row.expiresAtMs > sinceMs)
    .map(([key]) => key);
}

/** How long after its use an invitation can still be found on a DHT: the answer may have been lost, and a second holder should hear that it was used. */
const FOUND_AFTER_USE_MS = 3_600_000;

/** Public keys (hex) of the invitations for which this node waits on a DHT: those of the people here, while they are open, and for an hour after their use. */
export async function invitationsToStandBy(session: Session): Promise<readonly string[]> {
  const devices = session.people().map(({ device }) => device);
  return session.read((state) => {
    const nowMs = sealedNowMs(state);
    const people = new Set(devices.map((device) => personOf(state, device)));
    return state
      .range(invitations)
      .filter(([, row]) => people.has(row.inviter) && standsBy(state, row, nowMs))
      .map(([key]) => key);
  });
}

function standsBy(
  state: Reader,
  { state: standing, expiresAtMs, usedBy }: Invitation,
  nowMs: number,
): boolean {
  if (expiresAtMs <= nowMs) return false;
  if (standing !== 'used') return standing === 'open';
  const log = usedBy === null ? null : state.get(logs, usedBy);
  return log !== null && log.since + FOUND_AFTER_USE_MS > nowMs;
}

async function admit(node: AdmittingNode, key: string, request: PairingRequest): Promise<PairingAnswer> {
  const { session } = node;
  if (await session.read((state) => wasLetInBy(state, session.communeId, key, request)))
    return handOver(node);
  const author = await memberHere(session);
  if (author === null) return refusal(NO_MEMBER_HERE, {});
  const body: Admitted = { key, ...request };
  try {
    const said = await session.say(author, 'governance.log-admitted@1', body);
    if (said.refused !== null) return refusal(said.refused.rule, said.refused.figures);
  } catch (fault) {
    if (!(fault instanceof CommandTrouble)) throw fault;
    return { is: 'refused', rule: fault.trouble.kind, says: fault.trouble.says.slice(0, 500), next: null };
  }
  return handOver(node);
}

/** Whether this very log came in by this invitation: then the keys are handed over again, because the first answer may have been lost. */
function wasLetInBy(state: Reader, commune: string, key: string, { log, proof }: PairingRequest): boolean {
  const used = state.get(invitations, key);
  if (used === null || used.state !== 'used' || used.usedBy !== log) return false;
  if (state.get(logs, log)?.inForce !== true) return false;
  return cryptography.verify(
    fromHex(proof) ?? new Uint8Array(),
    admissionProof(commune, log),
    fromHex(key) ?? new Uint8Array(),
  );
}

/** Somebody with a share whose key is unlocked here. */
function memberHere(session: Session): Promise<string | null> {
  const here = session.people();
  return session.read((state) => {
    const member = here.find(({ device }) => {
      const person = personOf(state, device);
      return person !== null && hasShare(state, person);
    });
    return member?.name ?? null;
  });
}

async function handOver(node: AdmittingNode): Promise<PairingAnswer> {
  const { baseKey, encryptionKey } = node.keys();
  const length = await node.session.read(orderedLength);
  const peers = node.peers().filter((address) => address.length <= ADDRESS_LETTERS_MAX);
  return {
    is: 'admitted',
    baseKey,
    encryptionKey: toHex(encryptionKey),
    peers: peers.slice(0, PEERS_MAX),
    length,
  };
}

const ASK_ANEW = 'Ask a member for a new invitation.';

/** A refusal in words for somebody who is not in the commune yet. */
function refusal(rule: string, figures: Figures): PairingAnswer {
  const { says, next } = wordsFor(rule, figures);
  return { is: 'refused', rule, says, next };
}

function wordsFor(rule: string, figures: Figures): { readonly says: string; readonly next: string } {
  const title = String(figures['title'] ?? '');
  switch (rule) {
    case 'invitation-not-open':
      return figures['state'] === 'used'
        ? {
            says: `The invitation for “${title}” was used already; it works once.`,
            next: `${ASK_ANEW} If it was not you who used it, tell them.`,
          }
        : { says: `The invitation for “${title}” was withdrawn.`, next: ASK_ANEW };
    case 'invitation-expired':
      return { says: `The invitation for “${title}” has expired.`, next: ASK_ANEW };
    case 'invitation-unknown':
      return { says: 'The commune does not know this invitation.', next: ASK_ANEW };
    case 'log-known':
      return {
        says: 'The log of this node was let in before.',
        next: 'Join with a fresh folder: every node has a log of its own.',
      };
    case 'invitation-proof-wrong':
      return {
        says: 'The signature of the invitation does not fit.',
        next: 'Type the invitation again, whole.',
      };
    case NO_MEMBER_HERE:
      return {
        says: 'No member’s key is unlocked on the inviting node, and only a member can let a node in.',
        next: 'Ask the person who invited you to unlock their key there, then try again.',
      };
    default:
      return { says: `The commune refused it: ${rule}.`, next: 'Tell the person who invited you.' };
  }
}
