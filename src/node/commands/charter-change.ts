// A change of the charter as people type it, made into what the charter writes.

import { parameterNamed, rangeOf, readParameter } from '../../contexts/governance/charter.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { type Preset, presetNamed, presets } from '../../contexts/governance/presets.ts';
import { type CurrencyCode, parseCurrency } from '../../kernel/currency.ts';
import { parseMoney } from '../../kernel/money.ts';
import { parseRatePpm } from '../../kernel/rates.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { type Sentence, warning } from '../sentence.ts';
import { textOf, textOrNull } from './speaking.ts';
import { moneyText, rateText } from './wording.ts';

/** `voting-days 7` or, in one word, `voting-days=7`. */
export async function changeTyped(
  session: Session,
  values: ArgumentValues,
): Promise<{ readonly parameter: string; readonly value: string }> {
  const typed = textOf(values, 'parameter');
  const second = textOrNull(values, 'value');
  const equals = typed.indexOf('=');
  const parameter = equals === -1 ? typed : typed.slice(0, equals);
  const value = equals === -1 ? second : typed.slice(equals + 1);
  if (value === null || value === '' || (equals !== -1 && second !== null))
    throw new CommandTrouble({
      kind: 'usage',
      says: `"${typed}" does not say which value ${parameter} shall have.`,
      next: `Write: telekommune propose change-charter ${parameter} VALUE`,
    });
  if (parameterNamed(parameter) === null)
    throw new CommandTrouble({
      kind: 'usage',
      says: `The charter has no parameter ${parameter}.`,
      next: 'See them all: telekommune charter',
    });
  const currency = parseCurrency(await session.read(currencyOf));
  return { parameter, value: writtenValue(parameter, value, currency) };
}

/** Between two values: commas, semicolons and blanks; a comma before a digit is part of a figure. */
const BETWEEN = /(?:\s*[,;])+\s*(?!\d)|\s+(?=[a-z-]+\s*=)/;

/** What differs from the default charter, as the founder types it: `voting-days=7,quorum=25%; credit-limit=5000.00`. */
export function charterTyped(
  typed: string | null,
  currency: string,
): readonly { readonly parameter: string; readonly value: string }[] {
  const pairs = (typed ?? '').trim().split(BETWEEN);
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [parameter = '', value = ''] = pair.split('=').map((part) => part.trim());
      return { parameter, value: writtenValue(parameter, value, parseCurrency(currency)) };
    });
}

/** The presets that begin as what was typed does, or all. */
function near(typed: string): readonly string[] {
  const names = presets.map(({ name }) => name);
  const begun = names.filter((name) => name.startsWith(typed));
  return begun.length > 0 ? begun : names;
}

/** The preset of that name, whose amounts must be in the currency of the commune. */
export function presetTyped(name: string, currency: string): Preset {
  const preset = presetNamed(name);
  if (preset === null)
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no preset ${name}. There are: ${near(name).join(', ')}.`,
      next: 'See them with their sources: telekommune presets',
    });
  if (preset.currency !== null && preset.currency !== currency)
    throw new CommandTrouble({
      kind: 'usage',
      says: `The preset ${name} has amounts in ${preset.currency}; this commune keeps its books in ${currency}.`,
      next: 'Set the values one by one: telekommune presets shows them.',
    });
  return preset;
}

/** What follows from values that people would not expect, a sentence each. */
export function charterWarnings(
  changes: readonly { readonly parameter: string; readonly value: string }[],
): Sentence[] {
  return changes.some(({ parameter, value }) => parameter === 'reserve-months' && value === '0')
    ? [
        warning(
          'With reserve-months 0 no rent stays in the fund of an asset: where the charter says surplus=redeem, all that is left at a coupon date redeems bonds early, and a bill that comes after it finds the fund short.',
        ),
      ]
    : [];
}

/** A value as the charter writes it, from what people type: `25 %`, `1500.00`, `14`, `vickrey`. Without a currency, money stays as typed. */
function writtenValue(name: string, typed: string, currency: CurrencyCode | null): string {
  const parameter = parameterNamed(name);
  if (parameter === null || parameter.is !== 'amount') return typed;
  if (parameter.unit === 'ppm') {
    const rate = parseRatePpm(typed);
    if ('fault' in rate) throw notWritten(name, typed, rate.fault, 'Write a rate like 33.3333 %');
    return String(rate.ppm);
  }
  if (currency === null) return typed;
  const money = parseMoney(typed, currency);
  if ('fault' in money) throw notWritten(name, typed, money.fault, 'Write an amount like 1250.00', currency);
  return String(money.minor);
}

function notWritten(name: string, typed: string, fault: string, next: string, currency = ''): CommandTrouble {
  const range = rangeText(name, currency);
  return new CommandTrouble({
    kind: 'usage',
    rule: 'charter-value-out-of-range',
    says: `${name}: ${fault}. It can be ${range}.`,
    figures: { parameter: name, value: typed, range },
    next,
  });
}

/** A value of the charter as people read and type it. */
export function charterText(unit: string, value: number | bigint | string, currency: string): string {
  if (typeof value === 'bigint') return unit === 'ppm' ? rateText(value) : moneyText(value, currency);
  return unit === '' ? String(value) : `${value} ${unit}`;
}

/** A value as the charter writes it, as people read it; what does not read stays as it is. */
export function charterTextOf(name: string, written: string, currency: string): string {
  const parameter = parameterNamed(name);
  const value = parameter === null ? null : readParameter(parameter, written);
  if (parameter === null || value === null) return written;
  return charterText(parameter.is === 'word' ? '' : parameter.unit, value, currency);
}

/** `0 % to 100 %`, `0 to 365 days`, `redeem or pool`. */
export function rangeText(name: string, currency: string): string {
  const parameter = parameterNamed(name);
  if (parameter === null) return '';
  if (parameter.is !== 'amount') return rangeOf(parameter);
  const [least, most] = [parameter.least, parameter.most].map((value) =>
    charterText(parameter.unit, value, currency),
  );
  return `${least} to ${most}`;
}
