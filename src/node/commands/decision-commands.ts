// Voting and reading decisions (COMMUNE.md rules 4 and 20).

import { currencyOf } from '../../contexts/governance/facts.ts';
import { proposals, votes } from '../../contexts/governance/tables.ts';
import { hasShare } from '../../contexts/membership/facts.ts';
import { sealedNowMs } from '../../contexts/order/facts.ts';
import { dateOfInstant } from '../../kernel/calendar.ts';
import { type DecisionChange, decisionChanges } from '../../views/decision-changes.ts';
import { type DecisionLine, decision, decisionPage } from '../../views/decisions.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Answer, AnswerTable, ArgumentValues, Command, Plain } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { actionInFull, actionText } from './action-text.ts';
import { oneOf, option, place } from './arguments.ts';
import { charterCommand } from './charter-command.ts';
import { charterTextOf } from './charter-change.ts';
import { idBeginning, isSet, notFound, numberOrNull, saidData, saidLine, say, textOf } from './speaking.ts';
import { facts, tableOf, words } from './tables.ts';
import { dateText, instantText, moneyText, shortId } from './wording.ts';

const proposalPlace = place('proposal', 'id', 'its id, or the beginning of it', 'proposals');

async function proposalNamed(session: Session, values: ArgumentValues): Promise<string> {
  const ids = await session.read((state) => state.range(proposals).map(([id]) => id));
  return idBeginning(textOf(values, 'proposal'), ids, 'proposal', 'See them: telekommune decisions --all');
}

function tally({ yes, no, abstain }: DecisionLine): string {
  return `${yes} yes, ${no} no, ${abstain} abstain`;
}

/** How many votes an open proposal still needs for the quorum. */
function votesMissing({ yes, no, abstain, quorumVotes }: DecisionLine): number {
  return Math.max(0, quorumVotes - yes - no - abstain);
}

function standingText(line: DecisionLine): string {
  if (line.state !== 'open') return `${line.state} at ${instantText(line.decided?.atMs ?? line.closesAtMs)}`;
  const missing = votesMissing(line);
  const quorum = missing === 0 ? 'quorum reached' : `${missing} more needed for the quorum`;
  return `open until ${instantText(line.closesAtMs)}, ${quorum}`;
}

/** `3 yes, 1 no`: as short as a list needs it. */
function shortTally({ yes, no, abstain }: DecisionLine): string {
  return `${yes} yes, ${no} no${abstain === 0 ? '' : `, ${abstain} abstain`}`;
}

/** How a vote stands. */
function talliedWords(line: DecisionLine): Sentence {
  const { title, yes, no, abstain, closesAtMs } = line;
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

function shortStanding(line: DecisionLine): string {
  if (line.state !== 'open')
    return `${line.state} ${dateText(dateOfInstant(line.decided?.atMs ?? line.closesAtMs))}`;
  const missing = votesMissing(line);
  return `until ${instantText(line.closesAtMs)}${missing === 0 ? '' : `, ${missing} more needed for the quorum`}`;
}

async function runVote(session: Session, values: ArgumentValues): Promise<Answer> {
  const id = await proposalNamed(session, values);
  const vote = textOf(values, 'vote');
  const said = await say(session, values, 'governance.voted@1', { proposal: id, vote });
  const after = await session.read((state) => decision(state, id));
  const lines = after === null ? [] : [talliedWords(after)];
  return {
    data: { proposal: id, vote, state: after?.state ?? 'open', ...saidData(said) },
    lines: [...lines, saidLine(said)],
  };
}

interface Here {
  readonly line: DecisionLine;
  readonly would: string;
  /** Whether nobody chose a title: it says what it would do, in English. */
  readonly plainTitle: boolean;
  /** How the members whose keys are here have voted; null for not yet. */
  readonly votesHere: readonly { readonly person: string; readonly vote: string | null }[];
}

function lookedAt(state: Reader, line: DecisionLine, people: readonly string[]): Here {
  return {
    line,
    would: actionInFull(state, line.action),
    plainTitle: line.title === actionText(line.action, currencyOf(state)),
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
    would,
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
  const table = tableOf(all ? 'Proposals' : 'Open proposals', shown, [
    [words('id'), ({ proposal }) => shortId(proposal)],
    [words('title'), ({ title }) => title],
    [words('by'), ({ proposer }) => proposer],
    [words('votes'), shortTally],
    [words('standing'), shortStanding],
  ]);
  const next = [
    ...(shown.some(({ state }) => state === 'open') ? ['telekommune vote ID yes'] : []),
    ...(onward === null ? [] : [`telekommune decisions --before ${onward}`]),
  ];
  // A title that only says what it would do needs no second sentence.
  const consequences = lines
    .filter(({ line, would }) => line.action.is !== 'resolve' && would !== line.title)
    .map(({ line, would }) => `${shortId(line.proposal)} would ${would}.`);
  return {
    data: { decisions: lines.map(decisionData), next: onward },
    lines: consequences,
    tables: [table],
    next,
  };
}

function sideText(
  { what, of, unit }: DecisionChange,
  value: DecisionChange['before'],
  currency: string,
): string {
  if (value === null) return '–';
  if (what === 'charter') return charterTextOf(of, String(value), currency);
  return typeof value === 'bigint' && unit === 'minor' ? moneyText(value, currency) : String(value);
}

function changesTable(changes: readonly DecisionChange[], currency: string): AnswerTable {
  return tableOf('What it changes', changes, [
    [words('what'), ({ what }) => what],
    [words('which'), ({ of }) => (of.length === 64 ? shortId(of) : of)],
    [words('before'), (change) => sideText(change, change.before, currency)],
    [words('after'), (change) => sideText(change, change.after, currency)],
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
  const { found, here, changes, currency, nowMs } = read;
  const table = facts(found.title, [
    ['id', id],
    ['would', here.would],
    ['reason', found.reason || '–'],
    ['proposed', `by ${found.proposer} at ${instantText(found.openedAtMs)}`],
    ['votes', `${tally(found)}, of ${found.shares} members; ${found.quorumVotes} must vote`],
    ['standing', standingText(found)],
  ]);
  const cast = tableOf('Votes', found.votes, [
    [words('member'), ({ person }) => person],
    [words('vote'), ({ vote }) => vote],
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
