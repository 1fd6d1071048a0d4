// What the doormat says, in the languages of the page. It stands before the page, so its few texts are the door's own.

export interface DoormatWords {
  readonly language: string;
  readonly comeIn: string;
  /** In three pieces: before `#token=`, between it and `page-token`, and after that, before an example. */
  readonly unshown: readonly [string, string, string];
  readonly password: string;
  readonly enter: string;
  readonly isIn: string;
  readonly wrong: string;
  readonly standing: string;
  readonly openapi: string;
}

const ENGLISH: DoormatWords = {
  language: 'en',
  comeIn: 'To come in, open the address that the node showed when it started.',
  unshown: [
    'No terminal showed one? Write it yourself: this address, then',
    'and what stands in the file',
    'in the folder of the node, such as',
  ],
  password: 'Password',
  enter: 'Come in',
  isIn: 'You are in.',
  wrong:
    'That is neither the token nor the password. The node may have another token now: look at its address again.',
  standing: 'How the node stands',
  openapi: 'What can be asked (OpenAPI)',
};

const GERMAN: DoormatWords = {
  language: 'de',
  comeIn: 'Öffnen Sie die Adresse, die der Knoten beim Start gezeigt hat; dann sind Sie drin.',
  unshown: [
    'Kein Terminal hat eine gezeigt? Schreiben Sie sie selbst: diese Adresse, dann',
    'und was in der Datei',
    'im Ordner des Knotens steht, etwa',
  ],
  password: 'Passwort',
  enter: 'Eintreten',
  isIn: 'Sie sind drin.',
  wrong:
    'Das ist weder das Token noch das Passwort. Vielleicht hat der Knoten jetzt ein anderes Token: sehen Sie noch einmal nach seiner Adresse.',
  standing: 'Wie es um den Knoten steht',
  openapi: 'Was man fragen kann (OpenAPI)',
};

const SPANISH: DoormatWords = {
  language: 'es',
  comeIn: 'Para entrar, abra la dirección que el nodo mostró al arrancar.',
  unshown: [
    '¿Ningún terminal la mostró? Escríbala usted: esta dirección, después',
    'y lo que está en el archivo',
    'de la carpeta del nodo, por ejemplo',
  ],
  password: 'Contraseña',
  enter: 'Entrar',
  isIn: 'Ya está dentro.',
  wrong:
    'No es ni el token ni la contraseña. Quizá el nodo tenga ahora otro token: mire otra vez su dirección.',
  standing: 'Cómo está el nodo',
  openapi: 'Qué se puede preguntar (OpenAPI)',
};

/** English for a language that it does not know. */
export function doormatWords(language: string): DoormatWords {
  return [GERMAN, SPANISH].find((words) => words.language === language) ?? ENGLISH;
}
