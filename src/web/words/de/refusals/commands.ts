// Was an einer Eingabe nicht stimmt oder nicht geht, und was zu tun ist, nach dem englischen Satz der Befehle.
// Das Besondere steht vor dem Allgemeinen.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanCommands: UsageTexts = [
  ['Name the enterprise with --{option}.', 'Nennen Sie den Betrieb mit --{option}.'],
  ['{auction} has no clearing certificate (yet).', '{auction} hat (noch) keine Urkunde der Zuteilung.'],
  ['Only bond auctions get one, when they end.', 'Nur Auktionen von Anleihen bekommen eine, wenn sie enden.'],
  ['The result of {auction} is wrong: {faults}.', 'Das Ergebnis von {auction} ist falsch: {faults}.'],
  [
    'Compare with another node (telekommune verify), and report it.',
    'Vergleichen Sie mit einem anderen Knoten (telekommune verify), und melden Sie es.',
  ],
  ['For example: --less 3.50', 'Zum Beispiel: --less 3.50'],
  ['{month} is no month.', '{month} ist kein Monat.'],
  ['Write it like 2026-03.', 'Schreiben Sie etwa 2026-03.'],
  ['{path} has {n} bytes; {most} are the limit.', '{path} hat {n} Bytes; höchstens {most} sind erlaubt.'],
  [
    '{path} is refused, and nothing of it was taken. {faults}',
    '{path} ist abgelehnt, und nichts davon wurde aufgenommen. {faults}',
  ],
  [
    'Book it first{booking}, or say which it is: {command}',
    'Buchen Sie es zuerst{booking}, oder sagen Sie, welche es ist: {command}',
  ],
  [
    '--amount is for one entry; several are taken whole, the last as far as the line goes.',
    '--amount ist für einen Eintrag; mehrere werden ganz genommen, der letzte so weit die Zeile reicht.',
  ],
  ['Say them one after another.', 'Sagen Sie sie nacheinander.'],
  ['Nobody has a part in bonds of {asset}.', 'Niemand hat einen Teil der Anleihe von {asset}.'],
  ['See the series: telekommune bonds', 'Die Serien: telekommune bonds'],
  [
    '"{typed}" does not say which value {parameter} shall have.',
    '„{typed}“ sagt nicht, welchen Wert {parameter} haben soll.',
  ],
  ['Write: {command}', 'Schreiben Sie: {command}'],
  ['There is no preset {name}. There are: {known}.', 'Es gibt keine Vorlage {name}. Es gibt: {known}.'],
  [
    'See them with their sources: telekommune presets',
    'Mit ihren Quellen stehen sie hier: telekommune presets',
  ],
  [
    'The preset {name} has amounts in {code}; this commune keeps its books in {currency}.',
    'Die Vorlage {name} hat Beträge in {code}; diese Kommune führt ihre Bücher in {currency}.',
  ],
  [
    'Set the values one by one: telekommune presets shows them.',
    'Setzen Sie die Werte einzeln: telekommune presets zeigt sie.',
  ],
  ['This node goes by the clock of the machine.', 'Dieser Knoten geht nach der Uhr der Maschine.'],
  [
    'Only an example or a rehearsal has a scripted clock: "clock": "scripted" in node.json.',
    'Nur ein Beispiel oder eine Probe hat eine gestellte Uhr: "clock": "scripted" in node.json.',
  ],
  [
    'The witnesses have sealed {sealed}; {instant} is before that, and time never runs back.',
    'Die Zeugen haben {sealed} besiegelt; {instant} ist davor, und die Zeit läuft nie zurück.',
  ],
  ['Set a later day.', 'Stellen Sie einen späteren Tag ein.'],
  ['See how far the time is: telekommune status', 'Wie weit die Zeit ist: telekommune status'],
  [
    'Write own, person.NAME, outside.NAME, enterprise.NAME, or a supplier’s short name.',
    'Schreiben Sie own, person.NAME, outside.NAME, enterprise.NAME oder den Kurznamen eines Lieferanten.',
  ],
  ['Compare it with the letter.', 'Vergleichen Sie es mit dem Brief.'],
  [
    'Nothing is kept of {name} yet, so it needs a name.',
    'Von {name} ist noch nichts aufbewahrt, also braucht es einen Namen.',
  ],
  ['Nothing is said of {name} but the name.', 'Von {name} ist nichts gesagt als der Name.'],
  ['No dividend waits to be paid.', 'Keine Dividende wartet auf Auszahlung.'],
  ['See the next record date: telekommune dividend', 'Der nächste Stichtag: telekommune dividend'],
  [
    'Entry {position} is not on this machine, and no node that has it can be reached.',
    'Eintrag {position} ist nicht auf dieser Maschine, und kein Knoten, der ihn hat, ist erreichbar.',
  ],
  [
    'Ask again when others are connected: telekommune peers',
    'Fragen Sie noch einmal, wenn andere verbunden sind: telekommune peers',
  ],
  [
    'What stands at {position} is no entry that can be read: {fault}.',
    'Was bei {position} steht, ist kein lesbarer Eintrag: {fault}.',
  ],
  [
    '{n} months are more than the {most} that are looked ahead.',
    '{n} Monate sind mehr als die {most}, die vorausgeschaut wird.',
  ],
  ['Leave one of them out.', 'Lassen Sie eines davon weg.'],
  [
    'A forecast looks 1 to {most} years ahead, not {n}.',
    'Eine Vorschau reicht 1 bis {most} Jahre weit, nicht {n}.',
  ],
  ['Nobody who could {could} is named "{typed}".', 'Niemand, der das könnte, heißt „{typed}“.'],
  [
    'Somebody outside is registered first: telekommune holders register NAME TITLE',
    'Wer von außen kommt, wird zuerst eingetragen: telekommune holders register NAME TITLE',
  ],
  ['"{typed}" may be {known}.', '„{typed}“ kann heißen: {known}.'],
  ['Write it out.', 'Schreiben Sie es aus.'],
  ['No key of {person} is on this node.', 'Auf diesem Knoten ist kein Schlüssel von {person}.'],
  [
    'Join on this machine with your recovery words: {command}',
    'Treten Sie auf dieser Maschine mit Ihren Wiederherstellungswörtern bei: {command}',
  ],
  [
    'Believe no figure of this node until you know why: compare telekommune verify on other nodes (docs/operating).',
    'Glauben Sie keiner Zahl dieses Knotens, bis Sie wissen, warum: Vergleichen Sie telekommune verify auf anderen Knoten (docs/operating).',
  ],
  [
    'All entries agree, but not every log is whole on this machine, and nobody sent the rest: {logs}.',
    'Alle Einträge stimmen, aber nicht jedes Log ist auf dieser Maschine ganz, und niemand sandte den Rest: {logs}.',
  ],
  [
    'Connect to a node that has been there from the beginning, then repeat it: telekommune peers',
    'Verbinden Sie sich mit einem Knoten, der von Anfang an dabei ist, und wiederholen Sie es: telekommune peers',
  ],
  ['"{typed}" is no address of a node.', '„{typed}“ ist keine Adresse eines Knotens.'],
  ['Write {examples}.', 'Schreiben Sie etwa {examples}.'],
  ['The file {path} cannot be read: {why}.', 'Die Datei {path} lässt sich nicht lesen: {why}.'],
  ['The file {path} cannot be read.', 'Die Datei {path} lässt sich nicht lesen.'],
  [
    'Put it back from a backup: without it sealed bids cannot be opened.',
    'Holen Sie sie aus einer Sicherung zurück: Ohne sie können versiegelte Gebote nicht geöffnet werden.',
  ],
  [
    'Delete it: the queue then knows no names of payers, and nothing else is lost.',
    'Löschen Sie sie: Dann kennt die Warteschlange keine Namen von Zahlern, und sonst geht nichts verloren.',
  ],
  [
    'Copy it whole from the screen of the person it belongs to.',
    'Kopieren Sie ihn ganz vom Bildschirm der Person, der er gehört.',
  ],
  [
    'No enterprise attests that {person} works there.',
    'Kein Betrieb bescheinigt, dass {person} dort arbeitet.',
  ],
  ['Ask it to: telekommune attest', 'Bitten Sie ihn darum: telekommune attest'],
  [
    '{n} enterprises attest that {person} works there: {names}.',
    '{n} Betriebe bescheinigen, dass {person} dort arbeitet: {names}.',
  ],
  ['Name the one that you mean.', 'Nennen Sie den, den Sie meinen.'],
  [
    'The identity of {person} must vouch for this device, and its secret is not on this node.',
    'Die Identität von {person} muss für dieses Gerät bürgen, und ihr Geheimnis liegt nicht auf diesem Knoten.',
  ],
  [
    'Make the proof where the recovery words are, and give it with --proof.',
    'Erstellen Sie den Nachweis dort, wo die Wiederherstellungswörter sind, und geben Sie ihn mit --proof.',
  ],
  [
    '"{typed}" is no short name: 1 to 32 of a-z, 0-9 and hyphens inside.',
    '„{typed}“ ist kein Kurzname: 1 bis 32 Zeichen aus a–z, 0–9 und Bindestrichen dazwischen.',
  ],
  ['The kinds there are: {kinds}', 'Die Arten, die es gibt: {kinds}'],
  [
    'Write days, months or years, up to ten years: 90, "3 months", "6 months to the end of a quarter", "1 year".',
    'Schreiben Sie Tage, Monate oder Jahre, bis zu zehn Jahren: 90, „3 Monate“, „6 Monate zum Quartalsende“, „1 Jahr“.',
  ],
  ['"{typed}" is no amount.', '„{typed}“ ist kein Betrag.'],
  ['Direct loans belong to no asset.', 'Direktdarlehen gehören zu keinem Gut.'],
  [
    'Look at it: {command}. If it was paid a second time, say so: --again',
    'Sehen Sie nach: {command}. Wurde es ein zweites Mal gezahlt, sagen Sie es: --again',
  ],
  ['The commune has no currency of ISO 4217.', 'Die Kommune hat keine Währung nach ISO 4217.'],
  ['Enter it: {command}', 'Geben Sie es ein: {command}'],
  ['There is no file: {faults}', 'Es gibt keine Datei: {faults}'],
  ['No {what} is known here of {names}.', 'Von {names} ist hier nichts bekannt ({what}).'],
  [
    'The letterhead {path} cannot be read, and its language with it.',
    'Der Briefkopf {path} lässt sich nicht lesen, und mit ihm seine Sprache.',
  ],
  ['{path} cannot be written: {why}.', '{path} lässt sich nicht schreiben: {why}.'],
  ['Name another file: --into FILE', 'Nennen Sie eine andere Datei: --into FILE'],
  [
    'Copy it whole from the node or the person it belongs to.',
    'Kopieren Sie ihn ganz von dem Knoten oder der Person, der er gehört.',
  ],
  [
    'A proposal changes one parameter, or all that a preset names.',
    'Ein Vorschlag ändert eine Regel, oder alle, die eine Vorlage nennt.',
  ],
  ['Name the former tenant: --tenant ENTERPRISE', 'Nennen Sie den früheren Mieter: --tenant ENTERPRISE'],
  [
    'No sealed bid of {person} now waits to be opened.',
    'Kein versiegeltes Gebot von {person} wartet jetzt darauf, geöffnet zu werden.',
  ],
  [
    'No sealed bid of {person} in {auction} waits to be opened.',
    'Kein versiegeltes Gebot von {person} in {auction} wartet darauf, geöffnet zu werden.',
  ],
  ['See your bids: telekommune bids', 'Ihre Gebote: telekommune bids'],
  [
    'Vote on it: {command}. To propose it once more all the same, add --again.',
    'Stimmen Sie darüber ab: {command}. Um es trotzdem noch einmal vorzuschlagen, fügen Sie --again hinzu.',
  ],
  ['The scenarios: {fault}.', 'Die Szenarien: {fault}.'],
  ['See an example: telekommune forecast --help', 'Ein Beispiel: telekommune forecast --help'],
  [
    '{person} is new here: add --identity KEY, the key by which the commune will know the person.',
    '{person} ist hier neu: Nennen Sie auch den Identitätsschlüssel, an dem die Kommune die Person erkennen wird.',
  ],
  [
    '`telekommune join` showed it on their machine; `telekommune whoami --json` shows it there again.',
    'Beim Beitritt stand er auf der Maschine der Person; auf der Seite „Geräte und Schlüssel“ steht er dort wieder.',
  ],
  [
    'Unlock them, or make keys for somebody: telekommune person add NAME',
    'Entsperren Sie sie, oder machen Sie jemandem Schlüssel: telekommune person add NAME',
  ],
  [
    'Found one or join one: telekommune found, telekommune join',
    'Gründen Sie eine, oder treten Sie einer bei: telekommune found, telekommune join',
  ],
  [
    'Say what sort of cost it is: {command} (for an asset: --asset NAME). If the books have it already: --only-end',
    'Sagen Sie, welche Art Kosten es ist: {command} (für ein Gut: --asset NAME). Wenn die Bücher es schon haben: --only-end',
  ],
  ['Give its beginning or its end.', 'Nennen Sie ihren Anfang oder ihr Ende.'],
  [
    'Several entries of the books look like this line: {suggestions}.',
    'Mehrere Einträge der Bücher sehen aus wie diese Zeile: {suggestions}.',
  ],
  ['Nothing in the books looks like this line.', 'Nichts in den Büchern sieht aus wie diese Zeile.'],
  ['{person} acts for no enterprise.', '{person} handelt für keinen Betrieb.'],
  ['{person} acts for {names}.', '{person} handelt für {names}.'],
  ['--{field}: "{typed}" is not a month.', '--{field}: „{typed}“ ist kein Monat.'],
  [
    '--{field}: "{typed}" is not {n} digits of 0-9 and a-f.',
    '--{field}: „{typed}“ sind keine {n} Ziffern aus 0–9 und a–f.',
  ],
  [
    '"{typed}" is not a key of 64 digits of 0-9 and a-f.',
    '„{typed}“ ist kein Schlüssel aus 64 Ziffern von 0–9 und a–f.',
  ],
  ['No device begins with {id}.', 'Kein Gerät beginnt mit {id}.'],
  ['No invitation begins with {id}.', 'Keine Einladung beginnt mit {id}.'],
  ['No line begins with {id}.', 'Keine Zeile beginnt mit {id}.'],
  ['No entry begins with {id}.', 'Kein Eintrag beginnt mit {id}.'],
  ['{n} devices begin with {id}: {ids}.', '{n} Geräte beginnen mit {id}: {ids}.'],
  ['{n} proposals begin with {id}: {ids}.', '{n} Vorschläge beginnen mit {id}: {ids}.'],
  ['{path} cannot be read: {why}.', '{path} lässt sich nicht lesen: {why}.'],
];
