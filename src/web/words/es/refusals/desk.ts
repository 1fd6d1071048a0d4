// Lo que no está bien en lo que alguien pide sobre banco, órdenes, contactos y préstamos directos, y qué hacer, según la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishDesk: UsageTexts = [
  [
    'Say either how much more or how much less than the books the bank has.',
    'Diga cuánto más o cuánto menos que los libros tiene el banco, una de las dos cosas.',
  ],
  [
    'Ask the bank for the statements of a shorter time.',
    'Pida al banco los extractos de un tiempo más corto.',
  ],
  [
    'No line of the bank is clear: none is one entry to the cent, with more than amount and day that speaks for it.',
    'Ninguna línea del banco está clara: ninguna es una entrada al céntimo por la que hable algo más que el importe y el día.',
  ],
  [
    'See the lines and say what they are, one by one: telekommune bank queue',
    'Vea las líneas y diga qué son, una a una: telekommune bank queue',
  ],
  [
    'Nothing in the books was booked and undone that the bank could still show.',
    'En los libros no hay nada asentado y deshecho que el banco aún pudiera mostrar.',
  ],
  [
    'Name entries that cancel one another: telekommune bank offset ENTRY,ENTRY',
    'Nombre entradas que se anulen entre sí: telekommune bank offset ENTRY,ENTRY',
  ],
  [
    'Nobody is registered here as {contact}. Did you mean "{meant}"?',
    'Aquí no hay nadie registrado como {contact}. ¿Quería decir «{meant}»?',
  ],
  ['Nobody is registered here as {contact}.', 'Aquí no hay nadie registrado como {contact}.'],
  [
    'Compare it with the letter. telekommune contact list shows what is kept here.',
    'Compárelo con la carta. telekommune contact list muestra lo que se guarda aquí.',
  ],
  ['"{name}" names no contact.', '«{name}» no nombra ningún contacto.'],
  ['"{typed}" is no IBAN: {fault}.', '«{typed}» no es un IBAN: {fault}.'],
  [
    'A mandate has a reference and the day on which it was signed.',
    'Un mandato tiene una referencia y el día en que se firmó.',
  ],
  [
    'Give both: --mandate REFERENCE --mandate-signed DATE',
    'Dé ambos: --mandate REFERENCE --mandate-signed DATE',
  ],
  [
    'Say who holds the account, as the bank knows them: --name "Ida Lender"',
    'Diga de quién es la cuenta, como lo conoce el banco: --name "Ida Lender"',
  ],
  [
    'Give an account, a mail address or a postal address: --iban, --email, --street …',
    'Dé una cuenta, una dirección de correo o una dirección postal: --iban, --email, --street …',
  ],
  ['There is no contact {name}.', 'No existe el contacto {name}.'],
  [
    'What is supposed stands in the file of scenarios or on the line, not in both.',
    'Lo que se supone está en el archivo de escenarios o en los campos, no en ambos.',
  ],
  [
    'The history does not agree with what is shown: {what} at {where}; shown {claimed}, found {found}.',
    'La historia no coincide con lo que se muestra: {what} en {where}; mostrado {claimed}, encontrado {found}.',
  ],
  [
    'Mend it, put it back from a backup, or delete it and enter the contacts anew.',
    'Corríjalo, recupérelo de una copia de seguridad, o bórrelo e introduzca los contactos de nuevo.',
  ],
  ['Correct it: telekommune contact set --help', 'Corríjalo: telekommune contact set --help'],
  [
    'No contract is of the kind {kind}. Did you mean "{meant}"?',
    'Ningún contrato es de la clase {kind}. ¿Quería decir «{meant}»?',
  ],
  ['No contract is of the kind {kind}.', 'Ningún contrato es de la clase {kind}.'],
  ['There are no contracts yet.', 'Todavía no hay contratos.'],
  ['"{typed}" is no period of notice.', '«{typed}» no es un plazo de preaviso.'],
  [
    'The order paid {paid} under contract {contract}; on {day} {owed} are owed, of which {interest} are interest due.',
    'La orden pagó {paid} según el contrato {contract}; el {day} se deben {owed}, de ellos {interest} de intereses vencidos.',
  ],
  [
    'Is an order for its interest on its way? End that one first (telekommune bank orders). Or book it by hand, then end this one with --only-end: {commands}',
    '¿Hay en camino una orden para sus intereses? Termine primero esa (telekommune bank orders). O asiéntelo a mano y termine esta con --only-end: {commands}',
  ],
  [
    'Write contracts with commas between, and amounts without any: --contracts 15,16=2500.00',
    'Escriba los contratos separados por comas, y los importes sin ninguna: --contracts 15,16=2500.00',
  ],
  ['The contract {name} was closed on {day}.', 'El contrato {name} se cerró el {day}.'],
  [
    'Of contract {name} {free} are free to be paid back on {day}, beside what is on its way; the order asks for {asked}.',
    'Del contrato {name} se pueden devolver {free} el {day}, aparte de lo que está en camino; la orden pide {asked}.',
  ],
  [
    'See its balance and its notices: {command}. Part of it: --contracts {part}',
    'Vea su saldo y sus preavisos: {command}. Una parte: --contracts {part}',
  ],
  ['Choose by contract: --contracts 15,16', 'Elija por contrato: --contracts 15,16'],
  ['Interest is paid as it is due, without an amount.', 'Los intereses se pagan según vencen, sin importe.'],
  ['Name the contracts alone: --contracts 15,16', 'Nombre solo los contratos: --contracts 15,16'],
  [
    'The order asks for {asked}. The bank account holds {held} by the books, and orders on their way ask for {way} of it.',
    'La orden pide {asked}. La cuenta del banco tiene {held} según los libros, y órdenes en camino piden {way} de ello.',
  ],
  [
    'End the orders that the bank has done (telekommune bank orders), record what has come in, or order less.',
    'Termine las órdenes que el banco ha ejecutado (telekommune bank orders), anote lo que ha entrado, u ordene menos.',
  ],
  ['There is no order {message}.', 'No existe la orden {message}.'],
  ['Correct the contact or the order.', 'Corrija el contacto o la orden.'],
  [
    'The commune’s creditor identifier is not known here; no bank collects without it.',
    'El identificador de acreedor de la comuna no se conoce aquí; sin él ningún banco cobra.',
  ],
  [
    'Enter it with the own account: telekommune contact set own --creditor-id …',
    'Introdúzcalo con la cuenta propia: telekommune contact set own --creditor-id …',
  ],
  ['No account is known here of {names}.', 'No se conoce aquí ninguna cuenta de {names}.'],
  ['No mandate is known here of {names}.', 'No se conoce aquí ningún mandato de {names}.'],
  [
    'See what is wrong: telekommune letterhead. Or say the language: --language de',
    'Vea qué falla: telekommune letterhead. O diga el idioma: --language de',
  ],
  ['{path} is there from an order that was broken off.', '{path} está ahí de una orden que se interrumpió.'],
  [
    'See whether that order was said: telekommune bank orders. If it was, the file is the one for the bank; if not, delete it.',
    'Vea si esa orden se dijo: telekommune bank orders. Si fue así, el archivo es el del banco; si no, bórrelo.',
  ],
  [
    'Another order came before {message}, which is refused now; its file is deleted.',
    'Otra orden llegó antes que {message}, que ahora se rechaza; su archivo se ha borrado.',
  ],
  ['See what is on its way: telekommune bank orders', 'Vea lo que está en camino: telekommune bank orders'],
  [
    'The order {message} paid an invoice, and the books do not know for what.',
    'La orden {message} pagó una factura, y los libros no saben de qué.',
  ],
  [
    'An order to a supplier says whom, how much, and for which invoice.',
    'Una orden a un proveedor dice a quién, cuánto y por qué factura.',
  ],
  [
    'For example: --to waterworks --amount 80.00 --invoice 2026-117',
    'Por ejemplo: --to waterworks --amount 80.00 --invoice 2026-117',
  ],
  [
    'The number of the invoice is longer than an order can say, by {n} characters.',
    'El número de la factura es {n} caracteres más largo de lo que puede decir una orden.',
  ],
  [
    'The invoice {invoice} of {supplier} was paid by the order {order}.',
    'La factura {invoice} de {supplier} se pagó con la orden {order}.',
  ],
  [
    'For another part of it name the part: --invoice {part}',
    'Para otra parte, nombre la parte: --invoice {part}',
  ],
  ['The bank has {size} less than the books.', 'El banco tiene {size} menos que los libros.'],
  ['The bank has {size} more than the books.', 'El banco tiene {size} más que los libros.'],
  [
    '{paid} of interest were paid under contract {contract} on {day} already.',
    '{paid} de intereses ya se pagaron según el contrato {contract} el {day}.',
  ],
  [
    '{paid} were paid back under contract {contract} on {day} already (entry {entry}).',
    '{paid} ya se devolvieron según el contrato {contract} el {day} (entrada {entry}).',
  ],
  [
    '{paid} were paid in under contract {contract} on {day} already (entry {entry}).',
    '{paid} ya se ingresaron según el contrato {contract} el {day} (entrada {entry}).',
  ],
  ['{iban} is kept as the account of {other}.', '{iban} se guarda como cuenta de {other}.'],
  [
    '{iban} is the commune’s own account, and not that of {contact}.',
    '{iban} es la cuenta propia de la comuna, y no la de {contact}.',
  ],
  ['The commune’s own account is not known here.', 'La cuenta propia de la comuna no se conoce aquí.'],
  ['No account of {name} is known here.', 'No se conoce aquí ninguna cuenta de {name}.'],
  ['All that is due is on its way already ({n} claim).', 'Todo lo vencido ya está en camino ({n} crédito).'],
  [
    'All that is due is on its way already ({n} claims).',
    'Todo lo vencido ya está en camino ({n} créditos).',
  ],
  ['Nothing is due.', 'No vence nada.'],
  ['The file begins with {opens}, not with {typed}.', 'El archivo empieza con {opens}, no con {typed}.'],
  ['Leave out --opening: the file says it.', 'Omita --opening: lo dice el archivo.'],
  [
    'The file reaches through {last}, not only through {typed}.',
    'El archivo llega hasta {last}, no solo hasta {typed}.',
  ],
  [
    'The file cannot say what the bank books until the end of {typed}: it was written on {day}.',
    'El archivo no puede decir lo que el banco asienta hasta el final de {typed}: se escribió el {day}.',
  ],
  [
    'The file cannot say what the bank books until the end of {typed}: the sealed day is {day}.',
    'El archivo no puede decir lo que el banco asienta hasta el final de {typed}: el día sellado es {day}.',
  ],
  [
    'The file does not say what the account held, and no statement of it is known.',
    'El archivo no dice lo que tenía la cuenta, y no se conoce ningún extracto suyo.',
  ],
  [
    'Say what it held before the first line: --opening AMOUNT',
    'Diga lo que tenía antes de la primera línea: --opening AMOUNT',
  ],
  [
    'The file ends with {said}; {opening} before it and {n} new lines of {sum} make {closing}.',
    'El archivo termina con {said}; {opening} antes y {n} líneas nuevas por {sum} dan {closing}.',
  ],
  [
    'The file ends with {said}; {opening} known on {day} and {n} new lines of {sum} make {closing}.',
    'El archivo termina con {said}; {opening} conocidos el {day} y {n} líneas nuevas por {sum} dan {closing}.',
  ],
  [
    'A statement between is missing: take that one in first. Or the file ends before what is known.',
    'Falta un extracto intermedio: tome primero ese. O el archivo termina antes de lo que se conoce.',
  ],
];
