// One entry that an import would say, and what is wrong with a line of the register.

import type { RegisterFault } from '../../register/loan-register.ts';

/** Which of the tables of a register a line stands in. */
export type RegisterTable = 'contracts' | 'movements' | 'contacts';

/** The name of the file of each table, and of the sheet in it; empty for a table that there is not. */
export type Files = { readonly [table in RegisterTable]: string };

/** One entry that is to be said. */
export interface ImportStep {
  /** The table and the line of the register that it comes from. */
  readonly table: RegisterTable;
  readonly line: number;
  readonly kind: string;
  readonly body: { readonly [name: string]: unknown };
}

/** A fault of the plan; in the table of contracts where none is named. */
export interface PlanFault extends Omit<RegisterFault, 'file'> {
  readonly table?: RegisterTable;
}
