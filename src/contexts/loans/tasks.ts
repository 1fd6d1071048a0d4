// What falls due with a direct loan; the subject is the contract.

import { task } from '../../kernel/kind.ts';

/** A year is over. */
export const yearEnds = task('loans.year-ends');
