// Which entries of the books a line of the bank is: said, withdrawn, or that the bank never sees them.

import {
  explanations,
  halfExplained,
  lines,
  moves,
  offsets,
  type Part,
} from '../../contexts/banking/tables.ts';
import type { Reader } from '../../kernel/state.ts';
import { unseenEntries, waitingLine } from '../../views/bank-queue.ts';
import { cancelledPairs } from '../../views/unseen-moves.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { CommandTrouble } from '../command.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';
import type { Said, Session } from '../session.ts';
import { option, optional, place } from './arguments.ts';
import { contactsIn } from './kept-contacts.ts';
import { payerWords } from './kept-lines.ts';
import { amountOrNull, idBeginning, saidData, saidLine, say, textOf, textOrNull } from './speaking.ts';
import { suggestionLine } from './suggestion-words.ts';
import { bookingFor } from './unbooked-line.ts';
import { tellingIn } from './telling.ts';
import { shortId } from './wording.ts';

async function lineNamed(session: Session, typed: string): Promise<string> {
  const ids = await session.read((state) => state.range(lines).map(([id]) => id));
  return idBeginning(typed, ids, 'line', 'See them: telekommune bank queue');
}

/** The entries typed, or the one that is suggested best. */
async function entriesFor(session: Session, line: string, typed: string | null): Promise<readonly string[]> {
  if (typed !== null) {
    const ids = await session.read(unseenEntries);
    const next = 'See them: telekommune bank queue';
    return typed.split(',').map((one) => idBeginning(one.trim(), ids, 'entry of the books', next));
  }
  const known = payerWords(session.folder, contactsIn(session.folder));
  const [waiting, booking] = await session.read((state) => {
    const found = waitingLine(state, line, known);
    return [found, found === null ? null : bookingFor(state, found, known)] as const;
  });
  const half = waiting?.half?.parts.map(({ entry }) => entry);
  if (half !== undefined) return half;
  const [best, second] = waiting?.suggestions ?? [];
  if (best !== undefined && (second === undefined || second.score < best.score))
    return best.parts.map(({ entry }) => entry);
  throw new CommandTrouble({
    kind: 'not-found',
    says:
      best === undefined
        ? 'Nothing in the books looks like this line.'
        : `Several entries of the books look like this line: ${(waiting?.suggestions ?? []).map((one) => suggestionLine(one).says).join('; ')}.`,
    next: `Book it first${booking === null ? '' : ` (${booking})`}, or say which it is: telekommune bank match ${shortId(line)} ENTRY`,
  });
}

/** As much of each entry as the line goes; all of them where they come to the line together, what came and what went. */
function partsOf(state: Reader, line: string, entries: readonly string[]): readonly Part[] {
  const found = state.get(lines, line);
  const lineMinor = found === null ? 0n : found.amountMinor - found.explainedMinor;
  const whole = entries.map((entry) => {
    const move = state.get(moves, entry);
    return { entry, amountMinor: move === null ? 0n : move.minor - move.explainedMinor };
  });
  if (whole.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) === lineMinor) return whole;
  let rest = lineMinor;
  return whole.map(({ entry, amountMinor: left }) => {
    const isLess = left > 0n ? left < rest : left > rest;
    const amountMinor = isLess ? left : rest;
    rest -= amountMinor;
    return { entry, amountMinor };
  });
}

/** A part of one entry, in the direction of its money. */
function partOf(state: Reader, entry: string, amount: bigint): Part {
  const move = state.get(moves, entry);
  const isOut = move !== null && move.minor < move.explainedMinor;
  return { entry, amountMinor: isOut && amount > 0n ? -amount : amount };
}

async function runMatch(session: Session, values: ArgumentValues): Promise<Answer> {
  const line = await lineNamed(session, textOf(values, 'line'));
  const typed = textOrNull(values, 'entries');
  const amount = amountOrNull(values, 'amount');
  const half = await session.read((state) => state.get(halfExplained, line));
  const entries = await entriesFor(session, line, typed);
  const [first = ''] = entries;
  if (amount !== null && entries.length > 1) {
    throw new CommandTrouble({
      kind: 'usage',
      says: '--amount is for one entry; several are taken whole, the last as far as the line goes.',
      next: 'Say them one after another.',
    });
  }
  const parts = await session.read((state) => {
    if (amount !== null) return [partOf(state, first, amount)];
    // who says nothing else says what was said before, to the part
    return half !== null && typed === null ? half.parts : partsOf(state, line, entries);
  });
  const said = await say(session, values, 'banking.line-explained@1', { line, parts });
  const tell = await tellingIn(session);
  const [isHalf, rest] = await session.read((state) => {
    const after = state.get(lines, line);
    const restMinor = after === null ? 0n : after.amountMinor - after.explainedMinor;
    return [state.get(halfExplained, line) !== null, restMinor] as const;
  });
  const outcome = isHalf
    ? tell('A second treasurer must say the same.')
    : rest === 0n
      ? tell('The line is explained.')
      : tell('{restMinor} of the line are still unexplained.', { restMinor: rest });
  return {
    data: {
      line,
      parts: parts.map((part): Plain => ({ ...part })),
      restMinor: rest,
      needsSecond: isHalf,
      ...saidData(said),
    },
    lines: [outcome, saidLine(said)],
    next: ['telekommune bank queue'],
  };
}

async function runUnmatch(session: Session, values: ArgumentValues): Promise<Answer> {
  const [explained, offset] = await session.read((state) => [
    [...state.range(explanations), ...state.range(halfExplained)].map(([id]) => id),
    state.range(offsets).flatMap(([said, { parts }]) => parts.map(({ entry }) => [entry, said] as const)),
  ]);
  const saidOf = new Map(offset);
  const id = idBeginning(
    textOf(values, 'line'),
    [...new Set([...explained, ...saidOf.keys()])],
    'explained line or offset entry',
    'See the others: telekommune bank queue',
  );
  const next = ['telekommune bank queue'];
  const taken = saidOf.get(id);
  if (taken !== undefined) {
    const said = await say(session, values, 'banking.offset-withdrawn@1', { offset: taken });
    const entries = offset.filter(([, by]) => by === taken).map(([entry]) => entry);
    const words = plural(entries.length, [
      '{n} entry of the books waits for the bank again.',
      '{n} entries of the books wait for the bank again.',
    ]);
    return { data: { offset: taken, entries, ...saidData(said) }, lines: [words, saidLine(said)], next };
  }
  const said = await say(session, values, 'banking.explanation-withdrawn@1', { line: id });
  const words = sentence('The line waits again.');
  return { data: { line: id, ...saidData(said) }, lines: [words, saidLine(said)], next };
}

/** The entries typed as one set; without any all that was booked and undone, pair by pair. */
async function setsToOffset(
  session: Session,
  values: ArgumentValues,
): Promise<readonly (readonly string[])[]> {
  const typed = textOrNull(values, 'entries');
  if (typed !== null) {
    const ids = await session.read((state) => state.range(moves).map(([id]) => id));
    const next = 'See them: telekommune bank queue';
    return [typed.split(',').map((one) => idBeginning(one.trim(), ids, 'entry of the books', next))];
  }
  const pairs = await session.read(cancelledPairs);
  const undone = [...pairs].filter(([one, other]) => one < other);
  if (undone.length > 0) return undone;
  throw new CommandTrouble({
    kind: 'not-found',
    says: 'Nothing in the books was booked and undone that the bank could still show.',
    next: 'Name entries that cancel one another: telekommune bank offset ENTRY,ENTRY',
  });
}

async function foreseeOffset(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const sets = await setsToOffset(session, values);
  return sets.map((entries) =>
    sentence('{entries} cancel one another; the bank never saw them.', {
      entries: entries.map(shortId).join(', '),
    }),
  );
}

async function runOffset(session: Session, values: ArgumentValues): Promise<Answer> {
  const sets = await setsToOffset(session, values);
  const said: Said[] = [];
  for (const entries of sets) said.push(await say(session, values, 'banking.moves-offset@1', { entries }));
  return {
    data: {
      offsets: sets.map((entries, at): Plain => ({ entries: [...entries], entry: said[at]?.id ?? '' })),
    },
    lines: [
      plural(sets.length, ['They cancel one another.', '{n} times entries cancel one another.']),
      ...said.slice(0, 1).map(saidLine),
    ],
    next: ['telekommune bank queue', `telekommune bank unmatch ${shortId(sets[0]?.[0] ?? '')}`],
  };
}

export const bankMatchCommands: readonly Command[] = [
  {
    path: ['bank', 'match'],
    group: 'desk',
    summary: 'Say which entries of the books a line of the bank is',
    details: [
      'Without entries it takes the one that is suggested. Where the charter wants two people, both say the same.',
    ],
    arguments: [
      place('line', 'id', 'the line, or the beginning of its id'),
      optional(place('entries', 'text', 'the entries, with commas between')),
      option('amount', 'money', 'a part of one entry, such as one half of it'),
    ],
    example: 'telekommune bank match 3f5a abab12cd',
    foresee: null,
    run: runMatch,
  },
  {
    path: ['bank', 'unmatch'],
    group: 'desk',
    summary: 'Withdraw what was said of a line of the bank, or that entries cancel one another',
    arguments: [
      place('line', 'id', 'the line, or one of the entries that were offset, or the beginning of its id'),
    ],
    example: 'telekommune bank unmatch 3f5a',
    foresee: null,
    run: runUnmatch,
  },
  {
    path: ['bank', 'offset'],
    group: 'desk',
    summary: 'Say that entries of the books cancel one another, so that the bank never sees them',
    details: [
      'Without entries it takes all that was booked and undone.',
      'Said by mistake, it is taken back with telekommune bank unmatch and one of the entries.',
    ],
    arguments: [optional(place('entries', 'text', 'the entries, with commas between'))],
    example: 'telekommune bank offset abab12cd,77aa01ff',
    foresee: foreseeOffset,
    run: runOffset,
  },
];
