// The refused entries, the latest first, each with the sentence that says why.

import type { EntryKind, Figures } from '../kernel/kind.ts';
import { ordinal, type Reader } from '../kernel/state.ts';
import { currencyOf } from '../contexts/governance/facts.ts';
import { devices } from '../contexts/membership/tables.ts';
import { SEAL_KIND } from '../contexts/order/kinds.ts';
import { type RefusedEntry, refusals } from '../contexts/order/types.ts';
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
  /** Seals among the rows looked at that were left out. */
  readonly sealsLeftOut: number;
  /** Where the next page begins; null when there is none. */
  readonly next: number | null;
}

export interface RefusalQuery {
  readonly limit: number;
  /** The `next` of the page before. */
  readonly before?: number;
  /** Whether seals that came too late or from no witness are among them: they concern who keeps a witness, and come by the hundred. */
  readonly seals: boolean;
}

/** A witness that saw another state than ours: everybody should know, so these seals are never left out. */
const TELLING_RULE = 'seal-digest-differs';
const CHUNK = 200;
/** So many rows are looked at for a page; a witness that floods the order with bad seals ends a page early. */
const LOOKED_AT_MAX = 5000;

function* newestFirst(
  state: Reader,
  before: number | undefined,
): Generator<readonly [position: number, row: RefusedEntry], void> {
  let to = before;
  for (;;) {
    const rows = state.range(refusals, {
      limit: CHUNK,
      reverse: true,
      ...(to === undefined ? {} : { to: ordinal(to) }),
    });
    for (const [key, row] of rows) yield [Number(key), row];
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    to = Number(last[0]);
  }
}

/** One page of at most `limit`, the latest first. */
export function refusalPage(
  state: Reader,
  kinds: ReadonlyMap<string, EntryKind<unknown>>,
  { limit, before, seals }: RefusalQuery,
): RefusalPage {
  const currency = currencyOf(state);
  const lines: RefusalLine[] = [];
  let sealsLeftOut = 0;
  let lookedAt = 0;
  for (const [position, row] of newestFirst(state, before)) {
    if (lookedAt++ === LOOKED_AT_MAX) return { refusals: lines, sealsLeftOut, next: position + 1 };
    if (lines.length === limit)
      return { refusals: lines, sealsLeftOut, next: lines.at(-1)?.position ?? null };
    if (!seals && row.kind === SEAL_KIND && row.rule !== TELLING_RULE) {
      sealsLeftOut++;
      continue;
    }
    const figures = figuresOf(row.figures);
    const text = refusalText(ruleWords(kinds, row.kind, row.rule), { rule: row.rule, figures }, currency);
    lines.push({
      position,
      id: row.id,
      kind: row.kind,
      author: row.author,
      person: state.get(devices, row.author)?.person ?? null,
      atMs: row.atMs,
      figures,
      ...text,
    });
  }
  return { refusals: lines, sealsLeftOut, next: null };
}
