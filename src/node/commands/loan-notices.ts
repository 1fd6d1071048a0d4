// Notice of a direct loan: given, and taken back.

import { contractOf, noticesOf } from '../../contexts/loans/facts.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble } from '../command.ts';
import { sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { dated, loanPlace, loanUnknown } from './loan-words.ts';
import { amountOrNull, booking, numberOrNull, saidData, saidLine, say, textOf } from './speaking.ts';
import { dateText } from './wording.ts';

async function dueDates(session: Session, contract: string): Promise<readonly number[]> {
  return session.read((state) => noticesOf(state, contract).map(({ dueDate }) => dueDate));
}

async function runGive(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const amountMinor = amountOrNull(values, 'amount');
  const before = await dueDates(session, contract);
  const body = { contract, amountMinor, ...(await booking(session, values)) };
  const said = await say(session, values, 'loans.notice-given@2', body);
  const runsTo = (await dueDates(session, contract)).find((one, at) => one !== before[at]) ?? null;
  const figures = { contract, onDate: body.date, runsDate: runsTo };
  return {
    data: {
      ...body,
      date: dateText(body.date),
      dueDate: runsTo === null ? null : dateText(runsTo),
      ...saidData(said),
    },
    lines: [
      runsTo === null
        ? sentence('Notice was given of contract {contract} on {onDate}.', figures)
        : sentence('Notice was given of contract {contract} on {onDate}; it has run on {runsDate}.', figures),
      saidLine(said),
    ],
    next: [`telekommune loans show ${contract}`],
  };
}

/** The day to which the notice runs that is meant: the only one, or the one that is named. */
async function meant(session: Session, values: ArgumentValues): Promise<number> {
  const contract = textOf(values, 'contract');
  const named = numberOrNull(values, 'runs-to');
  if (named !== null) return named;
  if ((await session.read((state) => contractOf(state, contract))) === null) throw loanUnknown(contract);
  const days = [...new Set(await dueDates(session, contract))];
  const [only] = days;
  if (only !== undefined && days.length === 1) return only;
  throw new CommandTrouble({
    kind: days.length === 0 ? 'not-found' : 'usage',
    says:
      days.length === 0
        ? `No notice of contract ${contract} was given.`
        : `Contract ${contract} has notices that run to ${days.map(dateText).join(', ')}.`,
    next: days.length === 0 ? `See it: telekommune loans show ${contract}` : 'Say which: --runs-to DATE',
  });
}

async function runWithdraw(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const dueDate = await meant(session, values);
  const body = { contract, dueDate, reference: textOf(values, 'reference') };
  const said = await say(session, values, 'loans.notice-withdrawn@1', body);
  return {
    data: { ...body, dueDate: dateText(dueDate), ...saidData(said) },
    lines: [
      sentence('The notice of contract {contract} that runs to {dueDate} is taken back.', {
        contract,
        dueDate,
      }),
      saidLine(said),
    ],
    next: [`telekommune loans show ${contract}`],
  };
}

export const loanNoticeCommands: readonly Command[] = [
  {
    path: ['loans', 'give-notice'],
    group: 'desk',
    summary: 'Give notice of a direct loan, all of it or a part',
    arguments: [
      loanPlace,
      option('amount', 'money', 'a part; all of it if left out'),
      ...dated('the day on which it was given'),
    ],
    example: 'telekommune loans give-notice 13 --amount 500.00',
    foresee: null,
    run: runGive,
  },
  {
    path: ['loans', 'withdraw-notice'],
    group: 'desk',
    summary: 'Take back a notice of a direct loan that was not paid yet',
    arguments: [
      loanPlace,
      option('runs-to', 'date', 'the day to which it runs, where there are several'),
      option('reference', 'text', 'the letter that says it; empty if left out'),
    ],
    example: 'telekommune loans withdraw-notice 13',
    foresee: null,
    run: runWithdraw,
  },
];
