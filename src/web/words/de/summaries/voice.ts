// Wozu die Befehle der Stimme da sind, wie ihre Felder heißen, und was in sie kommt.

import type { Texts } from '../../command-texts.ts';

export const summaries: Texts = {
  'voice begin':
    'Einen eigenen Feed beginnen: eine öffentliche Stimme, die keine Kommune und keinen Server braucht',
  post: 'In Ihrem Feed etwas sagen',
  reply: 'Auf einen Beitrag antworten, in Ihrem Feed',
  repost: 'Jemandes Beitrag an alle weitergeben, die Ihnen folgen',
  edit: 'Den Text eines eigenen Beitrags ändern; Leser sehen, dass er geändert wurde',
  delete: 'Einen eigenen Beitrag zurückziehen; Leser sehen, dass es einen gab',
  profile: 'Ihr Profil zeigen, oder ändern, was Sie angeben',
  read: 'Die Leute, denen Sie folgen, nach Neuem fragen, dann ihre Beiträge zeigen',
  timeline: 'Die neuesten Beiträge zeigen: von Ihren Leuten, über Sie, oder von allen, die hier bekannt sind',
  posts: 'Zeigen, wer jemand ist und was die Person sagte; „me“ sind Sie',
  thread: 'Das Gespräch zeigen, in dem ein Beitrag steht, vom Anfang an',
  search: 'Beiträge mit all diesen Wörtern finden, in allem, was hier bekannt ist',
  crawl: 'Ansehen, wem die folgen, denen Sie folgen, für die Zeitleiste aller',
  follow: 'Jemandem folgen: einem Feed, einer Finger-Adresse oder einer Seite im Web',
  unfollow: 'Jemandem nicht mehr folgen',
  following: 'Auflisten, wem Sie folgen, oder wem jemand anders zu folgen sagt',
  mute: 'Nichts von jemandem in Ihren Zeitleisten zeigen',
  unmute: 'Jemanden wieder zeigen, der stumm war',
  block: 'Nichts von jemandem behalten und nichts mehr nehmen',
  unblock: 'Jemanden nicht mehr sperren',
  muted: 'Auflisten, wen Sie stummgeschaltet oder gesperrt haben',
  'voice import': 'Einen Thimbl-Plan in Ihren Feed nehmen, oder allen einer OPML-Liste folgen',
  'voice export':
    'Ihren Feed als Thimbl-Plan, JSON Feed, Atom oder twtxt ausgeben, oder wem Sie folgen als OPML',
  'voice publish':
    'Ihren Feed in einen Ordner schreiben, für jeden Webserver: eine Seite, Atom, JSON Feed, twtxt, OPML, der Plan, Bilder',
  'voice picture': 'Ein Bild holen, das ein Beitrag zeigt',
  'voice status':
    'Ihren Feed-Schlüssel zeigen, ob Ihre Stimme läuft, mit wem sie verbunden ist, wen sie nicht erreicht, und wie viel sie behält',
  'voice room': 'Zeigen, wie viel von anderen behalten wird, oder die Grenze setzen',
  'voice connect':
    'Eine Verbindung zu einer Maschine halten, auf der eine Stimme läuft, wo es keine DHT gibt',
  'voice disconnect': 'Keine Verbindung zu einer Maschine mehr halten',
  'voice mail':
    'Ihren Leuten auf der Liste senden, was Sie seit dem letzten Mal sagten, über den eigenen Mailserver',
};

export const labels: Texts = {
  about: 'Über Sie',
  alt: 'Was zu sehen ist',
  author: 'Verfasst von',
  bootstrap: 'Zugang zur DHT',
  call: 'Wie Sie die Person nennen',
  dht: 'DHT',
  format: 'Format',
  home: 'Auch meine Zeitleiste',
  listen: 'Lauscht an',
  nick: 'Kurzname',
  of: 'Welche',
  picture: 'Bild',
  plan: 'Plan',
  post: 'Beitrag',
  project: 'Arbeitet an',
  property: 'Noch etwas',
  quietly: 'Still',
  skip: 'Überspringen',
  mine: 'Es ist meiner',
  openly: 'Öffentlich',
  text: 'Text',
  url: 'Adresse im Web',
  who: 'Wer',
};

export const helps: Texts = {
  'a short name of one word, such as anna': 'ein Kurzname aus einem Wort, etwa anna',
  'your full name': 'Ihr voller Name',
  'host:port to listen at, 127.0.0.1:4141 if left out; “none” only calls out':
    'host:port, wo sie lauscht; sonst 127.0.0.1:4141; „none“ ruft nur hinaus',
  'how others find you; off if left out': 'wie andere Sie finden; sonst aus',
  'with --dht own: host:port of its bootstrap nodes, with commas between':
    'mit einer eigenen DHT: host:port ihrer ersten Knoten, mit Kommas dazwischen',
  'what to say; an editor opens, or standard input is read, if left out': 'was Sie sagen',
  'a picture to show with it, up to 2 MB': 'ein Bild dazu, bis 2 MB',
  'what is to be seen on the picture, for those who cannot see it':
    'was auf dem Bild zu sehen ist, für alle, die es nicht sehen können',
  'the first letters of the post’s handle, as a timeline shows it':
    'die ersten Zeichen der Kennung des Beitrags, wie eine Zeitleiste sie zeigt',
  'a short name of one word': 'ein Kurzname aus einem Wort',
  'a few sentences about you': 'ein paar Sätze über Sie',
  'what you work on now: the Project: of finger': 'woran Sie gerade arbeiten: das Project: von Finger',
  'prose for the Plan: of finger; your posts are the plan where it is empty':
    'Text für den Plan: von Finger; wo er leer ist, sind Ihre Beiträge der Plan',
  'one more thing to know, such as website=https://example.org':
    'noch etwas Wissenswertes, etwa website=https://example.org',
  'asks also those that were asked a moment ago': 'fragt auch, wer eben erst gefragt wurde',
  'so many posts at most; 20 if left out, up to 500': 'höchstens so viele Beiträge; sonst 20, bis 500',
  'leaves out so many answers to the post: the next page':
    'lässt so viele Antworten auf den Beitrag aus: die nächste Seite',
  'goes on where a page ended, as its last line says': 'wo eine Seite endete',
  'which timeline; home if left out': 'welche Zeitleiste; sonst die Ihrer Leute',
  'a feed key or its first digits, user@host, a web address, or what you call them':
    'ein Feed-Schlüssel oder seine ersten Stellen, user@host, eine Adresse im Web, oder wie Sie die Person nennen',
  'what to look for; the last word may be unfinished': 'was gesucht wird; das letzte Wort darf unfertig sein',
  'what you call them': 'wie Sie die Person nennen',
  'does not say so in your feed': 'sagt es nicht in Ihrem Feed',
  'says so in your feed, of somebody whom you follow quietly':
    'sagt es in Ihrem Feed, von jemandem, dem Sie still folgen',
  'a plan (.plan, or a whole finger answer) or an OPML file':
    'ein Plan (.plan, oder eine ganze Finger-Antwort) oder eine OPML-Datei',
  'which; a plan if left out': 'welches; sonst ein Plan',
  'the finger address that the plan names, such as anna@example.org':
    'die Finger-Adresse, die der Plan nennt, etwa anna@example.org',
  'where the file will lie on the web': 'wo die Datei im Web liegen wird',
  'the folder; made where there is none': 'der Ordner; er wird angelegt, wo keiner ist',
  'where the folder will be read, such as https://example.org/anna/':
    'wo der Ordner gelesen wird, etwa https://example.org/anna/',
  'the finger address that the plan names': 'die Finger-Adresse, die der Plan nennt',
  'writes your home timeline too, where others can read whom you read':
    'schreibt auch Ihre Zeitleiste, an der andere sehen, wen Sie lesen',
  'whose picture it is: “me”, what you call them, or their feed key':
    'wessen Bild es ist: „me“, wie Sie die Person nennen, oder ihr Feed-Schlüssel',
  'the first digits of its hash, as a timeline shows them':
    'die ersten Stellen seines Hashs, wie eine Zeitleiste sie zeigt',
  'a file to write it to': 'eine Datei, in die es geschrieben wird',
  'shows the feed key as a QR code too': 'zeigt den Feed-Schlüssel auch als QR-Code',
  'how much may be kept, such as 500MB': 'wie viel behalten werden darf, etwa 500MB',
  'host:port': 'host:port',
  'host:port, as telekommune voice status shows it': 'host:port, wie telekommune voice status es zeigt',
  'says that the plan is yours, though it does not name you':
    'sagt, dass der Plan Ihrer ist, obwohl er jemand anderen nennt',
  'whose: me if left out; somebody else, or home, mentions, global':
    'wessen: me, sonst Ihrer; jemand anders, oder home, mentions, global',
  'another file than mail.json in the folder “voice”': 'eine andere Datei als mail.json im Ordner „voice“',
  'for those who are new in the list: so many days back; 7 if left out':
    'für Neue auf der Liste: so viele Tage zurück; sonst 7',
};

export const details: Texts = {
  'Without a text it opens your editor on what the post says now.':
    'Ohne Text öffnet er Ihren Editor mit dem, was der Beitrag jetzt sagt.',
  'A voice has keys and a passphrase of its own, in the folder “voice” below the folder of the program; nothing in it names a commune.':
    'Eine Stimme hat eigene Schlüssel und eine eigene Passphrase, im Ordner „voice“ unter dem Ordner des Programms; nichts darin nennt eine Kommune.',
  'Without a DHT others connect to the address at which you listen: telekommune voice connect HOST:PORT. 127.0.0.1 is this machine alone. A DHT of your own (telekommune dht run) or the public one lets them find you by your feed key.':
    'Ohne DHT verbinden sich andere mit der Adresse, an der Sie lauschen: telekommune voice connect HOST:PORT. 127.0.0.1 ist allein diese Maschine. Über eine eigene DHT (telekommune dht run) oder die öffentliche finden sie Sie mit Ihrem Feed-Schlüssel.',
  'Posts are public and signed. They can be edited and withdrawn, and readers see that they were.':
    'Beiträge sind öffentlich und unterschrieben. Sie lassen sich ändern und zurückziehen, und Leser sehen es.',
  'Whoever has the post finds the answer below it. To the author of a feed it is handed over too, even if they do not follow you.':
    'Wer den Beitrag hat, findet die Antwort darunter. Wem der Feed gehört, bekommt sie auch so, selbst ohne Ihnen zu folgen.',
  'It shows what its author makes of it later: edits, and that it was withdrawn.':
    'Er zeigt, was später daraus wird: Änderungen, und dass er zurückgezogen wurde.',
  'Whoever has it may keep it: what was public once cannot be taken back from everybody.':
    'Wer ihn hat, kann ihn behalten: Was einmal öffentlich war, lässt sich nicht von allen zurückholen.',
  '--property may be given as "name=value"; an empty value takes it out. A dash alone empties any other field. Everybody can read all of it.':
    '--property wird als „name=wert“ gegeben; ein leerer Wert nimmt es heraus. Ein Strich (-) allein leert jedes andere Feld. Alle können alles lesen.',
  'Sources of finger and the web are asked again after ten minutes; --all asks them at once.':
    'Quellen in Finger und im Web werden nach zehn Minuten wieder gefragt; --all fragt sie gleich.',
  'The post and what it answers always show, then answers by those whom you follow, then the others, oldest first. Where there are more than fit, the last line says how to go on.':
    'Der Beitrag und das, worauf er antwortet, stehen immer da, dann Antworten derer, denen Sie folgen, dann die übrigen, die ältesten zuerst. Wo es mehr sind, als Platz haben, sagt die letzte Zeile, wie es weitergeht.',
  'home: yours and of those whom you follow. mentions: answers to you, and posts with your nick behind an @. global: everything that is known here, of people whom those follow whom you follow; telekommune crawl finds more.':
    'home: Ihre Beiträge und die Ihrer Leute. mentions: Antworten an Sie und Beiträge mit Ihrem Kurznamen hinter einem @. global: alles, was hier bekannt ist, von denen, welchen Ihre Leute folgen; telekommune crawl findet mehr.',
  'It shows what is here already; telekommune read asks for what is new first.':
    'Es zeigt, was schon hier ist; telekommune read fragt zuerst nach Neuem.',
  'At most 500 people, three steps away; machines of this network are not asked for strangers.':
    'Höchstens 500 Leute, drei Schritte weit; Maschinen dieses Netzes werden nicht nach Fremden gefragt.',
  'What they say is kept here, so that it survives their absence. A page may be Atom, JSON Feed or twtxt.':
    'Was diese Leute sagen, wird hier bewahrt, damit es ihre Abwesenheit übersteht. Eine Seite kann Atom, JSON Feed oder twtxt sein.',
  'A feed comes from whoever has it and is connected: over a DHT, or at the address where their voice listens (telekommune voice connect HOST:PORT).':
    'Ein Feed kommt von denen, die ihn haben und verbunden sind: über eine DHT oder an der Adresse, an der ihre Stimme lauscht (telekommune voice connect HOST:PORT).',
  'Whom you follow stands in your feed, where others find them; --quietly keeps it to yourself. Of somebody whom you follow already --quietly takes it back there, and --openly says it; who has read it may remember.':
    'Wem Sie folgen, steht in Ihrem Feed, wo andere diese Leute finden; --quietly behält es für sich. Folgen Sie schon, so nimmt --quietly es dort zurück, und --openly sagt es; wer es gelesen hat, kann es behalten.',
  'What is here of them stays until room is needed.':
    'Was von der Person hier ist, bleibt, bis Platz gebraucht wird.',
  'Nobody else sees this list. With --csv or --json it can be taken elsewhere.':
    'Niemand sonst sieht diese Liste. Mit --csv oder --json lässt sie sich mitnehmen.',
  'Messages of a plan keep their time. Taking the same file in again says nothing twice.':
    'Nachrichten eines Plans behalten ihre Zeit. Dieselbe Datei noch einmal sagt nichts zweimal.',
  'A plan may come in any dialect, with the rest of a finger answer around it. One that does not name you is not taken in unless you say --mine.':
    'Ein Plan kann in jeder Mundart kommen, mit dem Rest einer Finger-Antwort darum. Einer, der nicht Sie nennt, wird nur mit --mine hereingenommen.',
  'Whoever runs there may still connect to yours, and what you have of them stays.':
    'Wer dort läuft, kann sich weiter mit Ihrer verbinden, und was Sie von dort haben, bleibt.',
  'index.html, feed.atom, feed.json, twtxt.txt, following.opml and .plan are yours; home.atom and home.json are your home timeline, with --home alone, without those whom you follow quietly.':
    'index.html, feed.atom, feed.json, twtxt.txt, following.opml und .plan sind Ihre; home.atom und home.json sind Ihre Zeitleiste, nur mit --home, ohne die, denen Sie still folgen.',
  'Do it again after you have said something; files are replaced as a whole.':
    'Wiederholen Sie es, wenn Sie etwas gesagt haben; Dateien werden als Ganzes ersetzt.',
  'Whoever keeps the feed of its author is asked for it, where it is not here.':
    'Wo es nicht hier ist, werden alle gefragt, die den Feed bewahren, in dem es gezeigt wurde.',
  'Over the limit the oldest posts go: first those of people whom you do not follow, then of the others. Nothing that you said goes.':
    'Über der Grenze gehen die ältesten Beiträge: zuerst die von Leuten, denen Sie nicht folgen, dann die der anderen. Nichts, was Sie gesagt haben, geht.',
  'The list and the server stand in mail.json in the folder “voice” (docs/operating/voice.md shows one): each of its addresses gets one plain letter with all posts that it has not had.':
    'Liste und Server stehen in mail.json im Ordner „voice“ (docs/operating/voice.md zeigt eine): Jede Adresse darin bekommt einen schlichten Brief mit allen Beiträgen, die sie noch nicht hatte.',
  'Somebody new in the list gets what was said in the last seven days.':
    'Wer neu auf der Liste ist, bekommt, was in den letzten sieben Tagen gesagt wurde.',
  'Of a timeline the newest 200 posts are in it; it can be JSON Feed, Atom or twtxt. Whom you follow quietly stands in no export, and what they say not in home.':
    'Von einer Zeitleiste sind die neuesten 200 Beiträge darin; sie kann JSON Feed, Atom oder twtxt sein. Wem Sie still folgen, steht in keinem Export, und was diese Leute sagen, nicht in home.',
};
