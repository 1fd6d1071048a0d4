// A mapping is guessed from what banks call their columns, and reads the very file that it was guessed from.

import { expect, test } from 'vitest';
import { formatBankAmount } from '../../src/bank/amounts.ts';
import { parseMapping } from '../../src/bank/csv-mapping.ts';
import { readCsvStatement } from '../../src/bank/csv-statement.ts';
import { guessMapping } from '../../src/bank/guess-mapping.ts';
import { formatDate } from '../../src/kernel/calendar.ts';

const SPARKASSE = `"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
"DE89370400440532013000";"03.11.26";"03.11.26";"GUTSCHRIFT";"Miete";"Druckerei";"DE02120300000000202051";"";"1.250,00";"EUR";"Umsatz gebucht"
`;
const ENGLISH = `Account statement
Made today
Date,Description,Paid in,Paid out,Balance
2026-11-03,Rent,"1,250.00",,"1,250.00"
2026-11-05,Water,,12.50,"1,237.50"
`;
const SPANISH = 'Fecha;Concepto;Importe;Saldo;Divisa\n31/12/2026;Alquiler;-12,50;100,00;EUR\n';

const LETTERS =
  'Buchungstag;Verwendungszweck;Umsatz;Soll/Haben\n03.11.2026;Miete;1.250,00;H\n05.11.2026;Wasser;12,50;S\n';
const NAMELESS =
  '"Buchungstag";"Verwendungszweck";"Währung";"Umsatz";" "\n"03.11.2026";"Miete";"EUR";"1.250,00";"H"\n"05.11.2026";"Wasser";"EUR";"12,50";"S"\n';

const VOLKSBANK =
  'Volksbank eG\n\nBuchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Empfänger/Zahlungspflichtiger;IBAN;BIC;Vorgang/Verwendungszweck;Währung;Umsatz;Soll/Haben\n"01.12.2012";"01.12.2012";"Anna";"Haus";"DE89370400440532013000";"X";"Vertrag 1";"EUR";"270,00";"H"\n';

test('a classic German export with the payer and the purpose in two words each', () => {
  const guess = guessMapping(VOLKSBANK);
  expect(guess?.unused).toEqual(['Empfänger/Zahlungspflichtiger']);
  const mapping = parseMapping((guess?.text ?? '').replace('"account": ""', '"account": "1-2-3"'));
  expect(mapping.columns).toMatchObject({
    name: 'Auftraggeber/Zahlungsempfänger',
    purpose: 'Vorgang/Verwendungszweck',
    direction: 'Soll/Haben',
  });
});

test.each([
  ['a column of letters', LETTERS, ['2026-11-03 1250.00', '2026-11-05 -12.50'], []],
  ['a column of letters without a name', NAMELESS, ['2026-11-03 1250.00', '2026-11-05 -12.50'], []],
  ['German', SPARKASSE, ['2026-11-03 1250.00'], ['Info']],
  ['English, with lines above and two columns', ENGLISH, ['2026-11-03 1250.00', '2026-11-05 -12.50'], []],
  ['Spanish', SPANISH, ['2026-12-31 -12.50'], []],
])('%s', (_name, text, entries, unused) => {
  const guess = guessMapping(text);
  expect(guess?.unused).toEqual(unused);
  const mapping = parseMapping((guess?.text ?? '').replace('"account": ""', '"account": "1-2-3"'));
  const read = readCsvStatement(text, mapping).statements.flatMap((one) => one.entries);
  expect(
    read.map((one) => `${one.bookedOn === null ? '' : formatDate(one.bookedOn)} ${formatBankAmount(one)}`),
  ).toEqual(entries);
});

test.each(['', 'a;b;c\n1;2;3', '<xml/>', '\u0000'.repeat(100)])(
  'no guess for what names no columns: %j',
  (text) => {
    expect(guessMapping(text)).toBeNull();
  },
);
