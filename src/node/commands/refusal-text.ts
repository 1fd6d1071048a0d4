// Makes sentences of a broken rule: what was wrong with the figures in it, the number of the rule, what to do next.

import { contexts } from '../../contexts/contexts.ts';
import { ORDER_RULES } from '../../contexts/order/rules.ts';
import type { Figures } from '../../kernel/kind.ts';
import type { Plain } from '../command.ts';
import type { Refused } from '../session.ts';
import { dateText, instantText, moneyText, rateText } from './wording.ts';

interface Wording {
  readonly source: string;
  readonly says: string;
  readonly next: string;
}

const wordings: ReadonlyMap<string, Wording> = new Map([
  ...ORDER_RULES.map((rule): [string, Wording] => [rule.name, rule]),
  ...contexts
    .flatMap(({ kinds }) => kinds)
    .flatMap(({ kind, rules }) => rules.map((rule): [string, Wording] => [`${kind}/${rule.name}`, rule])),
]);

/** The words of a rule of a kind, or of the order; null for one that these rules do not know. */
export function wordingOf(kind: string, rule: string): Wording | null {
  return wordings.get(`${kind}/${rule}`) ?? wordings.get(rule) ?? null;
}

/** A figure as people read it; its name says the unit. */
export function figureText(name: string, value: bigint | number | string, currency: string): string {
  if (typeof value === 'bigint' && name.endsWith('Minor')) return moneyText(value, currency);
  if (typeof value === 'bigint' && name.endsWith('Ppm')) return rateText(value);
  if (typeof value === 'number' && name.endsWith('Ms')) return instantText(value);
  if (typeof value === 'number' && name.endsWith('Date')) return dateText(value);
  return String(value);
}

/** A sentence with figures in braces, filled in. What has no figure stays as it is. */
export function filledIn(says: string, figures: Figures, currency: string): string {
  return says.replaceAll(/\{(\w+)\}/g, (braced, name: string) => {
    const value = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return value === undefined ? braced : figureText(name, value, currency);
  });
}

/** A refusal in words. */
export interface RefusalText {
  readonly says: string;
  readonly source: string | null;
  readonly next: string | null;
  readonly figures: Plain;
}

/** What a refusal says in a commune of that currency. */
export function refusalText({ rule, kind, figures }: Refused, currency: string): RefusalText {
  const known = wordingOf(kind, rule);
  if (known === null) {
    const says = `The rule ${rule} is broken; this program has no words for it.`;
    return { says, source: null, next: null, figures };
  }
  return {
    says: filledIn(known.says, figures, currency),
    source: known.source,
    next: filledIn(known.next, figures, currency),
    figures,
  };
}
