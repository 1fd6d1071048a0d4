// Mutual credit between enterprises (COMMUNE.md rule 19): balances that sum to zero, and payments.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { enterpriseList } from '../../views/enterprises.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { enterpriseOf } from './acting-for.ts';
import { amountPlace } from './receive-commands.ts';
import { amountOf, saidData, saidLine, say, textOf } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { tellingIn } from './telling.ts';
import { amountIn } from './cells.ts';
import { sentence } from '../sentence.ts';

async function runCredit(session: Session): Promise<Answer> {
  const [lines, currency] = await session.read(
    (state) => [enterpriseList(state), currencyOf(state)] as const,
  );
  const money = amountIn(currency);
  const shown = lines.filter(({ inForce, creditMinor }) => inForce || creditMinor !== 0n);
  const table = tableOf(sentence('Mutual credit'), shown, [
    [words('enterprise'), ({ enterprise }) => enterprise],
    [figures('balance'), ({ creditMinor }) => money(creditMinor)],
    [figures('may pay'), ({ creditMinor, creditLimitMinor }) => money(creditMinor + creditLimitMinor)],
  ]);
  const data = shown.map(
    ({ enterprise, creditMinor, creditLimitMinor }): Plain => ({ enterprise, creditMinor, creditLimitMinor }),
  );
  return { data: { credit: data }, tables: [table] };
}

async function runPay(session: Session, values: ArgumentValues): Promise<Answer> {
  const payer = await enterpriseOf(session, values, 'from');
  const [payee, amountMinor, memo] = [
    textOf(values, 'payee'),
    amountOf(values, 'amount'),
    textOf(values, 'memo'),
  ];
  const said = await say(session, values, 'credit.paid@1', { payer, payee, amountMinor, memo });
  const tell = await tellingIn(session);
  return {
    data: { payer, payee, amountMinor, memo, ...saidData(said) },
    lines: [
      tell('{payer} owes the others {amountMinor} more, {payee} has it to its credit.', {
        payer,
        amountMinor,
        payee,
      }),
      saidLine(said),
    ],
  };
}

export const creditCommands: readonly Command[] = [
  {
    path: ['credit'],
    group: 'money',
    summary: 'Show what the enterprises owe one another, and how far each may go',
    details: ['Every payment of one enterprise: telekommune ledger account liabilities:credit:ENTERPRISE'],
    arguments: [],
    example: 'telekommune credit',
    foresee: null,
    run: runCredit,
  },
  {
    path: ['credit', 'pay'],
    group: 'money',
    summary: 'Pay another enterprise in mutual credit',
    arguments: [
      place('payee', 'slug', 'the enterprise that is paid', 'enterprises'),
      amountPlace,
      option('from', 'slug', 'the enterprise that pays; the one you act for if left out', 'enterprises'),
      option('memo', 'text', 'what for'),
    ],
    example: 'telekommune credit pay tischlerei 240.00 --memo "shelves for the paper store"',
    foresee: null,
    run: runPay,
  },
];
