// Was an einer Eingabe nicht stimmt, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanUsage: UsageTexts = [
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
  ['{field}: it is empty.', '{field}: ist leer.'],
  ['{field}: it holds control characters.', '{field}: enthält Steuerzeichen.'],
  [
    '{field}: {n} characters are too long; {most} are the limit.',
    '{field}: {n} Zeichen sind zu lang; höchstens {most}.',
  ],
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
];
