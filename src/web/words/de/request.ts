// Ein neues Gut beantragen.

import type { Words } from '../en/all.ts';

export const request: Words['request'] = {
  title: 'Ein neues Gut beantragen',
  lead: 'Ein Betrieb bittet die Kommune, etwas zu kaufen, das er braucht, und bietet Miete dafür. Die Miete sichert die Anleihe: sie muss deren Dienst zum Höchstzins decken. Dann stimmen die Mitglieder ab.',
  submit: 'Beantragen',
  whatFollows: 'Was die Miete tragen muss',
  target: 'Anleihe',
  service: 'Schuldendienst im Zeitraum, zum Höchstzins',
  available: 'Miete weniger Kosten',
  needed: 'Von der Satzung verlangt',
  coverage: 'Die Miete deckt ihn zu',
  covered:
    'Auch wenn die Anleihe den Höchstzins von {ceiling} trägt, reichen {available} im Zeitraum für {service} Zins und Tilgung: {coverage} davon. Die Satzung verlangt {asked}. Es genügt.',
  missing:
    'Trägt die Anleihe den Höchstzins von {ceiling}, braucht ein Zeitraum {needed}, und die Miete weniger Kosten lässt {available}: es fehlen {missing}. Bieten Sie mehr Miete, einen niedrigeren Höchstzins, eine längere Laufzeit oder einen niedrigeren Preis.',
  notYet: 'Geben Sie Preis, Miete und Höchstzins an: dann steht hier, was die Miete tragen muss.',
  face: 'Anleihen gibt es in Stücken von {face}; die Summe wird auf ganze Stücke aufgerundet.',
  fields: {
    asset: { label: 'Kurzname', help: 'kleine Buchstaben und Bindestriche, etwa press-hall; er bleibt' },
    title: { label: 'Bezeichnung', help: 'etwa: Druckhalle am Kanal' },
    kind: { label: 'Art', help: 'ein Wort: gebaeude, server' },
    seller: { label: 'Verkäufer', help: 'wer es verkauft' },
    price: { label: 'Preis höchstens', help: 'was es höchstens kosten darf' },
    'purchase-costs': { label: 'Kaufnebenkosten höchstens', help: 'Notar, Steuer, Transport' },
    rent: { label: 'Miete im Zeitraum', help: 'was Sie bieten' },
    costs: { label: 'Kosten im Zeitraum', help: 'Versicherung und Unterhalt, wie erwartet' },
    ceiling: { label: 'Höchstzins', help: 'den die Anleihe höchstens tragen darf' },
    for: { label: 'Betrieb', help: 'sonst der, für den Sie handeln' },
    period: { label: 'Monate eines Mietzeitraums', help: 'sonst 1' },
    periods: { label: 'Zeiträume der Miete', help: 'sonst so lange wie die Anleihe' },
    deposit: { label: 'Kaution', help: 'die der Mieter zahlt' },
    notice: { label: 'Kündigungsfrist in Tagen', help: 'sonst 90' },
    index: { label: 'Jährliche Steigerung der Miete', help: 'bei einer Überprüfung angewandt' },
    redemption: { label: 'Tilgung', help: 'sonst in gleichen Teilen' },
    coupon: { label: 'Monate zwischen Zinsterminen', help: 'sonst 3' },
    'bond-term': { label: 'Monate bis zur letzten Tilgung', help: 'sonst 120' },
    'day-count': { label: 'Zählung der Tage', help: 'sonst 30E/360' },
    depreciate: { label: 'Abgeschrieben über Monate', help: 'sonst gar nicht' },
    residual: { label: 'Danach bleibt', help: 'der Wert dann' },
  },
};
