// What a proposal would do, in a sentence, and how a vote stands.

import type { Action } from '../../contexts/governance/actions.ts';
import { charterValue, parameters } from '../../contexts/governance/facts.ts';
import { votesForQuorum } from '../../contexts/governance/proposing.ts';
import type { Proposal } from '../../contexts/governance/tables.ts';
import { sharesInForce } from '../../contexts/membership/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { moneyText, shortId } from './wording.ts';

/** One sentence without a full stop: `buy press-hall`. */
export function actionText(action: Action, currency: string): string {
  switch (action.is) {
    case 'resolve':
      return 'resolve what the title says';
    case 'admit-enterprise':
      return `admit ${action.title} (${action.enterprise}), represented by ${action.representativeName} (${action.representative})`;
    case 'dismiss-enterprise':
      return `dismiss ${action.enterprise}`;
    case 'change-charter':
      return `set ${action.parameter} to ${action.value} in the charter`;
    case 'grant-power':
    case 'withdraw-power': {
      const of = action.enterprise === '' ? action.power : `${action.power} for ${action.enterprise}`;
      return action.is === 'grant-power'
        ? `grant ${action.person} the power: ${of}`
        : `withdraw from ${action.person} the power: ${of}`;
    }
    case 'add-witness':
      return `make ${action.title} (${shortId(action.log)}) a witness`;
    case 'remove-witness':
      return `remove the witness ${shortId(action.log)}`;
    case 'strike-log':
      return `strike off the node log ${shortId(action.log)}`;
    case 'strike-device':
      return `strike off the device ${shortId(action.device)}`;
    case 'challenge-share':
      return `hold that ${action.person} does not work in ${action.enterprise}`;
    case 'purchase':
      return `buy ${action.asset}`;
    case 'sell':
      return `sell ${action.asset} outside for at least ${moneyText(action.leastMinor, currency)}`;
    case 'declare-default':
      return `declare the tenant of ${action.asset} in default`;
  }
}

/** How many votes an open proposal still needs for the quorum; 0 when it has them or is decided. */
export function votesMissing(state: Reader, { yes, no, abstain, state: standing }: Proposal): number {
  if (standing !== 'open') return 0;
  const quorum = votesForQuorum(sharesInForce(state), charterValue(state, parameters.quorumPpm));
  return Math.max(0, quorum - yes - no - abstain);
}
