// RFC 1288, section 2.5: what there is to answer. The port through which a server asks for it; the files of a folder are one, feeds another.

/** What is told of one person (section 2.5.2). Empty texts are left out. */
export interface Card {
  /** What they are asked for by. */
  readonly user: string;
  readonly name: string;
  readonly project: string;
  readonly pgpKey: string;
  /** Further lines, such as `Website: https://example.org`. */
  readonly more: readonly string[];
  /** Further lines for /W alone (section 2.5.4). */
  readonly wordyMore: readonly string[];
  /** Prose, or a Thimbl plan as JSON. It comes last, to the last byte. */
  readonly plan: string;
}

export type Reply =
  | { readonly is: 'person'; readonly card: Card }
  /** Anything else that has a name here: the commune, its assets (section 2.5.5 calls it a vending machine). */
  | { readonly is: 'text'; readonly text: string };

/** One line of the list (section 2.5.1). */
export interface Listed {
  readonly user: string;
  readonly name: string;
  /** One line; empty where there is nothing to say. */
  readonly about: string;
}

export interface Answers {
  /** Whoever has this user name, alone; else everybody whom the name may mean (section 2.5.3). Asked anew for each query. */
  find(name: string, wordy: boolean): Promise<readonly Reply[]>;
  /** Everybody who may be listed. */
  list(): Promise<readonly Listed[]>;
}

/** Several ports as one: user names of the first that has one count, and the lists are joined. */
export function joinedAnswers(parts: readonly Answers[]): Answers {
  return {
    async find(name, wordy) {
      for (const part of parts) {
        const found = await part.find(name, wordy);
        if (found.length > 0) return found;
      }
      return [];
    },
    async list() {
      const lists = await Promise.all(parts.map((part) => part.list()));
      return lists.flat();
    },
  };
}
