// A tenant gives up its lease with notice (COMMUNE.md rule 11).
// The notice runs at least to the end of the period whose rent has fallen due, so no day is paid for twice.

import { addDays, dateOfInstant } from '../../kernel/calendar.ts';
import { type Carried } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging } from '../../kernel/kind.ts';
import { authorRepresents } from '../membership/facts.ts';
import { endLeaseBy } from './course.ts';
import { leaseInForce } from './facts.ts';
import { periodStart } from './rent-arithmetic.ts';

const surrendered = record({ asset: slug, enterprise: slug });
type Surrendered = Carried<typeof surrendered>;

export const surrenderedKind = entryKind<Surrendered>({
  kind: 'leases.surrendered@1',
  means: 'A tenant gives notice: its lease ends when the notice is over.',
  body: surrendered,
  example: { asset: 'press-hall', enterprise: 'druckerei' },
  rules: [
    authorRepresents<Surrendered>((body) => body.enterprise),
    {
      name: 'enterprise-is-not-tenant',
      source: '11',
      says: '{enterprise} does not lease {asset}; its tenant is {tenant}.',
      next: 'See who leases what: telekommune rent-roll.',
      broken({ state, entry: { body } }: Judging<Surrendered>): Figures | null {
        const tenant = leaseInForce(state, body.asset)?.tenant ?? 'nobody';
        return tenant === body.enterprise ? null : { ...body, tenant };
      },
    },
    {
      name: 'lease-ends-already',
      source: '11',
      says: 'The lease of {asset} by {enterprise} ends already on {endsDate} ({why}).',
      next: 'There is nothing more to do.',
      broken({ state, entry: { body } }: Judging<Surrendered>): Figures | null {
        const lease = leaseInForce(state, body.asset);
        if (lease === null || lease.endsWhy === 'term') return null;
        return { ...body, endsDate: lease.endsDate, why: lease.endsWhy };
      },
    },
  ],
  evolve(draft, { body }) {
    const lease = leaseInForce(draft, body.asset);
    if (lease === null) return;
    const noticeOver = addDays(dateOfInstant(draft.nowMs), lease.noticeDays);
    const paidUntil = periodStart(lease, lease.periodsDue);
    endLeaseBy(draft, lease.id, 'surrender', Math.max(noticeOver, paidUntil));
  },
});
