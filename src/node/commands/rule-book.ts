// The rules as commands look them up: kinds of entries by name, and rules that can be asked before anything is said.

import { contexts } from '../../contexts/contexts.ts';
import { registryOf } from '../../contexts/fold.ts';
import { sealedNowMs } from '../../contexts/order/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Refused } from '../session.ts';

/** All kinds of entries by name. */
export const kinds = registryOf(contexts).kinds;

/**
 * Asks some rules of a kind, in their order, about a body that will be said later and cannot be changed by then: a sealed bid.
 * Rules that look at signatures must not be among them.
 */
export function brokenAmong(
  state: Reader,
  kindName: string,
  ruleNames: readonly string[],
  { author, body }: { readonly author: string; readonly body: unknown },
): Refused | null {
  const entry = { id: '0'.repeat(32), kind: kindName, author, log: author, atMs: 0, position: 0, body };
  const judging = { state, entry, nowMs: sealedNowMs(state), cryptography: { verify: () => false } };
  for (const rule of kinds.get(kindName)?.rules ?? []) {
    if (!ruleNames.includes(rule.name)) continue;
    const figures = rule.broken(judging);
    if (figures !== null) return { rule: rule.name, figures, kind: kindName };
  }
  return null;
}
