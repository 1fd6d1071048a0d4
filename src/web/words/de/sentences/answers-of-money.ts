// Was Befehle über Geld, Bank, Bücher und Direktdarlehen antworten.

import type { Texts } from '../../command-texts.ts';

export const answersOfMoney: Texts = {
  '{entries}, as {person} said': '{entries}, wie {person} sagte',
  '{said}; cancelled by {entry}': '{said}; aufgehoben durch {entry}',
  'not booked: {booking}': 'nicht gebucht: {booking}',
  '{lines} of the bank and {entries} of the books wait for one another.':
    '{lines} der Bank und {entries} der Bücher warten aufeinander.',
  '{n} entry': '{n} Eintrag',
  '{n} entries': '{n} Einträge',
  '{n} entry is from before the first statement: what the accounts held then has it in it.':
    '{n} Eintrag ist von vor dem ersten Auszug: Im Kontostand von damals ist er enthalten.',
  '{n} entries are from before the first statement: what the accounts held then has them in it.':
    '{n} Einträge sind von vor dem ersten Auszug: Im Kontostand von damals sind sie enthalten.',
  '{n} line is one entry to the cent, and more than amount and day says so.':
    '{n} Zeile ist auf den Cent ein Eintrag, und mehr als Betrag und Tag spricht dafür.',
  '{n} lines are each one entry to the cent, and more than amount and day says so.':
    '{n} Zeilen sind auf den Cent je ein Eintrag, und mehr als Betrag und Tag spricht dafür.',
  '{person} has said: {entries}; a second must': '{person} hat gesagt: {entries}; noch jemand muss',
  'unclear, one of: {alike} ({reasons})': 'unklar, eines von: {alike} ({reasons})',
  'unclear, other lines fit as well: {suggestion} ({reasons})':
    'unklar, andere Zeilen passen auch: {suggestion} ({reasons})',
  'perhaps {suggestion} ({reasons})': 'vielleicht {suggestion} ({reasons})',
  '{length} to the end of a month': '{length} zum Monatsende',
  '{length} to the end of a quarter': '{length} zum Quartalsende',
  '{length} to the end of a half-year': '{length} zum Halbjahresende',
  '{length} to the end of a year': '{length} zum Jahresende',
  'until {endDate}': 'bis {endDate}',
  '{notice}, ends on {endDate}': '{notice}, endet am {endDate}',
  '{mandate} of {signedOn}': '{mandate} vom {signedOn}',
  '{nextDate}, put off since {postponedDate}: a coupon is unpaid (rule 18)':
    '{nextDate}, verschoben seit {postponedDate}: ein Kupon ist unbezahlt (Regel 18)',
  '{totalMinor} wait for {people}.': '{totalMinor} warten auf {people}.',
  'Who pays and who receives, {firstMonth} to {lastMonth}':
    'Wer zahlt und wer bekommt, {firstMonth} bis {lastMonth}',
  '{rent} of rent by {people}: {perHead} a head; dividend {perShare} a share.':
    '{rent} Miete von {people}: {perHead} je Kopf; Dividende {perShare} je Anteil.',
  'Above its part by heads an enterprise uses more than its share; below it, it receives (rule 17).':
    'Über seinem Teil nach Köpfen nutzt ein Betrieb mehr als seinen Anteil; darunter bekommt er (Regel 17).',
  '{firstMonth} to {lastMonth}': '{firstMonth} bis {lastMonth}',
  'books of {months} months can be closed': 'Bücher von {months} Monaten können abgeschlossen werden',
  'Left out: {parts}. All of it: --all': 'Weggelassen: {parts}. Alles davon: --all',
  '{things} to think of in {months}.': 'Zu bedenken: {things}; der Blick reicht {months} voraus.',
  '{things} to think of in {months}, {overdue} of them overdue.':
    'Zu bedenken: {things}, davon überfällig: {overdue}; der Blick reicht {months} voraus.',
  '{n} loan that could be called (--kind loan-callable)':
    '{n} Darlehen, das gekündigt werden könnte (--kind loan-callable)',
  '{n} loans that could be called (--kind loan-callable)':
    '{n} Darlehen, die gekündigt werden könnten (--kind loan-callable)',
  '{n} month that can be closed later (--kind month-to-close)':
    '{n} Monat, der später abgeschlossen werden kann (--kind month-to-close)',
  '{n} months that can be closed later (--kind month-to-close)':
    '{n} Monate, die später abgeschlossen werden können (--kind month-to-close)',
  '{n} thing': '{n} Sache',
  '{n} things': '{n} Sachen',
  '{year} from {fromDate} until {untilDate}': '{year}, von {fromDate} bis {untilDate}',
  '{year} from {fromDate}': '{year}, ab {fromDate}',
  '{year} until {untilDate}': '{year}, bis {untilDate}',
  'Forecast: {scenario}': 'Vorschau: {scenario}',
  'SHORT by {short}': 'ES FEHLEN {short}',
  'From {fromDate} on, with {cash} in the bank.': 'Ab {fromDate}, mit {cash} auf der Bank.',
  'Everything that falls due can be paid.': 'Alles, was fällig wird, kann gezahlt werden.',
  'Money is short in {n} scenario.': 'In {n} Szenario reicht das Geld nicht.',
  'Money is short in {n} scenarios.': 'In {n} Szenarien reicht das Geld nicht.',
  '{account}, the newest first': '{account}, das Neueste zuerst',
  'Balance {balance}: debit {debit}, credit {credit}.': 'Saldo {balance}: Soll {debit}, Haben {credit}.',
  'Trial balance now': 'Summen- und Saldenliste jetzt',
  'Trial balance at the end of {month}': 'Summen- und Saldenliste am Ende von {month}',
  'The two sides are equal.': 'Die beiden Seiten sind gleich.',
  'The two sides differ by {difference}: the books are at fault.':
    'Die beiden Seiten unterscheiden sich um {difference}: Die Bücher sind falsch.',
  '{sheet}: {assets} of assets, {owed} owed, {own} of its own.':
    '{sheet}: {assets} Vermögen, {owed} geschuldet, {own} Eigenkapital.',
  'Balance sheet now': 'Bilanz jetzt',
  'Balance sheet at the end of {month}': 'Bilanz am Ende von {month}',
  'Nothing has moved in {year} yet: this is the year before.':
    '{year} hat sich noch nichts bewegt: Dies ist das Jahr davor.',
  '{firstMonth} to {lastMonth}: {income} of income, {expenses} of expenses, result {result}.':
    '{firstMonth} bis {lastMonth}: {income} Erträge, {expenses} Aufwendungen, Ergebnis {result}.',
  'off by {difference}': 'um {difference} falsch',
  'through {throughDate}': 'bis {throughDate}',
  '{name} ({n} account)': '{name} ({n} Konto)',
  '{name} ({n} accounts)': '{name} ({n} Konten)',
  'Contract {contract} ({title})': 'Vertrag {contract} ({title})',
  'interest of {year}, added, less tax': 'Zinsen {year}, zugeschrieben, nach Steuer',
  'interest of {year}, added': 'Zinsen {year}, zugeschrieben',
  'interest of {year}, to be paid, less tax': 'Zinsen {year}, auszuzahlen, nach Steuer',
  'interest of {year}, to be paid': 'Zinsen {year}, auszuzahlen',
  'Direct loans, interest until {untilDate}': 'Direktdarlehen, Zinsen bis {untilDate}',
  '{contracts}, {balance} lent, {accrued} of interest accrued.':
    '{contracts}, {balance} geliehen, {accrued} Zinsen aufgelaufen.',
  'closed on {closedDate}': 'beendet am {closedDate}',
  'interest accrued until {untilDate}': 'aufgelaufene Zinsen bis {untilDate}',
  '{n} contract': '{n} Vertrag',
  '{n} contracts': '{n} Verträge',
  'Interest of {year} until {untilDate}: {interest} ({dayCount})':
    'Zinsen {year} bis {untilDate}: {interest} ({dayCount})',
  'Interest of {year} until {untilDate}: {interest} ({dayCount}, not booked yet)':
    'Zinsen {year} bis {untilDate}: {interest} ({dayCount}, noch nicht gebucht)',
  'The interest of a year is rounded once, half-even; days are counted as {dayCount}.':
    'Die Zinsen eines Jahres werden einmal gerundet, halbe Cent zur geraden Zahl; Tage werden gezählt nach {dayCount}.',
  'The interest of each amount is rounded by itself, half-even; days are counted as {dayCount}.':
    'Die Zinsen jedes Betrags werden für sich gerundet, halbe Cent zur geraden Zahl; Tage werden gezählt nach {dayCount}.',
  '{state}, not final': '{state}, nicht endgültig',
  'reversal: {what}': 'Storno: {what}',
  'Balances of {account}': 'Salden von {account}',
  'Entries of {account}': 'Umsätze von {account}',
  '{status}, reversal': '{status}, Storno',
  'It does not add up: {account} begins with {opening} and its entries come to {entries}, but it ends with {closing}, a difference of {difference}.':
    'Es geht nicht auf: {account} beginnt mit {opening}, und die Umsätze ergeben {entries}, aber es endet mit {closing}, ein Unterschied von {difference}.',
  '{path} is {format}: {statements}, {entries}.': '{path} ist {format}: {statements}, {entries}.',
  '{n} statement': '{n} Auszug',
  '{n} statements': '{n} Auszüge',
  '"{named}" was understood as {convention} ({lines}).':
    '„{named}“ wurde als {convention} verstanden ({lines}).',
  '{source}, as of {asOn}': '{source}, Stand {asOn}',
  'A preset only proposes values of the charter; the members decide. It is no legal advice: read the source, and ask somebody who knows. What a preset does not take care of:':
    'Eine Vorlage schlägt nur Werte der Satzung vor; die Mitglieder beschließen. Sie ist keine Rechtsberatung: Lesen Sie die Quelle, und fragen Sie jemanden, der sich auskennt. Worum sich eine Vorlage nicht kümmert:',
  'Whatever law applies.': 'Um kein Gesetz, das gilt.',
  'Which loans are of one kind is for the commune to say (kinds of loans); loans of 200,000 euros and more a lender (c) are counted as well; what was offered and not taken is not known here; an offer has to say that it needs no prospectus (2); advertising rules (§ 12) are not checked. Loans that a co-operative offers to its members alone, without commission, are exempt whatever their number (no. 1a).':
    'Welche Darlehen von einer Art sind, sagt die Kommune (Arten von Darlehen); Darlehen ab 200.000 Euro je Gläubiger (c) werden mitgezählt; was angeboten und nicht genommen wurde, ist hier nicht bekannt; ein Angebot muss sagen, dass es keinen Prospekt braucht (2); Regeln für Werbung (§ 12) werden nicht geprüft. Darlehen, die eine Genossenschaft allein ihren Mitgliedern ohne Provision anbietet, sind in jeder Zahl ausgenommen (Nr. 1a).',
  'Higher caps after a statement of means (nos. 2 and 3), the limit of 6 million euros in twelve months (1), and that the loans must come through an internet platform that checks all this (3). The exemption cannot be used beside an offer under § 2 (1) no. 3 (4).':
    'Höhere Grenzen nach einer Selbstauskunft (Nr. 2 und 3), die Grenze von 6 Millionen Euro in zwölf Monaten (1), und dass die Darlehen über eine Internetplattform kommen müssen, die all das prüft (3). Die Ausnahme lässt sich nicht neben einem Angebot nach § 2 (1) Nr. 3 nutzen (4).',
  'Whether a loan falls under it at all (EStG § 43 (1): interest of participating loans does, plain interest between others than banks mostly does not), church tax, and exemption orders of single lenders.':
    'Ob ein Darlehen überhaupt darunter fällt (EStG § 43 (1): Zinsen partiarischer Darlehen ja, einfache Zinsen unter anderen als Banken meist nicht), Kirchensteuer, und Freistellungsaufträge einzelner Gläubiger.',
  '{price} for 100 of face value, and {interest} of accrued interest.':
    '{price} für 100 Nennwert, und {interest} aufgelaufene Zinsen.',
  '{price} for 100 of face value.': '{price} für 100 Nennwert.',
  '{onDate} end': '{onDate}, Tagesende',
  '{contract}: interest = days × rate × balance × scale': '{contract}: Zinsen = Tage × Satz × Saldo × Faktor',
  '{contract}: interest = days × rate × balance': '{contract}: Zinsen = Tage × Satz × Saldo',
  'the charter’s own defaults': 'die üblichen Werte der Satzung selbst',
};
