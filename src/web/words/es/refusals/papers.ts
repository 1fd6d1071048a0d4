// Lo que no va con los documentos, las cartas y en el escritorio, y qué hacer, según la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishPapers: UsageTexts = [
  ['See telekommune price --help', 'Vea telekommune price --help'],
  ['There is no commune here yet.', 'Aquí aún no hay ninguna comuna.'],
  [
    '--as-at {asked} is still to come: the witnesses have sealed {sealed}.',
    '--as-at: {asked} aún está por llegar; los testigos han sellado {sealed}.',
  ],
  [
    'A paper says what was; name that day or an earlier one.',
    'Un documento dice lo que fue; indique ese día u otro anterior.',
  ],
  ['There are no texts in "{tag}".', 'No hay textos en «{tag}».'],
  ['There are: {tags}.', 'Hay: {tags}.'],
  ['No paper was written: {why}.', 'No se escribió ningún documento: {why}.'],
  [
    'Check the whole history: telekommune verify. If it is right, please report this.',
    'Compruebe toda la historia: telekommune verify. Si está bien, avise de esto, por favor.',
  ],
  ['There is no paper called {name}.', 'No hay ningún documento llamado {name}.'],
  ['There is no such paper.', 'No hay tal documento.'],
  [
    'There is no {kind} as at {day}: {why}.',
    'A {day} no hay ningún documento de esta clase ({kind}): {why}.',
  ],
  ['There is no {kind} as at {day}.', 'A {day} no hay ningún documento de esta clase ({kind}).'],
  [
    'Name another day, such as the end of the last year: --as-at YEAR-12-31',
    'Indique otro día, como el final del año pasado: --as-at YEAR-12-31',
  ],
  ['--for {typed} may be {several}.', '--for {typed} puede ser: {several}.'],
  [
    'In {into} there are already {names}; nothing was written.',
    'En {into} ya están {names}; no se escribió nada.',
  ],
  ['Name another folder, or say --replace.', 'Indique otra carpeta, o diga --replace.'],
  ['The folder {into} cannot be made: {why}.', 'La carpeta {into} no se puede crear: {why}.'],
  ['Name another one: --into FOLDER', 'Indique otra: --into FOLDER'],
  [
    'Correct the file; docs/operating/papers.md explains each field. Check it: telekommune letterhead',
    'Corrija el archivo; docs/operating/papers.md explica cada campo. Compruébelo: telekommune letterhead',
  ],
  [
    'Correct the file: docs/operating/papers.md shows one.',
    'Corrija el archivo: docs/operating/papers.md muestra uno.',
  ],
  ['No letter was mailed. {fault}', 'No se envió ninguna carta. {fault}'],
  [
    'Look at mail.json, and try again: what was mailed does not go out twice.',
    'Mire mail.json e inténtelo de nuevo: lo que ya se envió no sale dos veces.',
  ],
  [
    'The file {path} cannot be read, so nobody knows what was mailed already.',
    'El archivo {path} no se puede leer, así que nadie sabe qué se envió ya.',
  ],
  [
    'Put it back from a backup, or delete it: then letters may go out twice.',
    'Devuélvalo de una copia, o bórrelo: entonces puede que salgan cartas dos veces.',
  ],
  [
    'No line at the beginning of {from} looks like the names of columns.',
    'Ninguna línea al principio de {from} parece contener nombres de columnas.',
  ],
  [
    'Write the mapping yourself: docs/domain/bank.md lists what it may say.',
    'Escriba usted la asignación: docs/domain/bank.md dice lo que puede contener.',
  ],
  ['{into} cannot be written: {why}.', '{into} no se puede escribir: {why}.'],
  ['Name another file: --into FILE', 'Indique otro archivo: --into FILE'],
  [
    '{n} of {all} lines were not counted; the first is line {line}: {why}',
    'No se contaron {n} de {all} líneas; la primera es la línea {line}: {why}',
  ],
  ['There are more than {n} lines.', 'Hay más de {n} líneas.'],
  ['Split them, and give the parts one after the other.', 'Divídalas y dé las partes una tras otra.'],
  ['{name} holds more than {n} bytes.', '{name} contiene más de {n} bytes.'],
  ['Split it, and give the parts one after the other.', 'Divídalo y dé las partes una tras otra.'],
  ['{name} is not there.', '{name} no está.'],
  ['{name} is a folder.', '{name} es una carpeta.'],
  ['{name} cannot be read.', '{name} no se puede leer.'],
  ['Check the name of the file.', 'Compruebe el nombre del archivo.'],
  ['{name} is not text in UTF-8.', '{name} no es texto en UTF-8.'],
  ['Save it again as UTF-8.', 'Guárdelo de nuevo como UTF-8.'],
  ['--{name}: "{typed}" is no rate.', '--{name}: «{typed}» no es un tipo.'],
  ['There is no price: {why}.', 'No hay precio: {why}.'],
  ['no bond was owed or moved in the year', 'en el año no se debió ni movió ningún bono'],
  ['no interest on bonds was paid in the year', 'en el año no se pagaron intereses de bonos'],
  ['nobody holds a bond', 'nadie tiene un bono'],
  ['no direct loan was owed or moved in the year', 'en el año no se debió ni movió ningún préstamo directo'],
  [
    'no direct loan bore interest in the year that is in the books',
    'en el año ningún préstamo directo dio intereses que estén en los libros',
  ],
  ['no member was paid anything in the year', 'en el año no se pagó nada a ningún miembro'],
  ['no dividend was declared', 'no se declaró ningún dividendo'],
  ['no rent is for that day', 'no hay renta para ese día'],
  ['no rent is open', 'no hay ninguna renta abierta'],
  ['no auction is over', 'ninguna subasta ha terminado'],
  ['no money was lent by then', 'hasta entonces no se había prestado dinero'],
  ['the contract ended before the year', 'el contrato terminó antes del año'],
  ['the interest of the year is not in the books yet', 'los intereses del año aún no están en los libros'],
  ['the rate is 0 %', 'el tipo es del 0 %'],
  ['nothing bore interest in the year', 'en el año nada dio intereses'],
];
