// Bonds as everybody sees them (COMMUNE.md rules 6, 8, 10, 14): series, holders, and who may hold.

import { outsideHolders } from '../../contexts/bonds/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { bondBoard, holdersOf } from '../../views/bond-board.ts';
import { allWhoMayLend } from '../../views/holder-title.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { assetPlace, option, optional, place } from './arguments.ts';
import { partsLine } from './due-words.ts';
import { holderNames } from './holder-names.ts';
import { ownAccount } from './own-account.ts';
import { notFound, saidData, saidLine, say, textOf, textOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { holderText } from './wording.ts';
import { amountIn, day, moment, rate, seriesState } from './cells.ts';

async function runBonds(session: Session, values: ArgumentValues): Promise<Answer> {
  const only = textOrNull(values, 'asset');
  const [all, currency] = await session.read((state) => [bondBoard(state), currencyOf(state)] as const);
  const lines = all.filter(({ asset }) => only === null || asset === only);
  if (only !== null && lines.length === 0)
    throw notFound(`There are no bonds of ${only}.`, 'See the series there are: telekommune bonds');
  const account = lines.some(({ payUntilMs }) => payUntilMs !== null) ? ownAccount(session.folder) : null;
  const money = amountIn(currency);
  const table = tableOf(sentence('Bond series'), lines, [
    [words('asset'), ({ asset }) => asset],
    [
      words('state'),
      ({ state, overdue }) =>
        overdue ? sentence('{state}, overdue', { state: seriesState(state) }) : seriesState(state),
    ],
    [figures('series'), ({ targetMinor }) => money(targetMinor)],
    [figures('rate'), ({ ratePpm }) => rate(ratePpm)],
    [figures('outstanding'), ({ outstandingMinor }) => money(outstandingMinor)],
    [
      figures('due'),
      ({ dueInterestMinor, duePrincipalMinor }) => money(dueInterestMinor + duePrincipalMinor),
    ],
    [figures('interest paid'), ({ interestPaidMinor }) => money(interestPaidMinor)],
    [
      words('next'),
      ({ nextCouponDate, payUntilMs }) =>
        payUntilMs === null ? day(nextCouponDate) : sentence('paid in until {payUntilMs}', { payUntilMs }),
    ],
  ]);
  return {
    data: { series: lines.map((line): Plain => ({ ...line })), account },
    lines: [
      ...(account === null ? [] : [sentence('Bonds are paid in to the account {account}.', { account })]),
      ...lines.flatMap(({ asset, dueInterestMinor, duePrincipalMinor, dueEarlyMinor }) => {
        const parts = {
          interestMinor: dueInterestMinor,
          scheduledMinor: duePrincipalMinor - dueEarlyMinor,
          earlyMinor: dueEarlyMinor,
        };
        const due = partsLine(parts, currency);
        return due === '' ? [] : [sentence('Due to the holders of {asset}: {due}.', { asset, due })];
      }),
    ],
    tables: [table],
    next: only === null ? [] : [`telekommune holders --asset ${only}`],
  };
}

async function runOutsideHolders(session: Session): Promise<Answer> {
  const [rows, everybody] = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    const all = allWhoMayLend(state).map(
      (holder): Plain => ({ holder: holderText(holder), title: nameOf(holder) }),
    );
    return [state.range(outsideHolders), all] as const;
  });
  const table = tableOf(sentence('Lenders from outside'), rows, [
    [words('holder'), ([name]) => `outside.${name}`],
    [words('called'), ([, { title }]) => title],
    [words('registered by'), ([, { registeredBy }]) => registeredBy],
    [words('since'), ([, { sinceMs }]) => moment(sinceMs)],
  ]);
  const data = rows.map(([name, row]): Plain => ({ holder: `outside.${name}`, ...row }));
  return { data: { holders: data, everybody }, tables: [table] };
}

async function runHolders(session: Session, values: ArgumentValues): Promise<Answer> {
  const asset = textOrNull(values, 'asset');
  if (asset === null) return runOutsideHolders(session);
  const [lines, currency] = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    const named = holdersOf(state, asset).map((line) => ({ ...line, title: nameOf(line.holder) }));
    return [named, currencyOf(state)] as const;
  });
  if (lines.length === 0)
    throw notFound(`Nobody has a part in bonds of ${asset}.`, 'See the series: telekommune bonds');
  const money = amountIn(currency);
  const table = tableOf(sentence('Holders of bonds of {asset}', { asset }), lines, [
    [words('holder'), ({ holder }) => holderText(holder)],
    [words('called'), ({ title }) => title],
    [figures('allotted'), ({ allottedMinor }) => money(allottedMinor)],
    [figures('paid in'), ({ paidInMinor }) => money(paidInMinor)],
    [figures('outstanding'), ({ outstandingMinor }) => money(outstandingMinor)],
    [
      figures('due'),
      ({ dueInterestMinor, duePrincipalMinor }) => money(dueInterestMinor + duePrincipalMinor),
    ],
    [figures('paid back'), ({ principalPaidMinor }) => money(principalPaidMinor)],
    [figures('interest paid'), ({ interestPaidMinor }) => money(interestPaidMinor)],
    [figures('to refund'), ({ refundDueMinor }) => money(refundDueMinor)],
  ]);
  const data = lines.map(({ holder, ...line }): Plain => ({ holder: holderText(holder), ...line }));
  return { data: { asset, holders: data }, tables: [table] };
}

async function runRegister(session: Session, values: ArgumentValues): Promise<Answer> {
  const [name, title] = [textOf(values, 'name'), textOf(values, 'title')];
  const said = await say(session, values, 'bonds.holder-registered@1', { name, title });
  return {
    data: { holder: `outside.${name}`, title, ...saidData(said) },
    lines: [sentence('{title} may lend and hold bonds as outside.{name}.', { title, name }), saidLine(said)],
  };
}

export const bondCommands: readonly Command[] = [
  {
    path: ['bonds'],
    group: 'lend',
    summary: 'List the bond series: what is outstanding, due and paid',
    arguments: [optional({ ...assetPlace, help: 'only its series' })],
    example: 'telekommune bonds',
    foresee: null,
    run: runBonds,
  },
  {
    path: ['holders'],
    group: 'lend',
    summary: 'List lenders from outside, or who holds the bonds of an asset',
    arguments: [option('asset', 'slug', 'the holders of its bonds', 'assets')],
    example: 'telekommune holders --asset press-hall',
    foresee: null,
    run: runHolders,
  },
  {
    path: ['holders', 'register'],
    group: 'lend',
    summary: 'Register somebody outside, so that they can lend and bids can be made in their name',
    arguments: [
      place('name', 'slug', 'their short name from then on'),
      place('title', 'text', 'what they are called'),
    ],
    example: 'telekommune holders register loan-07 "Savings club of the harbour"',
    foresee: null,
    run: runRegister,
  },
];
