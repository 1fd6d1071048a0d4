// What commands say of something that does not exist, in German, and where to look instead.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanNotFound: UsageTexts = [
  ['There is nobody named {name}.', 'Es gibt niemanden namens {name}.'],
  ['There is no asset {name}.', 'Es gibt kein Gut {name}.'],
  ['There is no auction {name}.', 'Es gibt keine Auktion {name}.'],
  ['There is no lease {name}.', 'Es gibt kein Mietverhältnis {name}.'],
  ['There is no contract {name}.', 'Es gibt keinen Vertrag {name}.'],
  [
    'There is no enterprise {name}. Did you mean "{meant}"?',
    'Es gibt keinen Betrieb {name}. Meinten Sie „{meant}“?',
  ],
  ['There is no enterprise {name}.', 'Es gibt keinen Betrieb {name}.'],
  [
    'There is no entry {position}: the order has {length}, from 0.',
    'Es gibt keinen Eintrag {position}: Die Reihenfolge hat {length}, ab 0.',
  ],
  ['There are no bonds of {name}.', 'Es gibt keine Anleihe auf {name}.'],
  ['There are no books yet.', 'Es gibt noch keine Bücher.'],
  ['Nothing was ever posted to {account}.', 'Auf {account} wurde nie etwas gebucht.'],
  ['No statement of {account} is known.', 'Von {account} ist kein Auszug bekannt.'],
  ['{name} has no tenant now.', '{name} hat zurzeit keinen Mieter.'],
  ['No commune has arrived on this node yet.', 'Auf diesem Knoten ist noch keine Kommune angekommen.'],
  ['See them all: {command}', 'Alle sehen: {command}'],
  ['See them: {command}', 'Nachsehen: {command}'],
  ['See the series there are: {command}', 'Die Serien, die es gibt: {command}'],
  ['See the contracts there are: {command}', 'Die Verträge, die es gibt: {command}'],
  ['See the accounts: {command}', 'Die Konten: {command}'],
  ['See: {command}', 'Siehe: {command}'],
];
