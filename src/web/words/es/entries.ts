// Una entrada: qué dice y quién la firmó.

import type { Words } from '../en/all.ts';

export const entries: Words['entries'] = {
  title: 'Entrada {position}',
  lead: 'Una entrada tal como está en su registro. Este nodo acaba de comprobar de nuevo su firma.',
  kind: 'Tipo',
  signedBy: 'Firmada por',
  byLog: 'el propio registro de {node}',
  calendar:
    'Lo hizo el calendario; nadie tuvo que firmar. Un testigo solo selló la hora, y lo que vencía hasta entonces se sigue de las reglas.',
  byCalendar: 'nadie; {node} selló la hora',
  fellDue: 'Lo que venció',
  device: 'Dispositivo',
  signature: 'Firma',
  fits: 'encaja',
  fitsNot: 'no encaja',
  ofLog: 'la del registro, sobre cada uno de sus bloques',
  saidAt: 'Dicha, según el reloj de su autor',
  carriedBy: 'Llevada por',
  block: '{node}, bloque {seq}',
  standing: 'Estado',
  vouchedBy: 'Responden por ella',
  nobody: 'aún ningún testigo',
  id: 'Nombre de la entrada',
  unknownKind: 'Estas reglas no conocen su tipo: se conserva y no se aplica.',
  says: 'Qué dice',
  posted: 'Qué asentó',
  postedNothing: 'No asentó nada.',
  earlier: 'La entrada anterior',
  later: 'La entrada siguiente',
};
