// Lo que responden las órdenes sobre dinero, banco, libros y préstamos directos.

import type { Texts } from '../../command-texts.ts';

export const answersOfMoney: Texts = {
  '{entries}, as {person} said': '{entries}, como dijo {person}',
  '{said}; cancelled by {entry}': '{said}; anulado por {entry}',
  'not booked: {booking}': 'sin asentar: {booking}',
  '{lines} of the bank and {entries} of the books wait for one another.':
    '{lines} del banco y {entries} de los libros se esperan mutuamente.',
  '{n} entry': '{n} entrada',
  '{n} entries': '{n} entradas',
  '{n} entry is from before the first statement: what the accounts held then has it in it.':
    '{n} entrada es anterior al primer extracto: lo que tenían entonces las cuentas ya la incluye.',
  '{n} entries are from before the first statement: what the accounts held then has them in it.':
    '{n} entradas son anteriores al primer extracto: lo que tenían entonces las cuentas ya las incluye.',
  '{n} line is one entry to the cent, and more than amount and day says so.':
    '{n} línea es una entrada al céntimo, y lo dice algo más que el importe y el día.',
  '{n} lines are each one entry to the cent, and more than amount and day says so.':
    '{n} líneas son cada una una entrada al céntimo, y lo dice algo más que el importe y el día.',
  '{person} has said: {entries}; a second must': '{person} ha dicho: {entries}; falta una segunda persona',
  'unclear, one of: {alike} ({reasons})': 'no está claro, una de: {alike} ({reasons})',
  'unclear, other lines fit as well: {suggestion} ({reasons})':
    'no está claro, otras líneas también encajan: {suggestion} ({reasons})',
  'perhaps {suggestion} ({reasons})': 'quizá {suggestion} ({reasons})',
  '{length} to the end of a month': '{length} a fin de mes',
  '{length} to the end of a quarter': '{length} a fin de trimestre',
  '{length} to the end of a half-year': '{length} a fin de semestre',
  '{length} to the end of a year': '{length} a fin de año',
  'until {endDate}': 'hasta {endDate}',
  '{notice}, ends on {endDate}': '{notice}, termina el {endDate}',
  '{mandate} of {signedOn}': '{mandate} del {signedOn}',
  '{nextDate}, put off since {postponedDate}: a coupon is unpaid (rule 18)':
    '{nextDate}, aplazada desde {postponedDate}: hay un cupón sin pagar (regla 18)',
  '{totalMinor} wait for {people}.': '{totalMinor} esperan a {people}.',
  'Who pays and who receives, {firstMonth} to {lastMonth}':
    'Quién paga y quién recibe, de {firstMonth} a {lastMonth}',
  '{rent} of rent by {people}: {perHead} a head; dividend {perShare} a share.':
    '{rent} de renta de {people}: {perHead} por cabeza; dividendo de {perShare} por participación.',
  'Above its part by heads an enterprise uses more than its share; below it, it receives (rule 17).':
    'Por encima de su parte por cabezas una empresa usa más que su parte; por debajo, recibe (regla 17).',
  '{firstMonth} to {lastMonth}': 'de {firstMonth} a {lastMonth}',
  'books of {months} months can be closed': 'se pueden cerrar los libros de {months} meses',
  'Left out: {parts}. All of it: --all': 'Se omiten: {parts}. Todo: --all',
  '{things} to think of in {months}.': 'Hay que pensar en {things} en {months}.',
  '{things} to think of in {months}, {overdue} of them overdue.':
    'Hay que pensar en {things} en {months}; de ellas, vencidas: {overdue}.',
  '{n} loan that could be called (--kind loan-callable)':
    '{n} préstamo que se podría reclamar (--kind loan-callable)',
  '{n} loans that could be called (--kind loan-callable)':
    '{n} préstamos que se podrían reclamar (--kind loan-callable)',
  '{n} month that can be closed later (--kind month-to-close)':
    '{n} mes que se puede cerrar más tarde (--kind month-to-close)',
  '{n} months that can be closed later (--kind month-to-close)':
    '{n} meses que se pueden cerrar más tarde (--kind month-to-close)',
  '{n} thing': '{n} cosa',
  '{n} things': '{n} cosas',
  '{year} from {fromDate} until {untilDate}': '{year}, de {fromDate} a {untilDate}',
  '{year} from {fromDate}': '{year}, desde {fromDate}',
  '{year} until {untilDate}': '{year}, hasta {untilDate}',
  'Forecast: {scenario}': 'Previsión: {scenario}',
  'SHORT by {short}': 'FALTAN {short}',
  'From {fromDate} on, with {cash} in the bank.': 'Desde {fromDate}, con {cash} en el banco.',
  'Everything that falls due can be paid.': 'Todo lo que vence se puede pagar.',
  'Money is short in {n} scenario.': 'En {n} escenario falta dinero.',
  'Money is short in {n} scenarios.': 'En {n} escenarios falta dinero.',
  '{account}, the newest first': '{account}, lo más reciente primero',
  'Balance {balance}: debit {debit}, credit {credit}.': 'Saldo {balance}: debe {debit}, haber {credit}.',
  'Trial balance now': 'Balance de comprobación ahora',
  'Trial balance at the end of {month}': 'Balance de comprobación al final de {month}',
  'The two sides are equal.': 'Los dos lados son iguales.',
  'The two sides differ by {difference}: the books are at fault.':
    'Los dos lados difieren en {difference}: los libros fallan.',
  '{sheet}: {assets} of assets, {owed} owed, {own} of its own.':
    '{sheet}: {assets} de activo, {owed} debidos, {own} de patrimonio neto.',
  'Balance sheet now': 'Balance ahora',
  'Balance sheet at the end of {month}': 'Balance al final de {month}',
  'Nothing has moved in {year} yet: this is the year before.':
    'En {year} aún no se ha movido nada: este es el año anterior.',
  '{firstMonth} to {lastMonth}: {income} of income, {expenses} of expenses, result {result}.':
    'De {firstMonth} a {lastMonth}: {income} de ingresos, {expenses} de gastos, resultado {result}.',
  'off by {difference}': 'descuadrado en {difference}',
  'through {throughDate}': 'hasta {throughDate}',
  '{name} ({n} account)': '{name} ({n} cuenta)',
  '{name} ({n} accounts)': '{name} ({n} cuentas)',
  'Contract {contract} ({title})': 'Contrato {contract} ({title})',
  'interest of {year}, added, less tax': 'intereses de {year}, sumados, menos impuestos',
  'interest of {year}, added': 'intereses de {year}, sumados',
  'interest of {year}, to be paid, less tax': 'intereses de {year}, por pagar, menos impuestos',
  'interest of {year}, to be paid': 'intereses de {year}, por pagar',
  'Direct loans, interest until {untilDate}': 'Préstamos directos, intereses hasta {untilDate}',
  '{contracts}, {balance} lent, {accrued} of interest accrued.':
    '{contracts}, {balance} prestados, {accrued} de intereses devengados.',
  'closed on {closedDate}': 'cerrado el {closedDate}',
  'interest accrued until {untilDate}': 'Intereses devengados hasta {untilDate}',
  '{n} contract': '{n} contrato',
  '{n} contracts': '{n} contratos',
  'Interest of {year} until {untilDate}: {interest} ({dayCount})':
    'Intereses de {year} hasta {untilDate}: {interest} ({dayCount})',
  'Interest of {year} until {untilDate}: {interest} ({dayCount}, not booked yet)':
    'Intereses de {year} hasta {untilDate}: {interest} ({dayCount}, aún sin asentar)',
  'The interest of a year is rounded once, half-even; days are counted as {dayCount}.':
    'Los intereses de un año se redondean una vez, el medio céntimo al par; los días se cuentan según {dayCount}.',
  'The interest of each amount is rounded by itself, half-even; days are counted as {dayCount}.':
    'Los intereses de cada importe se redondean por separado, el medio céntimo al par; los días se cuentan según {dayCount}.',
  '{state}, not final': '{state}, no definitiva',
  'reversal: {what}': 'anulación: {what}',
  'Balances of {account}': 'Saldos de {account}',
  'Entries of {account}': 'Movimientos de {account}',
  '{status}, reversal': '{status}, anulación',
  'It does not add up: {account} begins with {opening} and its entries come to {entries}, but it ends with {closing}, a difference of {difference}.':
    'No cuadra: {account} empieza con {opening} y sus movimientos suman {entries}, pero termina con {closing}, una diferencia de {difference}.',
  '{path} is {format}: {statements}, {entries}.': '{path} es {format}: {statements}, {entries}.',
  '{n} statement': '{n} extracto',
  '{n} statements': '{n} extractos',
  '"{named}" was understood as {convention} ({lines}).': '«{named}» se entendió como {convention} ({lines}).',
  '{source}, as of {asOn}': '{source}, a fecha de {asOn}',
  'A preset only proposes values of the charter; the members decide. It is no legal advice: read the source, and ask somebody who knows. What a preset does not take care of:':
    'Una plantilla solo propone valores de los estatutos; deciden los miembros. No es asesoramiento jurídico: lea la fuente y pregunte a quien sepa. De lo que una plantilla no se ocupa:',
  'Whatever law applies.': 'De ninguna ley que se aplique.',
  'Which loans are of one kind is for the commune to say (kinds of loans); loans of 200,000 euros and more a lender (c) are counted as well; what was offered and not taken is not known here; an offer has to say that it needs no prospectus (2); advertising rules (§ 12) are not checked. Loans that a co-operative offers to its members alone, without commission, are exempt whatever their number (no. 1a).':
    'Qué préstamos son de una clase lo dice la comuna (clases de préstamos); los préstamos de 200.000 euros o más por acreedor (c) también se cuentan; lo que se ofreció y no se tomó no se conoce aquí; una oferta debe decir que no necesita folleto (2); las reglas de publicidad (§ 12) no se comprueban. Los préstamos que una cooperativa ofrece solo a sus socios, sin comisión, están exentos sea cual sea su número (n.º 1a).',
  'Higher caps after a statement of means (nos. 2 and 3), the limit of 6 million euros in twelve months (1), and that the loans must come through an internet platform that checks all this (3). The exemption cannot be used beside an offer under § 2 (1) no. 3 (4).':
    'Topes más altos tras una declaración de medios (n.os 2 y 3), el límite de 6 millones de euros en doce meses (1), y que los préstamos deben llegar por una plataforma de internet que comprueba todo esto (3). La exención no se puede usar junto a una oferta según el § 2 (1) n.º 3 (4).',
  'Whether a loan falls under it at all (EStG § 43 (1): interest of participating loans does, plain interest between others than banks mostly does not), church tax, and exemption orders of single lenders.':
    'Si un préstamo entra siquiera en ello (EStG § 43 (1): los intereses de préstamos participativos sí, los intereses simples entre quienes no son bancos casi nunca), el impuesto eclesiástico, y las órdenes de exención de acreedores concretos.',
  '{price} for 100 of face value, and {interest} of accrued interest.':
    '{price} por 100 de valor nominal, y {interest} de interés devengado.',
  '{price} for 100 of face value.': '{price} por 100 de valor nominal.',
  '{onDate} end': '{onDate}, al final del día',
  '{contract}: interest = days × rate × balance × scale':
    '{contract}: interés = días × tipo × saldo × factor',
  '{contract}: interest = days × rate × balance': '{contract}: interés = días × tipo × saldo',
  'the charter’s own defaults': 'los valores habituales de los propios estatutos',
};
