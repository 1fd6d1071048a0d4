// Para qué sirven las órdenes de la voz, cómo se llaman sus campos y qué va en ellos.

import type { Texts } from '../../command-texts.ts';

export const summaries: Texts = {
  'voice begin': 'Empezar un feed propio: una voz pública que no necesita comuna ni servidor',
  post: 'Decir algo en su feed',
  reply: 'Responder a una publicación, en su feed',
  repost: 'Pasar la publicación de alguien a quienes le siguen a usted',
  edit: 'Cambiar el texto de una publicación propia; quienes leen ven que fue editada',
  delete: 'Retirar una publicación propia; quienes leen ven que la hubo',
  profile: 'Mostrar su perfil, o cambiar lo que se indique',
  read: 'Preguntar a quienes sigue por lo nuevo y mostrar sus publicaciones',
  timeline: 'Mostrar las últimas publicaciones: de su gente, sobre usted, o de todos los que aquí se conocen',
  posts: 'Mostrar quién es alguien y qué dijo; «me» es usted',
  thread: 'Mostrar la conversación en que está una publicación, desde su comienzo',
  search: 'Hallar publicaciones con todas estas palabras, en todo lo que aquí se conoce',
  crawl: 'Mirar a quién siguen aquellos a quienes usted sigue, para la cronología de todos',
  follow: 'Seguir a alguien: un feed, una dirección de finger o una página web',
  unfollow: 'Dejar de seguir a alguien',
  following: 'Listar a quién sigue usted, o a quién dice seguir otra persona',
  mute: 'No mostrar nada de alguien en sus cronologías',
  unmute: 'Volver a mostrar a alguien que estaba silenciado',
  block: 'No guardar nada de alguien ni tomar nada suyo',
  unblock: 'Dejar de bloquear a alguien',
  muted: 'Listar a quién ha silenciado o bloqueado',
  'voice import': 'Llevar un plan de Thimbl a su feed, o seguir a todos los de una lista OPML',
  'voice export': 'Escribir su feed como plan de Thimbl, JSON Feed, Atom o twtxt, o a quién sigue como OPML',
  'voice publish':
    'Escribir su feed en una carpeta, para cualquier servidor web: Atom, JSON Feed, twtxt, OPML, el plan, imágenes',
  'voice picture': 'Traer una imagen que muestra una publicación',
  'voice status':
    'Mostrar su clave de feed, si su voz está en marcha, con quién está conectada, a quién no alcanza y cuánto guarda',
  'voice room': 'Mostrar cuánto se guarda de otros, o poner el límite',
  'voice connect': 'Mantener una conexión con una máquina que lleva una voz, donde no hay DHT',
  'voice disconnect': 'No mantener más una conexión con una máquina',
  'voice mail': 'Enviar a los de su lista lo que dijo desde la última vez, por su propio servidor de correo',
};

export const labels: Texts = {
  about: 'Sobre usted',
  alt: 'Qué se ve',
  author: 'De quién es',
  bootstrap: 'Entrada a la DHT',
  call: 'Cómo la llama usted',
  dht: 'DHT',
  format: 'Formato',
  home: 'También mi cronología',
  listen: 'Escucha en',
  nick: 'Nombre corto',
  of: 'Cuál',
  picture: 'Imagen',
  plan: 'Plan',
  post: 'Publicación',
  project: 'Trabaja en',
  property: 'Algo más',
  quietly: 'En silencio',
  skip: 'Saltar',
  mine: 'Es mío',
  openly: 'En público',
  text: 'Texto',
  url: 'Dirección web',
  who: 'Quién',
};

export const helps: Texts = {
  'a short name of one word, such as anna': 'un nombre corto de una palabra, como anna',
  'your full name': 'su nombre completo',
  'host:port to listen at, 127.0.0.1:4141 if left out; “none” only calls out':
    'host:port donde escucha; si falta, 127.0.0.1:4141; «none» solo llama hacia fuera',
  'how others find you; off if left out': 'cómo le encuentran; si falta, apagada',
  'with --dht own: host:port of its bootstrap nodes, with commas between':
    'con una DHT propia: host:port de sus primeros nodos, con comas',
  'what to say; an editor opens, or standard input is read, if left out': 'lo que dice',
  'a picture to show with it, up to 2 MB': 'una imagen que la acompaña, hasta 2 MB',
  'what is to be seen on the picture, for those who cannot see it':
    'qué se ve en la imagen, para quienes no pueden verla',
  'the first letters of the post’s handle, as a timeline shows it':
    'los primeros signos del código de la publicación, como lo muestra una cronología',
  'a short name of one word': 'un nombre corto de una palabra',
  'a few sentences about you': 'unas frases sobre usted',
  'what you work on now: the Project: of finger': 'en qué trabaja ahora: el Project: de finger',
  'prose for the Plan: of finger; your posts are the plan where it is empty':
    'texto para el Plan: de finger; donde está vacío, el plan son sus publicaciones',
  'one more thing to know, such as website=https://example.org':
    'algo más que saber, como website=https://example.org',
  'asks also those that were asked a moment ago': 'pregunta también a quien se preguntó hace un momento',
  'so many posts at most; 20 if left out, up to 500':
    'tantas publicaciones como mucho; 20 si falta, hasta 500',
  'leaves out so many answers to the post: the next page':
    'omite tantas respuestas a la publicación: la página siguiente',
  'goes on where a page ended, as its last line says': 'donde acabó una página',
  'which timeline; home if left out': 'qué cronología; si falta, la de su gente',
  'a feed key or its first digits, user@host, a web address, or what you call them':
    'una clave de feed o sus primeras cifras, user@host, una dirección web, o como usted llama a la persona',
  'what to look for; the last word may be unfinished': 'qué se busca; la última palabra puede estar a medias',
  'what you call them': 'cómo la llama usted',
  'does not say so in your feed': 'no lo dice en su feed',
  'says so in your feed, of somebody whom you follow quietly':
    'lo dice en su feed, de alguien a quien sigue en silencio',
  'a plan (.plan, or a whole finger answer) or an OPML file':
    'un plan (.plan, o una respuesta entera de finger) o un archivo OPML',
  'which; a plan if left out': 'cuál; si falta, un plan',
  'the finger address that the plan names, such as anna@example.org':
    'la dirección de finger que nombra el plan, como anna@example.org',
  'where the file will lie on the web': 'dónde estará el archivo en la web',
  'the folder; made where there is none': 'la carpeta; se crea donde no la hay',
  'where the folder will be read, such as https://example.org/anna/':
    'dónde se leerá la carpeta, como https://example.org/anna/',
  'the finger address that the plan names': 'la dirección de finger que nombra el plan',
  'writes your home timeline too, where others can read whom you read':
    'escribe también su cronología, donde otros ven a quién lee usted',
  'whose picture it is: “me”, what you call them, or their feed key':
    'de quién es la imagen: «me», como usted llama a la persona, o su clave de feed',
  'the first digits of its hash, as a timeline shows them':
    'las primeras cifras de su hash, como las muestra una cronología',
  'a file to write it to': 'un archivo donde escribirla',
  'shows the feed key as a QR code too': 'muestra la clave de feed también como código QR',
  'how much may be kept, such as 500MB': 'cuánto se puede guardar, como 500MB',
  'host:port': 'host:port',
  'host:port, as telekommune voice status shows it': 'host:port, como lo muestra telekommune voice status',
  'says that the plan is yours, though it does not name you':
    'dice que el plan es suyo, aunque nombre a otra persona',
  'whose: me if left out; somebody else, or home, mentions, global':
    'de quién: me si falta; otra persona, o home, mentions, global',
  'another file than mail.json in the folder “voice”': 'otro archivo que mail.json en la carpeta «voice»',
  'for those who are new in the list: so many days back; 7 if left out':
    'para los nuevos de la lista: tantos días atrás; si falta, 7',
};

export const details: Texts = {
  'Without a text it opens your editor on what the post says now.':
    'Sin texto abre su editor con lo que dice ahora la publicación.',
  'A voice has keys and a passphrase of its own, in the folder “voice” below the folder of the program; nothing in it names a commune.':
    'Una voz tiene claves y frase de paso propias, en la carpeta «voice» bajo la del programa; nada en ella nombra una comuna.',
  'Without a DHT others connect to the address at which you listen: telekommune voice connect HOST:PORT. 127.0.0.1 is this machine alone. A DHT of your own (telekommune dht run) or the public one lets them find you by your feed key.':
    'Sin DHT los demás se conectan a la dirección donde usted escucha: telekommune voice connect HOST:PORT. 127.0.0.1 es solo esta máquina. Con una DHT propia (telekommune dht run) o la pública le encuentran por su clave de feed.',
  'Posts are public and signed. They can be edited and withdrawn, and readers see that they were.':
    'Las publicaciones son públicas y van firmadas. Se pueden editar y retirar, y quienes leen lo ven.',
  'Whoever has the post finds the answer below it. To the author of a feed it is handed over too, even if they do not follow you.':
    'Quien tiene la publicación halla debajo la respuesta. A la persona dueña del feed se le entrega también, aunque no le siga.',
  'It shows what its author makes of it later: edits, and that it was withdrawn.':
    'Muestra lo que después se haga de ella: cambios, y que fue retirada.',
  'Whoever has it may keep it: what was public once cannot be taken back from everybody.':
    'Quien la tiene puede guardarla: lo que fue público una vez no se le puede quitar a todo el mundo.',
  '--property may be given as "name=value"; an empty value takes it out. A dash alone empties any other field. Everybody can read all of it.':
    '--property se da como «nombre=valor»; un valor vacío la quita. Un guion (-) solo vacía cualquier otro campo. Todo el mundo puede leerlo todo.',
  'Sources of finger and the web are asked again after ten minutes; --all asks them at once.':
    'A las fuentes de finger y de la web se les pregunta otra vez pasados diez minutos; --all les pregunta enseguida.',
  'The post and what it answers always show, then answers by those whom you follow, then the others, oldest first. Where there are more than fit, the last line says how to go on.':
    'La publicación y aquello a lo que responde aparecen siempre; después, respuestas de la gente que usted sigue; después, las demás, primero las más antiguas. Donde hay más de las que caben, la última línea dice cómo seguir.',
  'home: yours and of those whom you follow. mentions: answers to you, and posts with your nick behind an @. global: everything that is known here, of people whom those follow whom you follow; telekommune crawl finds more.':
    'home: lo suyo y lo de su gente. mentions: respuestas a usted y publicaciones con su nombre corto tras una @. global: todo lo que aquí se conoce, de quienes sigue su gente; telekommune crawl halla más.',
  'It shows what is here already; telekommune read asks for what is new first.':
    'Muestra lo que ya está aquí; telekommune read pregunta antes por lo nuevo.',
  'At most 500 people, three steps away; machines of this network are not asked for strangers.':
    'Como mucho 500 personas, a tres pasos; a las máquinas de esta red no se les pregunta por extraños.',
  'What they say is kept here, so that it survives their absence. A page may be Atom, JSON Feed or twtxt.':
    'Lo que dicen se guarda aquí, para que sobreviva a su ausencia. Una página puede ser Atom, JSON Feed o twtxt.',
  'A feed comes from whoever has it and is connected: over a DHT, or at the address where their voice listens (telekommune voice connect HOST:PORT).':
    'Un feed llega de quien lo tiene y está conectado: por una DHT, o en la dirección donde escucha su voz (telekommune voice connect HOST:PORT).',
  'Whom you follow stands in your feed, where others find them; --quietly keeps it to yourself. Of somebody whom you follow already --quietly takes it back there, and --openly says it; who has read it may remember.':
    'A quién sigue consta en su feed, donde otros encuentran a esas personas; --quietly se lo guarda. De alguien a quien ya sigue, --quietly lo retira de allí y --openly lo dice; quien lo leyó puede recordarlo.',
  'What is here of them stays until room is needed.':
    'Lo que aquí hay de esa persona se queda hasta que haga falta espacio.',
  'Nobody else sees this list. With --csv or --json it can be taken elsewhere.':
    'Nadie más ve esta lista. Con --csv o --json se puede llevar a otra parte.',
  'Messages of a plan keep their time. Taking the same file in again says nothing twice.':
    'Los mensajes de un plan conservan su hora. Tomar otra vez el mismo archivo no dice nada dos veces.',
  'A plan may come in any dialect, with the rest of a finger answer around it. One that does not name you is not taken in unless you say --mine.':
    'Un plan puede venir en cualquier dialecto, con el resto de una respuesta de finger alrededor. Uno que no le nombra a usted solo se importa con --mine.',
  'Whoever runs there may still connect to yours, and what you have of them stays.':
    'Quien esté allí puede seguir conectándose a la suya, y lo que usted tiene de allí se queda.',
  'index.html, feed.atom, feed.json, twtxt.txt, following.opml and .plan are yours; home.atom and home.json are your home timeline, with --home alone, without those whom you follow quietly.':
    'index.html, feed.atom, feed.json, twtxt.txt, following.opml y .plan son suyos; home.atom y home.json son su cronología, solo con --home, sin aquellos a quienes sigue en silencio.',
  'Do it again after you have said something; files are replaced as a whole.':
    'Hágalo otra vez cuando haya dicho algo; los archivos se sustituyen enteros.',
  'Whoever keeps the feed of its author is asked for it, where it is not here.':
    'Donde no está aquí, se pide a quienes guardan el feed en que se mostró.',
  'Over the limit the oldest posts go: first those of people whom you do not follow, then of the others. Nothing that you said goes.':
    'Por encima del límite se van las publicaciones más antiguas: primero las de quienes no sigue, luego las demás. Nada de lo que usted dijo se va.',
  'The list and the server stand in mail.json in the folder “voice” (docs/operating/voice.md shows one): each of its addresses gets one plain letter with all posts that it has not had.':
    'La lista y el servidor están en mail.json en la carpeta «voice» (docs/operating/voice.md muestra uno): cada dirección recibe una carta sencilla con todas las publicaciones que no ha tenido.',
  'Somebody new in the list gets what was said in the last seven days.':
    'Quien es nuevo en la lista recibe lo dicho en los últimos siete días.',
  'Of a timeline the newest 200 posts are in it; it can be JSON Feed, Atom or twtxt. Whom you follow quietly stands in no export, and what they say not in home.':
    'De una cronología lleva las 200 publicaciones más nuevas; puede ser JSON Feed, Atom o twtxt. A quién sigue en silencio no consta en ninguna exportación, ni lo que dicen en home.',
};
