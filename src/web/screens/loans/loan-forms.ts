// The forms of direct loans: agreeing, confirming payments, giving notice, making a statement.

import { type Html, html } from '../../html.ts';
import { commandForm, type CommandFormParts, output } from '../../parts/command-form.ts';
import type { FieldWords } from '../../parts/field.ts';
import { unfolding } from '../../parts/figure.ts';
import { withChoices } from '../../parts/name-choices.ts';
import type { Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import type { Loan } from './loan-words.ts';

type OpenLoan = Pick<Loan, 'contract' | 'balanceMinor' | 'notice'> & { readonly untilDate: string };
type FormName = keyof Words['loans']['forms'];

interface LoanForm {
  readonly command: string;
  readonly heading: FormName;
  readonly submit: keyof Words['loans']['submit'];
  readonly order: readonly string[];
}

const OF_CONTRACT: readonly LoanForm[] = [
  { command: 'loans receive', heading: 'receive', submit: 'confirm', order: ['amount', 'date', 'reference'] },
  { command: 'loans pay-out', heading: 'payOut', submit: 'confirm', order: ['amount', 'date', 'reference'] },
  { command: 'loans pay-interest', heading: 'payInterest', submit: 'confirm', order: ['amount', 'date'] },
  {
    command: 'loans give-notice',
    heading: 'giveNotice',
    submit: 'say',
    order: ['amount', 'date', 'reference'],
  },
  { command: 'loans withdraw-notice', heading: 'withdrawNotice', submit: 'say', order: ['reference'] },
  { command: 'loans change-rate', heading: 'changeRate', submit: 'agree', order: ['rate', 'date'] },
  { command: 'loans close', heading: 'close', submit: 'confirm', order: ['amount', 'date', 'reference'] },
];

function wordsOf({ words }: Setting, heading: FormName): { readonly [name: string]: FieldWords } {
  const { fields } = words.loans;
  const isPart = heading === 'giveNotice' || heading === 'payInterest' || heading === 'close';
  return {
    contract: { label: fields.contract, help: fields.contractHelp },
    holder: { label: fields.holder, help: fields.holderHelp },
    rate: { label: fields.rate, help: '' },
    title: { label: fields.title, help: fields.titleHelp },
    notice: { label: fields.notice, help: fields.noticeHelp },
    amount: { label: isPart ? fields.part : fields.amount, help: isPart ? fields.partHelp : '' },
    date: { label: fields.date, help: fields.dateHelp },
    reference: { label: fields.reference, help: fields.referenceHelp },
    goodwill: { label: fields.goodwill, help: fields.goodwillHelp },
    again: { label: fields.again, help: '' },
  };
}

/** What a form works out while somebody types: the day to which a notice runs, the balance after a payment. */
type WorkedOut = Pick<CommandFormParts, 'derive' | 'data' | 'outputs'>;

function workedOut(setting: Setting, { heading }: LoanForm, loan: OpenLoan): WorkedOut {
  const { derived } = setting.words.loans;
  if (heading === 'giveNotice')
    return {
      derive: 'loan-notice',
      data: { notice: JSON.stringify(loan.notice), today: loan.untilDate },
      outputs: html`${derived.runs}: ${output('runs')}`,
    };
  if (heading !== 'receive' && heading !== 'payOut') return {};
  return {
    derive: 'loan-payment',
    data: { balance: loan.balanceMinor, way: heading === 'payOut' ? 'out' : 'in' },
    outputs: html`${derived.balance}: ${output('balance')}`,
  };
}

function formOf(
  setting: Setting,
  form: LoanForm,
  preset: { readonly [name: string]: string },
  more: WorkedOut & { readonly names?: { readonly [name: string]: unknown } } = {},
): Html {
  const { loans } = setting.words;
  const { names = {}, ...derived } = more;
  const id = form.command.replace(' ', '-');
  const texts = wordsOf(setting, form.heading);
  const drawn = commandForm(setting, {
    command: form.command,
    id: `do-${id}`,
    preset,
    words: withChoices(texts, setting.commands.get(form.command), preset, names),
    order: form.order,
    submit: loans.submit[form.submit],
    ...derived,
  });
  return unfolding(id, loans.forms[form.heading], drawn);
}

/** `names` are the answers of the lists of names, by argument. */
export function agreeForm(setting: Setting, names: { readonly [name: string]: unknown }): Html {
  const { bonds } = setting.words;
  const agree = formOf(
    setting,
    {
      command: 'loans agree',
      heading: 'agree',
      submit: 'agree',
      order: ['contract', 'holder', 'rate', 'title', 'notice', 'date', 'reference'],
    },
    {},
    { names },
  );
  if (!setting.commands.has('holders register')) return agree;
  const register = commandForm(setting, {
    command: 'holders register',
    words: bonds.fields,
    submit: bonds.register,
  });
  return html`${agree}${unfolding('outside', bonds.register, html`<p>${bonds.registerSays}</p>${register}`)}`;
}

/** A statement of account as a file to fetch; nothing where papers cannot be made. */
function statementForm(setting: Setting, contract: string): Html | false {
  const { loans } = setting.words;
  if (!setting.commands.has('paper')) return false;
  const form = commandForm(setting, {
    command: 'paper',
    id: 'do-statement',
    preset: { kind: 'loan-statement', for: contract, into: `loan-${contract}` },
    words: {
      language: { label: loans.fields.language, help: '' },
      form: { label: loans.fields.form, help: '' },
      'as-at': { label: loans.fields.date, help: loans.fields.dateHelp },
    },
    without: ['letterhead', 'replace'],
    order: ['as-at', 'language', 'form'],
    submit: loans.submit.make,
  });
  return unfolding('statement', loans.statement, form);
}

/** What can be done with a contract that is open; of a closed one only the statement is left. */
export function contractForms(setting: Setting, loan: OpenLoan, isOpen: boolean): Html {
  const preset = { contract: loan.contract };
  const forms = OF_CONTRACT.map((form) => formOf(setting, form, preset, workedOut(setting, form, loan)));
  return html`${isOpen && forms}${statementForm(setting, loan.contract)}`;
}
