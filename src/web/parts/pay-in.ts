// Until when the bonds of a series are paid in, and to which account, as far as somebody entered that on this node.

import { attempt } from '../screen.ts';
import type { Setting } from '../setting.ts';
import type { Fact } from './facts.ts';
import { instantOf } from './written.ts';

/** What `bonds` answers of one series. */
export interface PayingIn {
  /** The commune's account; null where nobody entered it on this node, or nothing is to be paid in. */
  readonly account: string | null;
  readonly series: readonly { readonly payUntilMs: number | null }[];
}

/** Not every asset has bonds. */
export const askPayingIn = (asset: string) => attempt<PayingIn>('bonds', { asset });

/** None where nothing is to be paid in. */
export function payingInFacts(setting: Setting, { account, series: [line] }: PayingIn): readonly Fact[] {
  const { bonds } = setting.words;
  const untilMs = line?.payUntilMs ?? null;
  if (untilMs === null) return [];
  return [[bonds.payUntil, instantOf(setting, untilMs)], account !== null && [bonds.payInto, account]];
}
