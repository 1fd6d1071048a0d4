// Direct loans: what there is, one contract, the sum behind its interest, and what may be said of a contract.

import { movementsFrom } from '../../contexts/loans/facts.ts';
import type { Answer, ArgumentValues, Command } from '../command.ts';
import { sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, place, required } from './arguments.ts';
import { loanAgreementCommands } from './loan-agreements.ts';
import { runLoans, runShow } from './loan-answers.ts';
import { loanNoticeCommands } from './loan-notices.ts';
import { runLoanSum } from './loan-sums.ts';
import { loanPlace, untilOption } from './loan-words.ts';
import { idBeginning, saidData, saidLine, say, textOf } from './speaking.ts';
import { shortId } from './wording.ts';

const YEAR_FIRST = 1600;

async function runReverse(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const entries = await session.read((state) => movementsFrom(state, contract, YEAR_FIRST));
  const entry = idBeginning(
    textOf(values, 'entry'),
    entries.map((one) => one.entry),
    'payment',
    `See them: telekommune loans show ${contract}`,
  );
  const reason = textOf(values, 'reason');
  const isCarried = entries.find((one) => one.entry === entry)?.what === 'carried';
  const body = isCarried ? { contract, reason } : { contract, entry, reason };
  const kind = isCarried ? 'loans.carry-over-reversed@1' : 'loans.payment-reversed@1';
  const said = await say(session, values, kind, body);
  const figures = { entry: shortId(entry), contract };
  return {
    data: { ...body, ...saidData(said) },
    lines: [
      isCarried
        ? sentence(
            'The balance that was carried over by {entry} is taken back from contract {contract}.',
            figures,
          )
        : sentence('The payment {entry} is taken back from contract {contract}.', figures),
      saidLine(said),
    ],
    next: [`telekommune loans show ${contract}`],
  };
}

export const loanCommands: readonly Command[] = [
  {
    path: ['loans'],
    group: 'desk',
    summary: 'List the direct loans: balances, rates, notice, interest accrued',
    arguments: [untilOption, option('kind', 'slug', 'only loans of that kind')],
    example: 'telekommune loans',
    foresee: null,
    run: runLoans,
  },
  {
    path: ['loans', 'show'],
    group: 'desk',
    summary: 'Show one direct loan with its terms and movements',
    arguments: [loanPlace, untilOption],
    example: 'telekommune loans show 13',
    foresee: null,
    run: runShow,
  },
  {
    path: ['loans', 'sum'],
    group: 'desk',
    summary: 'Unfold the interest of a direct loan into days × rate × amount',
    arguments: [loanPlace, option('year', 'count', 'only that year'), untilOption],
    example: 'telekommune loans sum 13 --year 2025',
    foresee: null,
    run: runLoanSum,
  },
  ...loanAgreementCommands,
  ...loanNoticeCommands,
  {
    path: ['loans', 'reverse'],
    group: 'desk',
    summary: 'Take back a payment of a direct loan, or a balance that was carried over, recorded by mistake',
    details: [
      'Only while its month is open. Interest follows, as if it had never been. A balance that was carried over: as long as nothing was paid since.',
    ],
    arguments: [
      loanPlace,
      place('entry', 'id', 'the entry that recorded it, or the beginning of its id'),
      required(option('reason', 'text', 'why')),
    ],
    example: 'telekommune loans reverse 13 abab12cd --reason "recorded twice"',
    foresee: null,
    run: runReverse,
  },
];
