// The precedence of refusals as a ladder: everything is wrong at first, then one thing after the other is put right, and each time
// the next rule of the kind must be the one that is named, until the entry counts.

import { expect } from 'vitest';
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

/** Climbs the ladder; its rungs must be all rules of the kind, in order. */
export function climb<B>(
  stage: Stage,
  kind: EntryKind<B>,
  worst: NoInfer<Attempt<B>>,
  rungs: readonly NoInfer<Rung<B>>[],
): void {
  expect(rungs.map(([rule]) => rule)).toEqual(kind.rules.map(({ name }) => name));
  let attempt = worst;
  for (const [rule, repair] of rungs) {
    expect(stage.say(kind, attempt.body, attempt.author)?.rule).toBe(rule);
    const { author = attempt.author, body = {} } =
      (typeof repair === 'function' ? repair(attempt) : repair) ?? {};
    attempt = { author, body: { ...attempt.body, ...body } };
  }
  expect(stage.say(kind, attempt.body, attempt.author)).toBeNull();
}

/** Puts right a part of the body. */
export function say<C>(body: C): { readonly body: C } {
  return { body };
}

/** Somebody else says it. */
export function by(author: string): { readonly author: string } {
  return { author };
}
