// One entry as it lies in its log: what it says, who signed it, whether it counted, what it posted. The signature is checked anew.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { devices, people } from '../../contexts/membership/tables.ts';
import { FOUNDING_KIND } from '../../contexts/order/facts.ts';
import { fromHex, toHex } from '../../kernel/bytes.ts';
import { decode } from '../../kernel/codec.ts';
import { decodeEnvelope, type Envelope, entryId, signedPart } from '../../kernel/entry.ts';
import { type EntryPlace, entryPlace } from '../../views/entry-place.ts';
import { figureText } from '../../views/figure-text.ts';
import { type RefusalText, refusalText, ruleWords } from '../../views/refusal-text.ts';
import {
  type Answer,
  type AnswerTable,
  type ArgumentValues,
  type Command,
  CommandTrouble,
  type Plain,
} from '../command.ts';
import { cryptography } from '../cryptography.ts';
import type { Session } from '../session.ts';
import { place } from './arguments.ts';
import { plainTitleOf } from './plain-title.ts';
import { refusalLine } from './refusal-line.ts';
import { kinds } from './rule-book.ts';
import { notFound, numberOrNull } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText, shortId } from './wording.ts';
import { amount, day, moment, names, word } from './cells.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';
import { postingLine } from './posting-line.ts';

/** Whatever a body holds, as plain data; bytes are hex. */
function plainOf(value: unknown): Plain {
  if (value instanceof Uint8Array) return toHex(value);
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainOf(one)]));
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean'
    ? value
    : null;
}

function bodyOf({ kind, body }: Envelope): Plain {
  const known = kinds.get(kind);
  if (known === undefined) return null;
  const read = decode(known.body, body);
  return 'value' in read ? plainOf(read.value) : null;
}

/** Whether the device signed exactly this for this commune; null where the log itself speaks, whose every block is signed. */
function fits({ communeId }: Session, { signer, kind, atMs, counter, body }: Envelope): boolean | null {
  if (signer === null) return null;
  const said = signedPart(kind === FOUNDING_KIND ? '' : communeId, { kind, atMs, counter, body });
  const [signature, device] = [fromHex(signer.signature), fromHex(signer.device)];
  return signature !== null && device !== null && cryptography.verify(signature, said, device);
}

async function placed(session: Session, position: number): Promise<EntryPlace> {
  const found = await session.read((state) => entryPlace(state, position));
  if (found !== null) return found;
  const { length } = await session.standing();
  throw notFound(
    `There is no entry ${position}: the order has ${length}, from 0.`,
    'See them: telekommune log',
  );
}

async function envelopeAt(session: Session, { position, log, seq }: EntryPlace): Promise<Envelope> {
  const bytes = await session.entryBytes(log, seq);
  if (bytes === null)
    throw new CommandTrouble({
      kind: 'unreachable',
      says: `Entry ${position} is not on this machine, and no node that has it can be reached.`,
      next: 'Ask again when others are connected: telekommune peers',
    });
  const read = decodeEnvelope(bytes);
  if ('value' in read) return read.value;
  throw notFound(
    `What stands at ${position} is no entry that can be read: ${read.fault}.`,
    'See: telekommune refusals',
  );
}

/** A figure with the unit in its name, or what it is. */
function valueLine(name: string, value: string | number | bigint | boolean | null, currency: string): Line {
  const isFigure = typeof value === 'bigint' || typeof value === 'number';
  return isFigure
    ? sentence(`{${name}}`, { [name]: value }, currency)
    : figureText(name, String(value), currency);
}

function bodyLines({ body, plainTitle, currency }: Read): readonly (readonly [string, Line])[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).map(([name, value]): [string, Line] => [
    name,
    typeof value === 'object' && value !== null
      ? JSON.stringify(value, (_name, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
      : name === 'title' && plainTitle !== null
        ? plainTitle
        : valueLine(name, value, currency),
  ]);
}

interface Read {
  readonly place: EntryPlace;
  readonly envelope: Envelope;
  readonly body: Plain;
  /** The device that signed, or the log that speaks for itself. */
  readonly author: string;
  readonly device: { readonly person: string; readonly title: string } | null;
  readonly personName: string | null;
  readonly currency: string;
  readonly signatureFits: boolean | null;
  /** What the title of a proposal says that nobody titled. */
  readonly plainTitle: Sentence | null;
}

async function readEntry(session: Session, position: number): Promise<Read> {
  const found = await placed(session, position);
  const envelope = await envelopeAt(session, found);
  const author = envelope.signer?.device ?? found.log;
  const known = await session.read((state) => {
    const device = state.get(devices, author);
    const personName = device === null ? null : (state.get(people, device.person)?.name ?? null);
    return { device, personName, currency: currencyOf(state) };
  });
  const signatureFits = fits(session, envelope);
  const plainTitle = plainTitleOf(envelope, known.currency);
  return { place: found, envelope, author, body: bodyOf(envelope), signatureFits, plainTitle, ...known };
}

function idOf({ author, envelope: { kind, atMs, counter, body } }: Read): string {
  return entryId(author, { kind, atMs, counter, body });
}

function reasonOf({ place: { refused }, envelope: { kind }, currency }: Read): RefusalText | null {
  return refused === null ? null : refusalText(ruleWords(kinds, kind, refused.rule), refused, currency);
}

function dataOf(read: Read): Plain {
  const { place: found, envelope, author, body, device, personName, signatureFits, plainTitle } = read;
  const { kind, atMs, counter, signer } = envelope;
  const why = reasonOf(read);
  return {
    position: found.position,
    id: idOf(read),
    kind,
    atMs,
    counter,
    author,
    person: device?.person ?? null,
    personName,
    deviceTitle: device?.title ?? null,
    signature: signer?.signature ?? null,
    signatureFits,
    log: found.log,
    seq: found.seq,
    node: found.node,
    standing: found.isFinal ? 'final' : 'ordered',
    vouchedBy: found.vouchedBy,
    counted: found.counted,
    refused: why === null ? null : { ...why, figures: { ...found.refused?.figures } },
    body,
    plainTitle: plainTitle !== null,
    postings: found.postings.map(
      ({ lines, meantDate, ...posting }): Plain => ({
        ...posting,
        date: dateText(posting.date),
        meantDate: meantDate === null ? null : dateText(meantDate),
        lines: lines.map(({ account, minor, afterMinor }): Plain => ({ account, minor, afterMinor })),
      }),
    ),
  };
}

function tablesOf(read: Read): readonly AnswerTable[] {
  const { place: found, envelope, device, personName, signatureFits, currency } = read;
  const node = found.node ?? shortId(found.log);
  const why =
    found.refused === null ? null : refusalLine({ ...found.refused, kind: envelope.kind }, currency);
  const counts = word(found.counted ? 'yes' : 'no: these rules do not know its kind');
  const checked = word(signatureFits === true ? 'fits, checked anew' : 'does not fit');
  const table = facts(sentence('Entry {position}', { position: String(found.position) }), [
    [sentence('id'), idOf(read)],
    [sentence('kind'), envelope.kind],
    [
      sentence('signed by'),
      device === null
        ? sentence('the log of {node} itself', { node })
        : sentence('{person} ({name}) on the device {device}', {
            person: device.person,
            name: personName ?? device.person,
            device: device.title,
          }),
    ],
    [
      sentence('signature'),
      signatureFits === null ? word('the log’s own, over each of its blocks') : checked,
    ],
    [sentence('said at, by the author’s clock'), moment(envelope.atMs)],
    [sentence('carried by'), sentence('{node}, block {seq}', { node, seq: String(found.seq) })],
    [sentence('standing'), word(found.isFinal ? 'final' : 'ordered')],
    [sentence('vouched for by'), names(found.vouchedBy)],
    [sentence('counts'), why === null ? counts : sentence('no: {why}', { why })],
  ]);
  const says = tableOf(sentence('What it says'), bodyLines(read), [
    [words('field'), ([field]) => field],
    [words('value'), ([, value]) => value],
  ]);
  const lines = found.postings.flatMap((posting) => posting.lines.map((line) => ({ ...posting, ...line })));
  const posted = tableOf(sentence('What it posted'), lines, [
    [figures('no.'), ({ number }) => String(number)],
    [words('date'), ({ date }) => day(date)],
    [words('what'), ({ what }) => postingLine({ what, memo: '' })],
    [words('account'), ({ account }) => account],
    [figures('amount'), ({ minor }) => amount(minor, currency)],
  ]);
  return [table, says, ...(lines.length === 0 ? [] : [posted])];
}

async function runEntry(session: Session, values: ArgumentValues): Promise<Answer> {
  const read = await readEntry(session, numberOrNull(values, 'position') ?? 0);
  return { data: dataOf(read), tables: tablesOf(read) };
}

export const entryCommand: Command = {
  path: ['entry'],
  group: 'look',
  summary: 'Show one entry: what it says, who signed it, whether it counted, what it posted',
  details: [
    'The signature is checked anew. Places of entries stand in telekommune refusals, and in the journal with --json.',
  ],
  arguments: [place('position', 'count', 'its place in the order, from 0')],
  example: 'telekommune entry 12',
  foresee: null,
  run: runEntry,
};
