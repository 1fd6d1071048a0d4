// Was aus Schritten der Stimme folgt und was getan ist.

import type { Texts } from '../../command-texts.ts';

export const voice: Texts = {
  'Your voice is in {root}. Its feed key, for others to follow you by:':
    'Ihre Stimme ist in {root}. Ihr Feed-Schlüssel, mit dem andere Ihnen folgen:',
  'Everything that you say in it is public and signed by you. The keys are sealed under your passphrase; keep a copy of the folder’s keys.json.':
    'Alles, was Sie darin sagen, ist öffentlich und von Ihnen unterschrieben. Die Schlüssel sind mit Ihrer Passphrase versiegelt; heben Sie eine Kopie von keys.json aus dem Ordner auf.',
  'Without a DHT two voices meet when one listens at an address that the other reaches (“listen” in voice.json, or voice begin --listen HOST:PORT; 127.0.0.1 is this machine alone) and the other types: telekommune voice connect HOST:PORT':
    'Ohne DHT treffen sich zwei Stimmen, wenn die eine an einer Adresse lauscht, die die andere erreicht („listen“ in voice.json, oder voice begin --listen HOST:PORT; 127.0.0.1 ist allein diese Maschine), und die andere eingibt: telekommune voice connect HOST:PORT',
  '--dht public would show your machine’s address to whoever looks for you.':
    'Die öffentliche DHT würde die Adresse Ihrer Maschine allen zeigen, die Sie suchen.',
  'Nobody in the list lacks anything that you said; nothing will be mailed.':
    'Niemandem auf der Liste fehlt etwas, das Sie gesagt haben; nichts wird gesendet.',
  'Letters from {from} through {host}: {letters}. Mail cannot be called back.':
    'Briefe von {from} über {host}: {letters}. Post lässt sich nicht zurückholen.',
  'On the list: {listed}; newly followed: {followed}.': 'Auf der Liste: {listed}; neu gefolgt: {followed}.',
  'Feeds come while your voice runs: telekommune voice run':
    'Feeds kommen, während Ihre Stimme läuft: telekommune voice run',
  'Nothing of them is here yet.': 'Von dieser Person ist hier noch nichts.',
  'You follow {name}.': 'Sie folgen {name}.',
  'You follow {name} no more.': 'Sie folgen {name} nicht mehr.',
  '{name} is muted: nothing of theirs shows in your timelines. They do not learn of it.':
    '{name} ist stumm: Nichts davon erscheint in Ihren Zeitleisten. Die Person erfährt es nicht.',
  '{name} is heard again.': '{name} ist wieder zu hören.',
  '{name} is blocked: nothing of theirs is kept or taken any more. Nobody is told; if you followed them, your feed shows that you do no more.':
    '{name} ist gesperrt: Nichts davon wird mehr behalten oder genommen. Niemand wird benachrichtigt; wenn Sie der Person folgten, zeigt Ihr Feed, dass Sie es nicht mehr tun.',
  '{name} is blocked no more. Follow them to hear them again.':
    '{name} ist nicht mehr gesperrt. Folgen Sie der Person, um sie wieder zu hören.',
  '{n} post of theirs is here.': '{n} Beitrag dieser Person ist hier.',
  '{n} posts of theirs are here.': '{n} Beiträge dieser Person sind hier.',
  'At most {megabytes} MB are kept from now on.': 'Von jetzt an werden höchstens {megabytes} MB behalten.',
  'From now on it keeps a connection to {address} while it runs.':
    'Von jetzt an hält sie eine Verbindung zu {address}, während sie läuft.',
  'It is here and has {bytes} bytes.': 'Es ist hier und hat {bytes} Bytes.',
  'It is in {into}.': 'Es ist in {into}.',
  'People looked at: {people}; posts that are new here: {fresh}.':
    'Leute, bei denen umgesehen wurde: {people}; Beiträge, die hier neu sind: {fresh}.',
  'It is in your feed, as post {of}.': 'Es steht in Ihrem Feed, als Beitrag {of}.',
  'Your answer is in your feed, as post {of}.': 'Ihre Antwort steht in Ihrem Feed, als Beitrag {of}.',
  'You passed it on, as post {of}.': 'Sie haben es weitergegeben, als Beitrag {of}.',
  'Post {of} says this now, and that it was edited.':
    'Beitrag {of} sagt jetzt dies, und dass er geändert wurde.',
  'Post {of} is withdrawn; readers see that there was one.':
    'Beitrag {of} ist zurückgezogen; Leser sehen, dass es einen gab.',
  'Others get it while your voice runs: telekommune voice run':
    'Andere bekommen es, während Ihre Stimme läuft: telekommune voice run',
  'Your words are shown no more; readers see that there was a post. They stay in the log, which is never shortened.':
    'Ihre Worte werden nicht mehr gezeigt; Leser sehen, dass es einen Beitrag gab. Im Log bleiben sie stehen: Es wird nie gekürzt.',
  'It was withdrawn already.': 'Er war schon zurückgezogen.',
  'Whoever has it may keep it: what was public once cannot be taken back from everybody.':
    'Wer ihn hat, kann ihn behalten: Was einmal öffentlich war, lässt sich nicht von allen zurückholen.',
  'They are followed all the same, and asked again while your voice runs or when you read.':
    'Sie folgen trotzdem; gefragt wird wieder, während Ihre Stimme läuft oder wenn Sie lesen.',
  'You follow {name} quietly: your feed does not say so.': 'Sie folgen {name} still: Ihr Feed sagt es nicht.',
  'In {folder}, to be read at {url}: {files} files; pictures: {pictures}.':
    'In {folder}, zu lesen unter {url}: {files} Dateien; Bilder: {pictures}.',
  'It keeps no connection to {address} any more.': 'Sie hält keine Verbindung zu {address} mehr.',
  Connections: 'Verbindungen',
  'Who is not reached': 'Wer nicht erreicht wird',
  'Your voice does not run: what you say stays on this machine until it does.':
    'Ihre Stimme läuft nicht: Was Sie sagen, bleibt auf dieser Maschine, bis sie es tut.',
  'Your voice runs.': 'Ihre Stimme läuft.',
  'Your voice runs; others connect to {addresses}.':
    'Ihre Stimme läuft; andere verbinden sich mit {addresses}.',
  'Nobody is connected to it now.': 'Gerade ist niemand mit ihr verbunden.',
  'Statements: {statements}; people followed: {followed}; posts here: {posts}.':
    'Gesagtes: {statements}; Leute, denen Sie folgen: {followed}; Beiträge hier: {posts}.',
  'Asked: {asked}; new since you last read: {fresh}.':
    'Gefragt: {asked}; neu seit Ihrem letzten Lesen: {fresh}.',
  'Gave nothing: {failed}; telekommune following says why.':
    'Gaben nichts: {failed}; telekommune following sagt, warum.',
  'Feeds of which nobody is connected: {unreached}; telekommune voice status says more.':
    'Feeds, von denen niemand verbunden ist: {unreached}; telekommune voice status sagt mehr.',
  'Your answers that were handed over: {handed}.': 'Ihre Antworten, die übergeben wurden: {handed}.',
  'You passed on {n} post of theirs: it is not shown and not published while they are blocked, but stays in your feed until you take it back.':
    'Sie haben {n} Beitrag dieser Person weitergegeben: Er wird nicht gezeigt und nicht veröffentlicht, solange sie gesperrt ist, bleibt aber in Ihrem Feed, bis Sie ihn zurücknehmen.',
  'You passed on {n} posts of theirs: they are not shown and not published while they are blocked, but stay in your feed until you take them back.':
    'Sie haben {n} Beiträge dieser Person weitergegeben: Sie werden nicht gezeigt und nicht veröffentlicht, solange sie gesperrt ist, bleiben aber in Ihrem Feed, bis Sie sie zurücknehmen.',
  'Messages in the plan: {messages}; whom it follows: {following}.':
    'Nachrichten im Plan: {messages}; wem er folgt: {following}.',
  'Newly said in your feed: messages {newMessages}, follows {newFollows}, profile {newProfile}.':
    'Neu gesagt in Ihrem Feed: Nachrichten {newMessages}, Gefolgte {newFollows}, Profil {newProfile}.',
  'Said and signed in your feed as yours, for good: messages {newMessages}, follows {newFollows}, profile {newProfile}.':
    'In Ihrem Feed als Ihres gesagt und unterschrieben, für immer: Nachrichten {newMessages}, Gefolgte {newFollows}, Profil {newProfile}.',
  'The plan is by {whose}.': 'Der Plan ist von {whose}.',
  'The plan does not say whose it is.': 'Der Plan sagt nicht, von wem er ist.',
  'Your name is {name} from now on, as the plan has it.': 'Ihr Name ist von jetzt an {name}, wie im Plan.',
  'Your nick is {nick} from now on, as the plan has it.':
    'Ihr Kurzname ist von jetzt an {nick}, wie im Plan.',
  'Your name stays {name}.': 'Ihr Name bleibt {name}.',
  'You follow {name} quietly. What you pass on of theirs shows everybody that you read them.':
    'Sie folgen {name} still. Was Sie davon weitergeben, zeigt allen, dass Sie diese Person lesen.',
  'You pass it on no more; its author may still say it. That you did stays in the log, which is never shortened.':
    'Sie geben es nicht mehr weiter; wo es herkommt, kann es weiter stehen. Dass Sie es taten, bleibt im Log: Es wird nie gekürzt.',
  'Post {of} is taken back: you pass it on no more.':
    'Beitrag {of} ist zurückgenommen: Sie geben ihn nicht mehr weiter.',
  '(A post of {name} that is not here.)': '(Ein Beitrag von {name}, der nicht hier ist.)',
  '(A post of {name}, whom you have blocked.)': '(Ein Beitrag von {name}; Sie haben diese Person gesperrt.)',
  '(passed on no more)': '(nicht mehr weitergegeben)',
  '(withdrawn by its author)': '(vom Autor zurückgezogen)',
  '(words of somebody whom you have blocked)': '(Worte von jemandem, den Sie gesperrt haben)',
  '({n} more answer to it: telekommune thread {handle})':
    '({n} weitere Antwort darauf: telekommune thread {handle})',
  '({n} more answers to it: telekommune thread {handle})':
    '({n} weitere Antworten darauf: telekommune thread {handle})',
  'answers {name}': 'antwortet {name}',
  'answers {name} {handle}': 'antwortet {name} {handle}',
  'passes on {name}': 'gibt {name} weiter',
  edited: 'geändert',
  '{n} picture': '{n} Bild',
  '{n} pictures': '{n} Bilder',
  '[picture {hash}: not described]': '[Bild {hash}: nicht beschrieben]',
  '[picture {hash}: {alt}]': '[Bild {hash}: {alt}]',
  'Feed key: {keyWhole}': 'Feed-Schlüssel: {keyWhole}',
  nick: 'Kurzname',
  about: 'über sich',
  project: 'Vorhaben',
  plan: 'Plan',
  Project: 'Vorhaben',
  'Letters sent: {sent} of {planned}.': 'Gesendete Briefe: {sent} von {planned}.',
  'Nobody in the list lacks anything that you said.':
    'Niemandem auf der Liste fehlt etwas, das Sie gesagt haben.',
  'may have gone: {fault}': 'vielleicht gesendet: {fault}',
  'not sent: {fault}': 'nicht gesendet: {fault}',
  'Nobody has answered you or named you yet, as far as is known here.':
    'Soweit hier bekannt, hat Ihnen noch niemand geantwortet und Sie niemand genannt.',
  'Nobody who has this feed is connected.': 'Niemand, der diesen Feed hat, ist verbunden.',
  'Nothing of this feed has come yet.': 'Von diesem Feed ist noch nichts gekommen.',
  'Nothing here has the words “{words}”.': 'Hier hat nichts die Wörter „{words}“.',
  'Nothing is here yet. Say something: telekommune post "…", or follow somebody: telekommune follow WHO':
    'Hier ist noch nichts. Sagen Sie etwas: telekommune post "…", oder folgen Sie jemandem: telekommune follow WHO',
  'Nothing is known here yet. Look around: telekommune crawl':
    'Hier ist noch nichts bekannt. Sehen Sie sich um: telekommune crawl',
  'Nothing of theirs is here.': 'Von dieser Person ist nichts hier.',
  'The last asking brought nothing: {why}': 'Die letzte Nachfrage brachte nichts: {why}',
  'You have blocked them: nothing of theirs is kept or taken. telekommune unblock ends that.':
    'Sie haben diese Person gesperrt: Nichts von ihr wird behalten oder genommen. telekommune unblock beendet das.',
  'You have muted them: nothing of theirs shows in your timelines.':
    'Sie haben diese Person stumm geschaltet: Nichts von ihr erscheint in Ihren Zeitleisten.',
  'You have said nothing yet.': 'Sie haben noch nichts gesagt.',
  '{used} of {limit} are used: {feeds} by feeds and pictures, {rows} by what can be read and searched.':
    '{used} von {limit} sind belegt: {feeds} von Feeds und Bildern, {rows} von dem, was sich lesen und suchen lässt.',
  '{sizeExact} MB': '{sizeExact} MB',
  '{sizeExact} GB': '{sizeExact} GB',
};
