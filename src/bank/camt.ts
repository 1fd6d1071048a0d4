// Statements of accounts by ISO 20022: camt.052 (within the day), camt.053 (the statement), camt.054 (single debits and credits).
// The versions differ in where they put a few things; what is asked for here is looked up in all the places.

import type { CivilDate } from '../kernel/calendar.ts';
import { parseDate } from '../kernel/calendar.ts';
import { readAmount, readCurrency } from './amounts.ts';
import { refuse } from './fault.ts';
import { parseIban } from './iban.ts';
import type {
  BankAccount,
  BankAmount,
  BankBalance,
  BankEntry,
  BankFile,
  BankPayment,
  BankStatement,
  BankStatus,
} from './statement.ts';
import type { Message, Part } from './xml-file.ts';

const STATUSES: Readonly<Record<string, BankStatus>> = {
  BOOK: 'booked',
  PDNG: 'pending',
  INFO: 'information',
  FUTR: 'future',
};

const isDebit = (part: Part): boolean => part.textAt('CdtDbtInd') === 'DBIT';

/** A day, or the day of an instant as the bank's own clock has it. */
function dayOf(part: Part | null): CivilDate | null {
  if (part === null) return null;
  const text = part.textAt('Dt') || part.textAt('DtTm') || part.text;
  return parseDate(text.slice(0, 10)) ?? refuse(part.line, 'date', `"${text}" is no day from 1600 to 9999`);
}

function amountOf(holder: Part, debit: boolean): BankAmount {
  const part = holder.find('Amt') ?? refuse(holder.line, 'amount', `<${holder.name}> has no amount`);
  return readAmount(part.text, part.attribute('Ccy'), debit, part.line);
}

/** A code of the list, or the bank's own word. */
function codeOf(part: Part | null): string {
  return part === null ? '' : part.textAt('Cd') || part.textAt('Prtry');
}

/** The name of a person or organisation; since version 8 it stands one step deeper, and may be a bank's. */
function nameOf(party: Part | null): string {
  if (party === null) return '';
  return (
    party.textAt('Nm') ||
    party.textAt('Pty', 'Nm') ||
    party.textAt('Agt', 'FinInstnId', 'Nm') ||
    party.textAt('FinInstnId', 'Nm')
  );
}

function bicOf(agent: Part | null): string {
  return agent?.textAt('FinInstnId', 'BICFI') || agent?.textAt('FinInstnId', 'BIC') || '';
}

function numberOf(account: Part | null): string {
  return account?.textAt('Id', 'IBAN') || account?.textAt('Id', 'Othr', 'Id') || '';
}

function accountOf(part: Part): BankAccount {
  const currency = part.textAt('Ccy');
  const bank = part.find('Svcr');
  const number = numberOf(part);
  // Some banks write an IBAN where other numbers belong.
  const read = parseIban(number);
  return {
    number,
    iban: 'iban' in read ? read.iban : null,
    currency: currency === '' ? null : readCurrency(currency, part.line),
    owner: nameOf(part.find('Ownr')) || null,
    bank: nameOf(bank) || null,
    bic: bicOf(bank) || null,
  };
}

function balanceOf(part: Part): BankBalance {
  return {
    code: codeOf(part.find('Tp', 'CdOrPrtry')),
    ...amountOf(part, isDebit(part)),
    date: dayOf(part.find('Dt')),
  };
}

function transactionCode(part: Part | null): string {
  if (part === null) return '';
  const domain = part.find('Domn');
  if (domain === null) return part.textAt('Prtry', 'Cd');
  return [domain.textAt('Cd'), domain.textAt('Fmly', 'Cd'), domain.textAt('Fmly', 'SubFmlyCd')].join('/');
}

const textsOf = (part: Part | null, name: string): string =>
  (part?.all(name) ?? []).map((one) => one.text).join(' ');

function referencesOf(part: Part | null): string {
  const found = (part?.all('Strd') ?? []).map((one) => one.textAt('CdtrRefInf', 'Ref'));
  return found.filter((one) => one !== '').join(' ');
}

/** The other side of a debit is the creditor, of a credit the debtor; a reversal names them as the payment did that it reverses. */
function paymentOf(part: Part, entryIsDebit: boolean, isReversal: boolean): BankPayment {
  const debit = part.find('CdtDbtInd') === null ? entryIsDebit : isDebit(part);
  const [side, bank] = debit === isReversal ? ['Dbtr', 'DbtrAgt'] : ['Cdtr', 'CdtrAgt'];
  const parties = part.find('RltdPties');
  const references = part.find('Refs');
  const own = part.find('Amt') === null ? part.find('AmtDtls', 'TxAmt') : part;
  const purposes = part.find('RmtInf');
  return {
    amount: own === null ? null : amountOf(own, debit),
    name: nameOf(parties?.find(side) ?? null),
    number: numberOf(parties?.find(`${side}Acct`) ?? null),
    bic: bicOf(part.find('RltdAgts', bank)),
    endToEndId: references?.textAt('EndToEndId') ?? '',
    mandateId: references?.textAt('MndtId') ?? '',
    transactionId: references?.textAt('TxId') || references?.textAt('AcctSvcrRef') || '',
    purpose: textsOf(purposes, 'Ustrd'),
    creditorReference: referencesOf(purposes),
    information: part.textAt('AddtlTxInf'),
  };
}

function statusOf(part: Part): BankStatus {
  const code = codeOf(part.find('Sts')) || part.textAt('Sts');
  return STATUSES[code] ?? refuse(part.line, 'status', `"${code}" is no status of an entry`);
}

function entryOf(part: Part): BankEntry {
  const debit = isDebit(part);
  const isReversal = part.textAt('RvslInd') === 'true' || part.textAt('RvslInd') === '1';
  return {
    ...amountOf(part, debit),
    status: statusOf(part),
    isReversal,
    bookedOn: dayOf(part.find('BookgDt')),
    valueOn: dayOf(part.find('ValDt')),
    reference: part.textAt('AcctSvcrRef') || part.textAt('NtryRef'),
    code: transactionCode(part.find('BkTxCd')),
    information: part.textAt('AddtlNtryInf'),
    payments: part
      .all('NtryDtls')
      .flatMap((details) => details.all('TxDtls'))
      .map((payment) => paymentOf(payment, debit, isReversal)),
    line: part.line,
  };
}

function statementOf(part: Part): BankStatement {
  const account = part.find('Acct') ?? refuse(part.line, 'account', 'the statement names no account');
  const range = part.find('FrToDt');
  return {
    id: part.textAt('Id'),
    account: accountOf(account),
    createdAt: part.textAt('CreDtTm'),
    from: dayOf(range?.find('FrDtTm') ?? null),
    to: dayOf(range?.find('ToDtTm') ?? null),
    balances: part.all('Bal').map((one) => balanceOf(one)),
    entries: part.all('Ntry').map((one) => entryOf(one)),
  };
}

/** `root` fits the schema of the message. */
export function readCamt(message: Message, root: Part): BankFile {
  const [body] = root.children();
  if (body === undefined) refuse(root.line, 'message', 'the document is empty');
  const statements = body
    .children()
    .filter(({ name }) => name === 'Stmt' || name === 'Rpt' || name === 'Ntfctn');
  return {
    format: message,
    messageId: body.textAt('GrpHdr', 'MsgId'),
    statements: statements.map((one) => statementOf(one)),
  };
}
