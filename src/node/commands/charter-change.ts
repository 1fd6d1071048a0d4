// A change of the charter as people type it, made into what the charter writes.

import { parameterNamed } from '../../contexts/governance/charter.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { parseMoney } from '../../kernel/money.ts';
import { parseRatePpm } from '../../kernel/rates.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { textOf, textOrNull } from './speaking.ts';

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
  return { parameter, value: await writtenValue(session, parameter, value) };
}

/** A value as the charter writes it, from what people type: `25 %`, `1500.00`, `14`, `vickrey`. */
async function writtenValue(session: Session, name: string, typed: string): Promise<string> {
  const parameter = parameterNamed(name);
  if (parameter === null || parameter.is !== 'amount') return typed;
  const currency = parseCurrency(await session.read(currencyOf));
  const rate = parameter.unit === 'ppm' ? parseRatePpm(typed) : null;
  if (rate !== null) {
    if ('fault' in rate)
      throw new CommandTrouble({
        kind: 'usage',
        says: `${rate.fault}.`,
        next: 'Write a rate like 33.3333 %',
      });
    return String(rate.ppm);
  }
  if (currency === null) return typed;
  const money = parseMoney(typed, currency);
  if ('fault' in money)
    throw new CommandTrouble({
      kind: 'usage',
      says: `${money.fault}.`,
      next: 'Write an amount like 1250.00',
    });
  return String(money.minor);
}
