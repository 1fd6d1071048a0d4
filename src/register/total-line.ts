// The lines below a table, with the sum and perhaps an average: they are no contracts and no payments, and a sum must be the sum.

import { type Columned, plain } from './columns.ts';
import type { SheetLine } from './sheet.ts';

const OF_A_SUM =
  /^(zwischensumme|subtotal|summe|summen|gesamt|gesamtsumme|gesamtbetrag|insgesamt|total|totals|totales|grandtotal|totalgeneral|sum|suma|sumas|sumatotal)(saldo|salden|kredite|direktkredite|darlehen|loans|prestamos|eur)?$/;
const OF_AN_AVERAGE =
  /^(durchschnitt|durchschnittlich|durchschnittszins|durchschnittszinssatz|mittelwert|mittel|average|mean|promedio|media)$/;

/** A line below a table, in the word that says what it is. */
export interface TotalLine {
  readonly line: SheetLine;
  readonly is: 'sum' | 'average';
  readonly word: string;
}

const plainSign = (text: string): string => plain(text.replaceAll(/[Σ∑]/g, 'sum'));

/** What a word says of other lines; null for every other word. */
export function wordOfTotal(text: string): TotalLine['is'] | null {
  const word = plainSign(text);
  return OF_A_SUM.test(word) ? 'sum' : OF_AN_AVERAGE.test(word) ? 'average' : null;
}

/** What a line says of those above, where a word for it stands in place of a contract's number, or beside none; whatever else it holds. */
function totalIn<T extends 'contracts' | 'movements'>(table: Columned<T>, line: SheetLine): TotalLine | null {
  const number = table.at(line, 'number').text;
  const word = number === '' ? line.cells.find(({ text }) => wordOfTotal(text) !== null)?.text : number;
  const is = wordOfTotal(word ?? '');
  return word === undefined || is === null ? null : { line, is, word };
}

/** A table without the lines below it. */
export interface Totalled<T extends 'contracts' | 'movements'> {
  readonly table: Columned<T>;
  readonly totals: readonly TotalLine[];
}

/** Takes off a table the last lines that say a sum or an average. */
export function withoutTotals<T extends 'contracts' | 'movements'>(table: Columned<T>): Totalled<T> {
  const totals: TotalLine[] = [];
  for (const line of table.lines.toReversed()) {
    const total = totalIn(table, line);
    if (total === null) break;
    totals.unshift(total);
  }
  return { table: { ...table, lines: table.lines.slice(0, table.lines.length - totals.length) }, totals };
}
