// The picture of an asset's life: the straight way from the request to the free asset, and below it how an asset comes back, is let again or
// sold. Ink is where it was, a ring where it stands, pencil where it may come.

import { fill, type Html, html, type Part } from '../../html.ts';
import { chart } from '../../parts/figure.ts';
import { inTwoSizes } from '../../parts/two-sizes.ts';
import { date, type Setting } from '../../setting.ts';
import type { Place } from '../../screen.ts';
import type { AssetAnswer } from './answer.ts';
import { eventsTable } from './events.ts';
import { MAIN_STATIONS, type Station, type StationName, stationsOf } from './stations.ts';

const STEP = 106;
const LEFT = 52;
const MAIN_Y = 62;
const SIDE_Y = 150;

/** Where each station lies; those of the side lie below the one that leads there. */
const COLUMN: { readonly [name in StationName]: number } = {
  requested: 0,
  voted: 1,
  auctioned: 2,
  funded: 3,
  bought: 4,
  leased: 5,
  free: 6,
  withdrawn: 0,
  failed: 2,
  letAgain: 4,
  returned: 5,
  forSale: 6,
  sold: 7,
};

function isMain(name: StationName): boolean {
  return MAIN_STATIONS.some((one) => one === name);
}

/** What failed or was taken back is drawn where it happened. */
function isDrawn({ name, standing }: Station): boolean {
  const isEnd = name === 'withdrawn' || name === 'failed';
  return isEnd ? standing === 'past' || standing === 'now' : true;
}

function dot(x: number, y: number, standing: Station['standing']): Html {
  const ring = standing === 'now' && html`<circle class="ring" cx="${x}" cy="${y}" r="12"></circle>`;
  return html`${ring}<circle class="station ${standing}" cx="${x}" cy="${y}" r="7"></circle>`;
}

function label(setting: Setting, { name, date: day, standing }: Station): readonly [string, string] {
  return [
    setting.words.assets.stations[name],
    day === null ? (standing === 'now' ? setting.words.assets.here : '') : date(setting, day),
  ];
}

type Way = readonly [from: StationName, to: StationName, path: string];

function x(name: StationName): number {
  return LEFT + COLUMN[name] * STEP;
}

function ways(): readonly Way[] {
  const straight = MAIN_STATIONS.slice(1).map((name, before): Way => {
    const from = MAIN_STATIONS[before] ?? name;
    return [from, name, `M${x(from) + 7} ${MAIN_Y}H${x(name) - 7}`];
  });
  const down = (from: StationName, to: StationName): Way => [
    from,
    to,
    `M${x(from)} ${MAIN_Y + 7}V${SIDE_Y - 7}`,
  ];
  const aside = (from: StationName, to: StationName): Way => {
    const [a, b] = [x(from), x(to)];
    return [from, to, a < b ? `M${a + 7} ${SIDE_Y}H${b - 7}` : `M${a - 7} ${SIDE_Y}H${b + 7}`];
  };
  const again = `M${x('letAgain')} ${SIDE_Y - 7}C${x('letAgain')} ${MAIN_Y + 45} ${x('leased') - 50} ${MAIN_Y + 35} ${x('leased') - 5} ${MAIN_Y + 6}`;
  return [
    ...straight,
    down('requested', 'withdrawn'),
    down('auctioned', 'failed'),
    down('leased', 'returned'),
    aside('returned', 'letAgain'),
    ['letAgain', 'leased', again],
    aside('returned', 'forSale'),
    aside('forSale', 'sold'),
  ];
}

function wide(setting: Setting, stations: readonly Station[]): Part {
  const byName = new Map(stations.map((station) => [station.name, station]));
  const wasAt = (name: StationName): boolean => (byName.get(name)?.date ?? null) !== null;
  const lines = ways()
    .filter(([from, to]) => byName.has(from) && byName.has(to))
    .map(
      ([from, to, path]) =>
        html`<path class="line way${!(wasAt(from) && wasAt(to)) && ' pencil'}" d="${path}"></path>`,
    );
  const places = stations.map((station) => {
    const { name, standing } = station;
    const main = isMain(name);
    const y = main ? MAIN_Y : SIDE_Y;
    const [word, day] = label(setting, station);
    const first = main ? y - 36 : y + 28;
    return html`${dot(x(name), y, standing)}<text class="name ${standing}" x="${x(name)}" y="${first}" text-anchor="middle">${word}</text><text class="${standing}" x="${x(name)}" y="${first + 17}" text-anchor="middle">${day}</text>`;
  });
  return html`${lines}${places}`;
}

const ROW = 32;

function narrow(setting: Setting, stations: readonly Station[]): Part {
  const line = (station: Station, row: number): Part => {
    const { name, standing } = station;
    const [left, y] = [isMain(name) ? 16 : 40, 20 + row * ROW];
    const [word, day] = label(setting, station);
    return html`${dot(left, y, standing)}<text class="name ${standing}" x="${left + 20}" y="${y + 5}">${word}</text><text class="${standing}" x="340" y="${y + 5}" text-anchor="end">${day}</text>`;
  };
  const lastMain = stations.findLastIndex(({ name }) => isMain(name));
  return html`<path class="line way pencil" d="M16 20V${20 + lastMain * ROW}"></path>${stations.map(line)}`;
}

/** The picture with all that happened behind it. */
export function lifePicture(setting: Setting, answer: AssetAnswer, place: Place<unknown>): Html {
  const stations = stationsOf(answer).filter(isDrawn);
  const { assets } = setting.words;
  const now = stations.find(({ standing }) => standing === 'now');
  const stands = fill(assets.standsAt, { station: now === undefined ? '–' : assets.stations[now.name] });
  const svg = inTwoSizes(
    stands,
    { wide: [LEFT * 2 + 7 * STEP, 205], narrow: [345, 16 + stations.length * ROW] },
    ({ isNarrow }) => (isNarrow ? narrow : wide)(setting, stations),
  );
  return chart(setting, { id: 'life', caption: stands, svg, table: eventsTable(setting, answer, place) });
}
