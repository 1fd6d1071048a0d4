// Jeder Befehl als Formular, und was Formulare sagen.

import type { Words } from '../en/all.ts';

export const commands: Words['commands'] = {
  title: 'Alles, was dieser Knoten kann',
  lead: 'Jeder Befehl der Kommandozeile als Formular. Die Erklärungen der Befehle sind auf Englisch.',
  looks: 'schaut nur nach',
  changes: 'ändert etwas',
  answer: 'Antwort',
  ask: 'Fragen',
  send: 'Absenden',
  sendNow: 'Ja, jetzt absenden',
  needScript: 'Zum Absenden braucht Ihr Browser Skripte. Lesen können Sie alles auch ohne.',
  optional: 'freiwillig',
  moreFields: 'Mehr, alles freiwillig',
  follows: 'Was daraus folgt',
  checking: 'Der Knoten rechnet aus, was folgt …',
  sending: 'Der Knoten wird gefragt …',
  done: 'Erledigt',
  waits: 'Der Knoten antwortet nicht. Ihre Eingabe bleibt und wird einmal gesendet, wenn er wieder da ist.',
  unknown:
    'Der Knoten hat nicht geantwortet. Ob es getan ist, weiß man nicht: sehen Sie nach, dann senden Sie noch einmal. Auch dann geschieht es nur einmal.',
  kept: 'Ihre Eingabe bleibt auf diesem Gerät, bis sie gesendet ist.',
  clear: 'Formular leeren',
  choose: 'wählen',
  amountIn: 'Betrag in {currency}',
  rateHint: 'in Prozent, etwa 3,5',
  instantHint: 'Tag und Uhrzeit in UTC',
  pathHint: 'ein ganzer Pfad auf der Maschine des Knotens',
  fileHint: 'die Datei wird an den Knoten gesendet; oder nennen Sie einen ganzen Pfad auf seiner Maschine',
  fileSending: 'Die Datei wird gesendet.',
  fileUnsent: 'Die Datei ließ sich nicht senden; der Knoten antwortet nicht.',
  writtenHint: 'ein Name, etwa buero.backup; Sie holen die Datei hier, wenn sie geschrieben ist',
  idHint: 'der Anfang genügt',
  commandLine: 'Dasselbe auf der Kommandozeile',
  exportText: 'Text öffnen',
  unknownTitle: 'Diesen Befehl gibt es nicht',
};
