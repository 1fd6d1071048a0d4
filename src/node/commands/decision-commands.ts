// Voting and reading decisions (COMMUNE.md rules 4 and 20), and the charter that they change.

import { type Parameter, parameters, rangeOf } from '../../contexts/governance/charter.ts';
import { charterValues, currencyOf } from '../../contexts/governance/facts.ts';
import { type Proposal, proposals, votes } from '../../contexts/governance/tables.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { oneOf, option, place } from './arguments.ts';
import { actionText, votesMissing } from './decision-texts.ts';
import { idBeginning, isSet, notFound, saidData, saidLine, say, textOf, textOrNull } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { instantText, moneyText, rateText, shortId } from './wording.ts';

const proposalPlace = place('proposal', 'id', 'its id, or the beginning of it', 'proposals');

async function proposalNamed(session: Session, values: ArgumentValues): Promise<string> {
  const ids = await session.read((state) => state.range(proposals).map(([id]) => id));
  return idBeginning(textOf(values, 'proposal'), ids, 'proposal', 'See them: telekommune decisions --all');
}

function tally({ yes, no, abstain }: Proposal): string {
  return `${yes} yes, ${no} no, ${abstain} abstain`;
}

function standingText(proposal: Proposal, missing: number): string {
  if (proposal.state !== 'open')
    return `${proposal.state} at ${instantText(proposal.decided?.atMs ?? proposal.closesAtMs)}`;
  const quorum = missing === 0 ? 'quorum reached' : `${missing} more needed for the quorum`;
  return `open until ${instantText(proposal.closesAtMs)}, ${quorum}`;
}

async function runVote(session: Session, values: ArgumentValues): Promise<Answer> {
  const id = await proposalNamed(session, values);
  const vote = textOf(values, 'vote');
  const said = await say(session, values, 'governance.voted@1', { proposal: id, vote });
  const after = await session.read((state) => {
    const proposal = state.get(proposals, id);
    return proposal === null ? null : { proposal, missing: votesMissing(state, proposal) };
  });
  const lines =
    after === null
      ? []
      : [
          `“${after.proposal.title}”: ${tally(after.proposal)}; ${standingText(after.proposal, after.missing)}.`,
        ];
  const state = after?.proposal.state ?? 'open';
  return { data: { proposal: id, vote, state, ...saidData(said) }, lines: [...lines, saidLine(said)] };
}

interface Shown {
  readonly id: string;
  readonly proposal: Proposal;
  readonly missing: number;
  readonly does: string;
}

function shownOf(state: Reader, id: string, proposal: Proposal): Shown {
  return {
    id,
    proposal,
    missing: votesMissing(state, proposal),
    does: actionText(proposal.action, currencyOf(state)),
  };
}

function decisionData({ id, proposal, missing, does }: Shown): { readonly [name: string]: Plain } {
  const { proposer, title, reason, action, openedAtMs, closesAtMs, yes, no, abstain, state, decided } =
    proposal;
  return {
    proposal: id,
    proposer,
    title,
    reason,
    does,
    action: { ...action },
    openedAtMs,
    closesAtMs,
    yes,
    no,
    abstain,
    votesMissing: missing,
    state,
    decided: decided === null ? null : { ...decided },
  };
}

async function runDecisions(session: Session, values: ArgumentValues): Promise<Answer> {
  const all = isSet(values, 'all');
  const shown = await session.read((state) =>
    state
      .range(proposals)
      .filter(([, proposal]) => all || proposal.state === 'open')
      .map(([id, proposal]) => shownOf(state, id, proposal)),
  );
  shown.sort((a, b) => b.proposal.openedAtMs - a.proposal.openedAtMs);
  const table = tableOf(all ? 'Proposals, the newest first' : 'Open proposals', shown, [
    [words('id'), ({ id }) => shortId(id)],
    [words('title'), ({ proposal }) => proposal.title],
    [words('would'), ({ does }) => does],
    [words('by'), ({ proposal }) => proposal.proposer],
    [words('votes'), ({ proposal }) => tally(proposal)],
    [words('standing'), ({ proposal, missing }) => standingText(proposal, missing)],
  ]);
  const next = shown.some(({ proposal }) => proposal.state === 'open') ? ['telekommune vote ID yes'] : [];
  return { data: { decisions: shown.map(decisionData) }, tables: [table], next };
}

async function runDecision(session: Session, values: ArgumentValues): Promise<Answer> {
  const id = await proposalNamed(session, values);
  const found = await session.read((state) => {
    const proposal = state.get(proposals, id);
    if (proposal === null) return null;
    const cast = state
      .range(votes, { prefix: `${id}/` })
      .map(([key, vote]) => ({ person: key.slice(id.length + 1), vote }));
    return { shown: shownOf(state, id, proposal), cast };
  });
  if (found === null) throw notFound(`There is no proposal ${id}.`, 'See them: telekommune decisions --all');
  const { shown, cast } = found;
  const { proposal } = shown;
  const table = facts(proposal.title, [
    ['id', id],
    ['would', shown.does],
    ['reason', proposal.reason || '–'],
    ['proposed', `by ${proposal.proposer} at ${instantText(proposal.openedAtMs)}`],
    ['votes', tally(proposal)],
    ['standing', standingText(proposal, shown.missing)],
  ]);
  const castTable = tableOf('Votes', cast, [
    [words('member'), ({ person }) => person],
    [words('vote'), ({ vote }) => vote],
  ]);
  return { data: { ...decisionData(shown), cast }, tables: [table, castTable] };
}

/** A value of the charter as people read it. */
function parameterText(parameter: Parameter, value: string, currency: string): string {
  if (parameter.is === 'word') return value;
  if (parameter.is === 'count') return `${value} ${parameter.unit}`;
  return parameter.unit === 'ppm' ? rateText(BigInt(value)) : moneyText(BigInt(value), currency);
}

async function runCharter(session: Session, values: ArgumentValues): Promise<Answer> {
  const only = textOrNull(values, 'parameter');
  const wanted = Object.values(parameters).filter(({ name }) => only === null || name === only);
  if (wanted.length === 0)
    throw notFound(`The charter has no parameter ${only}.`, 'See them all: telekommune charter');
  const found = await session.read((state) => ({
    currency: currencyOf(state),
    chosen: wanted.map(({ name }) => state.get(charterValues, name)),
  }));
  const rows = wanted.map((parameter, index) => ({
    parameter,
    value: found.chosen[index] ?? String(parameter.initial),
    chosen: (found.chosen[index] ?? null) !== null,
  }));
  const table = tableOf('Charter', rows, [
    [words('parameter'), ({ parameter }) => parameter.name],
    [figures('value'), ({ parameter, value }) => parameterText(parameter, value, found.currency)],
    [words('by'), ({ chosen }) => (chosen ? 'the members' : 'default')],
    [words('rule'), ({ parameter }) => parameter.rule],
    [words('decides'), ({ parameter }) => parameter.sentence],
    [words('range'), ({ parameter }) => rangeOf(parameter)],
  ]);
  return {
    data: {
      charter: rows.map(
        ({ parameter: { name, rule, sentence, initial, ...rest }, value, chosen }): Plain => ({
          parameter: name,
          value,
          chosen,
          rule,
          sentence,
          default: String(initial),
          range: rest.is === 'word' ? [...rest.words] : [String(rest.least), String(rest.most)],
          unit: rest.is === 'word' ? null : rest.unit,
        }),
      ),
    },
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
    arguments: [{ ...place('parameter', 'slug', 'only this one', 'parameters'), required: false }],
    example: 'telekommune charter voting-days',
    foresee: null,
    run: runCharter,
  },
];
