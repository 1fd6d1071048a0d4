// Was an einer Eingabe um Bank, Aufträge, Kontakte und Direktdarlehen nicht stimmt, und was zu tun ist, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanDesk: UsageTexts = [
  [
    'Say either how much more or how much less than the books the bank has.',
    'Sagen Sie entweder, wie viel mehr, oder, wie viel weniger als die Bücher die Bank hat.',
  ],
  [
    'Ask the bank for the statements of a shorter time.',
    'Bitten Sie die Bank um Auszüge einer kürzeren Zeit.',
  ],
  [
    'No line of the bank is clear: none is one entry to the cent, with more than amount and day that speaks for it.',
    'Keine Zeile der Bank ist klar: Keine ist auf den Cent ein Eintrag, für den mehr als Betrag und Tag spricht.',
  ],
  [
    'See the lines and say what they are, one by one: telekommune bank queue',
    'Sehen Sie die Zeilen, und sagen Sie eine nach der anderen, was sie sind: telekommune bank queue',
  ],
  [
    'Nothing in the books was booked and undone that the bank could still show.',
    'In den Büchern ist nichts gebucht und zurückgenommen, das die Bank noch zeigen könnte.',
  ],
  [
    'Name entries that cancel one another: telekommune bank offset ENTRY,ENTRY',
    'Nennen Sie Einträge, die sich aufheben: telekommune bank offset ENTRY,ENTRY',
  ],
  [
    'Nobody is registered here as {contact}. Did you mean "{meant}"?',
    'Hier ist niemand als {contact} eingetragen. Meinten Sie „{meant}“?',
  ],
  ['Nobody is registered here as {contact}.', 'Hier ist niemand als {contact} eingetragen.'],
  [
    'Compare it with the letter. telekommune contact list shows what is kept here.',
    'Vergleichen Sie es mit dem Brief. telekommune contact list zeigt, was hier aufbewahrt ist.',
  ],
  ['"{name}" names no contact.', '„{name}“ nennt keinen Kontakt.'],
  ['"{typed}" is no IBAN: {fault}.', '„{typed}“ ist keine IBAN: {fault}.'],
  [
    'A mandate has a reference and the day on which it was signed.',
    'Ein Mandat hat eine Referenz und den Tag, an dem es unterschrieben wurde.',
  ],
  [
    'Give both: --mandate REFERENCE --mandate-signed DATE',
    'Nennen Sie beides: --mandate REFERENCE --mandate-signed DATE',
  ],
  [
    'Say who holds the account, as the bank knows them: --name "Ida Lender"',
    'Sagen Sie, wem das Konto gehört, wie die Bank es kennt: --name "Ida Lender"',
  ],
  [
    'Give an account, a mail address or a postal address: --iban, --email, --street …',
    'Nennen Sie ein Konto, eine Mailadresse oder eine Postanschrift: --iban, --email, --street …',
  ],
  ['There is no contact {name}.', 'Es gibt keinen Kontakt {name}.'],
  [
    'What is supposed stands in the file of scenarios or on the line, not in both.',
    'Was angenommen wird, steht in der Datei der Szenarien oder in den Feldern, nicht in beiden.',
  ],
  [
    'The history does not agree with what is shown: {what} at {where}; shown {claimed}, found {found}.',
    'Die Geschichte stimmt nicht mit dem überein, was gezeigt wird: {what} bei {where}; gezeigt {claimed}, gefunden {found}.',
  ],
  [
    'Mend it, put it back from a backup, or delete it and enter the contacts anew.',
    'Berichtigen Sie sie, holen Sie sie aus einer Sicherung zurück, oder löschen Sie sie und geben Sie die Kontakte neu ein.',
  ],
  ['Correct it: telekommune contact set --help', 'Berichtigen Sie es: telekommune contact set --help'],
  [
    'No contract is of the kind {kind}. Did you mean "{meant}"?',
    'Kein Vertrag ist von der Art {kind}. Meinten Sie „{meant}“?',
  ],
  ['No contract is of the kind {kind}.', 'Kein Vertrag ist von der Art {kind}.'],
  ['There are no contracts yet.', 'Es gibt noch keine Verträge.'],
  ['"{typed}" is no period of notice.', '„{typed}“ ist keine Kündigungsfrist.'],
  [
    'The order paid {paid} under contract {contract}; on {day} {owed} are owed, of which {interest} are interest due.',
    'Der Auftrag zahlte {paid} nach Vertrag {contract}; am {day} sind {owed} geschuldet, davon {interest} fällige Zinsen.',
  ],
  [
    'Is an order for its interest on its way? End that one first (telekommune bank orders). Or book it by hand, then end this one with --only-end: {commands}',
    'Ist ein Auftrag für seine Zinsen unterwegs? Beenden Sie den zuerst (telekommune bank orders). Oder buchen Sie es von Hand, und beenden Sie diesen dann mit --only-end: {commands}',
  ],
  [
    'Write contracts with commas between, and amounts without any: --contracts 15,16=2500.00',
    'Schreiben Sie Verträge mit Kommas dazwischen und Beträge ohne: --contracts 15,16=2500.00',
  ],
  ['The contract {name} was closed on {day}.', 'Der Vertrag {name} wurde am {day} beendet.'],
  [
    'Of contract {name} {free} are free to be paid back on {day}, beside what is on its way; the order asks for {asked}.',
    'Von Vertrag {name} können am {day} {free} zurückgezahlt werden, neben dem, was unterwegs ist; der Auftrag verlangt {asked}.',
  ],
  [
    'See its balance and its notices: {command}. Part of it: --contracts {part}',
    'Sein Saldo und seine Kündigungen: {command}. Ein Teil davon: --contracts {part}',
  ],
  ['Choose by contract: --contracts 15,16', 'Wählen Sie nach Vertrag: --contracts 15,16'],
  [
    'Interest is paid as it is due, without an amount.',
    'Zinsen werden gezahlt, wie sie fällig sind, ohne Betrag.',
  ],
  ['Name the contracts alone: --contracts 15,16', 'Nennen Sie nur die Verträge: --contracts 15,16'],
  [
    'The order asks for {asked}. The bank account holds {held} by the books, and orders on their way ask for {way} of it.',
    'Der Auftrag verlangt {asked}. Auf dem Bankkonto liegen nach den Büchern {held}, und Aufträge unterwegs verlangen davon {way}.',
  ],
  [
    'End the orders that the bank has done (telekommune bank orders), record what has come in, or order less.',
    'Beenden Sie die Aufträge, die die Bank ausgeführt hat (telekommune bank orders), tragen Sie ein, was einging, oder beauftragen Sie weniger.',
  ],
  ['There is no order {message}.', 'Es gibt keinen Auftrag {message}.'],
  ['Correct the contact or the order.', 'Berichtigen Sie den Kontakt oder den Auftrag.'],
  [
    'The commune’s creditor identifier is not known here; no bank collects without it.',
    'Die Gläubiger-Identifikationsnummer der Kommune ist hier nicht bekannt; ohne sie zieht keine Bank ein.',
  ],
  [
    'Enter it with the own account: telekommune contact set own --creditor-id …',
    'Geben Sie sie beim eigenen Konto ein: telekommune contact set own --creditor-id …',
  ],
  ['No account is known here of {names}.', 'Von {names} ist hier kein Konto bekannt.'],
  ['No mandate is known here of {names}.', 'Von {names} ist hier kein Mandat bekannt.'],
  [
    'See what is wrong: telekommune letterhead. Or say the language: --language de',
    'Was daran falsch ist: telekommune letterhead. Oder nennen Sie die Sprache: --language de',
  ],
  [
    '{path} is there from an order that was broken off.',
    '{path} ist von einem Auftrag da, der abgebrochen wurde.',
  ],
  [
    'See whether that order was said: telekommune bank orders. If it was, the file is the one for the bank; if not, delete it.',
    'Sehen Sie nach, ob jener Auftrag gesagt wurde: telekommune bank orders. Wenn ja, ist es die Datei für die Bank; wenn nicht, löschen Sie sie.',
  ],
  [
    'Another order came before {message}, which is refused now; its file is deleted.',
    'Ein anderer Auftrag kam {message} zuvor, der jetzt abgelehnt ist; seine Datei ist gelöscht.',
  ],
  ['See what is on its way: telekommune bank orders', 'Was unterwegs ist: telekommune bank orders'],
  [
    'The order {message} paid an invoice, and the books do not know for what.',
    'Der Auftrag {message} zahlte eine Rechnung, und die Bücher wissen nicht, wofür.',
  ],
  [
    'An order to a supplier says whom, how much, and for which invoice.',
    'Ein Auftrag an einen Lieferanten sagt, wem, wie viel und für welche Rechnung.',
  ],
  [
    'For example: --to waterworks --amount 80.00 --invoice 2026-117',
    'Zum Beispiel: --to waterworks --amount 80.00 --invoice 2026-117',
  ],
  [
    'The number of the invoice is longer than an order can say, by {n} characters.',
    'Die Nummer der Rechnung ist um {n} Zeichen länger, als ein Auftrag sagen kann.',
  ],
  [
    'The invoice {invoice} of {supplier} was paid by the order {order}.',
    'Die Rechnung {invoice} von {supplier} wurde mit dem Auftrag {order} gezahlt.',
  ],
  [
    'For another part of it name the part: --invoice {part}',
    'Für einen anderen Teil nennen Sie den Teil: --invoice {part}',
  ],
  ['The bank has {size} less than the books.', 'Die Bank hat {size} weniger als die Bücher.'],
  ['The bank has {size} more than the books.', 'Die Bank hat {size} mehr als die Bücher.'],
  [
    '{paid} of interest were paid under contract {contract} on {day} already.',
    '{paid} Zinsen wurden nach Vertrag {contract} am {day} schon gezahlt.',
  ],
  [
    '{paid} were paid back under contract {contract} on {day} already (entry {entry}).',
    '{paid} wurden nach Vertrag {contract} am {day} schon zurückgezahlt (Eintrag {entry}).',
  ],
  [
    '{paid} were paid in under contract {contract} on {day} already (entry {entry}).',
    '{paid} wurden nach Vertrag {contract} am {day} schon eingezahlt (Eintrag {entry}).',
  ],
  ['{iban} is kept as the account of {other}.', '{iban} ist als Konto von {other} aufbewahrt.'],
  [
    '{iban} is the commune’s own account, and not that of {contact}.',
    '{iban} ist das eigene Konto der Kommune und nicht das von {contact}.',
  ],
  ['The commune’s own account is not known here.', 'Das eigene Konto der Kommune ist hier nicht bekannt.'],
  ['No account of {name} is known here.', 'Von {name} ist hier kein Konto bekannt.'],
  [
    'All that is due is on its way already ({n} claim).',
    'Alles Fällige ist schon unterwegs ({n} Forderung).',
  ],
  [
    'All that is due is on its way already ({n} claims).',
    'Alles Fällige ist schon unterwegs ({n} Forderungen).',
  ],
  ['Nothing is due.', 'Nichts ist fällig.'],
  ['The file begins with {opens}, not with {typed}.', 'Die Datei beginnt mit {opens}, nicht mit {typed}.'],
  ['Leave out --opening: the file says it.', 'Lassen Sie --opening weg: Die Datei sagt es.'],
  [
    'The file reaches through {last}, not only through {typed}.',
    'Die Datei reicht bis {last}, nicht nur bis {typed}.',
  ],
  [
    'The file cannot say what the bank books until the end of {typed}: it was written on {day}.',
    'Die Datei kann nicht sagen, was die Bank bis zum Ende von {typed} bucht: Sie wurde am {day} geschrieben.',
  ],
  [
    'The file cannot say what the bank books until the end of {typed}: the sealed day is {day}.',
    'Die Datei kann nicht sagen, was die Bank bis zum Ende von {typed} bucht: Der besiegelte Tag ist {day}.',
  ],
  [
    'The file does not say what the account held, and no statement of it is known.',
    'Die Datei sagt nicht, was auf dem Konto lag, und kein Auszug davon ist bekannt.',
  ],
  [
    'Say what it held before the first line: --opening AMOUNT',
    'Sagen Sie, was vor der ersten Zeile darauf lag: --opening AMOUNT',
  ],
  [
    'The file ends with {said}; {opening} before it and {n} new lines of {sum} make {closing}.',
    'Die Datei endet mit {said}; {opening} davor und {n} neue Zeilen über {sum} ergeben {closing}.',
  ],
  [
    'The file ends with {said}; {opening} known on {day} and {n} new lines of {sum} make {closing}.',
    'Die Datei endet mit {said}; die am {day} bekannten {opening} und {n} neue Zeilen über {sum} ergeben {closing}.',
  ],
  [
    'A statement between is missing: take that one in first. Or the file ends before what is known.',
    'Ein Auszug dazwischen fehlt: Nehmen Sie den zuerst auf. Oder die Datei endet vor dem, was bekannt ist.',
  ],
];
