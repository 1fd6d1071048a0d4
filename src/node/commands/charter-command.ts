// What the charter says, since when, and by which decision (COMMUNE.md rule 20).

import { currencyOf } from '../../contexts/governance/facts.ts';
import { charter } from '../../views/charter.ts';
import { type CharterChange, charterHistory, readWritten } from '../../views/charter-history.ts';
import type { Answer, AnswerTable, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { calledLine } from './action-text.ts';
import { option, optional, place } from './arguments.ts';
import { charterCell, charterCellOf, rangeCell } from './charter-cells.ts';
import { foundingValues } from './founding-values.ts';
import { isSet, notFound, textOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { shortId } from './wording.ts';
import { moment, NOTHING, word } from './cells.ts';
import { type Line, sentence } from '../sentence.ts';

type Called = CharterChange & Pick<Step, 'called'>;

interface Step extends CharterChange {
  /** As the charter wrote it before; null for its default, undefined where it is not known. */
  readonly was: string | null | undefined;
  /** The decision, as it was typed or as what it did. */
  readonly called: Line;
}

async function stepsOf(session: Session, history: readonly Called[]): Promise<readonly Step[]> {
  if (history.length === 0) return [];
  const founding = await foundingValues(session);
  const now = new Map<string, string>(founding ?? []);
  return history.map((change) => {
    const known = now.get(change.parameter);
    now.set(change.parameter, change.value);
    return { ...change, was: known ?? (founding === null ? undefined : null) };
  });
}

function stepData(initial: ReadonlyMap<string, Plain>, { was, called, ...change }: Step): Plain {
  const { parameter, value, atMs, proposal, title } = change;
  const before =
    was === undefined ? null : was === null ? initial.get(parameter) : readWritten(parameter, was);
  return {
    parameter,
    before: before ?? null,
    after: readWritten(parameter, value),
    atMs,
    proposal,
    title,
    plainTitle: typeof called !== 'string',
  };
}

function historyTable(steps: readonly Step[], currency: string): AnswerTable {
  return tableOf(sentence('What the members changed, the latest first'), steps.toReversed(), [
    [words('parameter'), ({ parameter }) => parameter],
    [
      words('before'),
      ({ parameter, was }) =>
        was === undefined
          ? NOTHING
          : was === null
            ? word('default value')
            : charterCellOf(parameter, was, currency),
    ],
    [words('after'), ({ parameter, value }) => charterCellOf(parameter, value, currency)],
    [words('since'), ({ atMs }) => moment(atMs)],
    [
      words('proposal'),
      ({ proposal, called }) => sentence('{proposal} {called}', { proposal: shortId(proposal), called }),
    ],
  ]);
}

async function runCharter(session: Session, values: ArgumentValues): Promise<Answer> {
  const only = textOrNull(values, 'parameter');
  const isHere = (name: string): boolean => only === null || name === only;
  const [all, history, currency] = await session.read(
    (state) =>
      [
        charter(state),
        charterHistory(state).map((change) => ({ ...change, called: calledLine(state, change) })),
        currencyOf(state),
      ] as const,
  );
  const lines = all.filter(({ name }) => isHere(name));
  if (lines.length === 0)
    throw notFound(`The charter has no parameter ${only}.`, 'See them all: telekommune charter');
  const steps = await stepsOf(
    session,
    history.filter(({ parameter }) => isHere(parameter)),
  );
  const initial = new Map(all.map((line): [string, Plain] => [line.name, line.initial]));
  const table = tableOf(sentence('Charter'), lines, [
    [words('parameter'), ({ name }) => name],
    [figures('value'), (line) => charterCell(line.unit, line.value, currency)],
    [
      words('default value'),
      (line) => (line.changed ? charterCell(line.unit, line.initial, currency) : word('the same')),
    ],
    [words('rule'), ({ rule }) => (/^\d/.test(rule) ? rule : sentence(rule))],
    [words('decides'), ({ sentence: decides }) => sentence(decides)],
    [words('range'), ({ name }) => rangeCell(name, currency)],
  ]);
  const isHistory = isSet(values, 'history') || only !== null;
  return {
    data: {
      charter: lines.map((line): Plain => ({ ...line })),
      history: steps.toReversed().map((step) => stepData(initial, step)),
    },
    tables: [table, ...(isHistory && steps.length > 0 ? [historyTable(steps, currency)] : [])],
    next: ['telekommune propose change-charter PARAMETER VALUE'],
  };
}

export const charterCommand: Command = {
  path: ['charter'],
  group: 'decide',
  summary: 'Show what the charter says, with each parameter’s range and the rule it belongs to',
  arguments: [
    optional(place('parameter', 'slug', 'only this one, with what the members changed in it', 'parameters')),
    option('history', 'flag', 'also every change by vote, and what it said before'),
  ],
  example: 'telekommune charter voting-days',
  foresee: null,
  run: runCharter,
};
