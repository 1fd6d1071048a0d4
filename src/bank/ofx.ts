// Statements in OFX, as American and some European banks offer them; read exactly, whole or not at all.

import type { CivilDate } from '../kernel/calendar.ts';
import { parseDate } from '../kernel/calendar.ts';
import { minorDigits } from '../kernel/currency.ts';
import { readAmount, readCurrency } from './amounts.ts';
import { refuse } from './fault.ts';
import { parseIban } from './iban.ts';
import { ofxAll, ofxFind, type OfxPart, ofxText, readOfxTree } from './ofx-tree.ts';
import type {
  BankAccount,
  BankAmount,
  BankBalance,
  BankEntry,
  BankFile,
  BankStatement,
} from './statement.ts';

const DAY = /^([0-9]{4})([0-9]{2})([0-9]{2})/;

/** `20261126120000[-5:EST]` is the day as the bank's own clock has it. */
function dayOf(part: OfxPart | null): CivilDate | null {
  if (part === null || part.value === '') return null;
  const digits = DAY.exec(part.value);
  const date = digits === null ? null : parseDate(`${digits[1]}-${digits[2]}-${digits[3]}`);
  return date ?? refuse(part.line, 'date', `"${part.value.slice(0, 40)}" is no day`);
}

/** OFX signs its amounts; some banks write a decimal comma. "1,250" may be a thousand of a bank that groups: it is refused. */
function amountOf(part: OfxPart | null, currency: string, line: number): BankAmount {
  if (part === null) return refuse(line, 'amount', 'there is no amount');
  const code = readCurrency(currency, part.line);
  if (/,[0-9]{3}$/.test(part.value) && minorDigits(code) !== 3)
    refuse(part.line, 'amount', `"${part.value.slice(0, 40)}" may be thousands or decimals`);
  const text = part.value.replace(/^\+/, '').replace(/^(-?[0-9]+),([0-9]+)$/, '$1.$2');
  return readAmount(text, code, false, part.line);
}

function accountOf(part: OfxPart, currency: string): BankAccount {
  const from = ofxFind(part, 'BANKACCTFROM') ?? ofxFind(part, 'CCACCTFROM');
  const number = ofxText(from, 'ACCTID');
  if (number === '') refuse(part.line, 'account', 'the statement names no account');
  const read = parseIban(number);
  return {
    number,
    iban: 'iban' in read ? read.iban : null,
    currency: readCurrency(currency, part.line),
    owner: null,
    bank: ofxText(from, 'BANKID') || null,
    bic: null,
  };
}

function balancesOf(part: OfxPart, currency: string): BankBalance[] {
  const kinds = [
    ['LEDGERBAL', 'CLBD'],
    ['AVAILBAL', 'CLAV'],
  ] as const;
  return kinds.flatMap(([name, code]) => {
    const balance = ofxFind(part, name);
    if (balance === null) return [];
    return [
      {
        code,
        ...amountOf(ofxFind(balance, 'BALAMT'), currency, balance.line),
        date: dayOf(ofxFind(balance, 'DTASOF')),
      },
    ];
  });
}

function entryOf(part: OfxPart, currency: string): BankEntry {
  const own = ofxText(part, 'CURRENCY', 'CURSYM') || currency;
  const to = ofxFind(part, 'BANKACCTTO');
  return {
    ...amountOf(ofxFind(part, 'TRNAMT'), own, part.line),
    status: 'booked',
    isReversal: false,
    bookedOn: dayOf(ofxFind(part, 'DTPOSTED')),
    valueOn: dayOf(ofxFind(part, 'DTAVAIL')),
    reference: ofxText(part, 'FITID'),
    code: ofxText(part, 'TRNTYPE'),
    information: '',
    payments: [
      {
        amount: null,
        name: ofxText(part, 'NAME') || ofxText(part, 'PAYEE', 'NAME'),
        number: ofxText(to, 'ACCTID'),
        bic: ofxText(to, 'BANKID'),
        endToEndId: ofxText(part, 'REFNUM'),
        mandateId: '',
        transactionId: ofxText(part, 'CHECKNUM'),
        purpose: ofxText(part, 'MEMO'),
        creditorReference: '',
        information: '',
      },
    ],
    line: part.line,
  };
}

function statementOf(part: OfxPart): BankStatement {
  const currency = ofxText(part, 'CURDEF');
  const list = ofxFind(part, 'BANKTRANLIST');
  return {
    id: '',
    account: accountOf(part, currency),
    createdAt: '',
    from: dayOf(ofxFind(list, 'DTSTART')),
    to: dayOf(ofxFind(list, 'DTEND')),
    balances: balancesOf(part, currency),
    entries: (list?.parts ?? [])
      .filter(({ name }) => name === 'STMTTRN')
      .map((one) => entryOf(one, currency)),
  };
}

/** Reads OFX 1 and 2. Throws BankFileRefused. */
export function readOfx(text: string): BankFile {
  const root = readOfxTree(text);
  const statements = [...ofxAll(root, 'STMTRS'), ...ofxAll(root, 'CCSTMTRS')];
  if (statements.length === 0) refuse(root.line, 'message', 'the file has no statement (STMTRS)');
  return {
    format: 'ofx',
    messageId: ofxText(root, 'SIGNONMSGSRSV1', 'SONRS', 'DTSERVER'),
    statements: statements.map((one) => statementOf(one)),
  };
}
