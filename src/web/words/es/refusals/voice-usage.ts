// Qué falla en lo escrito para la voz y qué hacer, según la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishVoiceUsage: UsageTexts = [
  ['--nick: “{typed}” is no short name.', '--nick: «{typed}» no es un nombre corto.'],
  [
    'Write one word of up to 32 letters, digits, dots and hyphens, such as anna.',
    'Escriba una palabra de hasta 32 letras, cifras, puntos y guiones, como anna.',
  ],
  ['--dht own and --bootstrap belong together.', '--dht own y --bootstrap van juntas.'],
  [
    'Write --dht own --bootstrap host:port, or --dht public, or neither.',
    'Con --dht own dé también --bootstrap host:port, o elija otra DHT.',
  ],
  ['“{typed}” is no address.', '«{typed}» no es una dirección.'],
  ['Write host:port, such as 192.0.2.7:4141.', 'Escriba host:port, como 192.0.2.7:4141.'],
  [
    '--limit: “{typed}” is no amount of room, or less than {least}.',
    '--limit: «{typed}» no es una cantidad de espacio, o es menos de {least}.',
  ],
  ['Write a number with a unit, such as 500MB or 2GB.', 'Escriba un número con unidad, como 500MB o 2GB.'],
  ['--property: “{typed}” has no value.', '--property: «{typed}» no tiene valor.'],
  [
    'Write name=value, such as website=https://example.org.',
    'Escriba nombre=valor, como website=https://example.org.',
  ],
  ['{picture} is a folder, not a picture.', '{picture} es una carpeta, no una imagen.'],
  [
    'Name the file in it: --picture {folder}/FILE',
    'Indique el archivo que hay dentro: --picture {folder}/FILE',
  ],
  ['There is no picture {file}.', 'No hay ninguna imagen {file}.'],
  ['There is no file {file}.', 'No hay ningún archivo {file}.'],
  ['See its spelling.', 'Mire cómo se escribe.'],
  [
    '{file} is neither a Thimbl plan nor an OPML list.',
    '{file} no es ni un plan de Thimbl ni una lista OPML.',
  ],
  [
    'A plan is JSON with messages; an OPML file begins with <opml>.',
    'Un plan es JSON con mensajes; un archivo OPML empieza con <opml>.',
  ],
  [
    'Nobody here is called “{typed}”, and it is no feed key, no user@host and no web address.',
    'Aquí nadie se llama «{typed}», y no es una clave de feed, ni user@host, ni una dirección web.',
  ],
  ['See whom you follow: telekommune following', 'Mire a quién sigue: telekommune following'],
  ['“{typed}” may be {sources}.', '«{typed}» puede ser {sources}.'],
  ['Type one of these instead.', 'Escriba uno de estos en su lugar.'],
  ['Nothing of {who} is here.', 'De {who} no hay nada aquí.'],
  ['Follow them: telekommune follow {who}', 'Sígala: telekommune follow {who}'],
  [
    'No post here has a handle that begins with “{typed}”.',
    'Ninguna publicación de aquí tiene un código que empiece por «{typed}».',
  ],
  [
    'Several posts have handles that begin with “{typed}”.',
    'Varias publicaciones tienen códigos que empiezan por «{typed}».',
  ],
  ['--before: “{typed}” is no place in a timeline.', '--before: «{typed}» no es un lugar de una cronología.'],
  ['Take it from the last line of the page before.', 'Tómelo de la última línea de la página anterior.'],
  ['“{typed}” is no hash of a picture.', '«{typed}» no es el hash de una imagen.'],
  [
    'Type at least four digits of it, as telekommune timeline shows it.',
    'Escriba al menos cuatro cifras, como las muestra telekommune timeline.',
  ],
  [
    '{who} is no feed; pictures are kept of feeds alone.',
    '{who} no es un feed; solo se guardan imágenes de feeds.',
  ],
  [
    'Look at it on the web: telekommune timeline shows where.',
    'Mírela en la web: telekommune timeline muestra dónde.',
  ],
  [
    'They show no picture whose hash begins with “{typed}”, as far as is known here.',
    'Que aquí se sepa, no muestra ninguna imagen cuyo hash empiece por «{typed}».',
  ],
  [
    'They show several pictures whose hashes begin with “{typed}”.',
    'Muestra varias imágenes cuyos hashes empiezan por «{typed}».',
  ],
  ['--quietly and --openly exclude each other.', '--quietly y --openly se excluyen.'],
  ['Give one of them, or neither.', 'Dé una de las dos, o ninguna.'],
  ['--limit: {n} is not from 1 to {most}.', '--limit: {n} no está entre 1 y {most}.'],
  ['Write how many posts to show, or leave it out.', 'Escriba cuántas publicaciones mostrar, o déjelo.'],
  [
    '“{typed}” is too short for the handle of a post: at least {n} digits are needed.',
    '«{typed}» es demasiado corto para el código de una publicación: hacen falta al menos {n} signos.',
  ],
  [
    'Type more of it, as telekommune timeline shows it.',
    'Escriba más de él. Está aquí: telekommune timeline',
  ],
  [
    'See its spelling, as telekommune timeline shows it.',
    'Mire cómo se escribe. Está aquí: telekommune timeline',
  ],
  [
    '{file} is no Thimbl plan: “{field}” is no list.',
    '{file} no es un plan de Thimbl: «{field}» no es una lista.',
  ],
  ['{file} is a folder.', '{file} es una carpeta.'],
  ['Name a file in it.', 'Nombre un archivo que esté en ella.'],
];
