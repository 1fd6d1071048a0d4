// What a request must be before it is looked at: meant for this host (no DNS rebinding), from this page or from no page at all
// (no other site, Fetch Metadata and Origin), from somebody who may come in, and not too often. No header of CORS is ever sent.

import { DoorTrouble } from './problem.ts';

/** The names and addresses under which a door is reached. */
export interface Reached {
  /** As in the Host header, lower case, with the port. */
  readonly hosts: ReadonlySet<string>;
  /** As in the Origin header. */
  readonly origins: ReadonlySet<string>;
}

/** Headers of every answer. */
export const GUARD_HEADERS: { readonly [name: string]: string } = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Where a door is reached: each host with and without the port that its scheme implies. */
export function reachedAt(hosts: readonly string[], port: number, isSecure: boolean): Reached {
  const scheme = isSecure ? 'https' : 'http';
  const isUsual = port === (isSecure ? 443 : 80);
  const spelled = hosts.map((host) => (host.includes(':') ? `[${host}]` : host).toLowerCase());
  const known = spelled.flatMap((host) => [`${host}:${port}`, ...(isUsual ? [host] : [])]);
  return { hosts: new Set(known), origins: new Set(known.map((host) => `${scheme}://${host}`)) };
}

/** Rejects what was sent to another name: a site whose name was pointed at this machine. */
export function needOwnHost({ hosts }: Reached, host: string | undefined): void {
  if (host !== undefined && hosts.has(host.toLowerCase())) return;
  throw new DoorTrouble(
    421,
    'host-is-this-one',
    'This node is not reached under that name.',
    `Use: ${[...hosts].join(', ')}`,
  );
}

/** Rejects what another site's page sent. Programs send neither header. */
export function needNoOtherSite(
  { origins }: Reached,
  { origin, site }: { readonly origin: string | undefined; readonly site: string | undefined },
): void {
  const isOwnOrigin = origin === undefined || origins.has(origin);
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isOwnOrigin && isOwnSite) return;
  const next = 'Open the page of the node itself, or use a program with the token.';
  throw new DoorTrouble(403, 'no-other-site', 'Pages of other sites may not use this node.', next);
}

/** Rejects a change by cookie that does not say which page asks: every browser of today does. */
export function needPageNamed(origin: string | undefined, site: string | undefined): void {
  if (origin !== undefined || site !== undefined) return;
  const next = 'A program sends the token in the header Authorization instead of a cookie.';
  throw new DoorTrouble(403, 'page-is-named', 'A change by cookie must say from which page it comes.', next);
}
