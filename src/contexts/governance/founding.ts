// The founding: the first entry of every commune, said by the founder's witness log before anybody else can say anything.

import { type Carried, hex, list, text, uint } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { titlesGiven } from '../../kernel/titles.ts';
import { deviceProofFits } from '../membership/facts.ts';
import { FOUNDING_KIND, sealedClock } from '../order/facts.ts';
import { parameterNamed, rangeOf, readParameter } from './charter.ts';
import { charterValues, communeFounded } from './facts.ts';
import { communes, logs, powers, witnesses } from './tables.ts';

const founding = record({
  name: text(120),
  currency: text(3),
  foundedAtMs: uint(),
  enterprise: slug,
  enterpriseTitle: text(120),
  person: slug,
  personName: text(80),
  identity: hex(32),
  device: hex(32),
  deviceTitle: text(80),
  /** The identity's signature over the device, bound to no commune yet. */
  proof: hex(64),
  /** The founder's node: the log that carries entries. The founding's own author is its witness log. */
  nodeLog: hex(32),
  nodeTitle: text(80),
  charter: list(record({ parameter: text(32), value: text(32) }), 64),
});
export type Founding = Carried<typeof founding>;

const currencyKnown: Rule<Founding> = {
  name: 'currency-unknown',
  source: 'Ledger',
  says: 'The currency {currency} is not in the table of ISO 4217.',
  next: 'Give a code such as EUR, GBP or USD.',
  broken: ({ entry }) =>
    parseCurrency(entry.body.currency) === null ? { currency: entry.body.currency } : null,
};

const deviceBound: Rule<Founding> = {
  name: 'device-not-bound',
  source: '1',
  says: 'The device {device} is not bound to the identity of {person} by its signature.',
  next: 'Bind it with the recovery words of the person.',
  broken({ entry: { body }, cryptography }: Judging<Founding>): Figures | null {
    const fits = deviceProofFits(cryptography, {
      identity: body.identity,
      device: body.device,
      proof: body.proof,
    });
    return fits ? null : { device: body.device, person: body.person };
  },
};

function charterFault(parameterName: string, value: string): Figures | null {
  const parameter = parameterNamed(parameterName);
  if (parameter === null) return { parameter: parameterName, value, range: 'no such parameter' };
  return readParameter(parameter, value) === null
    ? { parameter: parameterName, value, range: rangeOf(parameter) }
    : null;
}

/** Names the first value that does not stand in its range. */
export function firstFault(
  changes: readonly { readonly parameter: string; readonly value: string }[],
): Figures | null {
  for (const { parameter, value } of changes) {
    const fault = charterFault(parameter, value);
    if (fault !== null) return fault;
  }
  return null;
}

const charterInRange: Rule<Founding> = {
  name: 'charter-value-out-of-range',
  source: '20',
  says: 'The charter cannot say {parameter} = {value}: {range}.',
  next: 'See all parameters with their ranges: telekommune charter.',
  broken: ({ entry }: Judging<Founding>): Figures | null => firstFault(entry.body.charter),
};

function titlesOf(body: Founding): { readonly [what: string]: string } {
  return {
    'name of the commune': body.name,
    'title of the enterprise': body.enterpriseTitle,
    'name of the person': body.personName,
    'title of the device': body.deviceTitle,
    'title of the node': body.nodeTitle,
  };
}

export const communeFoundedKind = entryKind<Founding>({
  kind: FOUNDING_KIND,
  means: 'Somebody founds a commune with a first enterprise, a first member, a first witness and a charter.',
  body: founding,
  example: {
    name: 'Werkhof Commune',
    currency: 'EUR',
    foundedAtMs: 1_735_689_600_000,
    enterprise: 'druckerei',
    enterpriseTitle: 'Druckerei am Kanal',
    person: 'anna',
    personName: 'Anna Berg',
    identity: '11'.repeat(32),
    device: '22'.repeat(32),
    deviceTitle: 'Desk in the office',
    proof: '33'.repeat(64),
    nodeLog: '44'.repeat(32),
    nodeTitle: 'Office node',
    charter: [{ parameter: 'voting-days', value: '7' }],
  },
  rules: [titlesGiven<Founding>('4', titlesOf), currencyKnown, deviceBound, charterInRange],
  evolve(draft, { id, author, body }) {
    draft.put(communes, 'commune', {
      name: body.name,
      currency: body.currency,
      foundedAtMs: body.foundedAtMs,
    });
    draft.put(sealedClock, 'now', { nowMs: body.foundedAtMs, finalLength: 0 });
    for (const { parameter, value } of body.charter) draft.put(charterValues, parameter, value);
    draft.put(powers, `treasurer//${body.person}`, id);
    draft.put(powers, `represent/${body.enterprise}/${body.person}`, id);
    draft.put(witnesses, 'all', [{ log: author, title: body.nodeTitle, sealedLength: 0, sealedAtMs: 0 }]);
    draft.put(logs, body.nodeLog, {
      title: body.nodeTitle,
      person: body.person,
      inForce: true,
      since: body.foundedAtMs,
    });
    draft.setWriter(body.nodeLog, 'log');
    draft.raise(communeFounded, body);
  },
});
