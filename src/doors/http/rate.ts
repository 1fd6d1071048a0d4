// How often one address may knock: a bucket each, filled at a steady pace. Remembers a bounded number of addresses.

const ADDRESSES_MAX = 10_000;

export class Rate {
  private readonly burst: number;
  private readonly everyMs: number;
  private readonly nowMs: () => number;
  private readonly buckets = new Map<string, { left: number; atMs: number }>();

  /** `burst` at once, then one every `everyMs`. */
  constructor(burst: number, everyMs: number, nowMs: () => number) {
    this.burst = burst;
    this.everyMs = everyMs;
    this.nowMs = nowMs;
  }

  /** Takes one; 0, or in how many milliseconds there will be one. */
  take(address: string): number {
    const atMs = this.nowMs();
    const before = this.buckets.get(address);
    const filled = before === undefined ? this.burst : before.left + (atMs - before.atMs) / this.everyMs;
    const left = Math.min(this.burst, filled);
    this.buckets.delete(address);
    this.buckets.set(address, { left: left < 1 ? left : left - 1, atMs });
    if (this.buckets.size > ADDRESSES_MAX) this.forgetOldest();
    return left < 1 ? Math.ceil((1 - left) * this.everyMs) : 0;
  }

  private forgetOldest(): void {
    for (const address of this.buckets.keys()) {
      this.buckets.delete(address);
      return;
    }
  }
}
