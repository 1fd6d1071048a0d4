// Rechazos en los dividendos.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const dividends: RefusalTexts = {
  'person-without-claims': {
    says: '{person} nunca ha tenido una participación y no tiene dividendos por cobrar.',
    next: 'Mire el nombre corto: telekommune members.',
  },
  'dividend-claim-short': {
    says: '{person} tiene {claimMinor} de dividendos por cobrar; {amountMinor} son {excessMinor} más.',
    next: 'Pague lo que se le debe o una parte. Lo que venga después se declara en la próxima fecha de registro.',
  },
  'nobody-is-paid': {
    says: 'La lista de pagos está vacía.',
    next: 'Nombre al menos a una persona; quién tiene qué por cobrar: telekommune dividend.',
  },
  'person-named-twice': {
    says: '{person} está más de una vez en una lista de pagos.',
    next: 'Junte los importes de {person} en uno.',
  },
};
