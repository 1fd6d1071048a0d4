// Rechazos en solicitudes, compras, costes y ventas.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const property: RefusalTexts = {
  'asset-name-taken': {
    says: 'Hay o hubo un bien o una solicitud con el nombre corto {asset} ({state}).',
    next: 'Elija otro nombre corto.',
  },
  'price-limit-out-of-range': {
    says: 'El límite del precio no puede ser {amountMinor}; puede ser de {leastMinor} a {mostMinor}.',
    next: 'Mire el importe y dígalo otra vez.',
  },
  'purchase-costs-limit-out-of-range': {
    says: 'El límite de los gastos de compra no puede ser {amountMinor}; puede ser de {leastMinor} a {mostMinor}.',
    next: 'Mire el importe y dígalo otra vez.',
  },
  'rent-out-of-range': {
    says: 'La renta de un periodo no puede ser {amountMinor}; puede ser de {leastMinor} a {mostMinor}.',
    next: 'Mire el importe y dígalo otra vez.',
  },
  'expected-costs-out-of-range': {
    says: 'Los costes previstos de un periodo no pueden ser {amountMinor}; pueden ser de {leastMinor} a {mostMinor}.',
    next: 'Mire el importe y dígalo otra vez.',
  },
  'deposit-out-of-range': {
    says: 'La fianza no puede ser {amountMinor}; puede ser de {leastMinor} a {mostMinor}.',
    next: 'Mire el importe y dígalo otra vez.',
  },
  'index-out-of-range': {
    says: 'El índice anual de la renta no puede ser {ratePpm}; puede ser de {leastPpm} a {mostPpm}.',
    next: 'Mire el tipo y dígalo otra vez.',
  },
  'ceiling-out-of-range': {
    says: 'El interés máximo no puede ser {ratePpm}; puede ser de {leastPpm} a {mostPpm}.',
    next: 'Mire el tipo y dígalo otra vez.',
  },
  'rent-period-not-possible': {
    says: 'Un periodo de renta no puede tener {months} meses; puede tener de 1 a {monthsMax}.',
    next: 'Elija otro periodo.',
  },
  'coupon-period-not-possible': {
    says: 'Un periodo de cupón no puede tener {months} meses; puede tener de 1 a {monthsMax}.',
    next: 'Elija otro periodo.',
  },
  'lease-term-not-possible': {
    says: 'Un arrendamiento de {termPeriods} × {periodMonths} = {leaseMonths} meses no es posible; lo es de 1 a {monthsMax}.',
    next: 'Elija otro número de periodos.',
  },
  'bond-term-not-possible': {
    says: 'Un plazo de {termMonths} meses no son periodos de cupón enteros (de {couponMonths} meses; sobran {leftOverMonths}).',
    next: 'Elija un plazo que sea múltiplo del periodo de cupón.',
  },
  'agreement-shorter-than-bonds': {
    says: 'El contrato de arrendamiento dura {termPeriods} × {periodMonths} = {leaseMonths} meses; los bonos que garantiza duran {termMonths}.',
    next: 'Ofrezca un arrendamiento más largo o bonos más cortos.',
  },
  'depreciation-not-possible': {
    says: 'Una amortización de como mucho {costMinor} hasta {residualMinor} no es posible en ese tiempo (meses: {months}).',
    next: 'Dé al menos un mes, y un valor residual que no pase de los límites de precio y gastos.',
  },
  'rent-below-debt-service': {
    says: 'La renta de {rentMinor} menos {costsMinor} de costes deja {availableMinor} en {period}; bonos de {targetMinor} al {ceilingPpm} necesitan {debtServiceMinor} en ese tiempo, de lo que debe cubrirse {coveragePpm}: faltan {missingMinor}.',
    next: 'Ofrezca más renta, un interés máximo menor, un plazo más largo o un precio menor.',
  },
  'asset-unknown': {
    says: 'No hay ningún bien {asset} en el registro.',
    next: 'Vea todos los bienes: telekommune assets.',
  },
  'request-of-another': {
    says: 'La solicitud de {asset} es de {requester}, no de {enterprise}.',
    next: 'La retira la empresa que la hizo.',
  },
  'request-not-open': {
    says: 'La solicitud de {asset} ya no puede retirarse: estado {state}.',
    next: 'Cuando los miembros han votado la compra, el contrato ofrecido obliga a su arrendatario.',
  },
  'author-is-no-treasurer': {
    says: '{person} no tiene el poder de la tesorería, que confirma lo que hizo el banco.',
    next: 'Lo dice la tesorería, o los miembros conceden el poder: telekommune propose grant-power.',
  },
  'amount-not-positive': {
    says: 'El importe es {amountMinor}; un importe que se paga es más que nada.',
    next: 'Dé un importe positivo. Para corregir una entrada anterior, anúlela.',
  },
  'amount-not-positive@dividends.paid-out': {
    says: 'El importe para {person} es {amountMinor}; un importe que se paga es más que nada.',
    next: 'Dé un importe positivo, u omita a la persona.',
  },
  'price-above-limit': {
    says: 'El precio de {asset}, {paidMinor}, pasa en {aboveMinor} del límite de {limitMinor} que votaron los miembros.',
    next: 'Acuerde menos con el vendedor, o solicítelo otra vez con un límite mayor.',
  },
  'purchase-costs-above-limit': {
    says: 'Los gastos de compra de {asset}, {paidMinor}, pasan en {aboveMinor} del límite de {limitMinor} que votaron los miembros.',
    next: 'Acuerde menos con el vendedor, o solicítelo otra vez con un límite mayor.',
  },
  'date-too-far-ahead': {
    says: 'La fecha del asiento {bookingDate} es más de {limitDays} días después del {sealedDate}, el día que sellaron los testigos.',
    next: 'Mire el año de la fecha, o dígalo otra vez cuando llegue ese día.',
  },
  'bought-before-funded': {
    says: '{asset} no puede comprarse el {bookingDate}: sus bonos se pagaron el {earliestDate}.',
    next: 'Mire la fecha del banco y dígalo otra vez.',
  },
  'period-closed': {
    says: 'La fecha del asiento {bookingDate} está en un periodo cerrado: los libros están cerrados hasta el {closedDate}.',
    next: 'Asiéntelo el {openDate} o después; el concepto puede nombrar el día en que ocurrió.',
  },
  'bank-short': {
    says: 'El pago de {amountMinor} es más que los {bankMinor} que según los libros hay en la cuenta del banco: faltan {missingMinor}.',
    next: 'Anote primero lo que ha entrado, o pague menos. Si la cuenta tenía dinero antes de empezar estos libros, dígalo una vez: telekommune receive opening AMOUNT --date DAY.',
  },
  'asset-not-owned': {
    says: '{asset} no es de la comuna: estado {state}.',
    next: 'Antes de la compra, los costes son de la compra; después de la venta, de la venta.',
  },
  'cost-before-purchase': {
    says: '{asset} no tenía costes el {bookingDate}: se compró el {earliestDate}.',
    next: 'Mire la fecha del banco y dígalo otra vez.',
  },
  'money-of-others': {
    says: 'De los {bankMinor} del banco, {spokenForMinor} son de acreedores, arrendatarios y Hacienda (fianzas {depositsMinor}, devoluciones {refundsMinor}, renta anticipada {prepaidMinor}, bonos e intereses de bienes aún no comprados o ya vendidos {bondsMinor}, préstamos directos {loansMinor}, impuesto retenido {taxMinor}); quedan libres {freeMinor} para los {amountMinor}.',
    next: 'Anote primero lo que ha entrado, espere la renta, o anote una aportación.',
  },
  'sale-without-vote': {
    says: 'Los miembros no han votado vender {asset}; {emptyAuctions} subastas de arrendamiento seguidas no encontraron arrendatario.',
    next: 'Proponga la venta con el precio mínimo: telekommune propose sell.',
  },
  'proceeds-below-vote': {
    says: 'Los {proceedsMinor} obtenidos por {asset} son {missingMinor} menos que los {leastMinor} que votaron los miembros.',
    next: 'Busque un comprador que pague más, o proponga un precio mínimo menor: telekommune propose sell.',
  },
  'sale-costs-above-proceeds': {
    says: 'Los gastos de la venta, {saleCostsMinor}, son más que los {proceedsMinor} obtenidos.',
    next: 'Mire los dos importes; una venta que cuesta más de lo que da no es una venta.',
  },
  'sold-before-vote': {
    says: '{asset} no puede haberse vendido el {bookingDate}: los miembros lo votaron el {earliestDate}.',
    next: 'Mire la fecha del banco y dígalo otra vez.',
  },
};
