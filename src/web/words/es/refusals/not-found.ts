// What commands say of something that does not exist, in Spanish, and where to look instead.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishNotFound: UsageTexts = [
  ['There is nobody named {name}.', 'No hay nadie llamado {name}.'],
  ['There is no asset {name}.', 'No existe el bien {name}.'],
  ['There is no auction {name}.', 'No existe la subasta {name}.'],
  ['There is no lease {name}.', 'No existe el arrendamiento {name}.'],
  ['There is no contract {name}.', 'No existe el contrato {name}.'],
  [
    'There is no enterprise {name}. Did you mean "{meant}"?',
    'No existe la empresa {name}. ¿Quería decir «{meant}»?',
  ],
  ['There is no enterprise {name}.', 'No existe la empresa {name}.'],
  [
    'There is no entry {position}: the order has {length}, from 0.',
    'No existe la entrada {position}: el orden tiene {length}, desde 0.',
  ],
  ['There are no bonds of {name}.', 'No hay bonos de {name}.'],
  ['There are no books yet.', 'Todavía no hay libros.'],
  ['Nothing was ever posted to {account}.', 'Nunca se ha anotado nada en {account}.'],
  ['No statement of {account} is known.', 'No se conoce ningún extracto de {account}.'],
  ['{name} has no tenant now.', '{name} no tiene arrendatario ahora.'],
  ['No commune has arrived on this node yet.', 'Todavía no ha llegado ninguna comuna a este nodo.'],
  ['See them all: {command}', 'Vea todo: {command}'],
  ['See them: {command}', 'Véalo: {command}'],
  ['See the series there are: {command}', 'Las series que hay: {command}'],
  ['See the contracts there are: {command}', 'Los contratos que hay: {command}'],
  ['See the accounts: {command}', 'Las cuentas: {command}'],
  ['See: {command}', 'Vea: {command}'],
];
