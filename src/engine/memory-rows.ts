// Rows of the in-memory engine: a balanced tree that is never changed in place, so every state ever had costs nothing to keep.

import type { RowRange, RowReader } from '../node/ports.ts';

export interface RowNode {
  readonly key: string;
  readonly value: Uint8Array;
  readonly left: RowTree;
  readonly right: RowTree;
  readonly height: number;
}

/** A state of all rows; null has none. */
export type RowTree = RowNode | null;

const heightOf = (tree: RowTree): number => tree?.height ?? 0;

function node(left: RowTree, key: string, value: Uint8Array, right: RowTree): RowNode {
  return { key, value, left, right, height: 1 + Math.max(heightOf(left), heightOf(right)) };
}

/** Joins two trees around a row when their heights differ by two at most. */
function balanced(left: RowTree, key: string, value: Uint8Array, right: RowTree): RowNode {
  if (left !== null && heightOf(left) > heightOf(right) + 1) {
    if (heightOf(left.left) >= heightOf(left.right)) {
      return node(left.left, left.key, left.value, node(left.right, key, value, right));
    }
    const middle = left.right;
    if (middle === null) throw new Error('a row tree lost its balance');
    return node(
      node(left.left, left.key, left.value, middle.left),
      middle.key,
      middle.value,
      node(middle.right, key, value, right),
    );
  }
  if (right !== null && heightOf(right) > heightOf(left) + 1) {
    if (heightOf(right.right) >= heightOf(right.left)) {
      return node(node(left, key, value, right.left), right.key, right.value, right.right);
    }
    const middle = right.left;
    if (middle === null) throw new Error('a row tree lost its balance');
    return node(
      node(left, key, value, middle.left),
      middle.key,
      middle.value,
      node(middle.right, right.key, right.value, right.right),
    );
  }
  return node(left, key, value, right);
}

export function putRow(tree: RowTree, key: string, value: Uint8Array): RowNode {
  if (tree === null) return node(null, key, value, null);
  if (key === tree.key) return node(tree.left, key, value, tree.right);
  if (key < tree.key) return balanced(putRow(tree.left, key, value), tree.key, tree.value, tree.right);
  return balanced(tree.left, tree.key, tree.value, putRow(tree.right, key, value));
}

export function deleteRow(tree: RowTree, key: string): RowTree {
  if (tree === null) return null;
  if (key < tree.key) return balanced(deleteRow(tree.left, key), tree.key, tree.value, tree.right);
  if (key > tree.key) return balanced(tree.left, tree.key, tree.value, deleteRow(tree.right, key));
  if (tree.left === null) return tree.right;
  if (tree.right === null) return tree.left;
  let next: RowNode = tree.right;
  while (next.left !== null) next = next.left;
  return balanced(tree.left, next.key, next.value, deleteRow(tree.right, next.key));
}

function getRow(tree: RowTree, key: string): Uint8Array | null {
  let at = tree;
  while (at !== null && at.key !== key) at = key < at.key ? at.left : at.right;
  return at?.value ?? null;
}

function collect(tree: RowTree, range: RowRange, found: (readonly [string, Uint8Array])[]): void {
  if (tree === null || found.length >= range.limit) return;
  const [first, last] = range.reverse ? [tree.right, tree.left] : [tree.left, tree.right];
  const above = tree.key >= range.gte;
  const below = tree.key < range.lt;
  if (range.reverse ? below : above) collect(first, range, found);
  if (above && below && found.length < range.limit) found.push([tree.key, tree.value]);
  if (range.reverse ? above : below) collect(last, range, found);
}

/** Rows of one state, also without waiting: they are in memory. */
export interface TreeReader extends RowReader {
  getNow(key: string): Uint8Array | null;
  rangeNow(range: RowRange): readonly (readonly [string, Uint8Array])[];
}

/** Reads one state; later states do not show. */
export function readTree(tree: RowTree): TreeReader {
  const rangeNow = (range: RowRange): readonly (readonly [string, Uint8Array])[] => {
    const found: (readonly [string, Uint8Array])[] = [];
    collect(tree, range, found);
    return found;
  };
  return {
    getNow: (key) => getRow(tree, key),
    rangeNow,
    async get(key) {
      return getRow(tree, key);
    },
    async range(range) {
      return rangeNow(range);
    },
  };
}
