// Was an einer Eingabe für die Stimme nicht stimmt, und was zu tun ist, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanVoiceUsage: UsageTexts = [
  ['--nick: “{typed}” is no short name.', '--nick: „{typed}“ ist kein Kurzname.'],
  [
    'Write one word of up to 32 letters, digits, dots and hyphens, such as anna.',
    'Schreiben Sie ein Wort aus bis zu 32 Buchstaben, Ziffern, Punkten und Bindestrichen, etwa anna.',
  ],
  ['--dht own and --bootstrap belong together.', '--dht own und --bootstrap gehören zusammen.'],
  [
    'Write --dht own --bootstrap host:port, or --dht public, or neither.',
    'Nennen Sie mit --dht own auch --bootstrap host:port, oder wählen Sie eine andere DHT.',
  ],
  ['“{typed}” is no address.', '„{typed}“ ist keine Adresse.'],
  ['Write host:port, such as 192.0.2.7:4141.', 'Schreiben Sie host:port, etwa 192.0.2.7:4141.'],
  [
    '--limit: “{typed}” is no amount of room, or less than {least}.',
    '--limit: „{typed}“ ist kein Platz, oder weniger als {least}.',
  ],
  [
    'Write a number with a unit, such as 500MB or 2GB.',
    'Schreiben Sie eine Zahl mit Einheit, etwa 500MB oder 2GB.',
  ],
  ['--property: “{typed}” has no value.', '--property: „{typed}“ hat keinen Wert.'],
  [
    'Write name=value, such as website=https://example.org.',
    'Schreiben Sie name=wert, etwa website=https://example.org.',
  ],
  ['{picture} is a folder, not a picture.', '{picture} ist ein Ordner, kein Bild.'],
  ['Name the file in it: --picture {folder}/FILE', 'Nennen Sie die Datei darin: --picture {folder}/FILE'],
  ['There is no picture {file}.', 'Es gibt kein Bild {file}.'],
  ['There is no file {file}.', 'Es gibt keine Datei {file}.'],
  ['See its spelling.', 'Sehen Sie nach, wie sie geschrieben wird.'],
  [
    '{file} is neither a Thimbl plan nor an OPML list.',
    '{file} ist weder ein Thimbl-Plan noch eine OPML-Liste.',
  ],
  [
    'A plan is JSON with messages; an OPML file begins with <opml>.',
    'Ein Plan ist JSON mit Nachrichten; eine OPML-Datei beginnt mit <opml>.',
  ],
  [
    'Nobody here is called “{typed}”, and it is no feed key, no user@host and no web address.',
    'Hier heißt niemand „{typed}“, und es ist kein Feed-Schlüssel, kein user@host und keine Adresse im Web.',
  ],
  ['See whom you follow: telekommune following', 'Sehen Sie, wem Sie folgen: telekommune following'],
  ['“{typed}” may be {sources}.', '„{typed}“ kann sein: {sources}.'],
  ['Type one of these instead.', 'Nennen Sie stattdessen eines davon.'],
  ['Nothing of {who} is here.', 'Von {who} ist hier nichts.'],
  ['Follow them: telekommune follow {who}', 'Folgen Sie der Person: telekommune follow {who}'],
  [
    'No post here has a handle that begins with “{typed}”.',
    'Kein Beitrag hier hat eine Kennung, die mit „{typed}“ beginnt.',
  ],
  [
    'Several posts have handles that begin with “{typed}”.',
    'Mehrere Beiträge haben Kennungen, die mit „{typed}“ beginnen.',
  ],
  [
    '--before: “{typed}” is no place in a timeline.',
    '--before: „{typed}“ ist keine Stelle in einer Zeitleiste.',
  ],
  ['Take it from the last line of the page before.', 'Nehmen Sie sie aus der letzten Zeile der Seite davor.'],
  ['“{typed}” is no hash of a picture.', '„{typed}“ ist kein Hash eines Bildes.'],
  [
    'Type at least four digits of it, as telekommune timeline shows it.',
    'Nennen Sie mindestens vier Stellen davon. Sie stehen hier: telekommune timeline',
  ],
  [
    '{who} is no feed; pictures are kept of feeds alone.',
    '{who} ist kein Feed; Bilder werden allein von Feeds behalten.',
  ],
  [
    'Look at it on the web: telekommune timeline shows where.',
    'Sehen Sie es im Web an: telekommune timeline zeigt, wo.',
  ],
  [
    'They show no picture whose hash begins with “{typed}”, as far as is known here.',
    'Soweit hier bekannt, gibt es dort kein Bild, dessen Hash mit „{typed}“ beginnt.',
  ],
  [
    'They show several pictures whose hashes begin with “{typed}”.',
    'Dort gibt es mehrere Bilder, deren Hash mit „{typed}“ beginnt.',
  ],
  ['--quietly and --openly exclude each other.', '--quietly und --openly schließen einander aus.'],
  ['Give one of them, or neither.', 'Geben Sie eines davon, oder keines.'],
  ['--limit: {n} is not from 1 to {most}.', '--limit: {n} liegt nicht zwischen 1 und {most}.'],
  [
    'Write how many posts to show, or leave it out.',
    'Schreiben Sie, wie viele Beiträge gezeigt werden, oder lassen Sie es weg.',
  ],
  [
    '“{typed}” is too short for the handle of a post: at least {n} digits are needed.',
    '„{typed}“ ist zu kurz für die Kennung eines Beitrags: Mindestens {n} Zeichen sind nötig.',
  ],
  [
    'Type more of it, as telekommune timeline shows it.',
    'Nennen Sie mehr davon. Es steht hier: telekommune timeline',
  ],
  [
    'See its spelling, as telekommune timeline shows it.',
    'Sehen Sie nach, wie sie geschrieben wird. Sie steht hier: telekommune timeline',
  ],
  [
    '{file} is no Thimbl plan: “{field}” is no list.',
    '{file} ist kein Thimbl-Plan: „{field}“ ist keine Liste.',
  ],
  ['{file} is a folder.', '{file} ist ein Ordner.'],
  ['Name a file in it.', 'Nennen Sie eine Datei darin.'],
];
