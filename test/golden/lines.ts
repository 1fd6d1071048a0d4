// The golden lines: what they are made of, how they are written, and the list that only grows.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Json, toJson } from '../../scripts/docs/body-json.ts';
import { exampleCommuneId, exampleDevice, exampleLog } from '../../scripts/docs/envelope-example.ts';
import { allKinds, allTables } from '../../scripts/docs/protocol-pages.ts';
import { contexts } from '../../src/contexts/contexts.ts';
import { BatchFold, registryOf } from '../../src/contexts/fold.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope, entryId, type Saying, signedPart } from '../../src/kernel/entry.ts';
import { fromHex } from '../../src/kernel/bytes.ts';
import { MemoryState, type RowSource } from '../../src/kernel/state.ts';
import { untilAtHand } from '../kernel/shy-source.ts';
import { realCryptography } from '../kit/keys.ts';
import { variationsOf } from './bodies.ts';

export const goldenFolder = dirname(fileURLToPath(import.meta.url));

/** The files of lines; a history has a file of its own, `history-1.json`. */
export const LINE_FILES = ['entries', 'envelopes', 'tables'] as const;
export type LineFile = (typeof LINE_FILES)[number];

/** One line; the name is unique within its file. */
export interface Line {
  readonly name: string;
  readonly [field: string]: Json;
}

/** One batch of a history with what came of it: its digest, and for each entry `accepted`, `unread` or the broken rule. */
export interface HistoryStep {
  readonly log: string;
  readonly seqs: readonly number[];
  readonly entries: readonly string[];
  readonly outcomes: readonly string[];
  readonly digest: string;
}

/** What a saying is given, so that ids are fixed. */
export const GOLDEN_AT_MS = 1_735_776_000_000;
export const GOLDEN_COUNTER = 42;

export function goldenSaying(kind: string, body: Uint8Array): Saying {
  return { kind, atMs: GOLDEN_AT_MS, counter: GOLDEN_COUNTER, body };
}

function entryLines(): readonly Line[] {
  return allKinds.flatMap(({ kind, body: codec, example }) =>
    [['example', example] as const, ...variationsOf(codec.shape, example)].map(([variation, body]) => {
      const bytes = encode(codec, body);
      const id = entryId(exampleDevice.publicKey, goldenSaying(kind, bytes));
      return { name: `${kind} ${variation}`, kind, body: toJson(body), hex: toHex(bytes), id };
    }),
  );
}

function envelopeLines(): readonly Line[] {
  return allKinds.map(({ kind, body, example }) => {
    const saying = goldenSaying(kind, encode(body, example));
    const signed = signedPart(exampleCommuneId, saying);
    const signer = { device: exampleDevice.publicKey, signature: exampleDevice.sign(signed) };
    return {
      name: kind,
      signs: toHex(signed),
      signature: signer.signature,
      byDevice: toHex(encodeEnvelope({ version: 1, signer, ...saying })),
      byLog: toHex(encodeEnvelope({ version: 1, signer: null, ...saying })),
      idByLog: entryId(exampleLog, saying),
    };
  });
}

function tableLines(): readonly Line[] {
  return allTables.map(({ name, recordOnly, codec }) => ({
    name,
    recordOnly,
    shape: codec.shape as unknown as Json,
  }));
}

/** The lines as the program makes them now. */
export function linesNow(file: LineFile): readonly Line[] {
  return file === 'entries' ? entryLines() : file === 'envelopes' ? envelopeLines() : tableLines();
}

/** Folds batches from nothing and tells what came of each; `sourceOf` can put something between the rules and their rows. */
export function foldSteps(
  recorded: readonly Pick<HistoryStep, 'log' | 'seqs' | 'entries'>[],
  sourceOf: (state: MemoryState) => RowSource = (state) => state,
): readonly HistoryStep[] {
  const registry = registryOf(contexts);
  const state = new MemoryState();
  return recorded.map(({ log, seqs, entries }) => {
    const batch = entries.map((hex, i) => ({
      log,
      seq: seqs[i] ?? 0,
      bytes: fromHex(hex) ?? new Uint8Array(),
    }));
    const fold = new BatchFold(registry, realCryptography, sourceOf(state), batch);
    untilAtHand(() => {
      while (fold.step());
    });
    const { changes, digest } = untilAtHand(() => fold.finish());
    state.apply(changes);
    const outcomes = fold.outcomes.map(
      ({ refused, unread }) => refused?.rule ?? (unread ? 'unread' : 'accepted'),
    );
    return { log, seqs, entries, outcomes, digest };
  });
}

function pathOf(file: string): string {
  return join(goldenFolder, `${file}.json`);
}

function readJson(file: string): unknown {
  return existsSync(pathOf(file)) ? JSON.parse(readFileSync(pathOf(file), 'utf8')) : [];
}

/** The lines of a file; none where there is no file. */
export function readLines(file: LineFile): readonly Line[] {
  return readJson(file) as readonly Line[];
}

/** The steps of a history. */
export function readSteps(history: string): readonly HistoryStep[] {
  return readJson(history) as readonly HistoryStep[];
}

/** Writes one line to a row, so that what is added is seen as added. */
export function goldenText(lines: readonly object[]): string {
  return `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;
}

/** One row of the list: the hash is over the row before, the name and the line. */
export interface Listed {
  readonly name: string;
  readonly hash: string;
}

export function chained(before: string, name: string, content: string): string {
  return createHash('sha256').update(`${before}\n${name}\n${content}`).digest('hex').slice(0, 32);
}

export function readList(): readonly Listed[] {
  const path = join(goldenFolder, 'list.txt');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => ({ hash: row.slice(0, 32), name: row.slice(33) }));
}

export function listText(list: readonly Listed[]): string {
  return list.map(({ hash, name }) => `${hash} ${name}\n`).join('');
}

/** Everything in the golden files by the name it has in the list. */
export function goldenContents(histories: readonly string[]): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const file of LINE_FILES)
    for (const line of readLines(file)) contents.set(`${file} ${line.name}`, JSON.stringify(line));
  for (const history of histories) contents.set(history, JSON.stringify(readSteps(history)));
  return contents;
}
