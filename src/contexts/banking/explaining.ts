// Which postings a line of the bank is: said by a treasurer, or by two where the charter wants it; parts may be less than the line and the posting.

import { type Carried, hex, list } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import type { Entry } from '../../kernel/entry.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { authorIsTreasurer, personOf } from '../membership/facts.ts';
import { moveBy, moveRest } from './moves.ts';
import {
  explanations,
  halfExplained,
  lines,
  moves,
  type Part,
  part,
  PARTS_MAX,
  unexplained,
} from './tables.ts';

const explained = record({ line: hex(16), parts: list(part, PARTS_MAX) });
type Explained = Carried<typeof explained>;

const named = record({ line: hex(16) });
type Named = Carried<typeof named>;

const lineKnown: Rule<{ line: string }> = {
  name: 'line-unknown',
  source: 'Ledger',
  says: 'There is no line {line} in the statements.',
  next: 'Look at the lines: telekommune bank queue',
  broken: ({ state, entry: { body } }) => (state.get(lines, body.line) === null ? { line: body.line } : null),
};

const hasParts: Rule<Explained> = {
  name: 'explanation-empty',
  source: 'Ledger',
  says: 'Nothing is named that explains the line {line}.',
  next: 'Name at least one entry of the books, each once.',
  broken({ entry: { body } }) {
    const entries = new Set(body.parts.map(({ entry }) => entry));
    return body.parts.length > 0 && entries.size === body.parts.length ? null : { line: body.line };
  },
};

const isWithin = (partMinor: bigint, restMinor: bigint): boolean =>
  restMinor > 0n ? partMinor > 0n && partMinor <= restMinor : partMinor < 0n && partMinor >= restMinor;

function lineRest(state: Reader, id: string): bigint {
  const line = state.get(lines, id);
  return line === null ? 0n : line.amountMinor - line.explainedMinor;
}

const partsFitMoves: Rule<Explained> = {
  name: 'part-beyond-posting',
  source: 'Ledger',
  says: 'The entry {entry} moved {movedMinor} on the bank account, of which {restMinor} explain no line yet; {amountMinor} is not within that.',
  next: 'Name a part of the same sign, at most what is left of it.',
  broken({ state, entry: { body } }) {
    const wrong = body.parts.find(({ entry, amountMinor }) => !isWithin(amountMinor, moveRest(state, entry)));
    if (wrong === undefined) return null;
    const movedMinor = state.get(moves, wrong.entry)?.minor ?? 0n;
    return { ...wrong, movedMinor, restMinor: moveRest(state, wrong.entry) };
  },
};

const partsFitLine: Rule<Explained> = {
  name: 'parts-beyond-line',
  source: 'Ledger',
  says: 'The parts are {partsMinor} together; of the line {line} {restMinor} are not explained.',
  next: 'Name parts of at most that, of the same sign.',
  broken({ state, entry: { body } }) {
    const partsMinor = body.parts.reduce((total, { amountMinor }) => total + amountMinor, 0n);
    const restMinor = lineRest(state, body.line);
    return isWithin(partsMinor, restMinor) ? null : { line: body.line, partsMinor, restMinor };
  },
};

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => one.entry === b[at]?.entry && one.amountMinor === b[at].amountMinor);

const needsTwo = (state: Reader): boolean => charterValue(state, parameters.bankConfirmations) === 'two';

const secondIsAnother: Rule<Explained> = {
  name: 'explained-by-you-already',
  source: '21',
  says: '{person} has said this of the line {line} already; the charter wants a second person.',
  next: 'Ask another treasurer to say the same.',
  broken({ state, entry: { body, author } }) {
    const half = needsTwo(state) ? state.get(halfExplained, body.line) : null;
    const person = personOf(state, author) ?? '';
    if (half === null || !half.by.includes(person) || !sameParts(half.parts, body.parts)) return null;
    return { person, line: body.line };
  },
};

function lineBy(draft: Draft, id: string, amountMinor: bigint): void {
  const line = draft.get(lines, id);
  if (line === null) return;
  const explainedMinor = line.explainedMinor + amountMinor;
  draft.put(lines, id, { ...line, explainedMinor });
  const key = `${ordinal(line.date)}/${id}`;
  const restMinor = line.amountMinor - explainedMinor;
  if (restMinor === 0n) draft.remove(unexplained, key);
  else draft.put(unexplained, key, { date: line.date, restMinor });
}

const total = (parts: readonly Part[]): bigint =>
  parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

function added(before: readonly Part[], more: readonly Part[]): Part[] {
  const byEntry = new Map(before.map((one) => [one.entry, one.amountMinor]));
  for (const { entry, amountMinor } of more) byEntry.set(entry, (byEntry.get(entry) ?? 0n) + amountMinor);
  return [...byEntry].map(([entry, amountMinor]) => ({ entry, amountMinor }));
}

const room: Rule<Explained> = {
  name: 'explanation-too-long',
  source: 'Ledger',
  says: 'The line {line} would be explained by {count} entries; {limit} are the most.',
  next: 'Book several payments in one entry.',
  broken({ state, entry: { body } }) {
    const count = added(state.get(explanations, body.line)?.parts ?? [], body.parts).length;
    return count <= PARTS_MAX ? null : { line: body.line, count, limit: PARTS_MAX };
  },
};

function explain(draft: Draft, { body, author }: Entry<Explained>): void {
  const person = personOf(draft, author) ?? '';
  const half = draft.get(halfExplained, body.line);
  const isSecond = half !== null && !half.by.includes(person) && sameParts(half.parts, body.parts);
  if (needsTwo(draft) && !isSecond) {
    draft.put(halfExplained, body.line, { parts: body.parts, by: [person] });
    return;
  }
  if (half !== null) draft.remove(halfExplained, body.line);
  for (const one of body.parts) moveBy(draft, one);
  lineBy(draft, body.line, total(body.parts));
  const before = draft.get(explanations, body.line)?.parts ?? [];
  draft.put(explanations, body.line, {
    parts: added(before, body.parts),
    by: isSecond ? [...half.by, person].slice(-2) : [person],
  });
}

export const lineExplainedKind = entryKind<Explained>({
  kind: 'banking.line-explained@1',
  means: 'A treasurer says which entries of the books a line of the bank is.',
  body: explained,
  example: {
    line: '00112233445566778899aabbccddeeff',
    parts: [{ entry: 'ffeeddccbbaa99887766554433221100', amountMinor: 125_000n }],
  },
  rules: [authorIsTreasurer(), lineKnown, hasParts, partsFitMoves, partsFitLine, room, secondIsAnother],
  evolve: explain,
});

const isExplained: Rule<Named> = {
  name: 'line-not-explained',
  source: 'Ledger',
  says: 'Nothing explains the line {line} yet.',
  next: 'Nothing is to be withdrawn.',
  broken({ state, entry: { body } }) {
    const said = state.get(explanations, body.line) ?? state.get(halfExplained, body.line);
    return said === null ? { line: body.line } : null;
  },
};

export const explanationWithdrawnKind = entryKind<Named>({
  kind: 'banking.explanation-withdrawn@1',
  means: 'A treasurer withdraws what was said of a line of the bank.',
  body: named,
  example: { line: '00112233445566778899aabbccddeeff' },
  rules: [authorIsTreasurer(), lineKnown, isExplained],
  evolve(draft, { body }) {
    const parts = draft.get(explanations, body.line)?.parts ?? [];
    for (const { entry, amountMinor } of parts) moveBy(draft, { entry, amountMinor: -amountMinor });
    if (parts.length > 0) lineBy(draft, body.line, -total(parts));
    if (draft.get(explanations, body.line) !== null) draft.remove(explanations, body.line);
    if (draft.get(halfExplained, body.line) !== null) draft.remove(halfExplained, body.line);
  },
});
