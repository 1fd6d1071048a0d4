// Ablehnungen der Stimme (src/voice/rules.ts).

import type { RefusalTexts } from '../../refusal-texts.ts';

export const voice: RefusalTexts = {
  'voice-not-begun': {
    says: 'In diesem Ordner gibt es noch keine Stimme.',
    next: 'Eine beginnen: telekommune voice begin --nick NAME',
  },
  'folder-has-a-voice': {
    says: 'In {folder} gibt es schon eine Stimme.',
    next: 'Sie ansehen: telekommune voice status. Für eine andere einen anderen Ordner nennen: --folder PFAD',
  },
  'voice-closed': {
    says: 'Ihre Stimme ist geschlossen: Sie hat eine andere Passphrase als dieser Knoten, oder ein anderes Programm hatte sie, als der Knoten anlief.',
    next: 'Sie in einem Terminal öffnen: telekommune voice run',
  },
  'feed-lost': {
    says: 'Ihr Feed {key} wurde begonnen, aber nichts davon ist in diesem Ordner, und niemand, der zu erreichen ist, hat ihn.',
    next: 'Lassen Sie ihn jemanden erreichen, der Ihnen folgt (telekommune voice run), oder beginnen Sie in einem anderen Ordner eine andere Stimme.',
  },
  'feed-forked': {
    says: 'Von Ihrem Feed wurden zwei Geschichten unterschrieben; niemand nimmt mehr etwas von ihm an.',
    next: 'Beginnen Sie eine andere Stimme in einem anderen Ordner, und geben Sie deren Schlüssel denen, die Ihnen folgen; gesagt wurde nichts.',
  },
  'text-too-long': {
    says: 'Der Text hat {bytes} Bytes; ein Beitrag hat höchstens {bytesMax}.',
    next: 'Kürzen Sie ihn, oder sagen Sie es in mehreren Beiträgen; nichts wurde gesagt.',
  },
  'limit-of-a-statement': {
    says: 'Das lässt sich nicht sagen: {why}.',
    next: 'Ändern Sie es und sagen Sie es noch einmal; nichts wurde gesagt.',
  },
  'picture-too-large': {
    says: '{picture} hat {bytes} Bytes; Bilder haben höchstens {bytesMax}.',
    next: 'Machen Sie es kleiner; alle, die Ihnen folgen, würden es behalten.',
  },
  'picture-of-no-known-kind': {
    says: '{picture} ist kein Bild, das hier bekannt ist.',
    next: 'Geben Sie eines in PNG, JPEG, WebP, GIF oder AVIF.',
  },
  'post-of-somebody-else': {
    says: '{post} ist von {author}; man ändert allein die eigenen Worte.',
    next: 'Darauf antworten: telekommune reply {post} "…"',
  },
  'nothing-to-edit': {
    says: 'Hier gibt es nichts zu ändern: {why}.',
    next: 'Es in einem neuen Beitrag sagen: telekommune post "…"',
  },
  'passed-on-already': {
    says: 'Sie haben das schon weitergegeben, als Beitrag {post}.',
    next: 'Er zeigt, was daraus gemacht wird, wo er herkommt; mehr ist nicht zu tun.',
  },
  'nothing-to-pass-on': {
    says: 'Beitrag {post} wurde zurückgezogen; es gibt nichts weiterzugeben.',
    next: 'Sagen Sie es mit eigenen Worten: telekommune post "…"',
  },
  'picture-not-named': {
    says: '--alt beschreibt ein Bild, und es ist keines da.',
    next: 'Nennen Sie es mit --picture DATEI, oder lassen Sie --alt weg; nichts wurde gesagt.',
  },
  'this-is-you': {
    says: '{who} ist Ihr eigener Feed.',
    next: 'Nennen Sie jemand anderen; was Sie sagen, steht ohnehin in Ihrer Zeitleiste.',
  },
  'person-is-blocked': {
    says: 'Sie haben {name} gesperrt.',
    next: 'Nehmen Sie das zuerst zurück: telekommune unblock {who}',
  },
  'name-taken': {
    says: 'Sie nennen {who} schon „{name}“.',
    next: 'Wählen Sie einen anderen Namen, oder benennen Sie zuerst um: telekommune follow {who} --call NAME',
  },
  'name-means-another': {
    says: '--call: „{name}“ würde nie als diese Person verstanden: Es meint Sie selbst, einen Feed-Schlüssel oder eine Adresse.',
    next: 'Wählen Sie einen anderen Namen, etwa anna.',
  },
  'nothing-there': {
    says: 'Da ist nichts, dem man folgen kann: {why}',
    next: 'Sehen Sie nach, wie es geschrieben wird, oder suchen Sie auf der Seite die Adresse ihres Feeds: Atom, JSON Feed oder twtxt. Nichts wurde gesagt.',
  },
  'nobody-there': {
    says: 'Da ist niemand, dem man folgen kann: {why}',
    next: 'Sehen Sie nach, wie es geschrieben wird, oder fragen Sie, wer da ist: telekommune finger {host}',
  },
  'voice-passphrase-wrong': {
    says: 'Das ist nicht die Passphrase Ihrer Stimme, oder ihre keys.json wurde auf der Platte geändert.',
    next: 'Versuchen Sie es noch einmal, oder legen Sie eine Kopie von keys.json zurück. Niemand kann sie wiederherstellen, und eine Stimme hat keine Wiederherstellungswörter: Sonst beginnen Sie in einem anderen Ordner eine andere, nennen deren Schlüssel denen, die Ihnen folgen, und nehmen das Gesagte (telekommune voice import) aus einem Plan herein, den jemand davon für Sie exportiert.',
  },
  'no-such-connection': {
    says: 'Sie hält keine Verbindung zu {address}.',
    next: 'Sehen Sie, welche sie hält: telekommune voice status',
  },
  'plan-of-nobody': {
    says: 'Dieser Plan sagt nicht, von wem er ist.',
    next: 'Sind es Ihre Worte, so sagen Sie es mit --mine: Sie werden in Ihrem Feed gesagt und unterschrieben, für immer. Noch wurde nichts gesagt.',
  },
  'plan-of-another': {
    says: 'Dieser Plan ist von {whose}, und Ihre Stimme ist {own}.',
    next: 'Sind es Ihre Worte, so sagen Sie es mit --mine: Sie werden in Ihrem Feed gesagt und unterschrieben, für immer. Noch wurde nichts gesagt.',
  },
};
