// Why a file of a bank is refused: always whole, with the line and the rule that it breaks.

/** One broken rule of a file; lines count from 1. */
export interface FileFault {
  readonly line: number;
  /** The rule's name, e.g. `schema`, `well-formed`, `amount`. */
  readonly rule: string;
  readonly says: string;
}

export class BankFileRefused extends Error {
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super(faults.map(({ line, rule, says }) => `line ${line}, ${rule}: ${says}`).join('\n'));
    this.faults = faults;
  }
}

export function refuse(line: number, rule: string, says: string): never {
  throw new BankFileRefused([{ line, rule, says }]);
}
