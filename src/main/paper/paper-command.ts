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
import { counted } from '../../node/commands/wording.ts';
import type { Progress, Session } from '../../node/session.ts';
import type { Paper } from '../../paper/document.ts';
import { HistoryDiffers } from '../../paper/gathering.ts';
import { languageOf, languages } from '../../paper/languages/languages.ts';
import { FILE_FORMS, type FileForm } from '../../paper/paper-files.ts';
import { type PaperKind, paperKinds, type Plan } from '../../paper/paper-kinds.ts';
import type { Desk } from '../../paper/papers/desk.ts';
import { makePack, planPack } from './annual-pack.ts';
import { findDress, type FoundDress } from './letterhead-file.ts';
import { withContacts } from './recipients.ts';
import { makeFolder, refuseExisting, type Wanted, writeOne, writePapers } from './write-papers.ts';

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

/** The plans for one of them: by its full name, or by the short name behind the point of a holder. */
export function plansFor(kind: PaperKind, plans: readonly Plan[], named: string | null): readonly Plan[] {
  if (named === null) return plans;
  const exact = plans.filter(({ of }) => of === named);
  const found = exact.length > 0 ? exact : plans.filter(({ of }) => of.endsWith(`.${named}`));
  const names = [...new Set(found.map(({ of }) => of))];
  if (names.length === 1) return found;
  if (names.length > 1)
    throw new CommandTrouble({
      kind: 'usage',
      says: `--for ${named} may be ${names.join(' or ')}.`,
      next: 'Write it in full.',
    });
  const some = [...new Set(plans.map(({ of }) => of))].slice(0, 5).join(', ');
  throw notFound(
    kind.for === null
      ? `${kind.kind} is a paper of the commune and for nobody in particular.`
      : `No ${kind.kind} can be for ${named}: it is for ${kind.for}.`,
    some === '' ? 'There is nobody yet.' : `There are: ${some}.`,
  );
}

const withoutLetterhead = ({ from }: FoundDress, folder: string): readonly string[] =>
  from === null ? [`There is no letterhead in ${folder} yet: telekommune letterhead`] : [];

interface Run {
  readonly session: Session;
  readonly desk: Desk;
  readonly dress: FoundDress;
  readonly wanted: Wanted;
  readonly progress: Progress;
}

function answer(run: Run, kind: string, files: readonly string[], warnings: readonly string[]): Answer {
  const { desk, dress, wanted, session } = run;
  const shown = files.length > 8 ? [...files.slice(0, 7), `… ${files.length - 7} more`] : files;
  return {
    data: {
      kind,
      asAt: formatDate(desk.date),
      language: desk.language.tag,
      into: wanted.into,
      files: [...files],
      warnings: [...warnings],
    },
    lines: [
      `${counted(files.length, 'file')} as at ${formatDate(desk.date)} in ${wanted.into}:`,
      ...shown.map((name) => `  ${name}`),
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
    [`It holds ${counted(files.length, 'file')}; SHA256SUMS lists them.`, ...warnings],
  );
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
  const plans = plansFor(
    kind,
    await planned(session, (state) => kind.plan(state, desk)),
    textOrNull(values, 'for'),
  );
  const papers = papersOf(plans);
  if (papers.length === 0)
    throw notFound(
      `There is nothing to say in a ${name} as at ${formatDate(desk.date)}.`,
      'Name another day: --as-at 2026-12-31',
    );
  const { files, warnings } = await writePapers(papers, form, dress, wanted, progress);
  return answer(run, name, files, warnings);
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
