// An invitation as a command answers it, for whoever hands it on: its text in one piece, its picture, and whether it leads anybody here.

import type { Done } from './done.ts';

export interface Invited {
  readonly text: string;
  /** An SVG image; null where none was asked for. */
  readonly qr: string | null;
  /** The addresses, where only this machine reaches them; null where others do. */
  readonly hereOnly: string | null;
  readonly isRehearsal: boolean;
}

const LOOPBACK = /^(?:127\.|localhost:|\[::1\])/;

/** Null for the answer of another command. */
export function invitedOf({ invitation, qr, addresses, dht, isRehearsal }: Done): Invited | null {
  if (typeof invitation !== 'string') return null;
  const known = Array.isArray(addresses) ? addresses.map(String) : [];
  const isHere = known.length > 0 && known.every((address) => LOOPBACK.test(address)) && !Array.isArray(dht);
  return {
    text: invitation,
    qr: typeof qr === 'string' ? qr : null,
    hereOnly: isHere ? known.join(', ') : null,
    isRehearsal: isRehearsal === true,
  };
}
