// Rechazos en arrendamientos y fianzas.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const leases: RefusalTexts = {
  'enterprise-is-not-tenant': {
    says: '{enterprise} no arrienda {asset}; su arrendatario es {tenant}.',
    next: 'Vea quién arrienda qué: telekommune rent-roll.',
  },
  'lease-ends-already': {
    says: 'El arrendamiento de {asset} por {enterprise} ya acaba el {endsDate} ({why}).',
    next: 'No hay nada más que hacer.',
  },
  'enterprise-was-never-tenant': {
    says: '{enterprise} no tiene ni tuvo arrendamiento de {asset}; su arrendatario es {tenant}.',
    next: 'Vea quién arrienda qué: telekommune rent-roll.',
  },
  'paid-before-request': {
    says: 'La fecha del asiento {bookingDate} es anterior al {earliestDate}, cuando se solicitó {asset}.',
    next: 'Mire la fecha del banco y dígalo otra vez.',
  },
  'lease-not-in-force': {
    says: 'El arrendamiento de {asset} por {enterprise} ha acabado.',
    next: 'Un arrendatario anterior solo debe renta, no fianza.',
  },
  'deposit-above-agreed': {
    says: 'Una fianza de {amountMinor}, con {heldMinor} que ya hay, pasa en {aboveMinor} de los {agreedMinor} del arrendamiento.',
    next: 'Anote aquí lo que es fianza, y el resto como renta.',
  },
  'lease-in-force': {
    says: 'El arrendamiento de {asset} por {enterprise} está en vigor; no se devuelve nada antes de que acabe.',
    next: 'Espere al final del arrendamiento.',
  },
  'deposit-short': {
    says: '{amountMinor} son {missingMinor} más que los {heldMinor} que quedan de la fianza de {enterprise} por {asset}.',
    next: 'Devuelva como mucho lo que queda.',
  },
  'prepayment-short': {
    says: '{amountMinor} son {missingMinor} más que los {heldMinor} que {enterprise} pagó por {asset} además de lo vencido.',
    next: 'Devuelva como mucho lo pagado de más.',
  },
};
