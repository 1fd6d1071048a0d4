// Voting and reading decisions (COMMUNE.md rules 4 and 20), and the charter that they change.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { proposals } from '../../contexts/governance/tables.ts';
import { dateOfInstant } from '../../kernel/calendar.ts';
import { charter } from '../../views/charter.ts';
import { type DecisionLine, decision, decisions } from '../../views/decisions.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { actionInFull } from './action-text.ts';
import { oneOf, option, optional, place } from './arguments.ts';
import { charterText, rangeText } from './charter-change.ts';
import { idBeginning, isSet, notFound, saidData, saidLine, say, textOf, textOrNull } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText, instantText, shortId } from './wording.ts';

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
  const lines = after === null ? [] : [`“${after.title}”: ${tally(after)}; ${standingText(after)}.`];
  return {
    data: { proposal: id, vote, state: after?.state ?? 'open', ...saidData(said) },
    lines: [...lines, saidLine(said)],
  };
}

function decisionData(line: DecisionLine, would: string): { readonly [name: string]: Plain } {
  const { action, decided, ...rest } = line;
  return {
    ...rest,
    action: { ...action },
    would,
    decided: decided === null ? null : { ...decided },
  };
}

async function runDecisions(session: Session, values: ArgumentValues): Promise<Answer> {
  const all = isSet(values, 'all');
  const lines = await session.read((state) =>
    decisions(state)
      .filter((line) => all || line.state === 'open')
      .map((line) => ({ line, would: actionInFull(state, line.action) })),
  );
  const shown = lines.map(({ line }) => line);
  const table = tableOf(all ? 'Proposals' : 'Open proposals', shown, [
    [words('id'), ({ proposal }) => shortId(proposal)],
    [words('title'), ({ title }) => title],
    [words('by'), ({ proposer }) => proposer],
    [words('votes'), shortTally],
    [words('standing'), shortStanding],
  ]);
  const next = shown.some(({ state }) => state === 'open') ? ['telekommune vote ID yes'] : [];
  // A title that only says what it would do needs no second sentence.
  const consequences = lines
    .filter(({ line, would }) => line.action.is !== 'resolve' && would !== line.title)
    .map(({ line, would }) => `${shortId(line.proposal)} would ${would}.`);
  return {
    data: { decisions: lines.map(({ line, would }) => decisionData(line, would)) },
    lines: consequences,
    tables: [table],
    next,
  };
}

async function runDecision(session: Session, values: ArgumentValues): Promise<Answer> {
  const id = await proposalNamed(session, values);
  const { found, would } = await session.read((state) => {
    const one = decision(state, id);
    return { found: one, would: one === null ? '' : actionInFull(state, one.action) };
  });
  if (found === null) throw notFound(`There is no proposal ${id}.`, 'See them: telekommune decisions --all');
  const table = facts(found.title, [
    ['id', id],
    ['would', would],
    ['reason', found.reason || '–'],
    ['proposed', `by ${found.proposer} at ${instantText(found.openedAtMs)}`],
    ['votes', `${tally(found)}, of ${found.shares} members; ${found.quorumVotes} must vote`],
    ['standing', standingText(found)],
  ]);
  const votes = tableOf('Votes', found.votes, [
    [words('member'), ({ person }) => person],
    [words('vote'), ({ vote }) => vote],
  ]);
  return {
    data: { ...decisionData(found, would), votes: found.votes.map((vote): Plain => ({ ...vote })) },
    tables: [table, votes],
    next: found.action.is === 'purchase' ? [`telekommune asset ${found.action.asset}`] : [],
  };
}

async function runCharter(session: Session, values: ArgumentValues): Promise<Answer> {
  const only = textOrNull(values, 'parameter');
  const [all, currency] = await session.read((state) => [charter(state), currencyOf(state)] as const);
  const lines = all.filter(({ name }) => only === null || name === only);
  if (lines.length === 0)
    throw notFound(`The charter has no parameter ${only}.`, 'See them all: telekommune charter');
  const table = tableOf('Charter', lines, [
    [words('parameter'), ({ name }) => name],
    [figures('value'), (line) => charterText(line.unit, line.value, currency)],
    [
      words('default'),
      (line) => (line.changed ? charterText(line.unit, line.initial, currency) : 'the same'),
    ],
    [words('rule'), ({ rule }) => rule],
    [words('decides'), ({ sentence }) => sentence],
    [words('range'), ({ name }) => rangeText(name, currency)],
  ]);
  return {
    data: { charter: lines.map((line): Plain => ({ ...line })) },
    tables: [table],
    next: ['telekommune propose change-charter PARAMETER VALUE'],
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
    arguments: [option('all', 'flag', 'also those that are decided')],
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
  {
    path: ['charter'],
    group: 'decide',
    summary: 'Show what the charter says, with each parameter’s range and the rule it belongs to',
    arguments: [optional(place('parameter', 'slug', 'only this one', 'parameters'))],
    example: 'telekommune charter voting-days',
    foresee: null,
    run: runCharter,
  },
];
