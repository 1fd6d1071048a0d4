// Rechazos en los préstamos directos.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const loans: RefusalTexts = {
  'direct-loans-not-allowed': {
    says: 'Los estatutos de esta comuna no permiten préstamos directos.',
    next: 'Los miembros pueden permitirlos: telekommune propose change-charter direct-loans yes',
  },
  'loan-name-taken': {
    says: 'El contrato {contract} ya es con {lender}.',
    next: 'Elija otro nombre corto. Los nombres de contratos nunca se usan dos veces.',
  },
  'lender-unknown': {
    says: 'No se conoce a nadie como {lender}.',
    next: 'A alguien de fuera se le registra primero: telekommune holders register NAME TITLE',
  },
  'rate-above-loan-ceiling': {
    says: 'Un interés del {ratePpm} pasa del {ceilingPpm}, el más alto que los estatutos permiten en préstamos directos.',
    next: 'Acuerde un interés menor, o proponga un máximo mayor (loan-ceiling).',
  },
  'notice-too-short': {
    says: 'Un preaviso de {noticeDays} días es más corto que los {leastDays} días que piden los estatutos.',
    next: 'Acuerde un preaviso más largo, o proponga un mínimo más corto (loan-notice-days).',
  },
  'offer-count-passed': {
    says: 'Sería el préstamo número {loanCount} de la clase {kind}; los estatutos permiten {mostCount}. En doce meses se pagaron en ellos {soldMinor} (límite {limitMinor}; a cumplir: {limits}).',
    next: 'Acuérdelo en otra clase si sus condiciones son otras, espere a que en doce meses se haya pagado menos, o pregunte qué pide la ley.',
  },
  'loan-without-end': {
    says: 'El contrato {contract} no tendría ni preaviso ni final.',
    next: 'Diga uno de los dos: --notice "3 months", o --ends DATE. Con --notice 0 el dinero puede pedirse en todo momento.',
  },
  'loan-without-end@loans.notice-changed': {
    says: 'El contrato {contract} no tendría ni preaviso ni final.',
    next: 'Diga uno de los dos: un preaviso como "3 months", o --ends DATE',
  },
  'loan-ends-before-it-begins': {
    says: 'El contrato {contract} acabaría el {endDate}, y se acordó el {agreedDate}.',
    next: 'Mire el año de los dos días.',
  },
  'loan-not-subordinated': {
    says: 'Los estatutos piden que los préstamos directos nuevos sean subordinados, y {contract} no lo sería.',
    next: 'Acuérdelo con la cláusula. Un contrato de otro registro conserva su rango: telekommune loans agree --imported, o telekommune loans import',
  },
  'loan-unknown': {
    says: 'No hay ningún contrato {contract}.',
    next: 'Vea los contratos que hay: telekommune loans. Uno nuevo se acuerda primero: telekommune loans agree',
  },
  'loan-closed': {
    says: 'El contrato {contract} se cerró el {closedDate}.',
    next: 'Acuerde un contrato nuevo con el acreedor: telekommune loans agree',
  },
  'loan-has-movements': {
    says: 'El contrato {contract} tiene {movementCount} movimientos; solo puede anularse uno que nunca tuvo.',
    next: 'Páguelo y ciérrelo: telekommune loans close CONTRACT. Lo anotado por error se retira primero: telekommune loans reverse CONTRACT ENTRY',
  },
  'loan-has-movements@loans.carried-over': {
    says: 'El contrato {contract} ya tiene aquí {movementCount} movimientos; un saldo solo se traspasa antes del primero.',
    next: 'Anote lo que falta como pagos de sus propios días.',
  },
  'nothing-carried-over': {
    says: 'No se traspasa ni saldo ni intereses de {contract}.',
    next: 'Un contrato que empieza en cero no necesita esa entrada.',
  },
  'nothing-was-carried-over': {
    says: 'No se traspasó ningún saldo de {contract}.',
    next: 'Un pago se retira por su entrada: telekommune loans reverse CONTRACT ENTRY',
  },
  'loan-moved-since': {
    says: 'Desde que se traspasó su saldo, {contract} ha tenido {movementCount} pagos, y se pagaron {paidMinor} de intereses.',
    next: 'Retire primero los pagos: telekommune loans reverse CONTRACT ENTRY. O ingrese o pague aquello en que el saldo está mal.',
  },
  'line-imported-already': {
    says: 'Esta línea de un registro ya se importó, para el contrato {contract}.',
    next: 'No queda nada que hacer. Un segundo pago del mismo importe el mismo día se anota sin el registro.',
  },
  'loan-below-minimum': {
    says: 'Con {amountMinor} el contrato {contract} quedaría en {balanceMinor}; los estatutos piden {leastMinor} o más.',
    next: 'Acuerde un préstamo mayor, o proponga un mínimo menor (loan-minimum).',
  },
  'person-cap-passed': {
    says: '{lender} ha prestado {lentMinor} directamente; con {amountMinor} sería más que los {capMinor} que los estatutos permiten a un acreedor.',
    next: 'Acepte menos, o proponga un máximo mayor (loan-person-cap) si la ley lo permite.',
  },
  'person-cap-passed@loans.transferred': {
    says: '{lender} ha prestado {lentMinor} directamente; con {amountMinor} sería más que los {capMinor} que los estatutos permiten a un acreedor.',
    next: 'Devuelva primero una parte, o proponga un máximo mayor (loan-person-cap) si la ley lo permite.',
  },
  'offer-amount-passed': {
    says: 'Con {amountMinor} se habrían pagado en doce meses {soldMinor} en préstamos de la clase {kind}; los estatutos permiten {limitMinor}. Hay {loanCount} (límite {mostCount}; a cumplir: {limits}).',
    next: 'Acéptelo después, cuando en doce meses se haya pagado menos, en otra clase de préstamo, o pregunte qué pide la ley.',
  },
  'date-before-carried-over': {
    says: 'El día {bookingDate} es anterior al {carriedDate}, en que se traspasó el saldo de {contract}.',
    next: 'Lo que ocurrió antes ya está en ese saldo. Mire el año de la fecha.',
  },
  'date-before-carried-over@loans.rate-changed': {
    says: 'El día {changeDate} es anterior al {carriedDate}, hasta el que se traspasaron los intereses de {contract}.',
    next: 'Cambie el interés desde el {carriedDate} o después.',
  },
  'period-closed@loans.carry-over-reversed': {
    says: 'El saldo se traspasó el {bookingDate}, en un periodo cerrado: los libros están cerrados hasta el {closedDate}.',
    next: 'Ingrese o pague aquello en que el saldo está mal, en un día abierto.',
  },
  'period-closed@loans.payment-reversed': {
    says: 'El pago del {bookingDate} está en un periodo cerrado: los libros están cerrados hasta el {closedDate}.',
    next: 'Anote un pago en sentido contrario, en un día abierto.',
  },
  'notice-not-run': {
    says: 'El contrato {contract} pide un preaviso: {notice}. De su saldo, el {bookingDate} están libres {freedMinor}, y se querían pagar {amountMinor} (próximo preaviso que se cumple: {nextNotice}).',
    next: 'Dé primero el preaviso: telekommune loans give-notice CONTRACT. Cuando se cumpla, páguelo. Para pagar antes de acuerdo, la tesorería dice por qué: --goodwill "reason"',
  },
  'payout-above-balance': {
    says: 'El saldo de {contract} bajaría {missingMinor} de cero; ahora es {balanceMinor}.',
    next: 'Mire sus movimientos: telekommune loans show CONTRACT. Los intereses de este año se pagan cuando se suman, o cuando se cierra el contrato.',
  },
  'interest-already-paid': {
    says: 'Con este día los intereses de {contract} serían {tooMuchMinor} menos que lo que se pagó al acreedor.',
    next: 'Asiéntelo en un día de este año, o acuerde con el acreedor qué se devuelve.',
  },
  'goodwill-without-reason': {
    says: 'Se va a pagar dinero antes de cumplirse el preaviso, y no se da ningún motivo.',
    next: 'Diga por qué: --goodwill "reason". El acreedor lo lee en su extracto.',
  },
  'interest-not-due': {
    says: 'De los intereses de {contract} vencen {dueMinor}, y se querían pagar {amountMinor}.',
    next: 'Pague lo que vence. Los intereses sumados al saldo se pagan con el préstamo: telekommune loans pay-out',
  },
  'author-is-no-lender-and-no-treasurer': {
    says: '{person} no prestó el dinero de {contract} ni tiene el poder de la tesorería.',
    next: 'Lo dice el acreedor, o la tesorería a la que el acreedor dio el preaviso.',
  },
  'notice-dated-back': {
    says: 'Un preaviso que un acreedor da aquí cuenta desde el {sealedDate}, no desde el {noticeDate}.',
    next: 'Délo con la fecha de hoy. Si llegó antes por escrito, la tesorería confirma ese día.',
  },
  'no-notice-agreed': {
    says: 'El contrato {contract} dura hasta el {endDate}; antes no se acordó preaviso.',
    next: 'Espere a su final, acuerde un preaviso (telekommune loans change-notice), o pague antes por buena voluntad.',
  },
  'notice-above-balance': {
    says: 'Un preaviso de {amountMinor} es más que lo que queda de {contract}: su saldo es {balanceMinor}, y {calledMinor} ya están pedidos.',
    next: 'Dé preaviso de menos, o de todo omitiendo el importe. Lo pedido por error se retira primero: telekommune loans withdraw-notice CONTRACT',
  },
  'notice-unknown': {
    says: 'Ningún preaviso de {contract} se cumple el {dueDate}.',
    next: 'Vea los preavisos: telekommune loans show CONTRACT',
  },
  'notice-paid-already': {
    says: 'De lo que pidieron los preavisos de {contract} ya se pagaron {paidMinor}; sin el del {dueDate} habrían pedido {leftMinor}.',
    next: 'Un preaviso queda cuando se ha pagado. Lo pagado por error se retira primero: telekommune loans reverse',
  },
  'change-without-reference': {
    says: 'Otro preaviso de {contract} debe nombrar lo que se acordó.',
    next: 'Nombre la carta o el día: --reference "letter of 1 March"',
  },
  'rate-as-before': {
    says: 'El contrato {contract} ya tiene el {ratePpm} el {changeDate}.',
    next: 'Mire el interés y el día: telekommune loans show CONTRACT',
  },
  'lender-as-before': {
    says: 'El contrato {contract} ya es con {lender}.',
    next: 'Mire el contrato: telekommune loans show CONTRACT',
  },
  'transfer-without-reason': {
    says: 'El contrato {contract} pasa a otro acreedor, y no se nombra nada que lo diga.',
    next: 'Nombre el testamento, la escritura o el error: --reference "certificate of inheritance of 3 May"',
  },
  'movement-after-closing': {
    says: 'El contrato {contract} tiene un movimiento del {lastDate}, después del {closingDate}.',
    next: 'Ciérrelo el {lastDate} o después.',
  },
  'closing-amount-differs': {
    says: 'El {closingDate} se deben al acreedor de {contract} {owedMinor}: {principalMinor} de capital, {accruedMinor} de intereses corridos, menos {withheldMinor} de impuesto, {dueMinor} de intereses vencidos; el pago fue de {amountMinor}.',
    next: 'Pague justo lo que se debe, o anote un pago que deje abierto el contrato: telekommune loans pay-out',
  },
  'loan-payment-unknown': {
    says: 'La entrada {entry} no es un pago del contrato {contract}, o ya se anuló.',
    next: 'Búsquela: telekommune loans show CONTRACT',
  },
};
