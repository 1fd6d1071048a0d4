// Was aus Schritten um Geld, Bank, Bücher und Direktdarlehen folgt und was getan ist.

import type { Texts } from '../../command-texts.ts';

export const money: Texts = {
  'Book it on a later day: {command}': 'Buchen Sie es an einem späteren Tag: {command}',
  'Nothing in this file is new; nothing will be said.':
    'In dieser Datei ist nichts neu; es wird nichts gesagt.',
  'All members will read the names of the payers.': 'Alle Mitglieder werden die Namen der Zahler lesen.',
  '{lines} of the account {account} through {throughDate}: from {openingMinor} to {closingMinor}.':
    '{lines} des Kontos {account} bis {throughDate}: von {openingMinor} auf {closingMinor}.',
  'All members will read the amounts, the days and what the payers and the bank wrote.':
    'Alle Mitglieder werden die Beträge, die Tage und was Zahler und Bank geschrieben haben lesen.',
  'Nothing in this file is new.': 'In dieser Datei ist nichts neu.',
  '{lines} taken in; {account} holds {closingMinor} on {throughDate}.':
    '{lines} aufgenommen; {account} steht am {throughDate} bei {closingMinor}.',
  'On {throughDate} the bank has {amountMinor} less than the books: {words}.':
    'Am {throughDate} hat die Bank {amountMinor} weniger als die Bücher: {words}.',
  'On {throughDate} the bank has {amountMinor} more than the books: {words}.':
    'Am {throughDate} hat die Bank {amountMinor} mehr als die Bücher: {words}.',
  '{n} line is known already and left out.': '{n} Zeile ist schon bekannt und bleibt weg.',
  '{n} lines are known already and left out.': '{n} Zeilen sind schon bekannt und bleiben weg.',
  '{n} entry is not booked by the bank yet and left out.':
    '{n} Umsatz ist von der Bank noch nicht gebucht und bleibt weg.',
  '{n} entries are not booked by the bank yet and left out.':
    '{n} Umsätze sind von der Bank noch nicht gebucht und bleiben weg.',
  '{n} new line': '{n} neue Zeile',
  '{n} new lines': '{n} neue Zeilen',
  '{matched}, {left} in the queue.': '{matched}, {left} in der Warteschlange.',
  'A second treasurer must say the same of {lines}: telekommune bank match-all':
    'Ein zweiter Schatzmeister muss dasselbe sagen von {lines}: telekommune bank match-all',
  '{n} line is matched': '{n} Zeile ist zugeordnet',
  '{n} lines are matched': '{n} Zeilen sind zugeordnet',
  '{n} line stays': '{n} Zeile bleibt',
  '{n} lines stay': '{n} Zeilen bleiben',
  'A second treasurer must say the same.': 'Ein zweiter Schatzmeister muss dasselbe sagen.',
  'The line is explained.': 'Die Zeile ist erklärt.',
  '{restMinor} of the line are still unexplained.': '{restMinor} der Zeile sind noch nicht erklärt.',
  'The line waits again.': 'Die Zeile wartet wieder.',
  '{entries} cancel one another; the bank never saw them.':
    '{entries} heben sich auf; die Bank hat sie nie gesehen.',
  '{n} entry of the books waits for the bank again.': '{n} Buchung wartet wieder auf die Bank.',
  '{n} entries of the books wait for the bank again.': '{n} Buchungen warten wieder auf die Bank.',
  'They cancel one another.': 'Sie heben sich auf.',
  '{n} times entries cancel one another.': '{n}-mal heben sich Buchungen auf.',
  'The last statement of {account}, {lines} through {throughDate}, no longer counts.':
    'Der letzte Auszug von {account}, {lines} bis {throughDate}, zählt nicht mehr.',
  'No statement of {account} is known then.': 'Dann ist kein Auszug von {account} bekannt.',
  'Then {account} is known through {throughDate}, with {closingMinor}.':
    'Dann ist {account} bis {throughDate} bekannt, mit {closingMinor}.',
  'What it said stays in the log, where all members can read it.':
    'Was er sagte, bleibt im Protokoll, wo alle Mitglieder es lesen können.',
  '{n} line of {account} through {throughDate} no longer counts.':
    '{n} Zeile von {account} bis {throughDate} zählt nicht mehr.',
  '{n} lines of {account} through {throughDate} no longer count.':
    '{n} Zeilen von {account} bis {throughDate} zählen nicht mehr.',
  'The books are closed through {throughDate}: no posting gets a date up to then any more.':
    'Die Bücher sind bis {throughDate} abgeschlossen: Keine Buchung bekommt mehr ein Datum bis dahin.',
  'No statement of a bank is known, so nobody has held these books against one: telekommune bank import FILE':
    'Kein Auszug einer Bank ist bekannt, also hat niemand diese Bücher an einem geprüft: telekommune bank import FILE',
  'Income less expenses of {resultMinor} go to retained rent.':
    'Ertrag abzüglich Aufwand, {resultMinor}, geht in die einbehaltene Miete.',
  'The books are closed through {throughDate}, result {resultMinor}.':
    'Die Bücher sind bis {throughDate} abgeschlossen, Ergebnis {resultMinor}.',
  'What the entry {entry} posted is posted the other way round; both stay in the journal.':
    'Was der Eintrag {entry} gebucht hat, wird umgekehrt gebucht; beides bleibt im Journal.',
  'It was posted the other way round.': 'Es wurde umgekehrt gebucht.',
  'Booked on {onDate}: {what}.': 'Gebucht am {onDate}: {what}.',
  '{payer} owes the others {amountMinor} more, {payee} has it to its credit.':
    '{payer} schuldet den anderen {amountMinor} mehr, {payee} hat es gut.',
  '{totalMinor} leave the bank, to {people}.': '{totalMinor} gehen von der Bank ab, an {people}.',
  'and {more} more: telekommune claims': 'und {more} weitere: telekommune claims',
  '{totalMinor} of dividends were paid to {people} ({onDate}).':
    '{totalMinor} Dividenden wurden an {people} gezahlt ({onDate}).',
  '{person} was paid {amountMinor} of dividends': '{person} bekam {amountMinor} Dividenden',
  '{amountMinor} of common costs were paid ({kind})':
    '{amountMinor} gemeinsame Kosten wurden gezahlt ({kind})',
  '{amountMinor} of withheld tax were paid, of {owedMinor} owed before':
    '{amountMinor} einbehaltene Steuer wurden gezahlt, von {owedMinor}, die geschuldet waren',
  'Its rank: subordinated.': 'Rang: nachrangig.',
  'Its rank: ordinary.': 'Rang: gewöhnlich.',
  'Interest of a year is added to the balance.': 'Die Zinsen eines Jahres werden dem Stand zugeschlagen.',
  'Interest of a year is paid out.': 'Die Zinsen eines Jahres werden ausgezahlt.',
  'Interest is rounded once a year.': 'Zinsen werden einmal im Jahr gerundet.',
  'Interest is rounded for each amount.': 'Zinsen werden für jeden Betrag gerundet.',
  'Kind: {kind}. Days are counted as {dayCount}.': 'Art: {kind}. Tage werden gezählt nach {dayCount}.',
  '{lender} lends at {ratePpm} under contract {contract}.':
    '{lender} leiht zu {ratePpm} nach Vertrag {contract}.',
  'Notice: {call}.': 'Kündigung: {call}.',
  'Contract {contract} bears {ratePpm} from {fromDate} on.':
    'Vertrag {contract} trägt ab {fromDate} {ratePpm}.',
  'Notice of contract {contract} from {fromDate} on: {call}.':
    'Kündigung von Vertrag {contract} ab {fromDate}: {call}.',
  'Notices that were given before keep their day.': 'Kündigungen von vorher behalten ihren Tag.',
  'Contract {contract} is with {lender} from {fromDate} on ({why}).':
    'Vertrag {contract} liegt ab {fromDate} bei {lender} ({why}).',
  'Contract {contract} is taken back, as if it had never been.':
    'Vertrag {contract} ist zurückgenommen, als hätte es ihn nie gegeben.',
  'The balance that was carried over by {entry} is taken back from contract {contract}.':
    'Der Bestand, den {entry} übertragen hat, ist aus Vertrag {contract} zurückgenommen.',
  'The payment {entry} is taken back from contract {contract}.':
    'Die Zahlung {entry} ist aus Vertrag {contract} zurückgenommen.',
  'Notice was given of contract {contract} on {onDate}.': 'Vertrag {contract} wurde am {onDate} gekündigt.',
  'Notice was given of contract {contract} on {onDate}; it has run on {runsDate}.':
    'Vertrag {contract} wurde am {onDate} gekündigt; die Frist ist am {runsDate} um.',
  'The notice of contract {contract} that runs to {dueDate} is taken back.':
    'Die Kündigung von Vertrag {contract} zum {dueDate} ist zurückgenommen.',
  '{balanceMinor} are lent now, {afterMinor} after it.':
    'Geliehen sind jetzt {balanceMinor}, danach {afterMinor}.',
  ', by goodwill ({goodwill})': ', aus Kulanz ({goodwill})',
  '{amountMinor} were paid in under contract {contract}':
    '{amountMinor} wurden nach Vertrag {contract} eingezahlt',
  '{amountMinor} were paid back under contract {contract}{early}':
    '{amountMinor} wurden nach Vertrag {contract} zurückgezahlt{early}',
  '{amountMinor} of interest were paid under contract {contract}':
    '{amountMinor} Zinsen wurden nach Vertrag {contract} gezahlt',
  '{principalMinor} of principal, {accruedMinor} of interest accrued, {dueMinor} of interest due.':
    '{principalMinor} geliehen, {accruedMinor} aufgelaufene Zinsen, {dueMinor} fällige Zinsen.',
  'The contract ends, and its short name is not used again.':
    'Der Vertrag endet, und sein Kurzname wird nicht wieder benutzt.',
  '{amountMinor} were paid, and contract {contract} is closed{early}':
    '{amountMinor} wurden gezahlt, und Vertrag {contract} ist beendet{early}',
  'contract {contract} is carried over with {balanceMinor} and {interestMinor} of interest':
    'Vertrag {contract} ist mit {balanceMinor} und {interestMinor} Zinsen übertragen',
  'The order {message} collects {totalMinor} in {payments} on {dueDate}.':
    'Der Auftrag {message} zieht am {dueDate} {totalMinor} in {payments} ein.',
  'The order {message} pays {totalMinor} in {payments} on {dueDate}.':
    'Der Auftrag {message} zahlt am {dueDate} {totalMinor} in {payments}.',
  'Left out for want of an account: {names}.': 'Weggelassen, weil ein Konto fehlt: {names}.',
  'All members will read whom it is for and how much; account numbers stay in the file.':
    'Alle Mitglieder werden lesen, für wen und wie viel; Kontonummern bleiben in der Datei.',
  '{n} claim is on the way already and left out.': '{n} Forderung ist schon unterwegs und bleibt weg.',
  '{n} claims are on the way already and left out.': '{n} Forderungen sind schon unterwegs und bleiben weg.',
  '{n} claim does not fit into one order: order again after this one.':
    '{n} Forderung passt nicht in einen Auftrag: beauftragen Sie danach noch einmal.',
  '{n} claims do not fit into one order: order again after this one.':
    '{n} Forderungen passen nicht in einen Auftrag: beauftragen Sie danach noch einmal.',
  'Something else was booked since for {names}. Look whether the books have what the bank did now (telekommune bank queue), and book it if not: telekommune pay dividend, telekommune receive rent':
    'Seitdem wurde anderes gebucht für {names}. Sehen Sie nach, ob die Bücher haben, was die Bank jetzt getan hat (telekommune bank queue), und buchen Sie es, wenn nicht: telekommune pay dividend, telekommune receive rent',
  'The bonds of a series are booked together, and the bank has not paid these holders just what is due: {names}. Order the rest (telekommune bank order service), and end the other orders: with the last of them all of it is booked. Or pay it otherwise, then book it: telekommune pay service ASSET':
    'Die Anleihen einer Serie werden zusammen gebucht, und die Bank hat diesen Gläubigern nicht genau das Fällige gezahlt: {names}. Beauftragen Sie den Rest (telekommune bank order service) und beenden Sie die anderen Aufträge: Mit dem letzten wird alles gebucht. Oder zahlen Sie es anders und buchen Sie es dann: telekommune pay service ASSET',
  'All that is owed is paid, and {count}: {names}.': 'Alles Geschuldete ist gezahlt, und {count}: {names}.',
  '{message} is cancelled: the bank does not do it, and it can be ordered again.':
    '{message} ist abgebrochen: Die Bank führt ihn nicht aus, und es kann neu beauftragt werden.',
  'The bank has done {message}: {totalMinor} in {payments}.':
    'Die Bank hat {message} ausgeführt: {totalMinor} in {payments}.',
  'It can be ordered again.': 'Es kann neu beauftragt werden.',
  'The bank has done it.': 'Die Bank hat es ausgeführt.',
  '{n} contract ends': '{n} Vertrag endet',
  '{n} contracts end': '{n} Verträge enden',
  '{n} payment is booked now, exactly as ordered.': '{n} Zahlung wird jetzt gebucht, genau wie beauftragt.',
  '{n} payments are booked now, exactly as ordered.':
    '{n} Zahlungen werden jetzt gebucht, genau wie beauftragt.',
  '{n} payment is in the books already.': '{n} Zahlung steht schon in den Büchern.',
  '{n} payments are in the books already.': '{n} Zahlungen stehen schon in den Büchern.',
  '{n} payment booked as ordered.': '{n} Zahlung gebucht wie beauftragt.',
  '{n} payments booked as ordered.': '{n} Zahlungen gebucht wie beauftragt.',
  'Give it to the bank; the order is {message}.': 'Geben Sie sie der Bank; der Auftrag heißt {message}.',
  'Do not give it to the bank before the order {message} is final (telekommune bank orders): another treasurer’s may still come first.':
    'Geben Sie sie der Bank nicht, bevor der Auftrag {message} endgültig ist (telekommune bank orders): Der eines anderen Schatzmeisters kann noch zuvorkommen.',
  '{file}: {payments}, control sum {totalMinor}.': '{file}: {payments}, Kontrollsumme {totalMinor}.',
  '{n} claim waits for another order.': '{n} Forderung wartet auf einen weiteren Auftrag.',
  '{n} claims wait for another order.': '{n} Forderungen warten auf einen weiteren Auftrag.',
  'the bank held {amountMinor} when the books began': 'die Bank hatte {amountMinor}, als die Bücher begannen',
  'Nothing is owed for it; the pool shares it on the next record date.':
    'Dafür wird nichts geschuldet; der Topf teilt es am nächsten Stichtag.',
  'Nothing is owed for it; it stays as capital of the commune.':
    'Dafür wird nichts geschuldet; es bleibt als Kapital der Kommune.',
  '{from} gave {amountMinor} as a grant': '{from} gab {amountMinor} als Zuschuss',
  '{from} gave {amountMinor} as capital': '{from} gab {amountMinor} als Kapital',
  '{n} payment': '{n} Zahlung',
  '{n} payments': '{n} Zahlungen',
  '{n} line': '{n} Zeile',
  '{n} lines': '{n} Zeilen',
  'The bank has {lessMinor} less than the books.': 'Die Bank hat {lessMinor} weniger als die Bücher.',
  'The bank has {moreMinor} more than the books.': 'Die Bank hat {moreMinor} mehr als die Bücher.',
  'Costs since the coupon date {sinceDate} went out of it: {costs}.':
    'Seit dem Zinstermin {sinceDate} gingen Kosten daraus ab: {costs}.',
  'What is due includes {earlyMinor} that was surplus above the reserve on {sinceDate} and is redeemed early.':
    'Im Fälligen sind {earlyMinor}, die am {sinceDate} Überschuss über der Rücklage waren und vorzeitig getilgt werden.',
};
