// RFC 1288, section 3.1: a server must stand up to whoever connects. How many may be connected, in all and from one address;
// when a place is wanted and all are taken, who has had their answer makes room, or else the oldest connection that has not asked yet.

/** A connection as far as places are concerned. */
export interface Guest {
  /** Ends it at once. */
  drop(): void;
}

export interface RoomLimits {
  readonly connectionsMax: number;
  /** From one address; of IPv6 from one network of 64 bits. */
  readonly perAddressMax: number;
}

export const ROOM_LIMITS: RoomLimits = { connectionsMax: 512, perAddressMax: 64 };

/** What counts as one address: mapped IPv4 as itself, IPv6 by its first 64 bits. */
export function addressGroup(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const middle = address.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array.from({ length: middle }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export class WaitingRoom {
  readonly #limits: RoomLimits;
  readonly #guests = new Map<Guest, string>();
  readonly #perAddress = new Map<string, Set<Guest>>();
  /** In the order in which they came. */
  readonly #waiting = new Set<Guest>();
  readonly #answered = new Set<Guest>();

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#guests.size;
  }

  /** Takes somebody in, if need be in another's place; false where everybody is being answered. */
  admit(guest: Guest, address: string): boolean {
    const group = addressGroup(address);
    const same = this.#perAddress.get(group) ?? new Set();
    if (same.size >= this.#limits.perAddressMax && !this.#makeRoom(same)) return false;
    if (this.#guests.size >= this.#limits.connectionsMax && !this.#makeRoom()) return false;
    this.#guests.set(guest, group);
    this.#waiting.add(guest);
    this.#perAddress.set(group, same.add(guest));
    return true;
  }

  /** The guest has asked: from now on nobody takes its place. */
  asked(guest: Guest): void {
    this.#waiting.delete(guest);
  }

  /** The answer is on its way: the place is only kept until the other side has closed. */
  answered(guest: Guest): void {
    if (this.#guests.has(guest)) this.#answered.add(guest);
  }

  leave(guest: Guest): void {
    const group = this.#guests.get(guest);
    if (group === undefined) return;
    this.#guests.delete(guest);
    this.#waiting.delete(guest);
    this.#answered.delete(guest);
    const same = this.#perAddress.get(group);
    same?.delete(guest);
    if (same?.size === 0) this.#perAddress.delete(group);
  }

  dropAll(): void {
    for (const guest of this.#guests.keys()) guest.drop();
  }

  /** Among those of one address, or among all. */
  #makeRoom(among: ReadonlySet<Guest> | null = null): boolean {
    for (const ready of [this.#answered, this.#waiting]) {
      const guest = firstOf(among ?? ready, ready);
      if (guest === null) continue;
      this.leave(guest);
      guest.drop();
      return true;
    }
    return false;
  }
}

function firstOf(among: ReadonlySet<Guest>, ready: ReadonlySet<Guest>): Guest | null {
  for (const guest of among) if (ready.has(guest)) return guest;
  return null;
}
