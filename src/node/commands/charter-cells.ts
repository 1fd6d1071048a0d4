// Values of the charter in the cells of tables; as text they are written in charter-change.ts.

import { type CountParameter, parameterNamed, readParameter } from '../../contexts/governance/charter.ts';
import { type Line, plural, type Sentence, sentence } from '../sentence.ts';
import { amount, count, joined, rate } from './cells.ts';

function counted(unit: CountParameter['unit'], n: number): Sentence {
  switch (unit) {
    case 'days':
      return plural(n, ['{n} day', '{n} days']);
    case 'months':
      return plural(n, ['{n} month', '{n} months']);
    case 'years':
      return plural(n, ['{n} year', '{n} years']);
    case 'auctions':
      return plural(n, ['{n} auction', '{n} auctions']);
    case 'loans':
      return plural(n, ['{n} loan', '{n} loans']);
  }
}

/** A value of the charter. */
export function charterCell(unit: string, value: number | bigint | string, currency: string): Line {
  if (typeof value === 'bigint') return unit === 'ppm' ? rate(value) : amount(value, currency);
  if (typeof value === 'string') return sentence('{charterWord}', { charterWord: value });
  return counted(unit as CountParameter['unit'], value);
}

/** A value as the charter writes it; what does not read stays as it is. */
export function charterCellOf(name: string, written: string, currency: string): Line {
  const parameter = parameterNamed(name);
  const value = parameter === null ? null : readParameter(parameter, written);
  if (parameter === null || value === null) return written;
  return charterCell(parameter.is === 'word' ? '' : parameter.unit, value, currency);
}

/** `0 % to 100 %`, `0 days to 365 days`, `redeem, pool`. */
export function rangeCell(name: string, currency: string): Line {
  const parameter = parameterNamed(name);
  if (parameter === null) return '';
  if (parameter.is === 'word') return joined(parameter.words.map((one) => charterCell('', one, currency)));
  const { unit, least, most } = parameter;
  return sentence('{least} to {most}', {
    // days are said once
    least: parameter.is === 'count' ? count(parameter.least) : charterCell(unit, least, currency),
    most: charterCell(unit, most, currency),
  });
}
