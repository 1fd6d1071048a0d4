// Hostile requests out of an OpenAPI description: the example of each operation with arguments spoilt, left out or put to it, and what an
// answer must be all the same.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Answered } from './http-desk.ts';

export interface Operation {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly example: { readonly [name: string]: unknown };
  readonly names: readonly string[];
  /** Arguments that name files: whole paths are not drawn for them, since they would be written to. */
  readonly files: ReadonlySet<string>;
}

type Json = { readonly [name: string]: Json | undefined } & { readonly example?: Json };

/** What a description says of its operations, beside those of the machine, which lock the node. */
export function operationsOf(description: Record<string, unknown>): readonly Operation[] {
  const paths = description['paths'] as { readonly [path: string]: Json };
  return Object.entries(paths)
    .filter(([path]) => !/\/(session|changes|machine|files)\b|\{/.test(path))
    .flatMap(([path, { get, post }]): Operation[] => {
      const schema = post?.['requestBody']?.['content']?.['application/json'];
      const properties = Object.entries(schema?.['schema']?.['properties'] ?? {});
      const shared = {
        path,
        example: { ...schema?.example },
        names: properties.map(([name]) => name),
        files: new Set(
          properties.flatMap(([name, one]) =>
            /files\/ID|whole path/.test(JSON.stringify(one)) ? [name] : [],
          ),
        ),
      };
      return [
        ...(get === undefined ? [] : [{ ...shared, method: 'GET' } as const]),
        ...(post === undefined ? [] : [{ ...shared, method: 'POST' } as const]),
      ];
    });
}

const TEXTS = [
  '',
  ' ',
  '-1',
  '0',
  '1e309',
  '0x10',
  '1.2.3',
  '9'.repeat(15),
  '9'.repeat(400),
  '-0.00',
  '0.001',
  '٣',
  'NaN',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'press-hall',
  'anna',
  'druckerei',
  'person.anna',
  'outside.',
  '.bonds',
  'press-hall.bonds',
  'press-hall.lease.1',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '-271821-04-20',
  '2026-01-01T24:00Z',
  '0000',
  'f'.repeat(64),
  'f'.repeat(65),
  '--as',
  '-',
  '--',
  '<script>alert(1)</script>',
  '\u202eabc',
  '\ud800',
  'a\u0000b',
  'a\r\nb: c',
  "'; drop table members; --",
  '%s%n%00',
  '(a+)+$',
  'x'.repeat(5_000),
] as const;
const FILES = ['', '.', '..', '../x', 'files/', 'files/0', 'files/../../x', 'a/b', '.x', 'x\u0000', 'nul'];

const texts = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));
const values = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withObjectString: true }) },
);
const files = fc.constantFrom(...FILES);
/** Keys as headers can hold them, or none. */
export const hostileKeys = fc.option(fc.stringMatching(/^[ -~]{0,140}$/), { nil: undefined });

/** The example of an operation with some of its arguments spoilt, left out or put to it. */
export function fieldsFor({
  example,
  names,
  files: ofFiles,
}: Operation): fc.Arbitrary<Record<string, unknown>> {
  const known = names.length === 0 ? fc.constant('nothing') : fc.constantFrom(...names);
  const name = fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: texts });
  const spoilt = name.chain((one) => fc.tuple(fc.constant(one), ofFiles.has(one) ? files : values));
  const kept = fc.subarray(Object.entries(example).filter(([one]) => !ofFiles.has(one)));
  return fc
    .tuple(fc.boolean(), kept, fc.array(spoilt, { maxLength: 3 }))
    .map(([whole, some, more]) => Object.fromEntries([...(whole ? Object.entries(example) : some), ...more]));
}

/** The same as a query. */
export function queryOf(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    query.append(name, typeof value === 'string' ? value : typeof value);
  return query.toString();
}

/** What only a fault that nobody worded shows. */
export const STACK = /\n\s+at |node_modules|file:\/\/|\.ts:\d|\[object |TypeError|RangeError/;

/** An answer with its data, or a problem that somebody worded. */
export function needWorded({ status, headers, text }: Answered): void {
  expect(text).not.toMatch(STACK);
  expect([500, 501, 502]).not.toContain(status);
  if (status < 400) return;
  expect(headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(text)).toMatchObject({ status, detail: expect.stringMatching(/\S/) });
  if (status > 500) expect(JSON.parse(text)).toMatchObject({ kind: 'unreachable' });
}
