// Tax that is withheld on interest: a part of the interest, and a surcharge that is a part of the tax (COMMUNE.md, table of postings).
// Each is rounded down to the minor unit, in favour of the lender; SolZG § 4 asks for that of the surcharge.

import { PPM } from '../../kernel/rates.ts';
import type { Reader } from '../../kernel/state.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { balanceOf } from './reading.ts';

/** Both in millionths: of the interest, and of the tax. */
export interface TaxRates {
  readonly taxPpm: bigint;
  readonly surchargePpm: bigint;
}

/** The rates as the charter stands. */
export function taxRates(state: Reader): TaxRates {
  return {
    taxPpm: charterValue(state, parameters.interestTaxPpm),
    surchargePpm: charterValue(state, parameters.interestSurchargePpm),
  };
}

/** What is withheld of an amount of interest: nothing of nothing, never more than all. */
export function withheldOf(interestMinor: bigint, { taxPpm, surchargePpm }: TaxRates): bigint {
  if (interestMinor <= 0n) return 0n;
  const taxMinor = (interestMinor * taxPpm) / PPM;
  return taxMinor + (taxMinor * surchargePpm) / PPM;
}

/** What was withheld and not paid to the tax office yet. */
export function taxOwedMinor(state: Reader): bigint {
  return -balanceOf(state, ['liabilities', 'tax']);
}
