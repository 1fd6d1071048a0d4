// Instants as RFC 3339 writes them, read as loosely as feeds write them.

const INSTANT =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|z|[+-]\d{2}:?\d{2})?\s*$/;

/** Reads an instant; UTC where no zone is given. Null for what is none, or before 1970. */
export function parseInstant(text: string): number | null {
  const [all, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    INSTANT.exec(text) ?? [];
  if (all === undefined) return null;
  const offset = /^[zZ]$/.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const leap = second === '60' ? '59' : second;
  const ms = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${leap}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  );
  return Number.isNaN(ms) || ms < 0 ? null : ms;
}

/** `2026-11-26T15:04:05.123Z`; without the fraction where there is none. */
export function formatInstant(atMs: number): string {
  return new Date(atMs).toISOString().replace('.000Z', 'Z');
}
