// RFC 1288, sections 2.5.2 and 3.2.4: people out of files. Below a folder each person has one of the same name, with `.plan`, `.project`,
// `.pgpkey`, `.name` and, to be unseen, `.nofinger`. Links are not followed, neither to files nor to folders. Looked at anew for each query, and read
// anew unless nothing about them has changed for a while.

import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, Card, Listed } from './answers.ts';
import { isAbsence, readPlainFile } from './read-plain-file.ts';
import { type Seal, sealOf, STILL_MS } from './unchanged.ts';

/** What a folder of a person can be called: no dot in front, no slash, nothing that a shell or a log stumbles over. */
const USER = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/;

/** People whose files are remembered between two queries. */
const REMEMBERED_MAX = 1_000;

export const PLAN_FILES = ['.plan', '.project', '.pgpkey', '.nofinger'] as const;

export function isUserName(name: string): boolean {
  return USER.test(name);
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (fault) {
    if (isAbsence(fault)) return [];
    throw fault;
  }
}

/** Whether there is a folder of this name, and not a link to one. */
function isOwnFolder(folder: string, user: string): boolean {
  return lstatSync(join(folder, user), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const firstLine = (text: string): string => text.trimStart().split(/\r?\n/)[0]?.trimEnd() ?? '';

interface Remembered {
  readonly card: Card | null;
  readonly seal: Seal;
}

/** The card of a person, null for who is not there or wants to be unseen; and what tells whether it still holds. */
function cardIn(folder: string, user: string, stillMs: number): Remembered {
  const home = join(folder, user);
  const seal = sealOf(home, stillMs);
  const names = new Set(entriesOf(home).map(({ name }) => name));
  if (names.size === 0 || names.has('.nofinger')) return { card: null, seal: seal.over([]) };
  const read: string[] = [];
  const shown = (name: string): string => {
    if (!names.has(name)) return '';
    const path = join(home, name);
    read.push(path);
    return readPlainFile(path);
  };
  const card = {
    user,
    name: firstLine(shown('.name')),
    project: firstLine(shown('.project')),
    pgpKey: shown('.pgpkey'),
    more: [],
    wordyMore: [],
    plan: shown('.plan'),
  };
  return { card, seal: seal.over(read) };
}

/** Whether a name is one of the words of a person's full name (section 2.5.3), whatever its case. */
function isCalled(name: string, fullName: string): boolean {
  const wanted = name.toLowerCase();
  const words = fullName.toLowerCase().split(/\s+/);
  if (wanted === '') return false;
  return words.includes(wanted) || words.join(' ') === wanted;
}

/** The people in a folder. */
export function planFiles(folder: string, { stillMs = STILL_MS } = {}): Answers {
  function users(): string[] {
    return entriesOf(folder)
      .filter((entry) => entry.isDirectory() && isUserName(entry.name))
      .map(({ name }) => name)
      .sort();
  }

  const remembered = new Map<string, Remembered>();

  function seen(user: string): Card[] {
    const known = remembered.get(user);
    if (known?.seal.holds() === true) return known.card === null ? [] : [known.card];
    const { card, seal } = cardIn(folder, user, stillMs);
    remembered.delete(user);
    if (card !== null && remembered.size < REMEMBERED_MAX) remembered.set(user, { card, seal });
    return card === null ? [] : [card];
  }

  return {
    async find(name) {
      const isThere = remembered.has(name) || (isUserName(name) && isOwnFolder(folder, name));
      const cards = isThere
        ? seen(name)
        : users()
            .flatMap(seen)
            .filter((card) => isCalled(name, card.name));
      return cards.map((card) => ({ is: 'person', card }));
    },
    async list() {
      return users()
        .flatMap(seen)
        .map(({ user, name, project }): Listed => ({ user, name, about: project }));
    },
  };
}
