// Rechazos en los libros.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const ledger: RefusalTexts = {
  'posting-not-reversible': {
    says: 'La entrada {entry} no es un coste común ni una aportación; solo esos pueden anularse.',
    next: 'Busque la entrada: telekommune ledger journal. Las demás se corrigen con una entrada de su propia clase.',
  },
  'posting-already-reversed': {
    says: 'La entrada {entry} de {amountMinor} ya está anulada.',
    next: 'No queda nada que corregir. Si la anulación estuvo mal, anote el pago de nuevo.',
  },
  'period-ends-within-month': {
    says: 'Un periodo acaba con un mes; {throughDate} no es el último día de uno.',
    next: 'Cierre hasta el {monthEndDate}.',
  },
  'period-already-closed': {
    says: 'Los libros están cerrados hasta el {closedDate}; no pueden cerrarse otra vez hasta el {throughDate}.',
    next: 'Cierre un mes posterior. Lo que estuvo mal en un periodo cerrado se corrige en el abierto.',
  },
  'period-not-over': {
    says: 'El periodo hasta el {throughDate} no ha acabado: los testigos han sellado el {sealedDate}.',
    next: 'Ciérrelo cuando un sello diga que ha pasado su último día.',
  },
  'trial-balance-not-zero': {
    says: 'Los saldos de todas las cuentas suman {trialMinor}, no cero.',
    next: 'Es un fallo del programa: comuníquelo, y no cierre nada hasta que se entienda.',
  },
  'bank-statement-missing': {
    says: 'Los extractos de la cuenta {account} se conocen hasta el {knownDate}, no hasta el {throughDate}.',
    next: 'Importe el extracto: telekommune bank import FILE',
  },
  'bank-statements-withdrawn': {
    says: 'Los extractos de la cuenta {account}, conocidos antes hasta el {knownDate}, fueron retirados; no queda ninguno con el que comparar los {bookMinor} que los libros tienen el {throughDate}.',
    next: 'Importe el extracto correcto: telekommune bank import FILE. O mire lo que tiene el banco y nombre la diferencia, aunque sea 0,00: telekommune bank difference',
  },
  'bank-differs': {
    says: 'El {throughDate} el banco tiene {bankMinor} según sus extractos y {bookMinor} según los libros; la diferencia es {differenceMinor}, de los que {namedMinor} están nombrados.',
    next: 'Asiente lo que falta (telekommune bank queue), o nombre la diferencia: telekommune bank difference',
  },
  'tax-not-owed': {
    says: 'Del impuesto retenido de los intereses se deben {owedMinor}, y se querían pagar {amountMinor}.',
    next: 'Pague lo que se debe. Otros impuestos son un coste común o de un bien.',
  },
};
