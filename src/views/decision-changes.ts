// What a proposal would change, before and after, as the commune stands now; of decided ones what they changed, as far as it is known.

import { dateOfInstant } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { type Action, changesIn } from '../contexts/governance/actions.ts';
import { parameterNamed } from '../contexts/governance/charter.ts';
import { charterValues, hasPower, sealQuorum, witnessesInForce } from '../contexts/governance/facts.ts';
import type { Proposal } from '../contexts/governance/tables.ts';
import { shortfallOn } from '../contexts/bonds/facts.ts';
import { poolMinor } from '../contexts/dividends/facts.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { assetOf } from '../contexts/property/facts.ts';
import { charterHistory, readWritten } from './charter-history.ts';

/** `what` is what kind of thing changes, `of` which one; the rest as in COMMUNE.md. */
export interface DecisionChange {
  readonly what:
    | 'charter'
    | 'asset'
    | 'pool'
    | 'fund'
    | 'witnesses'
    | 'quorum'
    | 'enterprise'
    | 'power'
    | 'labour'
    | 'log'
    | 'device';
  readonly of: string;
  /** `minor`, `ppm`, `days` … as the charter names units; `count`; empty for words. */
  readonly unit: string;
  /** Null where it is not known any more. */
  readonly before: number | bigint | string | null;
  readonly after: number | bigint | string | null;
}

/** What a parameter said before an instant, without the decision itself; null where the founding set it or nothing did. */
function before(state: Reader, parameter: string, proposal: string | null): string | null {
  const history = charterHistory(state).filter((change) => change.parameter === parameter);
  if (proposal === null) return state.get(charterValues, parameter);
  const at = history.findIndex((change) => change.proposal === proposal);
  return history[at - 1]?.value ?? null;
}

function charterChanges(
  state: Reader,
  action: Action,
  decided: { readonly proposal: string } | null,
): readonly DecisionChange[] {
  return changesIn(action).map(({ parameter: of, value }) => {
    const parameter = parameterNamed(of);
    const written = before(state, of, decided?.proposal ?? null);
    const unset = decided === null ? (parameter?.initial ?? null) : null;
    return {
      what: 'charter',
      of,
      unit: parameter === null || parameter.is === 'word' ? '' : parameter.unit,
      before: written === null ? unset : readWritten(of, written),
      after: readWritten(of, value),
    };
  });
}

/** With what the founding chose, or the default, where no decision said anything before. */
export function sinceFounding(
  changes: readonly DecisionChange[],
  founding: ReadonlyMap<string, string>,
): readonly DecisionChange[] {
  return changes.map((change) => {
    if (change.what !== 'charter' || change.before !== null) return change;
    const chosen = founding.get(change.of);
    const before =
      chosen === undefined ? (parameterNamed(change.of)?.initial ?? null) : readWritten(change.of, chosen);
    return { ...change, before };
  });
}

const ASSET_AFTER = {
  purchase: 'bond-auction',
  sell: 'liquidating',
  'abandon-purchase': 'failed',
  'declare-default': 'returned',
} as const;

function word(what: DecisionChange['what'], of: string, from: string, to: string): DecisionChange {
  return { what, of, unit: '', before: from, after: to };
}

function witnessChanges(state: Reader, by: 1 | -1): readonly DecisionChange[] {
  const count = witnessesInForce(state).length;
  const of = '';
  return [
    { what: 'witnesses', of, unit: 'count', before: count, after: count + by },
    { what: 'quorum', of, unit: 'count', before: sealQuorum(count), after: sealQuorum(count + by) },
  ];
}

/** What an open proposal would change. */
function changesNow(state: Reader, action: Action): readonly DecisionChange[] {
  switch (action.is) {
    case 'purchase':
    case 'sell':
    case 'abandon-purchase':
    case 'declare-default':
      return [word('asset', action.asset, assetOf(state, action.asset)?.state ?? '', ASSET_AFTER[action.is])];
    case 'support-asset': {
      const held = poolMinor(state);
      const { asset: of, amountMinor } = action;
      const { cashMinor } = shortfallOn(state, of, dateOfInstant(sealedNowMs(state)));
      return [
        { what: 'pool', of: '', unit: 'minor', before: held, after: held - amountMinor },
        { what: 'fund', of, unit: 'minor', before: cashMinor, after: cashMinor + amountMinor },
      ];
    }
    case 'grant-power':
    case 'withdraw-power': {
      const { person, power, enterprise } = action;
      const holds = hasPower(state, person, power, enterprise);
      return [word('power', person, holds ? 'held' : 'free', action.is === 'grant-power' ? 'held' : 'free')];
    }
    case 'add-witness':
      return witnessChanges(state, 1);
    case 'remove-witness':
      return witnessChanges(state, -1);
    default:
      return changesThen(action);
  }
}

/** What a decision changed in what is either so or not; what there was in money or in witnesses is not known any more. */
function changesThen(action: Action): readonly DecisionChange[] {
  switch (action.is) {
    case 'purchase':
      return [word('asset', action.asset, 'requested', ASSET_AFTER.purchase)];
    case 'admit-enterprise':
      return [word('enterprise', action.enterprise, 'outside', 'member')];
    case 'dismiss-enterprise':
      return [word('enterprise', action.enterprise, 'member', 'outside')];
    case 'grant-power':
      return [word('power', action.person, 'free', 'held')];
    case 'withdraw-power':
      return [word('power', action.person, 'held', 'free')];
    case 'strike-log':
      return [word('log', action.log, 'counts', 'struck')];
    case 'strike-device':
      return [word('device', action.device, 'counts', 'struck')];
    case 'challenge-share':
      return [word('labour', action.person, 'counts', 'struck')];
    default:
      return [];
  }
}

/** In the order in which the proposal names them. */
export function decisionChanges(
  state: Reader,
  proposal: string,
  { action, state: standing }: Pick<Proposal, 'action' | 'state'>,
): readonly DecisionChange[] {
  if (standing === 'open') return [...charterChanges(state, action, null), ...changesNow(state, action)];
  if (standing !== 'passed') return [];
  return [...charterChanges(state, action, { proposal }), ...changesThen(action)];
}
