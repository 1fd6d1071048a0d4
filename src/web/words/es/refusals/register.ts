// Lo que no está bien en un registro de préstamos directos que se importa, según la frase inglesa.

import type { UsageTexts } from '../../refusal-texts.ts';

export const spanishRegister: UsageTexts = [
  [
    'The register is refused, and nothing of it was taken. {what}',
    'El registro se rechaza, y no se tomó nada de él. {what}',
  ],
  ['line {line}: {what}', 'línea {line}: {what}'],
  [
    '{file} has no column {wanted}. It has: {columns}.',
    '{file} no tiene la columna {wanted}. Tiene: {columns}.',
  ],
  ['{file} is empty.', '{file} está vacío.'],
  [
    '{file} has no column of balances, and there are amounts in: {columns}. Name the one that holds the balances "Saldo" (or {names}), and leave the others out of the file.',
    '{file} no tiene columna de saldos, y hay importes en: {columns}. Llame «Saldo» a la que tiene los saldos (o {names}), y deje las otras fuera del archivo.',
  ],
  [
    '{file} is a workbook of the old form; save it as .xlsx or .csv.',
    '{file} es un libro de cálculo de la forma antigua; guárdelo como .xlsx o .csv.',
  ],
  ['this is no text file.', 'esto no es un archivo de texto.'],
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
];
