// Money that came in, as a treasurer confirms it: bonds paid in, rent, deposits, contributions (COMMUNE.md rules 8, 10, 11).

import { holderKey, type Position, type Series, seriesOf } from '../../contexts/bonds/facts.ts';
import { positions } from '../../contexts/bonds/tables.ts';
import { arrearsMinorOf, leaseInForce, tenantAccountOf } from '../../contexts/leases/facts.ts';
import type { ArgumentValues, Command } from '../command.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { assetPlace, oneOf, option, optional, place } from './arguments.ts';
import { confirmation } from './confirming.ts';
import { holderTyped } from './holder-argument.ts';
import { amountOf, amountOrNull, notFound, textOf, textOrNull } from './speaking.ts';
import { tellingIn } from './telling.ts';
import { holderText } from './wording.ts';

export const amountPlace = place('amount', 'money', 'how much');
export const holderPlace = place(
  'holder',
  'text',
  'the holder: outside.NAME, enterprise.NAME, person.NAME',
  'holders',
);
export const tenantOption = option(
  'tenant',
  'slug',
  'the tenant, or a former one; who leases it now if left out',
  'enterprises',
);

/** The tenant named, or the one in force. */
export async function tenantOf(session: Session, values: ArgumentValues): Promise<string> {
  const named = textOrNull(values, 'tenant');
  if (named !== null) return named;
  const asset = textOf(values, 'asset');
  const lease = await session.read((state) => leaseInForce(state, asset));
  if (lease === null)
    throw notFound(`${asset} has no tenant now.`, 'Name the former tenant: --tenant ENTERPRISE');
  return lease.tenant;
}

interface Part {
  readonly series: Series;
  readonly position: Position;
  /** Allotted and not paid in yet. */
  readonly unpaidMinor: bigint;
}

/** The part of a holder; null for a holder without one, which the rules then say. */
function partOf(session: Session, asset: string, holder: string): Promise<Part | null> {
  return session.read((state) => {
    const series = seriesOf(state, asset);
    const position = state.get(positions, `${asset}/${holder}`);
    if (series === null || position === null) return null;
    return {
      series,
      position,
      unpaidMinor: (position.allottedUnits - position.paidUnits) * series.terms.faceMinor,
    };
  });
}

async function foreseeBond(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const typed = await holderTyped(session, textOf(values, 'holder'));
  const part = await partOf(session, textOf(values, 'asset'), holderKey(typed));
  if (part === null) return [];
  const tell = await tellingIn(session);
  const holder = typed.is === 'person' ? typed.name : holderKey(typed);
  const { series, position, unpaidMinor } = part;
  const faceMinor = series.terms.faceMinor;
  const leftMinor = unpaidMinor - (amountOrNull(values, 'amount') ?? unpaidMinor);
  return [
    tell(
      '{holder} was allotted {allottedMinor} and has paid in {paidMinor}; {unpaidMinor} are unpaid now, {leftMinor} after it.',
      {
        holder,
        allottedMinor: position.allottedUnits * faceMinor,
        paidMinor: position.paidUnits * faceMinor,
        unpaidMinor,
        leftMinor,
      },
    ),
    tell('What is not paid in by {untilMs} goes to the next bidders.', { untilMs: series.payUntilMs }),
  ];
}

async function foreseeRent(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const [asset, tenant] = [textOf(values, 'asset'), await tenantOf(session, values)];
  const tell = await tellingIn(session);
  const owedMinor = arrearsMinorOf(await session.read((state) => tenantAccountOf(state, asset, tenant)));
  const leftMinor = owedMinor - amountOf(values, 'amount');
  const owed = (minor: bigint): Sentence =>
    minor < 0n
      ? tell('has {prepaidMinor} prepaid', { prepaidMinor: -minor })
      : tell('owes {owedMinor}', { owedMinor: minor });
  const figures = { tenant, before: owed(owedMinor), after: owed(leftMinor) };
  return [tell('{tenant} {before} now, and {after} after it.', figures)];
}

async function foreseeDeposit(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const [asset, tenant] = [textOf(values, 'asset'), await tenantOf(session, values)];
  const tell = await tellingIn(session);
  const [heldMinor, agreedMinor] = await session.read((state) => {
    const lease = leaseInForce(state, asset);
    return [
      tenantAccountOf(state, asset, tenant)?.depositHeldMinor ?? 0n,
      lease?.tenant === tenant ? lease.depositMinor : 0n,
    ] as const;
  });
  const afterMinor = heldMinor + amountOf(values, 'amount');
  return [
    tell('{heldMinor} of {agreedMinor} of deposit are held now, {afterMinor} after it.', {
      heldMinor,
      agreedMinor,
      afterMinor,
    }),
  ];
}

export const receiveCommands: readonly Command[] = [
  confirmation({
    path: ['receive', 'bond'],
    group: 'lend',
    summary: 'Confirm that a lender paid in bonds, all or whole bonds of them',
    own: [
      assetPlace,
      holderPlace,
      { ...optional(amountPlace), help: 'how much; all that was allotted if left out' },
    ],
    example: 'telekommune receive bond press-hall outside.loan-07 5000.00 --reference "statement 3, line 7"',
    kind: 'bonds.paid-in@1',
    moneyOut: false,
    foresee: foreseeBond,
    async make(session, values, tell) {
      const holder = await holderTyped(session, textOf(values, 'holder'));
      const asset = textOf(values, 'asset');
      const amountMinor =
        amountOrNull(values, 'amount') ??
        (await partOf(session, asset, holderKey(holder)))?.unpaidMinor ??
        0n;
      return {
        body: { asset, holder: { ...holder }, amountMinor },
        says: tell('{holder} paid in {amountMinor} for bonds of {asset}', {
          holder: holderText(holder),
          amountMinor,
          asset,
        }),
      };
    },
  }),
  confirmation({
    path: ['receive', 'rent'],
    group: 'rent',
    summary: 'Confirm that a tenant paid rent; it pays the oldest rents first',
    own: [assetPlace, amountPlace, tenantOption],
    example: 'telekommune receive rent press-hall 9000.00 --date 2025-04-01',
    kind: 'leases.rent-received@1',
    moneyOut: false,
    foresee: foreseeRent,
    async make(session, values, tell) {
      const [asset, enterprise] = [textOf(values, 'asset'), await tenantOf(session, values)];
      const amountMinor = amountOf(values, 'amount');
      return {
        body: { asset, enterprise, amountMinor },
        says: tell('{tenant} paid {amountMinor} of rent for {asset}', {
          tenant: enterprise,
          amountMinor,
          asset,
        }),
      };
    },
  }),
  confirmation({
    path: ['receive', 'deposit'],
    group: 'rent',
    summary: 'Confirm that a tenant paid the deposit of its lease, or a part of it',
    own: [assetPlace, amountPlace, tenantOption],
    example: 'telekommune receive deposit press-hall 18000.00',
    kind: 'leases.deposit-received@1',
    moneyOut: false,
    foresee: foreseeDeposit,
    async make(session, values, tell) {
      const [asset, enterprise] = [textOf(values, 'asset'), await tenantOf(session, values)];
      const amountMinor = amountOf(values, 'amount');
      return {
        body: { asset, enterprise, amountMinor },
        says: tell('{tenant} paid {amountMinor} of deposit for {asset}', {
          tenant: enterprise,
          amountMinor,
          asset,
        }),
      };
    },
  }),
  confirmation({
    path: ['receive', 'opening'],
    group: 'money',
    summary: 'Say what the bank account held when these books began',
    details: [
      'For a commune that was there before its books: take it from the bank’s statement of that day. It is posted against what was carried over, is kept, and never shared.',
      'Said wrongly, it is taken back: telekommune reverse ENTRY',
    ],
    own: [amountPlace],
    example: 'telekommune receive opening 12000.00 --date 2026-01-01',
    kind: 'ledger.contribution-received@1',
    moneyOut: false,
    async make(_session, values, tell) {
      const amountMinor = amountOf(values, 'amount');
      const body = { from: 'bank', use: 'carried-over', amountMinor };
      return { body, says: tell('the bank held {amountMinor} when the books began', { amountMinor }) };
    },
  }),
  confirmation({
    path: ['receive', 'contribution'],
    group: 'money',
    summary: 'Confirm money that somebody gave to the commune without a claim in return',
    own: [
      place('from', 'text', 'who gave it'),
      oneOf(place('use', 'word', 'as capital, or as a grant that the pool shares'), ['capital', 'grant']),
      amountPlace,
    ],
    example: 'telekommune receive contribution "Mietshaus fund" capital 5000.00',
    kind: 'ledger.contribution-received@1',
    moneyOut: false,
    async foresee(_session, values) {
      return [
        textOf(values, 'use') === 'grant'
          ? sentence('Nothing is owed for it; the pool shares it on the next record date.')
          : sentence('Nothing is owed for it; it stays as capital of the commune.'),
      ];
    },
    async make(_session, values, tell) {
      const [from, use, amountMinor] = [
        textOf(values, 'from'),
        textOf(values, 'use'),
        amountOf(values, 'amount'),
      ];
      return {
        body: { from, use, amountMinor },
        says:
          use === 'grant'
            ? tell('{from} gave {amountMinor} as a grant', { from, amountMinor })
            : tell('{from} gave {amountMinor} as capital', { from, amountMinor }),
      };
    },
  }),
];
