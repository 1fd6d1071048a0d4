// Lo que va en campos del banco y de los documentos, según la indicación inglesa.

import type { Texts } from '../../command-texts.ts';

export const helps: Texts = {
  'the file that the bank wrote: camt.052, .053, .054, OFX or CSV':
    'el archivo del banco: camt.052, .053, .054, OFX o CSV',
  'the account’s short name in the books; main if left out':
    'el nombre corto de la cuenta en los libros; main si se omite',
  'the account’s number, where the file has several': 'el número de la cuenta, si el archivo tiene varias',
  'for CSV: a file (JSON) that says what the columns mean':
    'para CSV: un archivo (JSON) que dice qué significan las columnas',
  'what the account held before, for a first file that does not say so':
    'lo que había antes en la cuenta, si el primer archivo no lo dice',
  'through which day the file reaches, when later than its last line: a day that was over when the file was written':
    'hasta qué día llega el archivo, si es posterior a su última línea: un día ya pasado cuando se escribió',
  'whether lines like known ones are those (known) or others (new)':
    'si las líneas iguales a otras conocidas son esas (known) u otras (new)',
  'say the names of payers, too': 'decir también los nombres de quienes pagan',
  'the line, or the beginning of its id': 'la línea, o el comienzo de su identificador',
  'the entries, with commas between': 'las entradas, separadas por comas',
  'a part of one entry, such as one half of it': 'una parte de una entrada, como la mitad',
  'the line, or one of the entries that were offset, or the beginning of its id':
    'la línea, o una de las entradas compensadas, o el comienzo de su identificador',
  'what the bank has more than the books': 'lo que el banco tiene de más respecto a los libros',
  'what the bank has less than the books': 'lo que el banco tiene de menos respecto a los libros',
  'what the difference is': 'en qué consiste la diferencia',
  'own for the commune’s account, person.anna, outside.loan-07, enterprise.druckerei, or a supplier’s short name':
    'own para la cuenta de la comuna, person.anna, outside.loan-07, enterprise.druckerei, o el nombre corto de un proveedor',
  'the holder of the account, as the bank knows it; needed the first time':
    'el titular de la cuenta, como lo conoce el banco; necesario la primera vez',
  'the account’s number': 'el número de cuenta',
  'the mail address, for papers by mail': 'la dirección de correo, para documentos por correo electrónico',
  'the bank, for accounts outside the euro area': 'el banco, para cuentas fuera de la zona euro',
  'the street': 'la calle',
  'the number in the street': 'el número de la calle',
  'the post code': 'el código postal',
  'the town': 'la población',
  'two letters, such as DE': 'dos letras, como ES',
  'the reference of a direct debit mandate': 'la referencia de un mandato de adeudo',
  'the day on which the mandate was signed': 'el día en que se firmó el mandato',
  'for own: the creditor identifier by which rents are collected':
    'para own: el identificador de acreedor con el que se cobran las rentas',
  'what is paid or collected': 'lo que se paga o se cobra',
  'the file to write; it must not exist yet': 'el archivo que se escribe; no debe existir todavía',
  'the day on which the bank is to do it; the sealed day if left out':
    'el día en que el banco ha de hacerlo; el día sellado si se omite',
  'only what is about this asset': 'solo lo que toca a este bien',
  'loan orders: only these contracts; a repayment may say how much: 15,16=2500.00':
    'en préstamos: solo estos contratos; una devolución puede decir cuánto: 15,16=2500.00',
  'the order’s name; made of what and when if left out':
    'el nombre de la orden; si se omite, se forma con el qué y el cuándo',
  'supplier: the contact that is paid': 'proveedor: el contacto al que se paga',
  'supplier: how much': 'proveedor: cuánto',
  'supplier: the number of the invoice': 'proveedor: el número de la factura',
  'what the other side reads of each payment; what it is for if left out':
    'lo que lee la otra parte en cada pago; si se omite, para qué es',
  'of what the other side reads; as the letterhead says if left out':
    'de lo que lee la otra parte; como diga el membrete si se omite',
  'leave out those whose account is not known here': 'deja fuera a quienes no tienen aquí cuenta conocida',
  'one booking for each payment, instead of one for all':
    'un asiento por cada pago, en lugar de uno para todos',
  'pain.001.001.03 or pain.008.001.02, for banks that want them':
    'pain.001.001.03 o pain.008.001.02, para bancos que los quieran',
  'the order’s name': 'el nombre de la orden',
  'done or cancelled': 'hecha (done) o anulada (cancelled)',
  'the day on which the bank did it; the day of the order if left out':
    'el día en que el banco lo hizo; el de la orden si se omite',
  'supplier: what sort of cost, one word: insurance, repair':
    'proveedor: qué tipo de gasto, una palabra: seguro, reparacion',
  'supplier: the asset that bears the cost': 'proveedor: el bien que soporta el gasto',
  'books nothing, because the books have it already': 'no asienta nada, porque los libros ya lo tienen',
  'which paper': 'qué documento',
  'where the files go; it is made if it is not there': 'dónde van los archivos; se crea si no existe',
  'only the one for this holder, contract, person, enterprise or auction':
    'solo el de este tenedor, contrato, persona, empresa o subasta',
  'as at the end of this day; the sealed day if left out': 'al final de este día; el día sellado si se omite',
  'in which language; as the letterhead says if left out': 'en qué idioma; como diga el membrete si se omite',
  'pdf, xlsx or csv; pdf if left out': 'pdf, xlsx o csv; pdf si se omite',
  'a letterhead file (JSON) instead of the one in the node’s folder':
    'un archivo de membrete (JSON) en lugar del de la carpeta del nodo',
  'overwrites files that are there': 'sobrescribe los archivos que existan',
  'only the one for this holder, contract, person or enterprise':
    'solo el de este tenedor, contrato, persona o empresa',
  'mail settings (JSON) instead of mail.json in the node’s folder':
    'ajustes de correo (JSON) en lugar de mail.json en la carpeta del nodo',
  'sends also what was mailed before, or may have been': 'envía también lo que ya se envió, o pudo enviarse',
  'sends nothing: what may have gone has, says somebody who asked':
    'no envía nada: lo que pudo salir ha llegado, dice alguien que preguntó',
  'where it is; letterhead.json in the folder of the node if left out':
    'dónde está; letterhead.json en la carpeta del nodo si se omite',
  'the file that the bank wrote': 'el archivo que escribió el banco',
  'a CSV file as your bank exports it': 'un archivo CSV tal como lo exporta su banco',
  'the mapping to write; it must not exist yet': 'la correspondencia que se escribe; no debe existir todavía',
  'interest a year on 100, such as 8.75': 'intereses al año por 100, como 8.75',
  'the yield a year in per cent, such as 8.84': 'el rendimiento anual en por ciento, como 8.84',
  'whole half-years after the first payment of interest':
    'semestres enteros tras el primer pago de intereses',
  'days from the issue to the first payment; a whole half-year if left out':
    'días desde la emisión hasta el primer pago; un semestre entero si se omite',
  'days of the half-year in which those lie; 184 if left out':
    'días del semestre en que caen; 184 si se omite',
  'how the first payment is: regular if left out': 'cómo es el primer pago; regular si se omite',
  'lines of convention,start,end; the standard input if left out':
    'líneas de convención,inicio,fin; la entrada estándar si se omite',
  'the terms, in JSON': 'las condiciones, en JSON',
  'days that are no business days, one a line: 2026-12-25':
    'días que no son hábiles, uno por línea: 2026-12-25',
  'unfolds every amount of interest into days × rate × balance':
    'despliega cada importe de intereses en días × interés × saldo',
};
