// All formats in which the books go out, by name.

import { beancountFormat } from './beancount.ts';
import type { ExportFormat } from './books.ts';
import { csvFormat } from './csv.ts';
import { hledgerFormat } from './hledger.ts';
import { ledgerFormat } from './ledger.ts';

export const exportFormats: readonly ExportFormat[] = [
  hledgerFormat,
  beancountFormat,
  ledgerFormat,
  csvFormat,
];
