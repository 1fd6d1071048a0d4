// What a forecast supposes beside what stands in the books. All zero and null: everybody pays as due, and nothing else changes.

export interface Scenario {
  readonly name: string;
  /** The part of all rent that does not come in, millionths. */
  readonly vacancyPpm: bigint;
  /** How long an asset stands empty when a lease ends, before it is let again at the same rent. */
  readonly vacancyMonths: number;
  /** How much dearer costs become every year, millionths. */
  readonly costGrowthPpm: bigint;
  /** The rate of loans that replace what lenders take back and the commune does not have; null for none: then it is a shortfall. */
  readonly followUpRatePpm: bigint | null;
  /** The yearly index that reviews apply instead of that of the agreements; null for theirs. */
  readonly rentIndexPpm: bigint | null;
}

export const AS_DUE_NAME = 'as due';

export const AS_DUE: Scenario = {
  name: AS_DUE_NAME,
  vacancyPpm: 0n,
  vacancyMonths: 0,
  costGrowthPpm: 0n,
  followUpRatePpm: null,
  rentIndexPpm: null,
};
