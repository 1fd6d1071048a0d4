// Las empresas: qué arriendan, qué deben, quién trabaja allí.

import type { Words } from '../en/all.ts';

export const enterprises: Words['enterprises'] = {
  register: 'Empresas',
  enterprise: 'Empresa',
  people: 'Participaciones',
  representedBy: 'Representada por',
  leases: 'Arrienda',
  nothing: 'nada',
  arrears: 'Renta atrasada',
  credit: 'Crédito mutuo',
  creditLimit: 'puede bajar hasta {limit}',
  since: 'Miembro desde',
  left: 'dejó la comuna',
  use: 'Uso frente a la parte de sus cabezas',
  useLead:
    'Doce meses: a cuánto llegaron sus rentas, su parte de todas las rentas por cabeza y el dividendo de su gente.',
  noUse: 'En estos meses no se pagó renta.',
  workHere: 'Quién trabaja aquí',
  toJournal: 'Sus asientos en el diario',
  leave: 'Proponer su salida',
};
