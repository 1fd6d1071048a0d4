// Was um Papiere, Briefe und am Schreibtisch nicht geht, und was zu tun ist, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanPapers: UsageTexts = [
  ['See telekommune price --help', 'Sehen Sie telekommune price --help'],
  ['There is no commune here yet.', 'Hier ist noch keine Kommune.'],
  [
    '--as-at {asked} is still to come: the witnesses have sealed {sealed}.',
    '--as-at: {asked} kommt erst noch; die Zeugen haben {sealed} besiegelt.',
  ],
  [
    'A paper says what was; name that day or an earlier one.',
    'Ein Papier sagt, was war; nennen Sie diesen Tag oder einen früheren.',
  ],
  ['There are no texts in "{tag}".', 'In „{tag}“ gibt es keine Texte.'],
  ['There are: {tags}.', 'Es gibt: {tags}.'],
  ['No paper was written: {why}.', 'Es wurde kein Papier geschrieben: {why}.'],
  [
    'Check the whole history: telekommune verify. If it is right, please report this.',
    'Prüfen Sie die ganze Geschichte: telekommune verify. Wenn sie stimmt, melden Sie dies bitte.',
  ],
  ['There is no paper called {name}.', 'Es gibt kein Papier namens {name}.'],
  ['There is no such paper.', 'So ein Papier gibt es nicht.'],
  ['There is no {kind} as at {day}: {why}.', 'Zum {day} gibt es kein Papier dieser Art ({kind}): {why}.'],
  ['There is no {kind} as at {day}.', 'Zum {day} gibt es kein Papier dieser Art ({kind}).'],
  [
    'Name another day, such as the end of the last year: --as-at YEAR-12-31',
    'Nennen Sie einen anderen Tag, etwa das Ende des letzten Jahres: --as-at YEAR-12-31',
  ],
  ['--for {typed} may be {several}.', '--for {typed} kann Verschiedenes heißen: {several}.'],
  [
    'In {into} there are already {names}; nothing was written.',
    'In {into} gibt es schon {names}; nichts wurde geschrieben.',
  ],
  ['Name another folder, or say --replace.', 'Nennen Sie einen anderen Ordner, oder sagen Sie --replace.'],
  ['The folder {into} cannot be made: {why}.', 'Der Ordner {into} lässt sich nicht anlegen: {why}.'],
  ['Name another one: --into FOLDER', 'Nennen Sie einen anderen: --into FOLDER'],
  [
    'Correct the file; docs/operating/papers.md explains each field. Check it: telekommune letterhead',
    'Verbessern Sie die Datei; docs/operating/papers.md erklärt jedes Feld. Prüfen: telekommune letterhead',
  ],
  [
    'Correct the file: docs/operating/papers.md shows one.',
    'Verbessern Sie die Datei: docs/operating/papers.md zeigt eine.',
  ],
  ['No letter was mailed. {fault}', 'Es wurde kein Brief versandt. {fault}'],
  [
    'Look at mail.json, and try again: what was mailed does not go out twice.',
    'Sehen Sie mail.json an, und versuchen Sie es noch einmal: Was versandt ist, geht nicht zweimal hinaus.',
  ],
  [
    'The file {path} cannot be read, so nobody knows what was mailed already.',
    'Die Datei {path} lässt sich nicht lesen; niemand weiß, was schon versandt ist.',
  ],
  [
    'Put it back from a backup, or delete it: then letters may go out twice.',
    'Legen Sie sie aus einer Sicherung zurück, oder löschen Sie sie: Dann können Briefe zweimal hinausgehen.',
  ],
  [
    'No line at the beginning of {from} looks like the names of columns.',
    'Keine Zeile am Anfang von {from} sieht aus wie die Namen von Spalten.',
  ],
  [
    'Write the mapping yourself: docs/domain/bank.md lists what it may say.',
    'Schreiben Sie die Zuordnung selbst: docs/domain/bank.md sagt, was darin stehen kann.',
  ],
  ['{into} cannot be written: {why}.', '{into} lässt sich nicht schreiben: {why}.'],
  ['Name another file: --into FILE', 'Nennen Sie eine andere Datei: --into FILE'],
  [
    '{n} of {all} lines were not counted; the first is line {line}: {why}',
    '{n} von {all} Zeilen wurden nicht gezählt; die erste ist Zeile {line}: {why}',
  ],
  ['There are more than {n} lines.', 'Es sind mehr als {n} Zeilen.'],
  [
    'Split them, and give the parts one after the other.',
    'Teilen Sie sie, und geben Sie die Teile nacheinander.',
  ],
  ['{name} holds more than {n} bytes.', '{name} enthält mehr als {n} Bytes.'],
  [
    'Split it, and give the parts one after the other.',
    'Teilen Sie es, und geben Sie die Teile nacheinander.',
  ],
  ['{name} is not there.', '{name} ist nicht da.'],
  ['{name} is a folder.', '{name} ist ein Ordner.'],
  ['{name} cannot be read.', '{name} lässt sich nicht lesen.'],
  ['Check the name of the file.', 'Prüfen Sie den Namen der Datei.'],
  ['{name} is not text in UTF-8.', '{name} ist kein Text in UTF-8.'],
  ['Save it again as UTF-8.', 'Speichern Sie ihn noch einmal als UTF-8.'],
  ['--{name}: "{typed}" is no rate.', '--{name}: „{typed}“ ist kein Zinssatz.'],
  ['There is no price: {why}.', 'Es gibt keinen Kurs: {why}.'],
  ['no bond was owed or moved in the year', 'im Jahr war keine Anleihe geschuldet oder bewegt'],
  ['no interest on bonds was paid in the year', 'im Jahr wurden keine Anleihezinsen gezahlt'],
  ['nobody holds a bond', 'niemand hält eine Anleihe'],
  ['no direct loan was owed or moved in the year', 'im Jahr war kein Direktdarlehen geschuldet oder bewegt'],
  [
    'no direct loan bore interest in the year that is in the books',
    'im Jahr trug kein Direktdarlehen Zinsen, die in den Büchern stehen',
  ],
  ['no member was paid anything in the year', 'im Jahr wurde keinem Mitglied etwas gezahlt'],
  ['no dividend was declared', 'es wurde keine Dividende erklärt'],
  ['no rent is for that day', 'für den Tag gibt es keine Miete'],
  ['no rent is open', 'keine Miete ist offen'],
  ['no auction is over', 'keine Auktion ist vorbei'],
  ['no money was lent by then', 'bis dahin war kein Geld geliehen'],
  ['the contract ended before the year', 'der Vertrag endete vor dem Jahr'],
  [
    'the interest of the year is not in the books yet',
    'die Zinsen des Jahres stehen noch nicht in den Büchern',
  ],
  ['the rate is 0 %', 'der Zinssatz ist 0 %'],
  ['nothing bore interest in the year', 'im Jahr trug nichts Zinsen'],
  [
    '{asset} is an asset and has had no {what} yet.',
    '{asset} ist ein Gut und hatte noch keine solche Auktion.',
  ],
  [
    '"{typed}" does not name an auction: write NAME.bonds or NAME.lease.1.',
    '„{typed}“ nennt keine Auktion: Schreiben Sie NAME.bonds oder NAME.lease.1.',
  ],
  [
    'No such auction is open now: telekommune auctions --all',
    'Gerade ist keine solche Auktion offen: telekommune auctions --all',
  ],
  [
    'Is it a CSV? Say what its columns mean: {command}',
    'Ist es eine CSV? Sagen Sie, was ihre Spalten bedeuten: {command}',
  ],
  [
    'Correct {mapping}: docs/domain/bank.md lists what it may say. Or begin it anew: {command}',
    'Verbessern Sie {mapping}: docs/domain/bank.md sagt, was darin stehen kann. Oder beginnen Sie sie neu: {command}',
  ],
  [
    'Get the file from the bank once more, or ask the bank for one that keeps to the rule.',
    'Holen Sie die Datei noch einmal von der Bank, oder bitten Sie um eine, die sich an die Regel hält.',
  ],
  ['The file has statements of {numbers}.', 'Die Datei hat Auszüge von {numbers}.'],
  [
    'Name one: --only NUMBER; take in the others under another --account.',
    'Nennen Sie einen: --only NUMBER; nehmen Sie die anderen unter einem anderen --account auf.',
  ],
  [
    '{n} line has the day and the amount of known ones in other words, such as {sum} on {day}: {words}',
    '{n} Zeile hat Tag und Betrag bekannter Zeilen mit anderen Worten, etwa {sum} am {day}: {words}',
  ],
  [
    '{n} lines have the day and the amount of known ones in other words, such as {sum} on {day}: {words}',
    '{n} Zeilen haben Tag und Betrag bekannter Zeilen mit anderen Worten, etwa {sum} am {day}: {words}',
  ],
  [
    'Are they the same, after another mapping or a change of the bank? --alike known leaves them out. Are they others? --alike new takes them in.',
    'Sind es dieselben, nach einer anderen Zuordnung oder einer Änderung der Bank? --alike known lässt sie weg. Sind es andere? --alike new nimmt sie auf.',
  ],
  [
    'Leave out --through, or give a later day.',
    'Lassen Sie --through weg, oder geben Sie einen späteren Tag an.',
  ],
  [
    'The file cannot say what the bank books until the end of {day}: it was written on {written}.',
    'Die Datei kann nicht sagen, was die Bank bis zum Ende des {day} bucht: Sie wurde am {written} geschrieben.',
  ],
  [
    'The file cannot say what the bank books until the end of {day}: the sealed day is {sealed}.',
    'Die Datei kann nicht sagen, was die Bank bis zum Ende des {day} bucht: Der besiegelte Tag ist der {sealed}.',
  ],
  [
    'Export it again when {day} is over; then the month can be closed. This file reaches at most --through {last}',
    'Laden Sie sie noch einmal herunter, wenn der {day} vorbei ist; dann lässt sich der Monat abschließen. Diese Datei reicht höchstens bis --through {last}',
  ],
  [
    'All of this is known already, as lines of the account {account}.',
    'All das ist schon bekannt, als Zeilen des Kontos {account}.',
  ],
  [
    'If that was the wrong account, withdraw it there: {command}',
    'Wenn das das falsche Konto war, ziehen Sie es dort zurück: {command}',
  ],
  [
    'The {what} is {currency}, and the books of the commune are kept in {own}.',
    'Die Währung der Datei ist {currency}, und die Bücher der Kommune sind in {own} geführt.',
  ],
  [
    'An account in {currency} cannot be taken into these books: book what it means in {own} by hand. A file with several accounts: name the one in {same}, --only NUMBER',
    'Ein Konto in {currency} lässt sich nicht in diese Bücher nehmen: Buchen Sie von Hand, was es in {own} bedeutet. Bei mehreren Konten in der Datei nennen Sie das in {same}: --only NUMBER',
  ],
  [
    'The {what} is {amount}, which is no whole amount of {currency}.',
    'Ein Betrag der Datei ist {amount}, kein ganzer Betrag in {currency}.',
  ],
  [
    'The bank wrote more decimals than the currency has. Ask it for another file.',
    'Die Bank hat mehr Stellen geschrieben, als die Währung hat. Bitten Sie sie um eine andere Datei.',
  ],
  ['Line {n} of the file has no date.', 'Zeile {n} der Datei hat keinen Tag.'],
  ['Line {n} of the file has a date before 1970.', 'Zeile {n} der Datei hat einen Tag vor 1970.'],
  ['Ask the bank for another file.', 'Bitten Sie die Bank um eine andere Datei.'],
  [
    'A script sets the clock of this node, so its witness vouches for every leap.',
    'Die Uhr dieses Knotens wird von Hand gestellt; sein Zeuge bürgt deshalb für jeden Sprung.',
  ],
  [
    'The witness of this node holds no time back, or it keeps none.',
    'Der Zeuge dieses Knotens hält keine Zeit zurück, oder er hat keinen.',
  ],
  ['See how far the time is: telekommune status', 'Sehen Sie, wie weit die Zeit ist: telekommune status'],
  [
    'Only common costs and contributions can be undone: telekommune ledger journal',
    'Nur gemeinsame Kosten und Beiträge lassen sich stornieren: telekommune ledger journal',
  ],
  [
    'Register them first: telekommune holders register NAME TITLE',
    'Tragen Sie die Person zuerst ein: telekommune holders register NAME TITLE',
  ],
  ['See who is here: telekommune members', 'Sehen Sie, wer hier ist: telekommune members'],
  ['See which are here: telekommune enterprises', 'Sehen Sie, welche hier sind: telekommune enterprises'],
  ['No notice of contract {contract} was given.', 'Der Vertrag {contract} ist nicht gekündigt.'],
  [
    'Contract {contract} has notices that run to {days}.',
    'Der Vertrag {contract} hat Kündigungen zum {days}.',
  ],
  ['See it: telekommune loans show {contract}', 'Sehen Sie ihn an: telekommune loans show {contract}'],
  ['Say which: --runs-to DATE', 'Sagen Sie, welche: --runs-to DATE'],
  [
    '{sum} were paid in under contract {contract} on {day} already (entry {entry}).',
    '{sum} sind unter Vertrag {contract} am {day} schon eingezahlt (Eintrag {entry}).',
  ],
  [
    '{sum} were paid back under contract {contract} on {day} already (entry {entry}).',
    '{sum} sind unter Vertrag {contract} am {day} schon zurückgezahlt (Eintrag {entry}).',
  ],
  [
    'Choose a short name, and keep the number of the paper: --title NUMBER',
    'Wählen Sie einen Kurznamen, und behalten Sie die Nummer des Vertrags: --title NUMBER',
  ],
  [
    'Name it as an import would, and keep the number of the paper: {command}',
    'Nennen Sie ihn, wie es eine Übernahme täte, und behalten Sie die Nummer des Vertrags: {command}',
  ],
  [
    'This is for bonds. For direct loans: telekommune bank order loan-interest, telekommune bank order loan-repayment',
    'Das ist für Anleihen. Für Direktdarlehen: telekommune bank order loan-interest, telekommune bank order loan-repayment',
  ],
  [
    'Interest is due where it is paid out and a year is over: telekommune loans. All that a lender is owed: telekommune bank order loan-repayment --contracts NAME',
    'Zinsen sind fällig, wo sie ausgezahlt werden und ein Jahr vorbei ist: telekommune loans. Alles, was einem Darlehensgeber zusteht: telekommune bank order loan-repayment --contracts NAME',
  ],
  [
    'Only contracts whose notice has run are repaid by themselves. Others by name: --contracts 15,16=2500.00. See them: telekommune loans',
    'Nur Verträge, deren Kündigung abgelaufen ist, werden von selbst zurückgezahlt. Andere mit Namen: --contracts 15,16=2500.00. Alle: telekommune loans',
  ],
  ['All that is due is on its way already ({orders}).', 'Alles Fällige ist schon unterwegs ({orders}).'],
  [
    'Enter them (telekommune contact set), or leave them out: --only-known',
    'Tragen Sie sie ein (telekommune contact set), oder lassen Sie sie weg: --only-known',
  ],
  ['See yours: telekommune member NAME', 'Sehen Sie Ihre: telekommune member NAME'],
  ['There is nothing to mail.', 'Es gibt nichts zu versenden.'],
  ['No mail address is known of {names}.', 'Von {names} ist keine Mailadresse bekannt.'],
  [
    'Keep it: telekommune contact set NAME --name … --email …, or in mail.json: docs/operating/papers.md shows one.',
    'Bewahren Sie sie auf: telekommune contact set NAME --name … --email …, oder in mail.json: docs/operating/papers.md zeigt eine.',
  ],
  [
    'No {kind} can be for {name}: it is for {what}.',
    'Ein Papier der Art {kind} gibt es für {name} nicht: Es ist für {what}.',
  ],
  ['a holder', 'Inhaber von Anleihen'],
  ['a contract or its lender', 'einen Darlehensvertrag oder wer ihn gegeben hat'],
  ['a person', 'eine Person'],
  ['an enterprise', 'einen Betrieb'],
  ['an auction', 'eine Auktion'],
  [
    '{kind} is a paper of the commune and for nobody in particular.',
    '{kind} ist ein Papier der Kommune und für niemanden im Besonderen.',
  ],
  ['There is nobody yet.', 'Es gibt noch niemanden.'],
  [
    'The contracts have more than {n} events together.',
    'Die Verträge haben zusammen mehr als {n} Ereignisse.',
  ],
  [
    'Split the file, and give the parts one after the other.',
    'Teilen Sie die Datei, und geben Sie die Teile nacheinander.',
  ],
  [
    '{n} of {all} contracts have no schedule; the first is {name}: {why}',
    '{n} von {all} Verträgen haben keinen Plan; der erste ist {name}: {why}',
  ],
  [
    'A line is convention,start,end, for example 30E/360,2026-01-31,2026-07-31.',
    'Eine Zeile ist Methode,Anfang,Ende, etwa 30E/360,2026-01-31,2026-07-31.',
  ],
  [
    'Nothing was imported: {n} fault in the register; the first is in line {line} of {file}: {why}',
    'Nichts wurde übernommen: {n} Fehler im Register; er steht in Zeile {line} von {file}: {why}',
  ],
  [
    'Nothing was imported: {n} faults in the register; the first is in line {line} of {file}: {why}',
    'Nichts wurde übernommen: {n} Fehler im Register; der erste steht in Zeile {line} von {file}: {why}',
  ],
  [
    'Put the lines right, and import again.',
    'Bringen Sie die Zeilen in Ordnung, und übernehmen Sie noch einmal.',
  ],
  [
    'Put it right in the program that wrote it, save it as .csv or .xlsx, and import it again.',
    'Verbessern Sie es in dem Programm, das es geschrieben hat, speichern Sie es als .csv oder .xlsx, und übernehmen Sie es noch einmal.',
  ],
  ['The mail settings', 'Die Einstellungen für Post'],
  ['The passphrase file', 'Die Datei mit der Passphrase'],
  ['The contacts', 'Die Kontakte'],
  ['The kept bids', 'Die aufbewahrten Gebote'],
  ["ENOENT: no such file or directory, {call} '{path}'", 'es gibt sie nicht'],
  ["EACCES: permission denied, {call} '{path}'", 'sie ist diesem Programm verschlossen'],
  ['EISDIR: illegal operation on a directory, {call}', 'es ist ein Ordner'],
];
