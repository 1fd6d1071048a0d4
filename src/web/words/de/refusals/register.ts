// Was an einem Verzeichnis von Direktdarlehen nicht stimmt, das eingelesen wird, nach dem englischen Satz.

import type { UsageTexts } from '../../refusal-texts.ts';

export const germanRegister: UsageTexts = [
  [
    'The register is refused, and nothing of it was taken. {what}',
    'Das Verzeichnis wird abgelehnt, und nichts davon wurde übernommen. {what}',
  ],
  ['line {line}: {what}', 'Zeile {line}: {what}'],
  [
    'line {line}: {file} has no column {wanted}. It has: {columns}.',
    'Zeile {line}: {file} hat keine Spalte {wanted}. Es hat: {columns}.',
  ],
  ['line {line}: {file} is empty.', 'Zeile {line}: {file} ist leer.'],
  [
    'line {line}: {file} has no column of balances, and there are amounts in: {columns}. Name the one that holds the balances "Saldo" (or {names}), and leave the others out of the file.',
    'Zeile {line}: {file} hat keine Spalte der Stände, und Beträge stehen in: {columns}. Nennen Sie die mit den Ständen „Saldo“ (oder {names}), und lassen Sie die anderen aus der Datei.',
  ],
  [
    'line {line}: {file} is a workbook of the old form; save it as .xlsx or .csv.',
    'Zeile {line}: {file} ist eine Arbeitsmappe der alten Form; speichern Sie sie als .xlsx oder .csv.',
  ],
  ['line {line}: this is no text file.', 'Zeile {line}: das ist keine Textdatei.'],
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
  [
    'of which day are the balances? say it: --as-of DATE',
    'von welchem Tag sind die Stände? Sagen Sie es: --as-of',
  ],
  [
    'Name the day in the heading of the column, such as "Saldo 31.12.2025", or say --as-of. Balances at the end of 31 December are --as-of 1 January of the next year. A start during the year needs a column of the interest accrued until then (Stückzinsen).',
    'Nennen Sie den Tag in der Überschrift der Spalte, etwa „Saldo 31.12.2025“, oder sagen Sie ihn mit --as-of. Stände am Ende des 31. Dezember sind die vom 1. Januar des nächsten Jahres. Ein Beginn im Jahr braucht eine Spalte der bis dahin aufgelaufenen Zinsen (Stückzinsen).',
  ],
  [
    'Look at the lines. All are meant: --repeated keep. They are slips: --repeated drop.',
    'Sehen Sie die Zeilen an. Alle sind gemeint: --repeated keep. Es sind Versehen: --repeated drop.',
  ],
  [
    'Look for the line that is missing or wrong in the file, or put the sum right. Without the line of the sum it is not checked. If it is a contract after all, give it another number.',
    'Suchen Sie die Zeile, die in der Datei fehlt oder falsch ist, oder richten Sie die Summe. Ohne die Zeile der Summe wird sie nicht geprüft. Ist es doch ein Vertrag, geben Sie ihm eine andere Nummer.',
  ],
  [
    'Sums stand below all contracts; leave the others out of the file. If it is a contract, give it another number.',
    'Summen stehen unter allen Verträgen; lassen Sie die anderen aus der Datei. Ist es ein Vertrag, geben Sie ihm eine andere Nummer.',
  ],
  [
    'Look at them: telekommune loans show CONTRACT. They are other payments: --repeated keep. They are the same: --repeated drop.',
    'Sehen Sie sie an: telekommune loans show CONTRACT. Es sind andere Zahlungen: --repeated keep. Es sind dieselben: --repeated drop.',
  ],
  [
    'Take the balances of the day of the founding or a later one: --as-of {day}, with a column of the interest accrued from 1 January until then (Stückzinsen).',
    'Nehmen Sie die Stände vom Tag der Gründung oder einem späteren: --as-of {day}, mit einer Spalte der vom 1. Januar bis dahin aufgelaufenen Zinsen (Stückzinsen).',
  ],
  [
    'Balances at the end of 31 December are those of the next morning: --as-of {day}. A start during the year needs a column of the interest accrued until then (Stückzinsen).',
    'Stände am Ende des 31. Dezember sind die vom nächsten Morgen: --as-of {day}. Ein Beginn im Jahr braucht eine Spalte der bis dahin aufgelaufenen Zinsen (Stückzinsen).',
  ],
  [
    'The booking date {date} lies before {founded}, the day on which the commune was founded.',
    'Der Tag {date} liegt vor dem {founded}, an dem die Kommune gegründet wurde.',
  ],
  [
    'no contract has interest accrued, and the balances are those of {date}: what the contract bore from {first} until then would be lost; add a column Stückzinsen, or take the balances of 1 January',
    'kein Vertrag hat aufgelaufene Zinsen, und die Stände sind die vom {date}: was der Vertrag vom {first} bis dahin trug, ginge verloren; ergänzen Sie eine Spalte „Stückzinsen“, oder nehmen Sie die Stände vom 1. Januar',
  ],
  [
    'no contract has interest accrued, and the balances are those of {date}: what the {n} contracts bore from {first} until then would be lost; add a column Stückzinsen, or take the balances of 1 January',
    'kein Vertrag hat aufgelaufene Zinsen, und die Stände sind die vom {date}: was die {n} Verträge vom {first} bis dahin trugen, ginge verloren; ergänzen Sie eine Spalte „Stückzinsen“, oder nehmen Sie die Stände vom 1. Januar',
  ],
  [
    'contract {contract}: the same amount on the same day as in line {line}; say what is meant: --repeated keep or --repeated drop',
    'Vertrag {contract}: derselbe Betrag am selben Tag wie in Zeile {line}; sagen Sie, was gemeint ist: --repeated keep oder --repeated drop',
  ],
  [
    'contract {contract} stands here with another lender or rate',
    'Vertrag {contract} steht hier mit anderem Gläubiger oder Zins',
  ],
  [
    'contract {contract} stands here with another balance to begin with',
    'Vertrag {contract} steht hier mit einem anderen Anfangsstand',
  ],
  [
    'the day lies before that of the balances, which hold it already',
    'der Tag liegt vor dem der Stände, die ihn schon enthalten',
  ],
  ['no short name can be made of "{number}"', 'aus „{number}“ lässt sich kein Kurzname bilden'],
];
