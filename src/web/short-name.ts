// A short name proposed out of a full one.

/** `Tischlerei Süd` becomes `tischlerei-sued`; empty where nothing of it is left in a–z and 0–9. */
export function shortNameOf(full: string): string {
  const composed = full.normalize('NFC').toLowerCase();
  const plain = composed.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  const latin = plain.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 32)
    .replace(/-$/, '');
}
