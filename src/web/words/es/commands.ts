// Cada orden como formulario, y lo que dicen los formularios.

import type { Words } from '../en/all.ts';

export const commands: Words['commands'] = {
  title: 'Todo lo que puede este nodo',
  lead: 'Cada orden de la línea de órdenes, como formulario. Las explicaciones de las órdenes están en inglés.',
  looks: 'solo mira',
  changes: 'cambia algo',
  answer: 'Respuesta',
  ask: 'Preguntar',
  send: 'Enviar',
  sendNow: 'Sí, enviar ahora',
  needScript: 'Para enviar hacen falta scripts en su navegador. Leer se puede todo sin ellos.',
  optional: 'opcional',
  moreFields: 'Más, todo opcional',
  follows: 'Lo que seguirá',
  checking: 'El nodo calcula lo que seguirá…',
  sending: 'Se está preguntando al nodo…',
  done: 'Hecho',
  waits: 'El nodo no responde. Lo escrito se conserva y se envía una vez cuando vuelva.',
  unknown:
    'El nodo no respondió. No se sabe si se hizo: mírelo y envíelo otra vez. Enviado otra vez se hace una sola vez.',
  kept: 'Lo escrito se conserva en este dispositivo hasta que se envíe.',
  clear: 'Vaciar el formulario',
  choose: 'elegir',
  amountIn: 'Importe en {currency}',
  rateHint: 'en por ciento, por ejemplo 3,5',
  instantHint: 'un día y una hora en UTC',
  pathHint: 'una ruta completa en la máquina del nodo',
  fileHint: 'el archivo se envía al nodo; o nombre una ruta completa en su máquina',
  fileSending: 'Se envía el archivo.',
  fileUnsent: 'No se pudo enviar el archivo; el nodo no responde.',
  writtenHint: 'un nombre, como oficina.backup; aquí recoge el archivo cuando esté escrito',
  idHint: 'basta el principio',
  commandLine: 'Lo mismo en la línea de órdenes',
  exportText: 'Abrir el texto',
  unknownTitle: 'Esa orden no existe',
};
