// The refused entries, the latest first, each with the sentence that says why.

import type { EntryKind, Figures } from '../kernel/kind.ts';
import { ordinal, type Reader } from '../kernel/state.ts';
import { currencyOf } from '../contexts/governance/facts.ts';
import { devices } from '../contexts/membership/tables.ts';
import { refusals } from '../contexts/order/types.ts';
import { figuresOf, type RefusalText, refusalText, ruleWords } from './refusal-text.ts';

export interface RefusalLine extends RefusalText {
  readonly position: number;
  readonly id: string;
  readonly kind: string;
  /** The device, and the person whose it is as far as known. */
  readonly author: string;
  readonly person: string | null;
  readonly atMs: number;
  readonly figures: Figures;
}

export interface RefusalPage {
  readonly refusals: readonly RefusalLine[];
  /** Where the next page begins; null when there is none. */
  readonly next: number | null;
}

/** One page of at most `limit`; `before` is the `next` of the page before. */
export function refusalPage(
  state: Reader,
  kinds: ReadonlyMap<string, EntryKind<unknown>>,
  { limit, before }: { readonly limit: number; readonly before?: number },
): RefusalPage {
  const currency = currencyOf(state);
  const rows = state.range(refusals, {
    limit: limit + 1,
    reverse: true,
    ...(before === undefined ? {} : { to: ordinal(before) }),
  });
  const lines = rows.slice(0, limit).map(([key, row]) => {
    const figures = figuresOf(row.figures);
    const text = refusalText(ruleWords(kinds, row.kind, row.rule), { rule: row.rule, figures }, currency);
    return {
      position: Number(key),
      id: row.id,
      kind: row.kind,
      author: row.author,
      person: state.get(devices, row.author)?.person ?? null,
      atMs: row.atMs,
      figures,
      ...text,
    };
  });
  return { refusals: lines, next: rows.length > limit ? (lines.at(-1)?.position ?? null) : null };
}
