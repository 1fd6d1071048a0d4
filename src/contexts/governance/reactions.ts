// Carries out the decisions that belong to governance: the charter, powers, witnesses, logs. What has become impossible is left undone.

import { type Draft, due, on } from '../../kernel/kind.ts';
import { enterpriseLeft, isAdmissible, shareEnded } from '../membership/facts.ts';
import { type Action, changesIn } from './actions.ts';
import { firstFault } from './founding.ts';
import { charterValues, proposalDecided, witnessesInForce } from './facts.ts';
import { decide, votingEnds } from './proposing.ts';
import { logs, powers, WITNESSES_MAX, witnesses } from './tables.ts';

function carryOut(draft: Draft, proposal: string, action: Action): void {
  switch (action.is) {
    case 'change-charter':
    case 'change-charter-together':
      if (firstFault(changesIn(action)) !== null) return;
      for (const { parameter, value } of changesIn(action)) draft.put(charterValues, parameter, value);
      return;
    case 'admit-enterprise':
      // judged before membership writes the enterprise: a second admission under the name gives nobody power over the first
      if (isAdmissible(draft, action))
        draft.put(powers, `represent/${action.enterprise}/${action.representative}`, proposal);
      return;
    case 'grant-power':
      draft.put(powers, `${action.power}/${action.enterprise}/${action.person}`, proposal);
      return;
    case 'withdraw-power':
      draft.remove(powers, `${action.power}/${action.enterprise}/${action.person}`);
      return;
    case 'add-witness':
      addWitness(draft, action.log, action.title);
      return;
    case 'remove-witness':
      removeWitness(draft, action.log);
      return;
    case 'strike-log':
      strikeLog(draft, action.log);
      return;
    default:
      return;
  }
}

function addWitness(draft: Draft, log: string, title: string): void {
  const known = witnessesInForce(draft);
  if (known.length >= WITNESSES_MAX || known.some((witness) => witness.log === log)) return;
  if (draft.get(logs, log)?.inForce === true) return;
  draft.put(witnesses, 'all', [...known, { log, title, sealedLength: 0, sealedAtMs: 0 }]);
  draft.setWriter(log, 'witness');
}

function removeWitness(draft: Draft, log: string): void {
  const known = witnessesInForce(draft);
  const left = known.filter((witness) => witness.log !== log);
  if (left.length === 0 || left.length === known.length) return;
  draft.put(witnesses, 'all', left);
  draft.setWriter(log, 'removed');
}

function strikeLog(draft: Draft, log: string): void {
  const known = draft.get(logs, log);
  if (known === null || !known.inForce) return;
  draft.put(logs, log, { ...known, inForce: false });
  draft.setWriter(log, 'removed');
}

export const governanceReactions = [
  on(proposalDecided, (draft, { proposal, action, passed }) => {
    if (passed) carryOut(draft, proposal, action);
  }),
  // a power is held by somebody who works here; it does not come back by itself with a new share
  on(shareEnded, (draft, { person }) => {
    for (const [key] of draft.range(powers)) if (key.endsWith(`/${person}`)) draft.remove(powers, key);
  }),
  on(enterpriseLeft, (draft, { enterprise }) => {
    for (const [key] of draft.range(powers, { prefix: `represent/${enterprise}/` }))
      draft.remove(powers, key);
  }),
];

export const governanceDues = [due(votingEnds, (draft, proposal) => decide(draft, proposal))];
