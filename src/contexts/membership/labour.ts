// Who says that somebody works where (COMMUNE.md rules 2 and 3): an enterprise attests, the person countersigns.

import { dateOfInstant } from '../../kernel/calendar.ts';
import { type Carried, hex, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { titlesGiven } from '../../kernel/titles.ts';
import { charterValue, hasPower, parameters } from '../governance/facts.ts';
import { deviceProofFits } from './binding.ts';
import { authorRepresents, identityOf, nameOfIdentity, personOf, worksIn } from './facts.ts';
import { beginLabour, endLabour, endShare } from './shares.ts';
import { attestations, devices, identities, people, strikings, workplaces } from './tables.ts';

const DAY_MS = 86_400_000;

const attested = record({ enterprise: slug, person: slug, name: text(80), identity: hex(32), since: day });
export type Attested = Carried<typeof attested>;

export const labourAttestedKind = entryKind<Attested>({
  kind: 'membership.labour-attested@1',
  means: 'An enterprise attests that a person works there; the share exists once the person countersigns.',
  body: attested,
  example: {
    enterprise: 'druckerei',
    person: 'ben',
    name: 'Ben Okafor',
    identity: '99'.repeat(32),
    since: 20_089,
  },
  rules: [
    authorRepresents<Attested>((body) => body.enterprise),
    titlesGiven<Attested>('1', ({ name }) => ({ 'name of the person': name })),
    {
      name: 'person-name-taken',
      source: '1',
      says: 'The short name {person} belongs to somebody with another identity.',
      next: 'Choose another short name for this person.',
      broken({ state, entry: { body } }: Judging<Attested>): Figures | null {
        const known = identityOf(state, body.person);
        return known !== null && known !== body.identity ? { person: body.person } : null;
      },
    },
    {
      name: 'person-known-otherwise',
      source: '1',
      says: 'That identity already belongs to {known}; nobody holds two shares.',
      next: 'Attest under the short name that the person has.',
      broken({ state, entry: { body } }: Judging<Attested>): Figures | null {
        const known = nameOfIdentity(state, body.identity);
        return known !== null && known !== body.person ? { known } : null;
      },
    },
    {
      name: 'labour-not-begun',
      source: '2',
      says: 'The labour of {person} would begin on {sinceDate}; the sealed day is {sealedDate}.',
      next: 'Attest when it has begun.',
      broken({ entry: { body }, nowMs }: Judging<Attested>): Figures | null {
        const sealedDate = dateOfInstant(nowMs);
        return body.since > sealedDate ? { person: body.person, sinceDate: body.since, sealedDate } : null;
      },
    },
    {
      name: 'labour-already-attested',
      source: '2',
      says: '{enterprise} has attested already that {person} works there.',
      next: 'If it is not countersigned yet, the person does that: telekommune countersign.',
      broken({ state, entry: { body } }: Judging<Attested>): Figures | null {
        const known = state.get(attestations, `${body.enterprise}/${body.person}`);
        const stands = known !== null && (known.state === 'offered' || known.state === 'in-force');
        return stands ? { enterprise: body.enterprise, person: body.person } : null;
      },
    },
    {
      name: 'labour-struck',
      source: '2',
      says: 'On {struckAtMs} the members voted that {person} does not work in {enterprise}; it can be attested anew from {freeAtMs} on ({waitDays} days, by the charter).',
      next: 'Wait until then, or let the members shorten the time: telekommune propose change-charter struck-wait-days.',
      broken({ state, entry: { body }, nowMs }: Judging<Attested>): Figures | null {
        const struckAtMs = state.get(strikings, `${body.enterprise}/${body.person}`);
        if (struckAtMs === null) return null;
        const waitDays = charterValue(state, parameters.struckWaitDays);
        const freeAtMs = struckAtMs + waitDays * DAY_MS;
        return nowMs < freeAtMs ? { ...names(body), struckAtMs, freeAtMs, waitDays } : null;
      },
    },
  ],
  evolve(draft, { id, body }) {
    if (draft.get(people, body.person) === null) {
      draft.put(people, body.person, {
        name: body.name,
        identity: body.identity,
        share: 'none',
        home: null,
        lapsesAtMs: null,
      });
      draft.put(identities, body.identity, body.person);
    }
    draft.put(attestations, `${body.enterprise}/${body.person}`, {
      since: body.since,
      state: 'offered',
      entry: id,
    });
  },
});

const countersigned = record({ enterprise: slug, person: slug, deviceTitle: text(80), proof: hex(64) });
export type Countersigned = Carried<typeof countersigned>;

export const countersignedKind = entryKind<Countersigned>({
  kind: 'membership.labour-countersigned@1',
  means:
    'A person accepts the attestation from a device that the identity key is bound to; the share exists.',
  body: countersigned,
  example: { enterprise: 'druckerei', person: 'ben', deviceTitle: 'Phone', proof: 'aa'.repeat(64) },
  rules: [
    {
      name: 'person-unknown',
      source: '1',
      says: 'There is nobody named {person}.',
      next: 'The enterprise attests first: telekommune attest.',
      broken: ({ state, entry }) =>
        identityOf(state, entry.body.person) === null ? { person: entry.body.person } : null,
    },
    {
      name: 'device-of-another',
      source: '1',
      says: 'The device belongs to {owner}, not to {person}, or was struck off.',
      next: 'Sign with a device of your own.',
      broken({ state, entry }: Judging<Countersigned>): Figures | null {
        const known = state.get(devices, entry.author);
        if (known === null || (known.inForce && known.person === entry.body.person)) return null;
        return { owner: known.person, person: entry.body.person };
      },
    },
    titlesGiven<Countersigned>('1', ({ deviceTitle }) => ({ 'title of the device': deviceTitle })),
    deviceBound<Countersigned>(
      (body) => body.person,
      (body, author) => ({ device: author, proof: body.proof }),
    ),
    {
      name: 'attestation-not-offered',
      source: '2',
      says: 'No attestation of {enterprise} for {person} waits for a countersignature ({state}).',
      next: 'Ask the enterprise to attest: telekommune attest.',
      broken({ state, entry: { body } }: Judging<Countersigned>): Figures | null {
        const known = state.get(attestations, `${body.enterprise}/${body.person}`);
        return known?.state === 'offered' ? null : { ...names(body), state: known?.state ?? 'none' };
      },
    },
  ],
  evolve(draft, { author, body }) {
    const key = `${body.enterprise}/${body.person}`;
    const known = draft.get(attestations, key);
    if (known === null) return;
    draft.put(devices, author, {
      person: body.person,
      title: body.deviceTitle,
      inForce: true,
      sinceMs: draft.nowMs,
    });
    draft.put(attestations, key, { ...known, state: 'in-force' });
    beginLabour(draft, body.person, body.enterprise);
  },
});

function names({ enterprise, person }: { enterprise: string; person: string }): {
  enterprise: string;
  person: string;
} {
  return { enterprise, person };
}

/** The identity key of the person has signed the device. */
export function deviceBound<B>(
  personIn: (body: B) => string,
  boundBy: (body: B, author: string) => { device: string; proof: string },
): Rule<B> {
  return {
    name: 'device-not-bound',
    source: '1',
    says: 'The device {device} is not bound to {person} by the signature of the identity key.',
    next: 'Bind it with the recovery words: telekommune device add.',
    broken({ state, entry, cryptography }: Judging<B>): Figures | null {
      const person = personIn(entry.body);
      const bound = boundBy(entry.body, entry.author);
      const fits = deviceProofFits(cryptography, { identity: identityOf(state, person) ?? '', ...bound });
      return fits ? null : { device: bound.device, person };
    },
  };
}

const withdrawn = record({ enterprise: slug, person: slug });
type Withdrawn = Carried<typeof withdrawn>;

const authorMayEnd: Rule<Withdrawn> = {
  name: 'author-may-not-end-labour',
  source: '2',
  says: '{author} is neither {person} nor somebody who represents {enterprise}.',
  next: 'The person or the enterprise says it.',
  broken({ state, entry }: Judging<Withdrawn>): Figures | null {
    const author = personOf(state, entry.author);
    const { enterprise, person } = entry.body;
    const may = author !== null && (author === person || hasPower(state, author, 'represent', enterprise));
    return may ? null : { author: author ?? 'an unknown device', person, enterprise };
  },
};

const labourStands: Rule<Withdrawn> = {
  name: 'labour-not-attested',
  source: '2',
  says: 'No attestation of {enterprise} for {person} stands.',
  next: 'See who works where: telekommune members.',
  broken({ state, entry: { body } }: Judging<Withdrawn>): Figures | null {
    const known = state.get(attestations, `${body.enterprise}/${body.person}`);
    return known !== null && (known.state === 'offered' || known.state === 'in-force') ? null : names(body);
  },
};

// An attestation that nobody countersigned says nothing about a person: any enterprise can offer one to anybody.
const labourCountersigned: Rule<Withdrawn> = {
  name: 'labour-not-countersigned',
  source: '3',
  says: '{person} has not countersigned an attestation of {enterprise} that is in force.',
  next: 'An enterprise where the person worked until the end records it: telekommune members.',
  broken: ({ state, entry: { body } }: Judging<Withdrawn>): Figures | null =>
    worksIn(state, body.person, body.enterprise) ? null : names(body),
};

export const attestationWithdrawnKind = entryKind<Withdrawn>({
  kind: 'membership.attestation-withdrawn@1',
  means:
    'An enterprise no longer attests somebody’s labour, or the person leaves; the share lapses after the grace.',
  body: withdrawn,
  example: { enterprise: 'druckerei', person: 'ben' },
  rules: [authorMayEnd, labourStands],
  evolve(draft, { body }) {
    const key = `${body.enterprise}/${body.person}`;
    const known = draft.get(attestations, key);
    if (known === null) return;
    draft.put(attestations, key, { ...known, state: 'withdrawn' });
    if (known.state === 'in-force') endLabour(draft, body.person, body.enterprise, 'with-grace');
  },
});

export const deathRecordedKind = entryKind<Withdrawn>({
  kind: 'membership.death-recorded@1',
  means: 'An enterprise records that a member has died; the share ends at once and is not inherited.',
  body: withdrawn,
  example: { enterprise: 'druckerei', person: 'ben' },
  rules: [authorRepresents<Withdrawn>((body) => body.enterprise), labourStands, labourCountersigned],
  evolve(draft, { body }) {
    for (const [key, known] of draft.range(devices)) {
      if (known.person === body.person) draft.put(devices, key, { ...known, inForce: false });
    }
    for (const [key] of draft.range(workplaces, { prefix: `${body.person}/` })) {
      const enterprise = key.slice(body.person.length + 1);
      const known = draft.get(attestations, `${enterprise}/${body.person}`);
      if (known !== null)
        draft.put(attestations, `${enterprise}/${body.person}`, { ...known, state: 'withdrawn' });
      draft.remove(workplaces, key);
    }
    endShare(draft, body.person);
  },
});
