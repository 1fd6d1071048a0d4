// Was Befehle über Eigentum, Anleihen, Mieten und Beschlüsse antworten.

import type { Texts } from '../../command-texts.ts';

export const answersOfProperty: Texts = {
  '{power} for {enterprise}': '{power} {enterprise}',
  'resolve what the title says': 'beschließen, was der Titel sagt',
  'admit {title} ({enterprise}), represented by {representativeName} ({representative})':
    '{title} ({enterprise}) aufnehmen, vertreten durch {representativeName} ({representative})',
  'dismiss {enterprise}': '{enterprise} ausschließen',
  'set {parameter} to {value} in the charter': 'in der Satzung {parameter} auf {value} setzen',
  '{parameter} to {value}': '{parameter} auf {value}',
  'set {set} in the charter': 'in der Satzung setzen: {set}',
  'adopt {preset}: set {set} in the charter': '{preset} übernehmen: in der Satzung setzen {set}',
  'grant {person} the power: {power}': '{person} die Befugnis geben: {power}',
  'withdraw from {person} the power: {power}': '{person} die Befugnis nehmen: {power}',
  'make {title} ({log}) a witness': '{title} ({log}) zum Zeugen machen',
  'remove the witness {log}': 'den Zeugen {log} abwählen',
  'strike off the node log {log}': 'das Log {log} eines Knotens streichen',
  'strike off the device {device}': 'das Gerät {device} streichen',
  'hold that {person} does not work in {enterprise}':
    'feststellen, dass {person} nicht bei {enterprise} arbeitet',
  'buy {asset}': '{asset} kaufen',
  'sell {asset} outside for at least {leastMinor}':
    '{asset} nach außen verkaufen, für mindestens {leastMinor}',
  'abandon the purchase of {asset}; the lenders get their money back':
    'den Kauf von {asset} aufgeben; die Gläubiger bekommen ihr Geld zurück',
  'help {asset} with {amountMinor} out of the pool, so that its lenders are paid':
    '{asset} mit {amountMinor} aus dem Topf helfen, damit die Gläubiger bezahlt werden',
  'declare the tenant of {asset} in default': 'den Mieter von {asset} für in Verzug erklären',
  'buy {asset} ({title}) from {seller} for up to {priceLimitMinor}; bonds of {targetMinor} at {ceilingPpm} at most for {months}; rent {rentMinor} {every} from {tenant}':
    '{asset} ({title}) von {seller} für höchstens {priceLimitMinor} kaufen; Anleihen über {targetMinor} zu höchstens {ceilingPpm} für {months}; Miete {rentMinor} {every} von {tenant}',
  'buy {asset} ({title}) from {seller} for up to {priceLimitMinor} and {costsLimitMinor} of costs; bonds of {targetMinor} at {ceilingPpm} at most for {months}; rent {rentMinor} {every} from {tenant}':
    '{asset} ({title}) von {seller} für höchstens {priceLimitMinor} und {costsLimitMinor} Nebenkosten kaufen; Anleihen über {targetMinor} zu höchstens {ceilingPpm} für {months}; Miete {rentMinor} {every} von {tenant}',
  'bought for {priceMinor} and {costsMinor} of costs':
    'gekauft für {priceMinor} und {costsMinor} Nebenkosten',
  '{tenant} leases it ({lease}) for {rentMinor} a period':
    '{tenant} mietet es ({lease}) für {rentMinor} im Zeitraum',
  'the lease of {tenant} ({lease}) ended: {why}': 'der Mietvertrag von {tenant} ({lease}) endete: {why}',
  'auction {auction} opened': 'die Auktion {auction} begann',
  'coupon date: {interestMinor} of interest and {bonds} fell due, {releasedMinor} went to the pool':
    'Zinstermin: {interestMinor} Zinsen und {bonds} wurden fällig, {releasedMinor} gingen in den Topf',
  'holders were paid {interestMinor} of interest and {principalMinor} of principal':
    'Gläubiger bekamen {interestMinor} Zinsen und {principalMinor} Tilgung',
  'sold to {buyer} for {proceedsMinor}, costs {saleCostsMinor}':
    'verkauft an {buyer} für {proceedsMinor}, Kosten {saleCostsMinor}',
  '{state} since {sinceDate}': '{state} seit {sinceDate}',
  'by {requester} on {onDate}': 'von {requester} am {onDate}',
  'rent covers {coveragePpm} of the debt service': 'Miete deckt {coveragePpm} des Schuldendienstes',
  '{state}: {outstanding} of {target} outstanding at {rate}':
    '{state}: noch {outstanding} von {target} geschuldet, zu {rate}',
  '{due}, overdue; next coupon {next}': '{due}, überfällig; nächster Zinstermin {next}',
  '{due}; next coupon {next}': '{due}; nächster Zinstermin {next}',
  '{n} bond': '{n} Anleihe',
  '{n} bonds': '{n} Anleihen',
  'bonds of {targetMinor}, at most {ceilingPpm}': 'Anleihe über {targetMinor}, höchstens {ceilingPpm}',
  'lease, at least {reserveMinor} {every}': 'Miete, mindestens {reserveMinor} {every}',
  'takes bids until {closesAtMs}': 'nimmt Gebote an bis {closesAtMs}',
  'bids are opened until {revealsUntilMs}': 'Gebote werden geöffnet bis {revealsUntilMs}',
  'the tenant may match until {untilMs}': 'der Mieter kann gleichziehen bis {untilMs}',
  'cleared: {sumMinor} at {couponPpm}': 'zustande gekommen: {sumMinor} zu {couponPpm}',
  'not cleared: nothing is owed by anybody': 'nicht zustande gekommen: niemand schuldet etwas',
  'nobody, of {bids}': 'niemand ({bids})',
  '{winner} at {rentMinor} a period, matched by the tenant':
    '{winner} zu {rentMinor} im Zeitraum, vom Mieter gleichgezogen',
  '{winner} at {rentMinor} a period (best bid {bestRentMinor})':
    '{winner} zu {rentMinor} im Zeitraum (bestes Gebot {bestRentMinor})',
  '{sealed} sealed, {opened} opened': '{sealed} versiegelt, {opened} geöffnet',
  'The result fits {bids}, checked here afresh: {result}.':
    'Das Ergebnis passt zu {bids}, hier neu geprüft: {result}.',
  '{n} bid': '{n} Gebot',
  '{n} bids': '{n} Gebote',
  'the {n} opened bid': 'dem {n} geöffneten Gebot',
  'the {n} opened bids': 'den {n} geöffneten Geboten',
  '{state}, overdue': '{state}, überfällig',
  'paid in until {payUntilMs}': 'einzuzahlen bis {payUntilMs}',
  'Due to the holders of {asset}: {due}.': 'Den Gläubigern von {asset} fällig: {due}.',
  'Holders of bonds of {asset}': 'Gläubiger der Anleihe von {asset}',
  '{interestMinor} of interest': '{interestMinor} Zinsen',
  '{scheduledMinor} redeemed by plan': '{scheduledMinor} Tilgung nach Plan',
  '{earlyMinor} redeemed early out of surplus': '{earlyMinor} vorzeitige Tilgung aus Überschuss',
  '{yearlyMinor} a year, {arrearsMinor} in arrears.': '{yearlyMinor} im Jahr, {arrearsMinor} im Rückstand.',
  '{rent} {every}, {due} of {all} due so far': '{rent} {every}, {due} von {all} bisher fällig',
  'from {startDate} until {endsDate} ({why}), ended': 'von {startDate} bis {endsDate} ({why}), beendet',
  'from {startDate} until {endsDate} ({why})': 'von {startDate} bis {endsDate} ({why})',
  '{held} held of {agreed}': '{held} von {agreed} hinterlegt',
  'unpaid, in default after {graceEndsDate}': 'unbezahlt, in Verzug nach dem {graceEndsDate}',
  '{n} rent': '{n} Miete',
  '{n} rents': '{n} Mieten',
  '{state}, ends {lapsesAtMs}': '{state}, endet {lapsesAtMs}',
  '{n} share in force': '{n} gültiger Anteil',
  '{n} shares in force': '{n} gültige Anteile',
  '{yes} yes, {no} no, {abstain} abstain': '{yes} ja, {no} nein, {abstain} enthalten',
  '{yes} yes, {no} no': '{yes} ja, {no} nein',
  '{state} at {atMs}': '{state} am {atMs}',
  'open until {closesAtMs}, quorum reached': 'offen bis {closesAtMs}, Quorum erreicht',
  'open until {closesAtMs}, {missing} more needed for the quorum':
    'offen bis {closesAtMs}, bis zum Quorum fehlen noch {missing}',
  'until {closesAtMs}': 'bis {closesAtMs}',
  'until {closesAtMs}, {missing} more needed for the quorum':
    'bis {closesAtMs}, bis zum Quorum fehlen noch {missing}',
  '{proposal} would {does}.': '{proposal} würde: {does}.',
  'by {proposer} at {openedAtMs}': 'von {proposer} am {openedAtMs}',
  '{tally}, of {shares} members; {quorum} must vote':
    '{tally}, von {shares} Mitgliedern; {quorum} müssen abstimmen',
  '{least} to {most}': '{least} bis {most}',
  'With reserve-months 0 no rent stays in the fund of an asset: where the charter says surplus=redeem, all that is left at a coupon date redeems bonds early, and a bill that comes after it finds the fund short.':
    'Mit reserve-months 0 bleibt keine Miete im Fonds eines Guts: Sagt die Satzung surplus=redeem, tilgt alles, was an einem Zinstermin übrig ist, vorzeitig Anleihen, und eine Rechnung, die danach kommt, findet zu wenig im Fonds.',
  '{n} year': '{n} Jahr',
  '{n} years': '{n} Jahre',
  '{n} loan': '{n} Darlehen',
  '{n} loans': '{n} Darlehen',
  '{sumMinor} at {couponPpm}': '{sumMinor} zu {couponPpm}',
};
