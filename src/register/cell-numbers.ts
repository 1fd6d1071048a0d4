// Numbers of a workbook as exact decimals. A workbook stores doubles as text, with up to 17 digits of which 15 mean something.

const DIGITS_KEPT = 15;
const EXPONENT_MOST = 30;

interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  /** digits × 10^exponent. */
  readonly exponent: number;
}

function parse(text: string): Decimal | null {
  const match = /^(-?)([0-9]{1,40})(?:\.([0-9]{1,40}))?(?:[eE]([+-]?[0-9]{1,3}))?$/.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  const exponent = Number(power) - part.length;
  return { negative: sign === '-', digits: BigInt(whole + part), exponent };
}

/** Rounds to 15 digits, half away from zero, as the program that wrote the file shows them. */
function rounded({ negative, digits, exponent }: Decimal): Decimal {
  const surplus = digits.toString().length - DIGITS_KEPT;
  if (surplus <= 0) return { negative, digits, exponent };
  const scale = 10n ** BigInt(surplus);
  return { negative, digits: (digits + scale / 2n) / scale, exponent: exponent + surplus };
}

function written({ negative, digits, exponent }: Decimal): string {
  if (digits === 0n) return '0';
  const sign = negative ? '-' : '';
  if (exponent >= 0) return `${sign}${digits}${'0'.repeat(exponent)}`;
  const places = -exponent;
  const padded = digits.toString().padStart(places + 1, '0');
  const whole = padded.slice(0, -places);
  const part = padded.slice(-places).replace(/0+$/, '');
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}

/** "1.1000000000000001" and "11E-1" are 1.1; `shift` moves the point to the right. Null for what is no number, or far too large or small a one. */
export function cellNumber(text: string, shift = 0): string | null {
  const parsed = parse(text);
  if (parsed === null) return null;
  const { exponent } = parsed;
  if (exponent > EXPONENT_MOST || exponent < -60) return null;
  return written(rounded({ ...parsed, exponent: exponent + shift }));
}
