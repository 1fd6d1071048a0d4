// Orders to banks: every file fits its schema by a judge that is not ours, and asks for exactly what was meant.

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { CREDIT_TRANSFERS, writeCreditTransfer } from '../../src/bank/credit-transfer.ts';
import { isCreditorId } from '../../src/bank/creditor-id.ts';
import { type CollectionOrder, DIRECT_DEBITS, writeDirectDebit } from '../../src/bank/direct-debit.ts';
import { BankFileRefused } from '../../src/bank/fault.ts';
import { controlSum } from '../../src/bank/payment-order.ts';
import type { AccountHolder, PaymentLine, PaymentOrder } from '../../src/bank/payment-order.ts';
import { isSepaId, sepaText } from '../../src/bank/sepa-text.ts';
import { parseDate } from '../../src/kernel/calendar.ts';
import type { CivilDate } from '../../src/kernel/calendar.ts';
import { parseCurrency } from '../../src/kernel/currency.ts';
import type { CurrencyCode } from '../../src/kernel/currency.ts';
import { isThere, judgeFile } from '../kit/outside-program.ts';

const EUR = parseCurrency('EUR') as CurrencyCode;
const day = (text: string): CivilDate => parseDate(text) as CivilDate;

const federation: AccountHolder = {
  name: 'Föderation der Werkstätten e. G.',
  iban: 'DE89 3704 0044 0532 0130 00',
  bic: 'COBADEFFXXX',
  address: { street: 'Königsweg', number: '7a', postCode: '04109', town: 'Leipzig', country: 'DE' },
};
const anna: AccountHolder = { name: 'Anna Müller', iban: 'DE02120300000000202051', bic: null, address: null };

const line = (n: number, minor: bigint, purpose = 'Zinsen 2026 – Darlehen'): PaymentLine => ({
  endToEndId: `loan-${n}`,
  minor,
  other: anna,
  purpose,
});

const order = (lines: readonly PaymentLine[]): PaymentOrder<PaymentLine> => ({
  messageId: 'interest-2026',
  createdAt: '2026-11-26T12:00:00',
  own: federation,
  currency: EUR,
  dueOn: day('2026-12-01'),
  isOneBooking: true,
  lines,
});

const collection = (lines: readonly PaymentLine[]): CollectionOrder => ({
  ...order([]),
  lines: lines.map((one, at) => ({ ...one, mandate: { id: `M-${at}`, signedOn: day('2020-02-29') } })),
  creditorId: 'DE98ZZZ09999999999',
  scheme: 'CORE',
  sequence: 'RCUR',
});

const schemaOf = (message: string): string =>
  fileURLToPath(new URL(`../../src/bank/schemas/${message}.xsd`, import.meta.url));

const faultsOf = (write: () => string): string[] => {
  try {
    write();
  } catch (fault) {
    if (fault instanceof BankFileRefused) return fault.faults.map((one) => `${one.line} ${one.rule}`);
    throw fault;
  }
  return [];
};

/** All texts of elements of that name. */
function textsIn(file: string, name: string): string[] {
  const document = XmlDocument.fromString(file);
  const found = document.find(`//*[local-name()='${name}']`).map(({ content }) => content);
  document.dispose();
  return found;
}

const writers = [
  ...CREDIT_TRANSFERS.map((message) => ({
    message,
    write: (lines: readonly PaymentLine[]): string => writeCreditTransfer(order(lines), message),
  })),
  ...DIRECT_DEBITS.map((message) => ({
    message,
    write: (lines: readonly PaymentLine[]): string => writeDirectDebit(collection(lines), message),
  })),
];

describe.each(writers)('$message', ({ message, write }) => {
  test.skipIf(!isThere('xmllint'))('fits the schema by xmllint', () => {
    const file = write([line(1, 1n), line(2, 99_999_999_999n), line(3, 12_345n, '')]);
    const verdict = judgeFile(
      'xmllint',
      ['--nonet', '--noout', '--schema', schemaOf(message), 'FILE'],
      'order.xml',
      file,
    );
    expect(verdict).toEqual({ accepted: true, says: expect.stringContaining('validates') });
  });

  test('asks for what was meant, whatever the names and purposes are', () => {
    const person = fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' });
    const lines = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 10n }), person, person), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, (drawn) => {
        const asked = drawn.map(([minor, name, purpose], n) => ({
          ...line(n, minor, purpose),
          other: { ...anna, name: `A${name}` },
        }));
        const file = write(asked);
        const sum = controlSum({ lines: asked });
        const text = `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;
        expect(textsIn(file, 'CtrlSum')).toEqual([text, text]);
        expect(textsIn(file, 'NbOfTxs')).toEqual([String(asked.length), String(asked.length)]);
        expect(textsIn(file, 'EndToEndId')).toEqual(asked.map(({ endToEndId }) => endToEndId));
        const amounts = textsIn(file, 'InstdAmt').map((one) => BigInt(one.replace('.', '')));
        expect(amounts).toEqual(asked.map(({ minor }) => minor));
      }),
      { numRuns: 20 },
    );
  });

  test('every faulty line is named, and there is no file', () => {
    const lines = [
      line(1, 100n),
      line(1, 100n),
      line(2, 0n),
      line(3, -5n),
      { ...line(4, 5n), other: { ...anna, iban: 'DE02120300000000202052' } },
      { ...line(5, 5n), other: { ...anna, name: ' ' } },
      { ...line(6, 5n), endToEndId: '//' },
    ];
    expect(faultsOf(() => write(lines))).toEqual([
      '2 twice',
      '3 payment',
      '4 payment',
      '5 payment',
      '6 payment',
      '7 payment',
    ]);
    expect(faultsOf(() => write([]))).toEqual(['0 lines']);
  });
});

test('the address goes out in its parts, the name beside the IBAN, without umlauts', () => {
  const file = writeCreditTransfer(order([line(1, 100n)]), 'pain.001.001.09');
  expect(textsIn(file, 'StrtNm')).toEqual(['Koenigsweg']);
  expect(textsIn(file, 'TwnNm')).toEqual(['Leipzig']);
  expect(textsIn(file, 'Nm')).toEqual([
    'Foederation der Werkstaetten e. G.',
    'Foederation der Werkstaetten e. G.',
    'Anna Mueller',
  ]);
  expect(textsIn(file, 'Ustrd')).toEqual(['Zinsen 2026 - Darlehen']);
});

test.each([
  ['a creditor identifier that is wrong', { creditorId: 'DE97ZZZ09999999999' }, ['0 creditor-id']],
  [
    'another currency than the one of direct debits',
    { currency: parseCurrency('CHF') as CurrencyCode },
    ['0 currency'],
  ],
  ['a mandate of later than the collection', { dueOn: day('2020-02-28') }, ['1 mandate']],
])('%s', (_name, change, faults) => {
  expect(
    faultsOf(() => writeDirectDebit({ ...collection([line(1, 100n)]), ...change }, 'pain.008.001.08')),
  ).toEqual(faults);
});

test.each([
  ['DE98ZZZ09999999999', true],
  ['DE98ABC09999999999', true],
  ['DE98ZZZ09999999998', false],
  ['de98ZZZ09999999999', false],
  ['', false],
])('creditor identifier %s: %s', (id, isOne) => {
  expect(isCreditorId(id)).toBe(isOne);
});

test('whatever text it is, what goes out has only characters that every bank takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, length) => {
      const sent = sepaText(text, length);
      expect(sent).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
      expect(sent.length).toBeLessThanOrEqual(length);
      expect(sepaText(sent, length)).toBe(sent);
    }),
  );
});

test.each([
  ['loan-1', true],
  ['a/b', true],
  ['/a', false],
  ['a/', false],
  ['a//b', false],
  ['', false],
  ['ü', false],
  ['x'.repeat(36), false],
])('"%s" may name a payment: %s', (id, may) => {
  expect(isSepaId(id)).toBe(may);
});
