// What is to be said so that a register of direct loans stands in the books: entries in their order, without those that stand there already.

import { holderKey } from '../../contexts/bonds/facts.ts';
import { contractOf, movementsFrom, noticeOfDays, ratesOf, transfersOf } from '../../contexts/loans/facts.ts';
import { importedLines } from '../../contexts/loans/tables.ts';
import { type CivilDate, yearMonthDay } from '../../kernel/calendar.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import type { Reader } from '../../kernel/state.ts';
import { BookedBefore, fingerprintOf, YEAR_FIRST } from './loan-import-booked.ts';
import { Lenders } from './loan-import-lenders.ts';
import type { ImportStep, PlanFault, RegisterTable } from './loan-import-step.ts';
import { shortNameOf } from './loan-words.ts';
import { dateText, shortId } from './wording.ts';
import type {
  LoanRegister,
  RegisterContact,
  RegisterContract,
  RegisterMovement,
} from '../../register/loan-register.ts';

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
  /** The rank of contracts where the file does not say it. */
  readonly rank: 'ordinary' | 'subordinated' | null;
  /** Whether the charter makes new contracts subordinated. */
  readonly subordinates: boolean;
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  /** Entries that were said before. */
  readonly already: number;
  readonly faults: readonly PlanFault[];
  /** What is no fault, and is to be looked at. */
  readonly warnings: readonly PlanFault[];
  /** How many lend under the contracts. */
  readonly lenders: number;
  /** Contracts that are planned without a part, which is at fault. */
  readonly withheld: ReadonlySet<string>;
  /** Who of the contacts lends here, as holders are typed; null for others. */
  readonly lenderNamed: (contact: RegisterContact) => string | null;
}

class Planning {
  readonly steps: ImportStep[] = [];
  readonly faults: PlanFault[] = [];
  readonly warnings: PlanFault[] = [];
  readonly lenders: Lenders;
  already = 0;
  private readonly state: Reader;
  private readonly register: LoanRegister;
  private readonly options: ImportOptions;
  /** Contracts of which something is not said, because a line of theirs is at fault. */
  readonly withheld = new Set<string>();
  private readonly booked: BookedBefore;
  private readonly names = new Map<string, string>();
  private readonly numbers = new Map<string, string>();
  private readonly repeated = new Map<number, LoanRegister['repeated'][number]>();

  constructor(state: Reader, register: LoanRegister, options: ImportOptions) {
    this.state = state;
    this.register = register;
    this.options = options;
    this.lenders = new Lenders(state, register);
    this.booked = new BookedBefore(state);
    for (const one of register.repeated) this.repeated.set(one.line, one);
  }

  run(): void {
    const named = this.register.contracts.filter((contract) => this.name(contract));
    this.askRank(named);
    for (const contract of named) this.lenders.note(contract);
    this.steps.push(...this.lenders.steps);
    this.faults.push(...this.lenders.faults);
    this.already += this.lenders.already;
    for (const contract of named) this.agree(contract);
    for (const contract of named) this.carryOver(contract);
    this.askAccrued(named);
    this.move();
  }

  private fault(line: number, rule: string, says: string, table: RegisterTable = 'contracts'): void {
    this.faults.push({ table, line, rule, says });
  }

  /** Old contracts do not become subordinated because new ones are: who imports says what they are, once. */
  private askRank(contracts: readonly RegisterContract[]): void {
    const { rank, subordinates } = this.options;
    const open = contracts.filter(
      ({ number, subordinated }) =>
        subordinated === null && contractOf(this.state, this.names.get(number) ?? '') === null,
    );
    const [first] = open;
    if (first === undefined || rank !== null || !subordinates) return;
    this.fault(
      first.line,
      'rank-open',
      `${open.length} contracts do not say their rank, and the charter makes new ones subordinated; say what these are: --rank ordinary or --rank subordinated, or add a column Nachrang`,
    );
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

  private agree(contract: RegisterContract): void {
    const { number, line, ratePpm } = contract;
    const { asOfDate, todayDate, roundedByMovement, kind, rank } = this.options;
    const name = this.names.get(number) ?? '';
    const holder = this.lenders.of(contract);
    if (holder === null) {
      this.withheld.add(name);
      return;
    }
    const known = contractOf(this.state, name);
    if (known !== null) {
      const [passed] = transfersOf(this.state, name);
      const lenders = [known.holder, passed?.from ?? known.holder].map(holderKey);
      const same = lenders.includes(holderKey(holder)) && ratesOf(this.state, name)[0]?.ratePpm === ratePpm;
      if (same) this.already++;
      else this.fault(line, 'contract-differs', `contract ${name} stands here with another lender or rate`);
      return;
    }
    this.steps.push({
      table: 'contracts',
      line,
      kind: 'loans.agreed@2',
      body: {
        contract: name,
        title: number,
        holder,
        kind: shortNameOf(contract.kind) || kind,
        ratePpm,
        ...this.callOf(contract),
        dayCount: contract.dayCount,
        interest: contract.interest,
        subordinated: contract.subordinated ?? rank === 'subordinated',
        imported: true,
        rounding: contract.rounding ?? (roundedByMovement.has(number) ? 'movement' : 'year'),
        date: contract.agreedDate ?? asOfDate ?? todayDate,
        reference: 'imported',
      },
    });
  }

  /** Without a notice, a contract with an end cannot be called before; one without an end asks for what the charter says. */
  private callOf({ notice, endDate }: RegisterContract) {
    const otherwise = endDate === null ? noticeOfDays(this.options.leastNoticeDays) : null;
    return { notice: notice ?? otherwise, endDate };
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
      this.withheld.add(name);
      return;
    }
    this.steps.push({
      table: 'contracts',
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

  /** Interest is reckoned from the day of the balances on: what accrued in the year before it comes along or is lost. */
  private askAccrued(contracts: readonly RegisterContract[]): void {
    const { asOfDate } = this.options;
    if (asOfDate === null) return;
    const { year, month, day } = yearMonthDay(asOfDate);
    const carried = new Set(
      this.steps.filter(({ kind }) => kind === 'loans.carried-over@1').map(({ line }) => line),
    );
    const bearing = contracts.filter(({ line, ratePpm }) => carried.has(line) && ratePpm > 0n);
    const [first] = bearing;
    if ((month === 1 && day === 1) || first === undefined) return;
    if (contracts.some(({ accruedMinor }) => accruedMinor > 0n)) return;
    this.warnings.push({
      line: first.line,
      rule: 'nothing-accrued',
      says: `no contract has interest accrued, and the balances are those of ${dateText(asOfDate)}: what ${bearing.length === 1 ? 'the contract' : `the ${bearing.length} contracts`} bore from ${year}-01-01 until then would be lost; add a column Stückzinsen, or take the balances of 1 January`,
    });
  }

  private move(): void {
    const wanted = this.register.movements.filter((movement) => this.isWanted(movement));
    const ordered = [...wanted].sort(
      (a, b) =>
        a.date - b.date || (a.amountMinor > b.amountMinor ? -1 : a.amountMinor < b.amountMinor ? 1 : 0),
    );
    const counts = new Map<string, number>();
    for (const movement of ordered) {
      const { line, number, date, amountMinor, reference } = movement;
      const contract = this.names.get(number);
      if (contract === undefined) continue;
      const key = `${contract}/${date}/${amountMinor}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const fingerprint = fingerprintOf(key, count);
      if (this.state.get(importedLines, fingerprint) !== null) {
        this.already++;
        continue;
      }
      if (!this.isNew(contract, movement)) continue;
      const isIn = amountMinor > 0n;
      this.steps.push({
        table: 'movements',
        line,
        kind: isIn ? 'loans.paid-in@1' : 'loans.paid-out@2',
        body: {
          contract,
          amountMinor: isIn ? amountMinor : -amountMinor,
          date,
          reference,
          line: fingerprint,
          ...(isIn ? {} : { goodwill: null }),
        },
      });
    }
  }

  /** Whether the books do not hold a movement yet; where it was entered otherwise, who imports says what is meant. */
  private isNew(contract: string, movement: RegisterMovement): boolean {
    const { repeated } = this.options;
    const booked = this.booked.take(contract, movement);
    if (booked === null) return true;
    const says = `contract ${contract}: the same amount on ${dateText(booked.date)} stands in the books already (entry ${shortId(booked.entry)})`;
    const { line } = movement;
    const rule = 'line-booked-already';
    if (repeated === null)
      this.fault(
        line,
        rule,
        `${says}; say what is meant: --repeated keep books it a second time, --repeated drop leaves it out`,
        'movements',
      );
    else
      this.warnings.push({
        table: 'movements',
        line,
        rule,
        says: `${says}; the line is ${repeated === 'keep' ? 'booked a second time' : 'left out'}`,
      });
    return repeated === 'keep';
  }

  private isWanted({ line, date }: RegisterMovement): boolean {
    const { asOfDate, repeated } = this.options;
    const again = this.repeated.get(line);
    if (again !== undefined && repeated === null)
      this.fault(
        line,
        'line-repeated',
        `${again.says}; say what is meant: --repeated keep or --repeated drop`,
        'movements',
      );
    if (asOfDate !== null && date < asOfDate)
      this.fault(
        line,
        'before-balance',
        'the day lies before that of the balances, which hold it already',
        'movements',
      );
    return again === undefined || repeated === 'keep';
  }
}

/** Plans an import over the state as it is. */
export function planImport(state: Reader, register: LoanRegister, options: ImportOptions): ImportPlan {
  const planning = new Planning(state, register, options);
  planning.run();
  const { steps, already, faults, warnings, withheld, lenders } = planning;
  return {
    steps,
    already,
    faults,
    withheld,
    warnings: [...lenders.warnings, ...warnings],
    lenders: lenders.count,
    lenderNamed: (contact) => lenders.named(contact),
  };
}
