// Was an einer Eingabe nicht stimmt, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanUsage: UsageTexts = [
  ['{field} is missing: {help}; one of {words}.', '{field}: fehlt. {help}: {words}'],
  ['For example: {command}', 'Zum Beispiel: {command}'],
  ['{field} is missing: {help}.', '{field}: fehlt. {help}'],
  ['{field} wants a value.', '{field}: braucht einen Wert.'],
  [
    '{field}: "{typed}" is not a date; write it like 2026-11-26.',
    '{field}: „{typed}“ ist kein Tag; schreiben Sie etwa 2026-11-26.',
  ],
  [
    '{field}: "{typed}" is not an instant; {more}.',
    '{field}: „{typed}“ ist kein Zeitpunkt; schreiben Sie etwa 2026-11-26T12:00Z.',
  ],
  [
    '{field}: "{typed}" is not a whole number of digits.',
    '{field}: „{typed}“ ist keine ganze Zahl aus Ziffern.',
  ],
  [
    '{field}: "{typed}" is none of the words that fit: {words}.',
    '{field}: „{typed}“ passt nicht; möglich sind: {words}.',
  ],
  [
    '{field}: "{typed}" is not a short name: {more}.',
    '{field}: „{typed}“ ist kein Kurzname: 1 bis 32 Zeichen aus a–z, 0–9 und Bindestrichen dazwischen.',
  ],
  [
    '{field}: "{typed}" is not an id: {more}.',
    '{field}: „{typed}“ ist keine Kennung: mindestens ihre ersten 4 Zeichen aus 0–9 und a–f.',
  ],
  [
    '{field}: "{typed}" is not an amount; {more}.',
    '{field}: „{typed}“ ist kein Betrag; schreiben Sie etwa 1234,56.',
  ],
  ['{field}: "{typed}" is not a rate; {more}.', '{field}: „{typed}“ ist kein Zins; schreiben Sie etwa 3,5.'],
  [
    '{field}: "{typed}" has {n} decimals; a rate has at most {most}.',
    '{field}: „{typed}“ hat {n} Stellen nach dem Komma; ein Zins hat höchstens {most}.',
  ],
  [
    '{field}: "{typed}" may be meant as {one} or as {other}; write the % sign.',
    '{field}: „{typed}“ kann {one} oder {other} heißen; schreiben Sie das Zeichen % dazu.',
  ],
  [
    '{field}: "{typed}" is out of range; a rate is {least} to {most}.',
    '{field}: „{typed}“ liegt außerhalb; ein Zins liegt zwischen {least} und {most}.',
  ],
  [
    '{field}: "{typed}" has too many decimals; {more}.',
    '{field}: „{typed}“ hat mehr Stellen nach dem Komma, als die Währung hat.',
  ],
  [
    '{field}: "{typed}" is too large; the limit is {most}.',
    '{field}: „{typed}“ ist zu groß; höchstens {most}.',
  ],
  [
    '{field}: "{typed}" has a decimal comma; write a point: {point}.',
    '{field}: „{typed}“ hat ein Dezimalkomma; hier steht ein Punkt: {point}.',
  ],
  [
    '{field}: "{typed}" may mean thousands or decimals; {more}.',
    '{field}: „{typed}“ kann Tausender oder Dezimalstellen meinen; schreiben Sie es ohne Tausendertrennung.',
  ],
  [
    '{field}: "{typed}" is in {code}, but this amount is counted in {currency}.',
    '{field}: „{typed}“ ist in {code}, dieser Betrag zählt in {currency}.',
  ],
  ['{field}: it is empty.', '{field}: ist leer.'],
  [
    '{field}: it holds a line break, {code}, in line {line}, column {column}.',
    '{field}: enthält einen Zeilenumbruch, {code}, in Zeile {line}, Spalte {column}.',
  ],
  [
    '{field}: it holds half of a character, {code}, in line {line}, column {column}.',
    '{field}: enthält ein halbes Zeichen, {code}, in Zeile {line}, Spalte {column}.',
  ],
  [
    '{field}: it holds a control character, {code}, in line {line}, column {column}.',
    '{field}: enthält ein Steuerzeichen, {code}, in Zeile {line}, Spalte {column}.',
  ],
  [
    '{field}: {n} characters are too long; {most} are the limit.',
    '{field}: {n} Zeichen sind zu lang; höchstens {most}.',
  ],
  [
    '{field}: this text is too long; it takes {n} bytes, and {most} are the limit. A letter takes one, ä or é two.',
    '{field}: Dieser Text ist zu lang; er braucht {n} Bytes, höchstens {most} gehen. Ein Buchstabe braucht eines, ä oder é zwei.',
  ],
  ['Say it in fewer words.', 'Sagen Sie es kürzer.'],
  [
    '{field}: an amount of {n} characters is too long; {most} are the limit.',
    '{field}: Ein Betrag aus {n} Zeichen ist zu lang; höchstens {most}.',
  ],
  [
    '{field}: a rate of {n} characters is too long; {most} are the limit.',
    '{field}: Ein Zins aus {n} Zeichen ist zu lang; höchstens {most}.',
  ],
  ['No entry of the books begins with {id}.', 'Kein Eintrag der Bücher beginnt mit {id}.'],
  ['No posting by hand begins with {id}.', 'Keine Buchung von Hand beginnt mit {id}.'],
  [
    'Only common costs and contributions can be undone: telekommune ledger journal',
    'Nur gemeinsame Kosten und Beiträge lassen sich zurücknehmen: telekommune ledger journal',
  ],
  ['See them: telekommune bank queue', 'Nachsehen: telekommune bank queue'],
  [
    '"{name}" is neither files/ID of a file that was sent nor a whole path, from the root on.',
    '„{name}“ ist weder eine gesendete Datei noch ein ganzer Pfad, der mit / beginnt.',
  ],
  ['The node went away before it answered.', 'Der Knoten ging weg, bevor er antwortete.'],
  [
    'What it had taken in counts. See: telekommune status',
    'Was er angenommen hatte, gilt. Nachsehen: telekommune status',
  ],
  [
    'The node could not do this, for a reason that it did not expect.',
    'Der Knoten konnte das nicht, aus einem Grund, mit dem er nicht gerechnet hat.',
  ],
  [
    'node.log in the folder of the node has the reason. See what counts: telekommune status',
    'Der Grund steht in node.log im Ordner des Knotens. Nachsehen, was gilt: telekommune status',
  ],
  ['There is nothing under this path.', 'Unter diesem Pfad ist nichts.'],
  [
    'The same is proposed already: “{title}” ({id}) by {person}, open until {until}.',
    'Dasselbe ist schon vorgeschlagen: „{title}“ ({id}) von {person}, offen bis {until}.',
  ],
  [
    'Nobody’s keys are unlocked on this node, so nobody can speak here.',
    'Auf diesem Knoten sind niemandes Schlüssel offen; hier kann also niemand sprechen.',
  ],
  ['There is no proposal {id}.', 'Es gibt keinen Vorschlag {id}.'],
  ['No proposal begins with {id}.', 'Kein Vorschlag beginnt mit {id}.'],
  ['The charter has no parameter {name}.', 'Die Satzung hat keine Regel {name}.'],
  ['{field}: "{typed}" is below zero.', '{field}: „{typed}“ ist unter null.'],
  ['Too many requests came from there.', 'Von hier kamen zu viele Anfragen.'],
  ['Wait {n} s, then ask again.', '{n} Sekunden warten, dann noch einmal.'],
  ['The body is longer than {n} bytes.', 'Die Eingabe ist länger als {n} Bytes.'],
  ['Send less.', 'Weniger senden.'],
  ['The body did not arrive whole.', 'Die Eingabe kam nicht ganz an.'],
  ['Send it again.', 'Noch einmal senden.'],
  [
    'The first month, {from}, is after the last one, {to}.',
    'Der erste Monat, {from}, liegt nach dem letzten, {to}.',
  ],
  [
    'The first month, {from}, has not come yet: by the sealed time it is {to}.',
    'Der erste Monat, {from}, ist noch nicht da: Nach der besiegelten Zeit ist es {to}.',
  ],
  ['Give a month that has begun.', 'Geben Sie einen Monat an, der begonnen hat.'],
  ['Give the earlier month first.', 'Zuerst den früheren Monat angeben.'],
];
