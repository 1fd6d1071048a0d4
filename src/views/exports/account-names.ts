// Account names in the form that hledger, ledger and beancount share: `Assets:Property:Press-Hall`.

/** Capitals at the start and behind each hyphen; names differ as the short names do, because those know no capitals. */
export function plainTextAccount(account: string): string {
  return account.replace(/(?<=^|[:-])[a-z]/g, (letter) => letter.toUpperCase());
}
