// The order of many texts by their UTF-16 code units: what a comparison of any two would give, without comparing most of them.

/** Two characters at a time, so many times; ids are random, so hardly two in a million begin alike that far. */
const PASSES = 3;
const BUCKETS = 0x10000;
/** Below it plain comparing is quicker. */
const RADIX_LEAST = 2_000;

/** The items in rising order of their texts, those of equal texts in the order they had. */
export function inTextOrder<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  const digits = items.length < RADIX_LEAST ? null : digitsOf(items.map(textOf));
  if (digits === null) return compared(items, textOf);
  const places = byDigits(digits);
  const ordered: T[] = [];
  for (const place of places) ordered.push(items[place] as T);
  sortAlike(digits, places, ordered, textOf);
  return ordered;
}

/** The first characters of each text, two in a digit, a missing one as zero; null when one has more than a byte. */
function digitsOf(texts: readonly string[]): readonly Uint16Array[] | null {
  const digits = Array.from({ length: PASSES }, () => new Uint16Array(texts.length));
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    for (let pass = 0; pass < PASSES; pass++) {
      const high = unitAt(text, 2 * pass);
      const low = unitAt(text, 2 * pass + 1);
      if (high > 0xff || low > 0xff) return null;
      (digits[pass] as Uint16Array)[i] = (high << 8) | low;
    }
  }
  return digits;
}

function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** A stable radix sort, the last digit first. */
function byDigits(digits: readonly Uint16Array[]): Uint32Array {
  const count = digits[0]?.length ?? 0;
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let i = 0; i < count; i++) from[i] = i;
  for (const digit of digits.toReversed()) {
    const next = new Uint32Array(BUCKETS);
    for (let i = 0; i < digit.length; i++) next[digit[i] ?? 0] = (next[digit[i] ?? 0] ?? 0) + 1;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = next[bucket] ?? 0;
      next[bucket] = sum;
      sum += count;
    }
    for (let i = 0; i < from.length; i++) {
      const place = from[i] ?? 0;
      const bucket = digit[place] ?? 0;
      const at = next[bucket] ?? 0;
      to[at] = place;
      next[bucket] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Compares those that begin alike, to which a missing character and a zero belong. */
function sortAlike<T>(
  digits: readonly Uint16Array[],
  places: Uint32Array,
  ordered: T[],
  textOf: (item: T) => string,
): void {
  const alike = (a: number, b: number): boolean => digits.every((digit) => digit[a] === digit[b]);
  let first = 0;
  for (let i = 1; i <= places.length; i++) {
    if (i < places.length && alike(places[i - 1] ?? 0, places[i] ?? 0)) continue;
    if (i - first > 1) {
      const same = compared(ordered.slice(first, i), textOf);
      for (let k = 0; k < same.length; k++) ordered[first + k] = same[k] as T;
    }
    first = i;
  }
}

function compared<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [textOf(a), textOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
