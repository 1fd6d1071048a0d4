// What other contexts may know of people and enterprises, and the rules about who may say something (COMMUNE.md rules 1-4).

import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import { event } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { hasPower } from '../governance/facts.ts';
import { devices, enterprises, identities, people, shareCounts, workplaces } from './tables.ts';

export { deviceBinding, deviceProofFits } from './binding.ts';

/** Somebody's share began or ended. */
export const shareBegan = event<{ person: string }>('membership.share-began');
export const shareEnded = event<{ person: string }>('membership.share-ended');
/** An enterprise left the commune. */
export const enterpriseLeft = event<{ enterprise: string }>('membership.enterprise-left');

/** The person whose device it is; null for an unknown or struck-off device. */
export function personOf(state: Reader, device: string): string | null {
  const known = state.get(devices, device);
  return known !== null && known.inForce ? known.person : null;
}

/** Whether the person holds a share; one that lapses is in force until the grace is over (rule 3). */
export function hasShare(state: Reader, person: string): boolean {
  const share = state.get(people, person)?.share;
  return share === 'held' || share === 'lapsing';
}

/** How many shares are in force. */
export function sharesInForce(state: Reader): number {
  return state.get(shareCounts, 'all') ?? 0;
}

/** How many shares come from labour in an enterprise. */
export function sharesOf(state: Reader, enterprise: string): number {
  return state.get(shareCounts, `enterprise/${enterprise}`) ?? 0;
}

/** Whether the enterprise is in the commune. */
export function enterpriseInForce(state: Reader, enterprise: string): boolean {
  return state.get(enterprises, enterprise)?.inForce === true;
}

/** The author is a person with a share. */
export function authorIsMember<B>(): Rule<B> {
  return {
    name: 'author-is-no-member',
    source: '1',
    says: 'Only who holds a share may say this; {person} holds none (device {device}).',
    next: 'An enterprise attests your labour, you countersign: telekommune countersign. Then say it again.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const person = personOf(state, entry.author);
      if (person !== null && hasShare(state, person)) return null;
      return { person: person ?? 'whoever speaks', device: entry.author };
    },
  };
}

/** The author holds the power of treasurer. */
export function authorIsTreasurer<B>(): Rule<B> {
  return {
    name: 'author-is-no-treasurer',
    source: '21',
    says: '{person} does not hold the power of treasurer, which confirms what the bank did.',
    next: 'A treasurer says it, or the members grant the power: telekommune propose grant-power.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const person = personOf(state, entry.author);
      return person !== null && hasPower(state, person, 'treasurer')
        ? null
        : { person: person ?? 'an unknown device' };
    },
  };
}

/** The author may act for the enterprise that the body names. */
export function authorRepresents<B>(enterpriseIn: (body: B) => string): Rule<B> {
  return {
    name: 'author-does-not-represent',
    source: '21',
    says: '{person} may not act for the enterprise {enterprise}.',
    next: 'Somebody who represents it says it, or the members grant the power: telekommune propose grant-power.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const person = personOf(state, entry.author);
      const enterprise = enterpriseIn(entry.body);
      const may =
        person !== null &&
        enterpriseInForce(state, enterprise) &&
        hasPower(state, person, 'represent', enterprise);
      return may ? null : { person: person ?? 'an unknown device', enterprise };
    },
  };
}

/** Whether a person of that short name is or was known. */
export function personKnown(state: Reader, person: string): boolean {
  return state.get(people, person) !== null;
}

/** The identity key behind a short name, null when it is free. */
export function identityOf(state: Reader, person: string): string | null {
  return state.get(people, person)?.identity ?? null;
}

/** The short name behind an identity key. */
export function nameOfIdentity(state: Reader, identity: string): string | null {
  return state.get(identities, identity);
}

/** Whether there is or was an enterprise of that name. */
export function enterpriseKnown(state: Reader, enterprise: string): boolean {
  return state.get(enterprises, enterprise) !== null;
}

/** Whether an enterprise can be admitted with that representative: its name, the short name and the identity are free or belong together. */
export function isAdmissible(
  state: Reader,
  admission: { readonly enterprise: string; readonly representative: string; readonly identity: string },
): boolean {
  const { enterprise, representative: person, identity } = admission;
  const identityFits = (nameOfIdentity(state, identity) ?? person) === person;
  const nameFits = (identityOf(state, person) ?? identity) === identity;
  return !enterpriseKnown(state, enterprise) && identityFits && nameFits;
}

/** Whether a share lapses that came last from labour in the enterprise (rule 3). */
export function lapsesFrom(state: Reader, person: string, enterprise: string): boolean {
  const known = state.get(people, person);
  return known?.share === 'lapsing' && known.home === enterprise;
}

/** Whether an attestation of the person's labour there is countersigned and in force. */
export function worksIn(state: Reader, person: string, enterprise: string): boolean {
  return state.get(workplaces, `${person}/${enterprise}`) !== null;
}
