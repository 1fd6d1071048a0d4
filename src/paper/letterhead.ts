// The letterhead: what a commune prints on every paper. A JSON file that people edit; read with limits, and every fault named.

import { isValidIBAN } from 'ibantools';
import * as v from 'valibot';

export const LETTERHEAD_FORMAT = 'telekommune letterhead 1';

/** The most bytes of the file, and of a logo. */
export const LETTERHEAD_BYTES_MAX = 4_000_000;
export const LOGO_BYTES_MAX = 2_000_000;

const words = (most: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'it holds control characters'),
  );
const textLine = v.pipe(
  words(100),
  v.check((text) => text.trim() !== '', 'the line is empty'),
);
const lines = (most: number) => v.pipe(v.array(textLine), v.maxLength(most));

const account = v.strictObject({
  holder: textLine,
  iban: v.pipe(
    v.string(),
    v.transform((typed) => typed.replaceAll(' ', '').toUpperCase()),
    v.check((iban) => isValidIBAN(iban), 'the IBAN is not valid: a digit is wrong or missing'),
  ),
  bic: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/, 'a BIC has 8 or 11 capitals and digits')),
  ),
  bank: v.optional(textLine),
});

const letterhead = v.strictObject({
  format: v.literal(LETTERHEAD_FORMAT),
  /** The full legal name. */
  name: textLine,
  address: lines(5),
  /** How to be reached: telephone, mail, web. */
  contact: v.optional(lines(5), []),
  /** Register, seat, tax number, board: what the law wants on letters. */
  register: v.optional(lines(6), []),
  account: v.optional(v.nullable(account), null),
  /** Who signs: one line to sign on each. */
  signers: v.optional(lines(4), []),
  /** A PNG beside this file; null for none. */
  logo: v.optional(v.nullable(words(400)), null),
  /** TTF files of another font, for scripts that the font of this program does not have. */
  fonts: v.optional(v.nullable(v.strictObject({ regular: words(400), strong: words(400) })), null),
  /** BCP 47, used where --language is left out. */
  language: v.optional(words(10), 'en'),
  /** Days to pay that a reminder gives. */
  payWithinDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)), 14),
  /** Postal addresses by holder: `outside.loan-07`, `enterprise.druckerei`, `person.anna`. */
  recipients: v.optional(v.record(words(80), lines(6)), {}),
  /** What a kind of paper says at its end, such as a tax exemption or a subordination clause, by its name. */
  notes: v.optional(v.record(words(40), v.array(words(2000))), {}),
});
export type Letterhead = Omit<v.InferOutput<typeof letterhead>, 'format'>;

/** A letterhead with nothing but a name. */
export function bareLetterhead(name: string): Letterhead {
  return {
    name,
    address: [],
    contact: [],
    register: [],
    account: null,
    signers: [],
    logo: null,
    fonts: null,
    language: 'en',
    payWithinDays: 14,
    recipients: {},
    notes: {},
  };
}

/** The text of a letterhead file. */
export function letterheadText(letterhead: Letterhead): string {
  return `${JSON.stringify({ format: LETTERHEAD_FORMAT, ...letterhead }, null, 2)}\n`;
}

/** Reads the text of a letterhead file; a fault is a sentence with the field that is wrong. */
export function parseLetterhead(
  text: string,
): { readonly letterhead: Letterhead } | { readonly fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    return { fault: `it is not JSON: ${fault instanceof Error ? fault.message : String(fault)}` };
  }
  const parsed = v.safeParse(letterhead, json);
  if (parsed.success) {
    const { format: _, ...read } = parsed.output;
    return { letterhead: read };
  }
  const [issue] = parsed.issues;
  return { fault: `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}` };
}

/** A file as it may be; docs/operating/papers.md shows it. */
export const LETTERHEAD_EXAMPLE = JSON.stringify(
  {
    format: LETTERHEAD_FORMAT,
    name: 'Hallenkommune eG',
    address: ['Hafenstraße 7', '20457 Hamburg'],
    contact: ['post@hallenkommune.example', '+49 40 555 0100'],
    register: ['Amtsgericht Hamburg, GnR 1234', 'Steuernummer 17/123/45678'],
    account: {
      holder: 'Hallenkommune eG',
      iban: 'DE89 3704 0044 0532 0130 00',
      bic: 'COBADEFFXXX',
      bank: 'Commerzbank',
    },
    signers: ['Anna Beispiel, Vorstand'],
    logo: 'logo.png',
    language: 'de',
    payWithinDays: 14,
    recipients: { 'outside.loan-07': ['Lena Muster', 'Lindenweg 3', '10115 Berlin'] },
    notes: { 'rent-invoice': ['Umsatzsteuerfrei nach § 4 Nr. 12 UStG.'] },
  },
  null,
  2,
);
