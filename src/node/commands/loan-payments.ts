// Money of direct loans, as a treasurer confirms it: paid in, paid out, interest paid, carried over, closed.

import { contractOf, owedOn } from '../../contexts/loans/facts.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import type { ArgumentValues, Command } from '../command.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, optional, place } from './arguments.ts';
import { confirmation, moneyIn } from './confirming.ts';
import { againOption, mustBeNew, mustBeNewInterest } from './loan-paid-before.ts';
import { loanPlace } from './loan-words.ts';
import { amountPlace } from './receive-commands.ts';
import { amountOf, amountOrNull, booking, textOf, textOrNull } from './speaking.ts';
import { tellingIn } from './telling.ts';

function owed(session: Session, contract: string, date: number) {
  return session.read((state) => {
    const row = contractOf(state, contract);
    return row === null ? null : owedOn(state, contract, row, date as CivilDate);
  });
}

async function foreseeBalance(
  session: Session,
  values: ArgumentValues,
  direction: 1n | -1n,
): Promise<readonly Sentence[]> {
  const contract = textOf(values, 'contract');
  const row = await session.read((state) => contractOf(state, contract));
  if (row === null) return [];
  const tell = await tellingIn(session);
  const afterMinor = row.balanceMinor + direction * amountOf(values, 'amount');
  return [
    tell('{balanceMinor} are lent now, {afterMinor} after it.', {
      balanceMinor: row.balanceMinor,
      afterMinor,
    }),
  ];
}

const goodwillOption = option('goodwill', 'text', 'why it is paid before the notice has run');
const EARLY =
  'Where the notice has not run, a treasurer can pay earlier by agreement and says why: --goodwill "moves house". The lender reads the reason in the statement, and all members see it.';

/** Why it was paid early, as the end of a sentence. */
function earlyWords(goodwill: string | null): Sentence {
  return goodwill === null ? sentence('') : sentence(', by goodwill ({goodwill})', { goodwill });
}

export const loanPaymentCommands: readonly Command[] = [
  confirmation({
    path: ['loans', 'receive'],
    group: 'desk',
    summary: 'Confirm that a lender paid in money of a direct loan',
    own: [loanPlace, amountPlace, againOption],
    example: 'telekommune loans receive 13 10000.00 --reference "statement 5, line 2"',
    kind: 'loans.paid-in@1',
    moneyOut: false,
    foresee: (session, values) => foreseeBalance(session, values, 1n),
    async make(session, values, tell) {
      const [contract, amountMinor] = [textOf(values, 'contract'), amountOf(values, 'amount')];
      await mustBeNew(session, values, amountMinor, await moneyIn(session));
      return {
        body: { contract, amountMinor, line: null },
        says: tell('{amountMinor} were paid in under contract {contract}', { amountMinor, contract }),
      };
    },
  }),
  confirmation({
    path: ['loans', 'pay-out'],
    group: 'desk',
    summary: 'Confirm that a part of a direct loan, or all of it, was paid back',
    details: [EARLY],
    own: [loanPlace, amountPlace, goodwillOption, againOption],
    example: 'telekommune loans pay-out 13 500.00 --reference "transfer 9"',
    kind: 'loans.paid-out@2',
    moneyOut: true,
    foresee: (session, values) => foreseeBalance(session, values, -1n),
    async make(session, values, tell) {
      const [contract, amountMinor] = [textOf(values, 'contract'), amountOf(values, 'amount')];
      await mustBeNew(session, values, -amountMinor, await moneyIn(session));
      const goodwill = textOrNull(values, 'goodwill');
      return {
        body: { contract, amountMinor, line: null, goodwill },
        says: tell('{amountMinor} were paid back under contract {contract}{early}', {
          amountMinor,
          contract,
          early: earlyWords(goodwill),
        }),
      };
    },
  }),
  confirmation({
    path: ['loans', 'pay-interest'],
    group: 'desk',
    summary: 'Confirm that interest of past years was paid to a lender, where it is not added',
    own: [
      loanPlace,
      { ...optional(amountPlace), help: 'how much; all that is due if left out' },
      againOption,
    ],
    example: 'telekommune loans pay-interest 13',
    kind: 'loans.interest-paid@1',
    moneyOut: true,
    async make(session, values, tell) {
      const contract = textOf(values, 'contract');
      const row = await session.read((state) => contractOf(state, contract));
      const amountMinor = amountOrNull(values, 'amount') ?? row?.interestDueMinor ?? 0n;
      await mustBeNewInterest(session, values, amountMinor, await moneyIn(session));
      return {
        body: { contract, amountMinor, line: null },
        says: tell('{amountMinor} of interest were paid under contract {contract}', {
          amountMinor,
          contract,
        }),
      };
    },
  }),
  confirmation({
    path: ['loans', 'close'],
    group: 'desk',
    summary: 'Confirm that everything owed was paid to a lender, and end the contract',
    details: [EARLY],
    own: [
      loanPlace,
      { ...optional(amountPlace), help: 'how much; all that is owed on the day if left out' },
      goodwillOption,
    ],
    example: 'telekommune loans close 13 --date 2026-03-31',
    kind: 'loans.closed@2',
    moneyOut: true,
    async foresee(session, values) {
      const { date } = await booking(session, values);
      const all = await owed(session, textOf(values, 'contract'), date);
      if (all === null) return [];
      const tell = await tellingIn(session);
      const { principalMinor, accruedMinor, dueMinor } = all;
      return [
        tell(
          '{principalMinor} of principal, {accruedMinor} of interest accrued, {dueMinor} of interest due.',
          {
            principalMinor,
            accruedMinor,
            dueMinor,
          },
        ),
        tell('The contract ends, and its short name is not used again.'),
      ];
    },
    async make(session, values, tell) {
      const contract = textOf(values, 'contract');
      const { date } = await booking(session, values);
      const all = await owed(session, contract, date);
      const amountMinor = amountOrNull(values, 'amount') ?? all?.totalMinor ?? 0n;
      const goodwill = textOrNull(values, 'goodwill');
      return {
        body: { contract, amountMinor, goodwill },
        says: tell('{amountMinor} were paid, and contract {contract} is closed{early}', {
          amountMinor,
          contract,
          early: earlyWords(goodwill),
        }),
      };
    },
  }),
  confirmation({
    path: ['loans', 'carry-over'],
    group: 'desk',
    summary: 'Carry over what a contract stood at in another register, before its first movement here',
    details: ['Many contracts at once: telekommune loans import. Taken back: telekommune loans reverse'],
    own: [
      loanPlace,
      place('balance', 'money', 'the balance on the day'),
      option('accrued', 'money', 'interest accrued by then and not added'),
    ],
    example: 'telekommune loans carry-over 13 10000.00 --accrued 192.50',
    kind: 'loans.carried-over@1',
    moneyOut: false,
    async make(_session, values, tell) {
      const [contract, balanceMinor] = [textOf(values, 'contract'), amountOf(values, 'balance')];
      const interestMinor = amountOf(values, 'accrued');
      return {
        body: { contract, balanceMinor, interestMinor },
        says: tell(
          'contract {contract} is carried over with {balanceMinor} and {interestMinor} of interest',
          {
            contract,
            balanceMinor,
            interestMinor,
          },
        ),
      };
    },
  }),
];
