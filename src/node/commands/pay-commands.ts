// Money that went out, as a treasurer confirms it: debt service, refunds, deposits, costs (COMMUNE.md rules 8, 10, 11, 14).

import { owedOn, type Position, positionsOf, seriesOf, shortfallOn } from '../../contexts/bonds/facts.ts';
import { taxOwedMinor, taxRates, withheldOf } from '../../contexts/ledger/facts.ts';
import { servicePartsOf } from '../../views/due-parts.ts';
import type { ArgumentValues, Command } from '../command.ts';
import { plural, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { assetPlace, place } from './arguments.ts';
import { confirmation } from './confirming.ts';
import { holderTyped } from './holder-argument.ts';
import { amountPlace, holderPlace, tenantOf, tenantOption } from './receive-commands.ts';
import { whyShort } from './due-words.ts';
import { amountOf, numberOrNull, sealedDate, textOf } from './speaking.ts';
import { tellingIn } from './telling.ts';
import { holderText } from './wording.ts';

const kindPlace = place('kind', 'slug', 'what sort of cost, one word: insurance, repair');

async function paymentDate(session: Session, values: ArgumentValues): Promise<number> {
  return numberOrNull(values, 'date') ?? (await sealedDate(session));
}

export const payCommands: readonly Command[] = [
  confirmation({
    path: ['pay', 'service'],
    group: 'lend',
    summary: 'Confirm that all that is due to the holders of a series was paid to all of them',
    own: [assetPlace],
    example: 'telekommune pay service press-hall --reference "batch transfer 4"',
    kind: 'bonds.service-paid@1',
    moneyOut: true,
    async explain(session, values, { rule }) {
      if (rule !== 'fund-short') return [];
      const tell = await tellingIn(session);
      return session.read((state) => whyShort(state, textOf(values, 'asset'), tell));
    },
    async foresee(session, values) {
      const asset = textOf(values, 'asset');
      const [series, positions, parts] = await session.read(
        (state) => [seriesOf(state, asset), positionsOf(state, asset), servicePartsOf(state, asset)] as const,
      );
      if (series === null) return [sentence('{asset} has no bonds.', { asset })];
      const tell = await tellingIn(session);
      const owed = owedOn(series, positions, await paymentDate(session, values));
      const taxed = await session.read(taxRates);
      const paidTo = ({ dueInterestMinor, duePrincipalMinor }: Position): bigint =>
        dueInterestMinor + duePrincipalMinor - withheldOf(dueInterestMinor, taxed);
      const withheldMinor = owed.holders.reduce(
        (sum, [, one]) => sum + withheldOf(one.dueInterestMinor, taxed),
        0n,
      );
      const due = owed.holders.filter(([, one]) => one.dueInterestMinor + one.duePrincipalMinor > 0n);
      const interestMinor = series.dueInterestMinor + owed.interestMinor;
      return [
        tell(
          '{paidMinor} leave the bank: {interestMinor} of interest, {principalMinor} of principal, to {holders}.',
          {
            paidMinor: interestMinor + series.duePrincipalMinor - withheldMinor,
            interestMinor,
            principalMinor: series.duePrincipalMinor,
            holders: plural(due.length, ['{n} holder', '{n} holders']),
          },
        ),
        ...(parts.earlyMinor > 0n
          ? [
              tell(
                'Of the principal, {scheduledMinor} are redeemed by plan and {earlyMinor} early, out of surplus above the reserve.',
                { scheduledMinor: parts.scheduledMinor, earlyMinor: parts.earlyMinor },
              ),
            ]
          : []),
        ...(withheldMinor > 0n
          ? [tell('{withheldMinor} of the interest are withheld as tax.', { withheldMinor })]
          : []),
        ...(owed.interestMinor > 0n
          ? [
              tell('{lateMinor} of it are interest on principal that is paid late.', {
                lateMinor: owed.interestMinor,
              }),
            ]
          : []),
        ...due
          .slice(0, 20)
          .map(([, one]) =>
            tell('{name}: {amountMinor}', { name: holderText(one.holder), amountMinor: paidTo(one) }),
          ),
        ...(due.length > 20
          ? [tell('and {more} more: telekommune holders --asset {asset}', { more: due.length - 20, asset })]
          : []),
      ];
    },
    async make(session, values, tell) {
      const asset = textOf(values, 'asset');
      const date = await paymentDate(session, values);
      const { dueMinor } = await session.read((state) => shortfallOn(state, asset, date));
      return {
        body: { asset },
        says: tell('{dueMinor} were paid to the holders of bonds of {asset}', { dueMinor, asset }),
      };
    },
  }),
  confirmation({
    path: ['pay', 'refund'],
    group: 'lend',
    summary: 'Confirm that a lender got back all that was paid in for a series that failed',
    own: [assetPlace, holderPlace],
    example: 'telekommune pay refund press-hall outside.loan-07',
    kind: 'bonds.refunded@1',
    moneyOut: true,
    async make(session, values, tell) {
      const holder = await holderTyped(session, textOf(values, 'holder'));
      const asset = textOf(values, 'asset');
      return {
        body: { asset, holder: { ...holder } },
        says: tell('{holder} got back what was paid in for bonds of {asset}', {
          holder: holderText(holder),
          asset,
        }),
      };
    },
  }),
  confirmation({
    path: ['pay', 'deposit'],
    group: 'rent',
    summary: 'Confirm that a former tenant got the deposit back, or a part of it',
    own: [assetPlace, amountPlace, tenantOption],
    example: 'telekommune pay deposit press-hall 18000.00 --tenant druckerei',
    kind: 'leases.deposit-returned@1',
    moneyOut: true,
    async make(session, values, tell) {
      const [asset, enterprise, amountMinor] = [
        textOf(values, 'asset'),
        await tenantOf(session, values),
        amountOf(values, 'amount'),
      ];
      return {
        body: { asset, enterprise, amountMinor },
        says: tell('{tenant} got back {amountMinor} of deposit for {asset}', {
          tenant: enterprise,
          amountMinor,
          asset,
        }),
      };
    },
  }),
  confirmation({
    path: ['pay', 'prepayment'],
    group: 'rent',
    summary: 'Confirm that a former tenant got back rent paid beyond what fell due',
    own: [assetPlace, amountPlace, tenantOption],
    example: 'telekommune pay prepayment press-hall 450.00 --tenant druckerei',
    kind: 'leases.prepayment-returned@1',
    moneyOut: true,
    async make(session, values, tell) {
      const [asset, enterprise, amountMinor] = [
        textOf(values, 'asset'),
        await tenantOf(session, values),
        amountOf(values, 'amount'),
      ];
      return {
        body: { asset, enterprise, amountMinor },
        says: tell('{tenant} got back {amountMinor} of prepaid rent for {asset}', {
          tenant: enterprise,
          amountMinor,
          asset,
        }),
      };
    },
  }),
  confirmation({
    path: ['pay', 'cost'],
    group: 'property',
    summary: 'Confirm that a cost of an asset was paid',
    own: [assetPlace, kindPlace, amountPlace],
    example: 'telekommune pay cost press-hall insurance 640.00 --reference "Policy 77-1203"',
    kind: 'property.cost-paid@1',
    moneyOut: true,
    async make(_session, values, tell) {
      const [asset, kind, amountMinor] = [
        textOf(values, 'asset'),
        textOf(values, 'kind'),
        amountOf(values, 'amount'),
      ];
      return {
        body: { asset, kind, amountMinor },
        says: tell('{amountMinor} were paid for {asset} ({kind})', { amountMinor, asset, kind }),
      };
    },
  }),
  confirmation({
    path: ['pay', 'common-cost'],
    group: 'money',
    summary: 'Confirm that a cost of the whole commune was paid; it lessens the pool',
    own: [kindPlace, amountPlace],
    example: 'telekommune pay common-cost bookkeeping 120.00 --reference "invoice 17"',
    kind: 'ledger.common-cost-paid@1',
    moneyOut: true,
    async make(_session, values, tell) {
      const [kind, amountMinor] = [textOf(values, 'kind'), amountOf(values, 'amount')];
      return {
        body: { kind, amountMinor },
        says: tell('{amountMinor} of common costs were paid ({kind})', { amountMinor, kind }),
      };
    },
  }),
  confirmation({
    path: ['pay', 'tax'],
    group: 'money',
    summary: 'Confirm that tax withheld on interest was paid to the tax office',
    own: [amountPlace],
    example: 'telekommune pay tax 263.75 --reference "tax return 2025"',
    kind: 'ledger.tax-paid@1',
    moneyOut: true,
    async make(session, values, tell) {
      const amountMinor = amountOf(values, 'amount');
      const owedMinor = await session.read(taxOwedMinor);
      return {
        body: { amountMinor },
        says: tell('{amountMinor} of withheld tax were paid, of {owedMinor} owed before', {
          amountMinor,
          owedMinor,
        }),
      };
    },
  }),
];
