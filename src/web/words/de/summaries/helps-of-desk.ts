// Was an der Kasse und für Papiere in Felder kommt, nach dem englischen Hinweis.

import type { Texts } from '../../command-texts.ts';

export const helps: Texts = {
  'the file that the bank wrote: camt.052, .053, .054, OFX or CSV':
    'die Datei der Bank: camt.052, .053, .054, OFX oder CSV',
  'the account’s short name in the books; main if left out':
    'der Kurzname des Kontos in den Büchern; sonst main',
  'the account’s number, where the file has several': 'die Nummer des Kontos, wenn die Datei mehrere hat',
  'for CSV: a file (JSON) that says what the columns mean':
    'für CSV: eine Datei (JSON), die sagt, was die Spalten bedeuten',
  'what the account held before, for a first file that does not say so':
    'was vorher auf dem Konto war, wenn die erste Datei es nicht sagt',
  'through which day the file reaches, when later than its last line: a day that was over when the file was written':
    'bis zu welchem Tag die Datei reicht, wenn später als ihre letzte Zeile: ein Tag, der vorbei war, als sie geschrieben wurde',
  'whether lines like known ones are those (known) or others (new)':
    'ob Zeilen, die bekannten gleichen, dieselben sind (known) oder andere (new)',
  'say the names of payers, too': 'auch die Namen der Zahler sagen',
  'the line, or the beginning of its id': 'die Zeile oder der Anfang ihrer Kennung',
  'the entries, with commas between': 'die Einträge, mit Kommas dazwischen',
  'a part of one entry, such as one half of it': 'ein Teil eines Eintrags, etwa die Hälfte',
  'the line, or one of the entries that were offset, or the beginning of its id':
    'die Zeile, oder einer der aufgerechneten Einträge, oder der Anfang der Kennung',
  'what the bank has more than the books': 'was die Bank mehr hat als die Bücher',
  'what the bank has less than the books': 'was die Bank weniger hat als die Bücher',
  'what the difference is': 'was der Unterschied ist',
  'own for the commune’s account, person.anna, outside.loan-07, enterprise.druckerei, or a supplier’s short name':
    'own für das Konto der Kommune, person.anna, outside.loan-07, enterprise.druckerei, oder der Kurzname eines Lieferanten',
  'the holder of the account, as the bank knows it; needed the first time':
    'wem das Konto gehört, wie die Bank es kennt; beim ersten Mal nötig',
  'the account’s number': 'die Kontonummer',
  'the mail address, for papers by mail': 'die Mailadresse, für Papiere per Mail',
  'the bank, for accounts outside the euro area': 'die Bank, für Konten außerhalb des Euroraums',
  'the street': 'die Straße',
  'the number in the street': 'die Hausnummer',
  'the post code': 'die Postleitzahl',
  'the town': 'der Ort',
  'two letters, such as DE': 'zwei Buchstaben, etwa DE',
  'the reference of a direct debit mandate': 'die Referenz eines Lastschriftmandats',
  'the day on which the mandate was signed': 'der Tag, an dem das Mandat unterschrieben wurde',
  'for own: the creditor identifier by which rents are collected':
    'für own: die Gläubiger-Identifikationsnummer, mit der Mieten eingezogen werden',
  'what is paid or collected': 'was gezahlt oder eingezogen wird',
  'the file to write; it must not exist yet': 'die Datei, die geschrieben wird; es darf sie noch nicht geben',
  'the day on which the bank is to do it; the sealed day if left out':
    'der Tag, an dem die Bank es tun soll; sonst der besiegelte Tag',
  'only what is about this asset': 'nur, was dieses Gut betrifft',
  'loan orders: only these contracts; a repayment may say how much: 15,16=2500.00':
    'bei Darlehen: nur diese Verträge; eine Rückzahlung kann sagen, wie viel: 15,16=2500.00',
  'the order’s name; made of what and when if left out':
    'der Name des Auftrags; sonst aus Zweck und Tag gebildet',
  'supplier: the contact that is paid': 'Lieferant: der Kontakt, der bezahlt wird',
  'supplier: how much': 'Lieferant: wie viel',
  'supplier: the number of the invoice': 'Lieferant: die Nummer der Rechnung',
  'what the other side reads of each payment; what it is for if left out':
    'was die andere Seite bei jeder Zahlung liest; sonst, wofür sie ist',
  'of what the other side reads; as the letterhead says if left out':
    'dessen, was die andere Seite liest; sonst wie im Briefkopf',
  'leave out those whose account is not known here': 'lässt weg, deren Konto hier nicht bekannt ist',
  'one booking for each payment, instead of one for all': 'eine Buchung je Zahlung, statt einer für alle',
  'pain.001.001.03 or pain.008.001.02, for banks that want them':
    'pain.001.001.03 oder pain.008.001.02, für Banken, die sie wollen',
  'the order’s name': 'der Name des Auftrags',
  'done or cancelled': 'ausgeführt (done) oder abgebrochen (cancelled)',
  'the day on which the bank did it; the day of the order if left out':
    'der Tag, an dem die Bank es tat; sonst der Tag des Auftrags',
  'supplier: what sort of cost, one word: insurance, repair':
    'Lieferant: welche Art von Kosten, ein Wort: versicherung, reparatur',
  'supplier: the asset that bears the cost': 'Lieferant: das Gut, das die Kosten trägt',
  'books nothing, because the books have it already': 'bucht nichts, weil die Bücher es schon haben',
  'which paper': 'welches Papier',
  'where the files go; it is made if it is not there':
    'wohin die Dateien kommen; wird angelegt, wenn es fehlt',
  'only the one for this holder, contract, person, enterprise or auction':
    'nur das für diesen Gläubiger, Vertrag, Betrieb, diese Person oder Auktion',
  'as at the end of this day; the sealed day if left out': 'zum Ende dieses Tages; sonst der besiegelte Tag',
  'in which language; as the letterhead says if left out': 'in welcher Sprache; sonst wie im Briefkopf',
  'pdf, xlsx or csv; pdf if left out': 'pdf, xlsx oder csv; sonst pdf',
  'a letterhead file (JSON) instead of the one in the node’s folder':
    'eine Briefkopf-Datei (JSON) statt der im Ordner des Knotens',
  'overwrites files that are there': 'überschreibt Dateien, die da sind',
  'only the one for this holder, contract, person or enterprise':
    'nur das für diesen Gläubiger, Vertrag, Betrieb oder diese Person',
  'mail settings (JSON) instead of mail.json in the node’s folder':
    'Mail-Einstellungen (JSON) statt mail.json im Ordner des Knotens',
  'sends also what was mailed before, or may have been':
    'sendet auch, was schon versandt wurde oder worden sein kann',
  'sends nothing: what may have gone has, says somebody who asked':
    'sendet nichts: was hinausgegangen sein kann, ist angekommen, sagt jemand nach Rückfrage',
  'where it is; letterhead.json in the folder of the node if left out':
    'wo er liegt; sonst letterhead.json im Ordner des Knotens',
  'the file that the bank wrote': 'die Datei, die die Bank schrieb',
  'a CSV file as your bank exports it': 'eine CSV-Datei, wie Ihre Bank sie ausgibt',
  'the mapping to write; it must not exist yet':
    'die Zuordnung, die geschrieben wird; es darf sie noch nicht geben',
  'interest a year on 100, such as 8.75': 'Zinsen im Jahr auf 100, etwa 8.75',
  'the yield a year in per cent, such as 8.84': 'die Rendite im Jahr in Prozent, etwa 8.84',
  'whole half-years after the first payment of interest': 'ganze Halbjahre nach der ersten Zinszahlung',
  'days from the issue to the first payment; a whole half-year if left out':
    'Tage von der Ausgabe bis zur ersten Zahlung; sonst ein ganzes Halbjahr',
  'days of the half-year in which those lie; 184 if left out':
    'Tage des Halbjahrs, in dem sie liegen; sonst 184',
  'how the first payment is: regular if left out': 'wie die erste Zahlung ist; sonst regular',
  'lines of convention,start,end; the standard input if left out':
    'Zeilen aus Konvention,Beginn,Ende; sonst die Standardeingabe',
  'the terms, in JSON': 'die Bedingungen, in JSON',
  'days that are no business days, one a line: 2026-12-25':
    'Tage, die keine Geschäftstage sind, einer je Zeile: 2026-12-25',
  'unfolds every amount of interest into days × rate × balance':
    'entfaltet jeden Zinsbetrag in Tage × Satz × Bestand',
};
