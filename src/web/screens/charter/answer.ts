// What `charter` answers.

export interface CharterLine {
  readonly name: string;
  /** `20`, or a word. */
  readonly rule: string;
  readonly sentence: string;
  readonly value: string | number;
  readonly initial: string | number;
  readonly unit: string;
  readonly changed: boolean;
  readonly sinceMs: number;
  readonly proposal: string | null;
}

export interface CharterStep {
  readonly parameter: string;
  /** Null where it is not known on this machine. */
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly atMs: number;
  readonly proposal: string;
  readonly title: string;
  /** Whether nobody chose a title; then it is English. */
  readonly plainTitle: boolean;
}

export interface CharterAnswer {
  readonly charter: readonly CharterLine[];
  /** The latest first. */
  readonly history: readonly CharterStep[];
}
