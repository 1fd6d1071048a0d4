// Lo que no está bien en un registro de préstamos directos que se importa, según la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishRegister: UsageTexts = [
  [
    'The register is refused, and nothing of it was taken. {what}',
    'El registro se rechaza, y no se tomó nada de él. {what}',
  ],
  ['line {line}: {what}', 'línea {line}: {what}'],
  [
    'line {line}: {file} has no column {wanted}. It has: {columns}.',
    'línea {line}: {file} no tiene la columna {wanted}. Tiene: {columns}.',
  ],
  ['line {line}: {file} is empty.', 'línea {line}: {file} está vacío.'],
  [
    'line {line}: {file} has no column of balances, and there are amounts in: {columns}. Name the one that holds the balances "Saldo" (or {names}), and leave the others out of the file.',
    'línea {line}: {file} no tiene columna de saldos, y hay importes en: {columns}. Llame «Saldo» a la que tiene los saldos (o {names}), y deje las otras fuera del archivo.',
  ],
  [
    'line {line}: {file} is a workbook of the old form; save it as .xlsx or .csv.',
    'línea {line}: {file} es un libro de cálculo de la forma antigua; guárdelo como .xlsx o .csv.',
  ],
  ['line {line}: this is no text file.', 'línea {line}: esto no es un archivo de texto.'],
  [
    '"{cell}" is no notice: write 30 Tage, 3 Monate, 1 Jahr, 6 Monate zum Quartalsende',
    '«{cell}» no es un preaviso: escriba 30 días, 3 meses, 1 año, 6 meses a fin de trimestre',
  ],
  ['"{cell}" is no number (decimal sign {sign})', '«{cell}» no es un número (signo decimal {sign})'],
  ['"{cell}" is no day (expected day-month-year)', '«{cell}» no es un día (se espera día, mes, año)'],
  ['"{cell}" is no day (expected month-day-year)', '«{cell}» no es un día (se espera mes, día, año)'],
  ['"{cell}" is no day (expected year-month-day)', '«{cell}» no es un día (se espera año, mes, día)'],
  [
    '"{cell}" may have a decimal sign or a sign of thousands; say which: --decimal-sign',
    '«{cell}» puede tener un signo decimal o uno de millares; diga cuál: --decimal-sign',
  ],
  [
    '"{cell}" and "{other}" have different decimal signs',
    '«{cell}» y «{other}» tienen signos decimales distintos',
  ],
  [
    '"{cell}" may begin with the day or with the month; say which: --dates',
    '«{cell}» puede empezar por el día o por el mes; diga cuál: --dates',
  ],
  [
    '"{cell}" and "{other}" have their parts in different orders',
    '«{cell}» y «{other}» tienen sus partes en órdenes distintos',
  ],
  ['"{cell}" is below zero', '«{cell}» es menor que cero'],
  ['contract {contract} stands in line {line} already', 'el contrato {contract} ya está en la línea {line}'],
  [
    'contract {contract} has a balance or interest below zero',
    'el contrato {contract} tiene un saldo o un interés menor que cero',
  ],
  ['there is no contract {contract}', 'no hay ningún contrato {contract}'],
  ['the line has no number', 'la línea no tiene número de contrato'],
  ['the line has no rate', 'la línea no tiene tipo de interés'],
  ['the line has no date', 'la línea no tiene fecha'],
  ['the line has no amount', 'la línea no tiene importe'],
  ['nothing moves: the amount is zero', 'no se mueve nada: el importe es cero'],
  ['"{lender}" is not among the contacts', '«{lender}» no está entre los contactos'],
  [
    'contract {contract}: the same amount on the same day as in line {line}',
    'contrato {contract}: el mismo importe el mismo día que en la línea {line}',
  ],
  ['of which day are the balances? say it: --as-of DATE', '¿de qué día son los saldos? Dígalo: --as-of'],
  [
    'Name the day in the heading of the column, such as "Saldo 31.12.2025", or say --as-of. Balances at the end of 31 December are --as-of 1 January of the next year. A start during the year needs a column of the interest accrued until then (Stückzinsen).',
    'Nombre el día en el encabezado de la columna, como «Saldo a 31.12.2025», o dígalo con --as-of. Los saldos al final del 31 de diciembre son los del 1 de enero del año siguiente. Un comienzo dentro del año necesita una columna del interés devengado hasta entonces (Interés devengado).',
  ],
  [
    'Look at the lines. All are meant: --repeated keep. They are slips: --repeated drop.',
    'Mire las líneas. Si todas valen: --repeated keep. Si son un descuido: --repeated drop.',
  ],
  [
    'Look for the line that is missing or wrong in the file, or put the sum right. Without the line of the sum it is not checked. If it is a contract after all, give it another number.',
    'Busque la línea que falta o está mal en el archivo, o corrija la suma. Sin la línea de la suma no se comprueba. Si es un contrato, dele otro número.',
  ],
  [
    'Sums stand below all contracts; leave the others out of the file. If it is a contract, give it another number.',
    'Las sumas van debajo de todos los contratos; deje las otras fuera del archivo. Si es un contrato, dele otro número.',
  ],
  [
    'Look at them: telekommune loans show CONTRACT. They are other payments: --repeated keep. They are the same: --repeated drop.',
    'Mírelas: telekommune loans show CONTRACT. Si son otros pagos: --repeated keep. Si son los mismos: --repeated drop.',
  ],
  [
    'Take the balances of the day of the founding or a later one: --as-of {day}, with a column of the interest accrued from 1 January until then (Stückzinsen).',
    'Tome los saldos del día de la fundación o de uno posterior: --as-of {day}, con una columna del interés devengado desde el 1 de enero hasta entonces (Interés devengado).',
  ],
  [
    'Balances at the end of 31 December are those of the next morning: --as-of {day}. A start during the year needs a column of the interest accrued until then (Stückzinsen).',
    'Los saldos al final del 31 de diciembre son los de la mañana siguiente: --as-of {day}. Un comienzo dentro del año necesita una columna del interés devengado hasta entonces (Interés devengado).',
  ],
  [
    'The booking date {date} lies before {founded}, the day on which the commune was founded.',
    'El día {date} es anterior al {founded}, el de la fundación de la comuna.',
  ],
  [
    'no contract has interest accrued, and the balances are those of {date}: what the contract bore from {first} until then would be lost; add a column Stückzinsen, or take the balances of 1 January',
    'ningún contrato tiene interés devengado, y los saldos son los del {date}: lo que rindió el contrato desde el {first} hasta entonces se perdería; añada una columna «Interés devengado» o tome los saldos del 1 de enero',
  ],
  [
    'no contract has interest accrued, and the balances are those of {date}: what the {n} contracts bore from {first} until then would be lost; add a column Stückzinsen, or take the balances of 1 January',
    'ningún contrato tiene interés devengado, y los saldos son los del {date}: lo que rindieron los {n} contratos desde el {first} hasta entonces se perdería; añada una columna «Interés devengado» o tome los saldos del 1 de enero',
  ],
  [
    'contract {contract}: the same amount on the same day as in line {line}; say what is meant: --repeated keep or --repeated drop',
    'contrato {contract}: el mismo importe el mismo día que en la línea {line}; diga qué vale: --repeated keep o --repeated drop',
  ],
  [
    'contract {contract} stands here with another lender or rate',
    'el contrato {contract} está aquí con otro prestamista u otro tipo de interés',
  ],
  [
    'contract {contract} stands here with another balance to begin with',
    'el contrato {contract} está aquí con otro saldo inicial',
  ],
  [
    'the day lies before that of the balances, which hold it already',
    'el día es anterior al de los saldos, que ya lo contienen',
  ],
  ['no short name can be made of "{number}"', 'de «{number}» no se puede hacer un nombre corto'],
];
