// What people of the field call a thing in German and Spanish, and the command that is about it. Only for a hint: commands themselves are English.

const WORDS: Readonly<Record<string, readonly string[]>> = {
  loans: [
    'kredit',
    'kredite',
    'darlehen',
    'direktdarlehen',
    'direktkredite',
    'zinsen',
    'prestamo',
    'prestamos',
    'préstamo',
    'préstamos',
  ],
  bonds: ['anleihe', 'anleihen', 'bonos'],
  'ledger balance-sheet': ['bilanz', 'balance'],
  'ledger income': ['guv', 'ergebnis', 'resultados'],
  ledger: ['buchhaltung', 'konten', 'books', 'contabilidad'],
  'bank queue': ['kontoauszug', 'umsätze', 'umsaetze', 'extracto'],
  'bank order': ['überweisung', 'ueberweisung', 'überweisungen', 'sepa', 'transferencia'],
  paper: ['brief', 'briefe', 'zinsbescheinigung', 'bescheinigung', 'letters', 'carta', 'cartas'],
  expiries: ['fristen', 'kündigungen', 'kuendigungen', 'plazos'],
  'rent-roll': ['miete', 'mieten', 'alquiler', 'alquileres'],
  members: ['mitglieder', 'miembros', 'socios'],
  'contact set': ['adressen', 'kontakte', 'contactos'],
  close: ['abschluss', 'jahresabschluss', 'cierre'],
};

/** The command that a word of another language means; null for a word that is none of them. */
export function commandOfWord(word: string): string | null {
  const meant = word.toLowerCase().normalize('NFC');
  return Object.entries(WORDS).find(([, words]) => words.includes(meant))?.[0] ?? null;
}

/** Every command that is named here. */
export const NAMED_COMMANDS: readonly string[] = Object.keys(WORDS);
