// A fold with a few words, so that engine tests need no rule of the commune. It records the order it was given.

import type { Fold, OrderedEntry, RowReader, WriterRole } from '../../src/node/ports.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const bytes = (text: string): Uint8Array => encoder.encode(text);
export const text = (value: Uint8Array | null): string | null =>
  value === null ? null : decoder.decode(value);

/**
 * `put KEY VALUE`, `del KEY`, `role LOG log|witness|removed`, `explode` (the fold throws), `add KEY N`
 * (reads what stands there, so the order matters); anything else only enters the order.
 */
export const toyFold: Fold = async (batch, rows) => {
  const written = new Map<string, Uint8Array | null>();
  const writers: { key: string; role: WriterRole }[] = [];
  const read = async (key: string): Promise<string | null> => {
    const pending = written.get(key);
    return text(pending === undefined ? await rows.get(key) : pending);
  };
  let place = Number((await read('count')) ?? '0');
  for (const entry of batch) {
    const [word, key = '', value = ''] = (text(entry.bytes) ?? '').split(' ', 3);
    if (word === 'explode') throw new Error('exploded on purpose');
    if (word === 'put') written.set(`row/${key}`, bytes(value));
    if (word === 'del') written.set(`row/${key}`, null);
    if (word === 'add') written.set(`row/${key}`, bytes(`${(await read(`row/${key}`)) ?? ''}${value}`));
    if (word === 'role') writers.push({ key, role: value as WriterRole });
    written.set(
      `order/${String(place).padStart(8, '0')}`,
      bytes(`${entry.log} ${entry.seq} ${entry.bytes.byteLength}`),
    );
    place += 1;
  }
  written.set('count', bytes(String(place)));
  return { rows: [...written], writers };
};

/** The rows of a state as text, in the order of their keys. */
export async function allRows(rows: RowReader, prefix = ''): Promise<readonly string[]> {
  const found = await rows.range({ gte: prefix, lt: `${prefix}~`, limit: 1_000_000, reverse: false });
  return found.map(([key, value]) => `${key}=${text(value)}`);
}

/** Like the toy fold, but it writes its own name: an impure one, as another version of the rules would be. */
export function impureFold(name: string): Fold {
  return async (batch, rows) => {
    const folded = await toyFold(batch, rows);
    return { ...folded, rows: [...folded.rows, ['row/name', bytes(name)]] };
  };
}

/** Hears every entry that a fold is given, to see batches and reorderings. */
export function listeningFold(hear: (batch: readonly OrderedEntry[]) => void): Fold {
  return (batch, rows) => {
    hear(batch);
    return toyFold(batch, rows);
  };
}
