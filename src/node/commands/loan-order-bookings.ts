// What a done order for direct loans is booked as, contract by contract: interest, a part paid back, or all that is owed, with which the contract ends.

import type { Order } from '../../contexts/banking/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { contractOf, owedOn } from '../../contexts/loans/facts.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import type { Reader } from '../../kernel/state.ts';
import { bookedByHand } from '../../views/loan-claims.ts';
import { CommandTrouble } from '../command.ts';
import { dateText, moneyText } from './wording.ts';

type Line = Order['lines'][number];

/** An entry that follows from one line. */
export interface LoanBooking {
  readonly kind: string;
  readonly body: { readonly [name: string]: bigint | number | string | null };
  readonly moneyOut: true;
}

/** Of one contract: what an order pays of interest that is due, and what besides. */
interface OfContract {
  readonly contract: string;
  readonly interest: Line | null;
  readonly repayment: Line | null;
}

function byContract(lines: readonly Line[]): readonly OfContract[] {
  const found = new Map<string, OfContract>();
  for (const line of lines) {
    const [sort, contract = ''] = line.claim.split('/');
    const before = found.get(contract) ?? { contract, interest: null, repayment: null };
    found.set(contract, sort === 'interest' ? { ...before, interest: line } : { ...before, repayment: line });
  }
  return [...found.values()];
}

function fitsNothing(state: Reader, contract: string, amountMinor: bigint, date: number): CommandTrouble {
  const row = contractOf(state, contract);
  const money = (minor: bigint): string => moneyText(minor, currencyOf(state));
  const owedMinor = row === null ? 0n : owedOn(state, contract, row, date as CivilDate).totalMinor;
  return new CommandTrouble({
    kind: 'refused',
    rule: 'repayment-differs',
    says: `The order paid ${money(amountMinor)} under contract ${contract}; on ${dateText(date)} ${money(owedMinor)} are owed, of which ${money(row?.interestDueMinor ?? 0n)} are interest due.`,
    figures: { contract, amountMinor, owedMinor },
    next: `Is an order for its interest on its way? End that one first (telekommune bank orders). Or book it by hand, then end this one with --only-end: telekommune loans pay-out ${contract} AMOUNT, telekommune loans pay-interest ${contract}`,
  });
}

/** Interest runs to the day of the order: a contract ends on that day, whenever the bank did it. */
function repaid(
  state: Reader,
  { contract, interest, repayment }: OfContract,
  order: { readonly dueOn: number; readonly date: number; readonly reference: string },
): LoanBooking | null {
  const row = contractOf(state, contract);
  if (row === null || repayment === null) return null;
  const { amountMinor } = repayment;
  const { dueOn, date, reference } = order;
  const { totalMinor } = owedOn(state, contract, row, dueOn as CivilDate);
  const body = { contract, amountMinor, reference };
  if (amountMinor === totalMinor - (interest?.amountMinor ?? 0n))
    return { kind: 'loans.closed@2', body: { ...body, date: dueOn, goodwill: null }, moneyOut: true };
  if (amountMinor <= row.balanceMinor)
    return { kind: 'loans.paid-out@2', body: { ...body, date, line: null, goodwill: null }, moneyOut: true };
  throw fitsNothing(state, contract, amountMinor, dueOn);
}

/** The entries for what is open of an order, in the order of its contracts, and how many of its payments are in the books already. */
export function loanBookings(
  state: Reader,
  { lines, dueOn }: Order,
  { date, reference }: { readonly date: number; readonly reference: string },
): { readonly entries: readonly LoanBooking[]; readonly openCount: number; readonly bookedCount: number } {
  const isBooked = bookedByHand(state);
  const open = lines.filter((line) => !isBooked(line));
  const entries = byContract(open).flatMap((one): LoanBooking[] => {
    const paid = one.interest;
    const interest: LoanBooking[] =
      paid === null
        ? []
        : [
            {
              kind: 'loans.interest-paid@1',
              body: { contract: one.contract, amountMinor: paid.amountMinor, date, reference, line: null },
              moneyOut: true,
            },
          ];
    const rest = repaid(state, one, { dueOn, date, reference });
    return rest === null ? interest : [...interest, rest];
  });
  return { entries, openCount: open.length, bookedCount: lines.length - open.length };
}
