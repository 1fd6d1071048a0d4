// What a proposal would do when it passes. Each action belongs to the context that carries it out.

import { amount, type Carried, type Codec, hex, list, text } from '../../kernel/codec.ts';
import { choice, record, slug, word } from '../../kernel/codec-records.ts';

/** Powers that the members grant to named people (rule 21). `represent` is for one enterprise, `treasurer` confirms what the bank did. */
export const power = word('treasurer', 'represent');
export type Power = Carried<typeof power>;

/** New cases go to the end. */
export const action = choice({
  /** A statement without further consequence. */
  resolve: record({}),
  /** Rule 4: an enterprise joins; `representative` is the person who then acts for it, known by the identity key. */
  'admit-enterprise': record({
    enterprise: slug,
    title: text(120),
    representative: slug,
    representativeName: text(80),
    identity: hex(32),
  }),
  'dismiss-enterprise': record({ enterprise: slug }),
  'change-charter': record({ parameter: text(32), value: text(32) }),
  'grant-power': record({ power, enterprise: text(32), person: slug }),
  'withdraw-power': record({ power, enterprise: text(32), person: slug }),
  /** `log` is the witness writer of a node. */
  'add-witness': record({ log: hex(32), title: text(80) }),
  'remove-witness': record({ log: hex(32) }),
  /** A node's log is struck off: what it writes from then on does not count. */
  'strike-log': record({ log: hex(32) }),
  /** A lost or stolen device. */
  'strike-device': record({ device: hex(32) }),
  /** Rule 2: the fact of somebody's labour is disputed. */
  'challenge-share': record({ person: slug, enterprise: slug }),
  /** Rule 5: buy what was requested. */
  purchase: record({ asset: slug }),
  /** Rule 13: sell outside for at least this much. */
  sell: record({ asset: slug, leastMinor: amount(0n) }),
  /** Rule 11, where the charter wants a vote. */
  'declare-default': record({ asset: slug }),
  /** The purchase of a funded asset fell through: the lenders get their money back (rule 8, by analogy). */
  'abandon-purchase': record({ asset: slug }),
  /** Common money for an asset whose fund is too small for what is due to its lenders (rules 14, 18). */
  'support-asset': record({ asset: slug, amountMinor: amount(1n) }),
  /** Several parameters in one decision, such as a preset; `preset` is where they come from, empty for nowhere. */
  'change-charter-together': record({
    preset: text(32),
    changes: list(record({ parameter: text(32), value: text(32) }), 32),
  }),
});
export type Action = Carried<typeof action>;
/** The codec with its carried type, for other contexts' rows. */
export const actionCodec: Codec<Action> = action;

/** What a decision changes in the charter, in its order; nothing for other decisions. */
export function changesIn(action: Action): readonly { readonly parameter: string; readonly value: string }[] {
  if (action.is === 'change-charter') return [action];
  return action.is === 'change-charter-together' ? action.changes : [];
}
