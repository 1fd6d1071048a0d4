// The order in which people look for numbers and names with numbers in them: 2 before 10.

const DIGITS_MOST = 32;

/** A key that plain comparing puts in that order. Digits beyond 32 in a row are compared as they are. */
export function naturalKey(name: string): string {
  return name.replaceAll(/[0-9]+/g, (digits) => digits.padStart(DIGITS_MOST, '0'));
}

/** The items in natural order of their names; those of equal names stay as they are. */
export function inNaturalOrder<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: naturalKey(nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
