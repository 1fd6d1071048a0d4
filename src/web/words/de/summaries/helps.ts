// Was in Felder kommt, nach dem englischen Hinweis.

import type { Texts } from '../../command-texts.ts';

export const helps: Texts = {
  'the asset’s short name': 'der Kurzname des Guts',
  'the day on which the bank did it; the sealed day if left out':
    'der Tag, an dem die Bank es tat; sonst der besiegelte Tag',
  'what the bank’s statement calls it; empty if left out': 'wie es auf dem Auszug der Bank heißt; sonst leer',
  'what the members read first; what it would do if left out':
    'was Mitglieder zuerst lesen; sonst, was er bewirkt',
  why: 'warum',
  'proposes it also where the same is open already': 'auch wenn dasselbe schon offen ist',
  'the contract’s short name': 'der Kurzname des Vertrags',
  'the contract’s short name from then on': 'der künftige Kurzname des Vertrags',
  'how much': 'wie viel',
  'the enterprise’s short name': 'der Kurzname des Betriebs',
  'the person’s short name': 'der Kurzname der Person',
  'its short name from then on': 'der künftige Kurzname',
  'its id, or the beginning of it': 'die Kennung oder ihr Anfang',
  'its key, or the beginning of it': 'der Schlüssel oder sein Anfang',
  'your vote': 'Ihre Stimme',
  'how many of each, 200 if left out; with 0 only how many there are':
    'wie viele von beiden, 200, wenn nichts dasteht; mit 0 nur, wie viele es sind',
  'where a page goes on: the number that the page before named':
    'wo eine Seite weitergeht: die Zahl, die die vorige nannte',
  'how many; 30 if left out': 'wie viele; sonst 30',
  'how many; all if left out': 'wie viele; sonst alle',
  'how many postings; 50 if left out': 'wie viele Buchungen; sonst 50',
  'the tenant, or a former one; who leases it now if left out':
    'der Mieter oder ein früherer; sonst, wer es jetzt mietet',
  'the enterprise; the one you act for if left out': 'der Betrieb; sonst der, für den Sie handeln',
  'the enterprise that will rent it; the one you act for if left out':
    'der Betrieb, der es mieten wird; sonst der, für den Sie handeln',
  'the tenant; the enterprise you act for if left out': 'der Mieter; sonst der Betrieb, für den Sie handeln',
  'the enterprise that pays; the one you act for if left out':
    'der Betrieb, der zahlt; sonst der, für den Sie handeln',
  'the enterprise that is paid': 'der Betrieb, der bezahlt wird',
  'what for': 'wofür',
  'the auction, such as press-hall.bonds': 'die Auktion, etwa press-hall.bonds',
  'the auction, such as press-hall.lease.1': 'die Auktion, etwa press-hall.lease.1',
  'the lease, such as press-hall.1': 'die Miete, etwa press-hall.1',
  'what is lent': 'was geliehen wird',
  'the lowest rate that is accepted': 'der niedrigste Zins, der angenommen wird',
  'who lends: outside.NAME, enterprise.NAME; you if left out':
    'wer leiht: outside.NAME, enterprise.NAME; sonst Sie',
  'the rent of a period, at least the reserve': 'die Miete im Zeitraum, mindestens die Mindestmiete',
  'the rent that is offered for a period': 'die gebotene Miete im Zeitraum',
  'the holder: outside.NAME, enterprise.NAME, person.NAME':
    'der Gläubiger: outside.NAME, enterprise.NAME, person.NAME',
  'how much; all that was allotted if left out': 'wie viel; sonst alles Zugeteilte',
  'how much; all that is due if left out': 'wie viel; sonst alles Fällige',
  'how much; all that is owed on the day if left out': 'wie viel; sonst alles, was am Tag geschuldet ist',
  'a part; all of it if left out': 'ein Teil; sonst alles',
  'the month, such as 2025-12': 'der Monat, etwa 2025-12',
  'the month, such as 2025-12; the last one that is over if left out':
    'der Monat, etwa 2025-12; sonst der letzte vergangene',
  'at the end of that month, such as 2025-12; now if left out':
    'am Ende dieses Monats, etwa 2025-12; sonst jetzt',
  'what sort of cost, one word: insurance, repair': 'welche Kosten, ein Wort: versicherung, reparatur',
  'what sort of thing it is, one word: building, server': 'was es ist, ein Wort: gebäude, server',
  'what it is called': 'wie es heißt',
  'what they are called': 'wie man sie nennt',
  'what the person is called': 'wie die Person heißt',
  'their short name from then on': 'der künftige Kurzname',
  'who sells it': 'wer es verkauft',
  'who bought it': 'wer es kaufte',
  'what the buyer paid': 'was der Käufer zahlte',
  'what it cost': 'was es kostete',
  'what the sale cost': 'was der Verkauf kostete',
  'notary, tax, transport': 'Notar, Steuer, Transport',
  'the most that it may cost': 'was es höchstens kosten darf',
  'the highest rate that the bonds may bear': 'der höchste Zins, den die Anleihen tragen dürfen',
  'notary, tax, transport: the most of it; nothing if left out':
    'Notar, Steuer, Transport: höchstens; sonst nichts',
  'expected costs of a period: insurance, upkeep': 'erwartete Kosten im Zeitraum: Versicherung, Unterhalt',
  'the deposit of the tenant': 'die Kaution des Mieters',
  'the yearly rate': 'der Zins im Jahr',
  'the first day of work; the sealed day if left out': 'der erste Tag der Arbeit; sonst der besiegelte Tag',
  'what to call this device': 'wie dieses Gerät heißen soll',
  'the identity key of somebody new whose keys are not on this node: 64 digits':
    'der Identitätsschlüssel von jemand Neuem, dessen Schlüssel nicht auf diesem Knoten sind: 64 Zeichen',
  'the letter that says it; empty if left out': 'der Brief, der es sagt; sonst leer',
  'the first booking date': 'der erste Buchungstag',
  'the last booking date': 'der letzte Buchungstag',
  'also those that are decided': 'auch die entschiedenen',
  'also those that have ended': 'auch die beendeten',
  'also what failed, was taken back or was sold': 'auch was scheiterte, zurückgenommen oder verkauft wurde',
  'who gave it': 'wer es gab',
  'the day up to which interest is reckoned; the sealed day if left out':
    'der Tag, bis zu dem Zinsen gerechnet werden; sonst der besiegelte Tag',
  'why it is paid before the notice has run': 'warum vor Ablauf der Kündigungsfrist gezahlt wird',
  'its place in the order, from 0': 'der Platz in der Reihenfolge, von 0 an',
};
