// Was aus Schritten um Güter, Anleihen und Mieten folgt und was getan ist.

import type { Texts } from '../../command-texts.ts';

export const property: Texts = {
  bonds: 'Anleihen',
  '{targetMinor} in bonds of {faceMinor}': '{targetMinor} in Anleihen zu {faceMinor}',
  rate: 'Zins',
  'at most {ceilingPpm}': 'höchstens {ceilingPpm}',
  coupon: 'Kupon',
  'set by the auction': 'ergibt sich aus der Auktion',
  'bond term': 'Laufzeit der Anleihen',
  redemption: 'Tilgung',
  'all at the end (bullet)': 'alles am Ende (bullet)',
  'in equal parts (linear)': 'in gleichen Teilen (linear)',
  interest: 'Zinsen',
  '{every}, days counted as {dayCount}': '{every}, Tage gezählt nach {dayCount}',
  surplus: 'Überschuss',
  'redeems bonds early (redeem)': 'tilgt Anleihen früher (redeem)',
  'goes to the pool at once (pool)': 'geht sofort in den Topf (pool)',
  recourse: 'Haftung',
  'this asset alone answers (asset)': 'dieses Gut allein haftet (asset)',
  'the whole commune answers (commune)': 'die ganze Kommune haftet (commune)',
  called: 'Name',
  seller: 'Verkäufer',
  price: 'Preis',
  'at most {limitMinor}': 'höchstens {limitMinor}',
  'purchase costs': 'Kaufnebenkosten',
  tenant: 'Mieter',
  rent: 'Miete',
  'expected costs': 'erwartete Kosten',
  lease: 'Mietvertrag',
  deposit: 'Kaution',
  notice: 'Kündigungsfrist',
  index: 'Anpassung',
  '{indexPpm} a year, at a review': '{indexPpm} im Jahr, bei einer Überprüfung',
  depreciation: 'Abschreibung',
  none: 'keine',
  'over {months} down to {residualMinor}': 'über {months} bis auf {residualMinor}',
  '{n} month': '{n} Monat',
  '{n} months': '{n} Monate',
  '{n} rent period': '{n} Mietperiode',
  '{n} rent periods': '{n} Mietperioden',
  '{enterprise} keeps the lease at the best rent that was bid.':
    '{enterprise} behält den Mietvertrag zur besten gebotenen Miete.',
  'The rent becomes {rentMinor} a period.': 'Die Miete beträgt dann {rentMinor} je Periode.',
  '{enterprise} offers {rentMinor} a period': '{enterprise} bietet {rentMinor} je Periode',
  '{lender} lends {amountMinor} at whatever rate results':
    '{lender} leiht {amountMinor} zu jedem Zins, der sich ergibt',
  '{lender} lends {amountMinor} at {lowestPpm} or more':
    '{lender} leiht {amountMinor} zu {lowestPpm} oder mehr',
  'You have sealed a bid for this lender already; both count:':
    'Für diesen Gläubiger haben Sie schon ein Gebot versiegelt; beide zählen:',
  'You have sealed a bid for {enterprise} already; the new one replaces it:':
    'Für {enterprise} haben Sie schon ein Gebot versiegelt; das neue ersetzt es:',
  'The ceiling is {ceilingPpm}: a bid above it does not count.':
    'Die Obergrenze ist {ceilingPpm}: Ein Gebot darüber zählt nicht.',
  'In {auction}, {bid}. Nothing in a sealed bid can be changed.':
    'In {auction}: {bid}. An einem versiegelten Gebot lässt sich nichts mehr ändern.',
  'It must be opened between {closesAtMs} and {revealsUntilMs}, or it does not count.':
    'Es muss zwischen {closesAtMs} und {revealsUntilMs} geöffnet werden, sonst zählt es nicht.',
  'What it wins must be paid in by the payment date.':
    'Was es gewinnt, muss bis zum Zahltag eingezahlt sein.',
  'If it wins, the lease begins at once; the rent falls due {every}.':
    'Gewinnt es, beginnt der Mietvertrag sofort; die Miete wird {every} fällig.',
  'Open it from {closesAtMs} on, not before, and until {revealsUntilMs}.':
    'Öffnen Sie es ab {closesAtMs}, nicht früher, und bis {revealsUntilMs}.',
  'Nothing was sealed. Bid at least {faceMinor}, one bond.':
    'Nichts wurde versiegelt. Bieten Sie mindestens {faceMinor}, eine Anleihe.',
  'Nothing was sealed. Bid at most {targetMinor}, the whole series.':
    'Nichts wurde versiegelt. Bieten Sie höchstens {targetMinor}, die ganze Serie.',
  'Nothing was sealed. Bid at least {reserveMinor}.':
    'Nichts wurde versiegelt. Bieten Sie mindestens {reserveMinor}.',
  'Nothing was sealed. Bid {belowMinor} or {aboveMinor}.':
    'Nichts wurde versiegelt. Bieten Sie {belowMinor} oder {aboveMinor}.',
  'Sealed: {bid}.': 'Versiegelt: {bid}.',
  'Opened in {auction}: {bid}.': 'Geöffnet in {auction}: {bid}.',
  '{n} bid opened.': '{n} Gebot geöffnet.',
  '{n} bids opened.': '{n} Gebote geöffnet.',
  '{title} may lend and hold bonds as outside.{name}.':
    '{title} kann als outside.{name} leihen und Anleihen halten.',
  '{asset} has no lease in force.': '{asset} hat keinen gültigen Mietvertrag.',
  'The lease of {tenant} ends after {days} of notice, and {asset} goes to auction.':
    'Der Mietvertrag von {tenant} endet (Kündigungsfrist: {days}), und {asset} kommt in die Auktion.',
  'It cannot be taken back.': 'Das lässt sich nicht zurücknehmen.',
  '{enterprise} gives {asset} back; the lease ends on {endsDate}.':
    '{enterprise} gibt {asset} zurück; der Mietvertrag endet am {endsDate}.',
  'The request for {asset} is taken back.': 'Der Antrag für {asset} ist zurückgenommen.',
  'The request for {asset} ends, and its short name cannot be used again.':
    'Der Antrag für {asset} endet, und sein Kurzname kann nicht wieder benutzt werden.',
  '{paidMinor} leave the bank, of {limitMinor} that the members allowed.':
    '{paidMinor} gehen von der Bank ab, von {limitMinor}, die die Mitglieder erlaubt haben.',
  'The lease of {tenant} begins: {rentMinor} {every}; the bonds bear interest.':
    'Der Mietvertrag von {tenant} beginnt: {rentMinor} {every}; die Anleihen tragen Zins.',
  '{asset} is bought for {paidMinor}': '{asset} ist gekauft für {paidMinor}',
  '{asset} leaves the register for {netMinor} net; it stands in the books at {bookMinor}.':
    '{asset} verlässt das Register für {netMinor} netto; in den Büchern steht es mit {bookMinor}.',
  'The proceeds go to interest, to principal in proportion, then to the pool; a shortfall falls where the terms say.':
    'Der Erlös geht an die Zinsen, anteilig an die Tilgung, dann in den Topf; was fehlt, trägt, wer nach den Bedingungen haftet.',
  '{asset} is sold for {proceedsMinor}': '{asset} ist verkauft für {proceedsMinor}',
  '{enterprise} requests {title} ({asset}) and offers {rentMinor} {every}.':
    '{enterprise} beantragt {title} ({asset}) und bietet {rentMinor} {every}.',
  'Bonds of {targetMinor} at {ceilingPpm} at most need {serviceMinor} of it, costs {costsMinor}.':
    'Anleihen über {targetMinor} zu höchstens {ceilingPpm} brauchen davon {serviceMinor}, die Kosten {costsMinor}.',
  '{enterprise} asks the commune to buy {asset} on these terms; they cannot be changed, only taken back as a whole:':
    '{enterprise} bittet die Kommune, {asset} zu diesen Bedingungen zu kaufen; sie lassen sich nicht ändern, nur im Ganzen zurücknehmen:',
  'Proposed: {does}. Voting is open for {days}.':
    'Vorgeschlagen ist: {does}. Die Abstimmung ist {days} lang offen.',
  '{asset} has no bonds.': '{asset} hat keine Anleihen.',
  '{paidMinor} leave the bank: {interestMinor} of interest, {principalMinor} of principal, to {holders}.':
    '{paidMinor} gehen von der Bank ab: {interestMinor} Zinsen, {principalMinor} Tilgung, an {holders}.',
  'Of the principal, {scheduledMinor} are redeemed by plan and {earlyMinor} early, out of surplus above the reserve.':
    'Von der Tilgung sind {scheduledMinor} nach Plan und {earlyMinor} früher, aus Überschuss über der Rücklage.',
  '{withheldMinor} of the interest are withheld as tax.':
    'Von den Zinsen werden {withheldMinor} als Steuer einbehalten.',
  '{lateMinor} of it are interest on principal that is paid late.':
    'Davon sind {lateMinor} Zinsen auf Tilgung, die spät gezahlt wird.',
  'and {more} more: telekommune holders --asset {asset}':
    'und {more} weitere: telekommune holders --asset {asset}',
  '{dueMinor} were paid to the holders of bonds of {asset}':
    '{dueMinor} wurden an die Gläubiger von {asset} gezahlt',
  '{holder} got back what was paid in for bonds of {asset}':
    '{holder} bekam zurück, was für Anleihen von {asset} eingezahlt war',
  '{tenant} got back {amountMinor} of deposit for {asset}':
    '{tenant} bekam {amountMinor} Kaution für {asset} zurück',
  '{tenant} got back {amountMinor} of prepaid rent for {asset}':
    '{tenant} bekam {amountMinor} vorausgezahlte Miete für {asset} zurück',
  '{amountMinor} were paid for {asset} ({kind})': '{amountMinor} wurden für {asset} gezahlt ({kind})',
  '{n} holder': '{n} Gläubiger',
  '{n} holders': '{n} Gläubiger',
  '{holder} was allotted {allottedMinor} and has paid in {paidMinor}; {unpaidMinor} are unpaid now, {leftMinor} after it.':
    '{holder} hat {allottedMinor} zugeteilt bekommen und {paidMinor} eingezahlt; offen sind jetzt {unpaidMinor}, danach {leftMinor}.',
  'What is not paid in by {untilMs} goes to the next bidders.':
    'Was bis {untilMs} nicht eingezahlt ist, geht an die nächsten Bieter.',
  'has {prepaidMinor} prepaid': '{prepaidMinor} vorausgezahlt',
  'owes {owedMinor}': '{owedMinor} Miete offen',
  '{tenant} {before} now, and {after} after it.': '{tenant}: jetzt {before}, danach {after}.',
  '{heldMinor} of {agreedMinor} of deposit are held now, {afterMinor} after it.':
    'Von {agreedMinor} Kaution sind jetzt {heldMinor} da, danach {afterMinor}.',
  '{holder} paid in {amountMinor} for bonds of {asset}':
    '{holder} hat {amountMinor} für Anleihen von {asset} eingezahlt',
  '{tenant} paid {amountMinor} of rent for {asset}': '{tenant} hat {amountMinor} Miete für {asset} gezahlt',
  '{tenant} paid {amountMinor} of deposit for {asset}':
    '{tenant} hat {amountMinor} Kaution für {asset} gezahlt',
  'every month': 'jeden Monat',
  'every {n} months': 'alle {n} Monate',
};
