// The members help an asset whose fund is short, by vote: common money goes into its fund, so that its lenders are paid (rules 14, 18, 20).
// `recourse: asset` obliges nobody to do it, and forbids it to nobody.

import { dateOfInstant } from '../../kernel/calendar.ts';
import { on, type Reaction } from '../../kernel/kind.ts';
import { poolMinor } from '../dividends/facts.ts';
import { proposalDecided } from '../governance/facts.ts';
import { release } from './fund-flows.ts';
import { isShort } from './shortfall.ts';

/** At most what the pool holds when the vote passes; nothing when the fund suffices by then. */
export const supported: Reaction = on(proposalDecided, (draft, { action, passed }) => {
  if (!passed || action.is !== 'support-asset') return;
  const date = dateOfInstant(draft.nowMs);
  const pool = poolMinor(draft);
  if (pool <= 0n || !isShort(draft, action.asset, date)) return;
  const given = action.amountMinor < pool ? action.amountMinor : pool;
  release(draft, action.asset, -given, date);
});
