// Rechazos en los bonos.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const bonds: RefusalTexts = {
  'holder-name-taken': {
    says: 'El nombre {name} ya es de {title}.',
    next: 'Elija otro nombre, o puje por quien lo tiene.',
  },
  'series-unknown': {
    says: 'No hay ninguna serie de bonos de un bien llamado {asset}.',
    next: 'Vea las series que hay: telekommune bonds.',
  },
  'holder-has-no-part': {
    says: '{name} ({is}) no tiene parte en la serie de {asset}.',
    next: 'Vea quién la tiene: telekommune holders.',
  },
  'series-takes-no-payment': {
    says: 'La serie de {asset} no acepta pagos ahora ({state}): los aceptó hasta {payUntilMs}, los testigos han sellado {nowMs}.',
    next: 'Devuelva el dinero; se pregunta a los siguientes postores, o la serie ha acabado.',
  },
  'payment-not-whole-bonds': {
    says: 'El pago de {amountMinor} pasa en {restMinor} de bonos enteros de {faceMinor}.',
    next: 'Asiente solo bonos enteros y devuelva el resto.',
  },
  'payment-above-allotment': {
    says: 'El pago de {amountMinor} es más que los {openMinor} que {name} aún debe pagar ({allottedUnits} bonos adjudicados, {paidUnits} pagados).',
    next: 'Asiente lo adjudicado y devuelva el resto.',
  },
  'date-before-founding': {
    says: 'La fecha del asiento {bookingDate} es anterior al {foundedDate}, el día en que se fundó la comuna.',
    next: 'Mire el año de la fecha. Lo pagado antes se asienta el {foundedDate}; el concepto puede nombrar el día.',
  },
  'nothing-to-refund': {
    says: 'De la serie de {asset} ({state}) no hay nada que devolver a {name}.',
    next: 'Solo se devuelve, una vez, lo pagado a una serie que fracasó.',
  },
  'nothing-due': {
    says: 'A los acreedores de {asset} no les vence nada ({state}); próximo cupón: {nextCoupon}.',
    next: 'Espere a esa fecha.',
  },
  'fund-short': {
    says: 'A los acreedores de {asset} se les deben {dueMinor} el {paymentDate} ({lateInterestMinor} por capital atrasado), pero la caja tiene {cashMinor}: faltan {missingMinor}.',
    next: 'Anote la renta que ha entrado, cobre lo atrasado, o que los miembros voten ayuda del fondo común: telekommune propose support-asset.',
  },
};
