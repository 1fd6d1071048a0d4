// What the rules would refuse of an import: every rule that a line breaks, without what only follows from another fault, and each remedy once.

import type { Holder } from '../../contexts/bonds/facts.ts';
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

/** The faults of the steps that were refused, in their order. */
export function refusedSteps(
  steps: readonly ImportStep[],
  { refused }: Rehearsed,
  currency: string,
): RefusedSteps {
  const faulty = new Set<string>();
  const remedies = new Map<string, string>();
  const faults = [...refused].flatMap(([at, broken]): PlanFault[] => {
    const step = steps[at];
    if (step === undefined) return [];
    const { table, line, kind } = step;
    const follows = faulty.has(subjectOf(step)) || faulty.has(`lender ${lenderOf(step) ?? ''}`);
    const own = broken.filter(({ rule }) => !follows || !FOLLOWS.has(rule));
    if (broken.some(({ rule }) => !SEEN_THROUGH.has(rule))) faulty.add(subjectOf(step));
    return own.map(({ rule, figures }) => {
      const { says, next } = refusalText(ruleWords(kinds, kind, rule), { rule, figures }, currency);
      remedies.set(rule, next);
      return { table, line, rule, says };
    });
  });
  return { faults, remedies: [...remedies].map(([rule, next]) => ({ rule, next })) };
}
