// Who lends under the contracts of a register: people of the commune, contacts of the file, or names in it. One contact is one lender, and nobody is guessed.

import { holderKey, type Holder } from '../../contexts/bonds/facts.ts';
import { outsideHolders } from '../../contexts/bonds/tables.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import type { Reader } from '../../kernel/state.ts';
import type { LoanRegister, RegisterContact, RegisterContract } from '../../register/loan-register.ts';
import type { ImportStep, PlanFault } from './loan-import-step.ts';
import { NAME_CHARACTERS_MAX, shortNameOf } from './loan-words.ts';

const NUMBERS_SHOWN = 10;

export class Lenders {
  readonly steps: ImportStep[] = [];
  readonly faults: PlanFault[] = [];
  already = 0;
  private readonly unnamed: RegisterContract[] = [];
  private readonly state: Reader;
  private readonly register: LoanRegister;
  private readonly lenders = new Map<string, Holder>();
  private readonly taken = new Set<string>();
  private readonly contactsByKey = new Map<string, RegisterContact>();
  private readonly contactsByTitle = new Map<string, RegisterContact[]>();
  private readonly holders = new Map<RegisterContact, Holder>();

  constructor(state: Reader, register: LoanRegister) {
    this.state = state;
    this.register = register;
    for (const one of register.contacts) {
      this.contactsByKey.set(one.key, one);
      const alike = this.contactsByTitle.get(one.title);
      if (alike === undefined) this.contactsByTitle.set(one.title, [one]);
      else alike.push(one);
    }
  }

  /** Somebody of the commune, as holders are typed; null for a name of another sort. */
  private typedHolder(text: string): Holder | null {
    const match = /^(person|enterprise|outside)\.([a-z0-9-]+)$/.exec(text);
    const [, is, name = ''] = match ?? [];
    return is === undefined || !isSlug(name) ? null : { is: is as Holder['is'], name };
  }

  /** Who lends under a contract, from now on known. */
  note(contract: RegisterContract): void {
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
      this.faults.push({
        line,
        rule: 'lender-unknown',
        says: `"${lender}" is not among the contacts`,
      });
      return;
    }
    if (contact?.key !== lender && alike.length > 1) {
      const says = `${alike.length} contacts are called "${lender}": name one by its number`;
      this.faults.push({ line, rule: 'lender-ambiguous', says });
      return;
    }
    const known = contact === undefined ? undefined : this.holders.get(contact);
    if (known !== undefined) {
      this.lenders.set(key, known);
      return;
    }
    if (lender === '') this.unnamed.push(contract);
    const title = contact?.title ?? (lender === '' ? `Lender of contract ${number}` : lender);
    const base = shortNameOf(contact?.title ?? (lender === '' ? `loan-${number}` : lender)) || 'lender';
    const name = this.freeName(base, title);
    const holder = { is: 'outside', name } as const;
    this.lenders.set(key, holder);
    if (contact !== undefined) this.holders.set(contact, holder);
    if (this.state.get(outsideHolders, name) !== null) this.already++;
    else
      this.steps.push({
        table: contact === undefined ? 'contracts' : 'contacts',
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

  /** Contracts without a lender, as one thing to be looked at. */
  get warnings(): readonly PlanFault[] {
    const [first, ...others] = this.unnamed;
    if (first === undefined) return [];
    const stand = `outside.${shortNameOf(`loan-${first.number}`)}`;
    const numbers = this.unnamed.slice(0, NUMBERS_SHOWN).map(({ number }) => number);
    const more = this.unnamed.length > NUMBERS_SHOWN ? ' and so on' : '';
    const says =
      others.length === 0
        ? `contract ${first.number} names no lender and would be with ${stand}`
        : `${this.unnamed.length} contracts name no lender (${numbers.join(', ')}${more}) and would each be with a name of its own, such as ${stand}; add a column Name, or the contacts: --contacts FILE`;
    return [{ line: first.line, rule: 'lender-missing', says }];
  }

  /** How many lend under the contracts of the register. */
  get count(): number {
    return new Set([...this.lenders.values()].map(holderKey)).size;
  }

  /** As holders are typed; null for a contact that lends nothing here. */
  named(contact: RegisterContact): string | null {
    const holder = this.holders.get(contact) ?? this.lenders.get(contact.key);
    return holder === undefined ? null : holderKey(holder);
  }

  /** Who lends under a contract; null for one whose lender is at fault. */
  of({ number, lender }: RegisterContract): Holder | null {
    return this.lenders.get(lender === '' ? `contract ${number}` : lender) ?? null;
  }
}
