// Lo que responden las órdenes sobre la situación y los nodos.

import type { Texts } from '../../command-texts.ts';

export const answersOfNode: Texts = {
  '{title} ({what}, let in by {person})': '{title} ({what}, admitido por {person})',
  'Believe neither history alone: strike the log off by a vote; its keeper comes back out of a backup, with an invitation (docs/operating/runbook.md).':
    'No crea a ninguna de las dos historias por sí sola: tache el registro por votación; quien lo lleva vuelve desde una copia de seguridad, con una invitación (docs/operating/runbook.md).',
  'This node’s own log has two histories, so nothing that is said here counts any more: restore the last backup into an empty folder, then rejoin there with an invitation.':
    'El registro de este mismo nodo tiene dos historias, así que ya no cuenta nada de lo que se diga aquí: restaure la última copia de seguridad en una carpeta vacía y vuelva a unirse allí con una invitación.',
  'Entry {position}': 'Entrada {position}',
  'the log of {node} itself': 'el propio registro de {node}',
  '{person} ({name}) on the device {device}': '{person} ({name}) en el dispositivo {device}',
  '{node}, block {seq}': '{node}, bloque {seq}',
  'no: {why}': 'no: {why}',
  '{n} seal of witnesses left out, which others had overtaken: --seals shows it.':
    'Se omite {n} sello de testigos que otros ya habían superado: --seals lo muestra.',
  '{n} seals of witnesses left out, which others had overtaken: --seals shows them.':
    'Se omiten {n} sellos de testigos que otros ya habían superado: --seals los muestra.',
  '{title} (here)': '{title} (aquí)',
  '{final}; {quorum} Sealed time: {sealedNowMs}.': '{final}; {quorum} Tiempo sellado: {sealedNowMs}.',
  'All entries are final': 'Todas las entradas son definitivas',
  '{done} of {all} entries are final': '{done} de {all} entradas son definitivas',
  '{n} seal of {all} makes it so.': 'basta {n} sello de {all}.',
  '{n} seals of {all} make it so.': 'hacen falta {n} sellos de {all}.',
  '{yearlyRentMinor} a year, {arrearsMinor} in arrears, {depositsUnpaidMinor} of deposits unpaid':
    '{yearlyRentMinor} al año, {arrearsMinor} de atrasos, {depositsUnpaidMinor} de fianzas sin pagar',
  '{yearlyRentMinor} a year, {arrearsMinor} in arrears':
    '{yearlyRentMinor} al año, {arrearsMinor} de atrasos',
  '{shares} in {enterprises}': '{shares} en {enterprises}',
  '{assets}, {free} free of debt, {empty} empty': '{assets}, sin deuda {free}, vacíos {empty}',
  '{pool} to be shared, next on {next}': '{pool} por repartir, la próxima vez el {next}',
  'closed through {throughDate}': 'cerrados hasta {throughDate}',
  '{length}, all of them final': '{length}, todas definitivas',
  '{length}, of which {pending} wait for the witnesses':
    '{length}, de ellas {pending} esperan a los testigos',
  '{connected} connected of {peers}': '{connected} conectados de {peers}',
  'and {more} more that wait for you: telekommune decisions':
    'y {more} más que le esperan: telekommune decisions',
  '{n} share': '{n} participación',
  '{n} shares': '{n} participaciones',
  '{n} enterprise': '{n} empresa',
  '{n} enterprises': '{n} empresas',
  '{n} asset': '{n} bien',
  '{n} assets': '{n} bienes',
  '{n} proposal': '{n} propuesta',
  '{n} proposals': '{n} propuestas',
  '{n} auction': '{n} subasta',
  '{n} auctions': '{n} subastas',
  '{n} lender of {asset} must pay in {dueMinor} until {untilMs}: telekommune holders --asset {asset}':
    '{n} acreedor de {asset} debe ingresar {dueMinor} hasta {untilMs}: telekommune holders --asset {asset}',
  '{n} lenders of {asset} must pay in {dueMinor} until {untilMs}: telekommune holders --asset {asset}':
    '{n} acreedores de {asset} deben ingresar {dueMinor} hasta {untilMs}: telekommune holders --asset {asset}',
  '{dueMinor} are due to the holders of bonds of {asset}: {parts}':
    'vencen {dueMinor} para los acreedores de {asset}: {parts}',
  '{dueMinor} are due to the holders of bonds of {asset}, overdue: {parts}':
    '{dueMinor} para los acreedores de {asset}, fuera de plazo: {parts}',
  '{dueMinor} of interest are due to {n} lender of direct loans':
    'vencen {dueMinor} de intereses para {n} acreedor de préstamos directos',
  '{dueMinor} of interest are due to {n} lenders of direct loans':
    'vencen {dueMinor} de intereses para {n} acreedores de préstamos directos',
  '{dueMinor} are to be paid back, whose notice has run: contract {contracts}':
    'hay que devolver {dueMinor}, cuyo preaviso ha vencido: contrato {contracts}',
  '{dueMinor} are to be paid back, whose notice has run: contracts {contracts}':
    'hay que devolver {dueMinor}, cuyo preaviso ha vencido: contratos {contracts}',
  'the books of {n} month can be closed: {span}': 'se pueden cerrar los libros de {n} mes: {span}',
  'the books of {n} months can be closed: {span}': 'se pueden cerrar los libros de {n} meses: {span}',
  '{n} line of the bank is not explained': '{n} línea del banco no está explicada',
  '{n} lines of the bank are not explained': '{n} líneas del banco no están explicadas',
  '{rentMinor} of rent': '{rentMinor} de renta',
  '{depositMinor} of deposit': '{depositMinor} de fianza',
  '{rent} and {deposit}': '{rent} y {deposit}',
  '{enterprise} has to pay {owed} for {asset} into the bank account of the commune':
    '{enterprise} tiene que pagar {owed} por {asset} en la cuenta bancaria de la comuna',
  'Bonds are paid in to the account {account}.': 'Los bonos se ingresan en la cuenta {account}.',
  '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the account {account} of the commune':
    '{holder} tiene que ingresar {dueMinor} por bonos de {asset} hasta {untilMs}, en la cuenta {account} de la comuna',
  '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the bank account of the commune':
    '{holder} tiene que ingresar {dueMinor} por bonos de {asset} hasta {untilMs}, en la cuenta bancaria de la comuna',
  'kept bids cannot be read: {why}': 'las pujas guardadas no se pueden leer: {why}',
  '{person}’s sealed bids in {auction} are opened until {revealsUntilMs}':
    'las pujas selladas de {person} en {auction} se abren hasta {revealsUntilMs}',
  'sealed bids in {auction} are opened until {revealsUntilMs}':
    'las pujas selladas en {auction} se abren hasta {revealsUntilMs}',
  '{n} entry was read from its author’s log, its signature checked, and folded afresh by this node.':
    'Se leyó {n} entrada del registro de su autor, se comprobó su firma y este nodo la aplicó de nuevo.',
  '{n} entries were read from their authors’ logs, every signature checked, and folded afresh by this node.':
    'Se leyeron {n} entradas de los registros de sus autores, se comprobó cada firma y este nodo las aplicó de nuevo.',
  'Digest {digest} agrees; {refused} entries are refused, as shown.':
    'El resumen {digest} coincide; entradas rechazadas: {refused}, como se muestra.',
  'The seals of {witnesses} witnesses fit what was folded here; {final} entries are final.':
    'Los sellos encajan con lo que se aplicó aquí (testigos: {witnesses}); entradas definitivas: {final}.',
  '{n} log is as its author signed it.': '{n} registro está tal como lo firmó su autor.',
  '{n} logs are as their authors signed them.': '{n} registros están tal como los firmaron sus autores.',
  'Identity {identityWhole}': 'Clave de identidad {identityWhole}',
  '{used} in {folder}.': '{used} en {folder}.',
  '{used} in {folder}; {free} are free on its disk.': '{used} en {folder}; en su disco quedan libres {free}.',
  '{megabytesExact} MB': '{megabytesExact} MB',
};
