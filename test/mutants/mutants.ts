// All planted faults. A new rule brings a mutant of its own when a test of another kind could miss its loss.

import { bankMutants } from './bank-mutants.ts';
import { engineMutants } from './engine-mutants.ts';
import { lawMutants } from './law-mutants.ts';
import { loanMutants } from './loan-mutants.ts';
import { moneyMutants } from './money-mutants.ts';
import type { Mutant } from './mutant.ts';
import { orderMutants } from './order-mutants.ts';
import { paperMutants } from './paper-mutants.ts';
import { peopleMutants } from './people-mutants.ts';
import { propertyMutants } from './property-mutants.ts';
import { scheduleMutants } from './schedule-mutants.ts';

export const mutants: readonly Mutant[] = [
  ...orderMutants,
  ...peopleMutants,
  ...moneyMutants,
  ...loanMutants,
  ...bankMutants,
  ...lawMutants,
  ...propertyMutants,
  ...scheduleMutants,
  ...paperMutants,
  ...engineMutants,
];
