// One command as every door offers it: what it is called, what it takes, what it answers. Doors generate themselves from a table of these.

import type { Line, Sentence } from './sentence.ts';
import type { Progress, Session } from './session.ts';

/** What an argument holds. Money is typed in the commune's currency (`1250.00`, never a decimal comma), rates in percent, dates as 2026-11-26, instants as 2026-11-26T12:00Z. An id may be cut short. */
export type ArgumentKind =
  | 'text'
  /** Text of several lines. */
  | 'lines'
  | 'slug'
  | 'money'
  | 'rate'
  | 'date'
  | 'instant'
  | 'count'
  | 'word'
  | 'id'
  | 'file'
  | 'folder'
  | 'flag';

/** What a short name or an id can be completed from. */
export const NAME_KINDS = [
  'assets',
  'enterprises',
  'people',
  'auctions',
  'leases',
  'loans',
  'proposals',
  'parameters',
  'holders',
  'accounts',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** One argument: positional, or an option `--name`. */
export interface Argument {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly positional: boolean;
  readonly required: boolean;
  /** For `word`: the words. */
  readonly words?: readonly string[];
  /** For a file or folder: the command makes it; others are read. */
  readonly writes?: true;
  /** What exists of it in the commune, for completion. */
  readonly names?: NameKind;
  /** One sentence; ends without a full stop. */
  readonly help: string;
}

/** Values by argument name, parsed: money and rates bigint, dates and counts numbers, the rest text or true. */
export type ArgumentValues = { readonly [name: string]: bigint | number | string | boolean | undefined };

/** Plain data; bigint becomes decimal text in JSON. */
export type Plain =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** A table for people. Columns say how to align; a bare text is a name of somebody's choosing, which no language says otherwise. */
export interface AnswerTable {
  readonly title: Sentence;
  /** The English name of a column is its name in catalogues of other languages. */
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly Line[])[];
  /** Left out where people read: the lines of the answer say the same. */
  readonly onlyInFiles?: true;
}

/** What a command answers: data for programs, and for people lines and tables made of the same data. A line is a sentence, so that none is in English alone. */
export interface Answer {
  readonly data: Plain;
  readonly lines?: readonly Sentence[];
  readonly tables?: readonly AnswerTable[];
  /** Commands that a person may want to type next. */
  readonly next?: readonly string[];
  /** Text that goes out as it is (exports), instead of lines and tables. */
  readonly raw?: Iterable<string> | AsyncIterable<string>;
  /** Nothing was done: the answer shows what would be, and this flag does it. */
  readonly doneWith?: string;
  /** What could not be done while the rest was: bad lines of a file. Told after the answer; the exit code says it too. */
  readonly partly?: Trouble;
}

/** Why a command did not do what was asked; the door turns `kind` into an exit code. */
export interface Trouble {
  readonly kind: 'refused' | 'usage' | 'not-found' | 'unreachable' | 'broken';
  readonly says: string;
  /** The broken rule's name, when it was one, and where it comes from: a rule of the commune (`7`), or `order`. */
  readonly rule?: string;
  readonly source?: string;
  readonly figures?: Plain;
  readonly next?: string;
  /** What is known of why, beside the rule; `says` ends with it. */
  readonly because?: readonly Sentence[];
  /** What to do in this case, in place of what the rule says; `next` is it in English. */
  readonly todo?: Sentence;
  /** The kind of the entry that a rule of the commune refused, and the currency of the figures: for who words it in another language. */
  readonly entryKind?: string;
  readonly currency?: string;
}

/** A command that failed in a way that a person can do something about. */
export class CommandTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.says);
    this.trouble = trouble;
  }
}

/** A command over an open node. */
export interface Command {
  /** `['bond', 'bid']` is typed `telekommune bond bid`. */
  readonly path: readonly string[];
  readonly group: string;
  /** One sentence, imperative. */
  readonly summary: string;
  readonly arguments: readonly Argument[];
  /** Paragraphs that the help adds to the summary. */
  readonly details?: readonly string[];
  /** A full line that works in the example commune. */
  readonly example: string;
  /** What will follow, for steps that cannot be taken back; the door shows it and asks. Null for harmless commands. */
  readonly foresee:
    | ((session: Session, values: ArgumentValues) => Promise<readonly Sentence[] | null>)
    | null;
  run(session: Session, values: ArgumentValues, progress: Progress): Promise<Answer>;
}
