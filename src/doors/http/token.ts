// Who may come in: whoever has the token of the folder (32 random bytes, mode 600), or, from other machines, knows the password.
// A browser exchanges either for a cookie that no script can read; the cookie is signed with the token and outlives a restart.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandTrouble } from '../../node/command.ts';
import type { Dice } from '../../node/ports.ts';
import { readSecretFile, replaceFile } from '../../node/private-file.ts';
import { SALT_BYTES, SEALING_COST, type SealingCost, sealingKey } from '../../node/sealing.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const COOKIE_SECONDS = 7 * 86_400;
/** Passwords that may wait to be tried; each takes 64 MiB for a third of a second. */
const WAITING_MAX = 4;

export function tokenPath(folder: string): string {
  return join(folder, 'page-token');
}

/** Reads the token of a folder, or draws one where there is none. */
export function tokenOf(folder: string, dice: Dice): string {
  const path = tokenPath(folder);
  if (!existsSync(path)) replaceFile(path, `${Buffer.from(dice.bytes(TOKEN_BYTES)).toString('base64url')}\n`);
  const token = Buffer.from(readSecretFile(path, 'The token of the page')).toString('utf8').trim();
  if (TOKEN.test(token)) return token;
  const says = `${path} holds no token of this program.`;
  throw new CommandTrouble({
    kind: 'broken',
    says,
    next: 'Take the file away and start again: a new one is drawn.',
  });
}

/** Compares in constant time, whatever the lengths. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** The cookies of one door. Browsers share cookies among the ports of a host, so the port is in the name and under the signature. */
export class Cookies {
  readonly name: string;
  private readonly token: string;
  private readonly isSecure: boolean;
  private readonly nowMs: () => number;

  constructor(token: string, port: number, isSecure: boolean, nowMs: () => number) {
    this.name = `telekommune-${port}`;
    this.token = token;
    this.isSecure = isSecure;
    this.nowMs = nowMs;
  }

  /** The header that sets a fresh one. */
  fresh(): string {
    const until = String(Math.floor(this.nowMs() / 1000) + COOKIE_SECONDS);
    return this.header(`${until}.${this.signature(until)}`, COOKIE_SECONDS);
  }

  /** The header that takes it away. */
  gone(): string {
    return this.header('', 0);
  }

  /** Whether a Cookie header holds one that this door set and that is still good. */
  isIn(header: string | undefined): boolean {
    const found = (header ?? '').split(/; */).find((one) => one.startsWith(`${this.name}=`));
    const value = found?.slice(this.name.length + 1) ?? '';
    const [, until = '', signature = ''] = /^(\d{1,12})\.([\w-]{1,64})$/.exec(value) ?? [];
    return Number(until) * 1000 > this.nowMs() && isSame(signature, this.signature(until));
  }

  private signature(until: string): string {
    return createHmac('sha256', this.token).update(`${this.name} ${until}`).digest('base64url');
  }

  private header(value: string, seconds: number): string {
    const secure = this.isSecure ? '; Secure' : '';
    return `${this.name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
  }
}

/** A password as the door keeps it: only what Argon2id makes of it. */
export class Password {
  private readonly key: Uint8Array;
  private readonly salt: Uint8Array;
  private readonly cost: SealingCost;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  private constructor(key: Uint8Array, salt: Uint8Array, cost: SealingCost) {
    this.key = key;
    this.salt = salt;
    this.cost = cost;
  }

  static async of(password: Uint8Array, dice: Dice, cost: SealingCost = SEALING_COST): Promise<Password> {
    const salt = dice.bytes(SALT_BYTES);
    return new Password(await sealingKey(password, salt, cost), salt, cost);
  }

  /** Whether it is the password, tried one at a time; null when too many wait. */
  async matches(tried: string): Promise<boolean | null> {
    if (this.waiting >= WAITING_MAX) return null;
    this.waiting++;
    const attempt = async (): Promise<boolean> => {
      const key = await sealingKey(Buffer.from(tried), this.salt, this.cost);
      return timingSafeEqual(key, this.key);
    };
    const mine = this.turn.then(attempt, attempt);
    this.turn = mine;
    try {
      return await mine;
    } finally {
      this.waiting--;
    }
  }
}
