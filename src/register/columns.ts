// Which column of a table means what: by its name, German or English, in any order and spelling.

import { refuse } from '../bank/fault.ts';
import type { Cell, Sheet, SheetLine } from './sheet.ts';

/** The tables of a register, and the names of their columns as `plain` leaves them; the first ones are shown in messages. */
const TABLES = {
  contracts: {
    number: [
      'number',
      'no',
      'nr',
      'nummer',
      'vertrag',
      'vertragsnummer',
      'vertragsnr',
      'contract',
      'contractid',
      'contractnumber',
      'id',
      'darlehen',
      'darlehensnummer',
      'kreditnummer',
      'loan',
      'loannumber',
      'kennung',
    ],
    balance: [
      'amount',
      'balance',
      'betrag',
      'saldo',
      'stand',
      'kontostand',
      'restschuld',
      'darlehensbetrag',
      'kreditbetrag',
      'openingbalance',
      'anfangssaldo',
      'principal',
    ],
    rate: ['interest', 'rate', 'interestrate', 'zins', 'zinssatz', 'zinsen', 'zinsenpa', 'zinspa', 'prozent'],
    accrued: [
      'accrued',
      'accruedinterest',
      'stueckzinsen',
      'aufgelaufenezinsen',
      'aufgelaufen',
      'zinsanspruch',
    ],
    lender: [
      'lender',
      'contact',
      'contactid',
      'contactnumber',
      'kontakt',
      'kontaktid',
      'kontaktnummer',
      'kreditor',
      'kreditorid',
      'darlehensgeber',
      'darlehensgeberin',
      'kreditgeber',
      'kreditgeberin',
      'person',
      'personid',
      'investor',
    ],
    kind: ['kind', 'type', 'art', 'vertragsart', 'kreditart', 'kategorie', 'category'],
    notice: [
      'notice',
      'noticedays',
      'noticeperiod',
      'kuendigungsfrist',
      'kuendigungsfristtage',
      'frist',
      'fristintagen',
    ],
    agreed: [
      'agreed',
      'date',
      'start',
      'begin',
      'datum',
      'vertragsdatum',
      'abgeschlossen',
      'abschluss',
      'abschlussdatum',
      'beginn',
    ],
    rounding: ['rounding', 'rundung'],
    interestUse: ['interestuse', 'zinsverwendung', 'payout', 'auszahlung', 'thesaurierend'],
  },
  movements: {
    number: [
      'contractid',
      'contract',
      'contractnumber',
      'vertrag',
      'vertragsnummer',
      'vertragsnr',
      'vertragid',
      'number',
      'no',
      'nr',
      'nummer',
      'darlehen',
      'loan',
      'kennung',
    ],
    date: [
      'date',
      'datum',
      'day',
      'tag',
      'buchungstag',
      'buchungsdatum',
      'valuta',
      'wertstellung',
      'bookedon',
    ],
    amount: ['amount', 'betrag', 'umsatz', 'sum', 'summe', 'value', 'wert', 'buchung'],
    reference: [
      'reference',
      'purpose',
      'note',
      'text',
      'verwendungszweck',
      'zweck',
      'anmerkung',
      'bemerkung',
      'notiz',
      'buchungstext',
    ],
  },
  contacts: {
    key: [
      'id',
      'number',
      'no',
      'nr',
      'nummer',
      'contactid',
      'kontaktid',
      'kontaktnummer',
      'personid',
      'kreditorid',
      'contact',
      'kontakt',
    ],
    firstName: ['firstname', 'vorname', 'prename', 'givenname'],
    lastName: [
      'lastname',
      'name',
      'nachname',
      'familienname',
      'surname',
      'fullname',
      'organisation',
      'organization',
      'company',
      'firma',
    ],
    iban: ['iban', 'kontonummeriban', 'accountiban'],
    bic: ['bic', 'swift', 'bicswift', 'swiftbic', 'swiftcode'],
    email: ['email', 'mail', 'emailaddress', 'emailadresse', 'correo'],
    address: ['address', 'adresse', 'anschrift', 'postaladdress', 'postadresse'],
    street: ['street', 'strasse', 'str', 'strassehausnummer', 'strasseundhausnummer', 'calle'],
    houseNumber: ['housenumber', 'streetnumber', 'hausnummer', 'hausnr', 'hnr'],
    postCode: ['postcode', 'postalcode', 'zip', 'zipcode', 'plz', 'postleitzahl'],
    town: ['town', 'city', 'ort', 'stadt', 'wohnort', 'plzort', 'ciudad'],
    country: ['country', 'countrycode', 'land', 'staat', 'laendercode', 'pais'],
  },
} as const;

const NEEDED = {
  contracts: ['number', 'rate'],
  movements: ['number', 'date', 'amount'],
  contacts: ['lastName'],
} as const;

export type TableName = keyof typeof TABLES;
export type ColumnOf<T extends TableName> = keyof (typeof TABLES)[T] & string;

/** A name of a column without case, accents and signs: "Kündigungsfrist (Tage)" is kuendigungsfristtage. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');
}

const EMPTY: Cell = { text: '', exact: false };

/** A table whose columns are known. */
export interface Columned<T extends TableName> {
  readonly sheet: Sheet;
  /** Lines below the one with the names. */
  readonly lines: readonly SheetLine[];
  /** Columns of the file that mean nothing here, as they are named there. */
  readonly ignored: readonly string[];
  has(column: ColumnOf<T>): boolean;
  at(line: SheetLine, column: ColumnOf<T>): Cell;
}

function placesIn(table: TableName, header: SheetLine): Map<string, number> {
  const names: { readonly [column: string]: readonly string[] } = TABLES[table];
  const plainCells = header.cells.map(({ text }) => plain(text));
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const ranked = Object.entries(names).flatMap(([column, known]) =>
    known.map((name, rank) => ({ column, name, rank })),
  );
  for (const { column, name } of [...ranked].sort((a, b) => a.rank - b.rank)) {
    const place = plainCells.indexOf(name);
    if (place < 0 || taken.has(place) || places.has(column)) continue;
    places.set(column, place);
    taken.add(place);
  }
  return places;
}

/** Whether a table has the columns that it needs to be that one. */
export function fits(table: TableName, { lines }: Sheet): boolean {
  const [header] = lines;
  if (header === undefined) return false;
  const places = placesIn(table, header);
  return NEEDED[table].every((column) => places.has(column));
}

/** Finds the columns of a table. Throws BankFileRefused where one is missing that it cannot do without. */
export function columnsOf<T extends TableName>(table: T, sheet: Sheet): Columned<T> {
  const [header, ...lines] = sheet.lines;
  if (header === undefined) return refuse(1, 'columns', `${sheet.name} is empty`);
  const places = placesIn(table, header);
  const missing = NEEDED[table].filter((column) => !places.has(column));
  if (missing.length > 0) {
    const has = header.cells
      .map(({ text }) => text)
      .join(', ')
      .slice(0, 300);
    const wanted = missing.map((column) => {
      const names: { readonly [column: string]: readonly string[] } = TABLES[table];
      return (names[column] ?? []).slice(0, 4).join(' or ');
    });
    refuse(header.line, 'columns', `${sheet.name} has no column ${wanted.join('; ')}. It has: ${has}`);
  }
  const used = new Set(places.values());
  return {
    sheet,
    lines,
    ignored: header.cells.map(({ text }) => text).filter((text, at) => text !== '' && !used.has(at)),
    has: (column) => places.has(column),
    at: (line, column) => line.cells[places.get(column) ?? -1] ?? EMPTY,
  };
}
