// A slow, simple state to compare the layered one with, and the questions that both are asked.

import fc from 'fast-check';
import { uint } from '../../src/kernel/codec.ts';
import { type Reader, type RowQuery, type Table, table } from '../../src/kernel/state.ts';

/** Two tables whose names and keys are close to one another, so that a range that runs too far is seen. */
export const tables = [table('stock', uint()), table('stock.log', uint(), { recordOnly: true })] as const;
export const keys = ['a', 'a/b', 'a/b/c', 'aa', 'ab', 'b', '0000000000000007', '~', '!'] as const;

/** One step of a history. */
export type Step =
  | { readonly is: 'put'; readonly table: number; readonly key: string; readonly value: number }
  | { readonly is: 'remove'; readonly table: number; readonly key: string };

/** All rows by table and key; ranges by looking at every one. */
export class PlainState {
  private readonly rows = new Map<string, number>();

  take(step: Step): void {
    const name = `${step.table}\n${step.key}`;
    if (step.is === 'put') this.rows.set(name, step.value);
    else this.rows.delete(name);
  }

  get(of: number, key: string): number | null {
    return this.rows.get(`${of}\n${key}`) ?? null;
  }

  range(
    of: number,
    { prefix, from, to, limit, reverse = false }: RowQuery,
  ): readonly (readonly [string, number])[] {
    const isAsked = (key: string): boolean =>
      prefix === undefined
        ? (from === undefined || key >= from) && (to === undefined || key < to)
        : key.startsWith(prefix);
    const found = [...this.rows]
      .filter(([name]) => name.startsWith(`${of}\n`))
      .map(([name, value]) => [name.slice(name.indexOf('\n') + 1), value] as const)
      .filter(([key]) => isAsked(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (reverse) found.reverse();
    return found.slice(0, limit);
  }
}

const key = fc.constantFrom(...keys);
const of = fc.nat(tables.length - 1);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ is: fc.constant('put' as const), table: of, key, value: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('remove' as const), table: of, key }) },
);

/** Either by prefix or from one key to another, as rules ask. */
export const queries: fc.Arbitrary<RowQuery> = fc
  .tuple(
    fc.oneof(
      fc.constant({}),
      fc.constantFrom('', 'a', 'a/', 'a/b', 'z').map((prefix) => ({ prefix })),
      key.map((from) => ({ from })),
      key.map((to) => ({ to })),
      fc.tuple(key, key).map(([from, to]) => ({ from, to })),
    ),
    fc.option(fc.nat(5), { nil: undefined }),
    fc.boolean(),
  )
  .map(([bounds, limit, reverse]) => ({ ...bounds, ...(limit === undefined ? {} : { limit }), reverse }));

export function tableAt(index: number): Table<number> {
  return tables[index] ?? tables[0];
}

/** Asks a reader everything that the plain state can be asked; names what differs. */
export function differences(
  reader: Reader,
  plain: PlainState,
  asked: readonly RowQuery[],
): readonly string[] {
  const wrong: string[] = [];
  for (const index of tables.keys()) {
    for (const one of keys)
      if (reader.get(tableAt(index), one) !== plain.get(index, one)) wrong.push(`get ${index} ${one}`);
    for (const query of [{}, ...asked]) {
      const found = JSON.stringify(reader.range(tableAt(index), query));
      const ought = JSON.stringify(plain.range(index, query));
      if (found !== ought) wrong.push(`range ${index} ${JSON.stringify(query)}: ${found}, not ${ought}`);
    }
  }
  return wrong;
}
