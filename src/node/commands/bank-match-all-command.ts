// All lines of the bank that are clear, matched in one step: shown first, and said line by line. Where the charter wants two, the second person says the same.

import { currencyOf } from '../../contexts/governance/facts.ts';
import type { Part } from '../../contexts/banking/tables.ts';
import { bankQueue, type WaitingLine } from '../../views/bank-queue.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble, type Plain } from '../command.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';
import type { Progress, Session } from '../session.ts';
import { contactsIn } from './kept-contacts.ts';
import { payerNames, payerWords } from './kept-lines.ts';
import { say, speaker } from './speaking.ts';
import { suggestionLine } from './suggestion-words.ts';
import { lineCount } from './telling.ts';
import { shortId } from './wording.ts';

/** In one step: what a person can still read before saying yes. */
const LINES_MAX = 200;
const KIND = 'banking.line-explained@1';

interface Match {
  readonly line: WaitingLine;
  readonly parts: readonly Part[];
  readonly words: Sentence;
}

/** What is sure, and what another person has said already; not what this person has said and another must. */
function matchesIn(waiting: readonly WaitingLine[], by: string): readonly Match[] {
  return waiting.flatMap((line): Match[] => {
    const [best] = line.suggestions;
    if (line.half !== null)
      return line.half.by === by
        ? []
        : [
            {
              line,
              parts: line.half.parts,
              words: sentence('{entries}, as {person} said', {
                entries: line.half.parts.map(({ entry }) => shortId(entry)).join(','),
                person: line.half.by,
              }),
            },
          ];
    return line.isSure && best !== undefined
      ? [{ line, parts: best.parts, words: suggestionLine(best) }]
      : [];
  });
}

async function planned(
  session: Session,
  values: ArgumentValues,
): Promise<{ readonly matches: readonly Match[]; readonly leftCount: number }> {
  const known = payerWords(session.folder, contactsIn(session.folder));
  const queue = await session.read((state) => bankQueue(state, LINES_MAX, known));
  const matches = matchesIn(queue.lines, speaker(session, values));
  if (matches.length > 0) return { matches, leftCount: queue.lineCount - matches.length };
  throw new CommandTrouble({
    kind: 'not-found',
    says: 'No line of the bank is clear: none is one entry to the cent, with more than amount and day that speaks for it.',
    next: 'See the lines and say what they are, one by one: telekommune bank queue',
  });
}

function matchedAndLeft(matchedCount: number, leftCount: number): Sentence {
  return sentence('{matched}, {left} in the queue.', {
    matched: plural(matchedCount, ['{n} line is matched', '{n} lines are matched']),
    left: plural(leftCount, ['{n} line stays', '{n} lines stay']),
  });
}

async function foresee(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const { matches, leftCount } = await planned(session, values);
  const payers = payerNames(session.folder);
  const currency = await session.read(currencyOf);
  return [
    ...matches.map(({ line, words }) => {
      const who = [payers.get(line.id) ?? '', line.words].filter((one) => one !== '').join(': ');
      const { date: onDate, restMinor } = line;
      return sentence('{onDate} {restMinor} {who} = {words}', { onDate, restMinor, who, words }, currency);
    }),
    matchedAndLeft(matches.length, leftCount),
  ];
}

async function run(session: Session, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { matches, leftCount } = await planned(session, values);
  for (const [at, { line, parts }] of matches.entries()) {
    progress('lines matched', at, matches.length);
    await say(session, values, KIND, { line: line.id, parts });
  }
  const waiting = await session.read((state) => bankQueue(state, LINES_MAX));
  const half = new Set(waiting.lines.filter((line) => line.half !== null).map(({ id }) => id));
  const halfCount = matches.filter(({ line }) => half.has(line.id)).length;
  return {
    data: {
      matched: matches.map(
        ({ line, parts }): Plain => ({ line: line.id, parts: parts.map((one) => ({ ...one })) }),
      ),
      halfCount,
      leftCount,
    },
    lines: [
      matchedAndLeft(matches.length, leftCount),
      ...(halfCount > 0
        ? [
            sentence('A second treasurer must say the same of {lines}: telekommune bank match-all', {
              lines: lineCount(halfCount),
            }),
          ]
        : []),
    ],
    next: ['telekommune bank queue'],
  };
}

export const bankMatchAllCommand: Command = {
  path: ['bank', 'match-all'],
  group: 'desk',
  summary: 'Match all lines of the bank that are clear, in one step',
  details: [
    'Clear is a line that is one entry of the books to the cent, or the sum of a few of one party, when its reference, contract, account or name says so, too, and nothing else comes near.',
    'Where the charter wants two people, it also says what the other one has said.',
  ],
  arguments: [],
  example: 'telekommune bank match-all',
  foresee,
  run,
};
