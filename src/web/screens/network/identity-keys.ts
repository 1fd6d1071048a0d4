// Who a node speaks for, and their identity keys in full, to be handed to whoever lets them in.

import { type Html, named } from '../../html.ts';
import { copyable } from '../../parts/copying.ts';
import { facts } from '../../parts/facts.ts';
import type { Setting } from '../../setting.ts';

/** One of the people of `whoami`. */
export interface Self {
  readonly name: string;
  readonly called: string;
  /** `none` for who is no member. */
  readonly share: string;
  readonly home: string | null;
  readonly powers: string;
  readonly device: string;
  readonly identity: string;
}

export function identityKeys(setting: Setting, people: readonly Self[]): Html {
  return facts(
    people.map(({ name, identity }) => [named(name), copyable(setting, `identity-${name}`, identity)]),
  );
}
