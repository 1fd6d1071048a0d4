// Works out while somebody types what a notice or a payment of a direct loan comes to: form `loan-notice`, output runs; form
// `loan-payment`, output balance.

import { isCivilDate } from '../../kernel/calendar.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { dateText, moneyWithCurrency } from '../../kernel/local-text.ts';
import { parseMoney } from '../../kernel/money.ts';
import { balanceAfter, noticeEnds } from '../loan-sum.ts';
import type { Derive } from './derived.ts';
import { writing } from './spoken.ts';

export const deriveNotice: Derive = (typed, data) => {
  const given = typeof typed['date'] === 'string' ? typed['date'] : (data['today'] ?? '');
  const runs = noticeEnds(JSON.parse(data['notice'] ?? 'null'), given);
  return runs === null || !isCivilDate(runs) ? null : { runs: dateText(writing(), runs) };
};

export const derivePayment: Derive = (typed, data) => {
  const currency = parseCurrency(writing().currency);
  const text = typed['amount'];
  if (currency === null || typeof text !== 'string') return null;
  const read = parseMoney(text, currency);
  if (!('minor' in read)) return null;
  const after = balanceAfter(BigInt(data['balance'] ?? 0), read.minor, data['way'] === 'out' ? 'out' : 'in');
  return after === null ? null : { balance: moneyWithCurrency(writing(), after, currency) };
};
