// A request (COMMUNE.md rules 5 and 6): what an enterprise asks the commune to buy, and the rental agreement that guarantees the bonds for it.

import { debtServicePerPeriod } from '../../contexts/bonds/facts.ts';
import { MONTHS_MAX } from '../../contexts/property/tables.ts';
import { type Requested, seriesTermsOf } from '../../contexts/property/request-terms.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import type { Answer, ArgumentValues, Command } from '../command.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { enterpriseOf } from './acting-for.ts';
import { oneOf, option, place, required } from './arguments.ts';
import { purchasePairs } from './asset-terms.ts';
import {
  amountOf,
  mustBeAllowed,
  numberOrNull,
  saidData,
  saidLine,
  say,
  textOf,
  textOrNull,
} from './speaking.ts';
import { everyMonths, tellingIn } from './telling.ts';

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
  const tell = await tellingIn(session);
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
      tell('{enterprise} requests {title} ({asset}) and offers {rentMinor} {every}.', {
        enterprise: body.enterprise,
        title: body.title,
        asset: body.asset,
        rentMinor,
        every: everyMonths(periodMonths),
      }),
      tell('Bonds of {targetMinor} at {ceilingPpm} at most need {serviceMinor} of it, costs {costsMinor}.', {
        targetMinor: terms.targetMinor,
        ceilingPpm: terms.ceilingPpm,
        serviceMinor,
        costsMinor,
      }),
      saidLine(said),
    ],
    next: [`telekommune propose purchase ${body.asset}`],
  };
}

/** Every term, those that were left out among them: nothing of it can be changed later. */
async function foreseeRequest(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const body = await requestBody(session, values);
  await mustBeAllowed(session, values, 'property.requested@1', body);
  const { terms, currency } = await session.read((state) => ({
    terms: seriesTermsOf(state, body),
    currency: currencyOf(state),
  }));
  const agreement = { tenant: body.enterprise, ...body.agreement };
  const pairs = purchasePairs(
    { ...body, requester: body.enterprise, agreement, terms, couponPpm: null },
    currency,
  );
  return [
    sentence(
      '{enterprise} asks the commune to buy {asset} on these terms; they cannot be changed, only taken back as a whole:',
      { enterprise: body.enterprise, asset: body.asset },
    ),
    ...pairs.map(([name, value]) => sentence('{name}: {value}', { name, value })),
  ];
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

export const requestCommand: Command = {
  path: ['request'],
  group: 'property',
  summary: 'Ask the commune to buy something for your enterprise, and offer rent for it',
  details: [
    'The rent guarantees the bonds: it must cover their service at the ceiling rate. The members then vote on the purchase (rule 5).',
  ],
  arguments: [place('asset', 'slug', 'its short name from then on'), ...requestOptions],
  example:
    'telekommune request press-hall --title "Press hall on the canal" --kind building --seller "Kanalspeicher GmbH" --price 480000.00 --purchase-costs 20000.00 --rent 9000.00 --costs 1000.00 --ceiling 6',
  foresee: foreseeRequest,
  run: runRequest,
};
