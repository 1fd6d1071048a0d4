// What the other side of a payment reads on its own statement, in the language of the letterhead.

import { join } from 'node:path';
import { PURPOSE_MAX } from '../../bank/payment-order.ts';
import { sepaText } from '../../bank/sepa-text.ts';
import type { DueClaim, Purpose } from '../../views/payments-due.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import { readFileIfAny } from '../private-file.ts';
import type { Session } from '../session.ts';
import { textOrNull } from './speaking.ts';

/** A claim with what the other side reads of it. */
export type WordedClaim = Omit<DueClaim, 'purpose'> & { readonly purpose: string };

type Words = { readonly [is in Purpose['of'] | Purpose['parts'][number] | 'and']: string };

const ENGLISH: Words = {
  dividend: 'Dividend',
  bonds: 'Bonds',
  rent: 'Rent',
  invoice: 'Invoice',
  loan: 'Direct loan',
  interest: 'interest',
  redemption: 'redemption',
  repayment: 'repayment',
  'paid-back': 'paid back',
  and: 'and',
};

const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  de: {
    dividend: 'Dividende',
    bonds: 'Anleihe',
    rent: 'Miete',
    invoice: 'Rechnung',
    loan: 'Direktdarlehen',
    interest: 'Zinsen',
    redemption: 'Tilgung',
    repayment: 'Rückzahlung',
    'paid-back': 'zurückgezahlt',
    and: 'und',
  },
  es: {
    dividend: 'Dividendo',
    bonds: 'Bonos',
    rent: 'Alquiler',
    invoice: 'Factura',
    loan: 'Préstamo directo',
    interest: 'intereses',
    redemption: 'amortización',
    repayment: 'reembolso',
    'paid-back': 'devuelto',
    and: 'y',
  },
};
export const PURPOSE_LANGUAGES = Object.keys(WORDS);

/** `Direktdarlehen 13: Zinsen 2012` in the characters of SEPA, at most 140; what does not fit is left out of the name, never of the year. */
export function purposeText({ of, name, parts, years }: Purpose, language: string): string {
  const words = WORDS[language] ?? ENGLISH;
  const said = parts.map((part) => words[part]).join(` ${words.and} `);
  const year = [...new Set([years.at(0), years.at(-1)])].filter((one) => one !== undefined).join('-');
  const what = [said, year].filter((one) => one !== '').join(' ');
  const tail = sepaText(what === '' ? '' : `: ${what}`, PURPOSE_MAX);
  const head = sepaText(name === '' ? words[of] : `${words[of]} ${name}`, PURPOSE_MAX - tail.length);
  return `${head}${tail}`;
}

/** The language that the letterhead in the folder of the node names; English without one. Throws CommandTrouble. */
function languageIn(folder: string): string {
  const path = join(folder, 'letterhead.json');
  const bytes = readFileIfAny(path);
  if (bytes === null) return 'en';
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const isNamed = typeof json === 'object' && json !== null && 'language' in json;
    return isNamed && typeof json.language === 'string' ? json.language : 'en';
  } catch {
    throw new CommandTrouble({
      kind: 'broken',
      says: `The letterhead ${path} cannot be read, and its language with it.`,
      next: 'See what is wrong: telekommune letterhead. Or say the language: --language de',
    });
  }
}

/** The claims in words: those that were typed, or by the language that was typed or that the letterhead names. */
export function wordedClaims(
  session: Session,
  values: ArgumentValues,
  claims: readonly DueClaim[],
): readonly WordedClaim[] {
  const typed = textOrNull(values, 'purpose');
  if (typed !== null) return claims.map((claim) => ({ ...claim, purpose: typed }));
  const language = textOrNull(values, 'language') ?? languageIn(session.folder);
  return claims.map((claim) => ({ ...claim, purpose: purposeText(claim.purpose, language) }));
}
