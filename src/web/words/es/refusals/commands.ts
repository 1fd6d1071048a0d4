// Lo que no está bien o no se puede en lo que alguien pide, y qué hacer, según la frase inglesa de las órdenes.
// Lo particular va antes que lo general.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishCommands: UsageTexts = [
  ['Name the enterprise with --{option}.', 'Nombre la empresa con --{option}.'],
  ['{auction} has no clearing certificate (yet).', '{auction} no tiene (aún) certificado de adjudicación.'],
  ['Only bond auctions get one, when they end.', 'Solo las subastas de bonos reciben uno, cuando terminan.'],
  ['The result of {auction} is wrong: {faults}.', 'El resultado de {auction} es erróneo: {faults}.'],
  [
    'Compare with another node (telekommune verify), and report it.',
    'Compare con otro nodo (telekommune verify) y comuníquelo.',
  ],
  ['For example: --less 3.50', 'Por ejemplo: --less 3.50'],
  ['{month} is no month.', '{month} no es un mes.'],
  ['Write it like 2026-03.', 'Escriba, por ejemplo, 2026-03.'],
  ['{path} has {n} bytes; {most} are the limit.', '{path} tiene {n} bytes; el límite es {most}.'],
  [
    '{path} is refused, and nothing of it was taken. {faults}',
    '{path} se rechaza, y no se tomó nada de él. {faults}',
  ],
  [
    'Book it first{booking}, or say which it is: {command}',
    'Asiéntelo primero{booking}, o diga cuál es: {command}',
  ],
  [
    '--amount is for one entry; several are taken whole, the last as far as the line goes.',
    '--amount es para una entrada; varias se toman enteras, la última hasta donde llega la línea.',
  ],
  ['Say them one after another.', 'Dígalas una tras otra.'],
  ['Nobody has a part in bonds of {asset}.', 'Nadie tiene parte en los bonos de {asset}.'],
  ['See the series: telekommune bonds', 'Las series: telekommune bonds'],
  [
    '"{typed}" does not say which value {parameter} shall have.',
    '«{typed}» no dice qué valor debe tener {parameter}.',
  ],
  ['Write: {command}', 'Escriba: {command}'],
  ['There is no preset {name}. There are: {known}.', 'No existe la plantilla {name}. Hay: {known}.'],
  ['See them with their sources: telekommune presets', 'Véalas con sus fuentes: telekommune presets'],
  [
    'The preset {name} has amounts in {code}; this commune keeps its books in {currency}.',
    'La plantilla {name} tiene importes en {code}; esta comuna lleva sus libros en {currency}.',
  ],
  [
    'Set the values one by one: telekommune presets shows them.',
    'Fije los valores uno a uno: telekommune presets los muestra.',
  ],
  ['This node goes by the clock of the machine.', 'Este nodo va según el reloj de la máquina.'],
  [
    'Only an example or a rehearsal has a scripted clock: "clock": "scripted" in node.json.',
    'Solo un ejemplo o un ensayo tiene un reloj puesto a mano: "clock": "scripted" en node.json.',
  ],
  [
    'The witnesses have sealed {sealed}; {instant} is before that, and time never runs back.',
    'Los testigos han sellado {sealed}; {instant} es anterior, y el tiempo nunca retrocede.',
  ],
  ['Set a later day.', 'Ponga un día posterior.'],
  ['See how far the time is: telekommune status', 'Hasta dónde llega el tiempo: telekommune status'],
  [
    'Write own, person.NAME, outside.NAME, enterprise.NAME, or a supplier’s short name.',
    'Escriba own, person.NAME, outside.NAME, enterprise.NAME o el nombre corto de un proveedor.',
  ],
  ['Compare it with the letter.', 'Compárelo con la carta.'],
  [
    'Nothing is kept of {name} yet, so it needs a name.',
    'De {name} aún no se guarda nada, así que hace falta un nombre.',
  ],
  ['Nothing is said of {name} but the name.', 'De {name} no se dice nada más que el nombre.'],
  ['No dividend waits to be paid.', 'Ningún dividendo espera a ser pagado.'],
  ['See the next record date: telekommune dividend', 'La próxima fecha de reparto: telekommune dividend'],
  [
    'Entry {position} is not on this machine, and no node that has it can be reached.',
    'La entrada {position} no está en esta máquina, y no se alcanza ningún nodo que la tenga.',
  ],
  [
    'Ask again when others are connected: telekommune peers',
    'Pregunte de nuevo cuando haya otros conectados: telekommune peers',
  ],
  [
    'What stands at {position} is no entry that can be read: {fault}.',
    'Lo que hay en {position} no es una entrada legible: {fault}.',
  ],
  [
    '{n} months are more than the {most} that are looked ahead.',
    '{n} meses son más que los {most} que se miran hacia delante.',
  ],
  ['Leave one of them out.', 'Omita uno de los dos.'],
  ['A forecast looks 1 to {most} years ahead, not {n}.', 'Una previsión mira de 1 a {most} años, no {n}.'],
  ['Nobody who could {could} is named "{typed}".', 'Nadie que pudiera hacerlo se llama «{typed}».'],
  [
    'Somebody outside is registered first: telekommune holders register NAME TITLE',
    'Quien es de fuera se registra primero: telekommune holders register NAME TITLE',
  ],
  ['"{typed}" may be {known}.', '«{typed}» puede ser: {known}.'],
  ['Write it out.', 'Escríbalo entero.'],
  ['No key of {person} is on this node.', 'En este nodo no hay ninguna clave de {person}.'],
  [
    'Join on this machine with your recovery words: {command}',
    'Únase en esta máquina con sus palabras de recuperación: {command}',
  ],
  [
    'Believe no figure of this node until you know why: compare telekommune verify on other nodes (docs/operating).',
    'No crea ninguna cifra de este nodo hasta saber por qué: compare telekommune verify en otros nodos (docs/operating).',
  ],
  [
    'All entries agree, but not every log is whole on this machine, and nobody sent the rest: {logs}.',
    'Todas las entradas coinciden, pero no todos los registros están enteros en esta máquina, y nadie envió el resto: {logs}.',
  ],
  [
    'Connect to a node that has been there from the beginning, then repeat it: telekommune peers',
    'Conéctese a un nodo que esté desde el principio y repítalo: telekommune peers',
  ],
  ['"{typed}" is no address of a node.', '«{typed}» no es una dirección de nodo.'],
  ['Write {examples}.', 'Escriba {examples}.'],
  ['The file {path} cannot be read: {why}.', 'El archivo {path} no se puede leer: {why}.'],
  ['The file {path} cannot be read.', 'El archivo {path} no se puede leer.'],
  [
    'Put it back from a backup: without it sealed bids cannot be opened.',
    'Recupérelo de una copia de seguridad: sin él no se pueden abrir las pujas selladas.',
  ],
  [
    'Delete it: the queue then knows no names of payers, and nothing else is lost.',
    'Bórrelo: la cola no conocerá entonces nombres de pagadores, y no se pierde nada más.',
  ],
  [
    'Copy it whole from the screen of the person it belongs to.',
    'Cópiela entera de la pantalla de la persona a la que pertenece.',
  ],
  ['No enterprise attests that {person} works there.', 'Ninguna empresa acredita que {person} trabaja allí.'],
  ['Ask it to: telekommune attest', 'Pídaselo: telekommune attest'],
  [
    '{n} enterprises attest that {person} works there: {names}.',
    '{n} empresas acreditan que {person} trabaja allí: {names}.',
  ],
  ['Name the one that you mean.', 'Nombre la que quiere decir.'],
  [
    'The identity of {person} must vouch for this device, and its secret is not on this node.',
    'La identidad de {person} debe avalar este dispositivo, y su secreto no está en este nodo.',
  ],
  [
    'Make the proof where the recovery words are, and give it with --proof.',
    'Haga la prueba donde están las palabras de recuperación y désela con --proof.',
  ],
  [
    '"{typed}" is no short name: 1 to 32 of a-z, 0-9 and hyphens inside.',
    '«{typed}» no es un nombre corto: de 1 a 32 caracteres de a–z, 0–9 y guiones en medio.',
  ],
  ['The kinds there are: {kinds}', 'Las clases que hay: {kinds}'],
  [
    'Write days, months or years, up to ten years: 90, "3 months", "6 months to the end of a quarter", "1 year".',
    'Escriba días, meses o años, hasta diez años: 90, «3 meses», «6 meses a fin de trimestre», «1 año».',
  ],
  ['"{typed}" is no amount.', '«{typed}» no es un importe.'],
  ['Direct loans belong to no asset.', 'Los préstamos directos no son de ningún bien.'],
  [
    'Look at it: {command}. If it was paid a second time, say so: --again',
    'Mírelo: {command}. Si se pagó una segunda vez, dígalo: --again',
  ],
  ['The commune has no currency of ISO 4217.', 'La comuna no tiene una moneda según ISO 4217.'],
  ['Enter it: {command}', 'Introdúzcalo: {command}'],
  ['There is no file: {faults}', 'No hay archivo: {faults}'],
  ['No {what} is known here of {names}.', 'No se conoce aquí nada de {names} ({what}).'],
  [
    'The letterhead {path} cannot be read, and its language with it.',
    'El membrete {path} no se puede leer, ni con él su idioma.',
  ],
  ['{path} cannot be written: {why}.', '{path} no se puede escribir: {why}.'],
  ['Name another file: --into FILE', 'Nombre otro archivo: --into FILE'],
  [
    'Copy it whole from the node or the person it belongs to.',
    'Cópiela entera del nodo o de la persona a la que pertenece.',
  ],
  [
    'A proposal changes one parameter, or all that a preset names.',
    'Una propuesta cambia una regla, o todas las que nombra una plantilla.',
  ],
  ['Name the former tenant: --tenant ENTERPRISE', 'Nombre al antiguo arrendatario: --tenant ENTERPRISE'],
  [
    'No sealed bid of {person} now waits to be opened.',
    'Ninguna puja sellada de {person} espera ahora a ser abierta.',
  ],
  [
    'No sealed bid of {person} in {auction} waits to be opened.',
    'Ninguna puja sellada de {person} en {auction} espera a ser abierta.',
  ],
  ['See your bids: telekommune bids', 'Sus pujas: telekommune bids'],
  [
    'Vote on it: {command}. To propose it once more all the same, add --again.',
    'Vote sobre ello: {command}. Para proponerlo de todos modos otra vez, añada --again.',
  ],
  ['The scenarios: {fault}.', 'Los escenarios: {fault}.'],
  ['See an example: telekommune forecast --help', 'Un ejemplo: telekommune forecast --help'],
  [
    '{person} is new here: add --identity KEY, the key by which the commune will know the person.',
    '{person} es nueva aquí: añada la clave de identidad por la que la comuna conocerá a la persona.',
  ],
  [
    '`telekommune join` showed it on their machine; `telekommune whoami --json` shows it there again.',
    'Al unirse apareció en la máquina de la persona; la página «Dispositivos y claves» lo muestra allí de nuevo.',
  ],
  [
    'Unlock them, or make keys for somebody: telekommune person add NAME',
    'Ábralas, o haga claves para alguien: telekommune person add NAME',
  ],
  [
    'Found one or join one: telekommune found, telekommune join',
    'Funde una o únase a una: telekommune found, telekommune join',
  ],
  [
    'Say what sort of cost it is: {command} (for an asset: --asset NAME). If the books have it already: --only-end',
    'Diga qué clase de gasto es: {command} (para un bien: --asset NAME). Si los libros ya lo tienen: --only-end',
  ],
  ['Give its beginning or its end.', 'Dé su principio o su final.'],
  [
    'Several entries of the books look like this line: {suggestions}.',
    'Varias entradas de los libros se parecen a esta línea: {suggestions}.',
  ],
  ['Nothing in the books looks like this line.', 'Nada en los libros se parece a esta línea.'],
  ['{person} acts for no enterprise.', '{person} no actúa por ninguna empresa.'],
  ['{person} acts for {names}.', '{person} actúa por {names}.'],
  ['--{field}: "{typed}" is not a month.', '--{field}: «{typed}» no es un mes.'],
  [
    '--{field}: "{typed}" is not {n} digits of 0-9 and a-f.',
    '--{field}: «{typed}» no son {n} cifras de 0–9 y a–f.',
  ],
  [
    '"{typed}" is not a key of 64 digits of 0-9 and a-f.',
    '«{typed}» no es una clave de 64 cifras de 0–9 y a–f.',
  ],
  ['No device begins with {id}.', 'Ningún dispositivo empieza por {id}.'],
  ['No invitation begins with {id}.', 'Ninguna invitación empieza por {id}.'],
  ['No line begins with {id}.', 'Ninguna línea empieza por {id}.'],
  ['No entry begins with {id}.', 'Ninguna entrada empieza por {id}.'],
  ['{n} devices begin with {id}: {ids}.', '{n} dispositivos empiezan por {id}: {ids}.'],
  ['{n} proposals begin with {id}: {ids}.', '{n} propuestas empiezan por {id}: {ids}.'],
  ['{path} cannot be read: {why}.', '{path} no se puede leer: {why}.'],
];
