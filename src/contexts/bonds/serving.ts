// Everything that is due to the holders of a series is paid, at once to all of them (rules 10, 14, 18).

import { dateOfInstant, formatDate } from '../../kernel/calendar.ts';
import { type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Figures, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import {
  accounts,
  bankShortRule,
  dateAheadRule,
  dateBeforeFoundingRule,
  periodClosedRule,
  post,
  type TaxRates,
  taxRates,
  withheldOf,
} from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { type Holders, owedOn, postAccrued } from './accrual.ts';
import { end, isOwing, marked } from './ending.ts';
import { positionsOf } from './facts.ts';
import { fundCashMinor } from './fund.ts';
import { flow, fundFor, release } from './fund-flows.ts';
import { seriesKnown } from './series-rules.ts';
import { shortfallOn } from './shortfall.ts';
import { positions, seriesRows, servicePayments } from './tables.ts';

const servicePaid = record({ asset: slug, date: day, reference: text(140) });
export type ServicePaid = Carried<typeof servicePaid>;

const somethingIsDue: Rule<ServicePaid> = {
  name: 'nothing-due',
  source: '10',
  says: 'Nothing is due to the holders of {asset} ({state}); next coupon date: {nextCoupon}.',
  next: 'Wait for that date.',
  broken(judging): Figures | null {
    const { asset } = judging.entry.body;
    const series = judging.state.get(seriesRows, asset);
    if (series !== null && series.dueInterestMinor + series.duePrincipalMinor > 0n) return null;
    const nextMs = series?.state === 'running' ? series.nextCouponMs : 0;
    const nextCoupon = nextMs === 0 ? 'none' : formatDate(dateOfInstant(nextMs));
    return { asset, state: series?.state ?? 'unknown', nextCoupon };
  },
};

/** With recourse to the commune the pool gives what the fund lacks; else only what the asset earned may be paid out of it. */
const fundSuffices: Rule<ServicePaid> = {
  name: 'fund-short',
  source: '10',
  says: 'The holders of {asset} are owed {dueMinor} on {paymentDate} ({lateInterestMinor} of it for principal that is late), but its fund holds {cashMinor}: {missingMinor} are missing.',
  next: 'Record the rent that has come in, collect what is in arrears, or let the members vote on help from the pool: telekommune propose support-asset.',
  broken({ state, entry: { body } }): Figures | null {
    const { asset, date: paymentDate } = body;
    if (state.get(seriesRows, asset)?.terms.recourse === 'commune') return null;
    const shortfall = shortfallOn(state, asset, paymentDate);
    return shortfall.missingMinor <= 0n ? null : { asset, paymentDate, ...shortfall };
  },
};

/** Tax on the interest of every holder, each rounded by itself as each of them is paid. */
function withheldFrom(holders: Holders, taxed: TaxRates): bigint {
  return holders.reduce((total, [, { dueInterestMinor }]) => total + withheldOf(dueInterestMinor, taxed), 0n);
}

function payHolders(draft: Draft, asset: string, holders: Holders): void {
  for (const [key, position] of holders) {
    const { dueInterestMinor, duePrincipalMinor } = position;
    if (dueInterestMinor + duePrincipalMinor === 0n) continue;
    draft.put(positions, `${asset}/${key}`, {
      ...position,
      dueInterestMinor: 0n,
      duePrincipalMinor: 0n,
      interestPaidMinor: position.interestPaidMinor + dueInterestMinor,
      principalPaidMinor: position.principalPaidMinor + duePrincipalMinor,
    });
  }
}

export const servicePaidKind = entryKind<ServicePaid>({
  kind: 'bonds.service-paid@1',
  means: 'A treasurer confirms that everything due to the holders of a series was paid to all of them.',
  body: servicePaid,
  example: { asset: 'press-hall', date: 20_220, reference: 'batch transfer 4' },
  rules: [
    authorIsTreasurer<ServicePaid>(),
    seriesKnown<ServicePaid>(),
    somethingIsDue,
    dateAheadRule<ServicePaid>(({ date }) => date),
    dateBeforeFoundingRule<ServicePaid>(({ date }) => date),
    periodClosedRule<ServicePaid>(({ date }) => date),
    fundSuffices,
    bankShortRule<ServicePaid>(
      ({ state, entry: { body } }) => shortfallOn(state, body.asset, body.date).dueMinor,
    ),
  ],
  evolve(draft, { body: { asset, date, reference } }) {
    const series = draft.get(seriesRows, asset);
    if (series === null) return;
    const owed = owedOn(series, positionsOf(draft, asset), date);
    const { interestMinor: lateInterestMinor } = owed;
    const interestMinor = series.dueInterestMinor + lateInterestMinor;
    const principalMinor = series.duePrincipalMinor;
    const taxed = taxRates(draft);
    const withheldMinor = withheldFrom(owed.holders, taxed);
    postAccrued(draft, asset, lateInterestMinor, date);
    payHolders(draft, asset, owed.holders);
    post(draft, {
      date,
      what: 'interest paid',
      memo: reference,
      lines: [
        { account: accounts.interestPayable(asset), minor: interestMinor },
        { account: accounts.taxPayable(), minor: -withheldMinor },
        { account: accounts.bank(), minor: withheldMinor - interestMinor },
      ],
    });
    post(draft, {
      date,
      what: 'bond redeemed',
      memo: reference,
      lines: [
        { account: accounts.bondsPayable(asset), minor: principalMinor },
        { account: accounts.bank(), minor: -principalMinor },
      ],
    });
    draft.put(servicePayments, `${asset}/${ordinal(draft.position)}`, {
      date,
      interestMinor,
      lateInterestMinor,
      principalMinor,
      withheldMinor,
      ...taxed,
      reference,
    });
    const missingMinor = interestMinor + principalMinor - fundCashMinor(fundFor(draft, asset));
    if (missingMinor > 0n) release(draft, asset, -missingMinor, date);
    flow(draft, asset, 'paidMinor', interestMinor + principalMinor);
    const paid = {
      ...marked(draft, series, false),
      dueInterestMinor: 0n,
      duePrincipalMinor: 0n,
      interestPaidMinor: series.interestPaidMinor + interestMinor,
      principalPaidMinor: series.principalPaidMinor + principalMinor,
    };
    draft.put(seriesRows, asset, paid);
    if (!isOwing(paid)) end(draft, asset, paid);
  },
});
