// Was in Felder über Verträge, Güter und Nachschlagen kommt, nach dem englischen Hinweis.

import type { Texts } from '../../command-texts.ts';

export const helps: Texts = {
  'only those who work there': 'nur, wer dort arbeitet',
  'also people whose share has ended or not begun': 'auch Personen, deren Anteil endete oder nicht begann',
  'the identity’s signature over the device, where its secret is elsewhere':
    'die Signatur der Identität über das Gerät, wenn ihr Geheimnis anderswo liegt',
  'the least that it may be sold for': 'wofür es mindestens verkauft werden darf',
  'what goes from the pool into the fund of the asset': 'was aus dem Topf in den Fonds des Guts geht',
  'the short name of the person who then acts for it': 'der Kurzname der Person, die dann für ihn handelt',
  'what the enterprise is called; its short name if left out': 'wie der Betrieb heißt; sonst sein Kurzname',
  'what that person is called': 'wie diese Person heißt',
  'the parameter, or parameter=value': 'die Regel, oder Regel=Wert',
  'its new value': 'ihr neuer Wert',
  'all values of a preset in one decision, see: telekommune presets':
    'alle Werte einer Vorlage in einem Beschluss',
  'the power: treasurer confirms what the bank did, represent acts for an enterprise':
    'die Befugnis: treasurer bestätigt, was die Bank tat; represent handelt für einen Betrieb',
  'the key of its witness log: 64 digits': 'der Schlüssel seines Zeugen-Protokolls: 64 Zeichen',
  'what the node is called': 'wie der Knoten heißt',
  'the statement': 'die Aussage',
  'only this one, with what the members changed in it':
    'nur diese, mit dem, was die Mitglieder daran änderten',
  'also every change by vote, and what it said before':
    'auch jede Änderung durch Abstimmung und was vorher galt',
  'months of a rent period; 1 if left out': 'Monate einer Mietperiode; sonst 1',
  'how many periods the lease lasts; as long as the bonds if left out':
    'wie viele Perioden der Mietvertrag dauert; sonst so lange wie die Anleihen',
  'days of notice; 90 if left out': 'Tage Kündigungsfrist; sonst 90',
  'yearly rise of the rent, applied at a review':
    'jährlicher Anstieg der Miete, angewandt bei einer Überprüfung',
  'how the bonds are redeemed; linear if left out':
    'wie die Anleihen getilgt werden; sonst in gleichen Teilen (linear)',
  'months between two coupons; 3 if left out': 'Monate zwischen zwei Zinsterminen; sonst 3',
  'months until the last bond is redeemed, at most 1200; 120 if left out':
    'Monate, bis die letzte Anleihe getilgt ist, höchstens 1200; sonst 120',
  'how days are counted; 30E/360 if left out': 'wie Tage gezählt werden; sonst 30E/360',
  'months over which it is depreciated; not at all if left out': 'Monate der Abschreibung; sonst keine',
  'what is left after that': 'was danach übrig bleibt',
  'only its series': 'nur seine Serie',
  'the holders of its bonds': 'die Gläubiger seiner Anleihen',
  'as capital, or as a grant that the pool shares':
    'als Kapital (capital), oder als Zuschuss, den der Topf teilt (grant)',
  'only loans of that kind': 'nur Darlehen dieser Art',
  'only that year': 'nur dieses Jahr',
  'the number or label on the paper': 'die Nummer oder Bezeichnung auf dem Papier',
  'the kind of loan; direct if left out': 'die Art des Darlehens; sonst direct',
  'the notice: 90, "30 days", "3 months", "6 months to the end of a quarter", "1 year"; 0 where none is needed':
    'die Kündigungsfrist: 90, „30 Tage“, „3 Monate“, „6 Monate zum Quartalsende“, „1 Jahr“; 0, wo keine nötig ist',
  'the day on which the contract ends; without --notice it cannot be called before':
    'der Tag, an dem der Vertrag endet; ohne Frist ist er vorher nicht kündbar',
  'whether the clause of subordination is part of it': 'ob die Klausel des Nachrangs dazugehört',
  'how days are counted': 'wie Tage gezählt werden',
  'what becomes of the yearly interest': 'was aus den jährlichen Zinsen wird',
  'what is rounded; the year if left out': 'was gerundet wird; sonst das Jahr',
  'it was agreed before these books began: its notice and its rank are facts':
    'er wurde vor diesen Büchern geschlossen: Frist und Rang sind Tatsachen',
  'the day of the agreement; the sealed day if left out':
    'der Tag der Vereinbarung; sonst der besiegelte Tag',
  'the first day of the new rate; the sealed day if left out':
    'der erste Tag des neuen Zinses; sonst der besiegelte Tag',
  'what passed it on': 'wodurch es überging',
  'the day from which the other one lends; the sealed day if left out':
    'der Tag, von dem an die andere Seite leiht; sonst der besiegelte Tag',
  'the day on which it was given; the sealed day if left out':
    'der Tag, an dem gekündigt wurde; sonst der besiegelte Tag',
  'the day to which it runs, where there are several': 'der Tag, zu dem sie läuft, wenn es mehrere gibt',
  'the entry that recorded it, or the beginning of its id':
    'der Eintrag, der es festhielt, oder der Anfang seiner Kennung',
  'it is a second payment of the same amount on the same day, no slip':
    'es ist eine zweite Zahlung desselben Betrags am selben Tag, kein Versehen',
  'the balance on the day': 'der Bestand an dem Tag',
  'interest accrued by then and not added': 'bis dahin aufgelaufene Zinsen, die nicht zugeschrieben sind',
  'the contracts; a workbook may hold the other tables too':
    'die Verträge; eine Arbeitsmappe kann auch die anderen Tabellen enthalten',
  'the movements': 'die Bewegungen',
  'the lenders': 'die Gläubiger',
  'the day at whose beginning the balances stand, where their heading names none':
    'der Tag, zu dessen Beginn die Bestände gelten, wenn ihre Überschrift keinen nennt',
  'the kind of loan where the file has none; direct if left out':
    'die Art des Darlehens, wo die Datei keine nennt; sonst direct',
  'where the file leaves it open': 'wo die Datei es offen lässt',
  'the order of the parts of a day, where the file leaves it open':
    'die Reihenfolge der Teile eines Tages, wo die Datei sie offen lässt',
  'of addresses that name none, two letters such as DE; the commune’s own if left out':
    'von Adressen, die keines nennen, zwei Buchstaben wie DE; sonst das der Kommune',
  'of contracts that do not say it, where the charter makes new ones subordinated':
    'von Verträgen, die es nicht sagen, wo die Satzung neue nachrangig macht',
  'lines that say what an earlier one, or the books, say':
    'Zeilen, die sagen, was eine frühere oder die Bücher schon sagen',
  'numbers of contracts whose interest is rounded for each amount: 14,20':
    'Nummern von Verträgen, deren Zinsen je Betrag gerundet werden: 14,20',
  'does it': 'tut es',
  'only people who work there': 'nur Personen, die dort arbeiten',
  'the first month, such as 2025-01': 'der erste Monat, etwa 2025-01',
  'the last month': 'der letzte Monat',
  'every account by itself; the sum of each class if left out':
    'jedes Konto für sich; sonst die Summe jeder Klasse',
  'the first month; January if left out': 'der erste Monat; sonst Januar',
  'the last month; this one if left out, or the last year while this one is empty':
    'der letzte Monat; sonst dieser, oder das letzte Jahr, solange dieses leer ist',
  'from the first posting on': 'von der ersten Buchung an',
  'only postings that bear this text in their words or accounts, or that this entry caused':
    'nur Buchungen, die diesen Text in Worten oder Konten tragen, oder die dieser Eintrag bewirkte',
  'only postings to the accounts of that asset, the newest first':
    'nur Buchungen auf Konten dieses Guts, die neuesten zuerst',
  'the account, such as assets:bank': 'das Konto, etwa assets:bank',
  'the entry that booked it, or the beginning of its id':
    'der Eintrag, der es buchte, oder der Anfang seiner Kennung',
  'the booking date; the sealed day if left out': 'der Buchungstag; sonst der besiegelte Tag',
  'how many months, that of today first; 12 if left out': 'wie viele Monate, der heutige zuerst; sonst 12',
  'only things of this kind': 'nur Dinge dieser Art',
  'everything, also every loan that could be called':
    'alles, auch jedes Darlehen, das gekündigt werden könnte',
  'how many years ahead, 1 to 40; 10 if left out': 'wie viele Jahre voraus, 1 bis 40; sonst 10',
  'the part of all rent that stays away': 'der Teil aller Mieten, der ausbleibt',
  'how long an asset stands empty after each lease': 'wie lange ein Gut nach jedem Mietvertrag leer steht',
  'how much dearer costs become every year': 'um wie viel Kosten jedes Jahr steigen',
  'the rate of loans that replace what lenders take back':
    'der Zins von Darlehen, die ersetzen, was Gläubiger zurücknehmen',
  'the yearly index of rent reviews, instead of that of the agreements':
    'der jährliche Index der Mietüberprüfungen, statt dem der Verträge',
  'a file of scenarios to compare': 'eine Datei mit Annahmen zum Vergleichen',
  'for which program; hledger if left out': 'für welches Programm; sonst hledger',
  'also seals that others had overtaken; they concern only who keeps a witness':
    'auch Siegel, die andere überholt hatten; sie betreffen nur, wer einen Zeugen führt',
  'also those that were used, taken back or expired': 'auch benutzte, zurückgenommene und abgelaufene',
};
