// What stands in the fields of a deed at first: the amounts that were agreed or are open. Whoever confirms them compares them with the bank.

import type { Setting } from '../../setting.ts';
import { typedAmount } from '../../typed-amount.ts';
import type { Words } from '../../words/words.ts';
import type { AssetAnswer, LeaseAnswer } from './answer.ts';
import { arrearsOf } from './standing.ts';

type Values = { readonly [name: string]: string | undefined };

export function amountsOf(
  setting: Setting,
  deed: keyof Words['assets']['deeds'],
  { asset, lease }: { readonly asset: AssetAnswer; readonly lease: LeaseAnswer | null },
): Values {
  const heldMinor = BigInt(lease?.account?.depositHeldMinor ?? 0);
  switch (deed) {
    case 'buy':
      return {
        price: typedAmount(setting, BigInt(asset.priceLimitMinor)),
        costs: typedAmount(setting, BigInt(asset.purchaseCostsLimitMinor)),
      };
    case 'receiveRent': {
      const arrearsMinor = lease === null ? 0n : arrearsOf(lease);
      return {
        amount: typedAmount(setting, arrearsMinor > 0n ? arrearsMinor : BigInt(lease?.rentMinor ?? 0)),
      };
    }
    case 'receiveDeposit':
      return { amount: typedAmount(setting, BigInt(lease?.depositMinor ?? 0) - heldMinor) };
    case 'returnDeposit':
      return { amount: typedAmount(setting, heldMinor) };
    default:
      return {};
  }
}
