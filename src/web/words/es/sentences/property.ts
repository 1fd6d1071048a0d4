// Lo que sigue de pasos sobre bienes, bonos y rentas, y lo que se ha hecho.

import type { Texts } from '../../command-texts.ts';

export const property: Texts = {
  bonds: 'bonos',
  '{targetMinor} in bonds of {faceMinor}': '{targetMinor} en bonos de {faceMinor}',
  rate: 'interés',
  'at most {ceilingPpm}': 'como máximo {ceilingPpm}',
  coupon: 'cupón',
  'set by the auction': 'lo fija la subasta',
  'bond term': 'plazo de los bonos',
  redemption: 'amortización',
  'all at the end (bullet)': 'todo al final (bullet)',
  'in equal parts (linear)': 'en partes iguales (linear)',
  interest: 'intereses',
  '{every}, days counted as {dayCount}': '{every}, días contados según {dayCount}',
  surplus: 'excedente',
  'redeems bonds early (redeem)': 'amortiza bonos antes (redeem)',
  'goes to the pool at once (pool)': 'va enseguida al fondo común (pool)',
  recourse: 'garantía',
  'this asset alone answers (asset)': 'responde solo este bien (asset)',
  'the whole commune answers (commune)': 'responde toda la comuna (commune)',
  called: 'nombre',
  seller: 'vendedor',
  price: 'precio',
  'at most {limitMinor}': 'como máximo {limitMinor}',
  'purchase costs': 'gastos de compra',
  tenant: 'arrendatario',
  rent: 'renta',
  'expected costs': 'gastos previstos',
  lease: 'arrendamiento',
  deposit: 'fianza',
  notice: 'preaviso',
  index: 'índice',
  '{indexPpm} a year, at a review': '{indexPpm} al año, en cada revisión',
  depreciation: 'amortización contable',
  none: 'ninguna',
  'over {months} down to {residualMinor}': 'en {months} hasta {residualMinor}',
  '{n} month': '{n} mes',
  '{n} months': '{n} meses',
  '{n} rent period': '{n} periodo de renta',
  '{n} rent periods': '{n} periodos de renta',
  '{enterprise} keeps the lease at the best rent that was bid.':
    '{enterprise} conserva el arrendamiento con la mejor renta ofrecida.',
  'The rent becomes {rentMinor} a period.': 'La renta pasa a ser {rentMinor} por periodo.',
  '{enterprise} offers {rentMinor} a period': '{enterprise} ofrece {rentMinor} por periodo',
  '{lender} lends {amountMinor} at whatever rate results':
    '{lender} presta {amountMinor} al interés que resulte',
  '{lender} lends {amountMinor} at {lowestPpm} or more': '{lender} presta {amountMinor} al {lowestPpm} o más',
  'You have sealed a bid for this lender already; both count:':
    'Ya ha sellado una puja para este prestamista; cuentan las dos:',
  'You have sealed a bid for {enterprise} already; the new one replaces it:':
    'Ya ha sellado una puja para {enterprise}; la nueva la sustituye:',
  'The ceiling is {ceilingPpm}: a bid above it does not count.':
    'El tope es {ceilingPpm}: una puja por encima no cuenta.',
  'In {auction}, {bid}. Nothing in a sealed bid can be changed.':
    'En {auction}: {bid}. En una puja sellada ya no se puede cambiar nada.',
  'It must be opened between {closesAtMs} and {revealsUntilMs}, or it does not count.':
    'Hay que abrirla entre {closesAtMs} y {revealsUntilMs}; si no, no cuenta.',
  'What it wins must be paid in by the payment date.': 'Lo que gane debe ingresarse hasta el día de pago.',
  'If it wins, the lease begins at once; the rent falls due {every}.':
    'Si gana, el arrendamiento empieza enseguida; la renta vence {every}.',
  'Open it from {closesAtMs} on, not before, and until {revealsUntilMs}.':
    'Ábrala a partir de {closesAtMs}, no antes, y hasta {revealsUntilMs}.',
  'Nothing was sealed. Bid at least {faceMinor}, one bond.':
    'No se selló nada. Puje al menos {faceMinor}, un bono.',
  'Nothing was sealed. Bid at most {targetMinor}, the whole series.':
    'No se selló nada. Puje como mucho {targetMinor}, toda la serie.',
  'Nothing was sealed. Bid at least {reserveMinor}.': 'No se selló nada. Puje al menos {reserveMinor}.',
  'Nothing was sealed. Bid {belowMinor} or {aboveMinor}.':
    'No se selló nada. Puje {belowMinor} o {aboveMinor}.',
  'Sealed: {bid}.': 'Sellada: {bid}.',
  'Opened in {auction}: {bid}.': 'Abierta en {auction}: {bid}.',
  '{n} bid opened.': '{n} puja abierta.',
  '{n} bids opened.': '{n} pujas abiertas.',
  '{title} may lend and hold bonds as outside.{name}.':
    '{title} puede prestar y tener bonos como outside.{name}.',
  '{asset} has no lease in force.': '{asset} no tiene arrendamiento vigente.',
  'The lease of {tenant} ends after {days} of notice, and {asset} goes to auction.':
    'El arrendamiento de {tenant} termina tras {days} de preaviso, y {asset} sale a subasta.',
  'It cannot be taken back.': 'No se puede deshacer.',
  '{enterprise} gives {asset} back; the lease ends on {endsDate}.':
    '{enterprise} devuelve {asset}; el arrendamiento termina el {endsDate}.',
  'The request for {asset} is taken back.': 'La solicitud de {asset} queda retirada.',
  'The request for {asset} ends, and its short name cannot be used again.':
    'La solicitud de {asset} termina, y su nombre corto no puede volver a usarse.',
  '{paidMinor} leave the bank, of {limitMinor} that the members allowed.':
    'Salen del banco {paidMinor}, de {limitMinor} que permitieron los miembros.',
  'The lease of {tenant} begins: {rentMinor} {every}; the bonds bear interest.':
    'Empieza el arrendamiento de {tenant}: {rentMinor} {every}; los bonos devengan interés.',
  '{asset} is bought for {paidMinor}': '{asset} está comprado por {paidMinor}',
  '{asset} leaves the register for {netMinor} net; it stands in the books at {bookMinor}.':
    '{asset} sale del registro por {netMinor} netos; en los libros figura con {bookMinor}.',
  'The proceeds go to interest, to principal in proportion, then to the pool; a shortfall falls where the terms say.':
    'El producto va a los intereses, al principal en proporción y después al fondo común; lo que falte recae en quien digan las condiciones.',
  '{asset} is sold for {proceedsMinor}': '{asset} está vendido por {proceedsMinor}',
  '{enterprise} requests {title} ({asset}) and offers {rentMinor} {every}.':
    '{enterprise} solicita {title} ({asset}) y ofrece {rentMinor} {every}.',
  'Bonds of {targetMinor} at {ceilingPpm} at most need {serviceMinor} of it, costs {costsMinor}.':
    'De ella, los bonos por {targetMinor} al {ceilingPpm} como máximo necesitan {serviceMinor}, y los gastos {costsMinor}.',
  '{enterprise} asks the commune to buy {asset} on these terms; they cannot be changed, only taken back as a whole:':
    '{enterprise} pide a la comuna que compre {asset} en estas condiciones; no se pueden cambiar, solo retirar en conjunto:',
  'Proposed: {does}. Voting is open for {days}.': 'Se propone: {does}. La votación queda abierta {days}.',
  '{asset} has no bonds.': '{asset} no tiene bonos.',
  '{paidMinor} leave the bank: {interestMinor} of interest, {principalMinor} of principal, to {holders}.':
    'Salen del banco {paidMinor}: {interestMinor} de intereses, {principalMinor} de principal, a {holders}.',
  'Of the principal, {scheduledMinor} are redeemed by plan and {earlyMinor} early, out of surplus above the reserve.':
    'Del principal, {scheduledMinor} se amortizan según el plan y {earlyMinor} antes, con el excedente sobre la reserva.',
  '{withheldMinor} of the interest are withheld as tax.':
    'De los intereses se retienen {withheldMinor} como impuesto.',
  '{lateMinor} of it are interest on principal that is paid late.':
    'De ello, {lateMinor} son intereses por principal pagado tarde.',
  'and {more} more: telekommune holders --asset {asset}': 'y {more} más: telekommune holders --asset {asset}',
  '{dueMinor} were paid to the holders of bonds of {asset}':
    'se pagaron {dueMinor} a los tenedores de bonos de {asset}',
  '{holder} got back what was paid in for bonds of {asset}':
    '{holder} recibió lo que había ingresado por bonos de {asset}',
  '{tenant} got back {amountMinor} of deposit for {asset}':
    '{tenant} recibió {amountMinor} de la fianza de {asset}',
  '{tenant} got back {amountMinor} of prepaid rent for {asset}':
    '{tenant} recibió {amountMinor} de renta anticipada de {asset}',
  '{amountMinor} were paid for {asset} ({kind})': 'se pagaron {amountMinor} por {asset} ({kind})',
  '{n} holder': '{n} tenedor',
  '{n} holders': '{n} tenedores',
  '{holder} was allotted {allottedMinor} and has paid in {paidMinor}; {unpaidMinor} are unpaid now, {leftMinor} after it.':
    'A {holder} se le asignaron {allottedMinor} y ha ingresado {paidMinor}; faltan ahora {unpaidMinor}, después {leftMinor}.',
  'What is not paid in by {untilMs} goes to the next bidders.':
    'Lo que no se ingrese hasta {untilMs} pasa a los siguientes postores.',
  'has {prepaidMinor} prepaid': '{prepaidMinor} pagados por adelantado',
  'owes {owedMinor}': '{owedMinor} de renta pendientes',
  '{tenant} {before} now, and {after} after it.': '{tenant}: ahora {before}, después {after}.',
  '{heldMinor} of {agreedMinor} of deposit are held now, {afterMinor} after it.':
    'De {agreedMinor} de fianza hay ahora {heldMinor}, después {afterMinor}.',
  '{holder} paid in {amountMinor} for bonds of {asset}':
    '{holder} ingresó {amountMinor} por bonos de {asset}',
  '{tenant} paid {amountMinor} of rent for {asset}': '{tenant} pagó {amountMinor} de renta por {asset}',
  '{tenant} paid {amountMinor} of deposit for {asset}': '{tenant} pagó {amountMinor} de fianza por {asset}',
  'every month': 'cada mes',
  'every {n} months': 'cada {n} meses',
};
