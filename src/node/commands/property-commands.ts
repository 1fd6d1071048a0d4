// The property register (COMMUNE.md rules 5-9, 13-15): requests, what the commune owns, and the purchase and sale that the treasurer confirms.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { assetOf, bookValueOf } from '../../contexts/property/facts.ts';
import { assets } from '../../contexts/property/tables.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { assetPlace, option, required } from './arguments.ts';
import { showAsset } from './asset-life.ts';
import { enterpriseOf } from './acting-for.ts';
import { confirmation } from './confirming.ts';
import { requestCommand } from './request-command.ts';
import { amountOf, amountOrNull, isSet, mustBeAllowed, saidData, saidLine, say, textOf } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { everyMonths, tellingIn } from './telling.ts';
import { dateText } from './wording.ts';
import { amount, day, NOTHING, word } from './cells.ts';
import { inNaturalOrder } from '../../views/natural-order.ts';
import { arrearsByAsset } from '../../views/rent-roll.ts';

async function runTakeBack(session: Session, values: ArgumentValues): Promise<Answer> {
  const asset = textOf(values, 'asset');
  const enterprise = await enterpriseOf(session, values);
  const said = await say(session, values, 'property.request-withdrawn@1', { asset, enterprise });
  return {
    data: { asset, enterprise, ...saidData(said) },
    lines: [sentence('The request for {asset} is taken back.', { asset }), saidLine(said)],
  };
}

async function runAssets(session: Session, values: ArgumentValues): Promise<Answer> {
  const [rows, arrears, currency] = await session.read((state) => {
    const known = inNaturalOrder(state.range(assets), ([name]) => name).map(([name, asset]) => ({
      name,
      asset,
      value: bookValueOf(state, name),
    }));
    return [known, arrearsByAsset(state), currencyOf(state)] as const;
  });
  const gone = new Set(['failed', 'withdrawn', 'liquidated']);
  const shown = rows.filter(({ asset }) => isSet(values, 'all') || !gone.has(asset.state));
  const table = tableOf(sentence('Property register'), shown, [
    [words('asset'), ({ name }) => name],
    [words('called'), ({ asset }) => asset.title],
    [words('state'), ({ asset }) => word(asset.state)],
    [words('since'), ({ asset }) => day(asset.stateDate)],
    [
      words('bonds'),
      ({ asset }) => (asset.bought === null ? NOTHING : word(asset.encumbered ? 'encumbered' : 'free')),
    ],
    [
      figures('book value'),
      ({ value }) => (value === null ? '–' : amount(value.costMinor - value.depreciatedMinor, currency)),
    ],
    [words('requested by'), ({ asset }) => asset.requester],
  ]);
  const data = shown.map(
    ({ name, asset, value }): Plain => ({
      asset: name,
      title: asset.title,
      kind: asset.kind,
      state: asset.state,
      sinceDate: dateText(asset.stateDate),
      encumbered: asset.encumbered,
      requester: asset.requester,
      priceLimitMinor: asset.priceLimitMinor,
      bookValueMinor: value === null ? null : value.costMinor - value.depreciatedMinor,
      arrearsMinor: arrears.get(name) ?? 0n,
    }),
  );
  return { data: { assets: data }, tables: [table] };
}

export const propertyCommands: readonly Command[] = [
  requestCommand,
  {
    path: ['take-back'],
    group: 'property',
    summary: 'Take a request back before the members have voted for it',
    arguments: [
      assetPlace,
      option('for', 'slug', 'the enterprise; the one you act for if left out', 'enterprises'),
    ],
    example: 'telekommune take-back press-hall',
    async foresee(session, values) {
      const asset = textOf(values, 'asset');
      const enterprise = await enterpriseOf(session, values);
      await mustBeAllowed(session, values, 'property.request-withdrawn@1', { asset, enterprise });
      return [sentence('The request for {asset} ends, and its short name cannot be used again.', { asset })];
    },
    run: runTakeBack,
  },
  {
    path: ['assets'],
    group: 'property',
    summary: 'List the property register',
    arguments: [option('all', 'flag', 'also what failed, was taken back or was sold')],
    example: 'telekommune assets',
    foresee: null,
    run: runAssets,
  },
  {
    path: ['asset'],
    group: 'property',
    summary: 'Show the life of one asset: terms, bonds, leases, payments',
    arguments: [assetPlace],
    example: 'telekommune asset press-hall',
    foresee: null,
    run: showAsset,
  },
  confirmation({
    path: ['buy'],
    group: 'property',
    summary: 'Confirm that an asset is paid for; its lease begins',
    own: [
      assetPlace,
      required(option('price', 'money', 'what it cost')),
      option('costs', 'money', 'notary, tax, transport'),
    ],
    example: 'telekommune buy press-hall --price 475000.00 --costs 18500.00 --reference "Notary 2025/114"',
    kind: 'property.bought@1',
    moneyOut: true,
    async foresee(session, values) {
      const tell = await tellingIn(session);
      const asset = await session.read((state) => assetOf(state, textOf(values, 'asset')));
      const paidMinor = amountOf(values, 'price') + amountOf(values, 'costs');
      const limitMinor = asset === null ? 0n : asset.priceLimitMinor + asset.purchaseCostsLimitMinor;
      return [
        tell('{paidMinor} leave the bank, of {limitMinor} that the members allowed.', {
          paidMinor,
          limitMinor,
        }),
        ...(asset === null
          ? []
          : [
              tell('The lease of {tenant} begins: {rentMinor} {every}; the bonds bear interest.', {
                tenant: asset.requester,
                rentMinor: asset.agreement.rentMinor,
                every: everyMonths(asset.agreement.periodMonths),
              }),
            ]),
      ];
    },
    async make(_session, values, tell) {
      const [asset, priceMinor, costsMinor] = [
        textOf(values, 'asset'),
        amountOf(values, 'price'),
        amountOf(values, 'costs'),
      ];
      return {
        body: { asset, priceMinor, costsMinor },
        says: tell('{asset} is bought for {paidMinor}', { asset, paidMinor: priceMinor + costsMinor }),
      };
    },
  }),
  confirmation({
    path: ['sell'],
    group: 'property',
    summary: 'Confirm that an asset was sold outside, as the members voted',
    own: [
      assetPlace,
      required(option('buyer', 'text', 'who bought it')),
      required(option('proceeds', 'money', 'what the buyer paid')),
      option('costs', 'money', 'what the sale cost'),
    ],
    example: 'telekommune sell press-hall --buyer "Stadtwerke Nord" --proceeds 400000.00 --costs 9000.00',
    kind: 'property.sold@1',
    moneyOut: false,
    async foresee(session, values) {
      const tell = await tellingIn(session);
      const name = textOf(values, 'asset');
      const value = await session.read((state) => bookValueOf(state, name));
      const netMinor = amountOf(values, 'proceeds') - (amountOrNull(values, 'costs') ?? 0n);
      const bookMinor = value === null ? 0n : value.costMinor - value.depreciatedMinor;
      return [
        tell('{asset} leaves the register for {netMinor} net; it stands in the books at {bookMinor}.', {
          asset: name,
          netMinor,
          bookMinor,
        }),
        sentence(
          'The proceeds go to interest, to principal in proportion, then to the pool; a shortfall falls where the terms say.',
        ),
      ];
    },
    async make(_session, values, tell) {
      const [asset, proceedsMinor] = [textOf(values, 'asset'), amountOf(values, 'proceeds')];
      const body = {
        asset,
        buyer: textOf(values, 'buyer'),
        proceedsMinor,
        saleCostsMinor: amountOf(values, 'costs'),
      };
      return {
        body,
        says: tell('{asset} is sold for {proceedsMinor}', { asset, proceedsMinor }),
        next: [`telekommune pay service ${asset}`],
      };
    },
  }),
];
