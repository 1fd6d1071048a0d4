// Was beim Gründen, Beitreten, Sichern und Einladen gesagt wird, und wie weit ein Eintrag ist.

import type { Texts } from '../../command-texts.ts';

export const beginnings: Texts = {
  'The commune “{name}” is founded, in {folder}.': 'Die Kommune „{name}“ ist gegründet, in {folder}.',
  '{person} works in {enterprise}, holds the first share, and is treasurer until the members decide otherwise.':
    '{person} arbeitet in {enterprise}, hält den ersten Anteil und ist Schatzmeister, bis die Mitglieder anders beschließen.',
  'Another program, perhaps another node, listens at {taken}, so this node will listen at {at} ("listen" in node.json).':
    'An {taken} lauscht ein anderes Programm, vielleicht ein anderer Knoten; dieser Knoten wird deshalb an {at} lauschen („listen“ in node.json).',
  'Your recovery words are in {file}: put it where only you find it, away from this machine.':
    'Ihre Wiederherstellungswörter stehen in {file}: Legen Sie die Datei dorthin, wo nur Sie sie finden, weg von dieser Maschine.',
  'Whoever has these 24 words is this person: write them on paper, now; they are not shown again.':
    'Wer diese 24 Wörter hat, ist diese Person: Schreiben Sie sie jetzt auf Papier; sie werden nicht noch einmal gezeigt.',
  'It goes on with the keys that an earlier joining made in this folder: the same identity, and the recovery words that you were given then.':
    'Es geht mit den Schlüsseln weiter, die ein früherer Beitritt in diesem Ordner gemacht hat: dieselbe Identität und die Wiederherstellungswörter, die Sie damals bekommen haben.',
  'It goes on with the keys that an earlier joining made in this folder for {before}: the same identity, and the recovery words that you were given then.':
    'Es geht mit den Schlüsseln weiter, die ein früherer Beitritt in diesem Ordner für {before} gemacht hat: dieselbe Identität und die Wiederherstellungswörter, die Sie damals bekommen haben.',
  'This node is let into “{name}”; {n} entries have arrived.':
    'Dieser Knoten ist in „{name}“ eingelassen; {n} Einträge sind angekommen.',
  'This node is let into “{name}” again, with a log of its own; {n} entries have arrived.':
    'Dieser Knoten ist wieder in „{name}“ eingelassen, mit einem eigenen Log; {n} Einträge sind angekommen.',
  'Your identity, for whoever attests your labour: {identityWhole}':
    'Ihre Identität, für den Betrieb, der Ihre Arbeit bescheinigt: {identityWhole}',
  'Its witness, for the members to elect: {witnessWhole}':
    'Sein Zeuge, den die Mitglieder wählen können: {witnessWhole}',
  'Its new witness, for the members to elect: {witnessWhole}':
    'Sein neuer Zeuge, den die Mitglieder wählen können: {witnessWhole}',
  'If you work in an enterprise of the commune, it types: {command}':
    'Wenn Sie in einem Betrieb der Kommune arbeiten, gibt dieser ein: {command}',
  'If you bring an enterprise that is new here, a member types: {command}':
    'Wenn Sie einen Betrieb mitbringen, der hier neu ist, gibt ein Mitglied ein: {command}',
  'This is a rehearsal: time passes only when the clock of each node is set: {command}':
    'Dies ist eine Probe: Die Zeit vergeht nur, wenn die Uhr jedes Knotens gestellt wird: {command}',
  'WARNING: the commune’s sealed time is {sealedMs}, and this node’s clock says {nowMs}. If the commune rehearses with a clock that is set by hand, this node must too: join with --clock scripted, or write "clock": "scripted" into node.json while the node is stopped. If it does not, one of the two clocks is wrong.':
    'ACHTUNG: Die besiegelte Zeit der Kommune ist {sealedMs}, und die Uhr dieses Knotens sagt {nowMs}. Wenn die Kommune mit einer von Hand gestellten Uhr probt, muss dieser Knoten es auch: Treten Sie mit --clock scripted bei, oder schreiben Sie "clock": "scripted" in node.json, während der Knoten steht. Wenn nicht, geht eine der beiden Uhren falsch.',
  'The commune still counts the node “{title}” that this one takes the place of. See that it does not run any more, then let the members vote:':
    'Die Kommune zählt noch den Knoten „{title}“, an dessen Stelle dieser tritt. Sorgen Sie dafür, dass er nicht mehr läuft, und lassen Sie dann die Mitglieder abstimmen:',
  'its log {log}, in force since {sinceMs}': 'sein Log {log}, in Kraft seit {sinceMs}',
  'its witness {log}': 'sein Zeuge {log}',
  '“{title}” of “{commune}”, as of {madeAtMs} and {n} entries, is in {folder}.':
    '„{title}“ von „{commune}“, Stand {madeAtMs} mit {n} Einträgen, liegt in {folder}.',
  'It goes on where it was.': 'Er macht weiter, wo er war.',
  'It has fresh logs, because others may have seen what the old ones said later: a member lets it in with an invitation.':
    'Er hat neue Logs, denn andere haben vielleicht gesehen, was die alten später sagten: Ein Mitglied lässt ihn mit einer Einladung ein.',
  '{file} holds this node and continues its logs. This folder is out of use from now on.':
    '{file} enthält diesen Knoten und führt seine Logs fort. Dieser Ordner ist von jetzt an stillgelegt.',
  'Restore it once, on the new machine.': 'Stellen Sie ihn einmal wieder her, auf der neuen Maschine.',
  'The node is under its new passphrase. Backups made before stay under the old one.':
    'Der Knoten ist unter seiner neuen Passphrase. Frühere Sicherungen bleiben unter der alten.',
  'Only {arrived} of these {expected} entries are in the file: {missing} are missing, because blocks that they rest on were not on the node when it was backed up.':
    'Nur {arrived} dieser {expected} Einträge sind in der Datei: {missing} fehlen, weil Blöcke, auf denen sie ruhen, beim Sichern nicht auf dem Knoten waren.',
  'The other nodes have them: run it, and they come.':
    'Die anderen Knoten haben sie: Starten Sie ihn, und sie kommen.',
  'The other nodes have them: they come when this node is let in again (telekommune rejoin).':
    'Die anderen Knoten haben sie: Sie kommen, wenn dieser Knoten wieder eingelassen ist (telekommune rejoin).',
  'This node knows {ordered} entries. It leapt to them and never had all blocks behind them, and no peer gave these now:':
    'Dieser Knoten kennt {ordered} Einträge. Er ist zu ihnen gesprungen und hatte nie alle Blöcke dahinter, und kein anderer Knoten gab sie jetzt:',
  'log {log}: {held} of {needed} blocks are here': 'Log {log}: {held} von {needed} Blöcken sind hier',
  '{n} entries rest on them and are not in the file. Back up again when the peers are connected, or rejoin after restoring: that brings them.':
    '{n} Einträge ruhen auf ihnen und sind nicht in der Datei. Sichern Sie noch einmal, wenn die anderen verbunden sind, oder treten Sie nach dem Wiederherstellen neu bei: Das bringt sie.',
  '{n} of the {ordered} entries that it knows are not in the file: it never had the blocks behind them. They come from the other nodes once it runs.':
    '{n} der {ordered} Einträge, die er kennt, sind nicht in der Datei: Die Blöcke dahinter hatte er nie. Sie kommen von den anderen Knoten, sobald er läuft.',
  'Tell {title} this text, over a channel you trust; it works once, until {expiresAtMs}:':
    'Geben Sie {title} diesen Text, auf einem Weg, dem Sie trauen; er wirkt einmal, bis {expiresAtMs}:',
  'It leads here by the public DHT too, while it is open and this node runs.':
    'Sie führt auch über die öffentliche DHT hierher, solange sie offen ist und dieser Knoten läuft.',
  'It leads here by the DHT at {dht} too, while it is open and this node runs.':
    'Sie führt auch über die DHT an {dht} hierher, solange sie offen ist und dieser Knoten läuft.',
  'Whoever has it can bring one node in. To take it back: telekommune uninvite {key}':
    'Wer sie hat, kann einen Knoten hereinbringen. Zurücknehmen: telekommune uninvite {key}',
  'This node listens nowhere; it only calls out.': 'Dieser Knoten lauscht nirgends; er ruft nur hinaus.',
  'This node uses no DHT: it reaches the addresses that it knows, and is reached at its own.':
    'Dieser Knoten benutzt keine DHT: Er erreicht die Adressen, die er kennt, und wird an seiner eigenen erreicht.',
  'This node finds the others by the DHT at {dht}.':
    'Dieser Knoten findet die anderen über die DHT an {dht}.',
  'This node finds the others by the public DHT.':
    'Dieser Knoten findet die anderen über die öffentliche DHT.',
  'Entry {entry}: on this disk, not ordered yet.':
    'Eintrag {entry}: auf dieser Platte, noch nicht eingereiht.',
  'Entry {entry}: ordered here; final when two thirds of the witnesses have sealed it.':
    'Eintrag {entry}: hier eingereiht; endgültig, wenn zwei Drittel der Zeugen ihn besiegelt haben.',
  'Entry {entry}: final.': 'Eintrag {entry}: endgültig.',
  '{person} has sealed bids waiting here: {command}':
    'Hier warten versiegelte Gebote von {person}: {command}',
};
