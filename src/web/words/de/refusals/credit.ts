// Ablehnungen beim gegenseitigen Kredit.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const credit: RefusalTexts = {
  'payer-is-payee': {
    says: '{payer} kann sich nicht selbst bezahlen.',
    next: 'Den Betrieb nennen, der bezahlt wird.',
  },
  'payee-not-in-commune': {
    says: '{payee} ist kein Betrieb dieser Kommune (Stand im Kredit: {balanceMinor}).',
    next: 'Den Kurznamen prüfen: telekommune enterprises. Wer außen ist, wird über die Bank bezahlt.',
  },
  'credit-limit-passed': {
    says: '{payer} steht bei {balanceMinor} und darf bis {lowestMinor} gehen; nach einer Zahlung von {amountMinor} wären es {resultMinor}.',
    next: 'Höchstens {payableMinor} zahlen, zuerst Kredit verdienen oder eine höhere Grenze (credit-limit) vorschlagen.',
  },
};
