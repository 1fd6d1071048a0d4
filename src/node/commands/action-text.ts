// What a proposal would do, in a sentence.

import type { Action } from '../../contexts/governance/actions.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { assetOf } from '../../contexts/property/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { purchaseSentence } from './asset-terms.ts';
import { charterTextOf } from './charter-change.ts';
import { moneyText, shortId } from './wording.ts';

function powerText({ power, enterprise }: { readonly power: string; readonly enterprise: string }): string {
  return enterprise === '' ? power : `${power} for ${enterprise}`;
}

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
      return `set ${action.parameter} to ${charterTextOf(action.parameter, action.value, currency)} in the charter`;
    case 'change-charter-together': {
      const { preset, changes } = action;
      const set = changes.map(
        ({ parameter, value }) => `${parameter} to ${charterTextOf(parameter, value, currency)}`,
      );
      return `${preset === '' ? '' : `adopt ${preset}: `}set ${set.join(', ')} in the charter`;
    }
    case 'grant-power':
      return `grant ${action.person} the power: ${powerText(action)}`;
    case 'withdraw-power':
      return `withdraw from ${action.person} the power: ${powerText(action)}`;
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
    case 'abandon-purchase':
      return `abandon the purchase of ${action.asset}; the lenders get their money back`;
    case 'support-asset':
      return `help ${action.asset} with ${moneyText(action.amountMinor, currency)} out of the pool, so that its lenders are paid`;
    case 'declare-default':
      return `declare the tenant of ${action.asset} in default`;
  }
}

/** The same with the essentials of a purchase, from the register: what members read before they vote. */
export function actionInFull(state: Reader, action: Action): string {
  const currency = currencyOf(state);
  const asset = action.is === 'purchase' ? assetOf(state, action.asset) : null;
  return action.is === 'purchase' && asset !== null
    ? purchaseSentence(action.asset, asset, currency)
    : actionText(action, currency);
}
