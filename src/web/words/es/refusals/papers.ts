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
  ['{asset} is an asset and has had no {what} yet.', '{asset} es un bien y aún no ha tenido tal subasta.'],
  [
    '"{typed}" does not name an auction: write NAME.bonds or NAME.lease.1.',
    '«{typed}» no nombra una subasta: escriba NOMBRE.bonds o NOMBRE.lease.1.',
  ],
  [
    'No such auction is open now: telekommune auctions --all',
    'Ahora no hay abierta ninguna subasta así: telekommune auctions --all',
  ],
  [
    'Is it a CSV? Say what its columns mean: {command}',
    '¿Es un CSV? Diga qué significan sus columnas: {command}',
  ],
  [
    'Correct {mapping}: docs/domain/bank.md lists what it may say. Or begin it anew: {command}',
    'Corrija {mapping}: docs/domain/bank.md dice lo que puede contener. O empiécelo de nuevo: {command}',
  ],
  [
    'Get the file from the bank once more, or ask the bank for one that keeps to the rule.',
    'Pida el archivo al banco otra vez, o pídale uno que cumpla la regla.',
  ],
  ['The file has statements of {numbers}.', 'El archivo tiene extractos de {numbers}.'],
  [
    'Name one: --only NUMBER; take in the others under another --account.',
    'Indique uno: --only NUMBER; tome los demás con otro --account.',
  ],
  [
    '{n} line has the day and the amount of known ones in other words, such as {sum} on {day}: {words}',
    '{n} línea tiene el día y el importe de otras conocidas con otras palabras, como {sum} el {day}: {words}',
  ],
  [
    '{n} lines have the day and the amount of known ones in other words, such as {sum} on {day}: {words}',
    '{n} líneas tienen el día y el importe de otras conocidas con otras palabras, como {sum} el {day}: {words}',
  ],
  [
    'Are they the same, after another mapping or a change of the bank? --alike known leaves them out. Are they others? --alike new takes them in.',
    '¿Son las mismas, tras otra asignación o un cambio del banco? --alike known las deja fuera. ¿Son otras? --alike new las toma.',
  ],
  ['Leave out --through, or give a later day.', 'Quite --through, o dé un día posterior.'],
  [
    'The file cannot say what the bank books until the end of {day}: it was written on {written}.',
    'El archivo no puede decir qué asienta el banco hasta el final del {day}: se escribió el {written}.',
  ],
  [
    'The file cannot say what the bank books until the end of {day}: the sealed day is {sealed}.',
    'El archivo no puede decir qué asienta el banco hasta el final del {day}: el día sellado es el {sealed}.',
  ],
  [
    'Export it again when {day} is over; then the month can be closed. This file reaches at most --through {last}',
    'Descárguelo de nuevo cuando haya pasado el {day}; entonces se puede cerrar el mes. Este archivo llega como mucho a --through {last}',
  ],
  [
    'All of this is known already, as lines of the account {account}.',
    'Todo esto ya se conoce, como líneas de la cuenta {account}.',
  ],
  [
    'If that was the wrong account, withdraw it there: {command}',
    'Si era la cuenta equivocada, retírelo allí: {command}',
  ],
  [
    'The {what} is {currency}, and the books of the commune are kept in {own}.',
    'La moneda del archivo es {currency}, y los libros de la comuna se llevan en {own}.',
  ],
  [
    'An account in {currency} cannot be taken into these books: book what it means in {own} by hand. A file with several accounts: name the one in {same}, --only NUMBER',
    'Una cuenta en {currency} no se puede tomar en estos libros: asiente a mano lo que significa en {own}. Si el archivo tiene varias, indique la que está en {same}: --only NUMBER',
  ],
  [
    'The {what} is {amount}, which is no whole amount of {currency}.',
    'Un importe del archivo es {amount}, que no es un importe entero en {currency}.',
  ],
  [
    'The bank wrote more decimals than the currency has. Ask it for another file.',
    'El banco escribió más decimales de los que tiene la moneda. Pídale otro archivo.',
  ],
  ['Line {n} of the file has no date.', 'La línea {n} del archivo no tiene fecha.'],
  [
    'Line {n} of the file has a date before 1970.',
    'La línea {n} del archivo tiene una fecha anterior a 1970.',
  ],
  ['Ask the bank for another file.', 'Pida otro archivo al banco.'],
  [
    'A script sets the clock of this node, so its witness vouches for every leap.',
    'El reloj de este nodo se pone a mano, así que su testigo responde de cada salto.',
  ],
  [
    'The witness of this node holds no time back, or it keeps none.',
    'El testigo de este nodo no retiene ningún tiempo, o no tiene testigo.',
  ],
  ['See how far the time is: telekommune status', 'Mire por dónde va el tiempo: telekommune status'],
  [
    'Only common costs and contributions can be undone: telekommune ledger journal',
    'Solo se pueden anular costes comunes y aportaciones: telekommune ledger journal',
  ],
  [
    'Register them first: telekommune holders register NAME TITLE',
    'Inscríbala primero: telekommune holders register NAME TITLE',
  ],
  ['See who is here: telekommune members', 'Mire quién está aquí: telekommune members'],
  ['See which are here: telekommune enterprises', 'Mire cuáles están aquí: telekommune enterprises'],
  ['No notice of contract {contract} was given.', 'No se ha dado preaviso del contrato {contract}.'],
  [
    'Contract {contract} has notices that run to {days}.',
    'El contrato {contract} tiene preavisos que vencen el {days}.',
  ],
  ['See it: telekommune loans show {contract}', 'Mírelo: telekommune loans show {contract}'],
  ['Say which: --runs-to DATE', 'Diga cuál: --runs-to DATE'],
  [
    '{sum} were paid in under contract {contract} on {day} already (entry {entry}).',
    '{sum} ya se ingresaron en el contrato {contract} el {day} (entrada {entry}).',
  ],
  [
    '{sum} were paid back under contract {contract} on {day} already (entry {entry}).',
    '{sum} ya se devolvieron en el contrato {contract} el {day} (entrada {entry}).',
  ],
  [
    'Choose a short name, and keep the number of the paper: --title NUMBER',
    'Elija un nombre corto, y conserve el número del papel: --title NUMBER',
  ],
  [
    'Name it as an import would, and keep the number of the paper: {command}',
    'Llámelo como lo haría una importación, y conserve el número del papel: {command}',
  ],
  [
    'This is for bonds. For direct loans: telekommune bank order loan-interest, telekommune bank order loan-repayment',
    'Esto es para bonos. Para préstamos directos: telekommune bank order loan-interest, telekommune bank order loan-repayment',
  ],
  [
    'Interest is due where it is paid out and a year is over: telekommune loans. All that a lender is owed: telekommune bank order loan-repayment --contracts NAME',
    'El interés vence donde se paga y ha pasado un año: telekommune loans. Todo lo que se debe a un prestamista: telekommune bank order loan-repayment --contracts NAME',
  ],
  [
    'Only contracts whose notice has run are repaid by themselves. Others by name: --contracts 15,16=2500.00. See them: telekommune loans',
    'Solo los contratos cuyo preaviso ha vencido se devuelven por sí solos. Los demás por nombre: --contracts 15,16=2500.00. Mírelos: telekommune loans',
  ],
  ['All that is due is on its way already ({orders}).', 'Todo lo que vence ya está en camino ({orders}).'],
  [
    'Enter them (telekommune contact set), or leave them out: --only-known',
    'Anótelos (telekommune contact set), o déjelos fuera: --only-known',
  ],
  ['See yours: telekommune member NAME', 'Mire los suyos: telekommune member NAME'],
  ['There is nothing to mail.', 'No hay nada que enviar.'],
  ['No mail address is known of {names}.', 'No se conoce ninguna dirección de correo de {names}.'],
  [
    'Keep it: telekommune contact set NAME --name … --email …, or in mail.json: docs/operating/papers.md shows one.',
    'Guárdela: telekommune contact set NAME --name … --email …, o en mail.json: docs/operating/papers.md muestra uno.',
  ],
  [
    'No {kind} can be for {name}: it is for {what}.',
    'No hay documento de la clase {kind} para {name}: es para {what}.',
  ],
  ['a holder', 'acreedores de bonos'],
  ['a contract or its lender', 'un contrato de préstamo o su prestamista'],
  ['a person', 'una persona'],
  ['an enterprise', 'una empresa'],
  ['an auction', 'una subasta'],
  [
    '{kind} is a paper of the commune and for nobody in particular.',
    '{kind} es un documento de la comuna y no es para nadie en particular.',
  ],
  ['There is nobody yet.', 'Aún no hay nadie.'],
  ['The contracts have more than {n} events together.', 'Los contratos tienen juntos más de {n} eventos.'],
  [
    'Split the file, and give the parts one after the other.',
    'Divida el archivo y dé las partes una tras otra.',
  ],
  [
    '{n} of {all} contracts have no schedule; the first is {name}: {why}',
    '{n} de {all} contratos no tienen calendario; el primero es {name}: {why}',
  ],
  [
    'A line is convention,start,end, for example 30E/360,2026-01-31,2026-07-31.',
    'Una línea es convención,inicio,fin, por ejemplo 30E/360,2026-01-31,2026-07-31.',
  ],
  [
    'Nothing was imported: {n} fault in the register; the first is in line {line} of {file}: {why}',
    'No se importó nada: {n} falta en el registro; está en la línea {line} de {file}: {why}',
  ],
  [
    'Nothing was imported: {n} faults in the register; the first is in line {line} of {file}: {why}',
    'No se importó nada: {n} faltas en el registro; la primera está en la línea {line} de {file}: {why}',
  ],
  ['Put the lines right, and import again.', 'Corrija las líneas e importe de nuevo.'],
  [
    'Put it right in the program that wrote it, save it as .csv or .xlsx, and import it again.',
    'Corríjalo en el programa que lo escribió, guárdelo como .csv o .xlsx, e impórtelo de nuevo.',
  ],
  ['The mail settings', 'Los ajustes del correo'],
  ['The passphrase file', 'El archivo de la frase de paso'],
  ['The contacts', 'Los contactos'],
  ['The kept bids', 'Las pujas guardadas'],
  ["ENOENT: no such file or directory, {call} '{path}'", 'no existe'],
  ["EACCES: permission denied, {call} '{path}'", 'este programa no puede abrirlo'],
  ['EISDIR: illegal operation on a directory, {call}', 'es una carpeta'],
];
