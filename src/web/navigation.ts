// The main screens, in the order of the rail, each with the key that leads to it after `g`. Only those that exist are shown.

import type { Words } from './words/words.ts';

export interface Section {
  readonly path: string;
  readonly word: Exclude<keyof Words['frame'], 'allFinal' | 'someWait' | 'peers' | 'rows'>;
  readonly key: string;
  /** Whether it stands in the bar of a phone. */
  readonly quick?: boolean;
  /** A command without which there is nothing to see there. */
  readonly needs?: string;
  /** Another path that belongs to it. */
  readonly beside?: string;
}

export const SECTIONS: readonly Section[] = [
  { path: '/', word: 'home', key: 'h', quick: true },
  { path: '/assets', word: 'assets', key: 'a', quick: true, beside: '/request' },
  { path: '/auctions', word: 'auctions', key: 'u', quick: true },
  { path: '/loans', word: 'loans', key: 'l' },
  { path: '/members', word: 'members', key: 'm' },
  { path: '/books', word: 'books', key: 'b' },
  { path: '/desk', word: 'desk', key: 'k' },
  { path: '/decisions', word: 'decisions', key: 'd', quick: true, beside: '/charter' },
  { path: '/voice', word: 'voice', key: 'v', needs: 'timeline' },
  { path: '/network', word: 'network', key: 'n' },
  { path: '/do', word: 'commands', key: 'e' },
];

/** The section that a path belongs to. */
export function sectionOf(path: string): Section | undefined {
  const isUnder = (root: string): boolean => path === root || (root !== '/' && path.startsWith(`${root}/`));
  return SECTIONS.find(
    ({ path: root, beside }) => isUnder(root) || (beside !== undefined && isUnder(beside)),
  );
}
