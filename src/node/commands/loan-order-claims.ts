// What an order for direct loans asks for: all that is due, or the contracts and amounts that were typed, each as far as it is free.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { contractOf } from '../../contexts/loans/facts.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { parseMoney } from '../../kernel/money.ts';
import { freeToRepay, loanInterestClaims, loanRepaymentClaims } from '../../views/loan-claims.ts';
import type { DueClaim } from '../../views/payments-due.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { loanUnknown } from './loan-words.ts';
import { textOrNull } from './speaking.ts';
import { dateText, moneyText } from './wording.ts';

export type LoanOrderSort = 'loan-interest' | 'loan-repayment';

type Wanted = ReadonlyMap<string, bigint | null>;

function amountIn(typed: string, currency: string): bigint {
  const code = parseCurrency(currency);
  const read = code === null ? null : parseMoney(typed, code);
  if (read !== null && 'minor' in read && read.minor > 0n) return read.minor;
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" is no amount.`,
    next: 'Write contracts with commas between, and amounts without any: --contracts 15,16=2500.00',
  });
}

/** `15,16=2500.00` as contracts with what each is to get; null for all that is owed. */
async function wantedIn(session: Session, values: ArgumentValues): Promise<Wanted | null> {
  const typed = textOrNull(values, 'contracts');
  if (typed === null) return null;
  const [currency, known] = await session.read((state) => {
    const names = typed.split(',').map((one) => one.split('=')[0]?.trim() ?? '');
    return [currencyOf(state), new Map(names.map((name) => [name, contractOf(state, name)]))] as const;
  });
  const wanted = new Map<string, bigint | null>();
  for (const one of typed.split(',')) {
    const [name = '', amount] = one.split('=').map((part) => part.trim());
    const row = known.get(name) ?? null;
    if (row === null) throw loanUnknown(name);
    if (row.state === 'closed') {
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'loan-closed',
        says: `The contract ${name} was closed on ${dateText(row.closedDate)}.`,
      });
    }
    wanted.set(name, amount === undefined ? null : amountIn(amount, currency));
  }
  return wanted;
}

/** The bank must not pay out what the books would refuse, because no notice has run for it. */
async function mustBeFree(session: Session, wanted: Wanted, dueOn: number): Promise<void> {
  for (const [name, amountMinor] of wanted) {
    const [free, currency] = await session.read(
      (state) => [freeToRepay(state, name, dueOn), currencyOf(state)] as const,
    );
    const isFree = free === null || (amountMinor !== null && amountMinor <= free);
    if (isFree && (amountMinor === null || amountMinor <= (await balanceOf(session, name)))) continue;
    const freeMinor = free ?? (await balanceOf(session, name));
    const asked = amountMinor === null ? 'all that is owed' : moneyText(amountMinor, currency);
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'repayment-not-free',
      says: `Of contract ${name} ${moneyText(freeMinor < 0n ? 0n : freeMinor, currency)} are free to be paid back on ${dateText(dueOn)}, beside what is on its way; the order asks for ${asked}.`,
      figures: { contract: name, freeMinor },
      next: `See its balance and its notices: telekommune loans show ${name}. Part of it: --contracts ${name}=AMOUNT`,
    });
  }
}

async function balanceOf(session: Session, name: string): Promise<bigint> {
  return (await session.read((state) => contractOf(state, name)))?.balanceMinor ?? 0n;
}

/** The claims of an order for direct loans. Throws CommandTrouble. */
export async function loanClaims(
  session: Session,
  sort: LoanOrderSort,
  values: ArgumentValues,
  dueOn: number,
): Promise<readonly DueClaim[]> {
  if (textOrNull(values, 'asset') !== null) {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'Direct loans belong to no asset.',
      next: 'Choose by contract: --contracts 15,16',
    });
  }
  const wanted = await wantedIn(session, values);
  if (sort === 'loan-interest') {
    if (wanted !== null && [...wanted.values()].some((amount) => amount !== null)) {
      throw new CommandTrouble({
        kind: 'usage',
        says: 'Interest is paid as it is due, without an amount.',
        next: 'Name the contracts alone: --contracts 15,16',
      });
    }
    return session.read((state) => loanInterestClaims(state, wanted === null ? null : [...wanted.keys()]));
  }
  if (wanted !== null) await mustBeFree(session, wanted, dueOn);
  return session.read((state) => loanRepaymentClaims(state, dueOn, wanted));
}
