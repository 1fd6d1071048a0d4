// The books as a journal for ledger that passes `ledger --strict --pedantic`. Ledger checks assertions in the order of the file,
// where a closing may stand behind postings of later days, so only the final balances are asserted.

import { plainTextAccount } from './account-names.ts';
import type { ExportFormat } from './books.ts';
import { assertion, sampleAmount, transaction } from './hledger.ts';
import { plainWords } from './plain-words.ts';

export const ledgerFormat: ExportFormat = {
  name: 'ledger',
  fileEnding: 'ledger',
  header: (books) => [
    `; ${plainWords(books.commune)}: ${books.postingCount} postings`,
    `commodity ${books.currency}`,
    `    format ${sampleAmount(books).replace(/\.$/, '')} ${books.currency}`,
    'tag entry',
    'tag memo',
    'tag meant',
    ...books.balances.map(({ account }) => `account ${plainTextAccount(account)}`),
  ],
  entry: transaction,
  footer: (books) => assertion(books.lastDate, 'balances', books.balances, books),
};
