// How much one author can make this machine keep, beside the room that all of them share. What is over a limit is passed over or goes,
// of that author alone. Sizes of one statement are the codec's (social/statement.ts): of a profile there is one, with 16 links and a
// picture; of a post four pictures, by name.

export const AUTHOR_LIMITS = {
  /** Whom somebody says to follow: further ones are not kept until they take some out. */
  follows: 2_000,
  /** Posts of one source of finger or the web: older ones go. */
  outsidePosts: 10_000,
  /** Statements of somebody whom one does not follow that a crawl looks at, the newest. */
  crawledStatements: 1_000,
  /** Answers that one stranger hands over: further ones are refused. */
  handedAnswers: 100,
} as const;
