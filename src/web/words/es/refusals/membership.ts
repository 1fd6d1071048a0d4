// Rechazos sobre trabajo, participaciones y dispositivos.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const membership: RefusalTexts = {
  'author-does-not-represent': {
    says: '{person} no puede actuar por la empresa {enterprise}.',
    next: 'Lo dice quien la representa, o los miembros conceden el poder: telekommune propose grant-power.',
  },
  'labour-not-begun': {
    says: 'El trabajo de {person} empezaría el {sinceDate}; el día sellado es {sealedDate}.',
    next: 'Certifíquelo cuando haya empezado.',
  },
  'labour-already-attested': {
    says: '{enterprise} ya ha certificado que {person} trabaja allí.',
    next: 'Si aún no está aceptado, lo hace la persona: telekommune countersign.',
  },
  'labour-struck': {
    says: 'El {struckAtMs} los miembros votaron que {person} no trabaja en {enterprise}; puede acreditarse de nuevo desde el {freeAtMs} ({waitDays} días, según los estatutos).',
    next: 'Espere hasta entonces, o que los miembros acorten el plazo: telekommune propose change-charter struck-wait-days.',
  },
  'device-of-another': {
    says: 'El dispositivo es de {owner}, no de {person}, o fue tachado.',
    next: 'Firme con un dispositivo propio.',
  },
  'device-of-another@membership.device-struck': {
    says: 'El dispositivo {device} no es suyo.',
    next: 'Sobre el dispositivo de otra persona votan los miembros: telekommune propose strike-device.',
  },
  'attestation-not-offered': {
    says: 'Ningún certificado de {enterprise} para {person} espera aceptación ({state}).',
    next: 'Pida a la empresa que certifique: telekommune attest.',
  },
  'author-may-not-end-labour': {
    says: '{author} no es {person} ni nadie que represente a {enterprise}.',
    next: 'Lo dice la persona o la empresa.',
  },
  'labour-not-countersigned': {
    says: '{person} no ha aceptado ningún certificado de {enterprise} en vigor.',
    next: 'Lo anota una empresa donde la persona trabajó hasta el final: telekommune members.',
  },
  'device-added-by-another': {
    says: 'El dispositivo {device} puede añadirlo él mismo u otro dispositivo en vigor de {person}, y nadie más.',
    next: 'Dígalo en el propio dispositivo: telekommune device add.',
  },
  'device-known': {
    says: 'El dispositivo {device} ya se añadió, para {owner}; un dispositivo tachado no vuelve.',
    next: 'Haga una clave nueva en el dispositivo.',
  },
};
