// Qué no está bien en lo escrito, por la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishUsage: UsageTexts = [
  ['{field} is missing: {help}; one of {words}.', '{field}: falta. {help}: {words}'],
  ['For example: {command}', 'Por ejemplo: {command}'],
  ['{field} is missing: {help}.', '{field}: falta. {help}'],
  ['{field} wants a value.', '{field}: necesita un valor.'],
  [
    '{field}: "{typed}" is not a date; write it like 2026-11-26.',
    '{field}: «{typed}» no es un día; escriba por ejemplo 2026-11-26.',
  ],
  [
    '{field}: "{typed}" is not an instant; {more}.',
    '{field}: «{typed}» no es un momento; escriba por ejemplo 2026-11-26T12:00Z.',
  ],
  [
    '{field}: "{typed}" is not a whole number of digits.',
    '{field}: «{typed}» no es un número entero en cifras.',
  ],
  [
    '{field}: "{typed}" is none of the words that fit: {words}.',
    '{field}: «{typed}» no sirve; puede ser: {words}.',
  ],
  [
    '{field}: "{typed}" is not a short name: {more}.',
    '{field}: «{typed}» no es un nombre corto: de 1 a 32 signos de a–z, 0–9 y guiones en medio.',
  ],
  [
    '{field}: "{typed}" is not an id: {more}.',
    '{field}: «{typed}» no es un identificador: al menos sus 4 primeros signos de 0–9 y a–f.',
  ],
  [
    '{field}: "{typed}" is not an amount; {more}.',
    '{field}: «{typed}» no es un importe; escriba por ejemplo 1234,56.',
  ],
  [
    '{field}: "{typed}" is not a rate; {more}.',
    '{field}: «{typed}» no es un interés; escriba por ejemplo 3,5.',
  ],
  [
    '{field}: "{typed}" has {n} decimals; a rate has at most {most}.',
    '{field}: «{typed}» tiene {n} decimales; un interés tiene {most} como máximo.',
  ],
  [
    '{field}: "{typed}" may be meant as {one} or as {other}; write the % sign.',
    '{field}: «{typed}» puede querer decir {one} o {other}; escriba el signo %.',
  ],
  [
    '{field}: "{typed}" is out of range; a rate is {least} to {most}.',
    '{field}: «{typed}» está fuera de límites; un interés va de {least} a {most}.',
  ],
  [
    '{field}: "{typed}" has too many decimals; {more}.',
    '{field}: «{typed}» tiene más decimales que la moneda.',
  ],
  [
    '{field}: "{typed}" is too large; the limit is {most}.',
    '{field}: «{typed}» es demasiado grande; el máximo es {most}.',
  ],
  [
    '{field}: "{typed}" has a decimal comma; write a point: {point}.',
    '{field}: «{typed}» tiene coma decimal; aquí va un punto: {point}.',
  ],
  [
    '{field}: "{typed}" may mean thousands or decimals; {more}.',
    '{field}: «{typed}» puede querer decir miles o decimales; escríbalo sin separar los miles.',
  ],
  [
    '{field}: "{typed}" is in {code}, but this amount is counted in {currency}.',
    '{field}: «{typed}» está en {code}; este importe se cuenta en {currency}.',
  ],
  ['{field}: it is empty.', '{field}: está vacío.'],
  [
    '{field}: it holds a line break, {code}, in line {line}, column {column}.',
    '{field}: contiene un salto de línea, {code}, en la línea {line}, columna {column}.',
  ],
  [
    '{field}: it holds half of a character, {code}, in line {line}, column {column}.',
    '{field}: contiene medio signo, {code}, en la línea {line}, columna {column}.',
  ],
  [
    '{field}: it holds a control character, {code}, in line {line}, column {column}.',
    '{field}: contiene un signo de control, {code}, en la línea {line}, columna {column}.',
  ],
  [
    '{field}: {n} characters are too long; {most} are the limit.',
    '{field}: {n} signos son demasiados; como mucho {most}.',
  ],
  [
    '{field}: this text is too long; it takes {n} bytes, and {most} are the limit. A letter takes one, ä or é two.',
    '{field}: este texto es demasiado largo; ocupa {n} bytes, y caben {most}. Una letra ocupa uno, á o ñ dos.',
  ],
  ['Say it in fewer words.', 'Dígalo con menos palabras.'],
  [
    '{field}: an amount of {n} characters is too long; {most} are the limit.',
    '{field}: un importe de {n} caracteres es demasiado largo; {most} como máximo.',
  ],
  [
    '{field}: a rate of {n} characters is too long; {most} are the limit.',
    '{field}: un interés de {n} caracteres es demasiado largo; {most} como máximo.',
  ],
  ['No entry of the books begins with {id}.', 'Ninguna entrada de los libros empieza por {id}.'],
  ['No posting by hand begins with {id}.', 'Ningún asiento hecho a mano empieza por {id}.'],
  [
    'Only common costs and contributions can be undone: telekommune ledger journal',
    'Solo se deshacen gastos comunes y aportaciones: telekommune ledger journal',
  ],
  ['See them: telekommune bank queue', 'Verlas: telekommune bank queue'],
  [
    '"{name}" is neither files/ID of a file that was sent nor a whole path, from the root on.',
    '«{name}» no es un archivo enviado ni una ruta entera, que empiece por /.',
  ],
  ['The node went away before it answered.', 'El nodo se fue antes de responder.'],
  [
    'What it had taken in counts. See: telekommune status',
    'Lo que había recibido vale. Verlo: telekommune status',
  ],
  [
    'The node could not do this, for a reason that it did not expect.',
    'El nodo no pudo hacerlo, por una razón con la que no contaba.',
  ],
  [
    'node.log in the folder of the node has the reason. See what counts: telekommune status',
    'La razón está en node.log, en la carpeta del nodo. Ver lo que vale: telekommune status',
  ],
  ['There is nothing under this path.', 'Bajo esta ruta no hay nada.'],
  [
    'The same is proposed already: “{title}” ({id}) by {person}, open until {until}.',
    'Lo mismo ya está propuesto: «{title}» ({id}) por {person}, abierto hasta {until}.',
  ],
  [
    'Nobody’s keys are unlocked on this node, so nobody can speak here.',
    'En este nodo no hay claves abiertas de nadie, así que aquí nadie puede hablar.',
  ],
  ['There is no proposal {id}.', 'No hay ninguna propuesta {id}.'],
  ['No proposal begins with {id}.', 'Ninguna propuesta empieza con {id}.'],
  ['The charter has no parameter {name}.', 'Los estatutos no tienen ninguna regla {name}.'],
  ['{field}: "{typed}" is below zero.', '{field}: «{typed}» es menor que cero.'],
  ['Too many requests came from there.', 'Desde aquí llegaron demasiadas peticiones.'],
  ['Wait {n} s, then ask again.', 'Espere {n} segundos y pregunte otra vez.'],
  ['The body is longer than {n} bytes.', 'Lo enviado ocupa más de {n} bytes.'],
  ['Send less.', 'Envíe menos.'],
  ['The body did not arrive whole.', 'Lo enviado no llegó entero.'],
  ['Send it again.', 'Envíelo otra vez.'],
  [
    'The first month, {from}, is after the last one, {to}.',
    'El primer mes, {from}, es posterior al último, {to}.',
  ],
  [
    'The first month, {from}, has not come yet: by the sealed time it is {to}.',
    'El primer mes, {from}, aún no ha llegado: según el tiempo sellado es {to}.',
  ],
  ['Give a month that has begun.', 'Indique un mes que haya empezado.'],
  ['Give the earlier month first.', 'Indique primero el mes anterior.'],
];
