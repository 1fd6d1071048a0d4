// Movements of a register that stand in the books already, though no import said them: entered by hand, or out of a bank's lines.

import { type DatedMovement, movementsFrom } from '../../contexts/loans/facts.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Reader } from '../../kernel/state.ts';
import type { RegisterMovement } from '../../register/loan-register.ts';

/** Before the first movement of any contract. */
export const YEAR_FIRST = 1600;

/** What names a line of movements in the books: the same payment said for the nth time. */
export function fingerprintOf(key: string, count: number): string {
  return hashHex('loan-line', 16, toUtf8(`${key}/${count}`) ?? new Uint8Array());
}

/** The movements of the books that lines of a register may say once more; each is held against one line. */
export class BookedBefore {
  private readonly state: Reader;
  private readonly byContract = new Map<string, DatedMovement[]>();

  constructor(state: Reader) {
    this.state = state;
  }

  /** The payment of the same amount on the same day that no line was held against; null where there is none. */
  take(contract: string, { date, amountMinor }: RegisterMovement): DatedMovement | null {
    const booked = this.bookedUnder(contract);
    const at = booked.findIndex((one) => one.date === date && one.amountMinor === amountMinor);
    return at < 0 ? null : (booked.splice(at, 1)[0] ?? null);
  }

  private bookedUnder(contract: string): DatedMovement[] {
    const known = this.byContract.get(contract);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    const all = movementsFrom(this.state, contract, YEAR_FIRST).filter(({ what }) => what !== 'carried');
    for (const { date, amountMinor } of all) {
      const key = `${contract}/${date}/${amountMinor}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const imported = new Set(
      [...counts].flatMap(([key, count]) =>
        Array.from({ length: count }, (_, at) => fingerprintOf(key, at + 1)),
      ),
    );
    const booked = all.filter(({ line }) => line === null || !imported.has(line));
    this.byContract.set(contract, booked);
    return booked;
  }
}
