// Variations of an example: one for every other word, case, option, flag and list in its shape, so that each branch of a codec has fixed bytes.

import { isWords } from '../../scripts/docs/shape-fields.ts';
import type { Shape } from '../../src/kernel/codec.ts';

/** A variation and what is varied in it: `action=grant-power.power=represent`. */
export type Variation = readonly [name: string, value: unknown];

/** A small value of a shape, always the same. */
export function sampleOf(shape: Shape): unknown {
  switch (shape.is) {
    case 'uint':
      return 1;
    case 'amount':
      return 7n;
    case 'flag':
      return true;
    case 'text':
      return shape.limit.includes('.bonds') ? 'x.bonds' : 'x';
    case 'hex':
      return '07'.repeat(Number.parseInt(shape.limit, 10));
    case 'bytes':
      return Uint8Array.of(7);
    case 'option':
      return null;
    case 'list':
      return [];
    case 'record':
      return Object.fromEntries(shape.fields.map(([name, of]) => [name, sampleOf(of)]));
    case 'choice':
      return caseOf(shape, 0);
  }
}

function caseOf(shape: Extract<Shape, { is: 'choice' }>, index: number): unknown {
  const [name, of] = shape.cases[index] ?? ['', { is: 'record', fields: [] } as const];
  return isWords(shape) ? name : { is: name, ...(sampleOf(of) as object) };
}

function under(
  name: string,
  variations: Iterable<Variation>,
  wrap: (value: unknown) => unknown,
): Variation[] {
  return [...variations].map(([inner, value]) => [
    /^[=[]/.test(inner) ? `${name}${inner}` : `${name}.${inner}`,
    wrap(value),
  ]);
}

/** All variations of a value, the value itself left out. */
export function variationsOf(shape: Shape, value: unknown): readonly Variation[] {
  switch (shape.is) {
    case 'record':
      return shape.fields.flatMap(([name, of]) => {
        const record = value as { readonly [name: string]: unknown };
        return under(name, variationsOf(of, record[name]), (varied) => ({ ...record, [name]: varied }));
      });
    case 'flag':
      return [[`=${String(value !== true)}`, value !== true]];
    case 'option': {
      const there = value ?? sampleOf(shape.of);
      const inner = variationsOf(shape.of, there);
      return value === null ? [['=given', there], ...inner] : [['=nothing', null], ...inner];
    }
    case 'list': {
      const list = value as readonly unknown[];
      const [first = sampleOf(shape.of)] = list;
      const other: Variation = list.length > 0 ? ['=empty', []] : ['=one', [first]];
      return [other, ...under('[0]', variationsOf(shape.of, first), (varied) => [varied, ...list.slice(1)])];
    }
    case 'choice':
      return choiceVariations(shape, value);
    default:
      return [];
  }
}

function choiceVariations(shape: Extract<Shape, { is: 'choice' }>, value: unknown): readonly Variation[] {
  const words = isWords(shape);
  const is = words ? value : (value as { readonly is: string }).is;
  return shape.cases.flatMap(([name, of], index) => {
    const here = name === is ? value : caseOf(shape, index);
    const itself: Variation[] = name === is ? [] : [[`=${name}`, here]];
    if (words) return itself;
    const inner = variationsOf(of, here);
    return [...itself, ...under(`=${name}`, inner, (varied) => ({ ...(varied as object), is: name }))];
  });
}
