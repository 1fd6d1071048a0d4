// The declarations of the untyped packages that the node uses, held against what the packages export.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import locks from 'fs-native-extensions';
import sodium from 'sodium-universal';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/engine/types');

/** Names that a declaration file gives to functions and to numbers. */
function declared(file: string): { readonly name: string; readonly is: 'function' | 'number' }[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const functions = [...text.matchAll(/^ {4}(\w+)\(/gm)].map(([, name = '']) => ({
    name,
    is: 'function' as const,
  }));
  const numbers = [...text.matchAll(/^ {4}readonly (\w+): number;/gm)].map(([, name = '']) => ({
    name,
    is: 'number' as const,
  }));
  return [...functions, ...numbers];
}

describe.each([
  ['sodium-universal.d.ts', sodium, 20],
  ['fs-native-extensions.d.ts', locks, 2],
] as const)('%s', (file, real, atLeast) => {
  it('declares what there is', () => {
    const names = declared(file);
    expect(names.length).toBeGreaterThanOrEqual(atLeast);
    const found = names.map(({ name }) => ({ name, is: typeof Reflect.get(real, name) }));
    expect(found).toEqual(names);
  });
});
