// Lo que sigue de los pasos de la voz y lo que está hecho.

import type { Texts } from '../../command-texts.ts';

export const voice: Texts = {
  'Your voice is in {root}. Its feed key, for others to follow you by:':
    'Su voz está en {root}. Su clave de feed, con la que otros le siguen:',
  'Everything that you say in it is public and signed by you. The keys are sealed under your passphrase; keep a copy of the folder’s keys.json.':
    'Todo lo que diga en ella es público y va firmado por usted. Las claves están selladas con su frase de paso; guarde una copia del keys.json de la carpeta.',
  'Without a DHT two voices meet when one listens at an address that the other reaches (“listen” in voice.json, or voice begin --listen HOST:PORT; 127.0.0.1 is this machine alone) and the other types: telekommune voice connect HOST:PORT':
    'Sin DHT dos voces se encuentran cuando una escucha en una dirección que la otra alcanza («listen» en voice.json, o voice begin --listen HOST:PORT; 127.0.0.1 es solo esta máquina) y la otra escribe: telekommune voice connect HOST:PORT',
  '--dht public would show your machine’s address to whoever looks for you.':
    'La DHT pública mostraría la dirección de su máquina a quien le busque.',
  'Nobody in the list lacks anything that you said; nothing will be mailed.':
    'A nadie de la lista le falta nada de lo que usted dijo; no se enviará nada.',
  'Letters from {from} through {host}: {letters}. Mail cannot be called back.':
    'Cartas de {from} por {host}: {letters}. El correo no se puede recuperar.',
  'On the list: {listed}; newly followed: {followed}.': 'En la lista: {listed}; recién seguidos: {followed}.',
  'Feeds come while your voice runs: telekommune voice run':
    'Los feeds llegan mientras su voz está en marcha: telekommune voice run',
  'Nothing of them is here yet.': 'De esta persona no hay nada aquí todavía.',
  'You follow {name}.': 'Usted sigue a {name}.',
  'You follow {name} no more.': 'Usted ya no sigue a {name}.',
  '{name} is muted: nothing of theirs shows in your timelines. They do not learn of it.':
    '{name} está en silencio: nada suyo aparece en sus cronologías. No se entera.',
  '{name} is heard again.': 'Se vuelve a oír a {name}.',
  '{name} is blocked: nothing of theirs is kept or taken any more. Nobody is told; if you followed them, your feed shows that you do no more.':
    '{name} queda bloqueado: nada suyo se guarda ni se acepta ya. No se avisa a nadie; si le seguía, su feed muestra que ya no lo hace.',
  '{name} is blocked no more. Follow them to hear them again.':
    '{name} ya no está bloqueada. Sígala para volver a oírla.',
  '{n} post of theirs is here.': '{n} publicación suya está aquí.',
  '{n} posts of theirs are here.': '{n} publicaciones suyas están aquí.',
  'At most {megabytes} MB are kept from now on.': 'Desde ahora se guardan {megabytes} MB como mucho.',
  'From now on it keeps a connection to {address} while it runs.':
    'Desde ahora mantiene una conexión con {address} mientras está en marcha.',
  'It is here and has {bytes} bytes.': 'Está aquí y tiene {bytes} bytes.',
  'It is in {into}.': 'Está en {into}.',
  'People looked at: {people}; posts that are new here: {fresh}.':
    'Personas miradas: {people}; publicaciones nuevas aquí: {fresh}.',
  'It is in your feed, as post {of}.': 'Está en su feed, como publicación {of}.',
  'Your answer is in your feed, as post {of}.': 'Su respuesta está en su feed, como publicación {of}.',
  'You passed it on, as post {of}.': 'Usted la pasó adelante, como publicación {of}.',
  'Post {of} says this now, and that it was edited.':
    'La publicación {of} dice ahora esto, y que fue editada.',
  'Post {of} is withdrawn; readers see that there was one.':
    'La publicación {of} está retirada; quienes leen ven que la hubo.',
  'Others get it while your voice runs: telekommune voice run':
    'Los demás la reciben mientras su voz está en marcha: telekommune voice run',
  'Your words are shown no more; readers see that there was a post. They stay in the log, which is never shortened.':
    'Sus palabras ya no se muestran; quienes leen ven que hubo una publicación. En el registro permanecen: nunca se acorta.',
  'It was withdrawn already.': 'Ya estaba retirada.',
  'Whoever has it may keep it: what was public once cannot be taken back from everybody.':
    'Quien la tiene puede guardarla: lo que fue público una vez no se le puede quitar a todo el mundo.',
  'They are followed all the same, and asked again while your voice runs or when you read.':
    'La sigue de todos modos; se le vuelve a preguntar mientras su voz está en marcha o cuando usted lee.',
  'You follow {name} quietly: your feed does not say so.': 'Sigue a {name} en silencio: su feed no lo dice.',
  'In {folder}, to be read at {url}: {files} files; pictures: {pictures}.':
    'En {folder}, para leer en {url}: {files} archivos; imágenes: {pictures}.',
  'It keeps no connection to {address} any more.': 'Ya no mantiene conexión con {address}.',
  Connections: 'Conexiones',
  'Who is not reached': 'A quién no se alcanza',
  'Your voice does not run: what you say stays on this machine until it does.':
    'Su voz no está en marcha: lo que dice se queda en esta máquina hasta que lo esté.',
  'Your voice runs.': 'Su voz está en marcha.',
  'Your voice runs; others connect to {addresses}.':
    'Su voz está en marcha; otros se conectan a {addresses}.',
  'Nobody is connected to it now.': 'Ahora no hay nadie conectado a ella.',
  'Statements: {statements}; people followed: {followed}; posts here: {posts}.':
    'Cosas dichas: {statements}; personas seguidas: {followed}; publicaciones aquí: {posts}.',
  'Asked: {asked}; new since you last read: {fresh}.':
    'Preguntados: {asked}; nuevo desde que leyó la última vez: {fresh}.',
  'Gave nothing: {failed}; telekommune following says why.':
    'No dieron nada: {failed}; telekommune following dice por qué.',
  'Feeds of which nobody is connected: {unreached}; telekommune voice status says more.':
    'Feeds de los que nadie está conectado: {unreached}; telekommune voice status dice más.',
  'Your answers that were handed over: {handed}.': 'Respuestas suyas que se entregaron: {handed}.',
  'You passed on {n} post of theirs: it is not shown and not published while they are blocked, but stays in your feed until you take it back.':
    'Usted pasó adelante {n} publicación suya: no se muestra ni se publica mientras siga el bloqueo, pero queda en su feed hasta que la retire.',
  'You passed on {n} posts of theirs: they are not shown and not published while they are blocked, but stay in your feed until you take them back.':
    'Usted pasó adelante {n} publicaciones suyas: no se muestran ni se publican mientras siga el bloqueo, pero quedan en su feed hasta que las retire.',
  'Messages in the plan: {messages}; whom it follows: {following}.':
    'Mensajes en el plan: {messages}; a quién sigue: {following}.',
  'Newly said in your feed: messages {newMessages}, follows {newFollows}, profile {newProfile}.':
    'Dicho de nuevo en su feed: mensajes {newMessages}, seguidos {newFollows}, perfil {newProfile}.',
  'Said and signed in your feed as yours, for good: messages {newMessages}, follows {newFollows}, profile {newProfile}.':
    'Dicho y firmado en su feed como suyo, para siempre: mensajes {newMessages}, seguidos {newFollows}, perfil {newProfile}.',
  'The plan is by {whose}.': 'El plan es de {whose}.',
  'The plan does not say whose it is.': 'El plan no dice de quién es.',
  'Your name is {name} from now on, as the plan has it.': 'Su nombre es desde ahora {name}, como en el plan.',
  'Your nick is {nick} from now on, as the plan has it.':
    'Su nombre corto es desde ahora {nick}, como en el plan.',
  'Your name stays {name}.': 'Su nombre sigue siendo {name}.',
  'You follow {name} quietly. What you pass on of theirs shows everybody that you read them.':
    'Sigue a {name} en silencio. Lo que pase adelante de esta persona muestra a todo el mundo que la lee.',
  'You pass it on no more; its author may still say it. That you did stays in the log, which is never shortened.':
    'Ya no lo pasa adelante; quien lo dijo puede seguir diciéndolo. Que lo hizo queda en el registro: nunca se acorta.',
  'Post {of} is taken back: you pass it on no more.':
    'La publicación {of} está retirada: ya no la pasa adelante.',
  '(A post of {name} that is not here.)': '(Una publicación de {name} que no está aquí.)',
  '(A post of {name}, whom you have blocked.)': '(Una publicación de {name}, a quien usted ha bloqueado.)',
  '(passed on no more)': '(ya no se pasa adelante)',
  '(withdrawn by its author)': '(retirada por quien la escribió)',
  '(words of somebody whom you have blocked)': '(palabras de alguien a quien usted ha bloqueado)',
  '({n} more answer to it: telekommune thread {handle})': '({n} respuesta más: telekommune thread {handle})',
  '({n} more answers to it: telekommune thread {handle})':
    '({n} respuestas más: telekommune thread {handle})',
  'answers {name}': 'responde a {name}',
  'answers {name} {handle}': 'responde a {name} {handle}',
  'passes on {name}': 'pasa adelante a {name}',
  edited: 'editada',
  '{n} picture': '{n} imagen',
  '{n} pictures': '{n} imágenes',
  '[picture {hash}: not described]': '[imagen {hash}: sin descripción]',
  '[picture {hash}: {alt}]': '[imagen {hash}: {alt}]',
  'Feed key: {keyWhole}': 'Clave de feed: {keyWhole}',
  nick: 'apodo',
  about: 'sobre sí',
  project: 'proyecto',
  plan: 'plan',
  Project: 'Proyecto',
  'Letters sent: {sent} of {planned}.': 'Cartas enviadas: {sent} de {planned}.',
  'Nobody in the list lacks anything that you said.':
    'A nadie de la lista le falta nada de lo que usted dijo.',
  'may have gone: {fault}': 'quizá enviada: {fault}',
  'not sent: {fault}': 'no enviada: {fault}',
  'Nobody has answered you or named you yet, as far as is known here.':
    'Que se sepa aquí, nadie le ha respondido ni nombrado todavía.',
  'Nobody who has this feed is connected.': 'Nadie que tenga este feed está conectado.',
  'Nothing of this feed has come yet.': 'De este feed aún no ha llegado nada.',
  'Nothing here has the words “{words}”.': 'Nada aquí tiene las palabras «{words}».',
  'Nothing is here yet. Say something: telekommune post "…", or follow somebody: telekommune follow WHO':
    'Aquí aún no hay nada. Diga algo: telekommune post "…", o siga a alguien: telekommune follow WHO',
  'Nothing is known here yet. Look around: telekommune crawl':
    'Aquí aún no se conoce nada. Mire alrededor: telekommune crawl',
  'Nothing of theirs is here.': 'De esta persona no hay nada aquí.',
  'The last asking brought nothing: {why}': 'La última consulta no trajo nada: {why}',
  'You have blocked them: nothing of theirs is kept or taken. telekommune unblock ends that.':
    'Usted ha bloqueado a esta persona: nada suyo se guarda ni se acepta. telekommune unblock lo termina.',
  'You have muted them: nothing of theirs shows in your timelines.':
    'Usted ha silenciado a esta persona: nada suyo aparece en sus cronologías.',
  'You have said nothing yet.': 'Usted aún no ha dicho nada.',
  '{used} of {limit} are used: {feeds} by feeds and pictures, {rows} by what can be read and searched.':
    'Se usan {used} de {limit}: {feeds} por feeds e imágenes, {rows} por lo que se puede leer y buscar.',
  '{sizeExact} MB': '{sizeExact} MB',
  '{sizeExact} GB': '{sizeExact} GB',
};
