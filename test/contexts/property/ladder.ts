// The precedence of refusals as a ladder: everything is wrong at first, then one thing after the other is put right, and each time
// the next rule of the kind must be the one that is named, until the entry counts.

import type { EntryKind } from '../../../src/kernel/kind.ts';
import type { Stage } from '../ledger/stage.ts';

/** Who says what. */
export interface Attempt<B> {
  readonly author: string;
  readonly body: B;
}

/** What is put right: who says it, or parts of what is said. */
export interface Repair<B> {
  readonly author?: string;
  readonly body?: Partial<B>;
}

/** The rule that is broken now, and what puts it right: a change of the attempt, or something that happens. */
export type Rung<B> = readonly [
  rule: string,
  repair: Repair<B> | ((attempt: Attempt<B>) => Repair<B> | void),
];

/** The rules that are named on the way up, and `accepted` at the top; a rung that names another rule than it says shows both. */
export function climb<B>(
  stage: Stage,
  kind: EntryKind<B>,
  worst: NoInfer<Attempt<B>>,
  rungs: readonly NoInfer<Rung<B>>[],
): string[] {
  let attempt = worst;
  const named: string[] = [];
  for (const [rule, repair] of rungs) {
    const broken = stage.say(kind, attempt.body, attempt.author)?.rule ?? 'accepted';
    named.push(broken === rule ? rule : `${broken} instead of ${rule}`);
    const { author = attempt.author, body = {} } =
      (typeof repair === 'function' ? repair(attempt) : repair) ?? {};
    attempt = { author, body: { ...attempt.body, ...body } };
  }
  named.push(stage.say(kind, attempt.body, attempt.author)?.rule ?? 'accepted');
  return named;
}

/** What a climb over all rules of a kind must name. */
export function allRulesOf(kind: Pick<EntryKind<never>, 'rules'>): string[] {
  return [...kind.rules.map(({ name }) => name), 'accepted'];
}

/** Messages of a kind that show no figure, or do not end as a sentence, or leave open what to do. */
export function poorMessagesOf(kind: Pick<EntryKind<never>, 'rules'>): string[] {
  return kind.rules
    .filter(({ says, next }) => !/\{\w+\}/.test(says) || !says.endsWith('.') || !next.endsWith('.'))
    .map(({ name }) => name);
}

/** Puts right a part of the body. */
export function say<C>(body: C): { readonly body: C } {
  return { body };
}

/** Somebody else says it. */
export function by(author: string): { readonly author: string } {
  return { author };
}
