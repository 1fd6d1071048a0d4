// Rules that entries about a series share.

import type { Rule } from '../../kernel/kind.ts';
import type { Holder } from './holder.ts';
import { holderKey } from './holder.ts';
import { positions, seriesRows } from './tables.ts';

export function seriesKnown<B extends { readonly asset: string }>(): Rule<B> {
  return {
    name: 'series-unknown',
    source: '6',
    says: 'There is no bond series of an asset named {asset}.',
    next: 'See the series there are: telekommune bonds.',
    broken: ({ state, entry: { body } }) =>
      state.get(seriesRows, body.asset) === null ? { asset: body.asset } : null,
  };
}

export function holderHasPart<B extends { readonly asset: string; readonly holder: Holder }>(): Rule<B> {
  return {
    name: 'holder-has-no-part',
    source: '8',
    says: 'The {is} {name} has no part in the series of {asset}.',
    next: 'See who has: telekommune holders.',
    broken({ state, entry: { body } }) {
      const { asset, holder } = body;
      if (state.get(positions, `${asset}/${holderKey(holder)}`) !== null) return null;
      return { is: holder.is, name: holder.name, asset };
    },
  };
}
