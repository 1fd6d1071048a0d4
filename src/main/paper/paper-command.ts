// Letters, certificates, registers and statements as files, for one or for all (docs/operating, the treasurer's desk).

import { currencyOf } from '../../contexts/governance/facts.ts';
import { communes } from '../../contexts/governance/tables.ts';
import { type CivilDate, formatDate, isCivilDate, yearMonthDay } from '../../kernel/calendar.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, place, required, written } from '../../node/commands/arguments.ts';
import { contactsIn } from '../../node/commands/kept-contacts.ts';
import {
  isSet,
  notFound,
  numberOrNull,
  sealedDate,
  textOf,
  textOrNull,
} from '../../node/commands/speaking.ts';
import type { Progress, Session } from '../../node/session.ts';
import type { Paper } from '../../paper/document.ts';
import { HistoryDiffers } from '../../paper/gathering.ts';
import { languageOf, languages } from '../../paper/languages/languages.ts';
import { FILE_FORMS, type FileForm } from '../../paper/paper-files.ts';
import { paperKinds } from '../../paper/paper-kinds.ts';
import type { PaperKind, Plan } from '../../paper/plan.ts';
import type { Desk } from '../../paper/papers/desk.ts';
import { makePack, planPack } from './annual-pack.ts';
import { findDress, type FoundDress } from './letterhead-file.ts';
import { plansFor } from './plans-for.ts';
import { withContacts } from './recipients.ts';
import { makeFolder, refuseExisting, type Wanted, writeOne, writePapers } from './write-papers.ts';
import { plural, type Sentence, sentence, unworded, verbatim } from '../../node/sentence.ts';

const PACK = 'annual-pack';

async function dateOf(session: Session, values: ArgumentValues): Promise<CivilDate> {
  const sealed = await sealedDate(session);
  const asked = numberOrNull(values, 'as-at') ?? sealed;
  if (!isCivilDate(asked) || !isCivilDate(sealed) || asked <= sealed) return asked as CivilDate;
  throw new CommandTrouble({
    kind: 'usage',
    says: `--as-at ${formatDate(asked)} is still to come: the witnesses have sealed ${formatDate(sealed)}.`,
    next: 'A paper says what was; name that day or an earlier one.',
  });
}

export async function deskOf(
  session: Session,
  values: ArgumentValues,
): Promise<{ desk: Desk; dress: FoundDress }> {
  const commune = await session.read((state) => state.get(communes, 'commune'));
  const currency = parseCurrency(await session.read(currencyOf));
  if (commune === null || currency === null)
    throw notFound('There is no commune here yet.', 'See: telekommune status');
  const dress = findDress(session.folder, textOrNull(values, 'letterhead'), commune.name);
  const tag = textOrNull(values, 'language') ?? dress.letterhead.language;
  const language = languageOf(tag);
  if (language === null)
    throw new CommandTrouble({
      kind: 'usage',
      says: `There are no texts in "${tag}".`,
      next: `There are: ${languages.map((one) => `${one.tag} (${one.name})`).join(', ')}.`,
    });
  const letterhead = withContacts(dress.letterhead, contactsIn(session.folder), language.tag);
  return {
    desk: { language, currency, letterhead, date: await dateOf(session, values) },
    dress: { ...dress, letterhead },
  };
}

export async function planned<T>(session: Session, plan: (state: Reader) => T): Promise<T> {
  try {
    return await session.read(plan);
  } catch (fault) {
    if (!(fault instanceof HistoryDiffers)) throw fault;
    throw new CommandTrouble({
      kind: 'broken',
      says: `No paper was written: ${fault.message}.`,
      next: 'Check the whole history: telekommune verify. If it is right, please report this.',
    });
  }
}

const withoutLetterhead = ({ from }: FoundDress, folder: string): readonly Sentence[] =>
  from === null
    ? [sentence('There is no letterhead in {folder} yet: telekommune letterhead', { folder })]
    : [];

interface Run {
  readonly session: Session;
  readonly desk: Desk;
  readonly dress: FoundDress;
  readonly wanted: Wanted;
  readonly progress: Progress;
}

function answer(run: Run, kind: string, files: readonly string[], warnings: readonly Sentence[]): Answer {
  const { desk, dress, wanted, session } = run;
  const shown = files.length > 8 ? files.slice(0, 7) : files;
  const more = files.length - shown.length;
  return {
    data: {
      kind,
      asAt: formatDate(desk.date),
      language: desk.language.tag,
      into: wanted.into,
      files: [...files],
      warnings: warnings.map(({ says }) => says),
    },
    lines: [
      plural(files.length, ['{n} file as at {onDate} in {into}:', '{n} files as at {onDate} in {into}:'], {
        onDate: desk.date,
        into: wanted.into,
      }),
      ...shown.map((name) => verbatim(`  ${name}`)),
      ...(more > 0 ? [sentence('… {n} more', { n: more })] : []),
      ...warnings,
      ...withoutLetterhead(dress, session.folder),
    ],
  };
}

async function runPack(run: Run): Promise<Answer> {
  const { session, desk, dress, wanted, progress } = run;
  const name = `${PACK}-${yearMonthDay(desk.date).year}.zip`;
  refuseExisting([name], wanted);
  const parts = await planned(session, (state) => planPack(state, desk));
  const { bytes, files, warnings } = await makePack(parts, desk, dress, progress);
  makeFolder(wanted.into);
  writeOne({ name, bytes }, wanted);
  return answer(
    run,
    PACK,
    [name],
    [
      plural(files.length, [
        'It holds {n} file; SHA256SUMS lists them.',
        'It holds {n} files; SHA256SUMS lists them.',
      ]),
      ...warnings,
    ],
  );
}

/** Who has no paper, and why, a line for each reason. */
function leftOutLines(kind: PaperKind, plans: readonly Plan[]): readonly Sentence[] {
  const byWhy = new Map<string, string[]>();
  for (const { of, why } of plans.flatMap((plan) => plan.leftOut?.() ?? []))
    byWhy.set(why, [...(byWhy.get(why) ?? []), of]);
  return [...byWhy].map(([why, of]) =>
    sentence('No {kind} of {names}: {why}.', {
      kind: kind.kind,
      names: of.join(', '),
      why: unworded(why),
    }),
  );
}

const english = (lines: readonly Sentence[]): string => lines.map(({ says }) => says).join(' ');

/** Where the other sort of debts has its papers; nothing where there are none of it. */
function besideOf(kind: PaperKind, state: Reader, desk: Desk): Sentence | null {
  const beside = paperKinds.find((known) => known.kind === kind.beside);
  if (beside === undefined || beside.plan(state, desk).length === 0) return null;
  const command = `telekommune paper ${beside.kind} --as-at ${formatDate(desk.date)} --into FOLDER`;
  return beside.for === 'a contract'
    ? sentence('Direct loans have papers of their own: {command}', { command })
    : sentence('Bonds have papers of their own: {command}', { command });
}

function papersOf(plans: readonly Plan[]): readonly Paper[] {
  const seen = new Set<string>();
  return plans
    .flatMap((plan) => plan.make())
    .filter(({ name }) => {
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}

async function runPaper(session: Session, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { desk, dress } = await deskOf(session, values);
  const wanted: Wanted = { into: textOf(values, 'into'), replace: isSet(values, 'replace') };
  const run: Run = { session, desk, dress, wanted, progress };
  const name = textOf(values, 'kind');
  if (name === PACK) return runPack(run);
  const kind = paperKinds.find((known) => known.kind === name);
  if (kind === undefined)
    throw notFound(`There is no paper called ${name}.`, 'See: telekommune paper --help');
  const form = (textOrNull(values, 'form') ?? 'pdf') as FileForm;
  const whom = textOrNull(values, 'for');
  const all = await planned(session, (state) => kind.plan(state, desk));
  const plans = plansFor(kind, all, whom);
  const papers = papersOf(plans);
  const left = leftOutLines(kind, plans);
  const beside = await planned(session, (state) => besideOf(kind, state, desk));
  if (papers.length === 0) {
    const why = kind.silent === undefined ? '' : `: ${kind.silent}`;
    throw notFound(
      left.length > 0 && whom !== null
        ? english(left)
        : english([unworded(`There is no ${name} as at ${formatDate(desk.date)}${why}.`), ...left]),
      beside?.says ?? 'Name another day, such as the end of the last year: --as-at YEAR-12-31',
    );
  }
  const { files, warnings } = await writePapers(papers, form, dress, wanted, progress);
  const written = answer(run, name, files, [...left, ...warnings]);
  return beside === null || whom !== null
    ? written
    : { ...written, lines: [...(written.lines ?? []), beside] };
}

/** For a node, running or not. */
export const paperCommand: Command = {
  path: ['paper'],
  group: 'desk',
  summary: 'Write letters, certificates, registers and statements as PDF, XLSX or CSV, for one or for all',
  details: [
    ...paperKinds.map(
      ({ kind, means, for: whom }) => `${kind}: ${means}${whom === null ? '' : `; for ${whom}`}.`,
    ),
    `${PACK}: books, registers, protocols and what lenders and members get, of the year up to that day, in one ZIP archive.`,
    'The letterhead is letterhead.json in the folder of the node, or the file that --letterhead names. Begin one: telekommune letterhead',
  ],
  arguments: [
    oneOf(place('kind', 'word', 'which paper'), [...paperKinds.map(({ kind }) => kind), PACK]),
    required(written(option('into', 'folder', 'where the files go; it is made if it is not there'))),
    option('for', 'text', 'only the one for this holder, contract, person, enterprise or auction'),
    option('as-at', 'date', 'as at the end of this day; the sealed day if left out'),
    oneOf(
      option('language', 'word', 'in which language; as the letterhead says if left out'),
      languages.map(({ tag }) => tag),
    ),
    oneOf(option('form', 'word', 'pdf, xlsx or csv; pdf if left out'), FILE_FORMS),
    option('letterhead', 'file', 'a letterhead file (JSON) instead of the one in the node’s folder'),
    option('replace', 'flag', 'overwrites files that are there'),
  ],
  example: 'telekommune paper member-register --into papers',
  foresee: null,
  run: runPaper,
};
