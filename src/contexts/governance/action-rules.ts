// Whether what a proposal asks for could be carried out now (rules 2, 4, 20, 21). It is judged again when it passes.

import { dateOfInstant } from '../../kernel/calendar.ts';
import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import {
  enterpriseInForce,
  enterpriseKnown,
  identityOf,
  lapsesFrom,
  nameOfIdentity,
  personKnown,
  personOf,
  worksIn,
} from '../membership/facts.ts';
import { isShort, seriesOf, shortfallOn } from '../bonds/facts.ts';
import { creditBalance } from '../credit/facts.ts';
import { poolMinor } from '../dividends/facts.ts';
import { isBeyondGrace } from '../leases/facts.ts';
import { sealedNowMs } from '../order/facts.ts';
import { assetOf, awaitsPurchaseVote, awaitsSaleVote } from '../property/facts.ts';
import { type Action, changesIn } from './actions.ts';
import { hasPower, isWitness, witnessesInForce } from './facts.ts';
import { firstFault } from './founding.ts';
import { logs, WITNESSES_MAX } from './tables.ts';

type Proposing = { readonly action: Action };
type Check = (state: Reader, action: Action) => Figures | null;

function rule(name: string, source: string, says: string, next: string, check: Check): Rule<Proposing> {
  return {
    name,
    source,
    says,
    next,
    broken: ({ state, entry }: Judging<Proposing>) => check(state, entry.body.action),
  };
}

/** In order of precedence; each looks only at the actions it concerns. */
export const actionRules: readonly Rule<Proposing>[] = [
  rule(
    'charter-value-out-of-range',
    '20',
    'The charter cannot say {parameter} = {value}: {range}.',
    'See all parameters with their ranges: telekommune charter.',
    (_state, action) => firstFault(changesIn(action)),
  ),
  rule(
    'charter-changes-nothing',
    '20',
    'The proposal names no parameter of the charter.',
    'Name what is to change: telekommune propose change-charter PARAMETER VALUE.',
    (_state, action) =>
      action.is === 'change-charter-together' && action.changes.length === 0
        ? { preset: action.preset }
        : null,
  ),
  rule(
    'enterprise-name-taken',
    '4',
    'There is or was an enterprise named {enterprise}.',
    'Choose another short name.',
    (state, action) =>
      action.is === 'admit-enterprise' && enterpriseKnown(state, action.enterprise)
        ? { enterprise: action.enterprise }
        : null,
  ),
  rule(
    'person-name-taken',
    '1',
    'The short name {person} belongs to somebody with another identity.',
    'Choose another short name for the person.',
    (state, action) => {
      if (action.is !== 'admit-enterprise') return null;
      const identity = identityOf(state, action.representative);
      return identity !== null && identity !== action.identity ? { person: action.representative } : null;
    },
  ),
  rule(
    'person-known-otherwise',
    '1',
    'That identity already belongs to {known}; nobody is two people.',
    'Use the short name that the person has.',
    (state, action) => {
      if (action.is !== 'admit-enterprise') return null;
      const known = nameOfIdentity(state, action.identity);
      return known !== null && known !== action.representative ? { known } : null;
    },
  ),
  rule(
    'enterprise-unknown',
    '4',
    'There is no enterprise {enterprise} in the commune.',
    'See them all: telekommune enterprises.',
    (state, action) => {
      const named =
        action.is === 'dismiss-enterprise' || action.is === 'challenge-share'
          ? action.enterprise
          : (action.is === 'grant-power' || action.is === 'withdraw-power') && action.power === 'represent'
            ? action.enterprise
            : null;
      return named !== null && !enterpriseInForce(state, named) ? { enterprise: named } : null;
    },
  ),
  rule(
    'power-without-enterprise',
    '21',
    'The power of treasurer belongs to the whole commune, not to {enterprise}.',
    'Leave the enterprise out.',
    (_state, action) =>
      (action.is === 'grant-power' || action.is === 'withdraw-power') &&
      action.power === 'treasurer' &&
      action.enterprise !== ''
        ? { enterprise: action.enterprise }
        : null,
  ),
  rule(
    'person-unknown',
    '1',
    'There is nobody named {person}.',
    'See them all: telekommune members.',
    (state, action) =>
      (action.is === 'grant-power' || action.is === 'withdraw-power' || action.is === 'challenge-share') &&
      !personKnown(state, action.person)
        ? { person: action.person }
        : null,
  ),
  rule(
    'power-not-held',
    '21',
    '{person} does not hold the power of {power}.',
    'See who holds which: telekommune members.',
    (state, action) =>
      action.is === 'withdraw-power' && !hasPower(state, action.person, action.power, action.enterprise)
        ? { person: action.person, power: action.power }
        : null,
  ),
  rule(
    'labour-not-attested',
    '2',
    'No attestation by {enterprise} for {person} is in force.',
    'Only a share that exists can be challenged.',
    (state, action) =>
      action.is === 'challenge-share' &&
      !worksIn(state, action.person, action.enterprise) &&
      !lapsesFrom(state, action.person, action.enterprise)
        ? { enterprise: action.enterprise, person: action.person }
        : null,
  ),
  rule(
    'enterprise-has-credit',
    '19',
    '{enterprise} has {balanceMinor} in mutual credit; an enterprise leaves with nothing owed either way.',
    'Settle it first: telekommune credit pay.',
    (state, action) => {
      const balanceMinor = action.is === 'dismiss-enterprise' ? creditBalance(state, action.enterprise) : 0n;
      return action.is === 'dismiss-enterprise' && balanceMinor !== 0n
        ? { enterprise: action.enterprise, balanceMinor }
        : null;
    },
  ),
  rule(
    'witness-known',
    '21',
    'The log {log} is a witness already.',
    'See them: telekommune witnesses.',
    (state, action) =>
      action.is === 'add-witness' && isWitness(state, action.log) ? { log: action.log } : null,
  ),
  rule(
    'witness-carries-entries',
    '21',
    'The log {log} carries people’s entries; a witness writes nothing but seals.',
    'Name the witness writer of that node: telekommune whoami there.',
    (state, action) =>
      action.is === 'add-witness' && state.get(logs, action.log)?.inForce === true
        ? { log: action.log }
        : null,
  ),
  rule(
    'log-is-no-witness-log',
    '21',
    'The key {log} is {what}, not the witness log of a node; with it nothing would be vouched for.',
    'A node that joins with --witness shows the key of its witness log.',
    (state, action) => {
      const what = action.is === 'add-witness' ? otherMeaning(state, action.log) : null;
      return action.is === 'add-witness' && what !== null ? { log: action.log, what } : null;
    },
  ),
  rule(
    'witnesses-full',
    '21',
    'There are {count} witnesses, the most that a commune can have.',
    'Remove one first.',
    (state, action) => {
      const count = witnessesInForce(state).length;
      return action.is === 'add-witness' && count >= WITNESSES_MAX ? { count } : null;
    },
  ),
  rule(
    'witness-unknown',
    '21',
    'The log {log} is no witness.',
    'See them: telekommune witnesses.',
    (state, action) =>
      action.is === 'remove-witness' && !isWitness(state, action.log) ? { log: action.log } : null,
  ),
  rule(
    'last-witness',
    '21',
    'The log {log} is the only witness; without it nothing would become final any more.',
    'Add another witness first.',
    (state, action) =>
      action.is === 'remove-witness' && witnessesInForce(state).length === 1 && isWitness(state, action.log)
        ? { log: action.log }
        : null,
  ),
  rule(
    'log-unknown',
    '21',
    'No node carries entries in the log {log}.',
    'See them: telekommune peers.',
    (state, action) =>
      action.is === 'strike-log' && state.get(logs, action.log)?.inForce !== true
        ? { log: action.log }
        : null,
  ),
  rule(
    'device-unknown',
    '21',
    'The device {device} belongs to nobody.',
    'See the devices: telekommune members.',
    (state, action) =>
      action.is === 'strike-device' && personOf(state, action.device) === null
        ? { device: action.device }
        : null,
  ),
  rule(
    'purchase-not-requested',
    '5',
    'The asset {asset} is not requested ({state}); there is nothing to vote on.',
    'See what is requested: telekommune assets.',
    (state, action) =>
      action.is === 'purchase' && !awaitsPurchaseVote(state, action.asset)
        ? standingOf(state, action.asset)
        : null,
  ),
  rule(
    'asset-not-liquidating',
    '13',
    'The asset {asset} is not up for sale ({state}): it is offered for lease first.',
    'An asset is sold only after auctions without a bid: telekommune assets.',
    (state, action) =>
      action.is === 'sell' && !awaitsSaleVote(state, action.asset) ? standingOf(state, action.asset) : null,
  ),
  rule(
    'asset-not-funded',
    '8',
    'The asset {asset} is not funded ({state}); no purchase of it can fall through.',
    'See how far it is: telekommune assets.',
    (state, action) =>
      action.is === 'abandon-purchase' && assetOf(state, action.asset)?.state !== 'funded'
        ? standingOf(state, action.asset)
        : null,
  ),
  rule(
    'tenant-not-in-arrears',
    '11',
    'The tenant of {asset} owes no rent beyond the grace on {sealedDate}.',
    'See what is owed: telekommune rent-roll.',
    (state, action) => {
      const sealedDate = dateOfInstant(sealedNowMs(state));
      return action.is === 'declare-default' && !isBeyondGrace(state, action.asset, sealedDate)
        ? { asset: action.asset, sealedDate }
        : null;
    },
  ),
  rule(
    'asset-not-short',
    '14',
    'The asset {asset} needs no help: {dueMinor} are due to its lenders on {sealedDate}, its fund holds {cashMinor}, with recourse to {recourse}.',
    'Only where lenders wait for money that the asset alone has to give do the members help by vote.',
    (state, action) => {
      const sealedDate = dateOfInstant(sealedNowMs(state));
      if (action.is !== 'support-asset' || isShort(state, action.asset, sealedDate)) return null;
      const { dueMinor, cashMinor } = shortfallOn(state, action.asset, sealedDate);
      const recourse = seriesOf(state, action.asset)?.terms.recourse ?? 'nothing';
      return { asset: action.asset, dueMinor, sealedDate, cashMinor, recourse };
    },
  ),
  rule(
    'support-above-pool',
    '16',
    'The pool holds {poolMinor}; {amountMinor} for {asset} is {missingMinor} more.',
    'Propose at most what the pool holds.',
    (state, action) => {
      if (action.is !== 'support-asset') return null;
      const held = poolMinor(state);
      const { asset, amountMinor } = action;
      return amountMinor <= held
        ? null
        : { poolMinor: held, amountMinor, asset, missingMinor: amountMinor - held };
    },
  ),
];

/** What a key is known as, where it is no witness log; null for a key that nobody knows yet. */
function otherMeaning(state: Reader, key: string): string | null {
  const person = nameOfIdentity(state, key);
  if (person !== null) return `the identity of ${person}`;
  const owner = personOf(state, key);
  return owner === null ? null : `a device of ${owner}`;
}

function standingOf(state: Reader, asset: string): Figures {
  return { asset, state: assetOf(state, asset)?.state ?? 'unknown' };
}
