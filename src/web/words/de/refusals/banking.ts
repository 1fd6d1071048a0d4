// Ablehnungen an der Kasse.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const banking: RefusalTexts = {
  'statement-amount-too-large': {
    says: 'Der Auszug von {account} hat einen Betrag von {amountMinor}; {limitMinor} in jeder Richtung ist das Höchste.',
    next: 'Den Auszug noch einmal von der Bank holen.',
  },
  'bank-accounts-too-many': {
    says: 'Es gibt schon {limit} Konten; {account} wäre eines mehr.',
    next: 'Den Namen des Kontos prüfen: telekommune bank queue',
  },
  'statement-goes-back': {
    says: 'Der Auszug von {account} endet am {throughDate}; Auszüge sind bis {knownDate} bekannt.',
    next: 'Er ist schon eingelesen, oder ein späterer: nichts zu tun.',
  },
  'statement-does-not-follow': {
    says: 'Der Auszug von {account} beginnt mit {openingMinor}; der letzte endete am {knownDate} mit {knownMinor}.',
    next: 'Zuerst den Auszug dazwischen einlesen, oder die Datei der Bank für die ganze Zeit geben.',
  },
  'statement-sum-wrong': {
    says: '{openingMinor} und Zeilen von zusammen {linesMinor} ergeben {sumMinor}; der Auszug endet mit {closingMinor}.',
    next: 'In der Datei fehlen Zeilen oder stehen doppelt: noch einmal von der Bank holen.',
  },
  'statement-line-outside': {
    says: 'Die Zeile {line} ist vom {lineDate}, nach dem Ende des Auszugs am {throughDate}.',
    next: 'Den Auszug noch einmal von der Bank holen.',
  },
  'statement-line-known': {
    says: 'Die Zeile {line} über {amountMinor} vom {lineDate} ist schon bekannt.',
    next: 'Sie zählt einmal. telekommune bank import lässt weg, was bekannt ist.',
  },
  'statement-not-last': {
    says: '{statement} ist nicht der letzte Auszug des Kontos {account}.',
    next: 'Zuerst die späteren zurückziehen, der letzte zuerst: telekommune bank withdraw --account {account}',
  },
  'statement-closed-upon': {
    says: 'Seit der Auszug von {account} eingelesen wurde, sind die Bücher bis {closedDate} abgeschlossen worden.',
    next: 'Was er sagt, bleibt. Den folgenden Auszug einlesen und den Unterschied benennen: telekommune bank difference',
  },
  'statement-line-explained': {
    says: 'Die Zeile {line} des Auszugs von {account} ist durch Einträge der Bücher erklärt.',
    next: 'Zuerst das zurücknehmen: telekommune bank unmatch {line}',
  },
  'line-unknown': {
    says: 'In den Auszügen gibt es keine Zeile {line}.',
    next: 'Die Zeilen ansehen: telekommune bank queue',
  },
  'explanation-empty': {
    says: 'Nichts ist genannt, was die Zeile {line} erklärt.',
    next: 'Mindestens einen Eintrag der Bücher nennen, jeden einmal.',
  },
  'part-beyond-posting': {
    says: 'Der Eintrag {entry} bewegte {movedMinor} auf dem Bankkonto, wovon {restMinor} noch keine Zeile erklären; {amountMinor} liegt nicht darin.',
    next: 'Einen Teil mit demselben Vorzeichen nennen, höchstens was übrig ist.',
  },
  'parts-beyond-line': {
    says: 'Die Teile sind zusammen {partsMinor}; von der Zeile {line} sind {restMinor} nicht erklärt.',
    next: 'Teile von höchstens so viel nennen, mit demselben Vorzeichen.',
  },
  'explanation-too-long': {
    says: 'Die Zeile {line} wäre durch {count} Einträge erklärt; {limit} sind das Höchste.',
    next: 'Mehrere Zahlungen in einem Eintrag buchen.',
  },
  'explained-by-you-already': {
    says: '{person} hat das von der Zeile {line} schon gesagt; die Satzung verlangt eine zweite Person.',
    next: 'Einen anderen Schatzmeister bitten, dasselbe zu sagen.',
  },
  'line-not-explained': {
    says: 'Noch erklärt nichts die Zeile {line}.',
    next: 'Nichts ist zurückzunehmen.',
  },
  'offset-not-zero': {
    says: 'Was von diesen {count} Einträgen übrig ist, ist zusammen {restMinor}, nicht null.',
    next: 'Einträge nennen, die einander aufheben, etwa einen und seine Stornierung, jeden einmal.',
  },
  'offset-unknown': {
    says: 'Kein Eintrag {offset} sagt, dass andere einander aufheben, oder er wurde schon zurückgenommen.',
    next: 'Einen der aufgehobenen Einträge nennen: telekommune bank unmatch ENTRY',
  },
  'difference-within-month': {
    says: 'Bank und Bücher werden am Ende eines Monats verglichen; {throughDate} ist nicht der letzte Tag eines Monats.',
    next: 'Den Unterschied am {monthEndDate} benennen.',
  },
  'difference-without-words': {
    says: 'Ein Unterschied von {differenceMinor} ist benannt, ohne zu sagen, warum.',
    next: 'In wenigen Worten sagen, was es ist, damit alle es prüfen können.',
  },
  'order-name-wrong': {
    says: '„{message}“ kann kein Name eines Auftrags sein.',
    next: "1 bis 35 Buchstaben, Ziffern und Zeichen aus /-?:().,'+ verwenden, wie Banken es tun.",
  },
  'order-known': {
    says: 'Ein Auftrag {message} ist schon bekannt.',
    next: 'Ihm einen anderen Namen geben: eine Bank nimmt jeden Namen einmal.',
  },
  'order-line-wrong': {
    says: 'Die Zeile {line} des Auftrags {message} verlangt {amountMinor} für „{claim}“: eine Zeile nennt einmal, wofür sie ist, und mehr als nichts, höchstens 10^18.',
    next: 'Sie weglassen oder berichtigen.',
  },
  'ordered-already': {
    says: '{claim} wurde schon beauftragt, im Auftrag {message}.',
    next: 'Warten, bis die Bank es getan hat und es in den Büchern steht, oder sagen, dass die Bank es nicht tut: telekommune bank order-end {message} cancelled',
  },
  'order-not-under-way': {
    says: 'Kein Auftrag {message} ist unterwegs; er kann also nicht als erledigt gelten: {how}.',
    next: 'Sie ansehen: telekommune bank orders',
  },
};
