// Leases (COMMUNE.md rules 9, 11, 12): the rent roll, one lease with its rents, and giving an asset back.

import { currencyOf } from '../../contexts/governance/facts.ts';
import {
  arrearsMinorOf,
  leaseInForce,
  leaseOf,
  leasesOfAsset,
  rentsOf,
  tenantAccountOf,
} from '../../contexts/leases/facts.ts';
import { leases } from '../../contexts/leases/tables.ts';
import { rentRoll } from '../../views/rent-roll.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { plural, type Sentence, sentence, verbatim } from '../sentence.ts';
import type { Session } from '../session.ts';
import { assetPlace, option, place } from './arguments.ts';
import { enterpriseOf } from './acting-for.ts';
import { isSet, mustBeAllowed, notFound, saidData, saidLine, say, textOf } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dayCount, everyMonths } from './telling.ts';
import { dateText } from './wording.ts';
import { amount, amountIn, day, joined, rate, word } from './cells.ts';

/** Rent that is owed, or with the sign turned what is prepaid; nothing of the other. */
function above(minor: bigint): bigint {
  return minor > 0n ? minor : 0n;
}

async function runRent(session: Session): Promise<Answer> {
  const [roll, currency] = await session.read((state) => [rentRoll(state), currencyOf(state)] as const);
  const money = amountIn(currency);
  const table = tableOf(sentence('Rent roll'), roll.lines, [
    [words('asset'), ({ asset }) => asset],
    [words('tenant'), ({ tenancy }) => tenancy?.tenant ?? word('empty')],
    [figures('rent'), ({ tenancy }) => (tenancy === null ? '–' : money(tenancy.rentMinor))],
    [words('period'), ({ tenancy }) => (tenancy === null ? '–' : everyMonths(tenancy.periodMonths))],
    [figures('a year'), ({ tenancy }) => money(tenancy?.yearlyMinor ?? 0n)],
    [figures('arrears'), ({ tenancy }) => money(above(tenancy?.arrearsMinor ?? 0n))],
    [figures('prepaid'), ({ tenancy }) => money(above(-(tenancy?.arrearsMinor ?? 0n)))],
    [words('unpaid since'), ({ tenancy }) => day(tenancy?.unpaidSinceDate ?? null)],
    [
      words('ends'),
      ({ tenancy }) => (tenancy === null ? '–' : joined([day(tenancy.endsDate), word(tenancy.endsWhy)])),
    ],
    [words('bonds'), ({ encumbered }) => word(encumbered ? 'encumbered' : 'free')],
  ]);
  const lines = roll.lines.map(
    ({ tenancy, ...line }): Plain => ({ ...line, tenancy: tenancy === null ? null : { ...tenancy } }),
  );
  return {
    data: { rents: lines, yearlyMinor: roll.yearlyMinor, arrearsMinor: roll.arrearsMinor },
    tables: [table],
    lines: [
      sentence(
        '{yearlyMinor} a year, {arrearsMinor} in arrears.',
        { yearlyMinor: roll.yearlyMinor, arrearsMinor: roll.arrearsMinor },
        currency,
      ),
    ],
  };
}

async function runLeases(session: Session, values: ArgumentValues): Promise<Answer> {
  const [rows, currency] = await session.read((state) => [state.range(leases), currencyOf(state)] as const);
  const shown = rows.filter(([, { ended }]) => isSet(values, 'all') || !ended);
  const title = isSet(values, 'all') ? sentence('Leases') : sentence('Leases in force');
  const table = tableOf(title, shown, [
    [words('lease'), ([id]) => id],
    [words('tenant'), ([, { tenant }]) => tenant],
    [figures('rent'), ([, { rentMinor }]) => amount(rentMinor, currency)],
    [words('period'), ([, { periodMonths }]) => everyMonths(periodMonths)],
    [words('began'), ([, { startDate }]) => day(startDate)],
    [words('ends'), ([, { endsDate, endsWhy }]) => joined([day(endsDate), word(endsWhy)])],
  ]);
  const data = shown.map(
    ([id, { successor, ...lease }]): Plain => ({
      lease: id,
      ...lease,
      successor: successor === null ? null : { ...successor },
    }),
  );
  return { data: { leases: data }, tables: [table] };
}

function lastLeaseOf(state: Reader, asset: string): string | null {
  return leaseInForce(state, asset)?.id ?? leasesOfAsset(state, asset).at(-1)?.[0] ?? null;
}

async function runLease(session: Session, values: ArgumentValues): Promise<Answer> {
  const typed = textOf(values, 'lease');
  const found = await session.read((state) => {
    // The name of an asset means its lease in force, else its last one.
    const id = leaseOf(state, typed) !== null ? typed : lastLeaseOf(state, typed);
    const lease = id === null ? null : leaseOf(state, id);
    if (id === null || lease === null) return null;
    return {
      id,
      lease,
      account: tenantAccountOf(state, lease.asset, lease.tenant),
      rents: rentsOf(state, lease.asset, lease.tenant).filter((rent) => rent.lease === id),
      currency: currencyOf(state),
    };
  });
  if (found === null) throw notFound(`There is no lease ${typed}.`, 'See them: telekommune leases --all');
  const { id, lease, account, rents, currency } = found;
  const money = amountIn(currency);
  const paidMinor = account?.paidMinor ?? 0n;
  const arrearsMinor = arrearsMinorOf(account);
  const table = facts(verbatim(id), [
    [sentence('tenant'), lease.tenant],
    [
      sentence('rent'),
      sentence('{rent} {every}, {due} of {all} due so far', {
        rent: money(lease.rentMinor),
        every: everyMonths(lease.periodMonths),
        due: plural(lease.periodsDue, ['{n} rent', '{n} rents']),
        all: lease.termPeriods,
      }),
    ],
    [
      sentence('in force'),
      sentence(
        lease.ended
          ? 'from {startDate} until {endsDate} ({why}), ended'
          : 'from {startDate} until {endsDate} ({why})',
        { startDate: lease.startDate, endsDate: lease.endsDate, why: word(lease.endsWhy) },
      ),
    ],
    [
      sentence('deposit'),
      sentence('{held} held of {agreed}', {
        held: money(account?.depositHeldMinor ?? 0n),
        agreed: money(lease.depositMinor),
      }),
    ],
    [sentence('notice'), dayCount(lease.noticeDays)],
    [sentence('index'), rate(lease.indexPpm)],
    [
      arrearsMinor < 0n ? sentence('prepaid') : sentence('arrears'),
      money(arrearsMinor < 0n ? -arrearsMinor : arrearsMinor),
    ],
  ]);
  const rentTable = tableOf(sentence('Rents'), rents, [
    [words('from'), ({ fromDate }) => day(fromDate)],
    [words('to'), ({ toDate }) => day(toDate)],
    [figures('rent'), ({ amountMinor }) => money(amountMinor)],
    [
      words('standing'),
      ({ throughMinor, graceEndsDate }) =>
        throughMinor <= paidMinor
          ? word('paid')
          : sentence('unpaid, in default after {graceEndsDate}', { graceEndsDate }),
    ],
  ]);
  const { successor, ...plain } = lease;
  return {
    data: {
      lease: id,
      ...plain,
      successor: successor === null ? null : { ...successor },
      account: account === null ? null : { ...account },
      rents: rents.map((rent): Plain => ({ ...rent })),
    },
    tables: [table, rentTable],
  };
}

async function foreseeSurrender(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const asset = textOf(values, 'asset');
  const enterprise = await enterpriseOf(session, values);
  await mustBeAllowed(session, values, 'leases.surrendered@1', { asset, enterprise });
  const lease = await session.read((state) => leaseInForce(state, asset));
  if (lease === null) return [sentence('{asset} has no lease in force.', { asset })];
  return [
    sentence('The lease of {tenant} ends after {days} of notice, and {asset} goes to auction.', {
      tenant: lease.tenant,
      days: dayCount(lease.noticeDays),
      asset,
    }),
    sentence('It cannot be taken back.'),
  ];
}

async function runSurrender(session: Session, values: ArgumentValues): Promise<Answer> {
  const asset = textOf(values, 'asset');
  const enterprise = await enterpriseOf(session, values);
  const said = await say(session, values, 'leases.surrendered@1', { asset, enterprise });
  const endsDate = await session.read((state) => leaseInForce(state, asset)?.endsDate ?? null);
  return {
    data: { asset, enterprise, endsDate: dateText(endsDate), ...saidData(said) },
    lines: [
      sentence('{enterprise} gives {asset} back; the lease ends on {endsDate}.', {
        enterprise,
        asset,
        endsDate,
      }),
      saidLine(said),
    ],
  };
}

export const leaseCommands: readonly Command[] = [
  {
    path: ['rent-roll'],
    group: 'rent',
    summary: 'Show the rent roll: who rents what, for how much, and what is owed',
    arguments: [],
    example: 'telekommune rent-roll',
    foresee: null,
    run: runRent,
  },
  {
    path: ['leases'],
    group: 'rent',
    summary: 'List the leases in force',
    arguments: [option('all', 'flag', 'also those that have ended')],
    example: 'telekommune leases --all',
    foresee: null,
    run: runLeases,
  },
  {
    path: ['lease'],
    group: 'rent',
    summary: 'Show one lease with every rent that fell due',
    arguments: [place('lease', 'text', 'the lease, such as press-hall.1', 'leases')],
    example: 'telekommune lease press-hall.1',
    foresee: null,
    run: runLease,
  },
  {
    path: ['surrender'],
    group: 'rent',
    summary: 'Give notice for a lease; the asset is then offered to the other enterprises',
    arguments: [
      assetPlace,
      option('for', 'slug', 'the tenant; the enterprise you act for if left out', 'enterprises'),
    ],
    example: 'telekommune surrender press-hall',
    foresee: foreseeSurrender,
    run: runSurrender,
  },
];
