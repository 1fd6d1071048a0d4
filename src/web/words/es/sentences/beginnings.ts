// Lo que se dice al fundar, unirse, hacer copias e invitar, y hasta dónde ha llegado una entrada.

import type { Texts } from '../../command-texts.ts';

export const beginnings: Texts = {
  'The commune “{name}” is founded, in {folder}.': 'La comuna «{name}» está fundada, en {folder}.',
  '{person} works in {enterprise}, holds the first share, and is treasurer until the members decide otherwise.':
    '{person} trabaja en {enterprise}, tiene la primera participación y lleva la tesorería hasta que los miembros decidan otra cosa.',
  'Another program, perhaps another node, listens at {taken}, so this node will listen at {at} ("listen" in node.json).':
    'En {taken} escucha otro programa, quizá otro nodo; por eso este nodo escuchará en {at} («listen» en node.json).',
  'Your recovery words are in {file}: put it where only you find it, away from this machine.':
    'Sus palabras de recuperación están en {file}: guarde el archivo donde solo usted lo encuentre, lejos de esta máquina.',
  'Whoever has these 24 words is this person: write them on paper, now; they are not shown again.':
    'Quien tenga estas 24 palabras es esta persona: escríbalas en papel ahora mismo; no se vuelven a mostrar.',
  'It goes on with the keys that an earlier joining made in this folder: the same identity, and the recovery words that you were given then.':
    'Se sigue con las claves que una unión anterior dejó en esta carpeta: la misma identidad y las palabras de recuperación que se le dieron entonces.',
  'It goes on with the keys that an earlier joining made in this folder for {before}: the same identity, and the recovery words that you were given then.':
    'Se sigue con las claves que una unión anterior dejó en esta carpeta para {before}: la misma identidad y las palabras de recuperación que se le dieron entonces.',
  'This node is let into “{name}”; {n} entries have arrived.':
    'Este nodo ha entrado en «{name}»; han llegado {n} entradas.',
  'This node is let into “{name}” again, with a log of its own; {n} entries have arrived.':
    'Este nodo ha vuelto a entrar en «{name}», con un registro propio; han llegado {n} entradas.',
  'Your identity, for whoever attests your labour: {identityWhole}':
    'Su identidad, para quien acredite su trabajo: {identityWhole}',
  'Its witness, for the members to elect: {witnessWhole}':
    'Su testigo, que los miembros pueden elegir: {witnessWhole}',
  'Its new witness, for the members to elect: {witnessWhole}':
    'Su nuevo testigo, que los miembros pueden elegir: {witnessWhole}',
  'If you work in an enterprise of the commune, it types: {command}':
    'Si trabaja en una empresa de la comuna, esta escribe: {command}',
  'If you bring an enterprise that is new here, a member types: {command}':
    'Si trae una empresa que es nueva aquí, un miembro escribe: {command}',
  'This is a rehearsal: time passes only when the clock of each node is set: {command}':
    'Esto es un ensayo: el tiempo solo pasa cuando se pone el reloj de cada nodo: {command}',
  'WARNING: the commune’s sealed time is {sealedMs}, and this node’s clock says {nowMs}. If the commune rehearses with a clock that is set by hand, this node must too: join with --clock scripted, or write "clock": "scripted" into node.json while the node is stopped. If it does not, one of the two clocks is wrong.':
    'ATENCIÓN: el tiempo sellado de la comuna es {sealedMs}, y el reloj de este nodo dice {nowMs}. Si la comuna ensaya con un reloj que se pone a mano, este nodo también debe: únase con --clock scripted, o escriba "clock": "scripted" en node.json con el nodo parado. Si no, uno de los dos relojes va mal.',
  'The commune still counts the node “{title}” that this one takes the place of. See that it does not run any more, then let the members vote:':
    'La comuna aún cuenta el nodo «{title}», cuyo lugar toma este. Asegúrese de que ya no funciona, y deje luego que los miembros voten:',
  'its log {log}, in force since {sinceMs}': 'su registro {log}, vigente desde {sinceMs}',
  'its witness {log}': 'su testigo {log}',
  '“{title}” of “{commune}”, as of {madeAtMs} and {n} entries, is in {folder}.':
    '«{title}» de «{commune}», con fecha {madeAtMs} y {n} entradas, está en {folder}.',
  'It goes on where it was.': 'Sigue donde estaba.',
  'It has fresh logs, because others may have seen what the old ones said later: a member lets it in with an invitation.':
    'Tiene registros nuevos, porque otros pueden haber visto lo que los viejos dijeron después: un miembro lo deja entrar con una invitación.',
  '{file} holds this node and continues its logs. This folder is out of use from now on.':
    '{file} contiene este nodo y continúa sus registros. Esta carpeta queda fuera de uso desde ahora.',
  'Restore it once, on the new machine.': 'Restáurelo una sola vez, en la máquina nueva.',
  'The node is under its new passphrase. Backups made before stay under the old one.':
    'El nodo está bajo su nueva frase de paso. Las copias hechas antes siguen bajo la vieja.',
  'Only {arrived} of these {expected} entries are in the file: {missing} are missing, because blocks that they rest on were not on the node when it was backed up.':
    'Solo {arrived} de estas {expected} entradas están en el archivo: faltan {missing}, porque los bloques en que se apoyan no estaban en el nodo cuando se hizo la copia.',
  'The other nodes have them: run it, and they come.':
    'Los demás nodos las tienen: póngalo en marcha y llegarán.',
  'The other nodes have them: they come when this node is let in again (telekommune rejoin).':
    'Los demás nodos las tienen: llegan cuando este nodo vuelve a entrar (telekommune rejoin).',
  'This node knows {ordered} entries. It leapt to them and never had all blocks behind them, and no peer gave these now:':
    'Este nodo conoce {ordered} entradas. Saltó hasta ellas y nunca tuvo todos los bloques de detrás, y ningún otro nodo los dio ahora:',
  'log {log}: {held} of {needed} blocks are here': 'registro {log}: {held} de {needed} bloques están aquí',
  '{n} entries rest on them and are not in the file. Back up again when the peers are connected, or rejoin after restoring: that brings them.':
    '{n} entradas se apoyan en ellos y no están en el archivo. Haga otra copia cuando los demás estén conectados, o vuelva a entrar tras restaurar: así llegan.',
  '{n} of the {ordered} entries that it knows are not in the file: it never had the blocks behind them. They come from the other nodes once it runs.':
    '{n} de las {ordered} entradas que conoce no están en el archivo: nunca tuvo los bloques de detrás. Llegan de los demás nodos en cuanto funcione.',
  'Tell {title} this text, over a channel you trust; it works once, until {expiresAtMs}:':
    'Dé este texto a {title}, por un medio en el que confíe; sirve una vez, hasta {expiresAtMs}:',
  'It leads here by the public DHT too, while it is open and this node runs.':
    'Lleva aquí también por la DHT pública, mientras esté abierta y este nodo funcione.',
  'It leads here by the DHT at {dht} too, while it is open and this node runs.':
    'Lleva aquí también por la DHT en {dht}, mientras esté abierta y este nodo funcione.',
  'Whoever has it can bring one node in. To take it back: telekommune uninvite {key}':
    'Quien la tenga puede traer un nodo. Para retirarla: telekommune uninvite {key}',
  'This node listens nowhere; it only calls out.': 'Este nodo no escucha en ningún sitio; solo llama él.',
  'This node uses no DHT: it reaches the addresses that it knows, and is reached at its own.':
    'Este nodo no usa ninguna DHT: alcanza las direcciones que conoce y se le alcanza en la suya.',
  'This node finds the others by the DHT at {dht}.': 'Este nodo encuentra a los demás por la DHT en {dht}.',
  'This node finds the others by the public DHT.': 'Este nodo encuentra a los demás por la DHT pública.',
  'Entry {entry}: on this disk, not ordered yet.': 'Entrada {entry}: en este disco, aún sin ordenar.',
  'Entry {entry}: ordered here; final when two thirds of the witnesses have sealed it.':
    'Entrada {entry}: ordenada aquí; definitiva cuando dos tercios de los testigos la hayan sellado.',
  'Entry {entry}: final.': 'Entrada {entry}: definitiva.',
  '{person} has sealed bids waiting here: {command}': 'Aquí esperan pujas selladas de {person}: {command}',
};
