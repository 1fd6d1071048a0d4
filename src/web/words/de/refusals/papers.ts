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
];
