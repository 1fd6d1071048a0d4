// El registro de la propiedad.

import type { Words } from '../en/all.ts';

export const assets: Words['assets'] = {
  title: 'Bienes',
  lead: 'Lo que la comuna posee, y lo que se le pide comprar.',
  register: 'Registro de la propiedad',
  asset: 'Bien',
  kind: 'Clase',
  state: 'Estado',
  since: 'Desde',
  debt: 'Deuda',
  free: 'libre',
  encumbered: 'gravado',
  bookValue: 'Valor contable',
  requestedBy: 'Pedido por',
  showAll: 'Mostrar también lo fallido, lo retirado y lo vendido',
  showCurrent: 'Mostrar solo lo que hay',
  request: 'Pedir un bien nuevo',
  states: {
    requested: 'pedido',
    'bond-auction': 'bonos en oferta',
    funded: 'financiado',
    leased: 'arrendado',
    returned: 'devuelto',
    'lease-auction': 'arriendo en oferta',
    liquidating: 'por vender',
    liquidated: 'vendido',
    failed: 'fallido',
    withdrawn: 'retirado',
  },
};
