// Ablehnungen in den Büchern.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const ledger: RefusalTexts = {
  'posting-not-reversible': {
    says: 'Der Eintrag {entry} ist weder gemeinsame Kosten noch ein Beitrag; nur solche können storniert werden.',
    next: 'Den Eintrag nachsehen: telekommune ledger journal. Andere werden durch einen Eintrag ihrer eigenen Art berichtigt.',
  },
  'posting-already-reversed': {
    says: 'Der Eintrag {entry} über {amountMinor} ist schon storniert.',
    next: 'Nichts ist mehr zu berichtigen. War die Stornierung falsch, die Zahlung neu eintragen.',
  },
  'period-ends-within-month': {
    says: 'Ein Zeitraum endet mit einem Monat; {throughDate} ist nicht der letzte Tag eines Monats.',
    next: 'Bis {monthEndDate} abschließen.',
  },
  'period-already-closed': {
    says: 'Die Bücher sind bis {closedDate} abgeschlossen; bis {throughDate} können sie nicht noch einmal abgeschlossen werden.',
    next: 'Einen späteren Monat schließen. Was in einem abgeschlossenen Zeitraum falsch war, wird im offenen berichtigt.',
  },
  'period-not-over': {
    says: 'Der Zeitraum bis {throughDate} ist nicht vorbei: die Zeugen haben {sealedDate} besiegelt.',
    next: 'Schließen, wenn ein Siegel sagt, dass sein letzter Tag vergangen ist.',
  },
  'trial-balance-not-zero': {
    says: 'Die Salden aller Konten ergeben {trialMinor}, nicht null.',
    next: 'Das ist ein Fehler des Programms: bitte melden und nichts abschließen, bis er verstanden ist.',
  },
  'bank-statement-missing': {
    says: 'Die Auszüge des Kontos {account} sind bis {knownDate} bekannt, nicht bis {throughDate}.',
    next: 'Den Auszug einlesen: telekommune bank import FILE',
  },
  'bank-statements-withdrawn': {
    says: 'Die Auszüge des Kontos {account}, einst bis {knownDate} bekannt, wurden zurückgezogen; keiner ist da, an dem die {bookMinor} zu prüfen wären, die die Bücher am {throughDate} halten.',
    next: 'Den richtigen Auszug einlesen: telekommune bank import FILE. Oder nachsehen, was die Bank hält, und den Unterschied benennen, auch wenn er 0,00 ist: telekommune bank difference',
  },
  'bank-differs': {
    says: 'Am {throughDate} hält die Bank nach ihren Auszügen {bankMinor}, nach den Büchern {bookMinor}; der Unterschied ist {differenceMinor}, wovon {namedMinor} benannt sind.',
    next: 'Buchen, was fehlt (telekommune bank queue), oder den Unterschied benennen: telekommune bank difference',
  },
  'tax-not-owed': {
    says: 'Von der einbehaltenen Steuer auf Zinsen sind {owedMinor} geschuldet, und {amountMinor} sollten bezahlt werden.',
    next: 'Zahlen, was geschuldet ist. Andere Steuern sind gemeinsame Kosten oder Kosten eines Guts.',
  },
};
