// The worked example of a bond auction in docs/domain/bonds.md: the program's own clearing, interest and plan of redemption.

import { checkCertificate } from '../../src/contexts/auctions/certificate.ts';
import { type BondBid, clearBonds } from '../../src/contexts/auctions/clearing.ts';
import { debtServicePerPeriod } from '../../src/contexts/bonds/debt-service-of-terms.ts';
import { plannedUnits } from '../../src/contexts/bonds/schedule.ts';
import { coverageOf } from '../../src/contexts/property/amounts.ts';
import type { SeriesTerms } from '../../src/contexts/property/facts.ts';
import { addMonths, civilDate, type CivilDate, formatDate } from '../../src/kernel/calendar.ts';
import { interestMinor } from '../../src/kernel/interest.ts';
import { eur, rate, sumOf } from './example-figures.ts';
import { markdownTable } from './markdown.ts';

export const exampleTerms: SeriesTerms = {
  targetMinor: 50_000_000n,
  faceMinor: 10_000n,
  ceilingPpm: 60_000n,
  redemption: 'linear',
  couponMonths: 3,
  termMonths: 120,
  dayCount: '30E/360',
  surplus: 'redeem',
  recourse: 'asset',
};
export const exampleRentMinor = 900_000n;
export const exampleCostsMinor = 100_000n;
/** The day of the purchase, from which the bonds bear interest. */
export const exampleStart = civilDate(2025, 4, 1) ?? (0 as CivilDate);

const { targetMinor, faceMinor } = exampleTerms;
const targetUnits = targetMinor / faceMinor;

/** Ids are entry ids in truth; these sort the same way and are shorter to read. */
const bidders: readonly (readonly [id: string, who: string, units: bigint, lowestPpm: bigint | null])[] = [
  ['0a', 'savings club of the harbour', 1500n, null],
  ['1b', 'Anna', 50n, 20_000n],
  ['2c', 'tischlerei', 950n, 25_000n],
  ['3d', 'loan-07', 1200n, 32_500n],
  ['4e', 'loan-11', 2000n, 35_000n],
  ['5f', 'loan-12', 1000n, 35_000n],
  ['6a', 'loan-20', 800n, 40_000n],
  ['7b', 'loan-31', 600n, 65_000n],
];
const bids: readonly BondBid[] = bidders.map(([id, , units, lowestPpm]) => ({ id, units, lowestPpm }));
export const exampleClearing = clearBonds({ targetUnits, ceilingPpm: exampleTerms.ceilingPpm }, bids);
export const exampleCouponPpm = exampleClearing.certificate.couponPpm;

const nameOf = new Map(bidders.map(([id, who]) => [id, who]));
const wonOf = new Map(exampleClearing.allotments.map(({ bid, units }) => [bid, units]));

/** The ceiling rate against the offered rent. */
export function coverageBlock(): string {
  const debtServiceMinor = debtServicePerPeriod(exampleTerms, exampleTerms.ceilingPpm, 1);
  const { availableMinor, neededMinor, covered } = coverageOf({
    rentMinor: exampleRentMinor,
    costsMinor: exampleCostsMinor,
    debtServiceMinor,
    coveragePpm: 1_000_000n,
  });
  return [
    markdownTable(
      ['in one month', ''],
      [
        ['rent', eur(exampleRentMinor)],
        ['less expected costs', eur(exampleCostsMinor)],
        ['left for the bonds', eur(availableMinor)],
        [
          `debt service of ${eur(targetMinor)} at ${rate(exampleTerms.ceilingPpm)} over 120 months`,
          eur(debtServiceMinor),
        ],
        ['needed at a coverage of 1.0', eur(neededMinor)],
      ],
    ),
    covered ? 'The rent covers the debt service; the request is accepted.' : 'The request is refused.',
  ].join('\n\n');
}

/** The bids and what each won. */
export function clearingBlock(): string {
  const rows = bidders.map(([id, who, units, lowestPpm]) => [
    id,
    who,
    rate(lowestPpm),
    String(units),
    eur(units * faceMinor),
    String(wonOf.get(id) ?? 0n),
    eur((wonOf.get(id) ?? 0n) * faceMinor),
  ]);
  const { steps, aboveCeiling, marginUnits } = exampleClearing.certificate;
  const supply = steps.map(({ ratePpm, bids: count, units, sumUnits }) => [
    rate(ratePpm),
    String(count),
    String(units),
    String(sumUnits),
    sumUnits >= targetUnits ? 'target reached' : '',
  ]);
  const waiting = exampleClearing.waiting.map(({ bid, units }, place) => [
    String(place + 1),
    `${bid} ${nameOf.get(bid) ?? ''}`,
    String(units),
  ]);
  const faults = checkCertificate(exampleClearing.certificate, bids, exampleClearing.allotments);
  return [
    `Offered: ${targetUnits} bonds of ${eur(faceMinor)}, ${eur(targetMinor)} together, at most ${rate(exampleTerms.ceilingPpm)}. All bids were opened in time:`,
    markdownTable(
      ['bid', 'lender', 'lowest rate', 'bonds bid', 'amount bid', 'bonds won', 'amount won'],
      rows,
    ),
    'The certificate, from which anybody can check the result:',
    markdownTable(['lowest rate', 'bids', 'bonds', 'bonds up to here', ''], supply),
    `Above the ceiling: ${aboveCeiling.bids} bid over ${aboveCeiling.units} bonds, which does not count. The last accepted rate is the coupon of ` +
      `all: **${rate(exampleCouponPpm)}**. The bids at that rate share the ${marginUnits} bonds that the better ones left. ` +
      `${sumOf([...wonOf.values()])} bonds are allotted; ${faults.length === 0 ? 'the check of the certificate finds nothing wrong' : faults.join('; ')}.`,
    'Who waits, in this order, for what others leave unpaid:',
    markdownTable(['place', 'bid', 'bonds'], waiting),
  ].join('\n\n');
}

/** The first coupon date: interest of each holder, rounded once, and the plan of redemption. */
export function couponBlock(): string {
  const to = addMonths(exampleStart, 3);
  const interest = [...wonOf].map(([id, units]) => {
    const principalMinor = units * faceMinor;
    const { dayCount } = exampleTerms;
    const minor = interestMinor({
      principalMinor,
      ratePpm: exampleCouponPpm,
      from: exampleStart,
      to,
      dayCount,
    });
    return { id, principalMinor, minor };
  });
  const rows = interest.map(({ id, principalMinor, minor }) => [
    nameOf.get(id) ?? '',
    eur(principalMinor),
    eur(minor),
  ]);
  const planned = plannedUnits(exampleTerms, targetUnits, 1);
  return [
    `Bought on ${formatDate(exampleStart)}; on ${formatDate(to)} a quarter of a year (90 of 360 days) of interest at ${rate(exampleCouponPpm)} falls due:`,
    markdownTable(
      ['holder', 'holds', 'interest'],
      [...rows, ['together', eur(targetMinor), eur(sumOf(interest.map(({ minor }) => minor)))]],
    ),
    `Each holder's interest is rounded once, half to even. By the plan, one fortieth of the bonds is redeemed: ${planned} bonds, ${eur(planned * faceMinor)}.`,
  ].join('\n\n');
}
