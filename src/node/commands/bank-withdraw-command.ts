// The last statement of an account, withdrawn: when the file, the account or the opening balance was the wrong one.

import { bankAccounts, statements } from '../../contexts/banking/tables.ts';
import { ordinal } from '../../kernel/state.ts';
import type { Answer, ArgumentValues, Command } from '../command.ts';
import { plural, type Sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { mustBeAllowed, notFound, saidData, saidLine, say, textOrNull } from './speaking.ts';
import { lineCount, tellingIn } from './telling.ts';

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

async function foresee(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const { account, last, before } = await lastStatement(session, values);
  await mustBeAllowed(session, values, KIND, { account, statement: last.entry });
  const tell = await tellingIn(session);
  return [
    tell('The last statement of {account}, {lines} through {throughDate}, no longer counts.', {
      account,
      lines: lineCount(last.lines.length),
      throughDate: last.throughDate,
    }),
    before === null
      ? tell('No statement of {account} is known then.', { account })
      : tell('Then {account} is known through {throughDate}, with {closingMinor}.', {
          account,
          throughDate: before.throughDate,
          closingMinor: before.closingMinor,
        }),
    tell('What it said stays in the log, where all members can read it.'),
  ];
}

async function run(session: Session, values: ArgumentValues): Promise<Answer> {
  const { account, last } = await lastStatement(session, values);
  const said = await say(session, values, KIND, { account, statement: last.entry });
  return {
    data: { account, statement: last.entry, lineCount: last.lines.length, ...saidData(said) },
    lines: [
      plural(
        last.lines.length,
        [
          '{n} line of {account} through {throughDate} no longer counts.',
          '{n} lines of {account} through {throughDate} no longer count.',
        ],
        { account, throughDate: last.throughDate },
      ),
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
