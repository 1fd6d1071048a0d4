// Why terms make no schedule. Every refusal names the broken rule and the user's input; nothing is half computed.

/** In the order in which they are looked for. */
export const SCHEDULE_RULES = [
  'terms-not-understood',
  'term-unknown',
  'term-not-supported',
  'term-missing',
  'number-malformed',
  'date-malformed',
  'word-unknown',
  'terms-contradict',
  'payment-below-interest',
  'too-many-events',
  'observation-missing',
  'exact-sum-too-long',
] as const;

export type ScheduleRule = (typeof SCHEDULE_RULES)[number];

/** Thrown inside this part, caught at its edge (`contract.ts`). */
export class TermsRefused extends Error {
  readonly rule: ScheduleRule;

  constructor(rule: ScheduleRule, says: string) {
    super(says);
    this.rule = rule;
  }
}

/** What somebody typed, short enough to print. */
export function shown(text: string): string {
  return text.length <= 40 ? `"${text}"` : `"${text.slice(0, 40)}…" (${text.length} characters)`;
}
