// Papers by mail, through the user's own server: to each whose address is in mail.json or the contacts, each paper once.

import { type Letter, sendLetters } from '../../mail/sending.ts';
import type { MailSettings } from '../../mail/settings.ts';
import {
  type Answer,
  type ArgumentValues,
  type Command,
  CommandTrouble,
  type Plain,
} from '../../node/command.ts';
import { oneOf, option, place } from '../../node/commands/arguments.ts';
import { contactOf, contactsIn } from '../../node/commands/kept-contacts.ts';
import { isSet, notFound, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { word } from '../../node/commands/cells.ts';
import { figures, tableOf, words } from '../../node/commands/tables.ts';
import { dateText } from '../../node/commands/wording.ts';
import type { Progress, Session } from '../../node/session.ts';
import type { Paper } from '../../paper/document.ts';
import { languages } from '../../paper/languages/languages.ts';
import { mailText } from '../../paper/mail-text.ts';
import { filesOf } from '../../paper/paper-files.ts';
import { paperKinds } from '../../paper/paper-kinds.ts';
import type { Desk } from '../../paper/papers/desk.ts';
import type { FoundDress } from './letterhead-file.ts';
import { letterId, MailRecord } from './mail-record.ts';
import { mailSettingsOf } from './mail-settings-file.ts';
import { deskOf, planned } from './paper-command.ts';
import { plansFor } from './plans-for.ts';
import { MissingSigns } from './write-papers.ts';
import { plural, type Sentence, sentence, unworded } from '../../node/sentence.ts';

const mailed = paperKinds.filter((kind) => kind.for !== null && kind.for !== 'an auction');
const NAMED_MAX = 5;

interface Addressed {
  readonly to: string;
  /** What --for calls it. */
  readonly of: string;
  readonly paper: Paper;
}

interface Mailing {
  readonly settings: MailSettings;
  readonly password: string | null;
  readonly desk: Desk;
  readonly dress: FoundDress;
  readonly addressed: readonly Addressed[];
  readonly without: readonly string[];
  /** Papers with signs that the fonts lack. */
  readonly warnings: readonly Sentence[];
}

async function mailing(session: Session, values: ArgumentValues): Promise<Mailing> {
  const { settings, password } = mailSettingsOf(session.folder, textOrNull(values, 'settings'));
  const { desk, dress } = await deskOf(session, values);
  const kind = mailed.find((one) => one.kind === textOf(values, 'kind'));
  if (kind === undefined) throw notFound('There is no such paper.', 'See: telekommune mail --help');
  const plans = plansFor(
    kind,
    await planned(session, (state) => kind.plan(state, desk)),
    textOrNull(values, 'for'),
  );
  const contacts = contactsIn(session.folder);
  const addressed: Addressed[] = [];
  const without: string[] = [];
  for (const plan of plans) {
    const key = plan.to ?? plan.of;
    const named = Object.hasOwn(settings.addresses, key) ? settings.addresses[key] : undefined;
    const to = named ?? contactOf(contacts, key)?.email ?? undefined;
    const papers = plan.make();
    if (to === undefined && papers.length > 0) without.push(key);
    if (to !== undefined) addressed.push(...papers.map((paper) => ({ to, of: plan.of, paper })));
  }
  const missing = new MissingSigns();
  for (const { paper } of addressed) missing.look(paper, dress);
  if (addressed.length > 0)
    return { settings, password, desk, dress, addressed, without, warnings: missing.lines() };
  throw notFound(
    without.length === 0
      ? 'There is nothing to mail.'
      : `No mail address is known of ${without.slice(0, NAMED_MAX).join(', ')}.`,
    'Keep it: telekommune contact set NAME --name … --email …, or in mail.json: docs/operating/papers.md shows one.',
  );
}

async function letterOf({ to, paper }: Addressed, { dress, desk, settings }: Mailing): Promise<Letter> {
  const files = await filesOf(paper, 'pdf', dress);
  const text = mailText(desk.language, paper.subject, settings.from.name);
  return { to, subject: paper.subject, text, attachments: files };
}

/** The first names, and how many more there are. */
function someOf(names: readonly string[]): string | Sentence {
  const shown = names.slice(0, NAMED_MAX).join(', ');
  const more = names.length - NAMED_MAX;
  return more > 0 ? sentence('{shown} and {more} more', { shown, more }) : shown;
}

async function foresee(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const { addressed, without, settings, warnings } = await mailing(session, values);
  if (isSet(values, 'arrived'))
    return [sentence('Nothing is mailed; what may have gone counts as mailed from then on.')];
  return [
    sentence('{letters} from {from} through {host}, to {names}.', {
      letters: plural(addressed.length, ['{n} letter', '{n} letters']),
      from: settings.from.address,
      host: settings.host,
      names: someOf(addressed.map(({ to }) => to)),
    }),
    ...(without.length > 0 ? [sentence('Without an address: {names}.', { names: someOf(without) })] : []),
    ...warnings,
    sentence('Mail can be read on its way and by whoever keeps the mailbox.'),
  ];
}

const now = (): string => new Date().toISOString();

/** What became of the letters. */
interface Outcome {
  sent: number;
  known: number;
  readonly faults: { readonly to: string; readonly fault: string }[];
  /** Nobody knows whether they went: the program ended, or the server broke off, while they were sent. `fault` is empty for those of an earlier time. */
  readonly open: { readonly of: string; readonly to: string; readonly fault: string }[];
}

/** Says before each letter that it is about to go, and afterwards what became of it. */
async function send(
  found: Mailing,
  record: MailRecord,
  isAgain: boolean,
  progress: Progress,
): Promise<Outcome> {
  const outcome: Outcome = { sent: 0, known: 0, faults: [], open: [] };
  const names = new Map<Letter, string>();
  async function* letters(): AsyncGenerator<Letter> {
    for (const [at, one] of found.addressed.entries()) {
      progress('letters mailed', at, found.addressed.length);
      const letter = await letterOf(one, found);
      const standing = isAgain ? 'new' : record.standing(letterId(letter));
      if (standing === 'mailed') outcome.known++;
      if (standing === 'open') outcome.open.push({ of: one.of, to: one.to, fault: '' });
      if (standing !== 'new') continue;
      names.set(letter, one.of);
      record.begin(letterId(letter), now());
      yield letter;
    }
  }
  for await (const { letter, fault, mayHaveGone } of sendLetters(found.settings, found.password, letters())) {
    if (fault === null) {
      record.add(letterId(letter), now());
      outcome.sent++;
      continue;
    }
    if (mayHaveGone) {
      outcome.open.push({ of: names.get(letter) ?? '', to: letter.to, fault });
      continue;
    }
    outcome.faults.push({ to: letter.to, fault });
    record.drop(letterId(letter));
  }
  return outcome;
}

/** Takes the treasurer's word that letters have gone of which it was not known. */
async function settle(found: Mailing, record: MailRecord): Promise<Answer> {
  let settled = 0;
  for (const one of found.addressed) {
    const id = letterId(await letterOf(one, found));
    if (record.standing(id) !== 'open') continue;
    record.add(id, now());
    settled++;
  }
  return {
    data: { settled },
    lines: [
      plural(settled, [
        '{n} letter that may have gone counts as mailed now.',
        '{n} letters that may have gone count as mailed now.',
      ]),
    ],
  };
}

function linesOf({ sent, known, open }: Outcome, { without, warnings }: Mailing): readonly Sentence[] {
  return [
    plural(sent, ['{n} letter mailed.', '{n} letters mailed.']),
    ...(known > 0
      ? [
          plural(known, [
            '{n} letter was mailed before and left out (--again sends them once more).',
            '{n} letters were mailed before and left out (--again sends them once more).',
          ]),
        ]
      : []),
    ...(open.length > 0
      ? [
          plural(open.length, [
            '{n} letter may have gone, or not: its sending began, and nobody heard how it ended. It is left out until you say.',
            '{n} letters may have gone, or not: their sending began, and nobody heard how it ended. They are left out until you say.',
          ]),
        ]
      : []),
    ...(without.length > 0 ? [sentence('Without an address: {names}.', { names: without.join(', ') })] : []),
    ...warnings,
  ];
}

async function run(session: Session, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const found = await mailing(session, values);
  const record = new MailRecord(session.folder);
  if (isSet(values, 'arrived')) return settle(found, record);
  const outcome = await send(found, record, isSet(values, 'again'), progress);
  const { sent, known, faults, open } = outcome;
  const data: Plain = {
    sent,
    known,
    failed: faults.map((one) => ({ ...one })),
    open: open.map((one) => ({ ...one })),
    without: [...found.without],
  };
  if (sent === 0 && known === 0 && open.length === 0) {
    throw new CommandTrouble({
      kind: 'unreachable',
      says: `No letter was mailed. ${faults[0]?.fault ?? ''}`,
      figures: data,
      next: 'Look at mail.json, and try again: what was mailed does not go out twice.',
    });
  }
  const tables = [
    tableOf(sentence('Letters that the server refused'), faults, [
      [words('to'), ({ to }) => to],
      [words('why'), ({ fault }) => unworded(fault)],
      [figures(''), () => ''],
    ]),
    tableOf(sentence('Letters that may have gone'), open, [
      [words('for'), ({ of }) => of],
      [words('to'), ({ to }) => to],
      [
        words('why'),
        ({ fault }) => (fault === '' ? word('the sending before ended in the middle') : unworded(fault)),
      ],
    ]),
  ].filter(({ rows }) => rows.length > 0);
  const [first] = open;
  const language = textOrNull(values, 'language');
  const again = `telekommune mail ${textOf(values, 'kind')} --as-at ${dateText(found.desk.date)}${language === null ? '' : ` --language ${language}`}`;
  return {
    data,
    lines: linesOf(outcome, found),
    ...(tables.length === 0 ? {} : { tables }),
    ...(first === undefined
      ? {}
      : {
          next: [
            `${again} --for ${first.of} --again  (it has not gone: your server or its reader says so)`,
            `${again} --for ${first.of} --arrived  (it has gone)`,
          ],
        }),
  };
}

/** For a node, running or not. */
export const mailCommand: Command = {
  path: ['mail'],
  group: 'desk',
  summary: 'Mail statements, certificates, invoices and advices through your own mail server, each once',
  details: [
    'The server stands in mail.json in the folder of the node (docs/operating/papers.md shows one), addresses there or in the contacts (telekommune contact set). The password lies in a file of its own.',
    'What the server refuses is listed, and the others go on; the same command again sends only what has not gone out.',
    'If the machine or the server stops in the middle of a letter, nobody knows whether it went: the next time it is named and left out, until you say --again or --arrived.',
  ],
  arguments: [
    oneOf(
      place('kind', 'word', 'which paper'),
      mailed.map(({ kind }) => kind),
    ),
    option('for', 'text', 'only the one for this holder, contract, person or enterprise'),
    option('as-at', 'date', 'as at the end of this day; the sealed day if left out'),
    oneOf(
      option('language', 'word', 'in which language; as the letterhead says if left out'),
      languages.map(({ tag }) => tag),
    ),
    option('letterhead', 'file', 'a letterhead file (JSON) instead of the one in the node’s folder'),
    option('settings', 'file', 'mail settings (JSON) instead of mail.json in the node’s folder'),
    option('again', 'flag', 'sends also what was mailed before, or may have been'),
    option('arrived', 'flag', 'sends nothing: what may have gone has, says somebody who asked'),
  ],
  example: 'telekommune mail lender-statement --as-at 2025-12-31',
  foresee,
  run,
};
