// Lo que sigue de pasos sobre dinero, banco, libros y préstamos directos, y lo que se ha hecho.

import type { Texts } from '../../command-texts.ts';

export const money: Texts = {
  'Book it on a later day: {command}': 'Asiéntelo un día posterior: {command}',
  'Nothing in this file is new; nothing will be said.': 'En este archivo no hay nada nuevo; no se dirá nada.',
  'All members will read the names of the payers.': 'Todos los miembros leerán los nombres de quienes pagan.',
  '{lines} of the account {account} through {throughDate}: from {openingMinor} to {closingMinor}.':
    '{lines} de la cuenta {account} hasta {throughDate}: de {openingMinor} a {closingMinor}.',
  'All members will read the amounts, the days and what the payers and the bank wrote.':
    'Todos los miembros leerán los importes, los días y lo que escribieron quienes pagan y el banco.',
  'Nothing in this file is new.': 'En este archivo no hay nada nuevo.',
  '{lines} taken in; {account} holds {closingMinor} on {throughDate}.':
    '{lines} incorporadas; {account} tiene {closingMinor} el {throughDate}.',
  'On {throughDate} the bank has {amountMinor} less than the books: {words}.':
    'El {throughDate} el banco tiene {amountMinor} menos que los libros: {words}.',
  'On {throughDate} the bank has {amountMinor} more than the books: {words}.':
    'El {throughDate} el banco tiene {amountMinor} más que los libros: {words}.',
  '{n} line is known already and left out.': '{n} línea ya es conocida y se deja fuera.',
  '{n} lines are known already and left out.': '{n} líneas ya son conocidas y se dejan fuera.',
  '{n} entry is not booked by the bank yet and left out.':
    '{n} movimiento aún no está asentado por el banco y se deja fuera.',
  '{n} entries are not booked by the bank yet and left out.':
    '{n} movimientos aún no están asentados por el banco y se dejan fuera.',
  '{n} new line': '{n} línea nueva',
  '{n} new lines': '{n} líneas nuevas',
  '{matched}, {left} in the queue.': '{matched}, {left} en la cola.',
  'A second treasurer must say the same of {lines}: telekommune bank match-all':
    'Otra persona de la tesorería debe decir lo mismo de {lines}: telekommune bank match-all',
  '{n} line is matched': '{n} línea queda asignada',
  '{n} lines are matched': '{n} líneas quedan asignadas',
  '{n} line stays': '{n} línea sigue',
  '{n} lines stay': '{n} líneas siguen',
  'A second treasurer must say the same.': 'Otra persona de la tesorería debe decir lo mismo.',
  'The line is explained.': 'La línea está explicada.',
  '{restMinor} of the line are still unexplained.': 'Quedan {restMinor} de la línea sin explicar.',
  'The line waits again.': 'La línea vuelve a esperar.',
  '{entries} cancel one another; the bank never saw them.': '{entries} se anulan; el banco nunca las vio.',
  '{n} entry of the books waits for the bank again.': '{n} entrada vuelve a esperar al banco.',
  '{n} entries of the books wait for the bank again.': '{n} entradas vuelven a esperar al banco.',
  'They cancel one another.': 'Se anulan entre sí.',
  '{n} times entries cancel one another.': '{n} veces se anulan entradas entre sí.',
  'The last statement of {account}, {lines} through {throughDate}, no longer counts.':
    'El último extracto de {account}, {lines} hasta {throughDate}, deja de contar.',
  'No statement of {account} is known then.': 'Entonces no se conoce ningún extracto de {account}.',
  'Then {account} is known through {throughDate}, with {closingMinor}.':
    'Entonces {account} se conoce hasta {throughDate}, con {closingMinor}.',
  'What it said stays in the log, where all members can read it.':
    'Lo que decía queda en el registro, donde todos los miembros pueden leerlo.',
  '{n} line of {account} through {throughDate} no longer counts.':
    '{n} línea de {account} hasta {throughDate} deja de contar.',
  '{n} lines of {account} through {throughDate} no longer count.':
    '{n} líneas de {account} hasta {throughDate} dejan de contar.',
  'The books are closed through {throughDate}: no posting gets a date up to then any more.':
    'Los libros quedan cerrados hasta {throughDate}: ningún asiento lleva ya una fecha hasta ese día.',
  'No statement of a bank is known, so nobody has held these books against one: telekommune bank import FILE':
    'No se conoce ningún extracto de un banco, así que nadie ha cotejado estos libros con uno: telekommune bank import FILE',
  'Income less expenses of {resultMinor} go to retained rent.':
    'Los ingresos menos los gastos, {resultMinor}, pasan a resultados acumulados.',
  'The books are closed through {throughDate}, result {resultMinor}.':
    'Los libros están cerrados hasta {throughDate}, resultado {resultMinor}.',
  'What the entry {entry} posted is posted the other way round; both stay in the journal.':
    'Lo que asentó la entrada {entry} se asienta al revés; ambos quedan en el diario.',
  'It was posted the other way round.': 'Se asentó al revés.',
  'Booked on {onDate}: {what}.': 'Asentado el {onDate}: {what}.',
  '{payer} owes the others {amountMinor} more, {payee} has it to its credit.':
    '{payer} debe a los demás {amountMinor} más, {payee} lo tiene a su favor.',
  '{totalMinor} leave the bank, to {people}.': 'Salen del banco {totalMinor}, para {people}.',
  'and {more} more: telekommune claims': 'y {more} más: telekommune claims',
  '{totalMinor} of dividends were paid to {people} ({onDate}).':
    'Se pagaron {totalMinor} de dividendos a {people} ({onDate}).',
  '{person} was paid {amountMinor} of dividends': '{person} cobró {amountMinor} de dividendos',
  '{amountMinor} of common costs were paid ({kind})': 'se pagaron {amountMinor} de gastos comunes ({kind})',
  '{amountMinor} of withheld tax were paid, of {owedMinor} owed before':
    'se pagaron {amountMinor} de impuesto retenido, de {owedMinor} que se debían',
  'Its rank: subordinated.': 'Rango: subordinado.',
  'Its rank: ordinary.': 'Rango: ordinario.',
  'Interest of a year is added to the balance.': 'Los intereses de un año se suman al saldo.',
  'Interest of a year is paid out.': 'Los intereses de un año se pagan.',
  'Interest is rounded once a year.': 'Los intereses se redondean una vez al año.',
  'Interest is rounded for each amount.': 'Los intereses se redondean para cada importe.',
  'Kind: {kind}. Days are counted as {dayCount}.': 'Tipo: {kind}. Los días se cuentan según {dayCount}.',
  '{lender} lends at {ratePpm} under contract {contract}.':
    '{lender} presta al {ratePpm} con el contrato {contract}.',
  'Notice: {call}.': 'Preaviso: {call}.',
  'Contract {contract} bears {ratePpm} from {fromDate} on.':
    'El contrato {contract} devenga el {ratePpm} desde el {fromDate}.',
  'Notice of contract {contract} from {fromDate} on: {call}.':
    'Preaviso del contrato {contract} desde el {fromDate}: {call}.',
  'Notices that were given before keep their day.': 'Los preavisos dados antes conservan su día.',
  'Contract {contract} is with {lender} from {fromDate} on ({why}).':
    'El contrato {contract} es de {lender} desde el {fromDate} ({why}).',
  'Contract {contract} is taken back, as if it had never been.':
    'El contrato {contract} queda retirado, como si nunca hubiera existido.',
  'The balance that was carried over by {entry} is taken back from contract {contract}.':
    'El saldo traspasado por {entry} queda retirado del contrato {contract}.',
  'The payment {entry} is taken back from contract {contract}.':
    'El pago {entry} queda retirado del contrato {contract}.',
  'Notice was given of contract {contract} on {onDate}.': 'El contrato {contract} se denunció el {onDate}.',
  'Notice was given of contract {contract} on {onDate}; it has run on {runsDate}.':
    'El contrato {contract} se denunció el {onDate}; el plazo vence el {runsDate}.',
  'The notice of contract {contract} that runs to {dueDate} is taken back.':
    'El preaviso del contrato {contract} que vence el {dueDate} queda retirado.',
  '{balanceMinor} are lent now, {afterMinor} after it.':
    'Hay prestados ahora {balanceMinor}, después {afterMinor}.',
  ', by goodwill ({goodwill})': ', por acuerdo ({goodwill})',
  '{amountMinor} were paid in under contract {contract}':
    'se ingresaron {amountMinor} con el contrato {contract}',
  '{amountMinor} were paid back under contract {contract}{early}':
    'se devolvieron {amountMinor} con el contrato {contract}{early}',
  '{amountMinor} of interest were paid under contract {contract}':
    'se pagaron {amountMinor} de intereses con el contrato {contract}',
  '{principalMinor} of principal, {accruedMinor} of interest accrued, {dueMinor} of interest due.':
    '{principalMinor} de principal, {accruedMinor} de intereses devengados, {dueMinor} de intereses vencidos.',
  'The contract ends, and its short name is not used again.':
    'El contrato termina, y su nombre corto no se vuelve a usar.',
  '{amountMinor} were paid, and contract {contract} is closed{early}':
    'se pagaron {amountMinor}, y el contrato {contract} queda cerrado{early}',
  'contract {contract} is carried over with {balanceMinor} and {interestMinor} of interest':
    'el contrato {contract} se traspasa con {balanceMinor} y {interestMinor} de intereses',
  'The order {message} collects {totalMinor} in {payments} on {dueDate}.':
    'La orden {message} cobra {totalMinor} en {payments} el {dueDate}.',
  'The order {message} pays {totalMinor} in {payments} on {dueDate}.':
    'La orden {message} paga {totalMinor} en {payments} el {dueDate}.',
  'Left out for want of an account: {names}.': 'Quedan fuera por falta de cuenta: {names}.',
  'All members will read whom it is for and how much; account numbers stay in the file.':
    'Todos los miembros leerán para quién es y cuánto; los números de cuenta quedan en el archivo.',
  '{n} claim is on the way already and left out.': '{n} deuda ya está en camino y se deja fuera.',
  '{n} claims are on the way already and left out.': '{n} deudas ya están en camino y se dejan fuera.',
  '{n} claim does not fit into one order: order again after this one.':
    '{n} deuda no cabe en una orden: ordene otra vez después de esta.',
  '{n} claims do not fit into one order: order again after this one.':
    '{n} deudas no caben en una orden: ordene otra vez después de esta.',
  'Something else was booked since for {names}. Look whether the books have what the bank did now (telekommune bank queue), and book it if not: telekommune pay dividend, telekommune receive rent':
    'Desde entonces se asentó otra cosa para {names}. Mire si los libros tienen lo que el banco ha hecho ahora (telekommune bank queue), y asiéntelo si no: telekommune pay dividend, telekommune receive rent',
  'The bonds of a series are booked together, and the bank has not paid these holders just what is due: {names}. Order the rest (telekommune bank order service), and end the other orders: with the last of them all of it is booked. Or pay it otherwise, then book it: telekommune pay service ASSET':
    'Los bonos de una serie se asientan juntos, y el banco no ha pagado a estos tenedores justo lo debido: {names}. Ordene el resto (telekommune bank order service) y termine las otras órdenes: con la última se asienta todo. O páguelo de otra manera y asiéntelo después: telekommune pay service ASSET',
  'All that is owed is paid, and {count}: {names}.': 'Todo lo debido está pagado, y {count}: {names}.',
  '{message} is cancelled: the bank does not do it, and it can be ordered again.':
    '{message} queda anulada: el banco no la ejecuta, y puede ordenarse otra vez.',
  'The bank has done {message}: {totalMinor} in {payments}.':
    'El banco ha ejecutado {message}: {totalMinor} en {payments}.',
  'It can be ordered again.': 'Puede ordenarse otra vez.',
  'The bank has done it.': 'El banco lo ha ejecutado.',
  '{n} contract ends': '{n} contrato termina',
  '{n} contracts end': '{n} contratos terminan',
  '{n} payment is booked now, exactly as ordered.': '{n} pago se asienta ahora, tal como se ordenó.',
  '{n} payments are booked now, exactly as ordered.': '{n} pagos se asientan ahora, tal como se ordenaron.',
  '{n} payment is in the books already.': '{n} pago ya está en los libros.',
  '{n} payments are in the books already.': '{n} pagos ya están en los libros.',
  '{n} payment booked as ordered.': '{n} pago asentado como se ordenó.',
  '{n} payments booked as ordered.': '{n} pagos asentados como se ordenaron.',
  'Give it to the bank; the order is {message}.': 'Entréguelo al banco; la orden es {message}.',
  'Do not give it to the bank before the order {message} is final (telekommune bank orders): another treasurer’s may still come first.':
    'No lo entregue al banco antes de que la orden {message} sea definitiva (telekommune bank orders): la de otra persona de la tesorería aún puede adelantarse.',
  '{file}: {payments}, control sum {totalMinor}.': '{file}: {payments}, suma de control {totalMinor}.',
  '{n} claim waits for another order.': '{n} deuda espera otra orden.',
  '{n} claims wait for another order.': '{n} deudas esperan otra orden.',
  'the bank held {amountMinor} when the books began':
    'el banco tenía {amountMinor} cuando empezaron los libros',
  'Nothing is owed for it; the pool shares it on the next record date.':
    'No se debe nada por ello; el fondo común lo reparte en la próxima fecha de registro.',
  'Nothing is owed for it; it stays as capital of the commune.':
    'No se debe nada por ello; queda como capital de la comuna.',
  '{from} gave {amountMinor} as a grant': '{from} dio {amountMinor} como subvención',
  '{from} gave {amountMinor} as capital': '{from} dio {amountMinor} como capital',
  '{n} payment': '{n} pago',
  '{n} payments': '{n} pagos',
  '{n} line': '{n} línea',
  '{n} lines': '{n} líneas',
  'The bank has {lessMinor} less than the books.': 'El banco tiene {lessMinor} menos que los libros.',
  'The bank has {moreMinor} more than the books.': 'El banco tiene {moreMinor} más que los libros.',
  'Costs since the coupon date {sinceDate} went out of it: {costs}.':
    'Desde la fecha del cupón, {sinceDate}, salieron de él costes: {costs}.',
  'What is due includes {earlyMinor} that was surplus above the reserve on {sinceDate} and is redeemed early.':
    'En lo que vence hay {earlyMinor} que el {sinceDate} eran excedente sobre la reserva y se amortizan antes.',
};
