// Rechazos de la voz (src/voice/rules.ts).

import type { RefusalTexts } from '../../refusal-texts.ts';

export const voice: RefusalTexts = {
  'voice-not-begun': {
    says: 'En esta carpeta no hay todavía ninguna voz.',
    next: 'Empezar una: telekommune voice begin --nick NOMBRE',
  },
  'folder-has-a-voice': {
    says: 'En {folder} ya hay una voz.',
    next: 'Mírela: telekommune voice status. Para otra, nombre otra carpeta: --folder RUTA',
  },
  'voice-closed': {
    says: 'Su voz está cerrada: tiene otra frase de paso que este nodo, u otro programa la tenía cuando el nodo arrancó.',
    next: 'Ábrala en un terminal: telekommune voice run',
  },
  'feed-lost': {
    says: 'Su feed {key} se empezó, pero nada de él está en esta carpeta, y nadie a quien se alcance lo tiene.',
    next: 'Deje que alcance a alguien que le siga (telekommune voice run), o empiece otra voz en otra carpeta.',
  },
  'feed-forked': {
    says: 'Se firmaron dos historias de su canal; nadie acepta ya nada de él.',
    next: 'Empiece otra voz en otra carpeta y dé su clave a quienes le siguen; no se ha dicho nada.',
  },
  'text-too-long': {
    says: 'El texto tiene {bytes} bytes; una publicación tiene {bytesMax} como mucho.',
    next: 'Acórtelo, o dígalo en varias publicaciones; no se dijo nada.',
  },
  'limit-of-a-statement': {
    says: 'Esto no se puede decir: {why}.',
    next: 'Cámbielo y dígalo otra vez; no se dijo nada.',
  },
  'picture-too-large': {
    says: '{picture} tiene {bytes} bytes; las imágenes tienen {bytesMax} como mucho.',
    next: 'Hágala más pequeña; la guardarían todos los que le siguen.',
  },
  'picture-of-no-known-kind': {
    says: '{picture} no es una imagen que aquí se conozca.',
    next: 'Dé una en PNG, JPEG, WebP, GIF o AVIF.',
  },
  'post-of-somebody-else': {
    says: '{post} es de {author}; solo se cambian las palabras propias.',
    next: 'Respóndale: telekommune reply {post} "…"',
  },
  'nothing-to-edit': {
    says: 'Aquí no hay nada que editar: {why}.',
    next: 'Dígalo en una publicación nueva: telekommune post "…"',
  },
  'passed-on-already': {
    says: 'Ya lo ha compartido, como publicación {post}.',
    next: 'Muestra lo que su autora o autor haga de ella; no hay nada más que hacer.',
  },
  'nothing-to-pass-on': {
    says: 'La publicación {post} fue retirada; no hay nada que compartir.',
    next: 'Dígalo con sus propias palabras: telekommune post "…"',
  },
  'picture-not-named': {
    says: '--alt describe una imagen, y no hay ninguna.',
    next: 'Nómbrela con --picture ARCHIVO, o quite --alt; no se dijo nada.',
  },
  'this-is-you': {
    says: '{who} es su propio canal.',
    next: 'Nombre a otra persona; lo que usted dice está de todos modos en su cronología.',
  },
  'person-is-blocked': {
    says: 'Ha bloqueado a {name}.',
    next: 'Retírelo primero: telekommune unblock {who}',
  },
  'name-taken': {
    says: 'Ya llama «{name}» a {who}.',
    next: 'Elija otro nombre, o cambie antes el otro: telekommune follow {who} --call NOMBRE',
  },
  'name-means-another': {
    says: '--call: «{name}» nunca se entendería como esa persona: es usted, una clave de feed o una dirección.',
    next: 'Elija otro nombre, como anna.',
  },
  'nothing-there': {
    says: 'No hay nada que seguir: {why}',
    next: 'Mire cómo se escribe, o busque en la página la dirección de su feed: Atom, JSON Feed o twtxt. No se ha dicho nada.',
  },
  'nobody-there': {
    says: 'No hay a quién seguir: {why}',
    next: 'Mire cómo se escribe, o pregunte quién está: telekommune finger {host}',
  },
  'voice-passphrase-wrong': {
    says: 'Esa no es la frase de contraseña de su voz, o su keys.json se cambió en el disco.',
    next: 'Inténtelo otra vez, o vuelva a poner una copia de keys.json. Nadie puede recuperarla, y una voz no tiene palabras de recuperación: si no, empiece otra en otra carpeta, diga su clave a quienes le siguen e importe lo que dijo (telekommune voice import) de un plan que alguno de ellos exporte para usted.',
  },
  'no-such-connection': {
    says: 'No mantiene conexión con {address}.',
    next: 'Mire cuáles mantiene: telekommune voice status',
  },
  'plan-of-nobody': {
    says: 'Este plan no dice de quién es.',
    next: 'Si son sus palabras, dígalo con --mine: se dirán y firmarán en su feed, para siempre. Aún no se dijo nada.',
  },
  'plan-of-another': {
    says: 'Este plan es de {whose}, y su voz es {own}.',
    next: 'Si son sus palabras, dígalo con --mine: se dirán y firmarán en su feed, para siempre. Aún no se dijo nada.',
  },
};
