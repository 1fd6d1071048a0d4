// Interest as a treasurer works it out on paper, written apart from the program: 30E/360 and act/act ISDA, rounded half-even once.

function partsOf(date: number): { readonly year: number; readonly month: number; readonly day: number } {
  const iso = new Date(date * 86_400_000).toISOString();
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

function firstOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** The time between two dates as a fraction of years: numerator over denominator. */
function yearsBetween(
  dayCount: '30E/360' | 'act/act-isda',
  from: number,
  to: number,
): readonly [bigint, bigint] {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (dayCount === '30E/360') {
    const days = Math.min(b.day, 30) - Math.min(a.day, 30);
    return [BigInt(360 * (b.year - a.year) + 30 * (b.month - a.month) + days), 360n];
  }
  // Each day counts one part of the year it lies in; 365 × 366 is a denominator for both sorts of years.
  let parts = 0n;
  for (let year = a.year; year <= b.year; year++) {
    const begins = Math.max(from, firstOfYear(year));
    const ends = Math.min(to, firstOfYear(year + 1));
    const isLeap = firstOfYear(year + 1) - firstOfYear(year) === 366;
    if (ends > begins) parts += BigInt(ends - begins) * (isLeap ? 365n : 366n);
  }
  return [parts, 365n * 366n];
}

/** Interest in minor units. */
export function interestByHand(
  principalMinor: bigint,
  ratePpm: bigint,
  dayCount: '30E/360' | 'act/act-isda',
  from: number,
  to: number,
): bigint {
  const [years, parts] = yearsBetween(dayCount, from, to);
  const numerator = principalMinor * ratePpm * years;
  const denominator = parts * 1_000_000n;
  const whole = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  if (twice < denominator || (twice === denominator && whole % 2n === 0n)) return whole;
  return whole + 1n;
}
