// The worked examples of rent, dividend, liquidation and lease auctions in docs/domain, from the program's own arithmetic.

import { decideLetting } from '../../src/contexts/auctions/letting.ts';
import { EMPTY_FUND, earlyUnits, fundCashMinor, reserveMinor } from '../../src/contexts/bonds/fund.ts';
import { scheduledUnits } from '../../src/contexts/bonds/schedule.ts';
import { shareProceeds } from '../../src/contexts/bonds/waterfall.ts';
import { sharePool } from '../../src/contexts/dividends/sharing.ts';
import { addMonths, formatDate } from '../../src/kernel/calendar.ts';
import { interestMinor } from '../../src/kernel/interest.ts';
import {
  exampleCostsMinor,
  exampleCouponPpm,
  exampleRentMinor,
  exampleStart,
  exampleTerms,
} from './auction-example.ts';
import { eur, rate, sumOf } from './example-figures.ts';
import { markdownTable } from './markdown.ts';

const { faceMinor, targetMinor, couponMonths, dayCount } = exampleTerms;
const totalUnits = targetMinor / faceMinor;

/** Four quarters of rent through rule 10. Interest is taken on the whole series here; in truth each holder's is rounded on its own. */
export function waterfallBlock(): string {
  let fund = { ...EMPTY_FUND, rentMinor: exampleRentMinor, periodMonths: 1 };
  let outstandingUnits = totalUnits;
  const rows: string[][] = [];
  for (let quarter = 1; quarter <= 6; quarter++) {
    const from = addMonths(exampleStart, (quarter - 1) * couponMonths);
    const to = addMonths(exampleStart, quarter * couponMonths);
    const rentMinor = 3n * exampleRentMinor;
    const costsMinor = 3n * exampleCostsMinor;
    fund = {
      ...fund,
      receivedMinor: fund.receivedMinor + rentMinor,
      costsMinor: fund.costsMinor + costsMinor,
    };
    const interest = interestMinor({
      principalMinor: outstandingUnits * faceMinor,
      ratePpm: exampleCouponPpm,
      from,
      to,
      dayCount,
    });
    const scheduled = scheduledUnits(exampleTerms, { totalUnits, outstandingUnits }, quarter);
    outstandingUnits -= scheduled;
    const keptMinor = reserveMinor(fund, 1);
    const early = earlyUnits({
      cashMinor: fundCashMinor(fund),
      dueMinor: interest + scheduled * faceMinor,
      reserveMinor: keptMinor,
      faceMinor,
      outstandingUnits,
    });
    outstandingUnits -= early;
    const paidMinor = interest + (scheduled + early) * faceMinor;
    fund = { ...fund, paidMinor: fund.paidMinor + paidMinor };
    rows.push([
      formatDate(to),
      eur(rentMinor),
      eur(costsMinor),
      eur(interest),
      eur(scheduled * faceMinor),
      eur(early * faceMinor),
      eur(fundCashMinor(fund)),
      eur(outstandingUnits * faceMinor),
    ]);
  }
  return [
    `Rent ${eur(exampleRentMinor)} and costs ${eur(exampleCostsMinor)} a month, coupon ${rate(exampleCouponPpm)}, \`surplus: redeem\`, a reserve of one month (${eur(reserveMinor(fund, 1))}):`,
    markdownTable(
      [
        'coupon date',
        'rent',
        '1 costs',
        '2 interest',
        '3 planned',
        '5 early',
        'left in the fund (4 reserve)',
        'bonds left',
      ],
      rows,
    ),
  ].join('\n\n');
}

/** Two record dates in a row. */
export function dividendBlock(): string {
  const shares = 24;
  const first = sharePool({ poolMinor: 1_000_003n, remainderMinor: 0n, reservePpm: 100_000n, shares });
  const poolMinor = first.keptMinor + 600_000n;
  const second = sharePool({ poolMinor, remainderMinor: first.remainderMinor, reservePpm: 100_000n, shares });
  const column = (before: bigint, carried: bigint, shared: ReturnType<typeof sharePool>): string[] => [
    eur(before),
    eur(shared.keptMinor),
    eur(shared.takenMinor),
    eur(carried),
    eur(shared.perShareMinor),
    eur(shared.perShareMinor * BigInt(shares)),
    eur(shared.remainderMinor),
  ];
  const one = column(1_000_003n, 0n, first);
  const two = column(poolMinor, first.remainderMinor, second);
  const names = [
    'pool on the record date',
    'kept back (`pool-reserve` 10 %)',
    'taken out to be shared',
    'remainder from last time',
    `each of ${shares} shares`,
    'payable',
    'remainder carried on',
  ];
  return [
    `${shares} shares, \`pool-reserve\` 10 %; between the two dates ${eur(600_000n)} more is let through:`,
    markdownTable(
      ['', 'first', 'second'],
      names.map((name, i) => [name, one[i] ?? '', two[i] ?? '']),
    ),
  ].join('\n\n');
}

/** A sale that does not bring enough. */
export function liquidationBlock(): string {
  const holders = [
    { who: 'loan-11', interestMinor: 75_863n, principalMinor: 8_670_000n },
    { who: 'tischlerei', interestMinor: 83_125n, principalMinor: 9_500_000n },
    { who: 'Anna', interestMinor: 4_375n, principalMinor: 500_000n },
  ];
  const claims = holders.map(({ who, ...claim }) => ({ ...claim, tieKey: who }));
  const availableMinor = 14_000_000n;
  const table = (recourse: 'asset' | 'commune'): string => {
    const { parts, restMinor } = shareProceeds(availableMinor, claims, recourse);
    const rows = holders.map(({ who, interestMinor: owedInterest, principalMinor }, i) => {
      const part = parts[i] ?? { interestMinor: 0n, principalMinor: 0n };
      const lost = owedInterest + principalMinor - part.interestMinor - part.principalMinor;
      return [
        who,
        eur(owedInterest),
        eur(principalMinor),
        eur(part.interestMinor),
        eur(part.principalMinor),
        eur(lost),
      ];
    });
    const head = [
      'holder',
      'interest owed',
      'principal owed',
      'gets interest',
      'gets principal',
      'written down',
    ];
    return `\`recourse: ${recourse}\`; to the pool: ${eur(restMinor)}\n\n${markdownTable(head, rows)}`;
  };
  const owed = sumOf(holders.map(({ interestMinor: interest, principalMinor }) => interest + principalMinor));
  return [
    `The fund and the proceeds, less the costs of the sale, hold ${eur(availableMinor)}; ${eur(owed)} is owed.`,
    table('asset'),
    table('commune'),
  ].join('\n\n');
}

/** Three enterprises bid for a lease. */
export function lettingBlock(): string {
  const reserve = 780_000n;
  const bids = [
    { id: 'a1', enterprise: 'druckerei', rentMinor: 910_000n },
    { id: 'b2', enterprise: 'tischlerei', rentMinor: 960_000n },
    { id: 'c3', enterprise: 'gaertnerei', rentMinor: 840_000n },
  ];
  const pays = (format: 'vickrey' | 'first', of: typeof bids): string => {
    const letting = decideLetting({ format, reserveMinor: reserve }, of);
    return letting === null ? 'nobody' : `${letting.winner} pays ${eur(letting.rentMinor)}`;
  };
  const two = bids.slice(1, 2);
  return [
    `The reserve price is ${eur(reserve)} a month; ${bids.map(({ enterprise, rentMinor }) => `${enterprise} bids ${eur(rentMinor)}`).join(', ')}.`,
    markdownTable(
      ['`lease-format`', 'all three bid', 'only tischlerei bids', 'nobody bids'],
      (['vickrey', 'first'] as const).map((format) => [
        `\`${format}\``,
        pays(format, bids),
        pays(format, two),
        pays(format, []),
      ]),
    ),
  ].join('\n\n');
}
