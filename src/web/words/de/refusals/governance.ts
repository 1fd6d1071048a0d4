// Ablehnungen bei Beschlüssen, Satzung, Zeugen und Einladungen.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const governance: RefusalTexts = {
  'title-missing': {
    says: 'Leer, oder es ist nichts darin zu sehen: {what}.',
    next: 'Noch einmal sagen, mit ein paar Worten, die andere wiedererkennen.',
  },
  'title-missing@property': {
    says: 'Der Antrag auf {asset} hat keinen Titel.',
    next: 'In wenigen Worten sagen, was gekauft werden soll.',
  },
  'currency-unknown': {
    says: 'Die Währung {currency} steht nicht in der Tabelle der ISO 4217.',
    next: 'Einen Code wie EUR, GBP oder USD angeben.',
  },
  'device-not-bound': {
    says: 'Das Gerät {device} ist nicht durch ihre Unterschrift an die Identität von {person} gebunden.',
    next: 'Mit den Wiederherstellungswörtern der Person binden.',
  },
  'device-not-bound@membership': {
    says: 'Das Gerät {device} ist nicht durch die Unterschrift des Identitätsschlüssels an {person} gebunden.',
    next: 'Mit den Wiederherstellungswörtern binden: telekommune device add.',
  },
  'charter-value-out-of-range': {
    says: 'Die Satzung kann nicht sagen {parameter} = {value}: {range}.',
    next: 'Alle Regeln mit ihrem Spielraum ansehen: telekommune charter.',
  },
  'author-is-no-member': {
    says: 'Das darf nur sagen, wer einen Anteil hat; {person} hat keinen (Gerät {device}).',
    next: 'Ein Betrieb bescheinigt Ihre Arbeit, Sie bestätigen sie: telekommune countersign. Dann noch einmal sagen.',
  },
  'charter-changes-nothing': {
    says: 'Der Vorschlag nennt keine Regel der Satzung.',
    next: 'Nennen, was sich ändern soll: telekommune propose change-charter PARAMETER VALUE.',
  },
  'enterprise-name-taken': {
    says: 'Es gibt oder gab einen Betrieb mit dem Kurznamen {enterprise}.',
    next: 'Einen anderen Kurznamen wählen.',
  },
  'person-name-taken': {
    says: 'Der Kurzname {person} gehört jemandem mit anderer Identität.',
    next: 'Einen anderen Kurznamen für die Person wählen.',
  },
  'person-name-taken@membership': {
    says: 'Der Kurzname {person} gehört jemandem mit anderer Identität.',
    next: 'Einen anderen Kurznamen für diese Person wählen.',
  },
  'person-known-otherwise': {
    says: 'Diese Identität gehört schon {known}; niemand ist zwei Personen.',
    next: 'Den Kurznamen verwenden, den die Person hat.',
  },
  'person-known-otherwise@membership': {
    says: 'Diese Identität gehört schon {known}; niemand hat zwei Anteile.',
    next: 'Unter dem Kurznamen bescheinigen, den die Person hat.',
  },
  'enterprise-unknown': {
    says: 'In der Kommune gibt es keinen Betrieb {enterprise}.',
    next: 'Alle ansehen: telekommune enterprises.',
  },
  'power-without-enterprise': {
    says: 'Die Befugnis des Schatzmeisters gehört zur ganzen Kommune, nicht zu {enterprise}.',
    next: 'Den Betrieb weglassen.',
  },
  'person-unknown': {
    says: 'Niemand heißt {person}.',
    next: 'Alle ansehen: telekommune members.',
  },
  'person-unknown@membership': {
    says: 'Niemand heißt {person}.',
    next: 'Zuerst bescheinigt der Betrieb die Arbeit: telekommune attest.',
  },
  'power-not-held': {
    says: '{person} hat diese Befugnis nicht: {power}.',
    next: 'Ansehen, wer welche hat: telekommune members.',
  },
  'labour-not-attested': {
    says: 'Keine Bescheinigung von {enterprise} für {person} ist gültig.',
    next: 'Nur ein Anteil, den es gibt, kann bestritten werden.',
  },
  'labour-not-attested@membership': {
    says: 'Keine Bescheinigung von {enterprise} für {person} besteht.',
    next: 'Ansehen, wer wo arbeitet: telekommune members.',
  },
  'enterprise-has-credit': {
    says: '{enterprise} steht mit {balanceMinor} im gegenseitigen Kredit; ein Betrieb geht, wenn auf keiner Seite etwas geschuldet ist.',
    next: 'Zuerst ausgleichen: telekommune credit pay.',
  },
  'witness-known': {
    says: 'Das Log {log} ist schon Zeuge.',
    next: 'Sie ansehen: telekommune witnesses.',
  },
  'witness-carries-entries': {
    says: 'Das Log {log} trägt Einträge von Menschen; ein Zeuge schreibt nur Siegel.',
    next: 'Das Zeugenlog jenes Knotens nennen: dort telekommune whoami.',
  },
  'log-is-no-witness-log': {
    says: 'Der Schlüssel {log} ist {what} und nicht das Zeugenlog eines Knotens; mit ihm wäre nichts bezeugt.',
    next: 'Ein Knoten, der mit --witness beitritt, zeigt den Schlüssel seines Zeugenlogs.',
  },
  'witnesses-full': {
    says: 'Es gibt {count} Zeugen, mehr kann eine Kommune nicht haben.',
    next: 'Zuerst einen abwählen.',
  },
  'witness-unknown': {
    says: 'Das Log {log} ist kein Zeuge.',
    next: 'Sie ansehen: telekommune witnesses.',
  },
  'last-witness': {
    says: 'Das Log {log} ist der einzige Zeuge; ohne ihn würde nichts mehr endgültig.',
    next: 'Zuerst einen anderen Zeugen wählen.',
  },
  'log-unknown': {
    says: 'Kein Knoten trägt Einträge im Log {log}.',
    next: 'Sie ansehen: telekommune peers.',
  },
  'device-unknown': {
    says: 'Das Gerät {device} gehört niemandem.',
    next: 'Die Geräte ansehen: telekommune members.',
  },
  'purchase-not-requested': {
    says: 'Das Gut {asset} ist nicht beantragt ({state}); es gibt nichts abzustimmen.',
    next: 'Ansehen, was beantragt ist: telekommune assets.',
  },
  'asset-not-liquidating': {
    says: 'Das Gut {asset} steht nicht zum Verkauf ({state}): zuerst wird es zur Miete angeboten.',
    next: 'Ein Gut wird erst nach Auktionen ohne Gebot verkauft: telekommune assets.',
  },
  'asset-not-liquidating@property': {
    says: '{asset} kann nicht verkauft werden: Zustand {state}, nicht zu verkaufen.',
    next: 'Ein Gut wird nach außen erst verkauft, wenn Auktionen der Miete nacheinander ohne Gebot blieben.',
  },
  'asset-not-funded': {
    says: 'Das Gut {asset} ist nicht finanziert ({state}); kein Kauf kann scheitern.',
    next: 'Ansehen, wie weit es ist: telekommune assets.',
  },
  'asset-not-funded@property': {
    says: '{asset} kann jetzt nicht gekauft werden: Zustand {state}, nicht finanziert.',
    next: 'Gekauft wird, wenn die Auktion der Anleihen gelungen und jede Anleihe eingezahlt ist.',
  },
  'tenant-not-in-arrears': {
    says: 'Der Mieter von {asset} schuldet am {sealedDate} keine Miete über die Nachfrist hinaus.',
    next: 'Ansehen, was geschuldet ist: telekommune rent-roll.',
  },
  'asset-not-short': {
    says: 'Das Gut {asset} braucht keine Hilfe: {dueMinor} sind am {sealedDate} an seine Gläubiger fällig, sein Fonds hält {cashMinor}, es haftet: {recourse}.',
    next: 'Die Mitglieder helfen nur, wo Gläubiger auf Geld warten, das allein das Gut geben muss.',
  },
  'support-above-pool': {
    says: 'Im Topf sind {poolMinor}; {amountMinor} für {asset} sind {missingMinor} mehr.',
    next: 'Höchstens vorschlagen, was im Topf ist.',
  },
  'proposal-unknown': {
    says: 'Es gibt keinen Vorschlag {proposal}.',
    next: 'Ansehen, was offen ist: telekommune decisions.',
  },
  'proposal-closed': {
    says: 'Die Abstimmung über „{title}“ endete am {closedAtMs}; Ergebnis: {state}.',
    next: 'Noch einmal vorschlagen, wenn sich die Frage geändert hat.',
  },
  'author-is-no-witness': {
    says: 'Das Log {log} ist kein gültiger Zeuge.',
    next: 'Die Mitglieder wählen Zeugen: telekommune propose add-witness.',
  },
  'seal-past-calendar': {
    says: 'Der Zeuge sagt, {instantMs} sei vergangen; der Kalender endet mit {lastDate}.',
    next: 'Die Uhr des Zeugen stellen.',
  },
  'seal-runs-back': {
    says: 'Der Zeuge hat am {sealedAtMs} für {sealedLength} Einträge gebürgt und sagt nun {length} am {instantMs}.',
    next: 'Uhr oder Abschrift dieses Knotens sind älter, als was er schon sagte; ein Zeuge nimmt nichts zurück.',
  },
  'seal-behind-final': {
    says: 'Das Siegel spricht von {length} Einträgen, aber {finalLength} sind schon endgültig.',
    next: 'Nichts zu tun: der Zeuge ist im Rückstand und holt auf.',
  },
  'seal-of-unknown-length': {
    says: 'Kein Stück der Reihenfolge endet bei {length}; {orderedLength} Einträge sind eingeordnet.',
    next: 'Der Zeuge hat eine andere Reihenfolge: auf beiden Knoten vergleichen mit telekommune verify.',
  },
  'seal-digest-differs': {
    says: 'Der Zeuge sagt, {length} Einträge ergäben die Prüfsumme {said}; hier ergeben sie {ours}.',
    next: 'Einer von beiden hat andere Regeln oder lügt: telekommune verify auf beiden Knoten, dann vorschlagen, ihn zu entlassen: telekommune propose remove-witness.',
  },
  'invitation-known': {
    says: 'Diese Einladung wurde schon ausgegeben.',
    next: 'Eine neue machen: telekommune invite.',
  },
  'invitation-over': {
    says: 'Die Einladung würde am {expiresAtMs} enden; die Zeugen haben {sealedMs} besiegelt, also könnte niemand sie nutzen.',
    next: 'Ein späteres Ende wählen: telekommune invite.',
  },
  'invitation-too-long': {
    says: 'Die Einladung würde am {expiresAtMs} enden; die Satzung lässt sie {mostDays} Tage gelten, bis {latestMs}.',
    next: 'Ein früheres Ende wählen.',
  },
  'invitation-unknown': {
    says: 'Es gibt keine Einladung {key}.',
    next: 'Die ausgegebenen ansehen: telekommune invitations.',
  },
  'invitation-not-open': {
    says: 'Die Einladung für „{title}“ gilt nicht mehr: {state}.',
    next: 'Eine Einladung gilt einmal. Um eine neue bitten: telekommune invite.',
  },
  'invitation-expired': {
    says: 'Die Einladung für „{title}“ endete am {expiresAtMs}; jetzt ist {nowMs}.',
    next: 'Um eine neue bitten: telekommune invite.',
  },
  'log-known': {
    says: 'Das Log {log} wurde schon eingelassen oder ist ein Zeuge.',
    next: 'Jeder Knoten hat ein eigenes Log.',
  },
  'invitation-proof-wrong': {
    says: 'Wer das Log {log} bringt, hat das Geheimnis der Einladung nicht.',
    next: 'Die Einladung noch einmal ganz eingeben oder um eine neue bitten.',
  },
};
