// Ablehnungen bei Geboten.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const auctions: RefusalTexts = {
  'auction-unknown': {
    says: 'Es gibt keine Auktion von Anleihen namens {auction}.',
    next: 'Ansehen, was angeboten wird: telekommune auctions.',
  },
  'auction-unknown@auctions.rent-bid-sealed': {
    says: 'Es gibt keine Auktion einer Miete namens {auction}.',
    next: 'Ansehen, was angeboten wird: telekommune auctions.',
  },
  'auction-unknown@auctions.rent-bid-revealed': {
    says: 'Es gibt keine Auktion einer Miete namens {auction}.',
    next: 'Ansehen, was angeboten wird: telekommune auctions.',
  },
  'auction-unknown@auctions.rent-matched': {
    says: 'Es gibt keine Auktion einer Miete namens {auction}.',
    next: 'Ansehen, was angeboten wird: telekommune auctions.',
  },
  'bidding-closed': {
    says: 'Die Auktion {auction} nahm versiegelte Gebote bis {closesAtMs} an ({state}); die Zeugen haben {nowMs} besiegelt.',
    next: 'Eine andere Auktion suchen: telekommune auctions.',
  },
  'bid-unknown': {
    says: 'In der Auktion {auction} gibt es kein versiegeltes Gebot {bid}.',
    next: 'Die eigenen Gebote ansehen: telekommune bids. Bei einer Miete ersetzt das letzte für einen Betrieb versiegelte Gebot die früheren.',
  },
  'bid-is-not-yours': {
    says: 'Das Gebot {bid} hat {sealedBy} versiegelt, nicht {person}.',
    next: 'Wer ein Gebot versiegelt hat, öffnet es, mit jedem eigenen Gerät.',
  },
  'bid-already-revealed': {
    says: 'Das Gebot {bid} wurde schon geöffnet.',
    next: 'Es zählt, wie es ist; nichts zu tun.',
  },
  'reveals-not-open': {
    says: 'Gebote in {auction} werden von {closesAtMs} bis {revealsUntilMs} geöffnet ({state}); die Zeugen haben {nowMs} besiegelt.',
    next: 'Vorher darauf warten; danach zählt das Gebot nicht mehr.',
  },
  'bid-does-not-fit-its-seal': {
    says: 'Das geöffnete Gebot ergibt {opened}, aber versiegelt wurde {sealed}.',
    next: 'Genau mit dem Betrag, dem Zins oder der Miete, dem Bieter und dem Salz öffnen, mit denen es versiegelt wurde.',
  },
  'holder-unknown': {
    says: 'Es gibt niemanden namens {name} ({is}), der Anleihen halten könnte.',
    next: 'Wer von außen kommt, wird zuerst eingetragen: telekommune holders register.',
  },
  'bidder-may-not-bind-holder': {
    says: '{person} darf nicht im Namen von {name} ({is}) leihen.',
    next: 'Eine Person bietet für sich selbst, ein Betrieb durch den, der ihn vertritt.',
  },
  'bid-below-face-value': {
    says: 'Das Gebot von {amountMinor} liegt unter einer Anleihe von {faceMinor}.',
    next: 'Ein versiegeltes Gebot lässt sich nicht ändern; das nächste Mal mindestens eine Anleihe bieten.',
  },
  'bid-not-whole-bonds': {
    says: 'Das Gebot von {amountMinor} liegt {restMinor} über ganzen Anleihen von {faceMinor}.',
    next: 'Ein versiegeltes Gebot lässt sich nicht ändern; das nächste Mal ein Vielfaches des Nennwerts bieten.',
  },
  'bid-above-target': {
    says: 'Das Gebot von {amountMinor} ist mehr als die ganze Serie von {targetMinor}.',
    next: 'Ein versiegeltes Gebot lässt sich nicht ändern; das nächste Mal höchstens die ganze Serie bieten.',
  },
  'bid-sealed-for-another': {
    says: 'Das Gebot {bid} wurde nicht im Namen von {enterprise} versiegelt.',
    next: 'Wer ein Gebot versiegelt, nennt den Betrieb, für den es ist; für einen anderen zählt es nicht.',
  },
  'rent-below-reserve': {
    says: 'Die Miete von {rentMinor} im Zeitraum liegt unter der Mindestmiete von {reserveMinor}, die Schuldendienst und Kosten deckt.',
    next: 'Ein versiegeltes Gebot lässt sich nicht ändern; das nächste Mal mindestens die Mindestmiete bieten.',
  },
  'matcher-is-not-the-tenant': {
    says: '{enterprise} ist nicht der Mieter, dessen Miete in {auction} überprüft wird; das ist {tenant}.',
    next: 'Nur der jetzige Mieter kann gleichziehen.',
  },
  'nothing-to-match': {
    says: 'In {auction} gibt es jetzt kein Gebot zum Gleichziehen ({state}); die Zeugen haben {nowMs} besiegelt, die Zeit dafür endet am {untilMs}.',
    next: 'Ein Mieter kann gleichziehen, nachdem Gebote geöffnet wurden und ein anderer Betrieb am meisten bot, bis zu dieser Zeit.',
  },
};
