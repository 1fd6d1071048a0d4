// Lo que responden las órdenes sobre bienes, bonos, arriendos y decisiones.

import type { Texts } from '../../command-texts.ts';

export const answersOfProperty: Texts = {
  '{power} for {enterprise}': '{power} {enterprise}',
  'resolve what the title says': 'acordar lo que dice el título',
  'admit {title} ({enterprise}), represented by {representativeName} ({representative})':
    'admitir a {title} ({enterprise}), representada por {representativeName} ({representative})',
  'dismiss {enterprise}': 'excluir a {enterprise}',
  'set {parameter} to {value} in the charter': 'fijar {parameter} en {value} en los estatutos',
  '{parameter} to {value}': '{parameter} en {value}',
  'set {set} in the charter': 'fijar en los estatutos: {set}',
  'adopt {preset}: set {set} in the charter': 'adoptar {preset}: fijar en los estatutos {set}',
  'grant {person} the power: {power}': 'dar a {person} el poder: {power}',
  'withdraw from {person} the power: {power}': 'retirar a {person} el poder: {power}',
  'make {title} ({log}) a witness': 'hacer testigo a {title} ({log})',
  'remove the witness {log}': 'quitar al testigo {log}',
  'strike off the node log {log}': 'tachar el registro de nodo {log}',
  'strike off the device {device}': 'tachar el dispositivo {device}',
  'hold that {person} does not work in {enterprise}': 'declarar que {person} no trabaja en {enterprise}',
  'buy {asset}': 'comprar {asset}',
  'sell {asset} outside for at least {leastMinor}': 'vender {asset} fuera por {leastMinor} como mínimo',
  'abandon the purchase of {asset}; the lenders get their money back':
    'renunciar a la compra de {asset}; los acreedores recuperan su dinero',
  'help {asset} with {amountMinor} out of the pool, so that its lenders are paid':
    'ayudar a {asset} con {amountMinor} del fondo común, para que se pague a sus acreedores',
  'declare the tenant of {asset} in default': 'declarar en impago al arrendatario de {asset}',
  'buy {asset} ({title}) from {seller} for up to {priceLimitMinor}; bonds of {targetMinor} at {ceilingPpm} at most for {months}; rent {rentMinor} {every} from {tenant}':
    'comprar {asset} ({title}) a {seller} por {priceLimitMinor} como máximo; bonos por {targetMinor} al {ceilingPpm} como máximo durante {months}; renta de {rentMinor} {every} de {tenant}',
  'buy {asset} ({title}) from {seller} for up to {priceLimitMinor} and {costsLimitMinor} of costs; bonds of {targetMinor} at {ceilingPpm} at most for {months}; rent {rentMinor} {every} from {tenant}':
    'comprar {asset} ({title}) a {seller} por {priceLimitMinor} y {costsLimitMinor} de gastos como máximo; bonos por {targetMinor} al {ceilingPpm} como máximo durante {months}; renta de {rentMinor} {every} de {tenant}',
  'bought for {priceMinor} and {costsMinor} of costs': 'comprado por {priceMinor} y {costsMinor} de gastos',
  '{tenant} leases it ({lease}) for {rentMinor} a period':
    '{tenant} lo arrienda ({lease}) por {rentMinor} por periodo',
  'the lease of {tenant} ({lease}) ended: {why}': 'terminó el arriendo de {tenant} ({lease}): {why}',
  'auction {auction} opened': 'se abrió la subasta {auction}',
  'coupon date: {interestMinor} of interest and {bonds} fell due, {releasedMinor} went to the pool':
    'fecha de cupón: vencieron {interestMinor} de intereses y {bonds}, {releasedMinor} pasaron al fondo común',
  'holders were paid {interestMinor} of interest and {principalMinor} of principal':
    'se pagaron a los acreedores {interestMinor} de intereses y {principalMinor} de capital',
  'sold to {buyer} for {proceedsMinor}, costs {saleCostsMinor}':
    'vendido a {buyer} por {proceedsMinor}, gastos {saleCostsMinor}',
  '{state} since {sinceDate}': '{state} desde {sinceDate}',
  'by {requester} on {onDate}': 'por {requester} el {onDate}',
  'rent covers {coveragePpm} of the debt service': 'la renta cubre el {coveragePpm} del servicio de la deuda',
  '{state}: {outstanding} of {target} outstanding at {rate}':
    '{state}: pendientes {outstanding} de {target} al {rate}',
  '{due}, overdue; next coupon {next}': '{due}, vencidos; próximo cupón {next}',
  '{due}; next coupon {next}': '{due}; próximo cupón {next}',
  '{n} bond': '{n} bono',
  '{n} bonds': '{n} bonos',
  'bonds of {targetMinor}, at most {ceilingPpm}': 'bonos por {targetMinor}, como máximo {ceilingPpm}',
  'lease, at least {reserveMinor} {every}': 'arriendo, como mínimo {reserveMinor} {every}',
  'takes bids until {closesAtMs}': 'recibe pujas hasta {closesAtMs}',
  'bids are opened until {revealsUntilMs}': 'se abren las pujas hasta {revealsUntilMs}',
  'the tenant may match until {untilMs}': 'el arrendatario puede igualar hasta {untilMs}',
  'cleared: {sumMinor} at {couponPpm}': 'adjudicada: {sumMinor} al {couponPpm}',
  'not cleared: nothing is owed by anybody': 'no adjudicada: nadie debe nada',
  'nobody, of {bids}': 'nadie ({bids})',
  '{winner} at {rentMinor} a period, matched by the tenant':
    '{winner} a {rentMinor} por periodo, igualada por el arrendatario',
  '{winner} at {rentMinor} a period (best bid {bestRentMinor})':
    '{winner} a {rentMinor} por periodo (mejor puja {bestRentMinor})',
  '{sealed} sealed, {opened} opened': 'selladas: {sealed}, abiertas: {opened}',
  'The result fits {bids}, checked here afresh: {result}.':
    'El resultado encaja con {bids}, comprobado aquí de nuevo: {result}.',
  '{n} bid': '{n} puja',
  '{n} bids': '{n} pujas',
  'the {n} opened bid': 'la {n} puja abierta',
  'the {n} opened bids': 'las {n} pujas abiertas',
  '{state}, overdue': '{state}, vencido',
  'paid in until {payUntilMs}': 'por ingresar hasta {payUntilMs}',
  'Due to the holders of {asset}: {due}.': 'Debido a los acreedores de {asset}: {due}.',
  'Holders of bonds of {asset}': 'Acreedores de los bonos de {asset}',
  '{interestMinor} of interest': '{interestMinor} de intereses',
  '{scheduledMinor} redeemed by plan': '{scheduledMinor} amortizados según el plan',
  '{earlyMinor} redeemed early out of surplus': '{earlyMinor} amortizados antes de plazo con el excedente',
  '{yearlyMinor} a year, {arrearsMinor} in arrears.': '{yearlyMinor} al año, {arrearsMinor} de atrasos.',
  '{rent} {every}, {due} of {all} due so far': '{rent} {every}, {due} de {all} vencidas hasta ahora',
  'from {startDate} until {endsDate} ({why}), ended': 'de {startDate} a {endsDate} ({why}), terminado',
  'from {startDate} until {endsDate} ({why})': 'de {startDate} a {endsDate} ({why})',
  '{held} held of {agreed}': '{held} depositados de {agreed}',
  'unpaid, in default after {graceEndsDate}': 'impagada, en mora después del {graceEndsDate}',
  '{n} rent': '{n} renta',
  '{n} rents': '{n} rentas',
  '{state}, ends {lapsesAtMs}': '{state}, termina {lapsesAtMs}',
  '{n} share in force': '{n} participación en vigor',
  '{n} shares in force': '{n} participaciones en vigor',
  '{yes} yes, {no} no, {abstain} abstain': '{yes} sí, {no} no, {abstain} abstenciones',
  '{yes} yes, {no} no': '{yes} sí, {no} no',
  '{state} at {atMs}': '{state} el {atMs}',
  'open until {closesAtMs}, quorum reached': 'abierta hasta {closesAtMs}, quórum alcanzado',
  'open until {closesAtMs}, {missing} more needed for the quorum':
    'abierta hasta {closesAtMs}, faltan {missing} para el quórum',
  'until {closesAtMs}': 'hasta {closesAtMs}',
  'until {closesAtMs}, {missing} more needed for the quorum':
    'hasta {closesAtMs}, faltan {missing} para el quórum',
  '{proposal} would {does}.': '{proposal} haría esto: {does}.',
  'by {proposer} at {openedAtMs}': 'por {proposer} el {openedAtMs}',
  '{tally}, of {shares} members; {quorum} must vote': '{tally}, de {shares} miembros; deben votar {quorum}',
  '{least} to {most}': 'de {least} a {most}',
  'With reserve-months 0 no rent stays in the fund of an asset: where the charter says surplus=redeem, all that is left at a coupon date redeems bonds early, and a bill that comes after it finds the fund short.':
    'Con reserve-months 0 no queda renta en la caja de un bien: si los estatutos dicen surplus=redeem, todo lo que sobra en una fecha de cupón amortiza bonos antes de plazo, y una factura que llega después encuentra la caja corta.',
  '{n} year': '{n} año',
  '{n} years': '{n} años',
  '{n} loan': '{n} préstamo',
  '{n} loans': '{n} préstamos',
  '{sumMinor} at {couponPpm}': '{sumMinor} al {couponPpm}',
};
