// El primer inicio: de una carpeta vacía o cerrada a un nodo en marcha.

import type { Words } from '../en/all.ts';

export const firstRun: Words['firstRun'] = {
  title: 'Bienvenida',
  lead: 'En esta carpeta aún no hay ningún nodo. Un nodo guarda sus claves y su copia de los libros de su comuna. ¿Qué quiere hacer?',
  choices: {
    found: {
      title: 'Fundar una comuna',
      text: 'Usted empieza los libros, con una primera empresa y usted como primer miembro. Los demás se unen después.',
    },
    join: {
      title: 'Unirse a una comuna',
      text: 'Un miembro le ha dado una invitación: un texto, un archivo o un código QR.',
    },
    restore: {
      title: 'Restaurar una copia',
      text: 'Tiene un archivo con la copia de seguridad de su nodo y su frase de paso.',
    },
    example: {
      title: 'Ver un ejemplo',
      text: 'La vida de una comuna de una imprenta, una carpintería y una huerta se representa en esta máquina, en una carpeta propia. Tarda unos minutos; después puede mirar todo.',
    },
    rejoin: {
      title: 'Volver a admitir este nodo',
      text: 'Se restauró de una copia y un miembro le ha dado una invitación para él.',
    },
  },
  notNow: 'Eso no se puede hacer aquí ahora.',
  back: 'Todas las opciones',
  lockedTitle: 'Abrir su nodo',
  lockedLead:
    'Las claves de la carpeta {folder} están selladas. Su frase de paso las abre; nadie puede recuperarla.',
  unlock: 'Abrir',
  listen: 'Escuchar en otro sitio',
  listenHelp:
    'Solo si otro programa ocupa el sitio de este nodo: una dirección como 127.0.0.1:4041. Vale desde ahora.',
  halfJoined:
    'Aquí empezó una unión que no terminó. Sígala con la misma frase de paso: sus claves y sus palabras de recuperación siguen siendo las mismas.',
  passphrase: 'Frase de paso',
  passphraseNew: 'Nueva frase de paso',
  passphraseNewHelp:
    'Al menos 12 letras; cuatro palabras sacadas al azar van bien. Abre este nodo en esta máquina. Anótela: nadie puede recuperarla.',
  passphraseAgain: 'La misma frase de paso otra vez',
  passphraseDiffers: 'Las dos frases de paso son distintas.',
  names: 'Nombres',
  name: 'Nombre de la comuna',
  nameHelp: 'Como la llamarán los miembros. No se puede cambiar después.',
  personName: 'Su nombre completo',
  person: 'Su nombre corto',
  shortHelp:
    'Letras minúsculas, cifras y guiones, 32 como máximo. Está en cada entrada y no se puede cambiar.',
  enterpriseTitle: 'Nombre completo de su empresa',
  enterprise: 'Nombre corto de su empresa',
  enterpriseShortHelp:
    'Letras minúsculas, cifras y guiones, 32 como máximo. Con él figura su empresa en las entradas.',
  shortNameFault:
    'Un nombre corto tiene de 1 a 32 signos de a–z, 0–9 y guiones entre ellos, por ejemplo {such}.',
  enterpriseHelp: 'La empresa en la que trabaja: los miembros tienen su parte porque trabajan en una.',
  currency: 'Moneda de los libros',
  currencyHelp: 'Tres letras, como EUR. No se puede cambiar después.',
  rules: 'Las reglas de su comuna',
  rulesLead:
    'Cada regla tiene un valor habitual. Cambie lo que quiera; después solo lo cambia una votación de los miembros. Cada opción dice qué se sigue de ella.',
  short: 'Plazos cortos, para probar',
  shortSays: 'Para un ensayo; lo que elija abajo de otro modo cuenta antes.',
  usual: 'habitual: {value}',
  preset: 'Valores que sugiere una ley',
  presetHelp: 'Solo propone valores y no es asesoramiento legal. Lo que usted elija abajo vale antes.',
  presetNone: 'ninguno',
  others: 'Otras reglas',
  othersHelp:
    'Como nombre=valor con comas, puntos y comas o espacios en medio, por ejemplo bid-days=10, review-years=3.',
  othersList: 'Todas las demás reglas y sus valores habituales',
  foundButton: 'Fundar la comuna: mostrar mis palabras de recuperación',
  charter: {
    'voting-days': {
      text: 'Tanto tiempo queda abierta una propuesta. Poco: se decide rápido, y quien está fuera queda al margen. Mucho: todos pueden pensarlo, y nada se resuelve pronto.',
    },
    quorum: {
      text: 'Si votan menos, la decisión no vale. Alta: unos pocos nunca deciden por todos, pero una comuna cansada no decide nada.',
    },
    'share-grace-days': {
      text: 'Quien deja de trabajar en una empresa conserva voto y reparto ese tiempo. Es el plazo para encontrar otro trabajo en la comuna.',
    },
    surplus: {
      text: 'Amortizar antes libera el bien más pronto y ahorra intereses; el fondo común paga antes a los miembros y los intereses duran más.',
    },
    'reserve-months': {
      text: 'Cada bien con deuda guarda tanto. Con 0, una factura que llega después del cupón encuentra la caja vacía.',
    },
    recourse: {
      text: 'Los tenedores de sus bonos: prestan a un tipo más alto y miran bien. El fondo común: prestar es más barato, y todos responden de cada bien.',
    },
    'default-by': {
      text: 'Por sí solo: nadie tiene que actuar contra un vecino. Por votación: los miembros pueden esperar, y discutir por ello.',
    },
    'lease-format': {
      text: 'La segunda mejor puja: puede ofrecer sin miedo lo que el bien vale para usted. La propia: se explica mejor, y todos ofrecen un poco menos.',
    },
    'dividend-months': {
      text: 'Entonces cada miembro recibe la misma parte del fondo. A menudo: el dinero llega pronto y en partes pequeñas. Rara vez: menos trabajo para la tesorería.',
    },
    'credit-limit': {
      text: 'Hasta dónde puede bajar de cero una empresa cuando compra a otras de la comuna. Con 0 nadie debe nada a nadie.',
    },
    'direct-loans': {
      text: 'Si cualquiera puede prestar a la comuna en todo momento, para ningún bien en particular. En muchos países la ley pone límites.',
    },
  },
  joinLead:
    'La invitación vale una vez. Lleva este nodo al del miembro que le invitó; aquel tiene que estar en marcha.',
  invitation: 'Invitación',
  invitationHelp: 'Pegue el texto, o elija un archivo con él o una imagen del código QR.',
  invitationFile: 'Archivo o imagen',
  personHelp: 'Como los demás deben verle.',
  witness: 'Este nodo está dispuesto a ser testigo',
  witnessHelp:
    'Los testigos responden del orden de todas las entradas. Diga que sí si esta máquina está casi siempre en marcha; los miembros los eligen.',
  publicDht: 'Se puede usar la DHT pública',
  publicDhtHelp:
    'Solo si la invitación no nombra ninguna dirección. Entonces extraños ven la dirección de internet de este nodo; de la comuna no ven nada.',
  rehearsal: 'Solo probar',
  rehearsalHelp:
    'Un ensayo: el tiempo pasa solo cuando usted pone el reloj, por días o por años; así ve votaciones, subastas y rentas hasta el final. Queda como ensayo para siempre; la comuna de verdad se funda en otra carpeta.',
  rehearsalDate: 'Día en que empieza el ensayo',
  rehearsalDateHelp: 'Solo para un ensayo; hoy si no elige nada.',
  clock: 'Reloj de este nodo',
  clockHelp:
    'Como dice la invitación, si no elige nada. Una que hizo un programa más antiguo no dice que su comuna ensaya; quien le invitó lo sabe.',
  clockOfMachine: 'el de esta máquina',
  clockByHand: 'puesto a mano, para un ensayo',
  recover: 'Ya tengo palabras de recuperación',
  recoverHelp: 'Usted es miembro con otro dispositivo. Entonces escriba abajo las 24 palabras.',
  recoveryWords: 'Sus 24 palabras de recuperación',
  joinButton: 'Unirse',
  resumeButton: 'Seguir',
  restoreLead:
    'Una copia está sellada con la frase de paso que tenía el nodo. Las palabras de recuperación no la abren; con ellas se une de nuevo en un nodo nuevo.',
  backup: 'Archivo de la copia',
  lastCopy: 'La máquina vieja se perdió para siempre y no hay otro nodo en la comuna',
  lastCopyHelp:
    'Solo entonces sigue el nodo justo donde acabó la copia. Si no, recibe un registro nuevo, y un miembro vuelve a admitirlo.',
  restoreButton: 'Restaurar',
  rejoinButton: 'Admitirlo',
  exampleLead:
    'Tres nodos fundan una comuna, compran una nave de imprenta, prestan, alquilan, discuten y reparten, unos años en pocos minutos. Todo es real, solo en esta máquina, en la carpeta {folder}. Ciérrelo cuando quiera: su carpeta queda como está.',
  exampleButton: 'Representar el ejemplo',
  work: {
    found: 'Se funda la comuna',
    join: 'Uniéndose a la comuna',
    restore: 'Se restaura la copia',
    rejoin: 'Se vuelve a admitir el nodo',
    unlock: 'Se abre el nodo',
    example: 'Se representa el ejemplo',
  },
  workLead: 'Puede cerrar esta ventana; el trabajo sigue, y la página lo vuelve a mostrar.',
  giveUp: 'Cancelar',
  givenUp: 'Se canceló.',
  failed: 'No ha funcionado',
  step: '{n} de {total}',
  words: {
    title: 'Sus palabras de recuperación',
    lead: 'Estas 24 palabras son usted. Con ellas vuelve a ser usted en cualquier máquina; quien más las tenga también lo es. Sin ellas, un dispositivo perdido está perdido. Escríbalas en papel, con sus números. Una vez confirmadas no se muestran nunca más.',
    loading: 'Se buscan las palabras…',
    gone: 'Las palabras están confirmadas y ya no se muestran.',
    print: 'Imprimirlas',
    printHint: 'Las impresoras pueden guardar lo que imprimen. Mejor papel y lápiz.',
    written: 'Las he escrito',
    showAgain: 'Mostrar otra vez las palabras',
    check: '¿Qué pone en su papel?',
    word: 'Palabra {n}',
    confirm: 'Confirmar y seguir',
    sheet: 'Palabras de recuperación',
  },
  lock: 'Cerrar el nodo',
  lockText:
    'Sus claves se sellan y el nodo se detiene: nadie recibe respuesta y nada se envía hasta que lo abra otra vez con su frase de paso.',
  lockElsewhere: 'Este nodo se inició en un terminal; allí se detiene con Ctrl-C.',
  leaveExample: 'Dejar el ejemplo',
  leaveExampleText: 'Sus nodos se detienen y su carpeta queda; usted vuelve a la suya.',
};
