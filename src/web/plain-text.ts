// A value of an answer as plain text, for the parts that show any answer.

export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? '–';
}
