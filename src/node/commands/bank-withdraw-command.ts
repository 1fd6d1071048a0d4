// The last statement of an account, withdrawn: when the file, the account or the opening balance was the wrong one.

import { bankAccounts, statements } from '../../contexts/banking/tables.ts';
import { ordinal } from '../../kernel/state.ts';
import type { Answer, ArgumentValues, Command } from '../command.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { moneyIn } from './confirming.ts';
import { mustBeAllowed, notFound, saidData, saidLine, say, textOrNull } from './speaking.ts';
import { counted, dateText } from './wording.ts';

const KIND = 'banking.statement-withdrawn@1';

async function lastStatement(session: Session, values: ArgumentValues) {
  const account = textOrNull(values, 'account') ?? 'main';
  const [last, before] = await session.read((state) => {
    const number = state.get(bankAccounts, account)?.statements ?? 0;
    const at = (one: number) => state.get(statements, `${account}/${ordinal(one)}`);
    return [at(number), at(number - 1)] as const;
  });
  if (last === null)
    throw notFound(`No statement of ${account} is known.`, 'See the accounts: telekommune bank queue');
  return { account, last, before };
}

async function foresee(session: Session, values: ArgumentValues): Promise<readonly string[]> {
  const { account, last, before } = await lastStatement(session, values);
  await mustBeAllowed(session, values, KIND, { account, statement: last.entry });
  const money = await moneyIn(session);
  const then =
    before === null
      ? `No statement of ${account} is known then.`
      : `Then ${account} is known through ${dateText(before.throughDate)}, with ${money(before.closingMinor)}.`;
  return [
    `The last statement of ${account}, ${counted(last.lines.length, 'line')} through ${dateText(last.throughDate)}, no longer counts. ${then}`,
    'What it said stays in the log, where all members can read it.',
  ];
}

async function run(session: Session, values: ArgumentValues): Promise<Answer> {
  const { account, last } = await lastStatement(session, values);
  const said = await say(session, values, KIND, { account, statement: last.entry });
  return {
    data: { account, statement: last.entry, lineCount: last.lines.length, ...saidData(said) },
    lines: [
      `${counted(last.lines.length, 'line')} of ${account} through ${dateText(last.throughDate)} no longer ${last.lines.length === 1 ? 'counts' : 'count'}.`,
      saidLine(said),
    ],
    next: ['telekommune bank queue'],
  };
}

export const bankWithdrawCommand: Command = {
  path: ['bank', 'withdraw'],
  group: 'desk',
  summary: 'Withdraw the last statement of an account that was taken in by mistake',
  details: [
    'For the wrong file, account or opening balance, as long as none of its lines is explained and no period was closed since.',
    'A long file is several statements; withdraw them one after another.',
  ],
  arguments: [option('account', 'slug', 'the account’s short name in the books; main if left out')],
  example: 'telekommune bank withdraw --account main',
  foresee,
  run,
};
