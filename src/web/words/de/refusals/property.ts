// Ablehnungen bei Anträgen, Käufen, Kosten und Verkäufen.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const property: RefusalTexts = {
  'asset-name-taken': {
    says: 'Es gibt oder gab ein Gut oder einen Antrag mit dem Kurznamen {asset} ({state}).',
    next: 'Einen anderen Kurznamen wählen.',
  },
  'price-limit-out-of-range': {
    says: 'Die Grenze des Preises kann nicht {amountMinor} sein; möglich sind {leastMinor} bis {mostMinor}.',
    next: 'Den Betrag prüfen und noch einmal sagen.',
  },
  'purchase-costs-limit-out-of-range': {
    says: 'Die Grenze der Kaufnebenkosten kann nicht {amountMinor} sein; möglich sind {leastMinor} bis {mostMinor}.',
    next: 'Den Betrag prüfen und noch einmal sagen.',
  },
  'rent-out-of-range': {
    says: 'Die Miete eines Zeitraums kann nicht {amountMinor} sein; möglich sind {leastMinor} bis {mostMinor}.',
    next: 'Den Betrag prüfen und noch einmal sagen.',
  },
  'expected-costs-out-of-range': {
    says: 'Die erwarteten Kosten eines Zeitraums können nicht {amountMinor} sein; möglich sind {leastMinor} bis {mostMinor}.',
    next: 'Den Betrag prüfen und noch einmal sagen.',
  },
  'deposit-out-of-range': {
    says: 'Die Kaution kann nicht {amountMinor} sein; möglich sind {leastMinor} bis {mostMinor}.',
    next: 'Den Betrag prüfen und noch einmal sagen.',
  },
  'index-out-of-range': {
    says: 'Der jährliche Index der Miete kann nicht {ratePpm} sein; möglich sind {leastPpm} bis {mostPpm}.',
    next: 'Den Satz prüfen und noch einmal sagen.',
  },
  'ceiling-out-of-range': {
    says: 'Der Höchstzins kann nicht {ratePpm} sein; möglich sind {leastPpm} bis {mostPpm}.',
    next: 'Den Zins prüfen und noch einmal sagen.',
  },
  'rent-period-not-possible': {
    says: 'Ein Zeitraum der Miete kann nicht {months} Monate haben; möglich sind 1 bis {monthsMax}.',
    next: 'Einen anderen Zeitraum wählen.',
  },
  'coupon-period-not-possible': {
    says: 'Zwischen Zinsterminen können nicht {months} Monate liegen; möglich sind 1 bis {monthsMax}.',
    next: 'Einen anderen Abstand wählen.',
  },
  'lease-term-not-possible': {
    says: 'Eine Miete von {termPeriods} × {periodMonths} = {leaseMonths} Monaten geht nicht; möglich sind 1 bis {monthsMax}.',
    next: 'Eine andere Zahl von Zeiträumen wählen.',
  },
  'bond-term-not-possible': {
    says: 'Eine Laufzeit von {termMonths} Monaten besteht nicht aus ganzen Zinsabschnitten (je {couponMonths} Monate, {leftOverMonths} bleiben übrig).',
    next: 'Eine Laufzeit wählen, die ein Vielfaches des Zinsabschnitts ist.',
  },
  'agreement-shorter-than-bonds': {
    says: 'Der Mietvertrag dauert {termPeriods} × {periodMonths} = {leaseMonths} Monate; die Anleihen, für die er bürgt, laufen {termMonths}.',
    next: 'Eine längere Miete oder kürzere Anleihen anbieten.',
  },
  'depreciation-not-possible': {
    says: 'Eine Abschreibung von höchstens {costMinor} auf {residualMinor} geht in dieser Zeit nicht (Monate: {months}).',
    next: 'Mindestens einen Monat angeben und einen Restwert, der nicht über den Grenzen von Preis und Kosten liegt.',
  },
  'rent-below-debt-service': {
    says: 'Die Miete von {rentMinor} abzüglich {costsMinor} Kosten lässt {availableMinor} für {period}; Anleihen über {targetMinor} zu {ceilingPpm} brauchen in dieser Zeit {debtServiceMinor}, wovon {coveragePpm} gedeckt sein müssen: es fehlen {missingMinor}.',
    next: 'Mehr Miete, einen niedrigeren Höchstzins, eine längere Laufzeit oder einen niedrigeren Preis anbieten.',
  },
  'asset-unknown': {
    says: 'Im Verzeichnis steht kein Gut {asset}.',
    next: 'Alle Güter ansehen: telekommune assets.',
  },
  'request-of-another': {
    says: 'Der Antrag auf {asset} kommt von {requester}, nicht von {enterprise}.',
    next: 'Der Betrieb, der ihn stellte, nimmt ihn zurück.',
  },
  'request-not-open': {
    says: 'Der Antrag auf {asset} kann nicht mehr zurückgenommen werden: Zustand {state}.',
    next: 'Haben die Mitglieder für den Kauf gestimmt, bindet der angebotene Vertrag den Mieter.',
  },
  'author-is-no-treasurer': {
    says: '{person} ist nicht Schatzmeister; nur wer das ist, bestätigt, was die Bank tat.',
    next: 'Ein Schatzmeister sagt es, oder die Mitglieder erteilen die Befugnis: telekommune propose grant-power.',
  },
  'amount-not-positive': {
    says: 'Der Betrag ist {amountMinor}; bezahlt wird mehr als nichts.',
    next: 'Einen Betrag über null angeben. Um einen früheren Eintrag zu berichtigen, ihn stornieren.',
  },
  'amount-not-positive@dividends.paid-out': {
    says: 'Der Betrag für {person} ist {amountMinor}; bezahlt wird mehr als nichts.',
    next: 'Einen Betrag über null angeben oder die Person weglassen.',
  },
  'price-above-limit': {
    says: 'Der Preis von {asset}, {paidMinor}, liegt {aboveMinor} über der Grenze von {limitMinor}, für die die Mitglieder gestimmt haben.',
    next: 'Mit dem Verkäufer weniger vereinbaren oder mit höherer Grenze neu beantragen.',
  },
  'purchase-costs-above-limit': {
    says: 'Die Kaufnebenkosten von {asset}, {paidMinor}, liegen {aboveMinor} über der Grenze von {limitMinor}, für die die Mitglieder gestimmt haben.',
    next: 'Mit dem Verkäufer weniger vereinbaren oder mit höherer Grenze neu beantragen.',
  },
  'date-too-far-ahead': {
    says: 'Der Buchungstag {bookingDate} liegt mehr als {limitDays} Tage nach {sealedDate}, dem Tag, den die Zeugen besiegelt haben.',
    next: 'Das Jahr prüfen, oder es sagen, wenn der Tag gekommen ist.',
  },
  'bought-before-funded': {
    says: '{asset} kann nicht am {bookingDate} gekauft werden: die Anleihen waren am {earliestDate} eingezahlt.',
    next: 'Den Tag der Bank prüfen und noch einmal sagen.',
  },
  'period-closed': {
    says: 'Der Buchungstag {bookingDate} liegt in einem abgeschlossenen Zeitraum: die Bücher sind bis {closedDate} abgeschlossen.',
    next: 'Am {openDate} oder später buchen; der Verwendungszweck kann den Tag nennen, an dem es geschah.',
  },
  'bank-short': {
    says: 'Die Zahlung von {amountMinor} ist mehr als die {bankMinor}, die nach den Büchern auf dem Bankkonto sind: es fehlen {missingMinor}.',
    next: 'Zuerst eintragen, was eingegangen ist, oder weniger zahlen. War schon Geld auf dem Konto, bevor diese Bücher begannen, das einmal sagen: telekommune receive opening AMOUNT --date DAY.',
  },
  'asset-not-owned': {
    says: '{asset} gehört der Kommune nicht: Zustand {state}.',
    next: 'Vor dem Kauf gehören Kosten zum Kauf; nach dem Verkauf zu den Kosten des Verkaufs.',
  },
  'cost-before-purchase': {
    says: '{asset} hatte am {bookingDate} keine Kosten: gekauft wurde am {earliestDate}.',
    next: 'Den Tag der Bank prüfen und noch einmal sagen.',
  },
  'money-of-others': {
    says: 'Von den {bankMinor} auf der Bank gehören {spokenForMinor} Gläubigern, Mietern und dem Finanzamt (Kautionen {depositsMinor}, Rückzahlungen {refundsMinor}, vorausgezahlte Miete {prepaidMinor}, Anleihen und Zinsen von noch nicht gekauften oder verkauften Gütern {bondsMinor}, Direktdarlehen {loansMinor}, einbehaltene Steuer {taxMinor}); frei sind {freeMinor} für die {amountMinor}.',
    next: 'Zuerst eintragen, was eingegangen ist, auf Miete warten oder einen Beitrag eintragen.',
  },
  'sale-without-vote': {
    says: 'Die Mitglieder haben nicht für den Verkauf von {asset} gestimmt; {emptyAuctions} Auktionen der Miete nacheinander fanden keinen Mieter.',
    next: 'Den Verkauf mit dem Mindestpreis vorschlagen: telekommune propose sell.',
  },
  'proceeds-below-vote': {
    says: 'Der Erlös von {proceedsMinor} für {asset} liegt {missingMinor} unter den {leastMinor}, für die die Mitglieder gestimmt haben.',
    next: 'Einen Käufer finden, der mehr zahlt, oder einen niedrigeren Mindestpreis vorschlagen: telekommune propose sell.',
  },
  'sale-costs-above-proceeds': {
    says: 'Die Kosten des Verkaufs, {saleCostsMinor}, sind mehr als der Erlös von {proceedsMinor}.',
    next: 'Beide Beträge prüfen; ein Verkauf, der mehr kostet als bringt, ist keiner.',
  },
  'sold-before-vote': {
    says: '{asset} kann nicht am {bookingDate} verkauft worden sein: die Mitglieder stimmten am {earliestDate} dafür.',
    next: 'Den Tag der Bank prüfen und noch einmal sagen.',
  },
};
