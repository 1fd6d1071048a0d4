// Ablehnungen bei Anleihen.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const bonds: RefusalTexts = {
  'holder-name-taken': {
    says: 'Der Name {name} gehört schon {title}.',
    next: 'Einen anderen Namen wählen, oder für den bieten, den es gibt.',
  },
  'series-unknown': {
    says: 'Es gibt keine Serie von Anleihen auf ein Gut namens {asset}.',
    next: 'Ansehen, welche Serien es gibt: telekommune bonds.',
  },
  'holder-has-no-part': {
    says: '{name} ({is}) hat keinen Teil an der Serie von {asset}.',
    next: 'Ansehen, wer einen hat: telekommune holders.',
  },
  'series-takes-no-payment': {
    says: 'Die Serie von {asset} nimmt jetzt keine Zahlung an ({state}): sie tat es bis {payUntilMs}, die Zeugen haben {nowMs} besiegelt.',
    next: 'Das Geld zurücksenden; die nächsten Bieter werden gefragt, oder die Serie ist zu Ende.',
  },
  'payment-not-whole-bonds': {
    says: 'Die Zahlung von {amountMinor} liegt {restMinor} über ganzen Anleihen von {faceMinor}.',
    next: 'Nur ganze Anleihen buchen und den Rest zurücksenden.',
  },
  'payment-above-allotment': {
    says: 'Die Zahlung von {amountMinor} ist mehr als die {openMinor}, die {name} noch einzuzahlen hat ({allottedUnits} Anleihen zugeteilt, {paidUnits} bezahlt).',
    next: 'Buchen, was zugeteilt wurde, und den Rest zurücksenden.',
  },
  'date-before-founding': {
    says: 'Der Buchungstag {bookingDate} liegt vor {foundedDate}, dem Tag der Gründung der Kommune.',
    next: 'Das Jahr prüfen. Früher Bezahltes wird am {foundedDate} gebucht; der Verwendungszweck kann den Tag nennen.',
  },
  'nothing-to-refund': {
    says: 'Aus der Serie von {asset} ({state}) geht nichts an {name} zurück.',
    next: 'Nur was in eine gescheiterte Serie eingezahlt wurde, geht zurück, einmal.',
  },
  'nothing-due': {
    says: 'An die Gläubiger von {asset} ist nichts fällig ({state}); nächster Zinstermin: {nextCoupon}.',
    next: 'Auf diesen Tag warten.',
  },
  'fund-short': {
    says: 'Den Gläubigern von {asset} sind am {paymentDate} {dueMinor} geschuldet (davon {lateInterestMinor} für verspätetes Kapital), aber der Fonds hält {cashMinor}: es fehlen {missingMinor}.',
    next: 'Eingegangene Miete eintragen, Rückstände eintreiben, oder die Mitglieder über Hilfe aus dem Topf abstimmen lassen: telekommune propose support-asset.',
  },
};
