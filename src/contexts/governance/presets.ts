// Presets: named sets of charter parameters that the law of a country suggests, each with its source and date.
// A preset is only a proposal: what the members decide stands in the charter value by value. It is no legal advice.

export interface Preset {
  readonly name: string;
  readonly title: string;
  /** Paragraphs of the law. */
  readonly source: string;
  /** The day of the version whose wording was read, `2023-12-11`; null where no law is meant. */
  readonly asOf: string | null;
  /** The currency that its amounts are in; null without amounts. */
  readonly currency: string | null;
  /** Values as the charter writes them. */
  readonly changes: readonly { readonly parameter: string; readonly value: string }[];
  /** What it does not take care of. */
  readonly leavesOut: string;
}

const none: Preset = {
  name: 'none',
  title: 'No limits, no subordination, no tax',
  source: 'the charter’s own defaults',
  asOf: null,
  currency: null,
  changes: [
    { parameter: 'loan-subordination', value: 'no' },
    { parameter: 'offer-count', value: '0' },
    { parameter: 'offer-amount', value: '0' },
    { parameter: 'offer-limits', value: 'both' },
    { parameter: 'loan-person-cap', value: '0' },
    { parameter: 'interest-tax', value: '0' },
    { parameter: 'interest-surcharge', value: '0' },
  ],
  leavesOut: 'Whatever law applies.',
};

// § 2 (1) no. 3 exempts offers with not more than 20 shares of the same investment (a), or (“oder”) not more than 100,000 euros in twelve months (b): one of them is enough.
// Both figures are those of 2011 still. Read in the consolidated text of bundestag/gesetze (v/vermanlg), which has all acts up to that of 10 August 2021.
const germanySmallOffer: Preset = {
  name: 'germany-small-offer',
  title: 'Germany: subordinated loans without a prospectus, 20 of a kind or 100,000 euros in twelve months',
  source:
    'VermAnlG § 2 (1) no. 3 (a) and (b) (BGBl. 2011 I 2481, with all acts up to that of 10 August 2021, BGBl. I 3483); subordination: § 1 (2) no. 4',
  asOf: '2021-08-10',
  currency: 'EUR',
  changes: [
    { parameter: 'direct-loans', value: 'yes' },
    { parameter: 'loan-subordination', value: 'yes' },
    { parameter: 'offer-count', value: '20' },
    { parameter: 'offer-amount', value: '10000000' },
    { parameter: 'offer-limits', value: 'either' },
  ],
  leavesOut:
    'Which loans are of one kind is for the commune to say (kinds of loans); loans of 200,000 euros and more a lender (c) are counted as well; ' +
    'what was offered and not taken is not known here; an offer has to say that it needs no prospectus (2); advertising rules (§ 12) are not checked. ' +
    'Loans that a co-operative offers to its members alone, without commission, are exempt whatever their number (no. 1a).',
};

const germanyCrowd: Preset = {
  name: 'germany-crowd',
  title: 'Germany: the least cap per lender of the exemption for crowd financing, 1,000 euros',
  source: 'VermAnlG § 2a (3) no. 1',
  asOf: '2023-12-11',
  currency: 'EUR',
  changes: [
    { parameter: 'direct-loans', value: 'yes' },
    { parameter: 'loan-subordination', value: 'yes' },
    { parameter: 'loan-person-cap', value: '100000' },
  ],
  leavesOut:
    'Higher caps after a statement of means (nos. 2 and 3), the limit of 6 million euros in twelve months (1), and that the loans must come through an internet platform that checks all this (3). ' +
    'The exemption cannot be used beside an offer under § 2 (1) no. 3 (4).',
};

const germanyInterestTax: Preset = {
  name: 'germany-interest-tax',
  title: 'Germany: 25 % of interest withheld, and 5.5 % of that as solidarity surcharge',
  source: 'EStG § 43a (1) sentence 1 no. 1; SolZG 1995 § 4 sentences 1 and 3',
  asOf: '2021-01-01',
  currency: null,
  changes: [
    { parameter: 'interest-tax', value: '250000' },
    { parameter: 'interest-surcharge', value: '55000' },
  ],
  leavesOut:
    'Whether a loan falls under it at all (EStG § 43 (1): interest of participating loans does, plain interest between others than banks mostly does not), church tax, and exemption orders of single lenders.',
};

/** All presets, `none` first. */
export const presets: readonly Preset[] = [none, germanySmallOffer, germanyCrowd, germanyInterestTax];

/** The preset of that name, or null. */
export function presetNamed(name: string): Preset | null {
  return presets.find((preset) => preset.name === name) ?? null;
}
