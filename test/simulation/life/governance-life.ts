// Members propose what is useful now, sometimes what is not, and vote; nodes are invited.

import { isShort, shortfallOn } from '../../../src/contexts/bonds/facts.ts';
import { poolMinor } from '../../../src/contexts/dividends/facts.ts';
import type { Action } from '../../../src/contexts/governance/actions.ts';
import { parameters } from '../../../src/contexts/governance/charter.ts';
import { charterValue, witnessesInForce } from '../../../src/contexts/governance/facts.ts';
import { invitations, proposals, votes } from '../../../src/contexts/governance/tables.ts';
import { isBeyondGrace } from '../../../src/contexts/leases/facts.ts';
import { devices, enterprises } from '../../../src/contexts/membership/tables.ts';
import { allAssets } from '../../../src/contexts/property/facts.ts';
import { type Deed, type Deeds, enterprisesInForce, localMembers, members, type Scene } from './scene.ts';

interface Wish {
  readonly weight: number;
  readonly action: Action;
}

function wishes(scene: Scene): readonly Wish[] {
  const { state, today, witnessLogs, size, enterpriseNames, names, dice, speaking } = scene;
  const all: Wish[] = [];
  for (const [asset, { state: at, saleVote, priceLimitMinor }] of allAssets(state)) {
    if (at === 'requested') all.push({ weight: 25, action: { is: 'purchase', asset } });
    if (at === 'liquidating' && saleVote === null) {
      const leastMinor = dice.pick([0n, 1n, priceLimitMinor / 2n]);
      all.push({ weight: 25, action: { is: 'sell', asset, leastMinor } });
    }
    const { missingMinor } = shortfallOn(state, asset, today);
    const pool = poolMinor(state);
    if (pool > 0n && isShort(state, asset, today))
      all.push({
        weight: 6,
        action: { is: 'support-asset', asset, amountMinor: missingMinor < pool ? missingMinor : pool },
      });
    const byVote = charterValue(state, parameters.defaultBy) === 'vote';
    if (byVote && isBeyondGrace(state, asset, today))
      all.push({ weight: 10, action: { is: 'declare-default', asset } });
  }
  const inForce = enterprisesInForce(scene);
  const next = enterpriseNames.find((name) => state.get(enterprises, name) === null);
  if (next !== undefined && inForce.length < size.enterprises) {
    const representative = dice.pick(names);
    const identity = speaking.identity(representative);
    const admission = { enterprise: next, title: next, representative, representativeName: representative };
    all.push({ weight: 12, action: { is: 'admit-enterprise', ...admission, identity } });
  }
  const witnesses = witnessesInForce(state);
  for (const log of witnessLogs) {
    const known = witnesses.some((witness) => witness.log === log);
    const was = state
      .range(proposals)
      .some(
        ([, { state: at, action }]) =>
          at === 'passed' && action.is === 'remove-witness' && action.log === log,
      );
    if (was) continue;
    if (!known) all.push({ weight: 20, action: { is: 'add-witness', log, title: 'one more' } });
    else if (witnesses.length > 1) all.push({ weight: 0.1, action: { is: 'remove-witness', log } });
  }
  return [...all, politics(scene, inForce, members(scene))];
}

/** Powers, the charter, and what members do to one another: one of it at a time. */
function politics({ dice, state }: Scene, inForce: readonly string[], held: readonly string[]): Wish {
  const person = dice.pickOrNull(held) ?? 'nobody';
  const enterprise = dice.pickOrNull(inForce) ?? 'nobody';
  const [parameter, value] = dice.pick([
    ['credit-limit', '2000'],
    ['credit-limit', '600'],
    ['dividend-months', '1'],
    ['recourse', 'commune'],
    ['surplus', 'pool'],
    ['reserve-months', '0'],
    ['empty-auctions', '1'],
    ['pool-reserve', '50000'],
    ['default-by', 'automatic'],
  ] as const);
  const isAlone = inForce.length < 2;
  const tablets = state.range(devices).filter(([, { title }]) => title === 'tablet');
  const device = dice.pickOrNull(tablets)?.[0] ?? '';
  const wishes: readonly Wish[] = [
    { weight: 2, action: { is: 'grant-power', power: 'treasurer', enterprise: '', person } },
    { weight: 2, action: { is: 'grant-power', power: 'represent', enterprise, person } },
    { weight: 0.3, action: { is: 'withdraw-power', power: 'represent', enterprise, person } },
    { weight: 0.5, action: { is: 'challenge-share', person, enterprise } },
    { weight: device === '' ? 0 : 0.5, action: { is: 'strike-device', device } },
    { weight: isAlone ? 0 : 0.5, action: { is: 'dismiss-enterprise', enterprise } },
    { weight: 3, action: { is: 'change-charter', parameter, value } },
    { weight: 1, action: { is: 'resolve' } },
  ];
  return { weight: 0.8, action: dice.weighted(wishes)?.action ?? { is: 'resolve' } };
}

function isOpenAlready({ state }: Scene, action: Action): boolean {
  const same = JSON.stringify(action, (_, value: unknown) => (typeof value === 'bigint' ? 'x' : value));
  return state
    .range(proposals)
    .some(
      ([, known]) =>
        known.state === 'open' &&
        JSON.stringify(known.action, (_, value: unknown) => (typeof value === 'bigint' ? 'x' : value)) ===
          same,
    );
}

const proposing: Deeds = (scene) => {
  const here = localMembers(scene);
  if (here.length === 0) return [];
  return wishes(scene)
    .filter(({ action }) => !isOpenAlready(scene, action))
    .map(({ weight, action }) => ({
      weight,
      person: scene.dice.pick(here),
      kind: 'governance.proposed@1',
      body: () => ({ title: action.is, reason: 'because', action }),
    }));
};

const voting: Deeds = (scene) => {
  const { state, dice } = scene;
  const deeds: Deed[] = [];
  for (const [proposal, { state: standing }] of state.range(proposals)) {
    if (standing !== 'open') continue;
    for (const person of localMembers(scene)) {
      const has = state.get(votes, `${proposal}/${person}`) !== null;
      deeds.push({
        weight: has ? 0.05 : 30,
        person,
        kind: 'governance.voted@1',
        body: () => ({ proposal, vote: dice.chance(88) ? 'yes' : dice.pick(['no', 'abstain'] as const) }),
      });
    }
  }
  return deeds;
};

const inviting: Deeds = (scene) => {
  const { state, speaking, nowMs, dice } = scene;
  const deeds: Deed[] = [];
  for (const person of localMembers(scene)) {
    const { publicKey: key } = speaking.keys.pairOf(`guest ${dice.below(20)}`);
    const known = state.get(invitations, key);
    const expiresAtMs = nowMs + 86_400_000;
    if (known === null)
      deeds.push({
        weight: 0.15,
        person,
        kind: 'governance.invited@1',
        body: () => ({ key, title: 'guest', expiresAtMs }),
      });
    else if (known.state === 'open')
      deeds.push({ weight: 0.6, person, kind: 'governance.invitation-withdrawn@1', body: () => ({ key }) });
  }
  return deeds;
};

export const governanceLife: Deeds = (scene) => [...proposing(scene), ...voting(scene), ...inviting(scene)];
