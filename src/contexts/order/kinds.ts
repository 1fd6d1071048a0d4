// The two kinds of entries that the order itself must tell from all others.

/** The kind with which every commune begins. */
export const FOUNDING_KIND = 'governance.commune-founded@1';

/** The kind by which witnesses vouch for the order. */
export const SEAL_KIND = 'governance.sealed@1';
