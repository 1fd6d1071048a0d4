// Ablehnungen bei Direktdarlehen.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const loans: RefusalTexts = {
  'direct-loans-not-allowed': {
    says: 'Die Satzung dieser Kommune erlaubt keine Direktdarlehen.',
    next: 'Die Mitglieder können sie erlauben: telekommune propose change-charter direct-loans yes',
  },
  'loan-name-taken': {
    says: 'Der Vertrag {contract} besteht schon mit {lender}.',
    next: 'Einen anderen Kurznamen wählen. Namen von Verträgen werden nie zweimal verwendet.',
  },
  'lender-unknown': {
    says: 'Niemand ist als {lender} bekannt.',
    next: 'Wer von außen kommt, wird zuerst eingetragen: telekommune holders register NAME TITLE',
  },
  'rate-above-loan-ceiling': {
    says: 'Ein Zins von {ratePpm} liegt über {ceilingPpm}, dem höchsten, den die Satzung für Direktdarlehen erlaubt.',
    next: 'Einen niedrigeren Zins vereinbaren oder einen höheren Höchstzins (loan-ceiling) vorschlagen.',
  },
  'notice-too-short': {
    says: 'Eine Kündigungsfrist von {noticeDays} Tagen ist kürzer als die {leastDays} Tage, die die Satzung verlangt.',
    next: 'Eine längere Frist vereinbaren oder eine kürzere Mindestfrist (loan-notice-days) vorschlagen.',
  },
  'offer-count-passed': {
    says: 'Es wäre das Darlehen Nummer {loanCount} der Art {kind}; die Satzung erlaubt {mostCount}. In zwölf Monaten wurden darauf {soldMinor} eingezahlt (Grenze {limitMinor}; einzuhalten: {limits}).',
    next: 'Unter einer anderen Art vereinbaren, wenn die Bedingungen andere sind, warten, bis in zwölf Monaten weniger eingezahlt wurde, oder fragen, was das Gesetz verlangt.',
  },
  'loan-without-end': {
    says: 'Der Vertrag {contract} hätte weder eine Kündigungsfrist noch ein Ende.',
    next: 'Eines davon sagen: --notice "3 months" oder --ends DATE. Mit --notice 0 kann das Geld jederzeit gekündigt werden.',
  },
  'loan-without-end@loans.notice-changed': {
    says: 'Der Vertrag {contract} hätte weder eine Kündigungsfrist noch ein Ende.',
    next: 'Eines davon sagen: eine Frist wie "3 months" oder --ends DATE',
  },
  'loan-ends-before-it-begins': {
    says: 'Der Vertrag {contract} würde am {endDate} enden und wurde am {agreedDate} geschlossen.',
    next: 'Das Jahr beider Tage prüfen.',
  },
  'loan-not-subordinated': {
    says: 'Die Satzung verlangt, dass neue Direktdarlehen nachrangig sind, und {contract} wäre es nicht.',
    next: 'Mit der Klausel vereinbaren. Ein Vertrag aus anderer Buchführung behält seinen Rang: telekommune loans agree --imported, oder telekommune loans import',
  },
  'loan-unknown': {
    says: 'Es gibt keinen Vertrag {contract}.',
    next: 'Ansehen, welche es gibt: telekommune loans. Ein neuer wird zuerst geschlossen: telekommune loans agree',
  },
  'loan-closed': {
    says: 'Der Vertrag {contract} wurde am {closedDate} beendet.',
    next: 'Mit dem Gläubiger einen neuen Vertrag schließen: telekommune loans agree',
  },
  'loan-has-movements': {
    says: 'Der Vertrag {contract} hat {movementCount} Bewegungen; nur einer ohne Bewegung kann zurückgenommen werden.',
    next: 'Auszahlen und beenden: telekommune loans close CONTRACT. Was irrtümlich eingetragen wurde, wird zuerst zurückgenommen: telekommune loans reverse CONTRACT ENTRY',
  },
  'loan-has-movements@loans.carried-over': {
    says: 'Der Vertrag {contract} hat hier schon {movementCount} Bewegungen; ein Saldo wird nur vor der ersten vorgetragen.',
    next: 'Was fehlt, als Zahlungen ihrer eigenen Tage eintragen.',
  },
  'nothing-carried-over': {
    says: 'Weder ein Saldo noch Zinsen von {contract} werden vorgetragen.',
    next: 'Ein Vertrag, der bei null beginnt, braucht keinen solchen Eintrag.',
  },
  'nothing-was-carried-over': {
    says: 'Von {contract} wurde kein Saldo vorgetragen.',
    next: 'Eine Zahlung wird mit ihrem Eintrag zurückgenommen: telekommune loans reverse CONTRACT ENTRY',
  },
  'loan-moved-since': {
    says: 'Seit sein Saldo vorgetragen wurde, hatte {contract} {movementCount} Zahlungen, und {paidMinor} Zinsen wurden bezahlt.',
    next: 'Zuerst die Zahlungen zurücknehmen: telekommune loans reverse CONTRACT ENTRY. Oder ein- oder auszahlen, worum der Saldo falsch ist.',
  },
  'line-imported-already': {
    says: 'Diese Zeile eines Verzeichnisses wurde schon eingelesen, für den Vertrag {contract}.',
    next: 'Nichts zu tun. Eine zweite Zahlung desselben Betrags am selben Tag wird ohne das Verzeichnis eingetragen.',
  },
  'loan-below-minimum': {
    says: 'Mit {amountMinor} stünde der Vertrag {contract} bei {balanceMinor}; die Satzung verlangt {leastMinor} oder mehr.',
    next: 'Ein größeres Darlehen vereinbaren oder einen kleineren Mindestbetrag (loan-minimum) vorschlagen.',
  },
  'person-cap-passed': {
    says: '{lender} hat {lentMinor} direkt geliehen; mit {amountMinor} wäre es mehr als die {capMinor}, die die Satzung einem Gläubiger erlaubt.',
    next: 'Weniger nehmen, oder einen höheren Höchstbetrag (loan-person-cap) vorschlagen, wenn das Gesetz es erlaubt.',
  },
  'person-cap-passed@loans.transferred': {
    says: '{lender} hat {lentMinor} direkt geliehen; mit {amountMinor} wäre es mehr als die {capMinor}, die die Satzung einem Gläubiger erlaubt.',
    next: 'Zuerst einen Teil zurückzahlen, oder einen höheren Höchstbetrag (loan-person-cap) vorschlagen, wenn das Gesetz es erlaubt.',
  },
  'offer-amount-passed': {
    says: 'Mit {amountMinor} wären in zwölf Monaten {soldMinor} auf Darlehen der Art {kind} eingezahlt; die Satzung erlaubt {limitMinor}. Es gibt {loanCount} davon (Grenze {mostCount}; einzuhalten: {limits}).',
    next: 'Später nehmen, wenn in zwölf Monaten weniger eingezahlt wurde, unter einer anderen Art von Darlehen, oder fragen, was das Gesetz verlangt.',
  },
  'date-before-carried-over': {
    says: 'Der Tag {bookingDate} liegt vor {carriedDate}, an dem der Saldo von {contract} vorgetragen wurde.',
    next: 'Was vorher geschah, steckt schon in diesem Saldo. Das Jahr prüfen.',
  },
  'date-before-carried-over@loans.rate-changed': {
    says: 'Der Tag {changeDate} liegt vor {carriedDate}, bis zu dem die Zinsen von {contract} vorgetragen wurden.',
    next: 'Den Zins ab {carriedDate} oder später ändern.',
  },
  'period-closed@loans.carry-over-reversed': {
    says: 'Der Saldo wurde am {bookingDate} vorgetragen, in einem abgeschlossenen Zeitraum: die Bücher sind bis {closedDate} abgeschlossen.',
    next: 'Ein- oder auszahlen, worum der Saldo falsch ist, an einem offenen Tag.',
  },
  'period-closed@loans.payment-reversed': {
    says: 'Die Zahlung vom {bookingDate} liegt in einem abgeschlossenen Zeitraum: die Bücher sind bis {closedDate} abgeschlossen.',
    next: 'Eine Zahlung in umgekehrter Richtung eintragen, an einem offenen Tag.',
  },
  'notice-not-run': {
    says: 'Der Vertrag {contract} verlangt eine Kündigungsfrist: {notice}. Von seinem Stand sind am {bookingDate} {freedMinor} frei, und {amountMinor} sollten ausgezahlt werden (nächste Frist läuft ab: {nextNotice}).',
    next: 'Zuerst kündigen: telekommune loans give-notice CONTRACT. Nach Ablauf auszahlen. Um im Einvernehmen früher zu zahlen, nennt ein Schatzmeister den Grund: --goodwill "reason"',
  },
  'payout-above-balance': {
    says: 'Der Stand von {contract} fiele um {missingMinor} unter null; jetzt ist er {balanceMinor}.',
    next: 'Die Bewegungen ansehen: telekommune loans show CONTRACT. Zinsen dieses Jahres werden ausgezahlt, wenn sie zugeschrieben sind oder der Vertrag endet.',
  },
  'interest-already-paid': {
    says: 'Mit diesem Tag wären die Zinsen von {contract} um {tooMuchMinor} weniger, als der Gläubiger bekam.',
    next: 'An einem Tag dieses Jahres buchen, oder mit dem Gläubiger vereinbaren, was zurückgezahlt wird.',
  },
  'goodwill-without-reason': {
    says: 'Geld soll vor Ablauf der Kündigungsfrist gezahlt werden, und kein Grund ist genannt.',
    next: 'Den Grund nennen: --goodwill "reason". Der Gläubiger liest ihn im Kontoauszug.',
  },
  'interest-not-due': {
    says: 'Von den Zinsen auf {contract} sind {dueMinor} fällig, und {amountMinor} sollten bezahlt werden.',
    next: 'Zahlen, was fällig ist. Zugeschriebene Zinsen werden mit dem Darlehen ausgezahlt: telekommune loans pay-out',
  },
  'author-is-no-lender-and-no-treasurer': {
    says: '{person} hat das Geld von {contract} nicht geliehen und ist nicht Schatzmeister.',
    next: 'Der Gläubiger sagt es, oder ein Schatzmeister, bei dem der Gläubiger gekündigt hat.',
  },
  'notice-dated-back': {
    says: 'Eine Kündigung, die ein Gläubiger hier ausspricht, zählt ab {sealedDate}, nicht ab {noticeDate}.',
    next: 'Mit dem heutigen Tag kündigen. Kam sie vorher schriftlich, bestätigt ein Schatzmeister jenen Tag.',
  },
  'no-notice-agreed': {
    says: 'Der Vertrag {contract} läuft bis {endDate}; vorher ist keine Kündigung vereinbart.',
    next: 'Das Ende abwarten, eine Frist vereinbaren (telekommune loans change-notice) oder aus Kulanz früher zahlen.',
  },
  'notice-above-balance': {
    says: 'Eine Kündigung von {amountMinor} ist mehr, als von {contract} übrig ist: sein Stand ist {balanceMinor}, und {calledMinor} davon sind schon gekündigt.',
    next: 'Weniger kündigen, oder alles, indem der Betrag weggelassen wird. Was irrtümlich gekündigt wurde, wird zuerst zurückgenommen: telekommune loans withdraw-notice CONTRACT',
  },
  'notice-unknown': {
    says: 'Keine Kündigung von {contract} läuft zum {dueDate} ab.',
    next: 'Die Kündigungen ansehen: telekommune loans show CONTRACT',
  },
  'notice-paid-already': {
    says: 'Von dem, was in {contract} gekündigt ist, wurden {paidMinor} schon ausgezahlt; ohne die Kündigung zum {dueDate} wären {leftMinor} gekündigt.',
    next: 'Eine Kündigung gilt, wenn sie bezahlt ist. Was irrtümlich ausgezahlt wurde, wird zuerst zurückgenommen: telekommune loans reverse',
  },
  'change-without-reference': {
    says: 'Für eine andere Kündigungsfrist von {contract} muss genannt werden, was vereinbart wurde.',
    next: 'Den Brief oder den Tag nennen: --reference "letter of 1 March"',
  },
  'rate-as-before': {
    says: 'Der Vertrag {contract} trägt am {changeDate} schon {ratePpm}.',
    next: 'Zins und Tag prüfen: telekommune loans show CONTRACT',
  },
  'lender-as-before': {
    says: 'Der Vertrag {contract} besteht schon mit {lender}.',
    next: 'Den Vertrag prüfen: telekommune loans show CONTRACT',
  },
  'transfer-without-reason': {
    says: 'Der Vertrag {contract} geht auf einen anderen Gläubiger über, und nichts ist genannt, was das sagt.',
    next: 'Das Testament, die Urkunde oder den Irrtum nennen: --reference "certificate of inheritance of 3 May"',
  },
  'movement-after-closing': {
    says: 'Der Vertrag {contract} hat eine Bewegung vom {lastDate}, nach {closingDate}.',
    next: 'Am {lastDate} oder später beenden.',
  },
  'closing-amount-differs': {
    says: 'Am {closingDate} sind dem Gläubiger von {contract} {owedMinor} geschuldet: {principalMinor} Kapital, {accruedMinor} aufgelaufene Zinsen, abzüglich {withheldMinor} Steuer, {dueMinor} fällige Zinsen; gezahlt wurden {amountMinor}.',
    next: 'Genau zahlen, was geschuldet ist, oder eine Zahlung eintragen, nach der der Vertrag offen bleibt: telekommune loans pay-out',
  },
  'loan-payment-unknown': {
    says: 'Der Eintrag {entry} ist keine Zahlung des Vertrags {contract} oder wurde schon storniert.',
    next: 'Nachsehen: telekommune loans show CONTRACT',
  },
};
