// Invitations (rule 21): a secret, told once, lets one node's log in. The commune sees only the secret's public key.

import { type Carried, hex, text, uint } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { fromHex } from '../../kernel/bytes.ts';
import { hashBytes } from '../../kernel/hash.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { titlesGiven } from '../../kernel/titles.ts';
import { authorIsMember, personOf } from '../membership/facts.ts';
import { foundedAs } from '../order/facts.ts';
import { charterValue, isWitness, parameters } from './facts.ts';
import { invitations, logs } from './tables.ts';

const DAY_MS = 86_400_000;

const invited = record({ key: hex(32), title: text(80), expiresAtMs: uint() });
export type Invited = Carried<typeof invited>;

export const invitedKind = entryKind<Invited>({
  kind: 'governance.invited@1',
  means: 'A member invites one more node; whoever holds the secret of the key may bring one log in.',
  body: invited,
  example: { key: '66'.repeat(32), title: 'Laptop of Ben', expiresAtMs: 1_736_294_400_000 },
  rules: [
    authorIsMember<Invited>(),
    titlesGiven<Invited>('21', ({ title }) => ({ 'title of the node': title })),
    {
      name: 'invitation-known',
      source: '21',
      says: 'That invitation was given out already.',
      next: 'Make a new one: telekommune invite.',
      broken: ({ state, entry }) =>
        state.get(invitations, entry.body.key) === null ? null : { key: entry.body.key },
    },
    {
      name: 'invitation-over',
      source: '21',
      says: 'The invitation would end at {expiresAtMs}; the witnesses have sealed {sealedMs}, so nobody could use it.',
      next: 'Choose a later end: telekommune invite.',
      broken: ({ entry, nowMs }: Judging<Invited>): Figures | null =>
        entry.body.expiresAtMs <= nowMs ? { expiresAtMs: entry.body.expiresAtMs, sealedMs: nowMs } : null,
    },
    {
      name: 'invitation-too-long',
      source: '21',
      says: 'The invitation would end at {expiresAtMs}; the charter lets it live for {mostDays} days, to {latestMs}.',
      next: 'Choose an earlier end.',
      broken({ state, entry, nowMs }: Judging<Invited>): Figures | null {
        const mostDays = charterValue(state, parameters.invitationDays);
        const latestMs = nowMs + mostDays * DAY_MS;
        return entry.body.expiresAtMs > latestMs
          ? { expiresAtMs: entry.body.expiresAtMs, mostDays, latestMs }
          : null;
      },
    },
  ],
  evolve(draft, { author, body: { key, title, expiresAtMs } }) {
    draft.put(invitations, key, {
      inviter: personOf(draft, author) ?? '',
      title,
      expiresAtMs,
      state: 'open',
      usedBy: null,
    });
  },
});

const withdrawn = record({ key: hex(32) });
type Withdrawn = Carried<typeof withdrawn>;

function invitationKnown<B extends { key: string }>(): Rule<B> {
  return {
    name: 'invitation-unknown',
    source: '21',
    says: 'There is no invitation {key}.',
    next: 'See those given out: telekommune invitations.',
    broken: ({ state, entry }) =>
      state.get(invitations, entry.body.key) === null ? { key: entry.body.key } : null,
  };
}

function invitationOpen<B extends { key: string }>(): Rule<B> {
  return {
    name: 'invitation-not-open',
    source: '21',
    says: 'The invitation for “{title}” is {state}.',
    next: 'An invitation works once. Ask for a new one: telekommune invite.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const known = state.get(invitations, entry.body.key);
      return known === null || known.state === 'open' ? null : { title: known.title, state: known.state };
    },
  };
}

export const invitationWithdrawnKind = entryKind<Withdrawn>({
  kind: 'governance.invitation-withdrawn@1',
  means: 'A member takes an invitation back that nobody has used.',
  body: withdrawn,
  example: { key: '66'.repeat(32) },
  rules: [authorIsMember<Withdrawn>(), invitationKnown<Withdrawn>(), invitationOpen<Withdrawn>()],
  evolve(draft, { body: { key } }) {
    const known = draft.get(invitations, key);
    if (known !== null) draft.put(invitations, key, { ...known, state: 'withdrawn' });
  },
});

const admitted = record({ key: hex(32), log: hex(32), title: text(80), proof: hex(64) });
export type Admitted = Carried<typeof admitted>;

/** The bytes that the invitation's secret key signs to let one log into one commune. */
export function admissionProof(commune: string, log: string): Uint8Array {
  return hashBytes(
    'log-admission',
    32,
    fromHex(commune) ?? new Uint8Array(),
    fromHex(log) ?? new Uint8Array(),
  );
}

export const logAdmittedKind = entryKind<Admitted>({
  kind: 'governance.log-admitted@1',
  means: 'A member’s node lets the log of an invited node in, which proved that it holds the invitation.',
  body: admitted,
  example: { key: '66'.repeat(32), log: '77'.repeat(32), title: 'Laptop of Ben', proof: '88'.repeat(64) },
  rules: [
    authorIsMember<Admitted>(),
    invitationKnown<Admitted>(),
    invitationOpen<Admitted>(),
    {
      name: 'invitation-expired',
      source: '21',
      says: 'The invitation for “{title}” ended at {expiresAtMs}; it is {nowMs}.',
      next: 'Ask for a new one: telekommune invite.',
      broken({ state, entry, nowMs }: Judging<Admitted>): Figures | null {
        const known = state.get(invitations, entry.body.key);
        return known !== null && known.expiresAtMs <= nowMs
          ? { title: known.title, expiresAtMs: known.expiresAtMs, nowMs }
          : null;
      },
    },
    {
      name: 'log-known',
      source: '21',
      says: 'The log {log} was let in before, or is a witness.',
      next: 'Every node has a log of its own.',
      // letting a witness in as a carrier of entries would end its vouching, which only a vote may do
      broken: ({ state, entry: { body } }) => {
        const known = state.get(logs, body.log) !== null || isWitness(state, body.log);
        return known ? { log: body.log } : null;
      },
    },
    {
      name: 'invitation-proof-wrong',
      source: '21',
      says: 'Whoever brings the log {log} does not hold the secret of the invitation.',
      next: 'Type the invitation again, whole, or ask for a new one.',
      broken({ state, entry: { body }, cryptography }: Judging<Admitted>): Figures | null {
        const message = admissionProof(foundedAs(state) ?? '', body.log);
        const fits = cryptography.verify(
          fromHex(body.proof) ?? new Uint8Array(),
          message,
          fromHex(body.key) ?? new Uint8Array(),
        );
        return fits ? null : { log: body.log };
      },
    },
  ],
  evolve(draft, { author, body }) {
    const known = draft.get(invitations, body.key);
    if (known === null) return;
    draft.put(invitations, body.key, { ...known, state: 'used', usedBy: body.log });
    draft.put(logs, body.log, {
      title: body.title,
      person: personOf(draft, author) ?? '',
      inForce: true,
      since: draft.nowMs,
    });
    draft.setWriter(body.log, 'log');
  },
});
