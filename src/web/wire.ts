// What an answer is once it has been JSON: amounts and rates are decimal texts of whole minor units and millionths.

export type Wire<T> = T extends bigint
  ? string
  : T extends readonly (infer One)[]
    ? readonly Wire<One>[]
    : T extends object
      ? { readonly [Name in keyof T]: Wire<T[Name]> }
      : T;
