// What is to be said so that a register of direct loans stands in the books: entries in their order, without those that stand there already.

import { holderKey, type Holder } from '../../contexts/bonds/facts.ts';
import { outsideHolders } from '../../contexts/bonds/tables.ts';
import { contractOf, movementsFrom, ratesOf } from '../../contexts/loans/facts.ts';
import { importedLines } from '../../contexts/loans/tables.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Reader } from '../../kernel/state.ts';
import { NAME_CHARACTERS_MAX, shortNameOf } from './loan-words.ts';
import type {
  LoanRegister,
  RegisterContact,
  RegisterContract,
  RegisterFault,
  RegisterMovement,
} from '../../register/loan-register.ts';

/** One entry that is to be said. */
export interface ImportStep {
  /** The line of the register that it comes from. */
  readonly line: number;
  readonly kind: string;
  readonly body: { readonly [name: string]: unknown };
}

export interface ImportOptions {
  /** The day of the balances. */
  readonly asOfDate: CivilDate | null;
  /** The day of agreement where the register has none. */
  readonly todayDate: CivilDate;
  /** Contracts, as the file numbers them, whose interest is rounded for each amount. */
  readonly roundedByMovement: ReadonlySet<string>;
  /** What becomes of a line that says what an earlier one says. */
  readonly repeated: 'keep' | 'drop' | null;
  readonly kind: string;
  readonly leastNoticeDays: number;
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  /** Entries that were said before. */
  readonly already: number;
  readonly faults: readonly Omit<RegisterFault, 'file'>[];
  /** Who of the contacts lends here, as holders are typed; null for others. */
  readonly lenderNamed: (contact: RegisterContact) => string | null;
}

const YEAR_FIRST = 1600;

class Planning {
  readonly steps: ImportStep[] = [];
  readonly faults: Omit<RegisterFault, 'file'>[] = [];
  already = 0;
  private readonly state: Reader;
  private readonly register: LoanRegister;
  private readonly options: ImportOptions;
  private readonly lenders = new Map<string, Holder>();
  private readonly taken = new Set<string>();
  private readonly names = new Map<string, string>();
  private readonly numbers = new Map<string, string>();
  private readonly contactsByKey = new Map<string, RegisterContact>();
  private readonly contactsByTitle = new Map<string, RegisterContact[]>();
  private readonly holders = new Map<RegisterContact, Holder>();
  private readonly repeated = new Map<number, LoanRegister['repeated'][number]>();

  constructor(state: Reader, register: LoanRegister, options: ImportOptions) {
    this.state = state;
    this.register = register;
    this.options = options;
    for (const one of register.contacts) {
      this.contactsByKey.set(one.key, one);
      const alike = this.contactsByTitle.get(one.title);
      if (alike === undefined) this.contactsByTitle.set(one.title, [one]);
      else alike.push(one);
    }
    for (const one of register.repeated) this.repeated.set(one.line, one);
  }

  run(): void {
    const named = this.register.contracts.filter((contract) => this.name(contract));
    for (const contract of named) this.registerLender(contract);
    for (const contract of named) this.agree(contract);
    for (const contract of named) this.carryOver(contract);
    this.move();
  }

  private fault(line: number, rule: string, says: string): void {
    this.faults.push({ line, rule, says });
  }

  private name({ number, line }: RegisterContract): boolean {
    const name = shortNameOf(number);
    const other = this.numbers.get(name);
    if (!isSlug(name)) this.fault(line, 'contract-name', `no short name can be made of "${number}"`);
    else if (other !== undefined)
      this.fault(line, 'contract-name', `"${number}" and "${other}" would both be named ${name}`);
    else {
      this.names.set(number, name);
      this.numbers.set(name, number);
    }
    return this.names.get(number) === name && other === undefined;
  }

  /** Somebody of the commune, as holders are typed; null for a name of another sort. */
  private typedHolder(text: string): Holder | null {
    const match = /^(person|enterprise|outside)\.([a-z0-9-]+)$/.exec(text);
    const [, is, name = ''] = match ?? [];
    return is === undefined || !isSlug(name) ? null : { is: is as Holder['is'], name };
  }

  private registerLender(contract: RegisterContract): void {
    const { number, lender, line } = contract;
    const key = lender === '' ? `contract ${number}` : lender;
    if (this.lenders.has(key)) return;
    const typed = this.typedHolder(lender);
    if (typed !== null) {
      this.lenders.set(key, typed);
      return;
    }
    const alike = this.contactsByTitle.get(lender) ?? [];
    const contact = this.contactsByKey.get(lender) ?? alike[0];
    if (contact === undefined && lender !== '' && this.register.contacts.length > 0) {
      this.fault(line, 'lender-unknown', `"${lender}" is not among the contacts`);
      return;
    }
    if (contact?.key !== lender && alike.length > 1) {
      this.fault(
        line,
        'lender-ambiguous',
        `${alike.length} contacts are called "${lender}": name one by its number`,
      );
      return;
    }
    const known = contact === undefined ? undefined : this.holders.get(contact);
    if (known !== undefined) {
      this.lenders.set(key, known);
      return;
    }
    const title = contact?.title ?? (lender === '' ? `Lender of contract ${number}` : lender);
    const base = shortNameOf(contact?.title ?? (lender === '' ? `loan-${number}` : lender)) || 'lender';
    const name = this.freeName(base, title);
    const holder = { is: 'outside', name } as const;
    this.lenders.set(key, holder);
    if (contact !== undefined) this.holders.set(contact, holder);
    if (this.state.get(outsideHolders, name) !== null) this.already++;
    else
      this.steps.push({
        line: contact?.line ?? line,
        kind: 'bonds.holder-registered@1',
        body: { name, title },
      });
  }

  /** The same name whenever the same register is read. */
  private freeName(base: string, title: string): string {
    for (let count = 1; ; count++) {
      const ending = count === 1 ? '' : `-${count}`;
      const name = `${base.slice(0, NAME_CHARACTERS_MAX - ending.length)}${ending}`;
      const known = this.state.get(outsideHolders, name);
      if (this.taken.has(name) || (known !== null && known.title !== title)) continue;
      this.taken.add(name);
      return name;
    }
  }

  lenderNamed(contact: RegisterContact): string | null {
    const holder = this.holders.get(contact) ?? this.lenders.get(contact.key);
    return holder === undefined ? null : holderKey(holder);
  }

  private lenderOf({ number, lender }: RegisterContract): Holder | null {
    return this.lenders.get(lender === '' ? `contract ${number}` : lender) ?? null;
  }

  private agree(contract: RegisterContract): void {
    const { number, line, ratePpm } = contract;
    const { asOfDate, todayDate, roundedByMovement, kind, leastNoticeDays } = this.options;
    const name = this.names.get(number) ?? '';
    const holder = this.lenderOf(contract);
    if (holder === null) return;
    const known = contractOf(this.state, name);
    if (known !== null) {
      const same =
        holderKey(known.holder) === holderKey(holder) && ratesOf(this.state, name)[0]?.ratePpm === ratePpm;
      if (same) this.already++;
      else this.fault(line, 'contract-differs', `contract ${name} stands here with another lender or rate`);
      return;
    }
    this.steps.push({
      line,
      kind: 'loans.agreed@1',
      body: {
        contract: name,
        title: number,
        holder,
        kind: shortNameOf(contract.kind) || kind,
        ratePpm,
        noticeDays: contract.noticeDays ?? leastNoticeDays,
        dayCount: null,
        interest: contract.interest,
        rounding: contract.rounding ?? (roundedByMovement.has(number) ? 'movement' : 'year'),
        date: contract.agreedDate ?? asOfDate ?? todayDate,
        reference: 'imported',
      },
    });
  }

  private carryOver(contract: RegisterContract): void {
    const { number, line, balanceMinor, accruedMinor } = contract;
    const { asOfDate } = this.options;
    if (balanceMinor === 0n && accruedMinor === 0n) return;
    const name = this.names.get(number) ?? '';
    const known = contractOf(this.state, name);
    if (known !== null && known.movements > 0) {
      const [first] = movementsFrom(this.state, name, YEAR_FIRST);
      const same =
        first?.what === 'carried' &&
        first.amountMinor === balanceMinor &&
        known.carriedMinor === accruedMinor;
      if (same) this.already++;
      else
        this.fault(
          line,
          'balance-differs',
          `contract ${name} stands here with another balance to begin with`,
        );
      return;
    }
    if (asOfDate === null) {
      this.fault(line, 'day-of-balances', 'of which day are the balances? say it: --as-of DATE');
      return;
    }
    this.steps.push({
      line,
      kind: 'loans.carried-over@1',
      body: {
        contract: name,
        balanceMinor,
        interestMinor: accruedMinor,
        date: asOfDate,
        reference: 'imported',
      },
    });
  }

  private move(): void {
    const counts = new Map<string, number>();
    const wanted = this.register.movements.filter((movement) => this.isWanted(movement));
    const ordered = [...wanted].sort(
      (a, b) =>
        a.date - b.date || (a.amountMinor > b.amountMinor ? -1 : a.amountMinor < b.amountMinor ? 1 : 0),
    );
    for (const { line, number, date, amountMinor, reference } of ordered) {
      const contract = this.names.get(number);
      if (contract === undefined) continue;
      const key = `${contract}/${date}/${amountMinor}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const fingerprint = hashHex('loan-line', 16, toUtf8(`${key}/${count}`) ?? new Uint8Array());
      if (this.state.get(importedLines, fingerprint) !== null) {
        this.already++;
        continue;
      }
      const isIn = amountMinor > 0n;
      this.steps.push({
        line,
        kind: isIn ? 'loans.paid-in@1' : 'loans.paid-out@1',
        body: {
          contract,
          amountMinor: isIn ? amountMinor : -amountMinor,
          date,
          reference,
          line: fingerprint,
        },
      });
    }
  }

  private isWanted({ line, date }: RegisterMovement): boolean {
    const { asOfDate, repeated } = this.options;
    const again = this.repeated.get(line);
    if (again !== undefined && repeated === null)
      this.fault(
        line,
        'line-repeated',
        `${again.says}; say what is meant: --repeated keep or --repeated drop`,
      );
    if (asOfDate !== null && date < asOfDate)
      this.fault(line, 'before-balance', 'the day lies before that of the balances, which hold it already');
    return again === undefined || repeated === 'keep';
  }
}

/** Plans an import over the state as it is. */
export function planImport(state: Reader, register: LoanRegister, options: ImportOptions): ImportPlan {
  const planning = new Planning(state, register, options);
  planning.run();
  const { steps, already, faults } = planning;
  return { steps, already, faults, lenderNamed: (contact) => planning.lenderNamed(contact) };
}
