// Lo que no va al empezar, unirse, hacer copias y abrir, y qué hacer, según la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishBeginnings: UsageTexts = [
  [
    'That is not the passphrase of this node, or its keys were changed on the disk.',
    'Esa no es la frase de paso de este nodo, o sus claves se cambiaron en el disco.',
  ],
  [
    'That is not the passphrase of {of}, or its keys were changed on the disk.',
    'Esa no es la frase de paso de {of}, o sus claves se cambiaron en el disco.',
  ],
  [
    'Try again. Nobody can recover it: without it, restore a backup or join afresh with an invitation.',
    'Inténtelo otra vez. Nadie puede recuperarla: sin ella, restaure una copia o únase de nuevo con una invitación.',
  ],
  [
    'Try again. Without it, add this machine as a new device with the recovery words.',
    'Inténtelo otra vez. Sin ella, añada esta máquina como dispositivo nuevo con las palabras de recuperación.',
  ],
  ['The keys of this node are locked.', 'Las claves de este nodo están cerradas.'],
  ['The keys of {of} are locked.', 'Las claves de {of} están cerradas.'],
  ['Unlock them with their passphrase.', 'Ábralas con su frase de paso.'],
  [
    'There are no keys of {name} in this node; it has those of {known}.',
    'En este nodo no hay claves de {name}; tiene las de {known}.',
  ],
  [
    'Name one of them, or add the person to this node.',
    'Nombre a una de esas personas, o añada la persona a este nodo.',
  ],
  ['There are keys of {name} in this node already.', 'En este nodo ya hay claves de {name}.'],
  [
    'Choose another name, or take the old keys out first.',
    'Elija otro nombre, o quite antes las claves viejas.',
  ],
  ['There is no keyring {path}.', 'No hay ningún llavero {path}.'],
  [
    'Found a commune, join one with an invitation, or restore a backup: telekommune --help',
    'Funde una comuna, únase con una invitación o restaure una copia: telekommune --help',
  ],
  ['The passphrase of {of}: A passphrase is text in UTF-8.', 'La frase de paso no es texto en UTF-8 ({of}).'],
  ['No passphrase was given.', 'No se dio ninguna frase de paso.'],
  [
    'No key of {name} is unlocked on this node (here: {here}).',
    'En este nodo no está abierta ninguna clave de {name} (aquí: {here}).',
  ],
  [
    'Say it with --as and a name that is here: telekommune whoami',
    'Dígalo con --as y un nombre que esté aquí: telekommune whoami',
  ],
  [
    'Money leaves only on what is final: {final} of {length} entries are vouched for by two thirds of the witnesses.',
    'El dinero solo sale sobre lo definitivo: dos tercios de los testigos responden de {final} de {length} entradas.',
  ],
  [
    'Wait until the witnesses are connected again, then repeat it: telekommune witnesses',
    'Espere a que los testigos vuelvan a estar conectados y repítalo: telekommune witnesses',
  ],
  [
    'Money leaves only on what is final, and what is final does not bear this payment yet.',
    'El dinero solo sale sobre lo definitivo, y lo definitivo aún no sostiene este pago.',
  ],
  [
    'Wait for the entries that are still pending: telekommune status',
    'Espere a las entradas aún pendientes: telekommune status',
  ],
  [
    'It is safe on this disk but not ordered yet: this node’s log is not admitted, or it is catching up.',
    'Está seguro en este disco pero aún sin ordenar: el registro de este nodo no está admitido, o se está poniendo al día.',
  ],
  [
    'It will be ordered by itself; look again with telekommune status',
    'Se ordenará por sí solo; mire de nuevo: telekommune status',
  ],
  [
    'This node has not been let into a commune yet.',
    'A este nodo aún no se le ha dejado entrar en ninguna comuna.',
  ],
  ['Use the invitation again: telekommune join', 'Use otra vez la invitación: telekommune join'],
  [
    'Nothing of the commune has arrived on this node yet.',
    'A este nodo aún no ha llegado nada de la comuna.',
  ],
  [
    'Run it, so that it can fetch the history: telekommune run',
    'Póngalo en marcha para que traiga la historia: telekommune run',
  ],
  ['There is a node in {folder} already.', 'En {folder} ya hay un nodo.'],
  [
    'Look at it: telekommune status. For another one name an empty folder: --folder PATH',
    'Mírelo: telekommune status. Para otro, indique una carpeta vacía: --folder PATH',
  ],
  ['Restore into an empty folder: --folder PATH', 'Restáurelo en una carpeta vacía: --folder PATH'],
  [
    'This is an invitation to a rehearsal: the clocks of its nodes are set by hand, and for a node that goes by its machine’s clock nothing would fall due when it does for the others.',
    'Esta es una invitación a un ensayo: los relojes de sus nodos se ponen a mano, y para un nodo que va con el reloj de su máquina nada vencería cuando vence para los demás.',
  ],
  [
    'Choose no clock: leave --clock out. For a commune that does not rehearse, ask for an invitation to that one.',
    'No elija ningún reloj: deje --clock fuera. Para una comuna que no ensaya, pida una invitación a esa.',
  ],
  [
    'The invitation is of version {its}; this program reads version {own}.',
    'La invitación es de la versión {its}; este programa lee la versión {own}.',
  ],
  [
    'Use the version of the program that the inviting node has.',
    'Use la versión del programa que tiene el nodo que invita.',
  ],
  [
    'Copy the invitation again, whole, or ask for a new one.',
    'Copie la invitación otra vez, entera, o pida una nueva.',
  ],
  [
    'The invitation for “{title}” was used already; it works once.',
    'La invitación para «{title}» ya se usó; sirve una sola vez.',
  ],
  ['The invitation for “{title}” was withdrawn.', 'La invitación para «{title}» se retiró.'],
  ['The invitation for “{title}” has expired.', 'La invitación para «{title}» ha caducado.'],
  ['The commune does not know this invitation.', 'La comuna no conoce esta invitación.'],
  [
    'Ask a member for a new invitation. If it was not you who used it, tell them.',
    'Pida a un miembro una invitación nueva. Si no fue usted quien la usó, dígalo.',
  ],
  ['Ask a member for a new invitation.', 'Pida a un miembro una invitación nueva.'],
  ['The log of this node was let in before.', 'El registro de este nodo ya fue admitido.'],
  [
    'Join with a fresh folder: every node has a log of its own.',
    'Únase con una carpeta nueva: cada nodo tiene un registro propio.',
  ],
  ['The signature of the invitation does not fit.', 'La firma de la invitación no corresponde.'],
  ['Type the invitation again, whole.', 'Escriba la invitación otra vez, entera.'],
  [
    'No member’s key is unlocked on the inviting node, and only a member can let a node in.',
    'En el nodo que invita no está abierta la clave de ningún miembro, y solo un miembro puede dejar entrar un nodo.',
  ],
  [
    'Ask the person who invited you to unlock their key there, then try again.',
    'Pida a quien le invitó que abra allí su clave, e inténtelo de nuevo.',
  ],
  ['The commune refused it: {rule}.', 'La comuna lo rechazó: {rule}.'],
  ['Tell the person who invited you.', 'Dígaselo a quien le invitó.'],
  [
    'The invitation names no way to the inviting node.',
    'La invitación no indica ningún camino al nodo que invita.',
  ],
  [
    'Nobody let this node in. On {dht} nobody stands by this invitation: the inviting node is away, or the invitation was used, taken back, or has expired.',
    'Nadie dejó entrar este nodo. En {dht} nadie atiende esta invitación: el nodo que invita no está, o la invitación se usó, se retiró o caducó.',
  ],
  ['Nobody let this node in. {tried}.', 'Nadie dejó entrar este nodo. {tried}.'],
  ['Nobody let this node in.', 'Nadie dejó entrar este nodo.'],
  [
    'The invitation names only the public DHT, and you have not agreed to use it. {shown}',
    'La invitación solo indica la DHT pública, y usted no ha aceptado usarla. {shown}',
  ],
  [
    'Agree: --public-dht. Or ask the inviting member for an invitation with an address or a DHT of your own (telekommune dht use own).',
    'Acéptela: --public-dht. O pida una invitación con una dirección o con una DHT propia (telekommune dht use own).',
  ],
  ['The commune refused the invitation: {rule}.', 'La comuna rechazó la invitación: {rule}.'],
  [
    'This node listens nowhere and uses no DHT, so nobody could use the invitation.',
    'Este nodo no escucha en ningún sitio ni usa una DHT, así que nadie podría usar la invitación.',
  ],
  [
    'Run the node (telekommune run) with an address to listen at, "listen" in node.json, or with a DHT: telekommune dht use own --bootstrap HOST:PORT',
    'Ponga el nodo en marcha con una dirección en la que escuche («listen» en node.json), o con una DHT: telekommune dht use own --bootstrap HOST:PORT',
  ],
  ['{option}: "{typed}" is no address.', '{option}: «{typed}» no es una dirección.'],
  ['Write host:port, such as 127.0.0.1:4040, or none.', 'Escriba host:puerto, como 127.0.0.1:4040, o none.'],
  [
    'Other programs listen at all ports of {host} from {first} to {last}.',
    'En todos los puertos de {host} entre {first} y {last} escuchan otros programas.',
  ],
  [
    'Another program, perhaps another node, listens at {place} already.',
    'En {place} ya escucha otro programa, quizá otro nodo.',
  ],
  ['Stop that one, or choose another port: {another}.', 'Ciérrelo, o elija otro puerto: {another}.'],
  ['Name a free one: {named} HOST:PORT', 'Indique uno libre: {named} HOST:PORT'],
  [
    '--date says when a rehearsal begins, and this is none: a commune is founded today.',
    '--date dice cuándo empieza un ensayo, y esto no lo es: una comuna se funda hoy.',
  ],
  [
    'Leave it out, or add --scripted-clock for a rehearsal.',
    'Déjelo fuera, o añada --scripted-clock para un ensayo.',
  ],
  ['It was given up.', 'Se abandonó.'],
  ['Begin it again whenever you like.', 'Empiécelo de nuevo cuando quiera.'],
  [
    'The node that ran in another process has stopped.',
    'El nodo que funcionaba en otro proceso se ha parado.',
  ],
  ['Open it here with its passphrase.', 'Ábralo aquí con su frase de paso.'],
  ['No node is open here yet.', 'Aquí aún no hay ningún nodo abierto.'],
  [
    'Found or join a commune, or unlock the node that is here.',
    'Funde una comuna, únase a una, o abra el nodo que está aquí.',
  ],
  [
    'No recovery words wait to be asked back. They are shown until they were, and never again.',
    'No hay palabras de recuperación por comprobar. Se muestran hasta entonces y nunca más.',
  ],
  ['No recovery words wait to be asked back.', 'No hay palabras de recuperación por comprobar.'],
  ['They were asked back already, or the work was given up.', 'Ya se comprobaron, o el trabajo se abandonó.'],
  ['Word {n} is another one.', 'La palabra {n} es otra.'],
  [
    'Look at the words again, correct your paper, and answer once more.',
    'Mire las palabras otra vez, corrija su papel y responda de nuevo.',
  ],
  ['This cannot be broken off halfway.', 'Esto no se puede interrumpir a medias.'],
  ['Wait until it has ended.', 'Espere a que termine.'],
  ['It broke off for a reason that nobody expected.', 'Se interrumpió por un motivo que nadie esperaba.'],
  ['There is no file {path}.', 'No hay ningún archivo {path}.'],
  ['Look at the path again.', 'Mire la ruta otra vez.'],
  ['{path} is no archive of this program.', '{path} no es un archivo de este programa.'],
  [
    '{path} is an archive, but no backup of a node.',
    '{path} es un archivo del programa, pero no la copia de un nodo.',
  ],
  ['Take another file.', 'Tome otro archivo.'],
  [
    'Type the passphrase that the archive was made with, or take another copy of it.',
    'Escriba la frase de paso con la que se hizo el archivo, o tome otra copia.',
  ],
  [
    'This was the only node of “{commune}”, so nobody could let a fresh log in.',
    'Este era el único nodo de «{commune}», así que nadie podría admitir un registro nuevo.',
  ],
  [
    'If that machine is gone for good, say so: tick “The old machine is gone for good, and no other node is in the commune” (--last-copy in a terminal). If it still runs, move the node from there instead (command move).',
    'Si aquella máquina se perdió para siempre, dígalo: marque «La máquina vieja se perdió para siempre y no hay otro nodo en la comuna» (en la terminal, --last-copy). Si aún funciona, traslade el nodo desde ella (orden move).',
  ],
  [
    '“{commune}” has other nodes. They may have entries of this one from after the backup; to continue its log would fork it.',
    '«{commune}» tiene otros nodos. Pueden tener entradas de este posteriores a la copia; seguir con su registro lo bifurcaría.',
  ],
  [
    'Restore without ticking “The old machine is gone for good, and no other node is in the commune” (without --last-copy in a terminal). The node gets a fresh log, and a member lets it in with an invitation.',
    'Restaure sin marcar «La máquina vieja se perdió para siempre y no hay otro nodo en la comuna» (en la terminal, sin --last-copy). El nodo recibe un registro nuevo, y un miembro lo admite con una invitación.',
  ],
  [
    '{path} is no backup that this version of the program knows.',
    '{path} no es una copia que conozca esta versión del programa.',
  ],
  ['Use the version that made it.', 'Use la versión que la hizo.'],
  [
    'the passphrase is another one, or the file was changed',
    'la frase de paso es otra, o el archivo se cambió',
  ],
  ['the file is cut off at its beginning', 'al archivo le falta el principio'],
  ['something follows its end', 'hay algo detrás de su final'],
  ['its end is missing', 'le falta el final'],
  ['it is cut off', 'está cortado'],
  ['it holds what this program does not write', 'contiene algo que este programa no escribe'],
  ['it ends in the middle of a file', 'acaba en medio de un archivo'],
  ['its beginning was changed', 'su principio se cambió'],
  ['A passphrase is text in UTF-8.', 'Una frase de paso es texto en UTF-8.'],
  ['A passphrase has at most {most} bytes.', 'Una frase de paso tiene como máximo {most} bytes.'],
  ['The passphrase is empty.', 'La frase de paso está vacía.'],
  [
    'A passphrase has at least {least} letters; this one has {n}. Four words drawn by lot are good.',
    'Una frase de paso tiene al menos {least} letras; esta tiene {n}. Cuatro palabras sacadas al azar van bien.',
  ],
  ['The passphrase of {of}: {why}', 'La frase de paso de {of}: {why}'],
  ['The new passphrase of {of}: {why}', 'La nueva frase de paso de {of}: {why}'],
  [
    '"listen" in node.json (on the page “Listen elsewhere”, where the node is opened; --listen when a node is founded or joins)',
    '«listen» en node.json (en la página, «Escuchar en otro sitio» al abrir el nodo; --listen al fundar o al unirse)',
  ],
  ['"listen" in voice.json', '«listen» en voice.json'],
  ['There is a node in {root} already.', 'En {root} ya hay un nodo.'],
  [
    '{missing} is missing, and with it the log that this node has signed. Begun again it would be a fork, for which the node is struck off.',
    'Falta {missing}, y con ello el registro que este nodo ha firmado. Empezado de nuevo sería una bifurcación, por la que el nodo queda excluido.',
  ],
  [
    'Restore the node from a backup into another folder, or join with an invitation and your recovery words.',
    'Restaure el nodo desde una copia en otra carpeta, o únase con una invitación y sus palabras de recuperación.',
  ],
  ['{path} cannot be opened: {why}.', '{path} no se puede abrir: {why}.'],
  [
    '{path} exists already, and a backup is never written over another one.',
    '{path} ya existe, y una copia nunca se escribe sobre otra.',
  ],
  ['{path} exists already.', '{path} ya existe.'],
  ['Name a new file.', 'Indique un archivo nuevo.'],
  ['{what}: there is no file {path}.', '{what}: no hay ningún archivo {path}.'],
  ['Give the path of a file that exists.', 'Dé la ruta de un archivo que exista.'],
  ['{what}: {path} is no plain file.', '{what}: {path} no es un archivo corriente.'],
  [
    '{what}: others on this machine can open {path} (mode {mode}, allowed is 600).',
    '{what}: otros en esta máquina pueden abrir {path} (modo {mode}, se permite 600).',
  ],
  ['Close it to them: chmod 600 {path}', 'Ciérreselo: chmod 600 {path}'],
  ['Choose another address: {another}.', 'Elija otra dirección: {another}.'],
  [
    '{path} exists, and a keyring is never written over: the keys in it are nowhere else.',
    '{path} ya existe, y un llavero nunca se sobrescribe: sus claves no están en ningún otro sitio.',
  ],
  ['Choose another folder, or move the old one away.', 'Elija otra carpeta, o aparte la vieja.'],
  ['See where the folder stands: GET /api/v1/machine', 'Mire cómo está la carpeta: GET /api/v1/machine'],
];
