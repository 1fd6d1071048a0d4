// Ablehnungen bei Dividenden.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const dividends: RefusalTexts = {
  'person-without-claims': {
    says: '{person} hatte nie einen Anteil und bekommt keine Dividende.',
    next: 'Den Kurznamen prüfen: telekommune members.',
  },
  'dividend-claim-short': {
    says: '{person} hat {claimMinor} an Dividenden zu bekommen; {amountMinor} sind {excessMinor} mehr.',
    next: 'Die Forderung oder einen Teil davon zahlen. Was später kommt, wird am nächsten Stichtag festgestellt.',
  },
  'nobody-is-paid': {
    says: 'Die Liste der Zahlungen ist leer.',
    next: 'Mindestens eine Person nennen; wer was zu bekommen hat: telekommune dividend.',
  },
  'person-named-twice': {
    says: '{person} steht mehr als einmal in einer Liste von Zahlungen.',
    next: 'Die Beträge für {person} zu einem zusammenfassen.',
  },
};
