// The clearing drawn: bids as steps from the lowest rate up (supply), against what is wanted (demand), and the rate at which they meet.

import { fill, type Html, html, type Part } from '../../html.ts';
import { tickTexts } from '../../parts/axis.ts';
import { chart } from '../../parts/figure.ts';
import { legend } from '../../parts/legend.ts';
import { at, greatest, placeOf, ticksTo } from '../../parts/scale.ts';
import { table } from '../../parts/table.ts';
import { inTwoSizes, type Size } from '../../parts/two-sizes.ts';
import { countOf, moneyOf, rateOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { amount, count, rate, type Setting } from '../../setting.ts';
import type { AuctionAnswer, BondOffer } from './answer.ts';

type Certificate = NonNullable<AuctionAnswer['certificate']>;

const TOP = 16;
const BOTTOM = 40;
/** Half the width of a letter below the axis. */
const HALF_LETTER = 4;

interface Frame {
  readonly x: (units: bigint) => number;
  readonly y: (ppm: bigint) => number;
  readonly left: number;
  readonly ground: number;
}

function frameOf({ steps, targetUnits, ceilingPpm }: Certificate, { width, height, isNarrow }: Size): Frame {
  const left = isNarrow ? 48 : 62;
  const ground = height - BOTTOM;
  const offered = BigInt(steps.at(-1)?.sumUnits ?? 0);
  const unitsMost = (greatest([offered, BigInt(targetUnits)]) * 21n) / 20n;
  const rates = steps.map(({ ratePpm }) => BigInt(ratePpm ?? 0));
  const ppmMost = (greatest([...rates, BigInt(ceilingPpm)]) * 23n) / 20n;
  return {
    left,
    ground,
    x: (units) => left + placeOf(units, unitsMost, width - left - 8),
    y: (ppm) => ground - placeOf(ppm, ppmMost, ground - TOP),
  };
}

/** The supply as steps; points that fall on one another are drawn once. */
function supplyPath({ steps }: Certificate, { x, y, left, ground }: Frame): string {
  const path = [`M${left} ${at(ground)}`];
  let last = '';
  for (const { ratePpm, sumUnits } of steps) {
    const move = `V${at(y(BigInt(ratePpm ?? 0)))}H${at(x(BigInt(sumUnits)))}`;
    if (move !== last) path.push(move);
    last = move;
  }
  return path.join('');
}

function drawing(setting: Setting, certificate: Certificate, offer: BondOffer, size: Size): Part {
  const { auctions } = setting.words;
  const frame = frameOf(certificate, size);
  const { x, y, left, ground } = frame;
  const { width, isNarrow } = size;
  const target = BigInt(certificate.targetUnits);
  const ceiling = BigInt(certificate.ceilingPpm);
  const face = BigInt(offer.faceMinor);
  const offered = BigInt(certificate.steps.at(-1)?.sumUnits ?? 0);
  const supply = supplyPath(certificate, frame);
  const most = greatest([offered, target]);
  const rates = ticksTo((ceiling * 23n) / 20n, 5).map(
    (ppm) =>
      html`<path class="grid" d="M${left} ${at(y(ppm))}H${width}"></path><text x="${left - 8}" y="${at(y(ppm))}" dy="4" text-anchor="end">${rate(setting, ppm)}</text>`,
  );
  const ticks = ticksTo(most, isNarrow ? 2 : 5);
  const texts = tickTexts(
    setting,
    ticks.map((units) => units * face),
  );
  const amounts = ticks.map((units, index) => {
    const text = texts[index] ?? '';
    const isAtEnd = x(units) + text.length * HALF_LETTER > width;
    const anchor = units === 0n ? 'start' : isAtEnd ? 'end' : 'middle';
    return html`<text x="${at(isAtEnd ? width : x(units))}" y="${ground + 18}" text-anchor="${anchor}">${text}</text>`;
  });
  const coupon = BigInt(certificate.couponPpm);
  const taken = certificate.cleared
    ? html`<path class="fill third" d="${clipped(supply, at(x(target)), ground)}"></path>`
    : null;
  const meets =
    certificate.cleared &&
    html`<path class="line meets" d="M${left} ${at(y(coupon))}H${at(x(target))}"></path><circle class="station now" cx="${at(x(target))}" cy="${at(y(coupon))}" r="6"></circle>`;
  return html`${rates}${amounts}${taken}
<path class="line pencil" d="M${left} ${at(y(ceiling))}H${at(x(target))}V${at(ground)}"></path>
<path class="line" d="${supply}"></path>${meets}
<path class="axis" d="M${left} ${ground}H${width}"></path><text x="${width}" y="${ground + 34}" text-anchor="end">${auctions.stepSum}</text>`;
}

/** The area under the supply up to a place. */
function clipped(path: string, upTo: string, ground: number): string {
  const limit = Number(upTo);
  const [start = '', ...moves] = path.split(/(?=V)/);
  const kept: string[] = [start];
  for (const move of moves) {
    const [, y = '', x = ''] = /^V([\d.-]+)H([\d.-]+)$/.exec(move) ?? [];
    kept.push(`V${y}H${Number(x) < limit ? x : upTo}`);
    if (Number(x) >= limit) break;
  }
  return `${kept.join('')}V${ground}Z`;
}

function behind(setting: Setting, certificate: Certificate, offer: BondOffer, place: Place<unknown>): Html {
  const { auctions } = setting.words;
  const value = (units: string): string => String(BigInt(units) * BigInt(offer.faceMinor));
  return table(setting, {
    id: 'supply',
    caption: `${auctions.clearing} (${count(setting, certificate.steps.length)})`,
    rows: certificate.steps,
    place,
    columns: [
      {
        head: auctions.rate,
        is: 'name',
        cell: ({ ratePpm }) => (ratePpm === null ? auctions.anyRate : rateOf(setting, ratePpm)),
      },
      { head: auctions.stepBids, is: 'figure', cell: ({ bids }) => countOf(setting, bids) },
      { head: auctions.stepAmount, is: 'figure', cell: ({ units }) => moneyOf(setting, value(units)) },
      { head: auctions.stepSum, is: 'figure', cell: ({ sumUnits }) => moneyOf(setting, value(sumUnits)) },
    ],
  });
}

function meaning(setting: Setting, { cleared, couponPpm }: Certificate): Html {
  const { auctions } = setting.words;
  return legend([
    [html`<path class="line" d="M0 11H7V4H14"></path>`, auctions.supply],
    [html`<path class="line pencil" d="M0 3H12V14"></path>`, auctions.demand],
    cleared && [
      html`<circle class="station now" cx="7" cy="7" r="5"></circle>`,
      fill(auctions.forAll, { rate: rate(setting, couponPpm) }),
    ],
  ]);
}

export function clearingPicture(
  setting: Setting,
  certificate: Certificate,
  offer: BondOffer,
  place: Place<unknown>,
): Html {
  const { auctions } = setting.words;
  const caption = fill(auctions.clearingSays, { target: amount(setting, offer.targetMinor) });
  const svg = inTwoSizes(
    certificate.cleared ? `${caption}: ${rate(setting, certificate.couponPpm)}` : caption,
    { wide: [860, 330], narrow: [345, 260] },
    (size) => drawing(setting, certificate, offer, size),
  );
  return chart(setting, {
    id: 'clearing',
    caption,
    svg: html`${svg}${meaning(setting, certificate)}`,
    table: behind(setting, certificate, offer, place),
  });
}
