// Was Befehle über den Stand und die Knoten antworten.

import type { Texts } from '../../command-texts.ts';

export const answersOfNode: Texts = {
  '{title} ({what}, let in by {person})': '{title} ({what}, eingelassen von {person})',
  'Believe neither history alone: strike the log off by a vote; its keeper comes back out of a backup, with an invitation (docs/operating/runbook.md).':
    'Glauben Sie keiner der beiden Geschichten allein: Streichen Sie das Log durch Abstimmung; wer es führt, kommt aus einer Sicherung mit einer Einladung zurück (docs/operating/runbook.md).',
  'This node’s own log has two histories, so nothing that is said here counts any more: restore the last backup into an empty folder, then rejoin there with an invitation.':
    'Das eigene Log dieses Knotens hat zwei Geschichten, also zählt nichts mehr, was hier gesagt wird: Spielen Sie die letzte Sicherung in einen leeren Ordner ein, und treten Sie dort mit einer Einladung wieder bei.',
  'Entry {position}': 'Eintrag {position}',
  'the log of {node} itself': 'dem Log von {node} selbst',
  '{person} ({name}) on the device {device}': '{person} ({name}) auf dem Gerät {device}',
  '{node}, block {seq}': '{node}, Block {seq}',
  'no: {why}': 'nein: {why}',
  '{n} seal of witnesses left out, which others had overtaken: --seals shows it.':
    '{n} Siegel von Zeugen ist weggelassen, das andere überholt hatten: --seals zeigt es.',
  '{n} seals of witnesses left out, which others had overtaken: --seals shows them.':
    '{n} Siegel von Zeugen sind weggelassen, die andere überholt hatten: --seals zeigt sie.',
  '{title} (here)': '{title} (hier)',
  '{final}; {quorum} Sealed time: {sealedNowMs}.': '{final}; {quorum} Besiegelte Zeit: {sealedNowMs}.',
  'All entries are final': 'Alle Einträge sind endgültig',
  '{done} of {all} entries are final': '{done} von {all} Einträgen sind endgültig',
  '{n} seal of {all} makes it so.': '{n} Siegel von {all} macht es dazu.',
  '{n} seals of {all} make it so.': '{n} Siegel von {all} machen es dazu.',
  '{yearlyRentMinor} a year, {arrearsMinor} in arrears, {depositsUnpaidMinor} of deposits unpaid':
    '{yearlyRentMinor} im Jahr, {arrearsMinor} im Rückstand, {depositsUnpaidMinor} Kaution unbezahlt',
  '{yearlyRentMinor} a year, {arrearsMinor} in arrears':
    '{yearlyRentMinor} im Jahr, {arrearsMinor} im Rückstand',
  '{shares} in {enterprises}': '{shares} in {enterprises}',
  '{assets}, {free} free of debt, {empty} empty': '{assets}, schuldenfrei {free}, leer {empty}',
  '{pool} to be shared, next on {next}': '{pool} zu teilen, das nächste Mal am {next}',
  'closed through {throughDate}': 'abgeschlossen bis {throughDate}',
  '{length}, all of them final': '{length}, alle endgültig',
  '{length}, of which {pending} wait for the witnesses': '{length}, davon warten {pending} auf die Zeugen',
  '{connected} connected of {peers}': '{connected} von {peers} verbunden',
  'and {more} more that wait for you: telekommune decisions':
    'und {more} weitere, die auf Sie warten: telekommune decisions',
  '{n} share': '{n} Anteil',
  '{n} shares': '{n} Anteile',
  '{n} enterprise': '{n} Betrieb',
  '{n} enterprises': '{n} Betrieben',
  '{n} asset': '{n} Gut',
  '{n} assets': '{n} Güter',
  '{n} proposal': '{n} Vorschlag',
  '{n} proposals': '{n} Vorschläge',
  '{n} auction': '{n} Auktion',
  '{n} auctions': '{n} Auktionen',
  '{n} lender of {asset} must pay in {dueMinor} until {untilMs}: telekommune holders --asset {asset}':
    '{n} Gläubiger von {asset} muss {dueMinor} bis {untilMs} einzahlen: telekommune holders --asset {asset}',
  '{n} lenders of {asset} must pay in {dueMinor} until {untilMs}: telekommune holders --asset {asset}':
    '{n} Gläubiger von {asset} müssen {dueMinor} bis {untilMs} einzahlen: telekommune holders --asset {asset}',
  '{dueMinor} are due to the holders of bonds of {asset}: {parts}':
    '{dueMinor} sind an die Gläubiger von {asset} fällig: {parts}',
  '{dueMinor} are due to the holders of bonds of {asset}, overdue: {parts}':
    '{dueMinor} sind an die Gläubiger von {asset} überfällig: {parts}',
  '{dueMinor} of interest are due to {n} lender of direct loans':
    '{dueMinor} Zinsen sind an {n} Gläubiger von Direktdarlehen fällig',
  '{dueMinor} of interest are due to {n} lenders of direct loans':
    '{dueMinor} Zinsen sind an {n} Gläubiger von Direktdarlehen fällig',
  '{dueMinor} are to be paid back, whose notice has run: contract {contracts}':
    '{dueMinor} sind zurückzuzahlen, deren Kündigungsfrist abgelaufen ist: Vertrag {contracts}',
  '{dueMinor} are to be paid back, whose notice has run: contracts {contracts}':
    '{dueMinor} sind zurückzuzahlen, deren Kündigungsfrist abgelaufen ist: Verträge {contracts}',
  'the books of {n} month can be closed: {span}':
    'die Bücher von {n} Monat können abgeschlossen werden: {span}',
  'the books of {n} months can be closed: {span}':
    'die Bücher von {n} Monaten können abgeschlossen werden: {span}',
  '{n} line of the bank is not explained': '{n} Zeile der Bank ist nicht erklärt',
  '{n} lines of the bank are not explained': '{n} Zeilen der Bank sind nicht erklärt',
  '{rentMinor} of rent': '{rentMinor} Miete',
  '{depositMinor} of deposit': '{depositMinor} Kaution',
  '{rent} and {deposit}': '{rent} und {deposit}',
  '{enterprise} has to pay {owed} for {asset} into the bank account of the commune':
    '{enterprise} hat {owed} für {asset} auf das Bankkonto der Kommune zu zahlen',
  'Bonds are paid in to the account {account}.': 'Anleihen werden auf das Konto {account} eingezahlt.',
  '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the account {account} of the commune':
    '{holder} hat für Anleihen von {asset} bis {untilMs} {dueMinor} auf das Konto {account} der Kommune einzuzahlen',
  '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the bank account of the commune':
    '{holder} hat für Anleihen von {asset} bis {untilMs} {dueMinor} auf das Bankkonto der Kommune einzuzahlen',
  'kept bids cannot be read: {why}': 'aufbewahrte Gebote lassen sich nicht lesen: {why}',
  '{person}’s sealed bids in {auction} are opened until {revealsUntilMs}':
    'versiegelte Gebote von {person} in {auction} werden bis {revealsUntilMs} geöffnet',
  'sealed bids in {auction} are opened until {revealsUntilMs}':
    'versiegelte Gebote in {auction} werden bis {revealsUntilMs} geöffnet',
  '{n} entry was read from its author’s log, its signature checked, and folded afresh by this node.':
    '{n} Eintrag wurde aus dem Log seines Absenders gelesen, seine Unterschrift geprüft, und von diesem Knoten neu angewandt.',
  '{n} entries were read from their authors’ logs, every signature checked, and folded afresh by this node.':
    '{n} Einträge wurden aus den Logs ihrer Absender gelesen, jede Unterschrift geprüft, und von diesem Knoten neu angewandt.',
  'Digest {digest} agrees; {refused} entries are refused, as shown.':
    'Die Prüfsumme {digest} stimmt; abgelehnte Einträge: {refused}, wie gezeigt.',
  'The seals of {witnesses} witnesses fit what was folded here; {final} entries are final.':
    'Die Siegel passen zu dem, was hier angewandt wurde (Zeugen: {witnesses}); endgültige Einträge: {final}.',
  '{n} log is as its author signed it.': '{n} Log ist so, wie sein Absender es unterschrieben hat.',
  '{n} logs are as their authors signed them.':
    '{n} Logs sind so, wie ihre Absender sie unterschrieben haben.',
  'Identity {identityWhole}': 'Identitätsschlüssel {identityWhole}',
  '{used} in {folder}.': '{used} in {folder}.',
  '{used} in {folder}; {free} are free on its disk.': '{used} in {folder}; frei sind dort noch {free}.',
  '{megabytesExact} MB': '{megabytesExact} MB',
};
