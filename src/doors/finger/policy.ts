// RFC 1288, section 3.2: what the keeper of a server allows. Everything that the section says must be possible to refuse is here.

/** Section 3.2.3: the atoms of an answer that can be held back. */
export const ATOMS = ['name', 'project', 'key', 'more', 'plan'] as const;
export type Atom = (typeof ATOMS)[number];

export interface Policy {
  /** Section 3.2.2: whether the empty query is answered with a list. */
  readonly list: boolean;
  /** Section 3.2.6: whether a name that several people may have is answered with all of them. */
  readonly ambiguous: boolean;
  /** Sections 3.2.3 and 3.2.4. */
  readonly hidden: ReadonlySet<Atom>;
}

export const USUAL_POLICY: Policy = { list: true, ambiguous: false, hidden: new Set() };
