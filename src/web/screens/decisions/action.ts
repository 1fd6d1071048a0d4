// What a proposal would do, in a sentence of the language; its kinds by what they concern.

import { fill } from '../../html.ts';
import { amount, type Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import { labelOf } from '../charter/value.ts';
import type { ProposalLine } from './answer.ts';

export type Kind = keyof Words['decisions']['actions'];
type Action = ProposalLine['action'];

/** Kinds as they are offered; several values of the charter are proposed with one. */
export const KINDS: { readonly [group in keyof Words['decisions']['groups']]: readonly Kind[] } = {
  property: ['purchase', 'sell', 'declare-default', 'support-asset', 'abandon-purchase'],
  people: ['admit-enterprise', 'dismiss-enterprise', 'grant-power', 'withdraw-power', 'challenge-share'],
  charter: ['change-charter', 'resolve'],
  network: ['add-witness', 'remove-witness', 'strike-log', 'strike-device'],
};

/** The beginning of a key is enough to know it by. */
function short(key: string): string {
  return key.slice(0, 8);
}

function powerText(
  { words }: Setting,
  { power, enterprise }: { readonly power: string; readonly enterprise: string },
): string {
  const { powers } = words.decisions;
  return power === 'treasurer' ? powers.treasurer : fill(powers.represent, { enterprise });
}

function figuresOf(setting: Setting, action: Action): { readonly [name: string]: string } {
  switch (action.is) {
    case 'resolve':
      return {};
    case 'admit-enterprise': {
      const { title, enterprise, representativeName: person } = action;
      return { title, enterprise, person };
    }
    case 'change-charter':
      return { parameter: labelOf(setting, action.parameter) };
    case 'change-charter-together':
      return { parameters: action.changes.map(({ parameter }) => labelOf(setting, parameter)).join(', ') };
    case 'grant-power':
    case 'withdraw-power':
      return { person: action.person, power: powerText(setting, action) };
    case 'add-witness':
      return { title: action.title };
    case 'remove-witness':
    case 'strike-log':
      return { key: short(action.log) };
    case 'strike-device':
      return { key: short(action.device) };
    case 'sell':
      return { asset: action.asset, amount: amount(setting, action.leastMinor) };
    case 'support-asset':
      return { asset: action.asset, amount: amount(setting, action.amountMinor) };
    case 'dismiss-enterprise':
    case 'challenge-share':
    case 'purchase':
    case 'declare-default':
    case 'abandon-purchase':
      return { ...action };
  }
}

/** `Buy press-hall`. */
export function actionSays(setting: Setting, action: Action): string {
  return fill(setting.words.decisions.actions[action.is].says, figuresOf(setting, action));
}

/** The title that its proposer chose, or what it would do. */
export function titleOf(
  setting: Setting,
  { title, plainTitle, action }: Pick<ProposalLine, 'title' | 'plainTitle' | 'action'>,
): string {
  return plainTitle ? actionSays(setting, action) : title;
}
