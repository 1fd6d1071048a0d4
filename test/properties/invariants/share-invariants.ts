// Shares, votes, the dividend and mutual credit.

import { creditBalance } from '../../../src/contexts/credit/facts.ts';
import { claimOf, poolOf } from '../../../src/contexts/dividends/facts.ts';
import { claims } from '../../../src/contexts/dividends/tables.ts';
import { funds } from '../../../src/contexts/bonds/tables.ts';
import { charterValue, parameters } from '../../../src/contexts/governance/facts.ts';
import { proposals, votes } from '../../../src/contexts/governance/tables.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { manuals } from '../../../src/contexts/ledger/tables.ts';
import {
  attestations,
  devices,
  enterprises,
  identities,
  people,
  shareCounts,
  workplaces,
} from '../../../src/contexts/membership/tables.ts';
import type { Reader } from '../../../src/kernel/state.ts';
import { loanInterestMinor } from './loan-invariants.ts';
import { differs, firstOf, type Invariant, sumOf } from './invariant.ts';

function hasShareInForce(share: string): boolean {
  return share === 'held' || share === 'lapsing';
}

/** The highest limit that ever was decided; the one of the founding is the state's own where none was. */
function highestCreditLimit(state: Reader): bigint {
  const decided = state
    .range(proposals)
    .map(([, { state: at, action }]) =>
      at === 'passed' &&
      action.is === 'change-charter' &&
      action.parameter === parameters.creditLimitMinor.name
        ? BigInt(action.value)
        : 0n,
    );
  return decided.reduce(
    (most, limit) => (limit > most ? limit : most),
    charterValue(state, parameters.creditLimitMinor),
  );
}

export const shareInvariants: readonly Invariant[] = [
  {
    name: 'shares in force are the people who have one, one each',
    broken(state) {
      const all = state.range(people);
      const holding = all.filter(([, { share }]) => hasShareInForce(share));
      const byHome = state.range(shareCounts, { prefix: 'enterprise/' });
      return firstOf([
        differs('shares', state.get(shareCounts, 'all') ?? 0, holding.length),
        differs(
          'shares by enterprise',
          sumOf(byHome, ([, count]) => BigInt(count)),
          holding.length,
        ),
        differs('identities', state.range(identities).length, all.length),
        ...all.map(([name, { identity }]) =>
          state.get(identities, identity) === name ? null : `${name} is two people`,
        ),
        ...holding.map(([name, { home }]) => (home === null ? `the share of ${name} counts nowhere` : null)),
        ...byHome.map(([key, count]) =>
          differs(key, count, holding.filter(([, { home }]) => `enterprise/${home}` === key).length),
        ),
      ]);
    },
  },
  {
    name: 'a share comes from attested labour alone',
    broken: (state) =>
      firstOf([
        ...state.range(people).map(([name, { share }]) => {
          const works = state.range(workplaces, { prefix: `${name}/` }).length > 0;
          return (share === 'held') === works ? null : `${name} has a share that is ${share}`;
        }),
        ...state.range(workplaces).map(([key]) => {
          const [person, enterprise] = key.split('/');
          const attested = state.get(attestations, `${enterprise}/${person}`)?.state === 'in-force';
          return attested && state.get(enterprises, enterprise ?? '')?.inForce === true
            ? null
            : `${key} is not attested`;
        }),
        ...state
          .range(devices)
          .map(([, { person }]) =>
            state.get(people, person) === null ? `a device of nobody: ${person}` : null,
          ),
      ]),
  },
  {
    name: 'one person has one vote in a decision',
    broken: (state) =>
      firstOf(
        state.range(proposals).map(([id, { yes, no, abstain, state: at, decided }]) => {
          const cast = state.range(votes, { prefix: `${id}/` }).map(([, vote]) => vote);
          const count = (word: string): number => cast.filter((vote) => vote === word).length;
          if (decided === null)
            return (
              differs(`yes on ${id}`, yes, count('yes')) ??
              differs(`no on ${id}`, no, count('no')) ??
              differs(`abstain on ${id}`, abstain, count('abstain'))
            );
          // Decided: those who still were members count, and nobody else.
          const all = yes + no + abstain;
          if (yes > count('yes') || no > count('no') || abstain > count('abstain') || all > decided.shares)
            return `${id} was decided with ${yes} yes, ${no} no, ${abstain} abstained of ${decided.shares}`;
          const passes = all > 0 && all >= decided.quorumVotes && yes > no;
          return passes === (at === 'passed') ? null : `${id} is ${at} with ${yes} yes and ${no} no`;
        }),
      ),
  },
  {
    name: 'dividend paid, payable and carried are what was shared of the pool',
    broken(state) {
      const pool = poolOf(state);
      const owed = sumOf(state.range(claims), ([person]) => claimOf(state, person));
      return firstOf([
        differs('paid, payable and carried', pool.paidMinor + owed + pool.remainderMinor, pool.sharedMinor),
        differs('dividends payable', -balanceOf(state, accounts.dividendsPayable()), owed),
        differs('the remainder', -balanceOf(state, accounts.dividendRemainder()), pool.remainderMinor),
        ...state
          .range(claims)
          .map(([person]) => (claimOf(state, person) < 0n ? `${person} was paid too much` : null)),
      ]);
    },
  },
  {
    name: 'the pool and what was shared of it are what came into it',
    broken(state) {
      const released = sumOf(state.range(funds), ([, { releasedMinor }]) => releasedMinor);
      const common = sumOf(state.range(manuals), ([, { is, amountMinor, reversed }]) =>
        reversed || is === 'capital' || is === 'carried-over'
          ? 0n
          : is === 'grant'
            ? amountMinor
            : -amountMinor,
      );
      const pool = poolOf(state);
      const into = released + common - loanInterestMinor(state);
      return differs('pool and shared', pool.poolMinor + pool.sharedMinor, into);
    },
  },
  {
    name: 'a claim on dividends runs while there is a share',
    broken: (state) =>
      firstOf(
        state
          .range(people)
          .map(([name, { share }]) =>
            (state.get(claims, name)?.inForce ?? false) === hasShareInForce(share)
              ? null
              : `${name}, whose share is ${share}`,
          ),
      ),
  },
  {
    name: 'mutual credit sums to zero and no balance is under its limit',
    broken(state) {
      const rows = state.range(enterprises).map(([name]) => creditBalance(state, name));
      const lowest = -highestCreditLimit(state);
      return firstOf([
        differs(
          'credit',
          sumOf(rows, (minor) => minor),
          0n,
        ),
        ...rows.map((minor) => (minor < lowest ? `${minor} is under ${lowest}` : null)),
      ]);
    },
  },
];
