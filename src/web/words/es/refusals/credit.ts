// Rechazos en el crédito mutuo.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const credit: RefusalTexts = {
  'payer-is-payee': {
    says: '{payer} no puede pagarse a sí misma.',
    next: 'Nombre la empresa a la que se paga.',
  },
  'payee-not-in-commune': {
    says: '{payee} no es una empresa de esta comuna (su saldo de crédito es {balanceMinor}).',
    next: 'Mire el nombre corto: telekommune enterprises. A alguien de fuera se le paga por el banco.',
  },
  'credit-limit-passed': {
    says: '{payer} tiene un saldo de {balanceMinor} y puede bajar hasta {lowestMinor}; después de pagar {amountMinor} tendría {resultMinor}.',
    next: 'Pague como mucho {payableMinor}, gane antes crédito, o proponga un límite mayor (credit-limit).',
  },
};
