// The identifier by which a creditor of direct debits is known.

const CREDITOR_ID = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/;

/** The check digits of a creditor identifier (EPC262-08): as an IBAN's, without the business code at places 5 to 7. */
export function isCreditorId(id: string): boolean {
  if (!CREDITOR_ID.test(id)) return false;
  const turned = id.slice(7) + id.slice(0, 4);
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
