// How a paper writes what its cells hold.

import type { CurrencyCode } from '../kernel/currency.ts';
import { countText, dateText, moneyText, rateText } from '../kernel/local-text.ts';
import type { Cell } from './document.ts';
import type { Language } from './languages/language.ts';

export {
  countText,
  dateText,
  exactText,
  longDateText,
  moneyText,
  moneyWithCurrency,
  parseDateText,
  parseMoneyText,
  rateText,
} from '../kernel/local-text.ts';

/** A cell as people read it. */
export function cellText(language: Language, currency: CurrencyCode, cell: Cell): string {
  switch (cell.is) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'money':
      return moneyText(language, cell.minor, currency);
    case 'count':
      return countText(language, cell.count);
    case 'rate':
      return rateText(language, cell.ppm);
    case 'date':
      return dateText(language, cell.date);
  }
}
