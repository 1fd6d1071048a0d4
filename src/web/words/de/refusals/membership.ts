// Ablehnungen bei Arbeit, Anteilen und Geräten.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const membership: RefusalTexts = {
  'author-does-not-represent': {
    says: '{person} darf nicht für den Betrieb {enterprise} handeln.',
    next: 'Wer ihn vertritt, sagt es, oder die Mitglieder erteilen die Befugnis: telekommune propose grant-power.',
  },
  'labour-not-begun': {
    says: 'Die Arbeit von {person} würde am {sinceDate} beginnen; der besiegelte Tag ist {sealedDate}.',
    next: 'Bescheinigen, wenn sie begonnen hat.',
  },
  'labour-already-attested': {
    says: '{enterprise} hat schon bescheinigt, dass {person} dort arbeitet.',
    next: 'Ist es noch nicht bestätigt, tut das die Person: telekommune countersign.',
  },
  'labour-struck': {
    says: 'Am {struckAtMs} haben die Mitglieder beschlossen, dass {person} nicht in {enterprise} arbeitet; neu bescheinigt werden kann es ab {freeAtMs} ({waitDays} Tage, nach der Satzung).',
    next: 'Bis dahin warten, oder die Mitglieder verkürzen die Zeit: telekommune propose change-charter struck-wait-days.',
  },
  'device-of-another': {
    says: 'Das Gerät gehört {owner}, nicht {person}, oder wurde gestrichen.',
    next: 'Mit einem eigenen Gerät unterschreiben.',
  },
  'device-of-another@membership.device-struck': {
    says: 'Das Gerät {device} ist keines von Ihren.',
    next: 'Über das Gerät von jemand anderem stimmen die Mitglieder ab: telekommune propose strike-device.',
  },
  'attestation-not-offered': {
    says: 'Keine Bescheinigung von {enterprise} für {person} wartet auf Bestätigung ({state}).',
    next: 'Den Betrieb bitten, zu bescheinigen: telekommune attest.',
  },
  'author-may-not-end-labour': {
    says: '{author} ist weder {person} noch jemand, der {enterprise} vertritt.',
    next: 'Die Person oder der Betrieb sagt es.',
  },
  'labour-not-countersigned': {
    says: '{person} hat keine gültige Bescheinigung von {enterprise} bestätigt.',
    next: 'Ein Betrieb, in dem die Person bis zum Ende arbeitete, trägt es ein: telekommune members.',
  },
  'device-added-by-another': {
    says: 'Das Gerät {device} kann sich selbst hinzufügen, oder ein anderes gültiges Gerät von {person} tut es, sonst niemand.',
    next: 'Auf dem Gerät selbst sagen: telekommune device add.',
  },
  'device-known': {
    says: 'Das Gerät {device} wurde schon hinzugefügt, für {owner}; ein gestrichenes Gerät kommt nicht zurück.',
    next: 'Auf dem Gerät einen neuen Schlüssel machen.',
  },
};
