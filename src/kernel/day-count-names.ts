// The conventions and what other programs and contracts call them. Reads names only; day-count.ts counts.
// Sources: ISDA 2006 Definitions §4.16, ACTUS data dictionary 1.0 (DCC), OpenGamma Strata, the file names of DAYS360 tables.

/** Every convention known, by the name that contracts carry. */
export const DAY_COUNTS = [
  '30E/360',
  '30E/360-isda',
  '30/360-isda',
  '30/360-us',
  '30/360-nasd',
  'act/act-isda',
  'act/act-afb',
  'act/365f',
  'act/360',
  'nl/365',
] as const;

export type DayCount = (typeof DAY_COUNTS)[number];

/** Other names, as `plain` leaves them. "act/365" is not among them: it meant act/act in contracts of before 1998. */
const OTHER_NAMES: { readonly [plainName: string]: DayCount } = {
  '30e360eurobond': '30E/360',
  eurobondbasis: '30E/360',
  days360eu: '30E/360',
  exceldays360eu: '30E/360',
  calcdays360eu: '30E/360',
  german: '30E/360-isda',
  '30360': '30/360-isda',
  '360360': '30/360-isda',
  '30360bondbasis': '30/360-isda',
  bondbasis: '30/360-isda',
  days360: '30/360-us',
  days360us: '30/360-us',
  exceldays360: '30/360-us',
  exceldays360us: '30/360-us',
  '30u360': '30/360-us',
  '30360excel': '30/360-us',
  nasd: '30/360-nasd',
  nasddays360us: '30/360-nasd',
  nasdreferencedays360us: '30/360-nasd',
  aa: 'act/act-isda',
  aaisda: 'act/act-isda',
  actact: 'act/act-isda',
  actualactual: 'act/act-isda',
  actualactualisda: 'act/act-isda',
  aaafb: 'act/act-afb',
  actualactualafb: 'act/act-afb',
  a365: 'act/365f',
  a365f: 'act/365f',
  a365fixed: 'act/365f',
  act365fixed: 'act/365f',
  actual365f: 'act/365f',
  actual365fixed: 'act/365f',
  a360: 'act/360',
  actual360: 'act/360',
  nl365f: 'nl/365',
  act365nl: 'nl/365',
  actual365nl: 'nl/365',
  noleap365: 'nl/365',
};

/** Reads the name of a convention in any case and spelling ("THIRTY_E_360", "Act/Act (ISDA)", ACTUS's "A365"). */
export function parseDayCount(text: string): DayCount | null {
  const key = plain(text.slice(0, 32));
  if (Object.hasOwn(OTHER_NAMES, key)) return OTHER_NAMES[key] ?? null;
  return DAY_COUNTS.find((name) => plain(name) === key) ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^thirty/, '30');
}
