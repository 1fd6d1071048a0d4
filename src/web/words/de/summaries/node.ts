// Befehle, die der Knoten selbst und die Werkzeuge des Schalters haben.

import type { Texts } from '../../command-texts.ts';

export const summaries: Texts = {
  invite: 'Einen weiteren Knoten einladen: ein Gerät von Ihnen, oder einen anderen Betrieb',
  'person add': 'Schlüssel für eine weitere Person machen, die diesen Knoten benutzt',
  'device add':
    'Dieses Gerät zu Ihren hinzufügen, nachdem Sie mit Ihren Wiederherstellungswörtern beigetreten sind',
  verify: 'Die ganze Geschichte prüfen: jede Signatur, jede Regel, jede Zahl',
  addresses: 'Zeigen, wo andere Knoten diesen erreichen',
  connect: 'Eine Verbindung zu einem anderen Knoten der Kommune halten',
  'network cut': 'Alle Verbindungen dieses Knotens trennen; er arbeitet allein weiter',
  'network heal': 'Diesen Knoten wieder verbinden',
  'clock set': 'Die Uhr eines Beispiels oder einer Probe stellen',
  'clock accept': 'Den Zeugen dieses Knotens für einen Sprung von mehr als einem Jahr bürgen lassen',
  backup: 'Diesen Knoten in eine verschlossene Datei sichern, während er weiterläuft',
  'bank read': 'Konten, Stände und Umsätze einer Bankdatei zeigen, nach ihren Regeln geprüft',
  'bank mapping':
    'Die Datei beginnen, die sagt, was die CSV-Spalten Ihrer Bank bedeuten, aus einer Ausgabe geraten',
  price: 'Ausrechnen, was eine Anleihe mit halbjährlichen Zinsen bei einer Rendite kostet',
  'day-count': 'Tage und Jahresteile zwischen Daten zählen, nach den Konventionen von Verträgen',
  presets: 'Satzungswerte zeigen, die das Recht eines Landes nahelegt, mit ihren Quellen',
  schedule:
    'Zeigen, was Verträge wann zahlen: endfällig, in gleichen Teilen, als Annuität, nach dem ACTUS-Standard',
};

export const labels: Texts = {
  days: 'Tage',
  qr: 'QR-Code',
  'person-name': 'Voller Name',
  'words-file': 'Datei für die Wörter',
  address: 'Adresse',
  yield: 'Rendite',
  'half-years': 'Halbjahre',
  'half-year-days': 'Tage des Halbjahrs',
  first: 'Erste Zahlung',
  terms: 'Bedingungen',
  holidays: 'Feiertage',
  'show-sums': 'Rechnung zeigen',
};

export const helps: Texts = {
  'what the node is called, such as "Laptop of Ben"': 'wie der Knoten heißt, etwa „Laptop von Ben“',
  'for how many days it can be used; as the charter allows if left out':
    'wie viele Tage sie gilt; sonst, wie die Satzung erlaubt',
  'shows a QR code too': 'zeigt auch einen QR-Code',
  'the short name that the person will have': 'der Kurzname, den die Person haben wird',
  'the full name, for whoever attests the labour':
    'der volle Name, für den Betrieb, der die Arbeit bescheinigt',
  'writes the recovery words into a new file instead of showing them':
    'schreibt die Wiederherstellungswörter in eine neue Datei, statt sie zu zeigen',
  'your short name': 'Ihr Kurzname',
  'host:port of the other node': 'host:port des anderen Knotens',
  'the day that it is to be': 'der Tag, der es sein soll',
  'where the file is, or will be': 'wo die Datei liegt oder liegen wird',
};
