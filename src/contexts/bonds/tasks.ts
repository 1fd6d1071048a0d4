// What falls due with a series; the subject is the asset.

import { task } from '../../kernel/kind.ts';

/** The time to pay in is over. */
export const paymentEnds = task('bonds.payment-ends');
/** A coupon date has come. */
export const couponFalls = task('bonds.coupon-falls');
/** The day after something fell due: what is not paid now is overdue. */
export const serviceLate = task('bonds.service-late');
