// Lo que sigue de pasos sobre personas, dispositivos y nodos, y lo que se ha hecho.

import type { Texts } from '../../command-texts.ts';

export const node: Texts = {
  '“{title}”: {yes} yes, {no} no, {abstain} abstain; open until {closesAtMs}, quorum reached.':
    '«{title}»: {yes} sí, {no} no, {abstain} abstenciones; abierta hasta {closesAtMs}, hay quórum.',
  '“{title}”: {yes} yes, {no} no, {abstain} abstain; open until {closesAtMs}, {missing} more needed for the quorum.':
    '«{title}»: {yes} sí, {no} no, {abstain} abstenciones; abierta hasta {closesAtMs}, faltan {missing} para el quórum.',
  'It is {nowMs} on this node.': 'En este nodo es el {nowMs}.',
  'The witnesses sealed {sealedMs} last; the clock of this machine says {clockMs}, {days} later.':
    'Los testigos sellaron por última vez {sealedMs}; el reloj de esta máquina dice {clockMs}, {days} después.',
  'If it is right, all that fell due in between is worked off, deadlines pass, and time never runs back.':
    'Si va bien, se despacha todo lo que venció entretanto, pasan los plazos, y el tiempo nunca vuelve atrás.',
  'If it is wrong, do not accept it, and set it right.': 'Si va mal, no la acepte, y póngalo en hora.',
  'The witness of this node vouches for {clockMs}.': 'El testigo de este nodo responde de {clockMs}.',
  '{name}: {known}. Kept on this machine only.': '{name}: {known}. Se guarda solo en esta máquina.',
  '{name} is forgotten here.': '{name} queda olvidado aquí.',
  'The account, addresses and mandate of {name} are deleted here.':
    'La cuenta, las direcciones y el mandato de {name} se borran aquí.',
  'Keys for {name} are on this node, under its passphrase.':
    'Las claves de {name} están en este nodo, bajo su frase de paso.',
  'This device speaks for {person} from now on.': 'Este dispositivo habla desde ahora por {person}.',
  'It will be kept up from now on.': 'Se mantendrá desde ahora.',
  'This node is alone; what is said here stays pending until it is back.':
    'Este nodo está solo; lo que se diga aquí queda pendiente hasta que vuelva.',
  'This node connects again.': 'Este nodo vuelve a conectarse.',
  '{enterprise} attests that {name} ({person}) has worked there since {sinceDate}.':
    '{enterprise} acredita que {name} ({person}) trabaja allí desde el {sinceDate}.',
  '{person} works in {enterprise} and holds a share.':
    '{person} trabaja en {enterprise} y tiene una participación.',
  'The share ends at {lapsesAtMs} unless somebody attests labour before.':
    'La participación termina el {lapsesAtMs} si antes nadie acredita trabajo.',
  'The share stays: {person} still works elsewhere, or had none.':
    'La participación sigue: {person} trabaja aún en otro sitio, o no tenía ninguna.',
  '{enterprise} no longer attests the labour of {person}.':
    '{enterprise} ya no acredita el trabajo de {person}.',
  '{enterprise} no longer attests that {person} works there.':
    '{enterprise} ya no acredita que {person} trabaja allí.',
  '{enterprise} no longer attests that {person} works there (since {sinceDate}).':
    '{enterprise} ya no acredita que {person} trabaja allí (desde el {sinceDate}).',
  'If nobody else attests it, the share lapses after the grace of the charter, and nothing is paid out for it.':
    'Si nadie más lo acredita, la participación caduca tras el plazo de los estatutos, y no se paga nada por ella.',
  'The death of {person} is recorded; the share has ended.':
    'La muerte de {person} queda registrada; la participación ha terminado.',
  'The share of {person} ends at once and is not inherited; the devices of {person} are struck off.':
    'La participación de {person} termina enseguida y no se hereda; los dispositivos de {person} se dan de baja.',
  'The invitation lets nobody in any more.': 'La invitación ya no deja entrar a nadie.',
  'Whoever holds the invitation {key} cannot come in with it any more.':
    'Quien tenga la invitación {key} ya no puede entrar con ella.',
  'The device {device} is struck off.': 'El dispositivo {device} queda dado de baja.',
  'What the device {device} says from then on does not count, and it never comes back.':
    'Lo que diga el dispositivo {device} desde entonces no cuenta, y nunca vuelve.',
  '{n} day': '{n} día',
  '{n} days': '{n} días',
  '{n} person': '{n} persona',
  '{n} people': '{n} personas',
  'Only nodes that you name learn that this node looks for others.':
    'Solo los nodos que usted nombre sabrán que este nodo busca a otros.',
  '{file} holds this node as of {n} entries, sealed under its passphrase.':
    '{file} contiene este nodo con {n} entradas, cerrado bajo su frase de paso.',
  'Keep two, in two places, and try one now and then.':
    'Guarde dos, en dos lugares, y pruebe una de vez en cuando.',
  'The node in {folder} is put out of use; the file alone continues it.':
    'El nodo de {folder} queda fuera de uso; solo el archivo lo continúa.',
  '{shown} and {more} more': '{shown} y {more} más',
  '{letters} from {from} through {host}, to {names}.': '{letters} de {from} por {host}, para {names}.',
  'Without an address: {names}.': 'Sin dirección: {names}.',
  'Mail can be read on its way and by whoever keeps the mailbox.':
    'El correo puede leerse en el camino y lo puede leer quien lleve el buzón.',
  '{n} letter': '{n} carta',
  '{n} letters': '{n} cartas',
  '{n} letter mailed.': '{n} carta enviada.',
  '{n} letters mailed.': '{n} cartas enviadas.',
  '{n} letter was mailed before and left out (--again sends them once more).':
    '{n} carta ya se había enviado y se dejó fuera (--again las envía otra vez).',
  '{n} letters were mailed before and left out (--again sends them once more).':
    '{n} cartas ya se habían enviado y se dejaron fuera (--again las envía otra vez).',
  'Nothing is mailed; what may have gone counts as mailed from then on.':
    'No se envía nada; lo que quizá salió cuenta desde entonces como enviado.',
  '{n} letter that may have gone counts as mailed now.':
    '{n} carta que quizá salió cuenta ahora como enviada.',
  '{n} letters that may have gone count as mailed now.':
    '{n} cartas que quizá salieron cuentan ahora como enviadas.',
  '{n} letter may have gone, or not: its sending began, and nobody heard how it ended. It is left out until you say.':
    '{n} carta puede haber salido o no: el envío empezó, y nadie supo cómo acabó. Se deja fuera hasta que usted lo diga.',
  '{n} letters may have gone, or not: their sending began, and nobody heard how it ended. They are left out until you say.':
    '{n} cartas pueden haber salido o no: el envío empezó, y nadie supo cómo acabó. Se dejan fuera hasta que usted lo diga.',
  'Said as {names}; several people use this node: --as NAME says who speaks.':
    'Dicho como {names}; varias personas usan este nodo: --as NAME dice quién habla.',
  '{onDate}: {tenant} has not paid a rent for {asset}, and the days of grace are over.':
    '{onDate}: {tenant} no ha pagado una renta de {asset} y el plazo de gracia ha terminado.',
  '{onDate}: the lease {lease} goes on: its rent falls due or is reviewed, or it ends.':
    '{onDate}: el arriendo {lease} sigue: su renta vence o se revisa, o termina.',
  '{onDate}: the auction {auction} takes no more bids.': '{onDate}: la subasta {auction} ya no admite pujas.',
  '{onDate}: the auction {auction} ends; a bid that nobody has opened does not count.':
    '{onDate}: la subasta {auction} termina; una puja que nadie abrió no cuenta.',
  '{onDate}: the tenant can no longer match the best bid of {auction}.':
    '{onDate}: el arrendatario ya no puede igualar la mejor puja de {auction}.',
  '{onDate}: bonds of {asset} that are not paid in go to the next bidders.':
    '{onDate}: los bonos de {asset} que no se han pagado pasan a los siguientes.',
  '{onDate}: interest on the bonds of {asset} falls due.':
    '{onDate}: vencen los intereses de los bonos de {asset}.',
  '{onDate}: the vote on “{title}” ends.': '{onDate}: termina la votación sobre «{title}».',
  '{onDate}: what is in the pool is shared.': '{onDate}: se reparte lo que hay en el fondo.',
  '{onDate} is {days} after what is sealed now.': '{onDate} es {days} después de lo que está sellado ahora.',
  'And {n} more until then.': 'Y {n} más hasta entonces.',
  'All of it passes by, and what follows from it as well; time never runs back. Go on by days or weeks to act in between.':
    'Todo eso pasa, y también lo que se sigue de ello; el tiempo nunca retrocede. Avance por días o semanas para actuar entretanto.',
  'This commune is a rehearsal. The invitation says so: whoever joins with it goes by a clock that is set by hand.':
    'Esta comuna es un ensayo. La invitación lo dice: quien se une con ella se guía por un reloj que se pone a mano.',
};
