// What was once written reads the same for ever: bodies, envelopes, tables, and the digests of a whole history.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromJson, type Json } from '../../scripts/docs/body-json.ts';
import { exampleCommuneId, exampleDevice, exampleLog } from '../../scripts/docs/envelope-example.ts';
import { allKinds, allTables } from '../../scripts/docs/protocol-pages.ts';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import { decode, encode } from '../../src/kernel/codec.ts';
import { decodeEnvelope, encodeEnvelope, entryId, signedPart } from '../../src/kernel/entry.ts';
import { ShySource } from '../kernel/shy-source.ts';
import { realCryptography } from '../kit/keys.ts';
import {
  chained,
  foldSteps,
  goldenContents,
  goldenFolder,
  goldenSaying,
  LINE_FILES,
  linesNow,
  readLines,
  readList,
  readSteps,
} from './lines.ts';

const histories = readdirSync(goldenFolder)
  .filter((name) => /^history-[0-9]+\.json$/.test(name))
  .map((name) => name.slice(0, -5));
const textOf = (json: Json | undefined): string => (typeof json === 'string' ? json : '');
const bytesOf = (json: Json | undefined): Uint8Array => fromHex(textOf(json)) ?? new Uint8Array();

describe('golden entries', () => {
  const kinds = new Map(allKinds.map((kind) => [kind.kind, kind]));

  it.each(readLines('entries').map((line) => [line.name, line] as const))('%s', (_name, line) => {
    const kind = kinds.get(textOf(line['kind']));
    if (kind === undefined)
      throw new Error(`the kind ${textOf(line['kind'])} is gone; entries of it are not`);
    const body = fromJson(kind.body.shape, line['body'] ?? null);
    const bytes = bytesOf(line['hex']);
    expect(toHex(encode(kind.body, body))).toBe(line['hex']);
    expect(decode(kind.body, bytes)).toEqual({ value: body });
    expect(entryId(exampleDevice.publicKey, goldenSaying(kind.kind, bytes))).toBe(line['id']);
  });

  it.each(readLines('envelopes').map((line) => [line.name, line] as const))(
    'in an envelope: %s',
    (_name, line) => {
      for (const by of ['byDevice', 'byLog']) {
        const decoded = decodeEnvelope(bytesOf(line[by]));
        if ('fault' in decoded) throw new Error(decoded.fault);
        expect(toHex(encodeEnvelope(decoded.value))).toBe(line[by]);
        const { kind, body } = decoded.value;
        const saying = goldenSaying(kind, body);
        expect(toHex(signedPart(exampleCommuneId, saying))).toBe(line['signs']);
        expect(entryId(exampleLog, saying)).toBe(line['idByLog']);
        const signer = decoded.value.signer;
        expect(signer?.signature ?? line['signature']).toBe(line['signature']);
      }
      const fits = realCryptography.verify(
        bytesOf(line['signature']),
        bytesOf(line['signs']),
        bytesOf(exampleDevice.publicKey),
      );
      expect(fits).toBe(true);
    },
  );
});

describe('golden tables', () => {
  it('are as they were: names, who reads them, shapes of rows', () => {
    const now = new Map(linesNow('tables').map((line) => [line.name, line]));
    for (const line of readLines('tables')) expect(now.get(line.name)).toEqual(line);
    expect(new Set(allTables.map(({ name }) => name)).size).toBe(allTables.length);
  });
});

describe.each(histories)('golden %s', (history) => {
  const steps = readSteps(history);

  it('folds to the same digests, and refuses the same (else: a changed rule needs a new kind)', () => {
    const again = foldSteps(steps);
    for (const [i, step] of steps.entries()) {
      expect({ step: i, outcomes: again[i]?.outcomes }).toEqual({ step: i, outcomes: step.outcomes });
      expect({ step: i, digest: again[i]?.digest }).toEqual({ step: i, digest: step.digest });
    }
    expect(again).toHaveLength(steps.length);
  });

  it('folds to the same when every row has to be fetched first', () => {
    const sources: ShySource[] = [];
    const again = foldSteps(steps, (state) => {
      const shy = new ShySource(state);
      sources.push(shy);
      return shy;
    });
    expect(again.map(({ digest }) => digest)).toEqual(steps.map(({ digest }) => digest));
    expect(sources.reduce((total, { asked }) => total + asked, 0)).toBeGreaterThan(steps.length);
  });
});

describe('the golden histories together', () => {
  it('accept every kind at least once, and refuse and leave unread something', () => {
    const accepted = new Set<string>();
    const outcomes = new Set<string>();
    for (const history of histories)
      for (const { entries, outcomes: of } of readSteps(history))
        for (const [i, hex] of entries.entries()) {
          const outcome = of[i] ?? '';
          outcomes.add(outcome);
          const decoded = decodeEnvelope(bytesOf(hex));
          if (outcome === 'accepted' && 'value' in decoded) accepted.add(decoded.value.kind);
        }
    expect([...accepted].sort()).toEqual(allKinds.map(({ kind }) => kind).sort());
    for (const outcome of [
      'unread',
      'entry-not-readable',
      'signature-wrong',
      'counter-spent',
      'body-not-readable',
    ])
      expect(outcomes).toContain(outcome);
    expect(outcomes).not.toContain('rules-failed');
  });
});

describe('the list of golden lines', () => {
  const contents = goldenContents(histories);
  const list = readList();

  it('names every line once, each as it was when it was added', () => {
    const wrong: string[] = [];
    let before = '';
    for (const { name, hash } of list) {
      const content = contents.get(name);
      if (content === undefined) wrong.push(`${name} has disappeared`);
      else if (chained(before, name, content) !== hash) wrong.push(`${name} has changed`);
      before = hash;
    }
    expect(wrong).toEqual([]);
    expect(list.map(({ name }) => name).sort()).toEqual([...contents.keys()].sort());
  });

  it('has a line for all that the program can say and keep now (else: npm run golden)', () => {
    const names = new Set(list.map(({ name }) => name));
    const missing = LINE_FILES.flatMap((file) => linesNow(file).map(({ name }) => `${file} ${name}`)).filter(
      (name) => !names.has(name),
    );
    expect(missing).toEqual([]);
  });

  it('notices a line that was changed, left out or put elsewhere', () => {
    const [first, second] = list;
    if (first === undefined || second === undefined) throw new Error('the list is empty');
    expect(chained('', first.name, contents.get(first.name) ?? '')).toBe(first.hash);
    expect(chained('', first.name, `${contents.get(first.name) ?? ''} `)).not.toBe(first.hash);
    expect(chained('', second.name, contents.get(second.name) ?? '')).not.toBe(second.hash);
  });
});
