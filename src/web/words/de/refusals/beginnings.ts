// Was am Anfang, beim Beitreten, Sichern und Öffnen nicht geht, und was zu tun ist, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanBeginnings: UsageTexts = [
  [
    'That is not the passphrase of this node, or its keys were changed on the disk.',
    'Das ist nicht die Passphrase dieses Knotens, oder seine Schlüssel wurden auf der Platte verändert.',
  ],
  [
    'That is not the passphrase of {of}, or its keys were changed on the disk.',
    'Das ist nicht die Passphrase von {of}, oder die Schlüssel wurden auf der Platte verändert.',
  ],
  [
    'Try again. Nobody can recover it: without it, restore a backup or join afresh with an invitation.',
    'Versuchen Sie es noch einmal. Niemand kann sie wiederherstellen: Ohne sie hilft eine Sicherung oder ein neuer Beitritt mit einer Einladung.',
  ],
  [
    'Try again. Without it, add this machine as a new device with the recovery words.',
    'Versuchen Sie es noch einmal. Ohne sie nehmen Sie diese Maschine mit den Wiederherstellungswörtern als neues Gerät auf.',
  ],
  ['The keys of this node are locked.', 'Die Schlüssel dieses Knotens sind verschlossen.'],
  ['The keys of {of} are locked.', 'Die Schlüssel von {of} sind verschlossen.'],
  ['Unlock them with their passphrase.', 'Öffnen Sie sie mit ihrer Passphrase.'],
  [
    'There are no keys of {name} in this node; it has those of {known}.',
    'In diesem Knoten sind keine Schlüssel von {name}; er hat die von {known}.',
  ],
  [
    'Name one of them, or add the person to this node.',
    'Nennen Sie jemanden davon, oder nehmen Sie die Person auf diesen Knoten.',
  ],
  ['There are keys of {name} in this node already.', 'In diesem Knoten sind schon Schlüssel von {name}.'],
  [
    'Choose another name, or take the old keys out first.',
    'Wählen Sie einen anderen Namen, oder nehmen Sie zuerst die alten Schlüssel heraus.',
  ],
  ['There is no keyring {path}.', 'Es gibt keinen Schlüsselbund {path}.'],
  [
    'Found a commune, join one with an invitation, or restore a backup: telekommune --help',
    'Gründen Sie eine Kommune, treten Sie mit einer Einladung bei, oder stellen Sie eine Sicherung wieder her: telekommune --help',
  ],
  ['The passphrase of {of}: A passphrase is text in UTF-8.', 'Die Passphrase ist kein Text in UTF-8 ({of}).'],
  ['No passphrase was given.', 'Es wurde keine Passphrase angegeben.'],
  [
    'No key of {name} is unlocked on this node (here: {here}).',
    'Auf diesem Knoten ist kein Schlüssel von {name} offen (hier: {here}).',
  ],
  [
    'Say it with --as and a name that is here: telekommune whoami',
    'Sagen Sie es mit --as und einem Namen, der hier ist: telekommune whoami',
  ],
  [
    'Money leaves only on what is final: {final} of {length} entries are vouched for by two thirds of the witnesses.',
    'Geld geht nur auf Endgültiges hinaus: Für {final} von {length} Einträgen bürgen zwei Drittel der Zeugen.',
  ],
  [
    'Wait until the witnesses are connected again, then repeat it: telekommune witnesses',
    'Warten Sie, bis die Zeugen wieder verbunden sind, und tun Sie es dann noch einmal: telekommune witnesses',
  ],
  [
    'Money leaves only on what is final, and what is final does not bear this payment yet.',
    'Geld geht nur auf Endgültiges hinaus, und das Endgültige trägt diese Zahlung noch nicht.',
  ],
  [
    'Wait for the entries that are still pending: telekommune status',
    'Warten Sie auf die Einträge, die noch schweben: telekommune status',
  ],
  [
    'It is safe on this disk but not ordered yet: this node’s log is not admitted, or it is catching up.',
    'Es liegt sicher auf dieser Platte, ist aber noch nicht eingereiht: Das Log dieses Knotens ist nicht zugelassen, oder der Knoten holt noch auf.',
  ],
  [
    'It will be ordered by itself; look again with telekommune status',
    'Es wird von selbst eingereiht; sehen Sie wieder nach: telekommune status',
  ],
  ['This node has not been let into a commune yet.', 'Dieser Knoten ist noch in keine Kommune eingelassen.'],
  ['Use the invitation again: telekommune join', 'Benutzen Sie die Einladung noch einmal: telekommune join'],
  [
    'Nothing of the commune has arrived on this node yet.',
    'Auf diesem Knoten ist von der Kommune noch nichts angekommen.',
  ],
  [
    'Run it, so that it can fetch the history: telekommune run',
    'Lassen Sie ihn laufen, damit er die Geschichte holen kann: telekommune run',
  ],
  ['There is a node in {folder} already.', 'In {folder} ist schon ein Knoten.'],
  [
    'Look at it: telekommune status. For another one name an empty folder: --folder PATH',
    'Sehen Sie ihn an: telekommune status. Für einen anderen nennen Sie einen leeren Ordner: --folder PATH',
  ],
  [
    'Restore into an empty folder: --folder PATH',
    'Stellen Sie ihn in einen leeren Ordner wieder her: --folder PATH',
  ],
  [
    'This is an invitation to a rehearsal: the clocks of its nodes are set by hand, and for a node that goes by its machine’s clock nothing would fall due when it does for the others.',
    'Dies ist eine Einladung zu einer Probe: Die Uhren ihrer Knoten werden von Hand gestellt, und für einen Knoten, der nach der Uhr seiner Maschine geht, würde nichts dann fällig, wenn es für die anderen fällig wird.',
  ],
  [
    'Choose no clock: leave --clock out. For a commune that does not rehearse, ask for an invitation to that one.',
    'Wählen Sie keine Uhr: Lassen Sie --clock weg. Für eine Kommune, die nicht probt, bitten Sie um eine Einladung zu dieser.',
  ],
  [
    'The invitation is of version {its}; this program reads version {own}.',
    'Die Einladung hat die Version {its}; dieses Programm liest Version {own}.',
  ],
  [
    'Use the version of the program that the inviting node has.',
    'Benutzen Sie die Version des Programms, die der einladende Knoten hat.',
  ],
  [
    'Copy the invitation again, whole, or ask for a new one.',
    'Kopieren Sie die Einladung noch einmal ganz, oder bitten Sie um eine neue.',
  ],
  [
    'The invitation for “{title}” was used already; it works once.',
    'Die Einladung für „{title}“ ist schon benutzt; sie wirkt nur einmal.',
  ],
  ['The invitation for “{title}” was withdrawn.', 'Die Einladung für „{title}“ ist zurückgenommen.'],
  ['The invitation for “{title}” has expired.', 'Die Einladung für „{title}“ ist abgelaufen.'],
  ['The commune does not know this invitation.', 'Die Kommune kennt diese Einladung nicht.'],
  [
    'Ask a member for a new invitation. If it was not you who used it, tell them.',
    'Bitten Sie ein Mitglied um eine neue Einladung. Wenn nicht Sie sie benutzt haben, sagen Sie es.',
  ],
  ['Ask a member for a new invitation.', 'Bitten Sie ein Mitglied um eine neue Einladung.'],
  ['The log of this node was let in before.', 'Das Log dieses Knotens ist schon eingelassen.'],
  [
    'Join with a fresh folder: every node has a log of its own.',
    'Treten Sie mit einem neuen Ordner bei: Jeder Knoten hat ein eigenes Log.',
  ],
  ['The signature of the invitation does not fit.', 'Die Unterschrift der Einladung passt nicht.'],
  ['Type the invitation again, whole.', 'Geben Sie die Einladung noch einmal ganz ein.'],
  [
    'No member’s key is unlocked on the inviting node, and only a member can let a node in.',
    'Auf dem einladenden Knoten ist kein Schlüssel eines Mitglieds offen, und nur ein Mitglied kann einen Knoten einlassen.',
  ],
  [
    'Ask the person who invited you to unlock their key there, then try again.',
    'Bitten Sie die Person, die Sie eingeladen hat, dort ihren Schlüssel zu öffnen, und versuchen Sie es dann noch einmal.',
  ],
  ['The commune refused it: {rule}.', 'Die Kommune hat es abgelehnt: {rule}.'],
  ['Tell the person who invited you.', 'Sagen Sie es der Person, die Sie eingeladen hat.'],
  [
    'The invitation names no way to the inviting node.',
    'Die Einladung nennt keinen Weg zum einladenden Knoten.',
  ],
  [
    'Nobody let this node in. On {dht} nobody stands by this invitation: the inviting node is away, or the invitation was used, taken back, or has expired.',
    'Niemand hat diesen Knoten eingelassen. Über {dht} steht niemand für diese Einladung bereit: Der einladende Knoten ist weg, oder die Einladung ist benutzt, zurückgenommen oder abgelaufen.',
  ],
  ['Nobody let this node in. {tried}.', 'Niemand hat diesen Knoten eingelassen. {tried}.'],
  ['Nobody let this node in.', 'Niemand hat diesen Knoten eingelassen.'],
  [
    'The invitation names only the public DHT, and you have not agreed to use it. {shown}',
    'Die Einladung nennt nur die öffentliche DHT, und Sie haben ihr nicht zugestimmt. {shown}',
  ],
  [
    'Agree: --public-dht. Or ask the inviting member for an invitation with an address or a DHT of your own (telekommune dht use own).',
    'Stimmen Sie zu: --public-dht. Oder bitten Sie um eine Einladung mit einer Adresse oder einer eigenen DHT (telekommune dht use own).',
  ],
  ['The commune refused the invitation: {rule}.', 'Die Kommune hat die Einladung abgelehnt: {rule}.'],
  [
    'This node listens nowhere and uses no DHT, so nobody could use the invitation.',
    'Dieser Knoten lauscht nirgends und benutzt keine DHT; niemand könnte die Einladung benutzen.',
  ],
  [
    'Run the node (telekommune run) with an address to listen at, "listen" in node.json, or with a DHT: telekommune dht use own --bootstrap HOST:PORT',
    'Lassen Sie den Knoten mit einer Adresse laufen, an der er lauscht („listen“ in node.json), oder mit einer DHT: telekommune dht use own --bootstrap HOST:PORT',
  ],
  ['{option}: "{typed}" is no address.', '{option}: „{typed}“ ist keine Adresse.'],
  [
    'Write host:port, such as 127.0.0.1:4040, or none.',
    'Schreiben Sie Host:Port, etwa 127.0.0.1:4040, oder none.',
  ],
  [
    'Other programs listen at all ports of {host} from {first} to {last}.',
    'An allen Ports von {host} zwischen {first} und {last} lauschen andere Programme.',
  ],
  [
    'Another program, perhaps another node, listens at {place} already.',
    'An {place} lauscht schon ein anderes Programm, vielleicht ein anderer Knoten.',
  ],
  [
    'Stop that one, or choose another port: {another}.',
    'Beenden Sie es, oder wählen Sie einen anderen Port: {another}.',
  ],
  ['Name a free one: {named} HOST:PORT', 'Nennen Sie einen freien: {named} HOST:PORT'],
  [
    '--date says when a rehearsal begins, and this is none: a commune is founded today.',
    '--date sagt, wann eine Probe beginnt, und dies ist keine: Eine Kommune wird heute gegründet.',
  ],
  [
    'Leave it out, or add --scripted-clock for a rehearsal.',
    'Lassen Sie es weg, oder sagen Sie für eine Probe --scripted-clock dazu.',
  ],
  ['It was given up.', 'Es wurde abgebrochen.'],
  ['Begin it again whenever you like.', 'Beginnen Sie es neu, wann Sie wollen.'],
  [
    'The node that ran in another process has stopped.',
    'Der Knoten, der in einem anderen Prozess lief, hat aufgehört.',
  ],
  ['Open it here with its passphrase.', 'Öffnen Sie ihn hier mit seiner Passphrase.'],
  ['No node is open here yet.', 'Hier ist noch kein Knoten offen.'],
  [
    'Found or join a commune, or unlock the node that is here.',
    'Gründen Sie eine Kommune, treten Sie einer bei, oder öffnen Sie den Knoten, der hier ist.',
  ],
  [
    'No recovery words wait to be asked back. They are shown until they were, and never again.',
    'Es warten keine Wiederherstellungswörter darauf, abgefragt zu werden. Sie werden bis dahin gezeigt und danach nie wieder.',
  ],
  [
    'No recovery words wait to be asked back.',
    'Es warten keine Wiederherstellungswörter darauf, abgefragt zu werden.',
  ],
  [
    'They were asked back already, or the work was given up.',
    'Sie wurden schon abgefragt, oder die Arbeit wurde abgebrochen.',
  ],
  ['Word {n} is another one.', 'Wort {n} lautet anders.'],
  [
    'Look at the words again, correct your paper, and answer once more.',
    'Sehen Sie sich die Wörter noch einmal an, verbessern Sie Ihr Blatt, und antworten Sie neu.',
  ],
  ['This cannot be broken off halfway.', 'Das lässt sich nicht mittendrin abbrechen.'],
  ['Wait until it has ended.', 'Warten Sie, bis es zu Ende ist.'],
  [
    'It broke off for a reason that nobody expected.',
    'Es brach aus einem Grund ab, mit dem niemand gerechnet hat.',
  ],
  ['There is no file {path}.', 'Es gibt keine Datei {path}.'],
  ['Look at the path again.', 'Sehen Sie sich den Pfad noch einmal an.'],
  ['{path} is no archive of this program.', '{path} ist kein Archiv dieses Programms.'],
  [
    '{path} is an archive, but no backup of a node.',
    '{path} ist ein Archiv, aber keine Sicherung eines Knotens.',
  ],
  ['Take another file.', 'Nehmen Sie eine andere Datei.'],
  [
    'Type the passphrase that the archive was made with, or take another copy of it.',
    'Geben Sie die Passphrase ein, mit der das Archiv gemacht wurde, oder nehmen Sie eine andere Kopie davon.',
  ],
  [
    'This was the only node of “{commune}”, so nobody could let a fresh log in.',
    'Das war der einzige Knoten von „{commune}“; niemand könnte ein neues Log aufnehmen.',
  ],
  [
    'If that machine is gone for good, say so: tick “The old machine is gone for good, and no other node is in the commune” (--last-copy in a terminal). If it still runs, move the node from there instead (command move).',
    'Ist jene Maschine endgültig weg, so sagen Sie es: Kreuzen Sie „Die alte Maschine ist endgültig weg, und kein anderer Knoten ist in der Kommune“ an (im Terminal --last-copy). Läuft sie noch, so ziehen Sie den Knoten von dort um (Befehl move).',
  ],
  [
    '“{commune}” has other nodes. They may have entries of this one from after the backup; to continue its log would fork it.',
    '„{commune}“ hat andere Knoten. Sie können Einträge dieses Knotens von nach der Sicherung haben; sein Log fortzusetzen würde es gabeln.',
  ],
  [
    'Restore without ticking “The old machine is gone for good, and no other node is in the commune” (without --last-copy in a terminal). The node gets a fresh log, and a member lets it in with an invitation.',
    'Spielen Sie die Sicherung ein, ohne „Die alte Maschine ist endgültig weg, und kein anderer Knoten ist in der Kommune“ anzukreuzen (im Terminal ohne --last-copy). Der Knoten bekommt ein neues Log, und ein Mitglied nimmt ihn mit einer Einladung auf.',
  ],
  [
    '{path} is no backup that this version of the program knows.',
    '{path} ist keine Sicherung, die diese Fassung des Programms kennt.',
  ],
  ['Use the version that made it.', 'Nehmen Sie die Fassung, mit der sie gemacht wurde.'],
  [
    'the passphrase is another one, or the file was changed',
    'die Passphrase ist eine andere, oder die Datei wurde verändert',
  ],
  ['the file is cut off at its beginning', 'der Datei fehlt der Anfang'],
  ['something follows its end', 'hinter ihrem Ende steht noch etwas'],
  ['its end is missing', 'ihr Ende fehlt'],
  ['it is cut off', 'sie ist abgeschnitten'],
  ['it holds what this program does not write', 'sie enthält etwas, das dieses Programm nicht schreibt'],
  ['it ends in the middle of a file', 'sie endet mitten in einer Datei'],
  ['its beginning was changed', 'ihr Anfang wurde verändert'],
  ['A passphrase is text in UTF-8.', 'Eine Passphrase ist Text in UTF-8.'],
  ['A passphrase has at most {most} bytes.', 'Eine Passphrase hat höchstens {most} Bytes.'],
  ['The passphrase is empty.', 'Die Passphrase ist leer.'],
  [
    'A passphrase has at least {least} letters; this one has {n}. Four words drawn by lot are good.',
    'Eine Passphrase hat mindestens {least} Zeichen; diese hat {n}. Vier ausgeloste Wörter sind gut.',
  ],
  ['The passphrase of {of}: {why}', 'Die Passphrase von {of}: {why}'],
  ['The new passphrase of {of}: {why}', 'Die neue Passphrase von {of}: {why}'],
  [
    '"listen" in node.json (on the page “Listen elsewhere”, where the node is opened; --listen when a node is founded or joins)',
    '„listen“ in node.json (auf der Seite „Woanders lauschen“, wo der Knoten geöffnet wird; --listen beim Gründen oder Beitreten)',
  ],
  ['"listen" in voice.json', '„listen“ in voice.json'],
  ['There is a node in {root} already.', 'In {root} ist schon ein Knoten.'],
  [
    '{missing} is missing, and with it the log that this node has signed. Begun again it would be a fork, for which the node is struck off.',
    '{missing} fehlt, und damit das Log, das dieser Knoten signiert hat. Neu begonnen wäre es eine Gabelung, für die der Knoten gestrichen wird.',
  ],
  [
    'Restore the node from a backup into another folder, or join with an invitation and your recovery words.',
    'Spielen Sie den Knoten aus einer Sicherung in einen anderen Ordner ein, oder treten Sie mit einer Einladung und Ihren Wiederherstellungswörtern bei.',
  ],
  ['{path} cannot be opened: {why}.', '{path} lässt sich nicht öffnen: {why}.'],
  [
    '{path} exists already, and a backup is never written over another one.',
    '{path} gibt es schon, und eine Sicherung wird nie über eine andere geschrieben.',
  ],
  ['{path} exists already.', '{path} gibt es schon.'],
  ['Name a new file.', 'Nennen Sie eine neue Datei.'],
  ['{what}: there is no file {path}.', '{what}: Es gibt keine Datei {path}.'],
  ['Give the path of a file that exists.', 'Geben Sie den Pfad einer Datei an, die es gibt.'],
  ['{what}: {path} is no plain file.', '{what}: {path} ist keine gewöhnliche Datei.'],
  [
    '{what}: others on this machine can open {path} (mode {mode}, allowed is 600).',
    '{what}: Andere auf dieser Maschine können {path} öffnen (Modus {mode}, erlaubt ist 600).',
  ],
  ['Close it to them: chmod 600 {path}', 'Verschließen Sie sie ihnen: chmod 600 {path}'],
  ['Choose another address: {another}.', 'Wählen Sie eine andere Adresse: {another}.'],
  [
    '{path} exists, and a keyring is never written over: the keys in it are nowhere else.',
    '{path} gibt es schon, und ein Schlüsselbund wird nie überschrieben: Seine Schlüssel sind sonst nirgends.',
  ],
  [
    'Choose another folder, or move the old one away.',
    'Wählen Sie einen anderen Ordner, oder schaffen Sie den alten beiseite.',
  ],
  [
    'See where the folder stands: GET /api/v1/machine',
    'Sehen Sie, wie es um den Ordner steht: GET /api/v1/machine',
  ],
];
