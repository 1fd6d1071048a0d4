// Was auf jemanden wartet, in einem Satz ohne Punkt.

import type { Words } from '../en/all.ts';

export const waiting: Words['waiting'] = {
  'bonds-unpaid':
    'Gläubiger von {asset}, die noch einzahlen müssen: {lenders}; zusammen {dueMinor} bis {untilMs}',
  funded: '{asset} ist finanziert: den Verkäufer bezahlen, höchstens {limitMinor}',
  'service-due': '{dueMinor} sind an die Gläubiger von {asset} fällig',
  'service-overdue': '{dueMinor} sind an die Gläubiger von {asset} überfällig',
  'refund-due': '{holder} bekommt {dueMinor} zurück, eingezahlt für {asset}',
  'rent-unpaid': '{tenant} schuldet {dueMinor} Miete für {asset}',
  'deposit-unpaid': '{tenant} schuldet {dueMinor} Kaution für {asset}',
  'prepayment-held': '{tenant} bekommt {dueMinor} vorausgezahlte Miete für {asset} zurück',
  'deposit-held': '{tenant} bekommt {dueMinor} Kaution für {asset} zurück',
  'dividends-waiting': '{dueMinor} an Dividenden sind auszuzahlen',
  'loan-interest-due': '{dueMinor} Zinsen auf Direktdarlehen sind fällig; Gläubiger: {lenders}',
  'notices-run':
    '{dueMinor} sind zurückzuzahlen, deren Kündigungsfrist abgelaufen ist; Verträge: {contracts}',
  'month-to-close': 'ein Monat, dessen Bücher abgeschlossen werden können: {first}',
  'months-to-close': 'Monate, deren Bücher abgeschlossen werden können: {months} ({first} bis {last})',
  'bank-unexplained': 'Zeilen der Bank, die nicht erklärt sind: {lines}',
  'tenant-owes': '{enterprise} hat {rentMinor} Miete und {depositMinor} Kaution für {asset} zu zahlen',
  'tenant-owes-rent': '{enterprise} hat {rentMinor} Miete für {asset} zu zahlen',
  'tenant-owes-deposit': '{enterprise} hat {depositMinor} Kaution für {asset} zu zahlen',
  'bonds-to-pay-in-there':
    '{holder} hat für Anleihen von {asset} bis {untilMs} {dueMinor} auf das Konto {account} der Kommune einzuzahlen',
  'bonds-to-pay-in':
    '{holder} hat für Anleihen von {asset} bis {untilMs} {dueMinor} auf das Bankkonto der Kommune einzuzahlen',
  'bids-unreadable': 'Gebote, die dieser Knoten bewahrt, lassen sich nicht lesen',
  'bids-to-open': 'versiegelte Gebote von {person} in {auction} werden bis {untilMs} geöffnet',
  'not-voted': '{person} hat nicht über „{title}“ abgestimmt',
  'labour-offered': '{enterprise} bescheinigt, dass {person} dort arbeitet',
};
