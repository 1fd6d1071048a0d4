// Rechazos en las pujas.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const auctions: RefusalTexts = {
  'auction-unknown': {
    says: 'No hay ninguna subasta de bonos llamada {auction}.',
    next: 'Vea qué se ofrece: telekommune auctions.',
  },
  'auction-unknown@auctions.rent-bid-sealed': {
    says: 'No hay ninguna subasta de un arrendamiento llamada {auction}.',
    next: 'Vea qué se ofrece: telekommune auctions.',
  },
  'auction-unknown@auctions.rent-bid-revealed': {
    says: 'No hay ninguna subasta de un arrendamiento llamada {auction}.',
    next: 'Vea qué se ofrece: telekommune auctions.',
  },
  'auction-unknown@auctions.rent-matched': {
    says: 'No hay ninguna subasta de un arrendamiento llamada {auction}.',
    next: 'Vea qué se ofrece: telekommune auctions.',
  },
  'bidding-closed': {
    says: 'La subasta {auction} aceptó pujas selladas hasta {closesAtMs} ({state}); los testigos han sellado {nowMs}.',
    next: 'Busque otra subasta: telekommune auctions.',
  },
  'bid-unknown': {
    says: 'En la subasta {auction} no hay ninguna puja sellada {bid}.',
    next: 'Vea sus pujas: telekommune bids. En un arrendamiento, la última puja sellada por una empresa sustituye a las anteriores.',
  },
  'bid-is-not-yours': {
    says: 'La puja {bid} la selló {sealedBy}, no {person}.',
    next: 'Quien selló una puja la abre, desde cualquier dispositivo suyo.',
  },
  'bid-already-revealed': {
    says: 'La puja {bid} ya se abrió.',
    next: 'Cuenta como está; no hay nada que hacer.',
  },
  'reveals-not-open': {
    says: 'Las pujas de {auction} se abren desde {closesAtMs} hasta {revealsUntilMs} ({state}); los testigos han sellado {nowMs}.',
    next: 'Antes, espere; después, la puja ya no cuenta.',
  },
  'bid-does-not-fit-its-seal': {
    says: 'La puja abierta da {opened}, pero se selló {sealed}.',
    next: 'Ábrala exactamente con el importe, el interés o la renta, el postor y la sal con que se selló.',
  },
  'holder-unknown': {
    says: 'No hay nadie llamado {name} ({is}) que pueda tener bonos.',
    next: 'A alguien de fuera se le registra primero: telekommune holders register.',
  },
  'bidder-may-not-bind-holder': {
    says: '{person} no puede prestar en nombre de {name} ({is}).',
    next: 'Una persona puja por sí misma, una empresa por quien la representa.',
  },
  'bid-below-face-value': {
    says: 'La puja de {amountMinor} es menos que un bono de {faceMinor}.',
    next: 'En una puja sellada no se puede cambiar nada; la próxima vez puje al menos por un bono.',
  },
  'bid-not-whole-bonds': {
    says: 'La puja de {amountMinor} pasa en {restMinor} de bonos enteros de {faceMinor}.',
    next: 'En una puja sellada no se puede cambiar nada; la próxima vez puje un múltiplo del valor nominal.',
  },
  'bid-above-target': {
    says: 'La puja de {amountMinor} es más que toda la serie de {targetMinor}.',
    next: 'En una puja sellada no se puede cambiar nada; la próxima vez puje como mucho por toda la serie.',
  },
  'bid-sealed-for-another': {
    says: 'La puja {bid} no se selló en nombre de {enterprise}.',
    next: 'Quien sella una puja nombra la empresa para la que es; no cuenta para otra.',
  },
  'rent-below-reserve': {
    says: 'La renta de {rentMinor} por periodo es menos que la renta mínima de {reserveMinor}, que cubre el servicio de la deuda y los costes.',
    next: 'En una puja sellada no se puede cambiar nada; la próxima vez puje al menos la renta mínima.',
  },
  'matcher-is-not-the-tenant': {
    says: '{enterprise} no es el arrendatario cuya renta se revisa en {auction}; lo es {tenant}.',
    next: 'Solo puede igualar el arrendatario actual.',
  },
  'nothing-to-match': {
    says: 'En {auction} no hay ahora ninguna puja que igualar ({state}); los testigos han sellado {nowMs}, el tiempo para igualar acaba el {untilMs}.',
    next: 'Un arrendatario puede igualar cuando se han abierto las pujas y otra empresa pujó más, hasta ese momento.',
  },
};
