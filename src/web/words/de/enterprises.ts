// Die Betriebe: was sie mieten, was sie schulden, wer dort arbeitet.

import type { Words } from '../en/all.ts';

export const enterprises: Words['enterprises'] = {
  register: 'Betriebe',
  enterprise: 'Betrieb',
  people: 'Anteile',
  representedBy: 'Vertreten durch',
  leases: 'Mietet',
  nothing: 'nichts',
  arrears: 'Mietrückstand',
  credit: 'Verrechnungskredit',
  creditLimit: 'darf bis {limit} sinken',
  since: 'Mitglied seit',
  left: 'hat die Kommune verlassen',
  use: 'Nutzung gegen den Anteil seiner Köpfe',
  useLead:
    'Zwölf Monate: wie viel Miete er zahlte, sein Teil aller Mieten nach Köpfen, und die Dividende seiner Leute.',
  noUse: 'In diesen Monaten wurde keine Miete gezahlt.',
  workHere: 'Wer hier arbeitet',
  toJournal: 'Seine Buchungen im Journal',
  leave: 'Vorschlagen, ihn auszuschließen',
};
