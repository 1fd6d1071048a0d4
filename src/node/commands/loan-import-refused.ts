// What the rules would refuse of an import: every rule that a line breaks, without what only follows from another fault, and each remedy once.

import type { Holder } from '../../contexts/bonds/facts.ts';
import { type CivilDate, formatDate, yearMonthDay } from '../../kernel/calendar.ts';
import { refusalText, ruleWords } from '../../views/refusal-text.ts';
import type { ImportStep, PlanFault } from './loan-import-step.ts';
import { type Rehearsed, SEEN_THROUGH } from './rehearsal.ts';
import { kinds } from './rule-book.ts';

export interface Remedy {
  readonly rule: string;
  readonly next: string;
}

export interface RefusedSteps {
  readonly faults: readonly PlanFault[];
  readonly remedies: readonly Remedy[];
}

/** Rules that break only because something before was refused: the contract, its lender, its balance. */
const FOLLOWS: ReadonlySet<string> = new Set([
  'loan-unknown',
  'lender-unknown',
  'payout-above-balance',
  'bank-short',
]);

function lenderOf({ body }: ImportStep): string | null {
  const holder = body['holder'] as Holder | undefined;
  return holder?.is === 'outside' ? holder.name : null;
}

/** The contract that a step is about, or the lender that it registers. */
function subjectOf({ kind, body }: ImportStep): string {
  return kind === 'bonds.holder-registered@1'
    ? `lender ${String(body['name'])}`
    : `contract ${String(body['contract'])}`;
}

/** What to do where balances lie before the founding: the end of a year is the first day of the next, and a later start needs its interest. */
function balanceRemedy({ body }: ImportStep, foundedDate: number): string {
  const next = (Number(body['date']) + 1) as CivilDate;
  const { month, day } = yearMonthDay(next);
  return month === 1 && day === 1 && next >= foundedDate
    ? `Balances at the end of 31 December are those of the next morning: --as-of ${formatDate(next)}. A start during the year needs a column of the interest accrued until then (Stückzinsen).`
    : `Take the balances of the day of the founding or a later one: --as-of ${formatDate(foundedDate as CivilDate)}, with a column of the interest accrued from 1 January until then (Stückzinsen).`;
}

/** The faults of the steps that were refused, in their order. What only follows from contracts that were withheld for another fault is left out. */
export function refusedSteps(
  steps: readonly ImportStep[],
  { refused }: Rehearsed,
  currency: string,
  withheld: ReadonlySet<string> = new Set(),
): RefusedSteps {
  const faulty = new Set([...withheld].map((contract) => `contract ${contract}`));
  const remedies = new Map<string, Remedy>();
  const faults = [...refused].flatMap(([at, broken]): PlanFault[] => {
    const step = steps[at];
    if (step === undefined) return [];
    const { table, line, kind } = step;
    const isBalance = kind === 'loans.carried-over@1';
    const follows = faulty.has(subjectOf(step)) || faulty.has(`lender ${lenderOf(step) ?? ''}`);
    const own = broken.filter(({ rule }) => !follows || !FOLLOWS.has(rule));
    if (broken.some(({ rule }) => !SEEN_THROUGH.has(rule))) faulty.add(subjectOf(step));
    return own.map(({ rule, figures }) => {
      const { says, next } = refusalText(ruleWords(kinds, kind, rule), { rule, figures }, currency);
      const remedy =
        isBalance && rule === 'date-before-founding'
          ? balanceRemedy(step, Number(figures['foundedDate']))
          : next;
      remedies.set(`${rule} ${remedy}`, { rule, next: remedy });
      return { table, line, rule, says };
    });
  });
  return { faults, remedies: [...remedies.values()] };
}
