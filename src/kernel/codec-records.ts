// Codecs of several values together: records, words and tagged choices. Order of fields and of cases is part of the encoding.

import { type Codec, Malformed, type Shape, text, uint } from './codec.ts';

type Fields = { readonly [name: string]: Codec<unknown> };
type CarriedFields<F extends Fields> = { readonly [K in keyof F]: F[K] extends Codec<infer T> ? T : never };

/** Fields one after another, in the order given. */
export function record<F extends Fields>(fields: F): Codec<CarriedFields<F>> {
  const entries = Object.entries(fields).map(([name, codec]) => ({ name, codec }));
  return {
    shape: { is: 'record', fields: entries.map(({ name, codec }) => [name, codec.shape] as const) },
    write(sink, value) {
      for (const { name, codec } of entries) codec.write(sink, value[name]);
    },
    read(source) {
      const value: { [name: string]: unknown } = {};
      for (const { name, codec } of entries) value[name] = codec.read(source);
      return value as CarriedFields<F>;
    },
  };
}

/** One word out of a fixed list, as its index. New words go to the end. */
export function word<const W extends readonly string[]>(...words: W): Codec<W[number]> {
  const index = uint(words.length - 1);
  return {
    shape: { is: 'choice', cases: words.map((name) => [name, { is: 'record', fields: [] }] as const) },
    write(sink, value) {
      index.write(sink, words.indexOf(value));
    },
    read(source) {
      const value = words[index.read(source)];
      if (value === undefined) throw new Malformed('no such word');
      return value;
    },
  };
}

type Cases = { readonly [tag: string]: Codec<unknown> };
type CarriedChoice<C extends Cases> = {
  [K in keyof C & string]: { readonly is: K } & (C[K] extends Codec<infer T> ? T : never);
}[keyof C & string];

/** One of several records, told apart by `is`: the index of the case, then its fields. New cases go to the end. */
export function choice<C extends Cases>(cases: C): Codec<CarriedChoice<C>> {
  const tags = Object.keys(cases);
  const index = uint(tags.length - 1);
  const shapes: readonly (readonly [string, Shape])[] = Object.entries(cases).map(([tag, codec]) => [
    tag,
    codec.shape,
  ]);
  return {
    shape: { is: 'choice', cases: shapes },
    write(sink, value) {
      const at = tags.indexOf(value.is);
      index.write(sink, at);
      cases[value.is]?.write(sink, value);
    },
    read(source) {
      const tag = tags[index.read(source)] ?? '';
      const codec = cases[tag];
      if (codec === undefined) throw new Malformed('no such case');
      return { is: tag, ...(codec.read(source) as object) } as CarriedChoice<C>;
    },
  };
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;

/** Whether text can name a person, an enterprise or an asset: 1 to 32 of a–z, 0–9 and inner hyphens. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

const slugText = text(32);

/** A short name that is unique among its like and never changes: `press-hall`, `anna`. */
export const slug: Codec<string> = {
  shape: { is: 'text', limit: '1 to 32 of a-z, 0-9 and inner hyphens' },
  write(sink, value) {
    if (!isSlug(value)) throw new RangeError(`${value} is not a short name of a-z, 0-9 and hyphens`);
    slugText.write(sink, value);
  },
  read(source) {
    const value = slugText.read(source);
    if (!isSlug(value)) throw new Malformed('a short name has other signs than a-z, 0-9 and inner hyphens');
    return value;
  },
};

/** A civil date: days since 1970-01-01, to the year 9999. */
export const day: Codec<number> = uint(2_932_896);
