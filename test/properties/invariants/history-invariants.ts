// What people are shown of the past adds up to what is owed now, holder by holder and member by member.

import { seriesRows } from '../../../src/contexts/bonds/tables.ts';
import { seriesHistory } from '../../../src/views/lender-history.ts';
import { memberHistories } from '../../../src/views/member-history.ts';
import { firstOf, type Invariant } from './invariant.ts';

export const historyInvariants: readonly Invariant[] = [
  {
    name: 'the history of every lender agrees with what the commune owes and has paid',
    broken: (state) =>
      firstOf(
        state
          .range(seriesRows)
          .flatMap(([asset]) => [...seriesHistory(state, asset)])
          .map(([key, { agrees }]) => (agrees ? null : `the history of ${key} does not add up`)),
      ),
  },
  {
    name: 'the history of every member agrees with the dividend that is owed',
    broken: (state) =>
      firstOf(
        memberHistories(state).map(({ person, agrees }) =>
          agrees ? null : `the history of ${person} does not add up`,
        ),
      ),
  },
];
