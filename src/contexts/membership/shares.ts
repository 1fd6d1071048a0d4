// How shares begin, lapse and end (COMMUNE.md rules 1-3): from labour only, one a person, nothing paid out for them.

import { type Draft, task } from '../../kernel/kind.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { enterpriseLeft, shareBegan, shareEnded } from './facts.ts';
import { attestations, enterprises, people, type Person, shareCounts, workplaces } from './tables.ts';

const DAY_MS = 86_400_000;

/** The grace after the last attestation is over. */
export const shareLapses = task('membership.share-lapses');

function count(draft: Draft, key: string, change: number): void {
  draft.put(shareCounts, key, (draft.get(shareCounts, key) ?? 0) + change);
}

/** An attestation is countersigned: the share exists, or lapses no longer. */
export function beginLabour(draft: Draft, name: string, enterprise: string): void {
  const person = draft.get(people, name);
  if (person === null) return;
  draft.put(workplaces, `${name}/${enterprise}`, true);
  if (person.share === 'held') return;
  if (person.lapsesAtMs !== null) draft.cancel(person.lapsesAtMs, shareLapses, name);
  const began = person.share === 'none' || person.share === 'ended';
  if (began) {
    count(draft, 'all', 1);
    count(draft, `enterprise/${enterprise}`, 1);
  } else if (person.home !== null && person.home !== enterprise) {
    count(draft, `enterprise/${person.home}`, -1);
    count(draft, `enterprise/${enterprise}`, 1);
  }
  draft.put(people, name, { ...person, share: 'held', home: enterprise, lapsesAtMs: null });
  if (began) draft.raise(shareBegan, { person: name });
}

/** An attestation is no longer in force: the share moves to another workplace, lapses after the grace, or ends at once. */
export function endLabour(
  draft: Draft,
  name: string,
  enterprise: string,
  how: 'with-grace' | 'at-once',
): void {
  const person = draft.get(people, name);
  if (person === null) return;
  draft.remove(workplaces, `${name}/${enterprise}`);
  if (person.share !== 'held') return;
  const elsewhere = draft.range(workplaces, { prefix: `${name}/`, limit: 1 })[0];
  if (elsewhere !== undefined) {
    moveHome(draft, name, person, elsewhere[0].slice(name.length + 1));
    return;
  }
  if (how === 'at-once') {
    endShare(draft, name);
    return;
  }
  const lapsesAtMs = draft.nowMs + charterValue(draft, parameters.shareGraceDays) * DAY_MS;
  draft.put(people, name, { ...person, share: 'lapsing', lapsesAtMs });
  draft.schedule(lapsesAtMs, shareLapses, name);
}

function moveHome(draft: Draft, name: string, person: Person, home: string): void {
  if (person.home === home) return;
  if (person.home !== null) count(draft, `enterprise/${person.home}`, -1);
  count(draft, `enterprise/${home}`, 1);
  draft.put(people, name, { ...person, home });
}

/** The share ends: by the end of the grace, by death, or by a vote that the labour is no fact. */
export function endShare(draft: Draft, name: string): void {
  const person = draft.get(people, name);
  if (person === null || (person.share !== 'held' && person.share !== 'lapsing')) return;
  if (person.lapsesAtMs !== null) draft.cancel(person.lapsesAtMs, shareLapses, name);
  count(draft, 'all', -1);
  if (person.home !== null) count(draft, `enterprise/${person.home}`, -1);
  draft.put(people, name, { ...person, share: 'ended', home: null, lapsesAtMs: null });
  draft.raise(shareEnded, { person: name });
}

/** The enterprise leaves: its attestations end with grace, and whatever it leases ends too (property reacts). */
export function leave(draft: Draft, enterprise: string): void {
  const known = draft.get(enterprises, enterprise);
  if (known === null || !known.inForce) return;
  draft.put(enterprises, enterprise, { ...known, inForce: false });
  for (const [key, attestation] of draft.range(attestations, { prefix: `${enterprise}/` })) {
    if (attestation.state !== 'in-force' && attestation.state !== 'offered') continue;
    draft.put(attestations, key, { ...attestation, state: 'withdrawn' });
    if (attestation.state === 'in-force')
      endLabour(draft, key.slice(enterprise.length + 1), enterprise, 'with-grace');
  }
  draft.raise(enterpriseLeft, { enterprise });
}
