// A planted fault: one change of one file, and what must notice it.

export interface Mutant {
  /** What the fault does, as a statement. */
  readonly name: string;
  /** From the root of the project. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** What catches it: histories of one fold, seeds of the simulation, or test files; and words of the message it is caught with, `|` between those of several. */
  readonly caughtBy:
    | { readonly historiesFrom: number; readonly says: string }
    | { readonly seedsFrom: number; readonly says: string }
    | { readonly tests: readonly string[]; readonly says: string };
}
