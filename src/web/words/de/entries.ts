// Ein Eintrag: was er sagt und wer ihn unterschrieben hat.

import type { Words } from '../en/all.ts';

export const entries: Words['entries'] = {
  title: 'Eintrag {position}',
  lead: 'Ein Eintrag, wie er in seinem Log liegt. Dieser Knoten hat seine Unterschrift gerade neu geprüft.',
  kind: 'Art',
  signedBy: 'Unterschrieben von',
  byLog: 'dem Log von {node} selbst',
  calendar:
    'Der Kalender hat das ausgelöst; niemand musste unterschreiben. Ein Zeuge hat nur besiegelt, wie spät es ist, und was bis dahin fällig war, folgt aus den Regeln.',
  byCalendar: 'niemandem; den Stand der Uhr hat {node} besiegelt',
  fellDue: 'Was fällig wurde',
  device: 'Gerät',
  signature: 'Unterschrift',
  fits: 'passt',
  fitsNot: 'passt nicht',
  ofLog: 'die des Logs, über jeden seiner Blöcke',
  saidAt: 'Gesagt um, nach der Uhr des Absenders',
  carriedBy: 'Getragen von',
  block: '{node}, Block {seq}',
  standing: 'Stand',
  vouchedBy: 'Dafür bürgen',
  nobody: 'noch kein Zeuge',
  id: 'Name des Eintrags',
  unknownKind: 'Diese Regeln kennen seine Art nicht: Er wird behalten und nicht angewandt.',
  says: 'Was er sagt',
  posted: 'Was er gebucht hat',
  postedNothing: 'Er hat nichts gebucht.',
  earlier: 'Der Eintrag davor',
  later: 'Der Eintrag danach',
};
