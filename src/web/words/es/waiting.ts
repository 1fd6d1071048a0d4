// Lo que espera a alguien, en una frase sin punto.

import type { Words } from '../en/all.ts';

export const waiting: Words['waiting'] = {
  'bonds-unpaid': 'acreedores de {asset} que aún deben pagar: {lenders}; juntos {dueMinor} hasta {untilMs}',
  funded: '{asset} está financiado: pagar al vendedor, como mucho {limitMinor}',
  'service-due': 'vencen {dueMinor} a los acreedores de {asset}',
  'service-overdue': 'hay {dueMinor} atrasados a los acreedores de {asset}',
  'refund-due': '{holder} recupera {dueMinor} pagados por {asset}',
  'rent-unpaid': '{tenant} debe {dueMinor} de renta por {asset}',
  'deposit-unpaid': '{tenant} debe {dueMinor} de fianza por {asset}',
  'prepayment-held': '{tenant} recupera {dueMinor} de renta anticipada por {asset}',
  'deposit-held': '{tenant} recupera {dueMinor} de fianza por {asset}',
  'dividends-waiting': 'hay {dueMinor} de dividendos por pagar',
  'loan-interest-due': 'vencen {dueMinor} de intereses de préstamos directos; acreedores: {lenders}',
  'notices-run': 'hay que devolver {dueMinor} cuyo preaviso se ha cumplido; contratos: {contracts}',
  'month-to-close': 'un mes cuyos libros pueden cerrarse: {first}',
  'months-to-close': 'meses cuyos libros pueden cerrarse: {months} (de {first} a {last})',
  'bank-unexplained': 'líneas del banco sin explicar: {lines}',
  'tenant-owes': '{enterprise} tiene que pagar {rentMinor} de renta y {depositMinor} de fianza por {asset}',
  'tenant-owes-rent': '{enterprise} tiene que pagar {rentMinor} de renta por {asset}',
  'tenant-owes-deposit': '{enterprise} tiene que pagar {depositMinor} de fianza por {asset}',
  'bonds-to-pay-in-there':
    '{holder} tiene que ingresar {dueMinor} por bonos de {asset} hasta {untilMs}, en la cuenta {account} de la comuna',
  'bonds-to-pay-in':
    '{holder} tiene que ingresar {dueMinor} por bonos de {asset} hasta {untilMs}, en la cuenta bancaria de la comuna',
  'bids-unreadable': 'las pujas guardadas en este nodo no pueden leerse',
  'bids-to-open': 'las pujas selladas de {person} en {auction} se abren hasta {untilMs}',
  'not-voted': '{person} no ha votado sobre «{title}»',
  'labour-offered': '{enterprise} acredita que {person} trabaja allí',
};
