// Ablehnungen bei Mieten und Kautionen.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const leases: RefusalTexts = {
  'enterprise-is-not-tenant': {
    says: '{enterprise} mietet {asset} nicht; der Mieter ist {tenant}.',
    next: 'Ansehen, wer was mietet: telekommune rent-roll.',
  },
  'lease-ends-already': {
    says: 'Die Miete von {asset} durch {enterprise} endet schon am {endsDate} ({why}).',
    next: 'Mehr ist nicht zu tun.',
  },
  'enterprise-was-never-tenant': {
    says: '{enterprise} hat und hatte keine Miete von {asset}; der Mieter ist {tenant}.',
    next: 'Ansehen, wer was mietet: telekommune rent-roll.',
  },
  'paid-before-request': {
    says: 'Der Buchungstag {bookingDate} liegt vor {earliestDate}, als {asset} beantragt wurde.',
    next: 'Den Tag der Bank prüfen und noch einmal sagen.',
  },
  'lease-not-in-force': {
    says: 'Die Miete von {asset} durch {enterprise} ist beendet.',
    next: 'Ein früherer Mieter schuldet nur Miete, keine Kaution.',
  },
  'deposit-above-agreed': {
    says: 'Eine Kaution von {amountMinor} liegt mit den schon gehaltenen {heldMinor} um {aboveMinor} über den {agreedMinor} des Mietvertrags.',
    next: 'Hier eintragen, was zur Kaution gehört, und den Rest als Miete.',
  },
  'lease-in-force': {
    says: 'Die Miete von {asset} durch {enterprise} gilt; vor ihrem Ende geht nichts zurück.',
    next: 'Auf das Ende der Miete warten.',
  },
  'deposit-short': {
    says: '{amountMinor} sind {missingMinor} mehr als die {heldMinor}, die von der Kaution von {enterprise} für {asset} übrig sind.',
    next: 'Höchstens zurückzahlen, was übrig ist.',
  },
  'prepayment-short': {
    says: '{amountMinor} sind {missingMinor} mehr als die {heldMinor}, die {enterprise} für {asset} über das Fällige hinaus bezahlt hat.',
    next: 'Höchstens zurückzahlen, was zu viel bezahlt wurde.',
  },
};
