// Lo que va en campos sobre contratos, bienes y consultas, según la indicación inglesa.

import type { Texts } from '../../command-texts.ts';

export const helps: Texts = {
  'only those who work there': 'solo quienes trabajan allí',
  'also people whose share has ended or not begun': 'también personas cuya participación terminó o no empezó',
  'the identity’s signature over the device, where its secret is elsewhere':
    'la firma de la identidad sobre el dispositivo, si su secreto está en otro sitio',
  'the least that it may be sold for': 'lo mínimo por lo que puede venderse',
  'what goes from the pool into the fund of the asset': 'lo que pasa del fondo común al fondo del bien',
  'the short name of the person who then acts for it': 'el nombre corto de la persona que actuará por ella',
  'what the enterprise is called; its short name if left out':
    'cómo se llama la empresa; su nombre corto si se omite',
  'what that person is called': 'cómo se llama esa persona',
  'the parameter, or parameter=value': 'la regla, o regla=valor',
  'its new value': 'su nuevo valor',
  'all values of a preset in one decision, see: telekommune presets':
    'todos los valores de una plantilla en una decisión',
  'the power: treasurer confirms what the bank did, represent acts for an enterprise':
    'la facultad: treasurer confirma lo que hizo el banco; represent actúa por una empresa',
  'the key of its witness log: 64 digits': 'la clave de su registro de testigo: 64 signos',
  'what the node is called': 'cómo se llama el nodo',
  'the statement': 'la declaración',
  'only this one, with what the members changed in it':
    'solo esta, con lo que los miembros cambiaron en ella',
  'also every change by vote, and what it said before':
    'también cada cambio por votación, y lo que decía antes',
  'months of a rent period; 1 if left out': 'meses de un periodo de renta; 1 si se omite',
  'how many periods the lease lasts; as long as the bonds if left out':
    'cuántos periodos dura el arrendamiento; lo que duren los bonos si se omite',
  'days of notice; 90 if left out': 'días de preaviso; 90 si se omite',
  'yearly rise of the rent, applied at a review': 'subida anual de la renta, aplicada en una revisión',
  'how the bonds are redeemed; linear if left out':
    'cómo se amortizan los bonos; en partes iguales (linear) si se omite',
  'months between two coupons; 3 if left out': 'meses entre dos cupones; 3 si se omite',
  'months until the last bond is redeemed, at most 1200; 120 if left out':
    'meses hasta amortizar el último bono, 1200 como máximo; 120 si se omite',
  'how days are counted; 30E/360 if left out': 'cómo se cuentan los días; 30E/360 si se omite',
  'months over which it is depreciated; not at all if left out':
    'meses en que se amortiza contablemente; nada si se omite',
  'what is left after that': 'lo que queda después',
  'only its series': 'solo su serie',
  'the holders of its bonds': 'los tenedores de sus bonos',
  'as capital, or as a grant that the pool shares':
    'como capital (capital), o como subvención que reparte el fondo común (grant)',
  'only loans of that kind': 'solo préstamos de ese tipo',
  'only that year': 'solo ese año',
  'the number or label on the paper': 'el número o la etiqueta del documento',
  'the kind of loan; direct if left out': 'el tipo de préstamo; direct si se omite',
  'the notice: 90, "30 days", "3 months", "6 months to the end of a quarter", "1 year"; 0 where none is needed':
    'el preaviso: 90, «30 días», «3 meses», «6 meses a fin de trimestre», «1 año»; 0 donde no hace falta',
  'the day on which the contract ends; without --notice it cannot be called before':
    'el día en que termina el contrato; sin preaviso no puede denunciarse antes',
  'whether the clause of subordination is part of it': 'si incluye la cláusula de subordinación',
  'how days are counted': 'cómo se cuentan los días',
  'what becomes of the yearly interest': 'qué pasa con los intereses anuales',
  'what is rounded; the year if left out': 'qué se redondea; el año si se omite',
  'it was agreed before these books began: its notice and its rank are facts':
    'se acordó antes de estos libros: su preaviso y su rango son hechos',
  'the day of the agreement; the sealed day if left out': 'el día del acuerdo; el día sellado si se omite',
  'the first day of the new rate; the sealed day if left out':
    'el primer día del nuevo interés; el día sellado si se omite',
  'what passed it on': 'qué lo traspasó',
  'the day from which the other one lends; the sealed day if left out':
    'el día desde el que presta la otra parte; el día sellado si se omite',
  'the day on which it was given; the sealed day if left out':
    'el día en que se dio; el día sellado si se omite',
  'the day to which it runs, where there are several': 'el día en que vence, si hay varios',
  'the entry that recorded it, or the beginning of its id':
    'la entrada que lo registró, o el comienzo de su identificador',
  'it is a second payment of the same amount on the same day, no slip':
    'es un segundo pago del mismo importe en el mismo día, no un descuido',
  'the balance on the day': 'el saldo en ese día',
  'interest accrued by then and not added': 'intereses devengados hasta entonces y no añadidos',
  'the contracts; a workbook may hold the other tables too':
    'los contratos; un libro de cálculo puede llevar también las otras tablas',
  'the movements': 'los movimientos',
  'the lenders': 'los prestamistas',
  'the day at whose beginning the balances stand, where their heading names none':
    'el día a cuyo comienzo valen los saldos, si su encabezado no nombra ninguno',
  'the kind of loan where the file has none; direct if left out':
    'el tipo de préstamo donde el archivo no lo dice; direct si se omite',
  'where the file leaves it open': 'donde el archivo lo deja abierto',
  'the order of the parts of a day, where the file leaves it open':
    'el orden de las partes de una fecha, donde el archivo lo deja abierto',
  'of addresses that name none, two letters such as DE; the commune’s own if left out':
    'de direcciones que no nombran ninguno, dos letras como ES; el de la comuna si se omite',
  'of contracts that do not say it, where the charter makes new ones subordinated':
    'de contratos que no lo dicen, donde los estatutos subordinan los nuevos',
  'lines that say what an earlier one, or the books, say':
    'líneas que dicen lo que ya dice una anterior, o los libros',
  'numbers of contracts whose interest is rounded for each amount: 14,20':
    'números de contratos cuyos intereses se redondean por importe: 14,20',
  'does it': 'lo hace',
  'only people who work there': 'solo personas que trabajan allí',
  'the first month, such as 2025-01': 'el primer mes, como 2025-01',
  'the last month': 'el último mes',
  'every account by itself; the sum of each class if left out':
    'cada cuenta por separado; la suma de cada clase si se omite',
  'the first month; January if left out': 'el primer mes; enero si se omite',
  'the last month; this one if left out, or the last year while this one is empty':
    'el último mes; este si se omite, o el año pasado mientras este esté vacío',
  'from the first posting on': 'desde el primer asiento',
  'only postings that bear this text in their words or accounts, or that this entry caused':
    'solo asientos que llevan este texto en sus palabras o cuentas, o que causó esta entrada',
  'only postings to the accounts of that asset, the newest first':
    'solo asientos en las cuentas de ese bien, los más nuevos primero',
  'the account, such as assets:bank': 'la cuenta, como assets:bank',
  'the entry that booked it, or the beginning of its id':
    'la entrada que lo asentó, o el comienzo de su identificador',
  'the booking date; the sealed day if left out': 'la fecha de asiento; el día sellado si se omite',
  'how many months, that of today first; 12 if left out': 'cuántos meses, el de hoy primero; 12 si se omite',
  'only things of this kind': 'solo cosas de este tipo',
  'everything, also every loan that could be called': 'todo, también cada préstamo que podría denunciarse',
  'how many years ahead, 1 to 40; 10 if left out': 'cuántos años por delante, de 1 a 40; 10 si se omite',
  'the part of all rent that stays away': 'la parte de todas las rentas que no llega',
  'how long an asset stands empty after each lease':
    'cuánto tiempo queda vacío un bien tras cada arrendamiento',
  'how much dearer costs become every year': 'cuánto se encarecen los gastos cada año',
  'the rate of loans that replace what lenders take back':
    'el interés de préstamos que sustituyen lo que retiran los prestamistas',
  'the yearly index of rent reviews, instead of that of the agreements':
    'el índice anual de las revisiones de renta, en lugar del de los acuerdos',
  'a file of scenarios to compare': 'un archivo de escenarios para comparar',
  'for which program; hledger if left out': 'para qué programa; hledger si se omite',
  'also seals that others had overtaken; they concern only who keeps a witness':
    'también sellos que otros habían adelantado; solo importan a quien lleva un testigo',
  'also those that were used, taken back or expired': 'también las usadas, retiradas o caducadas',
};
