// What a bench is, and the arithmetic that all of them share: rounds that alternate between the sides, medians, targets.

/** One measured figure. `unit` is `x` for a ratio, `/s`, `s`, `ms`, `MB` (10^6 bytes) or `%`. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'x' | '/s' | 's' | 'ms' | 'MB' | '%';
  /** What the ratio is made of, in words. */
  readonly made: string;
  readonly target: Target | null;
}

export type Target = { readonly atLeast: number } | { readonly atMost: number } | { readonly below: number };

export type Tell = (figure: Figure) => void;

export interface Bench {
  readonly name: string;
  readonly means: string;
  /** `note` says what is under way; the sizes are those of the table, or hundredths of them when `small`. */
  run(tell: Tell, options: { readonly small: boolean; readonly note: (text: string) => void }): Promise<void>;
}

/** Whether a figure keeps its target; null where it has none. */
export function isMet({ value, target }: Pick<Figure, 'value' | 'target'>): boolean | null {
  if (target === null) return null;
  if ('atLeast' in target) return value >= target.atLeast;
  return 'atMost' in target ? value <= target.atMost : value < target.below;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.trunc(sorted.length / 2)];
  if (middle === undefined) throw new Error('there is no median of nothing');
  return middle;
}

/** Runs both sides in turn, each round beginning with the other one, so that what slows the machine slows both. */
export async function alternating<T>(
  rounds: number,
  one: () => Promise<T> | T,
  other: () => Promise<T> | T,
): Promise<{ readonly one: readonly T[]; readonly other: readonly T[] }> {
  const ones: T[] = [];
  const others: T[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      ones.push(await one());
      others.push(await other());
    } else {
      others.push(await other());
      ones.push(await one());
    }
  }
  return { one: ones, other: others };
}

/** Seconds that something takes; garbage of what came before is collected first where the process allows it. */
export async function secondsOf(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const beganMs = performance.now();
  await work();
  return (performance.now() - beganMs) / 1000;
}

/** The same for work that must not yield: what a microtask would add counts where the whole takes microseconds. */
export function secondsOfNow(work: () => unknown): number {
  const beganMs = performance.now();
  work();
  return (performance.now() - beganMs) / 1000;
}

/** `12,345` */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A length of time with three digits: `1.23 s`, `4.56 ms`, `7.89 µs`. */
export function duration(seconds: number): string {
  const [scaled, unit] =
    seconds >= 1 ? [seconds, 's'] : seconds >= 1e-3 ? [seconds * 1e3, 'ms'] : [seconds * 1e6, 'µs'];
  return `${scaled.toPrecision(3)} ${unit}`;
}

/** A fresh list for every call of a pseudo-random generator that gives the same numbers in every run (mulberry32): 0 to below 1. */
export function evenDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
