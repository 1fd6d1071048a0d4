// The contracts of a register as they would stand here: every term that an import would say, before anything is said.

import { holderKey } from '../../contexts/bonds/facts.ts';
import { callText } from '../../contexts/loans/facts.ts';
import type { Agreement } from '../../contexts/loans/agreeing.ts';
import type { CarriedOver } from '../../contexts/loans/carrying-over.ts';
import type { LoanPayment } from '../../contexts/loans/paying.ts';
import type { AnswerTable, Plain } from '../command.ts';
import { callLine } from './call-line.ts';
import { rate, word } from './cells.ts';
import type { ImportStep } from './loan-import-step.ts';
import { figures, tableOf, words } from './tables.ts';
import { dateText } from './wording.ts';
import type { Line, Sentence } from '../sentence.ts';

/** One contract, with what the charter says where the file says nothing. */
export interface StandingContract {
  readonly line: number;
  readonly contract: string;
  readonly title: string;
  readonly lender: string;
  readonly lenderTitle: string;
  readonly ratePpm: bigint;
  readonly interest: string;
  readonly notice: string;
  /** The same as a line. */
  readonly call: Line;
  readonly rank: 'subordinated' | 'ordinary';
  readonly dayCount: string;
  readonly balanceMinor: bigint;
  readonly carriedInterestMinor: bigint;
  /** With the movements of the file. */
  readonly afterMinor: bigint;
}

/** What the charter says today where a contract says nothing. */
export interface Otherwise {
  readonly dayCount: string;
  readonly interest: string;
}

function movedMinor(steps: readonly ImportStep[]): bigint {
  return steps.reduce((sum, step) => {
    const { amountMinor } = step.body as unknown as LoanPayment;
    return step.kind === 'loans.paid-in@1' ? sum + amountMinor : sum - amountMinor;
  }, 0n);
}

/** The contracts that would be agreed on, in the order of the file. */
export function standingContracts(
  steps: readonly ImportStep[],
  otherwise: Otherwise,
): readonly StandingContract[] {
  const titles = new Map(
    steps
      .filter(({ kind }) => kind === 'bonds.holder-registered@1')
      .map(({ body }) => [`outside.${String(body['name'])}`, String(body['title'])]),
  );
  const carried = new Map(
    steps
      .filter(({ kind }) => kind === 'loans.carried-over@1')
      .map(({ body }) => [String(body['contract']), body as unknown as CarriedOver]),
  );
  const moved = Map.groupBy(
    steps.filter(({ table }) => table === 'movements'),
    ({ body }) => String(body['contract']),
  );
  return steps
    .filter(({ kind }) => kind === 'loans.agreed@2')
    .map((step): StandingContract => {
      const { contract, title, holder, ratePpm, ...terms } = step.body as unknown as Agreement;
      const lender = holderKey(holder);
      const { balanceMinor = 0n, interestMinor = 0n } = carried.get(contract) ?? {};
      return {
        line: step.line,
        contract,
        title,
        lender,
        lenderTitle: titles.get(lender) ?? '',
        ratePpm,
        interest: terms.interest ?? otherwise.interest,
        notice: callText(terms, dateText),
        call: callLine(terms),
        rank: terms.subordinated === true ? 'subordinated' : 'ordinary',
        dayCount: terms.dayCount ?? otherwise.dayCount,
        balanceMinor,
        carriedInterestMinor: interestMinor,
        afterMinor: balanceMinor + movedMinor(moved.get(contract) ?? []),
      };
    });
}

/** The table of them. */
export function contractsTable(
  title: Sentence,
  contracts: readonly StandingContract[],
  money: (minor: bigint) => Sentence,
): AnswerTable {
  return tableOf(title, contracts, [
    [words('number'), ({ title: number }) => number],
    [words('contract'), ({ contract }) => contract],
    [
      words('lender'),
      ({ lender, lenderTitle }) => (lenderTitle === '' ? lender : `${lenderTitle} (${lender})`),
    ],
    [figures('rate'), ({ ratePpm }) => rate(ratePpm)],
    [words('interest'), ({ interest }) => word(interest === 'added' ? 'added to the balance' : 'paid out')],
    [words('notice'), ({ call }) => call],
    [words('rank'), ({ rank }) => word(rank)],
    [words('days'), ({ dayCount }) => dayCount],
    [figures('balance'), ({ balanceMinor }) => money(balanceMinor)],
    [figures('interest carried'), ({ carriedInterestMinor }) => money(carriedInterestMinor)],
    [figures('with movements'), ({ afterMinor }) => money(afterMinor)],
  ]);
}

/** The same as data. */
export function contractsData(contracts: readonly StandingContract[]): readonly Plain[] {
  return contracts.map(({ call: _call, ...one }): Plain => one);
}
