// Voting and reading decisions (COMMUNE.md rules 4 and 20).

import { currencyOf } from '../../contexts/governance/facts.ts';
import { proposals, votes } from '../../contexts/governance/tables.ts';
import { hasShare } from '../../contexts/membership/facts.ts';
import { sealedNowMs } from '../../contexts/order/facts.ts';
import { dateOfInstant } from '../../kernel/calendar.ts';
import { type DecisionChange, decisionChanges, sinceFounding } from '../../views/decision-changes.ts';
import { type DecisionLine, decision, decisionPage } from '../../views/decisions.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Answer, AnswerTable, ArgumentValues, Command, Plain } from '../command.ts';
import { type Line, type Sentence, sentence, verbatim } from '../sentence.ts';
import type { Session } from '../session.ts';
import { actionInFull, actionLine, calledLine } from './action-text.ts';
import { oneOf, option, place } from './arguments.ts';
import { charterCommand } from './charter-command.ts';
import { charterCellOf } from './charter-cells.ts';
import { foundingValues } from './founding-values.ts';
import { idBeginning, isSet, notFound, numberOrNull, saidData, saidLine, say, textOf } from './speaking.ts';
import { facts, tableOf, words } from './tables.ts';
import { shortId } from './wording.ts';
import { amount, count, NOTHING, word } from './cells.ts';
import type { CellWord } from './cell-words.ts';

const proposalPlace = place('proposal', 'id', 'its id, or the beginning of it', 'proposals');

async function proposalNamed(session: Session, values: ArgumentValues): Promise<string> {
  const ids = await session.read((state) => state.range(proposals).map(([id]) => id));
  return idBeginning(textOf(values, 'proposal'), ids, 'proposal', 'See them: telekommune decisions --all');
}

function tally({ yes, no, abstain }: DecisionLine): Sentence {
  return sentence('{yes} yes, {no} no, {abstain} abstain', { yes, no, abstain });
}

/** How many votes an open proposal still needs for the quorum. */
function votesMissing({ yes, no, abstain, quorumVotes }: DecisionLine): number {
  return Math.max(0, quorumVotes - yes - no - abstain);
}

function standingLine({ decided, ...line }: DecisionLine): Sentence {
  const { state, closesAtMs } = line;
  if (state !== 'open')
    return sentence('{state} at {atMs}', { state: word(state), atMs: decided?.atMs ?? closesAtMs });
  const missing = votesMissing({ decided, ...line });
  return missing === 0
    ? sentence('open until {closesAtMs}, quorum reached', { closesAtMs })
    : sentence('open until {closesAtMs}, {missing} more needed for the quorum', { closesAtMs, missing });
}

/** `3 yes, 1 no`: as short as a list needs it. */
function shortTally(line: DecisionLine): Sentence {
  const { yes, no, abstain } = line;
  return abstain === 0 ? sentence('{yes} yes, {no} no', { yes, no }) : tally(line);
}

/** How a vote stands. */
function talliedWords(line: DecisionLine, title: Line): Sentence {
  const { yes, no, abstain, closesAtMs } = line;
  const votes = { title, yes, no, abstain, closesAtMs, missing: votesMissing(line) };
  if (line.state === 'passed')
    return sentence('“{title}” passed: {yes} yes, {no} no, {abstain} abstain.', votes);
  if (line.state === 'rejected')
    return sentence('“{title}” was rejected: {yes} yes, {no} no, {abstain} abstain.', votes);
  return votes.missing === 0
    ? sentence(
        '“{title}”: {yes} yes, {no} no, {abstain} abstain; open until {closesAtMs}, quorum reached.',
        votes,
      )
    : sentence(
        '“{title}”: {yes} yes, {no} no, {abstain} abstain; open until {closesAtMs}, {missing} more needed for the quorum.',
        votes,
      );
}

function shortStanding(line: DecisionLine): Sentence {
  const { state, closesAtMs, decided } = line;
  if (state !== 'open')
    return sentence('{state} {onDate}', {
      state: word(state),
      onDate: dateOfInstant(decided?.atMs ?? closesAtMs),
    });
  const missing = votesMissing(line);
  return missing === 0
    ? sentence('until {closesAtMs}', { closesAtMs })
    : sentence('until {closesAtMs}, {missing} more needed for the quorum', { closesAtMs, missing });
}

async function runVote(session: Session, values: ArgumentValues): Promise<Answer> {
  const id = await proposalNamed(session, values);
  const vote = textOf(values, 'vote');
  const said = await say(session, values, 'governance.voted@1', { proposal: id, vote });
  const { after, lines } = await session.read((state) => {
    const line = decision(state, id);
    return { after: line, lines: line === null ? [] : [talliedWords(line, calledLine(state, line))] };
  });
  return {
    data: { proposal: id, vote, state: after?.state ?? 'open', ...saidData(said) },
    lines: [...lines, saidLine(said)],
  };
}

interface Here {
  readonly line: DecisionLine;
  /** As it was typed, or what it would do. */
  readonly called: Sentence;
  readonly would: Sentence;
  /** Whether nobody chose a title: it says what it would do, in English. */
  readonly plainTitle: boolean;
  /** How the members whose keys are here have voted; null for not yet. */
  readonly votesHere: readonly { readonly person: string; readonly vote: string | null }[];
}

function lookedAt(state: Reader, line: DecisionLine, people: readonly string[]): Here {
  const does = actionLine(line.action, currencyOf(state));
  const plainTitle = line.title === does.says;
  return {
    line,
    called: plainTitle ? does : verbatim(line.title),
    would: actionInFull(state, line.action),
    plainTitle,
    votesHere: people
      .filter((person) => hasShare(state, person))
      .map((person) => ({ person, vote: state.get(votes, `${line.proposal}/${person}`) })),
  };
}

function decisionData({ line, would, plainTitle, votesHere }: Here): { readonly [name: string]: Plain } {
  const { action, decided, ...rest } = line;
  return {
    ...rest,
    action:
      'changes' in action ? { ...action, changes: action.changes.map((one) => ({ ...one })) } : { ...action },
    would: would.says,
    plainTitle,
    votesHere: votesHere.map((one): Plain => ({ ...one })),
    decided: decided === null ? null : { ...decided },
  };
}

async function runDecisions(session: Session, values: ArgumentValues): Promise<Answer> {
  const before = numberOrNull(values, 'before');
  const all = isSet(values, 'all') || before !== null;
  const limit = numberOrNull(values, 'limit') ?? Number.MAX_SAFE_INTEGER;
  const people = session.people().map(({ name }) => name);
  const { lines, onward } = await session.read((state) => {
    const page = decisionPage(state, { limit, before });
    const wanted = page.lines.filter(({ state: standing }) => all || standing === 'open');
    return { lines: wanted.map((line) => lookedAt(state, line, people)), onward: all ? page.next : null };
  });
  const shown = lines.map(({ line }) => line);
  const title = all ? sentence('Proposals') : sentence('Open proposals');
  const table = tableOf(title, lines, [
    [words('id'), ({ line }) => shortId(line.proposal)],
    [words('title'), ({ called }) => called],
    [words('by'), ({ line }) => line.proposer],
    [words('votes'), ({ line }) => shortTally(line)],
    [words('standing'), ({ line }) => shortStanding(line)],
  ]);
  const next = [
    ...(shown.some(({ state }) => state === 'open') ? ['telekommune vote ID yes'] : []),
    ...(onward === null ? [] : [`telekommune decisions --before ${onward}`]),
  ];
  // A title that only says what it would do needs no second sentence.
  const consequences = lines
    .filter(({ line, would }) => line.action.is !== 'resolve' && would.says !== line.title)
    .map(({ line, would }) =>
      sentence('{proposal} would {does}.', { proposal: shortId(line.proposal), does: would }),
    );
  return {
    data: { decisions: lines.map(decisionData), next: onward },
    lines: consequences,
    tables: [table],
    next,
  };
}

/** How things stand that are no figures; states of assets have their own words. */
const SIDES: Readonly<Record<string, CellWord>> = {
  outside: 'not in the commune',
  member: 'in the commune',
  held: 'has the power',
  free: 'does not have it',
  counts: 'counts',
  struck: 'struck off',
  unknown: 'unknown',
};

function sideLine(
  { what, of, unit }: DecisionChange,
  value: DecisionChange['before'],
  currency: string,
): Line {
  if (value === null) return NOTHING;
  if (what === 'charter') return charterCellOf(of, String(value), currency);
  if (typeof value === 'bigint' && unit === 'minor') return amount(value, currency);
  if (typeof value === 'number' || typeof value === 'bigint') return count(Number(value));
  const side = SIDES[value];
  return side === undefined ? sentence(value) : word(side);
}

function changesTable(changes: readonly DecisionChange[], currency: string): AnswerTable {
  return tableOf(sentence('What it changes'), changes, [
    [words('what'), ({ what }) => word(what)],
    [words('which'), ({ of }) => (of.length === 64 ? shortId(of) : of)],
    [words('before'), (change) => sideLine(change, change.before, currency)],
    [words('after'), (change) => sideLine(change, change.after, currency)],
  ]);
}

async function runDecision(session: Session, values: ArgumentValues): Promise<Answer> {
  const id = await proposalNamed(session, values);
  const people = session.people().map(({ name }) => name);
  const read = await session.read((state) => {
    const found = decision(state, id);
    return found === null
      ? null
      : {
          found,
          here: lookedAt(state, found, people),
          changes: decisionChanges(state, id, found),
          currency: currencyOf(state),
          nowMs: sealedNowMs(state),
        };
  });
  if (read === null) throw notFound(`There is no proposal ${id}.`, 'See them: telekommune decisions --all');
  const { found, here, currency, nowMs } = read;
  const isUnknown = read.changes.some(({ what, before }) => what === 'charter' && before === null);
  const founding = isUnknown ? await foundingValues(session) : null;
  const changes = founding === null ? read.changes : sinceFounding(read.changes, founding);
  const table = facts(here.called, [
    [sentence('id'), id],
    [sentence('would'), here.would],
    [sentence('reason'), found.reason || NOTHING],
    [
      sentence('proposed'),
      sentence('by {proposer} at {openedAtMs}', {
        proposer: found.proposer,
        openedAtMs: found.openedAtMs,
      }),
    ],
    [
      sentence('votes'),
      sentence('{tally}, of {shares} members; {quorum} must vote', {
        tally: tally(found),
        shares: found.shares,
        quorum: found.quorumVotes,
      }),
    ],
    [sentence('standing'), standingLine(found)],
  ]);
  const cast = tableOf(sentence('Votes'), found.votes, [
    [words('member'), ({ person }) => person],
    [words('vote'), ({ vote }) => word(vote)],
  ]);
  return {
    data: {
      ...decisionData(here),
      votes: found.votes.map((vote): Plain => ({ ...vote })),
      sealedNowMs: nowMs,
      changes: changes.map((change): Plain => ({ ...change })),
    },
    tables: [table, ...(changes.length === 0 ? [] : [changesTable(changes, currency)]), cast],
    next: found.action.is === 'purchase' ? [`telekommune asset ${found.action.asset}`] : [],
  };
}

export const decisionCommands: readonly Command[] = [
  {
    path: ['vote'],
    group: 'decide',
    summary: 'Vote on a proposal; your last vote counts while voting is open',
    arguments: [proposalPlace, oneOf(place('vote', 'word', 'your vote'), ['yes', 'no', 'abstain'])],
    example: 'telekommune vote 3f9a12cd yes',
    foresee: null,
    run: runVote,
  },
  {
    path: ['decisions'],
    group: 'decide',
    summary: 'List open proposals, with what each would do and how the vote stands',
    arguments: [
      option('all', 'flag', 'also those that are decided'),
      option('limit', 'count', 'how many; all if left out'),
      option('before', 'count', 'where a page goes on: the number that the page before named'),
    ],
    example: 'telekommune decisions --all',
    foresee: null,
    run: runDecisions,
  },
  {
    path: ['decision'],
    group: 'decide',
    summary: 'Show one proposal with its reason and every vote',
    arguments: [proposalPlace],
    example: 'telekommune decision 3f9a12cd',
    foresee: null,
    run: runDecision,
  },
  charterCommand,
];
