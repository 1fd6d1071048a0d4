// The property register (COMMUNE.md rules 5-9, 13-15): requests, what the commune owns, and the purchase and sale that the treasurer confirms.

import { debtServicePerPeriod } from '../../contexts/bonds/facts.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { assetOf, bookValueOf } from '../../contexts/property/facts.ts';
import { assets, MONTHS_MAX } from '../../contexts/property/tables.ts';
import { type Requested, seriesTermsOf } from '../../contexts/property/request-terms.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { assetPlace, oneOf, option, place, required } from './arguments.ts';
import { showAsset } from './asset-life.ts';
import { enterpriseOf } from './bid-commands.ts';
import { confirmation, moneyIn } from './confirming.ts';
import {
  amountOf,
  amountOrNull,
  isSet,
  numberOrNull,
  saidData,
  saidLine,
  say,
  textOf,
  textOrNull,
} from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { dateText, everyText, moneyText, rateText } from './wording.ts';

async function requestBody(session: Session, values: ArgumentValues): Promise<Requested> {
  const periodMonths = numberOrNull(values, 'period') ?? 1;
  const termMonths = numberOrNull(values, 'bond-term') ?? 120;
  const depreciationMonths = numberOrNull(values, 'depreciate');
  return {
    asset: textOf(values, 'asset'),
    enterprise: await enterpriseOf(session, values),
    title: textOf(values, 'title'),
    kind: textOf(values, 'kind'),
    seller: textOf(values, 'seller'),
    priceLimitMinor: amountOf(values, 'price'),
    purchaseCostsLimitMinor: amountOf(values, 'purchase-costs'),
    agreement: {
      rentMinor: amountOf(values, 'rent'),
      costsMinor: amountOf(values, 'costs'),
      periodMonths,
      termPeriods: numberOrNull(values, 'periods') ?? Math.ceil(termMonths / Math.max(1, periodMonths)),
      depositMinor: amountOf(values, 'deposit'),
      noticeDays: numberOrNull(values, 'notice') ?? 90,
      indexPpm: amountOf(values, 'index'),
    },
    series: {
      ceilingPpm: amountOf(values, 'ceiling'),
      redemption: textOrNull(values, 'redemption') === 'bullet' ? 'bullet' : 'linear',
      couponMonths: numberOrNull(values, 'coupon') ?? 3,
      termMonths,
      dayCount: textOrNull(values, 'day-count') === 'act/act-isda' ? 'act/act-isda' : '30E/360',
    },
    depreciation:
      depreciationMonths === null
        ? null
        : { months: depreciationMonths, residualMinor: amountOf(values, 'residual') },
  };
}

async function runRequest(session: Session, values: ArgumentValues): Promise<Answer> {
  const body = await requestBody(session, values);
  const said = await say(session, values, 'property.requested@1', body);
  const money = await moneyIn(session);
  const terms = await session.read((state) => seriesTermsOf(state, body));
  const { rentMinor, costsMinor, periodMonths } = body.agreement;
  const serviceMinor = debtServicePerPeriod(terms, terms.ceilingPpm, periodMonths);
  return {
    data: {
      asset: body.asset,
      enterprise: body.enterprise,
      targetMinor: terms.targetMinor,
      faceMinor: terms.faceMinor,
      debtServiceMinor: serviceMinor,
      ...saidData(said),
    },
    lines: [
      `${body.enterprise} requests ${body.title} (${body.asset}) and offers ${money(rentMinor)} ${everyText(periodMonths)}.`,
      `Bonds of ${money(terms.targetMinor)} at ${rateText(terms.ceilingPpm)} at most need ${money(serviceMinor)} of it, costs ${money(costsMinor)}.`,
      saidLine(said),
    ],
    next: [`telekommune propose purchase ${body.asset}`],
  };
}

async function runTakeBack(session: Session, values: ArgumentValues): Promise<Answer> {
  const asset = textOf(values, 'asset');
  const enterprise = await enterpriseOf(session, values);
  const said = await say(session, values, 'property.request-withdrawn@1', { asset, enterprise });
  return {
    data: { asset, enterprise, ...saidData(said) },
    lines: [`The request for ${asset} is taken back.`, saidLine(said)],
  };
}

async function runAssets(session: Session, values: ArgumentValues): Promise<Answer> {
  const [rows, currency] = await session.read((state) => {
    const known = state
      .range(assets)
      .map(([name, asset]) => ({ name, asset, value: bookValueOf(state, name) }));
    return [known, currencyOf(state)] as const;
  });
  const gone = new Set(['failed', 'withdrawn', 'liquidated']);
  const shown = rows.filter(({ asset }) => isSet(values, 'all') || !gone.has(asset.state));
  const table = tableOf('Property register', shown, [
    [words('asset'), ({ name }) => name],
    [words('called'), ({ asset }) => asset.title],
    [words('state'), ({ asset }) => asset.state],
    [words('since'), ({ asset }) => dateText(asset.stateDate)],
    [words('bonds'), ({ asset }) => (asset.bought === null ? '–' : asset.encumbered ? 'encumbered' : 'free')],
    [
      figures('book value'),
      ({ value }) => (value === null ? '–' : moneyText(value.costMinor - value.depreciatedMinor, currency)),
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
    }),
  );
  return { data: { assets: data }, tables: [table] };
}

const requestOptions = [
  required(option('title', 'text', 'what it is called')),
  required(option('kind', 'slug', 'what sort of thing it is, one word: building, server')),
  required(option('seller', 'text', 'who sells it')),
  required(option('price', 'money', 'the most that it may cost')),
  required(option('rent', 'money', 'the rent that is offered for a period')),
  required(option('ceiling', 'rate', 'the highest rate that the bonds may bear')),
  option('for', 'slug', 'the enterprise that will rent it; the one you act for if left out', 'enterprises'),
  option('purchase-costs', 'money', 'notary, tax, transport: the most of it; nothing if left out'),
  option('costs', 'money', 'expected costs of a period: insurance, upkeep'),
  option('period', 'count', 'months of a rent period; 1 if left out'),
  option('periods', 'count', 'how many periods the lease lasts; as long as the bonds if left out'),
  option('deposit', 'money', 'the deposit of the tenant'),
  option('notice', 'count', 'days of notice; 90 if left out'),
  option('index', 'rate', 'yearly rise of the rent, applied at a review'),
  oneOf(option('redemption', 'word', 'how the bonds are redeemed; linear if left out'), ['linear', 'bullet']),
  option('coupon', 'count', 'months between two coupons; 3 if left out'),
  option(
    'bond-term',
    'count',
    `months until the last bond is redeemed, at most ${MONTHS_MAX}; 120 if left out`,
  ),
  oneOf(option('day-count', 'word', 'how days are counted; 30E/360 if left out'), [
    '30E/360',
    'act/act-isda',
  ]),
  option('depreciate', 'count', 'months over which it is depreciated; not at all if left out'),
  option('residual', 'money', 'what is left after that'),
];

export const propertyCommands: readonly Command[] = [
  {
    path: ['request'],
    group: 'property',
    summary: 'Ask the commune to buy something for your enterprise, and offer rent for it',
    details: [
      'The rent guarantees the bonds: it must cover their service at the ceiling rate. The members then vote on the purchase (rule 5).',
    ],
    arguments: [place('asset', 'slug', 'its short name from then on'), ...requestOptions],
    example:
      'telekommune request press-hall --title "Press hall on the canal" --kind building --seller "Kanalspeicher GmbH" --price 480000.00 --purchase-costs 20000.00 --rent 9000.00 --costs 1000.00 --ceiling 6',
    foresee: null,
    run: runRequest,
  },
  {
    path: ['take-back'],
    group: 'property',
    summary: 'Take a request back before the members have voted for it',
    arguments: [
      assetPlace,
      option('for', 'slug', 'the enterprise; the one you act for if left out', 'enterprises'),
    ],
    example: 'telekommune take-back press-hall',
    async foresee(_session, values) {
      return [`The request for ${textOf(values, 'asset')} ends, and its short name cannot be used again.`];
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
      const money = await moneyIn(session);
      const asset = await session.read((state) => assetOf(state, textOf(values, 'asset')));
      const paidMinor = amountOf(values, 'price') + amountOf(values, 'costs');
      const limitMinor = asset === null ? 0n : asset.priceLimitMinor + asset.purchaseCostsLimitMinor;
      return [
        `${money(paidMinor)} leave the bank, of ${money(limitMinor)} that the members allowed.`,
        ...(asset === null
          ? []
          : [
              `The lease of ${asset.requester} begins: ${money(asset.agreement.rentMinor)} ${everyText(asset.agreement.periodMonths)}; the bonds bear interest.`,
            ]),
      ];
    },
    async make(_session, values, money) {
      const [asset, priceMinor, costsMinor] = [
        textOf(values, 'asset'),
        amountOf(values, 'price'),
        amountOf(values, 'costs'),
      ];
      return {
        body: { asset, priceMinor, costsMinor },
        says: `${asset} is bought for ${money(priceMinor + costsMinor)}`,
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
      const money = await moneyIn(session);
      const name = textOf(values, 'asset');
      const value = await session.read((state) => bookValueOf(state, name));
      const netMinor = amountOf(values, 'proceeds') - (amountOrNull(values, 'costs') ?? 0n);
      const bookMinor = value === null ? 0n : value.costMinor - value.depreciatedMinor;
      return [
        `${name} leaves the register for ${money(netMinor)} net; it stands in the books at ${money(bookMinor)}.`,
        'The proceeds go to interest, to principal in proportion, then to the pool; a shortfall falls where the terms say.',
      ];
    },
    async make(_session, values, money) {
      const [asset, proceedsMinor] = [textOf(values, 'asset'), amountOf(values, 'proceeds')];
      const body = {
        asset,
        buyer: textOf(values, 'buyer'),
        proceedsMinor,
        saleCostsMinor: amountOf(values, 'costs'),
      };
      return {
        body,
        says: `${asset} is sold for ${money(proceedsMinor)}`,
        next: [`telekommune pay service ${asset}`],
      };
    },
  }),
];
