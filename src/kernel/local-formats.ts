// How languages write numbers and dates: tables of ours, because locale data differ between runtimes.

/** How numbers, dates and tables for spreadsheets are written. */
export interface Formats {
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** Between a number and `%`. */
  readonly percent: string;
  /** Of `{day}`, `{month}`, `{year}` (two digits, two digits, four), and of `{d}` and `{name}` of the month for whole sentences. */
  readonly date: string;
  readonly longDate: string;
  readonly months: readonly string[];
  /** Between the fields of a line of CSV: what the spreadsheets of that country open. */
  readonly field: ',' | ';';
}

/** What writes numbers and dates: a language of the papers, or of the page. */
export interface Local {
  readonly formats: Formats;
}

/** Days as ISO 8601 has them: 06/01 is June to some who read English, and January to others. */
export const englishFormats: Formats = {
  decimal: '.',
  group: ',',
  percent: '',
  date: '{year}-{month}-{day}',
  longDate: '{d} {name} {year}',
  field: ',',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** As letters of business write it (DIN 5008). */
export const germanFormats: Formats = {
  decimal: ',',
  group: '.',
  percent: '\u00a0',
  date: '{day}.{month}.{year}',
  longDate: '{d}. {name} {year}',
  field: ';',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
};

/** Figures carry the points of books also where four digits could go without. */
export const spanishFormats: Formats = {
  decimal: ',',
  group: '.',
  percent: '\u00a0',
  date: '{day}/{month}/{year}',
  longDate: '{d} de {name} de {year}',
  field: ';',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};
