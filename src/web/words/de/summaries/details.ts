// Was Befehle in Absätzen erklären, nach dem englischen Absatz.

import type { Texts } from '../../command-texts.ts';

export const details: Texts = {
  'Somebody else’s device is struck off by vote: telekommune propose strike-device.':
    'Das Gerät einer anderen Person wird durch Abstimmung gestrichen: telekommune propose strike-device.',
  'The share exists once the person countersigns. Somebody who represents the enterprise says it (rule 2).':
    'Der Anteil besteht, sobald die Person bestätigt. Es sagt, wer den Betrieb vertritt (Regel 2).',
  'The enterprise or the person may say it (rule 3).': 'Der Betrieb oder die Person kann es sagen (Regel 3).',
  'The rent guarantees the bonds: it must cover their service at the ceiling rate. The members then vote on the purchase (rule 5).':
    'Die Miete trägt die Anleihen: Sie muss deren Dienst zum höchsten Zins decken. Dann stimmen die Mitglieder über den Kauf ab (Regel 5).',
  'Of bonds, "won" is what a bid got, and "waits" what it asked for and did not get: it is offered to it if winners do not pay in.':
    'Bei Anleihen ist „won“, was ein Gebot bekam, und „waits“, was es wollte und nicht bekam: Es wird ihm angeboten, wenn Gewinner nicht einzahlen.',
  'The amount is a multiple of the face value. A bid without a rate takes whatever rate results; with one, at least that rate. Nobody sees the bid before you open it (rule 7).':
    'Der Betrag ist ein Vielfaches des Nennwerts. Ein Gebot ohne Zins nimmt jeden, der sich ergibt; mit Zins mindestens diesen. Niemand sieht das Gebot, bevor Sie es öffnen (Regel 7).',
  'What opens the bid is kept in the folder of the node, for its owner alone; a backup holds it too.':
    'Was das Gebot öffnet, liegt im Ordner des Knotens, nur für seinen Besitzer; eine Sicherung enthält es auch.',
  'Only the bids of one person are opened: of the one named by --as, or of the first one of this node. Who else has sealed bids waiting here is told.':
    'Geöffnet werden nur die Gebote einer Person: derjenigen, für die Sie handeln. Wer hier sonst noch versiegelte Gebote hat, wird gesagt.',
  'For a commune that was there before its books: take it from the bank’s statement of that day. It is posted against what was carried over, is kept, and never shared.':
    'Für eine Kommune, die es vor ihren Büchern gab: Nehmen Sie es vom Auszug der Bank dieses Tages. Es wird gegen den Übertrag gebucht, bleibt erhalten und wird nie geteilt.',
  'Said wrongly, it is taken back: telekommune reverse ENTRY':
    'Falsch gesagt, wird es zurückgenommen: telekommune reverse ENTRY',
  'What is left out is as the charter says: notice, rank, day count, what becomes of the interest (telekommune charter). Every term is named before it is said.':
    'Was fehlt, ist wie in der Satzung: Frist, Rang, Tageszählung, was aus den Zinsen wird (telekommune charter). Jede Bedingung wird genannt, bevor sie gilt.',
  'A term that is wrong: telekommune loans cancel, before anything is paid in, and agree once more.':
    'Eine falsche Bedingung: telekommune loans cancel, bevor etwas eingezahlt ist, und noch einmal vereinbaren.',
  'Lenders from outside: telekommune holders register': 'Gläubiger von außen: telekommune holders register',
  'Balance, interest and notices go along. Papers name who lends at the time they are written.':
    'Bestand, Zinsen und Kündigungen gehen mit. Papiere nennen, wer leiht, wenn sie geschrieben werden.',
  'The new lender from outside is registered first: telekommune holders register':
    'Der neue Gläubiger von außen wird zuerst eingetragen: telekommune holders register',
  'Its short name is free again. A contract that had money is closed: telekommune loans close':
    'Sein Kurzname ist wieder frei. Ein Vertrag, auf dem Geld war, wird beendet: telekommune loans close',
  'Only while its month is open. Interest follows, as if it had never been. A balance that was carried over: as long as nothing was paid since.':
    'Nur solange sein Monat offen ist. Die Zinsen folgen, als wäre es nie gewesen. Ein übertragener Bestand: solange seitdem nichts gezahlt wurde.',
  'Where the notice has not run, a treasurer can pay earlier by agreement and says why: --goodwill "moves house". The lender reads the reason in the statement, and all members see it.':
    'Ist die Frist nicht um, kann ein Schatzmeister nach Absprache früher zahlen und sagt, warum, etwa „Umzug“. Der Gläubiger liest den Grund im Auszug, und alle Mitglieder sehen ihn.',
  'Many contracts at once: telekommune loans import. Taken back: telekommune loans reverse':
    'Viele Verträge auf einmal: telekommune loans import. Zurückgenommen: telekommune loans reverse',
  'Columns may stand in any order, with German, English or Spanish names: contracts have a number, a rate, and perhaps a balance, accrued interest, a lender, a kind, a notice, an end, a rank; movements a contract, a date, an amount; contacts a number and a name, and perhaps an IBAN, a mail address, a postal address.':
    'Spalten dürfen in beliebiger Reihenfolge stehen, mit deutschen, englischen oder spanischen Namen: Verträge haben eine Nummer, einen Zins und vielleicht Bestand, aufgelaufene Zinsen, Gläubiger, Art, Frist, Ende, Rang; Bewegungen einen Vertrag, ein Datum, einen Betrag; Kontakte eine Nummer und einen Namen, vielleicht IBAN, Mailadresse, Postadresse.',
  'Without --confirm nothing is said: you see check sums, repeated and faulty lines, every contract as it would stand, and every posting. With it, all is said or, where a line is at fault, nothing.':
    'Ohne „Jetzt tun“ wird nichts gesagt: Sie sehen Prüfsummen, wiederholte und fehlerhafte Zeilen, jeden Vertrag, wie er stünde, und jede Buchung. Damit wird alles gesagt oder, wo eine Zeile fehlerhaft ist, nichts.',
  'Accounts and addresses of lenders go into the contacts of this machine (telekommune contact list) and to no other node; names go to all members.':
    'Konten und Adressen von Gläubigern kommen in die Kontakte dieser Maschine (telekommune contact list) und zu keinem anderen Knoten; Namen gehen an alle Mitglieder.',
  'What another register paid out is a fact: no notice is asked for it. All names of columns: docs/domain/loans.md':
    'Was ein anderes Register auszahlte, ist eine Tatsache: Dafür wird keine Kündigung verlangt. Alle Namen von Spalten: docs/domain/loans.md',
  'What was imported before is left out, so the same files can be imported again.':
    'Was schon übernommen wurde, bleibt weg; dieselben Dateien können noch einmal übernommen werden.',
  'Every payment of one enterprise: telekommune ledger account liabilities:credit:ENTERPRISE':
    'Jede Zahlung eines Betriebs: telekommune ledger account liabilities:credit:ENTERPRISE',
  'The same file again changes nothing. Each statement must begin where the last one of the account ended.':
    'Dieselbe Datei noch einmal ändert nichts. Jeder Auszug muss beginnen, wo der letzte des Kontos endete.',
  'Names and account numbers of payers stay on this machine; with --names all members read the names.':
    'Namen und Kontonummern der Zahler bleiben auf dieser Maschine; mit „names“ lesen alle Mitglieder die Namen.',
  'What was taken in by mistake can be withdrawn: telekommune bank withdraw':
    'Was versehentlich aufgenommen wurde, lässt sich zurückziehen: telekommune bank withdraw',
  'Without entries it takes the one that is suggested. Where the charter wants two people, both say the same.':
    'Ohne Einträge nimmt es den vorgeschlagenen. Wo die Satzung zwei Personen verlangt, sagen beide dasselbe.',
  'Without entries it takes all that was booked and undone.':
    'Ohne Einträge nimmt es alles, was gebucht und zurückgenommen wurde.',
  'Said by mistake, it is taken back with telekommune bank unmatch and one of the entries.':
    'Versehentlich gesagt, wird es zurückgenommen mit telekommune bank unmatch und einem der Einträge.',
  'Clear is a line that is one entry of the books to the cent, or the sum of a few of one party, when its reference, contract, account or name says so, too, and nothing else comes near.':
    'Klar ist eine Zeile, die auf den Cent ein Eintrag der Bücher ist, oder die Summe einiger einer Partei, wenn auch Zweck, Vertrag, Konto oder Name es sagen und nichts anderes nahekommt.',
  'Where the charter wants two people, it also says what the other one has said.':
    'Wo die Satzung zwei Personen verlangt, sagt es auch, was die andere schon gesagt hat.',
  'For the wrong file, account or opening balance, as long as none of its lines is explained and no period was closed since.':
    'Für die falsche Datei, das falsche Konto oder den falschen Anfangsstand, solange keine seiner Zeilen erklärt und seitdem nichts abgeschlossen ist.',
  'A long file is several statements; withdraw them one after another.':
    'Eine lange Datei ist mehrere Auszüge; ziehen Sie sie nacheinander zurück.',
  'What is not typed stays as it is kept. To begin anew: telekommune contact remove.':
    'Was Sie nicht eintragen, bleibt, wie es bewahrt ist. Neu anfangen: telekommune contact remove.',
  'Contacts stay on this machine; no other node hears of them. Orders to the bank take the account from here, papers the postal address, telekommune mail the mail address: nothing is typed twice.':
    'Kontakte bleiben auf dieser Maschine; kein anderer Knoten erfährt sie. Aufträge an die Bank nehmen von hier das Konto, Papiere die Postadresse, der Versand die Mailadresse: Nichts wird zweimal getippt.',
  'With own it is the commune itself: papers take its account and its address from here, where the letterhead names none.':
    'Mit own ist es die Kommune selbst: Papiere nehmen ihr Konto und ihre Adresse von hier, wo der Briefkopf keine nennt.',
  'Writes pain.001.001.09 (pain.008.001.08 for rents), checked against the schema. What is on its way already is left out.':
    'Schreibt pain.001.001.09 (pain.008.001.08 für Mieten), gegen das Schema geprüft. Was schon unterwegs ist, bleibt weg.',
  'The order is said to all members before the file counts: whom it is for and how much, not the account numbers.':
    'Der Auftrag wird allen Mitgliedern gesagt, bevor die Datei zählt: für wen und wie viel, nicht die Kontonummern.',
  'loan-interest pays interest of direct loans that is due; loan-repayment pays what notices have set free, or what --contracts names. All that is owed on the day ends a contract.':
    'loan-interest zahlt fällige Zinsen von Direktdarlehen; loan-repayment zahlt, was Kündigungen freigaben oder was „contracts“ nennt. Alles, was an dem Tag geschuldet ist, beendet einen Vertrag.',
  'Give the file to the bank when the order is final: until then another treasurer’s order may come first.':
    'Geben Sie die Datei der Bank, wenn der Auftrag endgültig ist: Bis dahin kann der eines anderen Schatzmeisters zuvorkommen.',
  'With done the books get exactly what was ordered: dividends, refunds, rents, what lenders of direct loans were due, and what holders of bonds were due when all of them were ordered. A supplier’s invoice is booked as a cost: --kind says of what sort, --asset of which asset; without it the whole commune bears it.':
    'Mit done bekommen die Bücher genau, was beauftragt war: Dividenden, Rückzahlungen, Mieten, was Gläubigern von Direktdarlehen zustand, und was Gläubigern von Anleihen zustand, wenn alle beauftragt waren. Eine Lieferantenrechnung wird als Kosten gebucht: „kind“ sagt, welcher Art, „asset“, für welches Gut; ohne trägt sie die ganze Kommune.',
  'What was done is never ordered again, unless it is cancelled afterwards because the bank sent it back.':
    'Was ausgeführt ist, wird nie wieder beauftragt, außer es wird nachher abgebrochen, weil die Bank es zurückgab.',
  'Only what stands in the books now, what is overdue first. Interest of direct loans that is paid out stands on the last day of its year, as it comes if nothing moves until then. Amounts are principal, interest, rent per period, or the pool.':
    'Nur, was jetzt in den Büchern steht, Überfälliges zuerst. Zinsen von Direktdarlehen, die ausgezahlt werden, stehen am letzten Tag ihres Jahres, wie sie kommen, wenn sich bis dahin nichts bewegt. Beträge sind Darlehen, Zinsen, Miete je Periode oder der Topf.',
  'Loans that nobody has called and months that are not over are left out; --kind or --all shows them. A loan that was not called stands on the day on which it would be paid back if it were called today. The second table adds up what is to be paid out, month by month.':
    'Darlehen, die niemand gekündigt hat, und Monate, die nicht vorbei sind, bleiben weg; „kind“ oder „all“ zeigt sie. Ein ungekündigtes Darlehen steht an dem Tag, an dem es zurückgezahlt würde, wenn man heute kündigte. Die zweite Tabelle addiert, was Monat für Monat auszuzahlen ist.',
  'Goes on day by day from the sealed day by the rules of the commune: rents, reviews, coupons, redemption, interest and notices of loans, record dates. Everybody pays on the day on which something is due; interest of direct loans of a year that is paid out, on the first day of the next: it falls due with the end of 31 December, when it is in the books. Costs are those of the last twelve whole months, in the same months again; those of an asset bought since are what its agreement expects. A lease that ends is followed by one at the same rent. Tax withheld is paid at once. Nothing is bought or lent beside that.':
    'Geht vom besiegelten Tag an Tag für Tag nach den Regeln der Kommune weiter: Mieten, Überprüfungen, Zinstermine, Tilgung, Zinsen und Kündigungen von Darlehen, Stichtage. Alle zahlen am Tag der Fälligkeit; Jahreszinsen von Direktdarlehen, die ausgezahlt werden, am ersten Tag des nächsten Jahres: Sie werden mit dem Ende des 31. Dezember fällig. Kosten sind die der letzten zwölf ganzen Monate, in denselben Monaten wieder; die eines seither gekauften Guts, was sein Vertrag erwartet. Auf einen endenden Mietvertrag folgt einer zur gleichen Miete. Einbehaltene Steuer wird sofort gezahlt. Sonst wird nichts gekauft oder geliehen.',
  'A year is short where lenders wait for money that the asset does not have, or the bank would be below zero. With --follow-up-rate somebody lends what lenders take back and what the holders of bonds lack. Coverage is rent less costs, for one of interest and planned redemption that fall due.':
    'Ein Jahr ist knapp, wenn Gläubiger auf Geld warten, das das Gut nicht hat, oder die Bank unter null käme. Mit „follow-up-rate“ leiht jemand, was Gläubiger zurücknehmen und was Anleihegläubigern fehlt. Deckung ist Miete abzüglich Kosten, je Einheit fälliger Zinsen und geplanter Tilgung.',
  'The text goes to the output; put it into a file: telekommune export --to beancount > books.beancount':
    'Den ganzen Text öffnen Sie unter „Antwort“; auf der Kommandozeile kommt er in eine Datei mit: telekommune export --to beancount > books.beancount',
  'The signature is checked anew. Places of entries stand in telekommune refusals, and in the journal with --json.':
    'Die Signatur wird neu geprüft. Orte von Einträgen stehen bei den Ablehnungen und im Journal.',
  'balance-sheet: the balance sheet beside the year before, at the end of the last whole month.':
    'balance-sheet: die Bilanz neben der des Vorjahrs, zum Ende des letzten ganzen Monats.',
  'income-statement: income and expenses from January on, beside the year before.':
    'income-statement: Erträge und Aufwendungen ab Januar, neben dem Vorjahr.',
  'member-register: who holds a share.': 'member-register: wer einen Anteil hält.',
  'asset-register: what the commune owns.': 'asset-register: was die Kommune besitzt.',
  'holder-register: whom the commune owes on bonds and direct loans.':
    'holder-register: wem die Kommune auf Anleihen und Direktdarlehen schuldet.',
  'lender-statement: what happened with a lender’s bonds from January on; for a holder.':
    'lender-statement: was seit Januar mit den Anleihen eines Gläubigers geschah; für einen Gläubiger.',
  'interest-certificate: the interest paid to a lender in the year, with every sum: days × rate × balance; for a holder.':
    'interest-certificate: die Zinsen, die ein Gläubiger im Jahr bekam, mit jeder Rechnung: Tage × Satz × Bestand; für einen Gläubiger.',
  'bond-certificate: the bonds of a lender in a series, with their terms; for a holder.':
    'bond-certificate: die Anleihen eines Gläubigers in einer Serie, mit ihren Bedingungen; für einen Gläubiger.',
  'loan-statement: what happened with a direct loan from January on, with the interest that accrued; for a contract.':
    'loan-statement: was seit Januar mit einem Direktdarlehen geschah, mit den aufgelaufenen Zinsen; für einen Vertrag.',
  'loan-certificate: the interest that a direct loan bore in the year, with the sum of it; for a contract.':
    'loan-certificate: die Zinsen, die ein Direktdarlehen im Jahr trug, mit ihrer Rechnung; für einen Vertrag.',
  'member-statement: a member’s dividends and payments from January on; for a person.':
    'member-statement: Dividenden und Zahlungen eines Mitglieds seit Januar; für eine Person.',
  'dividend-advice: the last dividend of a member, with the sum of it; for a person.':
    'dividend-advice: die letzte Dividende eines Mitglieds, mit ihrer Rechnung; für eine Person.',
  'rent-invoice: the rent of the period in which the day lies; for an enterprise.':
    'rent-invoice: die Miete der Periode, in der der Tag liegt; für einen Betrieb.',
  'rent-reminder: the rents that are open; for an enterprise.':
    'rent-reminder: die offenen Mieten; für einen Betrieb.',
  'auction-protocol: an auction that is over: bids, reckoning, result; for an auction.':
    'auction-protocol: eine beendete Auktion: Gebote, Rechnung, Ergebnis; für eine Auktion.',
  'annual-pack: books, registers, protocols and what lenders and members get, of the year up to that day, in one ZIP archive.':
    'annual-pack: Bücher, Register, Protokolle und was Gläubiger und Mitglieder bekommen, vom Jahr bis zu diesem Tag, in einem ZIP-Archiv.',
  'The letterhead is letterhead.json in the folder of the node, or the file that --letterhead names. Begin one: telekommune letterhead':
    'Der Briefkopf ist letterhead.json im Ordner des Knotens, oder die Datei, die „letterhead“ nennt. Einen beginnen: telekommune letterhead',
  'The server stands in mail.json in the folder of the node (docs/operating/papers.md shows one), addresses there or in the contacts (telekommune contact set). The password lies in a file of its own.':
    'Der Server steht in mail.json im Ordner des Knotens (docs/operating/papers.md zeigt eine), Adressen dort oder in den Kontakten (telekommune contact set). Das Passwort liegt in einer eigenen Datei.',
  'What the server refuses is listed, and the others go on; the same command again sends only what has not gone out.':
    'Was der Server ablehnt, wird aufgelistet, und die anderen gehen weiter; derselbe Befehl noch einmal sendet nur, was nicht hinausging.',
  'If the machine or the server stops in the middle of a letter, nobody knows whether it went: the next time it is named and left out, until you say --again or --arrived.':
    'Hält die Maschine oder der Server mitten in einem Brief an, weiß niemand, ob er hinausging: Beim nächsten Mal wird er genannt und bleibt weg, bis Sie „again“ oder „arrived“ sagen.',
  'It is a JSON file that you edit: name, address, contact, register (what the law wants at the foot), account, signers, logo (a PNG beside it), language, notes (by kind of paper).':
    'Er ist eine JSON-Datei, die Sie bearbeiten: name, address, contact, register (was das Gesetz am Fuß verlangt), account, signers, logo (ein PNG daneben), language, notes (je Art von Papier).',
  'Addresses of those to whom papers go are typed once, as contacts (telekommune contact set); recipients in this file only override them. An account and an address that it leaves out are those of the contact own.':
    'Adressen derer, an die Papiere gehen, werden einmal eingetragen, als Kontakte (telekommune contact set); recipients in dieser Datei gehen nur vor. Konto und Adresse, die er weglässt, sind die des Kontakts own.',
  'The text works once, can be taken back, and carries no key of the commune. This node must run and be reachable when it is used.':
    'Der Text gilt einmal, lässt sich zurücknehmen und trägt keinen Schlüssel der Kommune. Dieser Knoten muss laufen und erreichbar sein, wenn er benutzt wird.',
  'With a DHT (telekommune dht use) the text names it too, and this node is found there while the invitation is open.':
    'Mit einer DHT nennt der Text auch sie, und dieser Knoten ist dort zu finden, solange die Einladung offen ist.',
  'Several people can share one node, such as the machine in the office. Their enterprise then attests them, and they countersign.':
    'Mehrere Personen können einen Knoten teilen, etwa den Rechner im Büro. Ihr Betrieb bescheinigt dann ihre Arbeit, und sie bestätigen es.',
  'You are one person with several devices: join on the new one with --recover, then say this there.':
    'Sie sind eine Person mit mehreren Geräten: Treten Sie auf dem neuen mit Ihren Wiederherstellungswörtern bei, dann sagen Sie dies dort.',
  'Every node has its own clock: set it on each. The day comes once two thirds of the witnesses have sealed it.':
    'Jeder Knoten hat seine eigene Uhr: Stellen Sie jede. Der Tag kommt, sobald zwei Drittel der Zeugen ihn besiegelt haben.',
  'A witness whose clock is more than a year ahead of the time sealed last lets no time pass until its keeper says that the clock is right: when all nodes were off for long, say.':
    'Ein Zeuge, dessen Uhr der zuletzt besiegelten Zeit mehr als ein Jahr voraus ist, lässt keine Zeit vergehen, bis jemand sagt, dass die Uhr richtig geht: etwa wenn alle Knoten lange aus waren.',
  'Reads camt.052, camt.053 and camt.054 (checked against the schema first), OFX 1 and 2, and CSV. Nothing is changed.':
    'Liest camt.052, camt.053 und camt.054 (zuerst gegen das Schema geprüft), OFX 1 und 2, und CSV. Nichts wird geändert.',
  'For CSV a mapping says what the columns mean. telekommune bank mapping begins one from an export of your bank; docs/domain/bank.md lists what it may say.':
    'Bei CSV sagt eine Zuordnung, was die Spalten bedeuten. telekommune bank mapping beginnt eine aus einer Ausgabe Ihrer Bank; docs/domain/bank.md zählt auf, was sie sagen kann.',
  'docs/domain/bank.md lists everything that the file may say.':
    'docs/domain/bank.md zählt auf, was die Datei sagen kann.',
  'By the formulas of 31 CFR 356, appendix B, section II; exact, rounded once. Bonds of the commune are sold at par: this is for comparing them with others.':
    'Nach den Formeln von 31 CFR 356, Anhang B, Abschnitt II; genau, einmal gerundet. Anleihen der Kommune werden zum Nennwert verkauft: Dies dient dem Vergleich mit anderen.',
  'Reads lines convention,start,end from the file, or from the standard input if none is named. A first line may name the columns, in any order; a column maturity is the end of the contract, at which 30E/360-isda looks.':
    'Liest Zeilen convention,start,end aus der Datei, oder von der Standardeingabe, wenn keine genannt ist. Eine erste Zeile kann die Spalten nennen, in beliebiger Reihenfolge; eine Spalte maturity ist das Ende des Vertrags, das 30E/360-isda ansieht.',
  'Conventions: 30E/360, 30/360-us (as DAYS360 of Excel), 30/360-nasd, 30/360-isda, 30E/360-isda, act/act-isda, act/act-afb, act/365f, act/360, nl/365; other spellings of them are understood, and the answer says as which. Needs no node.':
    'Konventionen: 30E/360, 30/360-us (wie DAYS360 von Excel), 30/360-nasd, 30/360-isda, 30E/360-isda, act/act-isda, act/act-afb, act/365f, act/360, nl/365; andere Schreibweisen werden verstanden, und die Antwort sagt, als welche. Braucht keinen Knoten.',
  'A bad line is named with its rule while the others are counted; then the exit code is 1.':
    'Eine schlechte Zeile wird mit ihrer Regel genannt, während die anderen gezählt werden.',
  'The file holds one case { "terms": … }, a map of cases by their names, or bare terms, in JSON, with the names of ACTUS: contractType PAM, LAM, NAM, ANN or CLM. Observed rates stand beside the terms, under dataObserved; what was prepaid (PP) and when notice was given (XD) under eventsObserved; events end with "to".':
    'Die Datei enthält einen Fall { "terms": … }, Fälle nach ihren Namen, oder bloße Bedingungen, in JSON, mit den Namen von ACTUS: contractType PAM, LAM, NAM, ANN oder CLM. Beobachtete Sätze stehen neben den Bedingungen, unter dataObserved; Vorauszahlungen (PP) und Kündigungen (XD) unter eventsObserved; Ereignisse enden mit "to".',
  'Everything is exact and printed to ten decimals; nothing is rounded before. With --show-sums every amount of interest is unfolded into days × rate × balance. Needs no node.':
    'Alles ist genau und wird auf zehn Stellen geschrieben; vorher wird nichts gerundet. Mit „show-sums“ wird jeder Zinsbetrag in Tage × Satz × Bestand entfaltet. Braucht keinen Knoten.',
  'Payments move off Saturdays and Sundays with calendar MF, and off the days on which the euro is not settled with TARGET; with --holidays also off the days of a list.':
    'Zahlungen weichen mit dem Kalender MF Samstagen und Sonntagen aus, mit TARGET den Tagen ohne Euro-Abwicklung; mit „holidays“ auch den Tagen einer Liste.',
  'A term that is unknown, or not computed here, is refused with its name. In a map the other contracts go on; then the exit code is 1.':
    'Eine Bedingung, die unbekannt ist oder hier nicht berechnet wird, wird mit ihrem Namen abgelehnt. Bei mehreren Verträgen gehen die anderen weiter.',
  'Nothing of persons is in it. The charter (notices) says whether anybody may read it over finger, or members alone.':
    'Von Personen steht nichts darin. Die Satzung (notices) sagt, ob alle es über finger lesen können oder nur Mitglieder.',
  'Several scenarios are compared from a file, at most 12:':
    'Mehrere Szenarien werden aus einer Datei verglichen, höchstens 12:',
};
