// Der erste Start: von einem leeren oder verschlossenen Ordner zu einem Knoten, der läuft.

import type { Words } from '../en/all.ts';

export const firstRun: Words['firstRun'] = {
  title: 'Willkommen',
  lead: 'In diesem Ordner ist noch kein Knoten. Ein Knoten bewahrt Ihre Schlüssel und Ihre Abschrift der Bücher Ihrer Kommune. Was möchten Sie tun?',
  choices: {
    found: {
      title: 'Eine Kommune gründen',
      text: 'Sie beginnen die Bücher, mit einem ersten Betrieb und sich selbst als erstem Mitglied. Andere kommen später dazu.',
    },
    join: {
      title: 'Einer Kommune beitreten',
      text: 'Ein Mitglied hat Ihnen eine Einladung gegeben: einen Text, eine Datei oder einen QR-Code.',
    },
    restore: {
      title: 'Eine Sicherung einspielen',
      text: 'Sie haben eine Sicherungsdatei Ihres Knotens und seine Passphrase.',
    },
    example: {
      title: 'Ein Beispiel ansehen',
      text: 'Das Leben einer Kommune aus Druckerei, Tischlerei und Gärtnerei wird auf dieser Maschine gespielt, in einem eigenen Ordner. Es dauert einige Minuten; dann sehen Sie sich um.',
    },
    rejoin: {
      title: 'Diesen Knoten wieder einlassen',
      text: 'Er wurde aus einer Sicherung eingespielt, und ein Mitglied hat Ihnen eine Einladung für ihn gegeben.',
    },
  },
  notNow: 'Das geht hier gerade nicht.',
  back: 'Alle Möglichkeiten',
  lockedTitle: 'Knoten aufschließen',
  lockedLead:
    'Die Schlüssel im Ordner {folder} sind versiegelt. Ihre Passphrase öffnet sie; niemand kann sie wiederherstellen.',
  unlock: 'Aufschließen',
  listen: 'Woanders lauschen',
  listenHelp:
    'Nur, wenn ein anderes Programm den Platz dieses Knotens hat: eine Adresse wie 127.0.0.1:4041. Sie gilt von jetzt an.',
  halfJoined:
    'Ein Beitritt hat hier begonnen und ist nicht fertig. Setzen Sie ihn mit derselben Passphrase fort: Ihre Schlüssel und Ihre Wiederherstellungswörter bleiben dieselben.',
  passphrase: 'Passphrase',
  passphraseNew: 'Neue Passphrase',
  passphraseNewHelp:
    'Mindestens 12 Buchstaben; vier ausgeloste Wörter sind gut. Sie öffnet diesen Knoten auf dieser Maschine. Schreiben Sie sie auf: niemand kann sie wiederherstellen.',
  passphraseAgain: 'Dieselbe Passphrase noch einmal',
  passphraseDiffers: 'Die beiden Passphrasen sind verschieden.',
  names: 'Namen',
  name: 'Name der Kommune',
  nameHelp: 'So, wie die Mitglieder sie nennen. Er lässt sich später nicht ändern.',
  personName: 'Ihr voller Name',
  person: 'Ihr Kurzname',
  shortHelp:
    'Kleine Buchstaben, Ziffern und Bindestriche, höchstens 32. Er steht in jedem Eintrag und lässt sich nicht ändern.',
  enterpriseTitle: 'Voller Name Ihres Betriebs',
  enterprise: 'Kurzname Ihres Betriebs',
  enterpriseShortHelp:
    'Kleine Buchstaben, Ziffern und Bindestriche, höchstens 32. Unter ihm steht Ihr Betrieb in den Einträgen.',
  shortNameFault: 'Ein Kurzname hat 1 bis 32 Zeichen aus a–z, 0–9 und Bindestrichen dazwischen, etwa {such}.',
  enterpriseHelp:
    'Der Betrieb, in dem Sie arbeiten: Mitglieder haben ihren Anteil, weil sie in einem arbeiten.',
  currency: 'Währung der Bücher',
  currencyHelp: 'Drei Buchstaben, etwa EUR. Sie lässt sich später nicht ändern.',
  rules: 'Die Regeln Ihrer Kommune',
  rulesLead:
    'Jede Regel hat einen üblichen Wert. Ändern Sie, was Sie mögen; später ändert ihn nur eine Abstimmung der Mitglieder. Bei jeder Wahl steht, was aus ihr folgt.',
  short: 'Kurze Fristen, zum Ausprobieren',
  shortSays: 'Für eine Probe; was Sie unten anders wählen, gilt davor.',
  usual: 'üblich: {value}',
  preset: 'Werte, die ein Gesetz nahelegt',
  presetHelp:
    'Das schlägt nur Werte vor und ist keine Rechtsberatung. Was Sie unten selbst wählen, geht vor.',
  presetNone: 'keine',
  others: 'Andere Regeln',
  othersHelp:
    'Als Name=Wert mit Kommas, Semikolons oder Leerzeichen dazwischen, etwa bid-days=10, review-years=3.',
  othersList: 'Alle anderen Regeln und ihre üblichen Werte',
  foundButton: 'Gründen: meine Wiederherstellungswörter zeigen',
  charter: {
    'voting-days': {
      text: 'So lange bleibt ein Vorschlag offen. Kurz: Sie entscheiden schnell, und wer weg ist, wird übergangen. Lang: alle können nachdenken, und nichts ist schnell geregelt.',
    },
    quorum: {
      text: 'Stimmen weniger ab, gilt die Entscheidung nicht. Hoch: wenige können nie für alle entscheiden, aber eine müde Kommune entscheidet nichts.',
    },
    'share-grace-days': {
      text: 'Wer aufhört, in einem Betrieb zu arbeiten, behält so lange Stimme und Ausschüttung. Es ist die Zeit, in der Kommune andere Arbeit zu finden.',
    },
    surplus: {
      text: 'Früh getilgt wird das Gut eher frei und kostet weniger Zinsen; im gemeinsamen Topf bekommen die Mitglieder eher etwas, und die Zinsen laufen länger.',
    },
    'reserve-months': {
      text: 'Jedes Gut mit Schulden behält so viel. Bei 0 findet eine Rechnung, die nach dem Zinstermin kommt, die Kasse leer.',
    },
    recourse: {
      text: 'Die Inhaber seiner Anleihen: sie leihen zu höheren Zinsen und sehen genau hin. Der gemeinsame Topf: Leihen wird billiger, und alle stehen für jedes Gut ein.',
    },
    'default-by': {
      text: 'Von selbst: niemand muss gegen einen Nachbarn vorgehen. Durch Abstimmung: die Mitglieder können warten und darüber streiten.',
    },
    'lease-format': {
      text: 'Das zweitbeste Gebot: Sie können ruhig bieten, was Ihnen das Gut wert ist. Das eigene Gebot: leichter zu erklären, und alle bieten etwas weniger.',
    },
    'dividend-months': {
      text: 'Dann bekommt jedes Mitglied den gleichen Teil des Topfs. Oft: das Geld kommt früh und in kleinen Teilen. Selten: weniger Arbeit für die Kasse.',
    },
    'credit-limit': {
      text: 'Wie weit ein Betrieb unter null gehen darf, wenn er bei anderen in der Kommune kauft. Bei 0 schuldet niemand niemandem etwas.',
    },
    'direct-loans': {
      text: 'Ob Leute der Kommune jederzeit leihen dürfen, für kein bestimmtes Gut. In vielen Ländern setzt das Gesetz dafür Grenzen.',
    },
  },
  joinLead:
    'Die Einladung gilt einmal. Sie führt diesen Knoten zu dem des Mitglieds, das Sie eingeladen hat; jener muss laufen.',
  invitation: 'Einladung',
  invitationHelp: 'Fügen Sie den Text ein, oder wählen Sie eine Datei mit ihm oder ein Bild des QR-Codes.',
  invitationFile: 'Datei oder Bild',
  personHelp: 'So, wie die anderen Sie sehen sollen.',
  witness: 'Dieser Knoten steht als Zeuge bereit',
  witnessHelp:
    'Zeugen bürgen für die Reihenfolge aller Einträge. Sagen Sie ja, wenn diese Maschine meistens läuft; die Mitglieder wählen sie.',
  publicDht: 'Die öffentliche DHT darf benutzt werden',
  publicDhtHelp:
    'Nur, wenn die Einladung keine Adresse nennt. Fremde sehen dann die Internetadresse dieses Knotens; von der Kommune sehen sie nichts.',
  rehearsal: 'Nur ausprobieren',
  rehearsalHelp:
    'Eine Probe: Die Zeit vergeht nur, wenn Sie die Uhr stellen, um Tage oder Jahre; so sehen Sie Abstimmungen, Auktionen und Mieten bis zum Ende. Es bleibt für immer eine Probe; die wirkliche Kommune gründen Sie in einem anderen Ordner.',
  rehearsalDate: 'Tag, an dem die Probe beginnt',
  rehearsalDateHelp: 'Nur für eine Probe; heute, wenn Sie nichts wählen.',
  clock: 'Uhr dieses Knotens',
  clockHelp:
    'Wie es die Einladung sagt, wenn Sie nichts wählen. Eine, die ein älteres Programm gemacht hat, sagt nicht, dass ihre Kommune probt; wer Sie eingeladen hat, weiß es.',
  clockOfMachine: 'die dieser Maschine',
  clockByHand: 'von Hand gestellt, für eine Probe',
  recover: 'Ich habe schon Wiederherstellungswörter',
  recoverHelp: 'Sie sind Mitglied mit einem anderen Gerät. Dann schreiben Sie die 24 Wörter unten hin.',
  recoveryWords: 'Ihre 24 Wiederherstellungswörter',
  joinButton: 'Beitreten',
  resumeButton: 'Fortsetzen',
  restoreLead:
    'Eine Sicherung ist unter der Passphrase versiegelt, die der Knoten hatte. Wiederherstellungswörter öffnen sie nicht; mit ihnen treten Sie auf einem frischen Knoten neu bei.',
  backup: 'Sicherungsdatei',
  lastCopy: 'Die alte Maschine ist endgültig weg, und kein anderer Knoten ist in der Kommune',
  lastCopyHelp:
    'Nur dann geht der Knoten genau dort weiter, wo die Sicherung endete. Sonst bekommt er ein frisches Log, und ein Mitglied lässt ihn wieder ein.',
  restoreButton: 'Einspielen',
  rejoinButton: 'Einlassen',
  exampleLead:
    'Drei Knoten gründen eine Kommune, kaufen eine Druckhalle, leihen, mieten, streiten und teilen, einige Jahre in wenigen Minuten. Alles davon ist echt, auf dieser Maschine allein, im Ordner {folder}. Schließen Sie es, wann Sie mögen: Ihr eigener Ordner bleibt, wie er ist.',
  exampleButton: 'Das Beispiel spielen',
  work: {
    found: 'Die Kommune wird gegründet',
    join: 'Beitritt zur Kommune',
    restore: 'Die Sicherung wird eingespielt',
    rejoin: 'Der Knoten wird wieder eingelassen',
    unlock: 'Der Knoten wird geöffnet',
    example: 'Das Beispiel wird gespielt',
  },
  workLead: 'Sie können dieses Fenster schließen; die Arbeit geht weiter, und die Seite zeigt sie wieder.',
  giveUp: 'Aufgeben',
  givenUp: 'Es wurde aufgegeben.',
  failed: 'Das ging nicht',
  step: '{n} von {total}',
  words: {
    title: 'Ihre Wiederherstellungswörter',
    lead: 'Diese 24 Wörter sind Sie. Mit ihnen sind Sie auf jeder Maschine wieder Sie selbst; wer sie sonst hat, kann in Ihrem Namen handeln. Ohne sie ist ein verlorenes Gerät verloren. Schreiben Sie sie auf Papier, mit ihren Nummern. Sobald Sie sie bestätigt haben, werden sie nie wieder gezeigt.',
    loading: 'Die Wörter werden geholt …',
    gone: 'Die Wörter sind bestätigt und werden nicht mehr gezeigt.',
    print: 'Drucken',
    printHint: 'Drucker können behalten, was sie gedruckt haben. Papier und Stift sind besser.',
    written: 'Ich habe sie aufgeschrieben',
    showAgain: 'Die Wörter noch einmal zeigen',
    check: 'Was steht auf Ihrem Papier?',
    word: 'Wort {n}',
    confirm: 'Bestätigen und weiter',
    sheet: 'Wiederherstellungswörter',
  },
  lock: 'Knoten verschließen',
  lockText:
    'Seine Schlüssel werden versiegelt und er hält an: niemand bekommt Antwort und nichts wird gesendet, bis Sie ihn mit Ihrer Passphrase wieder öffnen.',
  lockElsewhere: 'Dieser Knoten wurde an einem Terminal gestartet; dort wird er mit Strg-C angehalten.',
  leaveExample: 'Das Beispiel verlassen',
  leaveExampleText: 'Seine Knoten halten an und sein Ordner bleibt; Sie kommen zu Ihrem eigenen zurück.',
};
