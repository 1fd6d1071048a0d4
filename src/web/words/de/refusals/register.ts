// Was an einem Verzeichnis von Direktdarlehen nicht stimmt, das eingelesen wird, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanRegister: UsageTexts = [
  [
    'The register is refused, and nothing of it was taken. {what}',
    'Das Verzeichnis wird abgelehnt, und nichts davon wurde übernommen. {what}',
  ],
  ['line {line}: {what}', 'Zeile {line}: {what}'],
  [
    '{file} has no column {wanted}. It has: {columns}.',
    '{file} hat keine Spalte {wanted}. Es hat: {columns}.',
  ],
  ['{file} is empty.', '{file} ist leer.'],
  [
    '{file} has no column of balances, and there are amounts in: {columns}. Name the one that holds the balances "Saldo" (or {names}), and leave the others out of the file.',
    '{file} hat keine Spalte der Stände, und Beträge stehen in: {columns}. Nennen Sie die mit den Ständen „Saldo“ (oder {names}), und lassen Sie die anderen aus der Datei.',
  ],
  [
    '{file} is a workbook of the old form; save it as .xlsx or .csv.',
    '{file} ist eine Arbeitsmappe der alten Form; speichern Sie sie als .xlsx oder .csv.',
  ],
  ['this is no text file.', 'das ist keine Textdatei.'],
  [
    '"{cell}" is no notice: write 30 Tage, 3 Monate, 1 Jahr, 6 Monate zum Quartalsende',
    '„{cell}“ ist keine Frist: schreiben Sie 30 Tage, 3 Monate, 1 Jahr, 6 Monate zum Quartalsende',
  ],
  ['"{cell}" is no number (decimal sign {sign})', '„{cell}“ ist keine Zahl (Dezimalzeichen {sign})'],
  ['"{cell}" is no day (expected day-month-year)', '„{cell}“ ist kein Tag (erwartet: Tag, Monat, Jahr)'],
  ['"{cell}" is no day (expected month-day-year)', '„{cell}“ ist kein Tag (erwartet: Monat, Tag, Jahr)'],
  ['"{cell}" is no day (expected year-month-day)', '„{cell}“ ist kein Tag (erwartet: Jahr, Monat, Tag)'],
  [
    '"{cell}" may have a decimal sign or a sign of thousands; say which: --decimal-sign',
    '„{cell}“ kann ein Dezimalzeichen oder eines für Tausender haben; sagen Sie, welches: --decimal-sign',
  ],
  [
    '"{cell}" and "{other}" have different decimal signs',
    '„{cell}“ und „{other}“ haben verschiedene Dezimalzeichen',
  ],
  [
    '"{cell}" may begin with the day or with the month; say which: --dates',
    '„{cell}“ kann mit dem Tag oder mit dem Monat beginnen; sagen Sie, womit: --dates',
  ],
  [
    '"{cell}" and "{other}" have their parts in different orders',
    '„{cell}“ und „{other}“ haben ihre Teile in verschiedener Reihenfolge',
  ],
  ['"{cell}" is below zero', '„{cell}“ liegt unter null'],
  ['contract {contract} stands in line {line} already', 'Vertrag {contract} steht schon in Zeile {line}'],
  [
    'contract {contract} has a balance or interest below zero',
    'Vertrag {contract} hat einen Stand oder Zinsen unter null',
  ],
  ['there is no contract {contract}', 'es gibt keinen Vertrag {contract}'],
  ['the line has no number', 'die Zeile hat keine Vertragsnummer'],
  ['the line has no rate', 'die Zeile hat keinen Zins'],
  ['the line has no date', 'die Zeile hat kein Datum'],
  ['the line has no amount', 'die Zeile hat keinen Betrag'],
  ['nothing moves: the amount is zero', 'nichts bewegt sich: der Betrag ist null'],
  ['"{lender}" is not among the contacts', '„{lender}“ ist nicht unter den Kontakten'],
  [
    'contract {contract}: the same amount on the same day as in line {line}',
    'Vertrag {contract}: derselbe Betrag am selben Tag wie in Zeile {line}',
  ],
];
