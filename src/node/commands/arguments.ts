// Short ways to describe the arguments of commands.

import type { Argument, ArgumentKind, NameKind } from '../command.ts';

/** An argument with a place; it must be given. */
export function place(name: string, kind: ArgumentKind, help: string, names?: NameKind): Argument {
  return { name, kind, positional: true, required: true, help, ...(names === undefined ? {} : { names }) };
}

/** An option that may be left out. */
export function option(name: string, kind: ArgumentKind, help: string, names?: NameKind): Argument {
  return { name, kind, positional: false, required: false, help, ...(names === undefined ? {} : { names }) };
}

/** The same argument, but it may be left out. */
export function optional(argument: Argument): Argument {
  return { ...argument, required: false };
}

/** The same argument, but it must be given. */
export function required(argument: Argument): Argument {
  return { ...argument, required: true };
}

/** The same file or folder, but the command makes it. */
export function written(argument: Argument): Argument {
  return { ...argument, writes: true };
}

/** The same argument, but one of a few words. */
export function oneOf(argument: Argument, words: readonly string[]): Argument {
  return { ...argument, kind: 'word', words };
}

export const assetPlace = place('asset', 'slug', 'the asset’s short name', 'assets');
export const enterprisePlace = place('enterprise', 'slug', 'the enterprise’s short name', 'enterprises');
export const personPlace = place('person', 'slug', 'the person’s short name', 'people');

/** When the bank did it, and what its statement says: every entry about money has them. */
export const bookingOptions: readonly Argument[] = [
  option('date', 'date', 'the day on which the bank did it; the sealed day if left out'),
  option('reference', 'text', 'what the bank’s statement calls it; empty if left out'),
];
