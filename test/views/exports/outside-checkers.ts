// How the outside programs that judge exported books are asked: hledger, beancount, ledger.

/** How each program is asked to judge strictly. */
export const STRICTLY = {
  hledger: { program: 'hledger', args: ['check', '--strict', '-f', 'FILE'], fileName: 'books.journal' },
  beancount: { program: 'bean-check', args: ['FILE'], fileName: 'books.beancount' },
  ledger: {
    program: 'ledger',
    args: ['--args-only', '--strict', '--pedantic', '-f', 'FILE', 'balance'],
    fileName: 'books.ledger',
  },
} as const;

/** How each program is asked for the balance of every account and for the dates of every posting. */
export const READ_BACK = {
  hledger: {
    balances: ['balance', '-f', 'FILE', '--flat', '-N', '-E', '-O', 'csv'],
    dates: ['register', '-f', 'FILE', '-E', '-O', 'csv'],
  },
  ledger: {
    balances: [
      '--args-only',
      '-f',
      'FILE',
      'balance',
      '--flat',
      '--empty',
      '--no-total',
      '--format',
      '"%(account)","%(quantity(display_total)) X"\n',
    ],
    dates: ['--args-only', '-f', 'FILE', 'register', '--date-format', '%Y-%m-%d', '--format', '"%(date)"\n'],
  },
} as const;
