// Carries out the decisions that belong to membership: enterprises come and go, a share is disputed, a device is lost.

import { type Draft, due, on } from '../../kernel/kind.ts';
import { creditBalance } from '../credit/facts.ts';
import { communeFounded, proposalDecided } from '../governance/facts.ts';
import { dateOfInstant } from '../../kernel/calendar.ts';
import { identityOf, isAdmissible, lapsesFrom } from './facts.ts';
import { beginLabour, endLabour, endShare, leave, shareLapses } from './shares.ts';
import { attestations, devices, enterprises, identities, people, strikings } from './tables.ts';

interface Newcomer {
  readonly person: string;
  readonly name: string;
  readonly identity: string;
  readonly enterprise: string;
  readonly entry: string;
}

function offer(draft: Draft, { person, name, identity, enterprise, entry }: Newcomer): void {
  if (identityOf(draft, person) === null) {
    draft.put(people, person, { name, identity, share: 'none', home: null, lapsesAtMs: null });
    draft.put(identities, identity, person);
  }
  draft.put(attestations, `${enterprise}/${person}`, {
    since: dateOfInstant(draft.nowMs),
    state: 'offered',
    entry,
  });
}

export const membershipReactions = [
  on(communeFounded, (draft, founding) => {
    const { enterprise, person, device } = founding;
    const sinceMs = founding.foundedAtMs;
    draft.put(enterprises, enterprise, { title: founding.enterpriseTitle, inForce: true, sinceMs });
    offer(draft, {
      person,
      name: founding.personName,
      identity: founding.identity,
      enterprise,
      entry: draft.causeId,
    });
    const key = `${enterprise}/${person}`;
    const offered = draft.get(attestations, key);
    if (offered !== null)
      draft.put(attestations, key, { ...offered, since: dateOfInstant(sinceMs), state: 'in-force' });
    draft.put(devices, device, { person, title: founding.deviceTitle, inForce: true, sinceMs });
    beginLabour(draft, person, enterprise);
  }),
  on(proposalDecided, (draft, { proposal, action, passed }) => {
    if (!passed) return;
    if (action.is === 'admit-enterprise') {
      const { enterprise, title, representative: person, representativeName: name, identity } = action;
      if (!isAdmissible(draft, action)) return;
      draft.put(enterprises, enterprise, { title, inForce: true, sinceMs: draft.nowMs });
      offer(draft, { person, name, identity, enterprise, entry: proposal });
    } else if (action.is === 'dismiss-enterprise') {
      // what it owed when the vote ended counts, not what it owed when it was proposed
      if (creditBalance(draft, action.enterprise) === 0n) leave(draft, action.enterprise);
    } else if (action.is === 'challenge-share') {
      const key = `${action.enterprise}/${action.person}`;
      const known = draft.get(attestations, key);
      // withdrawing the attestation while the members vote does not save a share by its grace
      const lapses = lapsesFrom(draft, action.person, action.enterprise);
      if (known === null) return;
      // what was withdrawn or merely offered while they voted is no more a fact
      draft.put(strikings, key, draft.nowMs);
      draft.put(attestations, key, { ...known, state: 'struck' });
      if (lapses) endShare(draft, action.person);
      else if (known.state === 'in-force') endLabour(draft, action.person, action.enterprise, 'at-once');
    } else if (action.is === 'strike-device') {
      const known = draft.get(devices, action.device);
      if (known !== null) draft.put(devices, action.device, { ...known, inForce: false });
    }
  }),
];

export const membershipDues = [due(shareLapses, (draft, person) => endShare(draft, person))];
