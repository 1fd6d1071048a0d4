// Refusals in Spanish, by the context whose rules they are.

import type { RefusalTexts } from '../../refusal-texts.ts';
import { auctions } from './auctions.ts';
import { banking } from './banking.ts';
import { bonds } from './bonds.ts';
import { credit } from './credit.ts';
import { dividends } from './dividends.ts';
import { governance } from './governance.ts';
import { leases } from './leases.ts';
import { ledger } from './ledger.ts';
import { loans } from './loans.ts';
import { membership } from './membership.ts';
import { order } from './order.ts';
import { property } from './property.ts';
import { voice } from './voice.ts';

export const spanishRefusals: RefusalTexts = {
  ...order,
  ...governance,
  ...membership,
  ...property,
  ...auctions,
  ...bonds,
  ...loans,
  ...leases,
  ...dividends,
  ...credit,
  ...ledger,
  ...banking,
  ...voice,
};
