// Dice that fall the same way for the same seed, on every machine (sfc32 by Chris Doty-Humphrey, seeded by splitmix32).

export class SeededDice {
  private a: number;
  private b: number;
  private c: number;
  private count = 1;

  constructor(seed: number) {
    let state = seed >>> 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) >>> 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a2d97);
      return (mixed ^ (mixed >>> 15)) >>> 0;
    };
    this.a = next();
    this.b = next();
    this.c = next();
    for (let i = 0; i < 12; i++) this.word();
  }

  /** 32 random bits. */
  word(): number {
    const sum = (this.a + this.b + this.count) >>> 0;
    this.count = (this.count + 1) >>> 0;
    this.a = (this.b ^ (this.b >>> 9)) >>> 0;
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) >>> 0;
    return sum;
  }

  /** 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor((this.word() / 2 ** 32) * count);
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(percent: number): boolean {
    return this.below(1000) < percent * 10;
  }

  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T {
    const chosen = from[this.below(from.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }

  pickOrNull<T>(from: readonly T[]): T | null {
    return from.length === 0 ? null : this.pick(from);
  }

  /** One of a list, each as often as it weighs; null when nothing weighs anything. */
  weighted<T extends { readonly weight: number }>(from: readonly T[]): T | null {
    const total = from.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.below(1_000_000) * (total / 1_000_000);
    for (const one of from) {
      left -= one.weight;
      if (left < 0) return one;
    }
    return null;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.word() & 255);
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const mixed: T[] = [];
    while (left.length > 0) mixed.push(...left.splice(this.below(left.length), 1));
    return mixed;
  }
}
