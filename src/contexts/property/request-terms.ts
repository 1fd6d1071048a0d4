// The body of a request, and the bond terms that follow from it and from the charter (COMMUNE.md rules 5 and 6).

import { amount, type Carried, option, text } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import type { Reader } from '../../kernel/state.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { roundUpToFace } from './amounts.ts';
import type { SeriesTerms } from './facts.ts';
import { depreciationOption, offeredAgreement, proposedSeries } from './tables.ts';

/** What an enterprise asks the commune to buy, and what it offers for it. */
export const requested = record({
  asset: slug,
  enterprise: slug,
  title: text(120),
  kind: slug,
  seller: text(120),
  priceLimitMinor: amount(0n),
  /** Notary, transfer tax, transport: all that is capitalised with the price. */
  purchaseCostsLimitMinor: amount(0n),
  agreement: offeredAgreement,
  series: proposedSeries,
  depreciation: option(depreciationOption),
});
export type Requested = Carried<typeof requested>;

/** The bond terms: both limits rounded up to whole bonds; face value, surplus and recourse as the charter stands. */
export function seriesTermsOf(state: Reader, body: Requested): SeriesTerms {
  const faceMinor = charterValue(state, parameters.faceMinor);
  return {
    targetMinor: roundUpToFace(body.priceLimitMinor + body.purchaseCostsLimitMinor, faceMinor),
    faceMinor,
    ...body.series,
    surplus: charterValue(state, parameters.surplus),
    recourse: charterValue(state, parameters.recourse),
  };
}
