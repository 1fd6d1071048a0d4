// Series: whole, one an asset, and every minor unit of interest and principal accounted for.

import { checkCertificate } from '../../../src/contexts/auctions/certificate.ts';
import { auctions, bondBids, bondResults, certificates } from '../../../src/contexts/auctions/tables.ts';
import { fundCashMinor } from '../../../src/contexts/bonds/facts.ts';
import {
  couponRecords,
  funds,
  overdueCount,
  seriesRows,
  servicePayments,
} from '../../../src/contexts/bonds/tables.ts';
import { assetOf } from '../../../src/contexts/property/facts.ts';
import type { Reader } from '../../../src/kernel/state.ts';
import { type BondTotals, bondsTotals } from './bond-sums.ts';
import { differs, firstOf, type Invariant, sumOf } from './invariant.ts';

const PAID = new Set(['paid', 'running', 'liquidating', 'ended']);
const OWING = new Set(['paid', 'running', 'liquidating']);

/** A fault of any series. */
function ofSeries(state: Reader, check: (totals: BondTotals) => readonly (string | null)[]): string | null {
  return firstOf(
    bondsTotals(state).flatMap((totals) =>
      check(totals).map((fault) =>
        fault === null ? null : `${totals.asset} (${totals.series.state}): ${fault}`,
      ),
    ),
  );
}

export const bondInvariants: readonly Invariant[] = [
  {
    name: 'a series has one asset, and an asset one series',
    broken: (state) =>
      firstOf(
        state
          .range(seriesRows)
          .map(([asset, { state: at }]) =>
            assetOf(state, asset)?.encumbered === OWING.has(at)
              ? null
              : `${asset} is ${at}, but its asset says otherwise`,
          ),
      ),
  },
  {
    name: 'the bonds of a series sum to its target',
    broken: (state) =>
      ofSeries(state, ({ series, paidUnits, allottedUnits, outstandingUnits }) => {
        const total = series.terms.targetMinor / series.terms.faceMinor;
        return [
          differs('paid bonds', paidUnits, series.paidUnits),
          differs('outstanding bonds', outstandingUnits, series.outstandingUnits),
          differs('the target in whole bonds', total * series.terms.faceMinor, series.terms.targetMinor),
          PAID.has(series.state) ? differs('paid bonds', paidUnits, total) : null,
          ['subscribed', 'second-round'].includes(series.state)
            ? differs('allotted bonds', allottedUnits, total)
            : null,
          paidUnits > total ? `${paidUnits} bonds are paid, the series has ${total}` : null,
        ];
      }),
  },
  {
    name: 'what a series owes and has paid is what its holders are owed and were paid',
    broken: (state) =>
      ofSeries(state, (totals) => [
        differs('due interest', totals.dueInterestMinor, totals.series.dueInterestMinor),
        differs('due principal', totals.duePrincipalMinor, totals.series.duePrincipalMinor),
        differs('interest paid', totals.interestPaidMinor, totals.series.interestPaidMinor),
        differs('principal paid', totals.principalPaidMinor, totals.series.principalPaidMinor),
        differs('written down', totals.writtenDownMinor, totals.series.writtenDownMinor),
      ]),
  },
  {
    name: 'what holders paid in is owed, was paid back, or was written down with interest',
    broken: (state) =>
      ofSeries(state, (totals) => {
        const { series, asset } = totals;
        const paidInMinor = totals.paidUnits * series.terms.faceMinor;
        if (series.state === 'failed')
          return [differs('refunds', totals.refundMinor + totals.refundedMinor, paidInMinor)];
        const prefix = `${asset}/`;
        const accrued =
          sumOf(state.range(couponRecords, { prefix }), ([, row]) => row.interestMinor) +
          sumOf(state.range(servicePayments, { prefix }), ([, row]) => row.lateInterestMinor);
        const settledMinor =
          totals.principalMinor +
          totals.principalPaidMinor +
          totals.interestMinor +
          totals.interestPaidMinor +
          totals.writtenDownMinor;
        if (['liquidating', 'ended'].includes(series.state))
          return [
            settledMinor < paidInMinor + accrued ? `${settledMinor} of ${paidInMinor + accrued}` : null,
          ];
        return [differs('principal and interest', settledMinor, paidInMinor + accrued)];
      }),
  },
  {
    name: 'the service that was paid is what the holders were paid',
    broken: (state) =>
      ofSeries(state, ({ asset, interestPaidMinor, principalPaidMinor }) => {
        const rows = state.range(servicePayments, { prefix: `${asset}/` });
        return [
          differs(
            'interest',
            sumOf(rows, ([, row]) => row.interestMinor),
            interestPaidMinor,
          ),
          differs(
            'principal',
            sumOf(rows, ([, row]) => row.principalMinor),
            principalPaidMinor,
          ),
        ];
      }),
  },
  {
    name: 'a fund without recourse to the commune pays no more than it has',
    broken: (state) =>
      firstOf(
        state.range(funds).map(([asset, fund]) => {
          const series = state.get(seriesRows, asset);
          if (series === null || series.terms.recourse === 'commune' || !OWING.has(series.state)) return null;
          // what the members voted for the asset came from the pool
          const supportMinor = fund.releasedMinor < 0n ? -fund.releasedMinor : 0n;
          const earned = fund.receivedMinor + fund.leftOverMinor + fund.soldMinor + supportMinor;
          return fund.paidMinor > earned ? `${asset} paid ${fund.paidMinor} of ${earned}` : null;
        }),
      ),
  },
  {
    name: 'a fund with bonds that have ended is empty',
    broken: (state) =>
      firstOf(
        state
          .range(funds)
          .filter(([asset]) => state.get(seriesRows, asset)?.state === 'ended')
          .map(([asset, fund]) => differs(`the fund of ${asset}`, fundCashMinor(fund), 0n)),
      ),
  },
  {
    name: 'overdue series are counted',
    broken: (state) =>
      differs(
        'the count',
        state.get(overdueCount, 'all') ?? 0,
        state.range(seriesRows).filter(([, { overdue }]) => overdue).length,
      ),
  },
  {
    name: 'every clearing has a certificate that checks',
    broken: (state) =>
      firstOf(
        state.range(certificates).map(([name, certificate]) => {
          const offer = state.get(auctions, name)?.offer;
          const skip = name.length + 1;
          const bids = state
            .range(bondBids, { prefix: `${name}/` })
            .map(([key, { units, lowestPpm }]) => ({ id: key.slice(skip), units, lowestPpm }));
          const parts = state
            .range(bondResults, { prefix: `${name}/` })
            .map(([key, { units }]) => ({ bid: key.slice(skip), units }))
            .filter(({ units }) => units > 0n);
          const faults = checkCertificate(certificate, bids, parts);
          const ceiling = offer?.is === 'bonds' ? offer.ceilingPpm : 0n;
          return (
            faults[0] ??
            (certificate.couponPpm > ceiling ? `the coupon is above the ceiling ${ceiling}` : null)
          );
        }),
      ),
  },
];
