// Was aus Schritten um Menschen, Geräte und Knoten folgt und was getan ist.

import type { Texts } from '../../command-texts.ts';

export const node: Texts = {
  '“{title}”: {yes} yes, {no} no, {abstain} abstain; open until {closesAtMs}, quorum reached.':
    '„{title}“: {yes} ja, {no} nein, {abstain} enthalten; offen bis {closesAtMs}, das Quorum ist erreicht.',
  '“{title}”: {yes} yes, {no} no, {abstain} abstain; open until {closesAtMs}, {missing} more needed for the quorum.':
    '„{title}“: {yes} ja, {no} nein, {abstain} enthalten; offen bis {closesAtMs}, zum Quorum fehlen {missing}.',
  'It is {nowMs} on this node.': 'Auf diesem Knoten ist es {nowMs}.',
  'The witnesses sealed {sealedMs} last; the clock of this machine says {clockMs}, {days} later.':
    'Die Zeugen haben zuletzt {sealedMs} besiegelt; die Uhr dieser Maschine sagt {clockMs}, {days} später.',
  'If it is right, all that fell due in between is worked off, deadlines pass, and time never runs back.':
    'Geht sie richtig, wird alles abgearbeitet, was dazwischen fällig wurde, Fristen laufen ab, und die Zeit geht nie zurück.',
  'If it is wrong, do not accept it, and set it right.':
    'Geht sie falsch, nehmen Sie sie nicht an, und stellen Sie sie richtig.',
  'The witness of this node vouches for {clockMs}.': 'Der Zeuge dieses Knotens bürgt für {clockMs}.',
  '{name}: {known}. Kept on this machine only.': '{name}: {known}. Nur auf dieser Maschine bewahrt.',
  '{name} is forgotten here.': '{name} ist hier vergessen.',
  'The account, addresses and mandate of {name} are deleted here.':
    'Konto, Adressen und Mandat von {name} werden hier gelöscht.',
  'Keys for {name} are on this node, under its passphrase.':
    'Die Schlüssel für {name} liegen auf diesem Knoten, unter seiner Passphrase.',
  'This device speaks for {person} from now on.': 'Dieses Gerät spricht von jetzt an für {person}.',
  'It will be kept up from now on.': 'Sie wird von jetzt an gehalten.',
  'This node is alone; what is said here stays pending until it is back.':
    'Dieser Knoten ist allein; was hier gesagt wird, bleibt schwebend, bis er zurück ist.',
  'This node connects again.': 'Dieser Knoten verbindet sich wieder.',
  '{enterprise} attests that {name} ({person}) has worked there since {sinceDate}.':
    '{enterprise} bescheinigt, dass {name} ({person}) dort seit {sinceDate} arbeitet.',
  '{person} works in {enterprise} and holds a share.':
    '{person} arbeitet in {enterprise} und hält einen Anteil.',
  'The share ends at {lapsesAtMs} unless somebody attests labour before.':
    'Der Anteil endet am {lapsesAtMs}, wenn vorher niemand Arbeit bescheinigt.',
  'The share stays: {person} still works elsewhere, or had none.':
    'Der Anteil bleibt: {person} arbeitet noch anderswo oder hatte keinen.',
  '{enterprise} no longer attests the labour of {person}.':
    '{enterprise} bescheinigt die Arbeit von {person} nicht mehr.',
  '{enterprise} no longer attests that {person} works there.':
    '{enterprise} bescheinigt nicht mehr, dass {person} dort arbeitet.',
  '{enterprise} no longer attests that {person} works there (since {sinceDate}).':
    '{enterprise} bescheinigt nicht mehr, dass {person} dort arbeitet (seit {sinceDate}).',
  'If nobody else attests it, the share lapses after the grace of the charter, and nothing is paid out for it.':
    'Bescheinigt es niemand sonst, verfällt der Anteil nach der Frist der Satzung, und dafür wird nichts ausgezahlt.',
  'The death of {person} is recorded; the share has ended.':
    'Der Tod von {person} ist festgehalten; der Anteil ist erloschen.',
  'The share of {person} ends at once and is not inherited; the devices of {person} are struck off.':
    'Der Anteil von {person} endet sofort und wird nicht vererbt; die Geräte von {person} werden gestrichen.',
  'The invitation lets nobody in any more.': 'Die Einladung lässt niemanden mehr ein.',
  'Whoever holds the invitation {key} cannot come in with it any more.':
    'Wer die Einladung {key} hat, kommt damit nicht mehr herein.',
  'The device {device} is struck off.': 'Das Gerät {device} ist gestrichen.',
  'What the device {device} says from then on does not count, and it never comes back.':
    'Was das Gerät {device} von da an sagt, zählt nicht, und es kommt nie zurück.',
  '{n} day': '{n} Tag',
  '{n} days': '{n} Tage',
  '{n} person': '{n} Person',
  '{n} people': '{n} Personen',
  'Only nodes that you name learn that this node looks for others.':
    'Nur Knoten, die Sie nennen, erfahren, dass dieser Knoten andere sucht.',
  '{file} holds this node as of {n} entries, sealed under its passphrase.':
    '{file} enthält diesen Knoten mit {n} Einträgen, verschlossen unter seiner Passphrase.',
  'Keep two, in two places, and try one now and then.':
    'Bewahren Sie zwei davon an zwei Orten auf, und probieren Sie ab und zu eine aus.',
  'The node in {folder} is put out of use; the file alone continues it.':
    'Der Knoten in {folder} wird stillgelegt; die Datei allein setzt ihn fort.',
  '{shown} and {more} more': '{shown} und {more} weitere',
  '{letters} from {from} through {host}, to {names}.': '{letters} von {from} über {host}, an {names}.',
  'Without an address: {names}.': 'Ohne Adresse: {names}.',
  'Mail can be read on its way and by whoever keeps the mailbox.':
    'Mails können unterwegs gelesen werden und von allen, die das Postfach verwalten.',
  '{n} letter': '{n} Brief',
  '{n} letters': '{n} Briefe',
  '{n} letter mailed.': '{n} Brief versandt.',
  '{n} letters mailed.': '{n} Briefe versandt.',
  '{n} letter was mailed before and left out (--again sends them once more).':
    '{n} Brief war schon versandt und blieb weg (--again sendet noch einmal).',
  '{n} letters were mailed before and left out (--again sends them once more).':
    '{n} Briefe waren schon versandt und blieben weg (--again sendet noch einmal).',
  'Nothing is mailed; what may have gone counts as mailed from then on.':
    'Es wird nichts versandt; was gegangen sein mag, gilt von da an als versandt.',
  '{n} letter that may have gone counts as mailed now.':
    '{n} Brief, der gegangen sein mag, gilt jetzt als versandt.',
  '{n} letters that may have gone count as mailed now.':
    '{n} Briefe, die gegangen sein mögen, gelten jetzt als versandt.',
  '{n} letter may have gone, or not: its sending began, and nobody heard how it ended. It is left out until you say.':
    '{n} Brief mag gegangen sein oder nicht: das Senden begann, und niemand erfuhr, wie es ausging. Er bleibt weg, bis Sie es sagen.',
  '{n} letters may have gone, or not: their sending began, and nobody heard how it ended. They are left out until you say.':
    '{n} Briefe mögen gegangen sein oder nicht: das Senden begann, und niemand erfuhr, wie es ausging. Sie bleiben weg, bis Sie es sagen.',
  'Said as {names}; several people use this node: --as NAME says who speaks.':
    'Gesagt als {names}; mehrere Personen benutzen diesen Knoten: --as NAME sagt, wer spricht.',
  '{onDate}: {tenant} has not paid a rent for {asset}, and the days of grace are over.':
    '{onDate}: {tenant} hat eine Miete für {asset} nicht bezahlt, und die Nachfrist ist vorbei.',
  '{onDate}: the lease {lease} goes on: its rent falls due or is reviewed, or it ends.':
    '{onDate}: Der Mietvertrag {lease} geht weiter: Eine Miete wird fällig oder überprüft, oder er endet.',
  '{onDate}: the auction {auction} takes no more bids.':
    '{onDate}: Die Auktion {auction} nimmt keine Gebote mehr.',
  '{onDate}: the auction {auction} ends; a bid that nobody has opened does not count.':
    '{onDate}: Die Auktion {auction} endet; ein Gebot, das niemand geöffnet hat, zählt nicht.',
  '{onDate}: the tenant can no longer match the best bid of {auction}.':
    '{onDate}: Der Mieter kann das beste Gebot von {auction} nicht mehr annehmen.',
  '{onDate}: bonds of {asset} that are not paid in go to the next bidders.':
    '{onDate}: Anleihen von {asset}, die nicht eingezahlt sind, gehen an die Nächsten.',
  '{onDate}: interest on the bonds of {asset} falls due.':
    '{onDate}: Zinsen auf die Anleihe von {asset} werden fällig.',
  '{onDate}: the vote on “{title}” ends.': '{onDate}: Die Abstimmung über „{title}“ endet.',
  '{onDate}: what is in the pool is shared.': '{onDate}: Was im Topf ist, wird geteilt.',
  '{onDate} is {days} after what is sealed now.': '{onDate} ist {days} nach dem, was jetzt besiegelt ist.',
  'And {n} more until then.': 'Und bis dahin noch {n} Weiteres.',
  'All of it passes by, and what follows from it as well; time never runs back. Go on by days or weeks to act in between.':
    'All das geht vorüber, und was daraus folgt; die Zeit läuft nie zurück. Gehen Sie tage- oder wochenweise weiter, um dazwischen zu handeln.',
  'This commune is a rehearsal. The invitation says so: whoever joins with it goes by a clock that is set by hand.':
    'Diese Kommune ist eine Probe. Die Einladung sagt es: Wer mit ihr beitritt, richtet sich nach einer Uhr, die von Hand gestellt wird.',
};
