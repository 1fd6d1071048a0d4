// Says entries one after another over a copy of the state that nobody keeps: all that each would be refused for, and what would be posted.

import { contexts } from '../../contexts/contexts.ts';
import { registryOf } from '../../contexts/fold.ts';
import { heads, journal, type JournalRow } from '../../contexts/ledger/tables.ts';
import { sealedNowMs } from '../../contexts/order/facts.ts';
import { UnitDraft } from '../../contexts/unit.ts';
import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import { Layer, ordinal, type Reader, type RowSource, type Table } from '../../kernel/state.ts';

const registry = registryOf(contexts);

export interface Broken {
  readonly rule: string;
  readonly figures: Figures;
}

export interface Rehearsed {
  /** By the place of the entry: the rules that it would break, the first first. */
  readonly refused: ReadonlyMap<number, readonly Broken[]>;
  /** In their order, each with the place of its entry; of those that would not be refused. */
  readonly postings: readonly { readonly at: number; readonly posting: JournalRow }[];
}

/** What may be wrong with an entry while all after it is looked at as if it had been accepted: a day, a notice, money that is missing. */
export const SEEN_THROUGH: ReadonlySet<string> = new Set([
  'date-too-far-ahead',
  'date-before-founding',
  'date-before-carried-over',
  'period-closed',
  'notice-not-run',
  'bank-short',
]);

/** Every rule that the entry breaks, as far as those before it let one see. */
function brokenRules(rules: readonly Rule<unknown>[], judging: Judging<unknown>): readonly Broken[] {
  const broken: Broken[] = [];
  for (const rule of rules) {
    const figures = rule.broken(judging);
    if (figures === null) continue;
    broken.push({ rule: rule.name, figures });
    if (!SEEN_THROUGH.has(rule.name)) return broken;
  }
  return broken;
}

function keyIn(table: Table<unknown>, fullKey: string): string {
  return fullKey.slice(table.name.length + 1);
}

/** A reader as the bottom of a layer. */
function sourceOf(state: Reader): RowSource {
  return {
    row: (table, fullKey) => state.get(table, keyIn(table, fullKey)),
    rows: (table, gte, lt, limit, reverse) =>
      state
        .range(table, { from: keyIn(table, gte), to: keyIn(table, lt), limit, reverse })
        .map(([key, value]) => [`${table.name}/${key}`, value] as const),
  };
}

/** Rehearses entries of one device. Rules that look at signatures must not be among theirs. */
export function rehearse(
  state: Reader,
  author: string,
  entries: readonly { readonly kind: string; readonly body: unknown }[],
): Rehearsed {
  const layer = new Layer(sourceOf(state));
  const nowMs = sealedNowMs(state);
  const refused = new Map<number, readonly Broken[]>();
  const postings: { at: number; posting: JournalRow }[] = [];
  entries.forEach(({ kind: name, body }, at) => {
    const kind = registry.kinds.get(name);
    if (kind === undefined) throw new Error(`no kind of entry is named ${name}`);
    const id = String(at).padStart(32, '0');
    const unit = new Layer(layer);
    const position = 1_000_000_000 + at;
    const draft = new UnitDraft(unit, registry.reactions, { nowMs, causeId: id, position });
    const entry = { id, kind: name, author, log: author, atMs: 0, position, body };
    const judging = { state: draft, entry, nowMs, cryptography: { verify: () => false } };
    const broken = brokenRules(kind.rules, judging);
    if (broken.length > 0) refused.set(at, broken);
    if (broken.some(({ rule }) => !SEEN_THROUGH.has(rule))) return;
    const before = layer.get(heads, 'head')?.postings ?? 0;
    kind.evolve(draft, entry);
    draft.settle();
    const after = unit.get(heads, 'head')?.postings ?? 0;
    for (let number = before + 1; number <= after; number++) {
      const posting = unit.get(journal, ordinal(number));
      if (posting !== null && broken.length === 0) postings.push({ at, posting });
    }
    layer.absorb(unit);
  });
  return { refused, postings };
}
