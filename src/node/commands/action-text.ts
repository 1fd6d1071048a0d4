// What a proposal would do, in a sentence.

import type { Action } from '../../contexts/governance/actions.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { proposals } from '../../contexts/governance/tables.ts';
import { assetOf } from '../../contexts/property/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';
import { purchaseSentence } from './asset-terms.ts';
import { joined, word } from './cells.ts';
import { charterCellOf } from './charter-cells.ts';
import { shortId } from './wording.ts';

function powerLine({ power, enterprise }: Extract<Action, { readonly power: string }>): Sentence {
  return enterprise === ''
    ? word(power)
    : sentence('{power} for {enterprise}', { power: word(power), enterprise });
}

/** One sentence without a full stop: `buy press-hall`. */
export function actionLine(action: Action, currency: string): Sentence {
  switch (action.is) {
    case 'resolve':
      return sentence('resolve what the title says');
    case 'admit-enterprise':
      return sentence(
        'admit {title} ({enterprise}), represented by {representativeName} ({representative})',
        {
          title: action.title,
          enterprise: action.enterprise,
          representativeName: action.representativeName,
          representative: action.representative,
        },
      );
    case 'dismiss-enterprise':
      return sentence('dismiss {enterprise}', { enterprise: action.enterprise });
    case 'change-charter':
      return sentence('set {parameter} to {value} in the charter', {
        parameter: action.parameter,
        value: charterCellOf(action.parameter, action.value, currency),
      });
    case 'change-charter-together': {
      const { preset, changes } = action;
      const set = joined(
        changes.map(({ parameter, value }) =>
          sentence('{parameter} to {value}', {
            parameter,
            value: charterCellOf(parameter, value, currency),
          }),
        ),
      );
      return preset === ''
        ? sentence('set {set} in the charter', { set })
        : sentence('adopt {preset}: set {set} in the charter', { preset, set });
    }
    case 'grant-power':
      return sentence('grant {person} the power: {power}', {
        person: action.person,
        power: powerLine(action),
      });
    case 'withdraw-power':
      return sentence('withdraw from {person} the power: {power}', {
        person: action.person,
        power: powerLine(action),
      });
    case 'add-witness':
      return sentence('make {title} ({log}) a witness', { title: action.title, log: shortId(action.log) });
    case 'remove-witness':
      return sentence('remove the witness {log}', { log: shortId(action.log) });
    case 'strike-log':
      return sentence('strike off the node log {log}', { log: shortId(action.log) });
    case 'strike-device':
      return sentence('strike off the device {device}', { device: shortId(action.device) });
    case 'challenge-share':
      return sentence('hold that {person} does not work in {enterprise}', {
        person: action.person,
        enterprise: action.enterprise,
      });
    case 'purchase':
      return sentence('buy {asset}', { asset: action.asset });
    case 'sell':
      return sentence(
        'sell {asset} outside for at least {leastMinor}',
        { asset: action.asset, leastMinor: action.leastMinor },
        currency,
      );
    case 'abandon-purchase':
      return sentence('abandon the purchase of {asset}; the lenders get their money back', {
        asset: action.asset,
      });
    case 'support-asset':
      return sentence(
        'help {asset} with {amountMinor} out of the pool, so that its lenders are paid',
        { asset: action.asset, amountMinor: action.amountMinor },
        currency,
      );
    case 'declare-default':
      return sentence('declare the tenant of {asset} in default', { asset: action.asset });
  }
}

/** The same with the essentials of a purchase, from the register: what members read before they vote. */
export function actionInFull(state: Reader, action: Action): Sentence {
  const currency = currencyOf(state);
  const asset = action.is === 'purchase' ? assetOf(state, action.asset) : null;
  return action.is === 'purchase' && asset !== null
    ? purchaseSentence(action.asset, asset, currency)
    : actionLine(action, currency);
}

/** What a proposal is called: what was typed, or what it would do, which other languages can say. */
export function calledLine(
  state: Reader,
  { proposal, title }: { readonly proposal: string; readonly title: string },
): Line {
  const row = state.get(proposals, proposal);
  const does = row === null ? null : actionLine(row.action, currencyOf(state));
  return does !== null && does.says === title ? does : title;
}
