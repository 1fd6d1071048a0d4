// All contexts, in the order in which they react to one another's events.

import type { Context } from '../kernel/kind.ts';
import { auctionsContext } from './auctions/context.ts';
import { bankingContext } from './banking/context.ts';
import { bondsContext } from './bonds/context.ts';
import { creditContext } from './credit/context.ts';
import { dividendsContext } from './dividends/context.ts';
import { governanceContext } from './governance/context.ts';
import { leasesContext } from './leases/context.ts';
import { ledgerContext } from './ledger/context.ts';
import { loansContext } from './loans/context.ts';
import { membershipContext } from './membership/context.ts';
import { propertyContext } from './property/context.ts';

export const contexts: readonly Context[] = [
  governanceContext,
  membershipContext,
  propertyContext,
  auctionsContext,
  bondsContext,
  loansContext,
  leasesContext,
  dividendsContext,
  creditContext,
  ledgerContext,
  bankingContext,
];
