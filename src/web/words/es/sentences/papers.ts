// Lo que dicen los documentos, las cartas y la importación de un registro de préstamos.

import type { Texts } from '../../command-texts.ts';

export const papers: Texts = {
  '{n} file as at {onDate} in {into}:': '{n} archivo a {onDate} en {into}:',
  '{n} files as at {onDate} in {into}:': '{n} archivos a {onDate} en {into}:',
  '… {n} more': '… {n} más',
  'It holds {n} file; SHA256SUMS lists them.': 'Contiene {n} archivo; SHA256SUMS los enumera.',
  'It holds {n} files; SHA256SUMS lists them.': 'Contiene {n} archivos; SHA256SUMS los enumera.',
  'No {kind} of {names}: {why}.': 'Ningún documento ({kind}) de {names}: {why}.',
  'Direct loans have papers of their own: {command}':
    'Los préstamos directos tienen documentos propios: {command}',
  'Bonds have papers of their own: {command}': 'Los bonos tienen documentos propios: {command}',
  'There is no letterhead in {folder} yet: telekommune letterhead':
    'En {folder} aún no hay membrete: telekommune letterhead',
  'WARNING: in {papers}, such as {first}, the font lacks {signs}: look at them before they go out.':
    'ATENCIÓN: en {papers}, como {first}, a la letra le faltan {signs}: mírelos antes de enviarlos.',
  '{n} paper': '{n} documento',
  '{n} papers': '{n} documentos',
  'Name fonts that have these signs in the letterhead file (fonts).':
    'Indique en el archivo del membrete letras que tengan estos signos (fonts).',
  '{file} is right: {name}, in {language}, with a logo, {addresses} of its own beside the contacts, {notes}.':
    '{file} está bien: {name}, idioma {language}, con logotipo, {addresses} además de los contactos, {notes}.',
  '{file} is right: {name}, in {language}, without a logo, {addresses} of its own beside the contacts, {notes}.':
    '{file} está bien: {name}, idioma {language}, sin logotipo, {addresses} además de los contactos, {notes}.',
  '{n} address': '{n} dirección propia',
  '{n} addresses': '{n} direcciones propias',
  '{n} note': '{n} nota',
  '{n} notes': '{n} notas',
  '{file} is there to be filled in; docs/operating/papers.md explains each field.':
    '{file} está ahí para rellenarlo; docs/operating/papers.md explica cada campo.',
  'Letters that the server refused': 'Cartas que el servidor rechazó',
  'Letters that may have gone': 'Cartas que quizá hayan salido',
  '{into} says what the columns of {from} seem to mean. Look it through.':
    '{into} dice lo que parecen significar las columnas de {from}. Revíselo.',
  'Columns that it leaves out: {columns}.': 'Columnas que deja fuera: {columns}.',
  'No column says whose account it is: put the IBAN of your own account into "account" in {into}, between the quotes.':
    'Ninguna columna dice de quién es la cuenta: ponga el IBAN de su propia cuenta en "account" de {into}, entre las comillas.',
  '{n} entry was said': '{n} entrada dicha',
  '{n} entries were said': '{n} entradas dichas',
  'Nothing was imported: {n} fault in the register.': 'No se importó nada: {n} falta en el registro.',
  'Nothing was imported: {n} faults in the register.': 'No se importó nada: {n} faltas en el registro.',
  'Nothing is left to import': 'No queda nada por importar',
  'Nothing was imported yet: {n} entry would be said': 'Aún no se ha importado nada: se diría {n} entrada',
  'Nothing was imported yet: {n} entries would be said':
    'Aún no se ha importado nada: se dirían {n} entradas',
  'With --confirm they are.': 'Con --confirm se dicen.',
  '{said}, {n} stands here already.': '{said}, {n} ya está aquí.',
  '{said}, {n} stand here already.': '{said}, {n} ya están aquí.',
  '{n} contact is kept on this machine only': '{n} contacto se guarda solo en esta máquina',
  '{n} contacts are kept on this machine only': '{n} contactos se guardan solo en esta máquina',
  '{n} contact would be kept on this machine only': '{n} contacto se guardaría solo en esta máquina',
  '{n} contacts would be kept on this machine only': '{n} contactos se guardarían solo en esta máquina',
  '{file}, line {line}: {said}': '{file}, línea {line}: {said}',
  '{fault} So it is in {n} further line: {shown}': '{fault} Pasa lo mismo en {n} línea más: {shown}',
  '{fault} So it is in {n} further lines: {shown}': '{fault} Pasa lo mismo en {n} líneas más: {shown}',
  'Check sums of the register': 'Sumas de control del registro',
  'Lines that cannot be taken': 'Líneas que no se pueden tomar',
  'What to do': 'Qué hacer',
  'To be looked at': 'Por mirar',
  'Repeated lines': 'Líneas repetidas',
  'Contacts kept on this machine': 'Contactos guardados en esta máquina',
  'Contacts that would be kept on this machine': 'Contactos que se guardarían en esta máquina',
  'Contracts as they stand': 'Contratos como están',
  'Contracts as they would stand': 'Contratos como quedarían',
  Posted: 'Contabilizado',
  'Would be posted': 'Se contabilizaría',
  contracts: 'contratos',
  lenders: 'prestamistas',
  contacts: 'contactos',
  movements: 'movimientos',
  'balances as of': 'saldos a fecha de',
  'sum of the balances': 'suma de los saldos',
  'sum of the interest accrued': 'suma del interés devengado',
  'sum paid in': 'suma ingresada',
  'sum paid out': 'suma devuelta',
  'sum of the movements': 'suma de los movimientos',
  'columns left out': 'columnas omitidas',
  'lines of sums left out': 'líneas de sumas omitidas',
};
