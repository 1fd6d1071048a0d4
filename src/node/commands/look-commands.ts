// What everybody can see of the order: what was refused and why, which node said how much, and how each invitation stands.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { logs } from '../../contexts/governance/tables.ts';
import { batches } from '../../contexts/order/types.ts';
import { ordinal } from '../../kernel/state.ts';
import { refusalPage } from '../../views/refusals.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { refusalLine } from './refusal-line.ts';
import { kinds } from './rule-book.ts';
import { isSet, numberOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { shortId } from './wording.ts';
import { count, moment } from './cells.ts';
import { plural, sentence } from '../sentence.ts';

const LIMIT = 30;

const pageOptions = [
  option('limit', 'count', `how many; ${LIMIT} if left out`),
  option('before', 'count', 'where a page goes on: the number that the page before named'),
];

function limitOf(values: ArgumentValues): number {
  return Math.max(1, numberOrNull(values, 'limit') ?? LIMIT);
}

async function runRefusals(session: Session, values: ArgumentValues): Promise<Answer> {
  const before = numberOrNull(values, 'before');
  const seals = isSet(values, 'seals');
  const query = { limit: limitOf(values), seals, ...(before === null ? {} : { before }) };
  const [page, currency] = await session.read(
    (state) => [refusalPage(state, kinds, query), currencyOf(state)] as const,
  );
  const table = tableOf(sentence('Refused entries, the newest first'), page.refusals, [
    [figures('no.'), ({ position }) => String(position)],
    [words('by'), ({ person, author }) => person ?? shortId(author)],
    [words('kind'), ({ kind }) => kind],
    [words('rule'), ({ source, rule }) => `${source} ${rule}`.trimStart()],
    [words('why'), (line) => refusalLine(line, currency)],
    [words('said at'), ({ atMs }) => moment(atMs)],
  ]);
  const data = page.refusals.map((line): Plain => ({ ...line, figures: { ...line.figures } }));
  const next =
    page.next === null ? [] : [`telekommune refusals${seals ? ' --seals' : ''} --before ${page.next}`];
  const lines =
    page.sealsLeftOut === 0
      ? []
      : [
          plural(page.sealsLeftOut, [
            '{n} seal of witnesses left out, which others had overtaken: --seals shows it.',
            '{n} seals of witnesses left out, which others had overtaken: --seals shows them.',
          ]),
        ];
  return {
    data: { refusals: data, sealsLeftOut: page.sealsLeftOut, next: page.next },
    lines,
    tables: [table],
    next,
  };
}

async function runLog(session: Session, values: ArgumentValues): Promise<Answer> {
  const before = numberOrNull(values, 'before');
  const limit = limitOf(values);
  const rows = await session.read((state) =>
    state
      .range(batches, { reverse: true, limit, ...(before === null ? {} : { to: ordinal(before) }) })
      .map(([key, batch]) => ({
        length: Number(key),
        log: batch.log,
        node: state.get(logs, batch.log)?.title ?? null,
        entries: batch.seqs.length,
        digest: batch.digest,
      })),
  );
  const table = tableOf(sentence('The order, the newest batch first'), rows, [
    [figures('length'), ({ length }) => count(length)],
    [words('node'), ({ node, log }) => node ?? shortId(log)],
    [figures('entries'), ({ entries }) => count(entries)],
    [words('digest after it'), ({ digest }) => digest.slice(0, 16)],
  ]);
  const last = rows.at(-1);
  const next = rows.length < limit || last === undefined ? [] : [`telekommune log --before ${last.length}`];
  return { data: { batches: rows.map((row): Plain => ({ ...row })) }, tables: [table], next };
}

export const lookCommands: readonly Command[] = [
  {
    path: ['refusals'],
    group: 'look',
    summary: 'List refused entries with the rule that each broke, and the sums',
    arguments: [
      ...pageOptions,
      option('seals', 'flag', 'also seals that others had overtaken; they concern only who keeps a witness'),
    ],
    example: 'telekommune refusals --limit 10',
    foresee: null,
    run: runRefusals,
  },
  {
    path: ['log'],
    group: 'look',
    summary: 'List the order: which node said how much, and the digest after it',
    arguments: pageOptions,
    example: 'telekommune log --limit 10',
    foresee: null,
    run: runLog,
  },
];
