// Governance as the registry sees it.

import type { Context } from '../../kernel/kind.ts';
import { charterValues } from './facts.ts';
import { communeFoundedKind } from './founding.ts';
import { invitationWithdrawnKind, invitedKind, logAdmittedKind } from './invitations.ts';
import { proposedKind, votedKind } from './proposing.ts';
import { governanceDues, governanceReactions } from './reactions.ts';
import { sealedKind } from './sealing.ts';
import { communes, invitations, logs, powers, proposals, votes, witnesses } from './tables.ts';

export const governanceContext: Context = {
  name: 'governance',
  kinds: [
    communeFoundedKind,
    proposedKind,
    votedKind,
    sealedKind,
    invitedKind,
    invitationWithdrawnKind,
    logAdmittedKind,
  ],
  reactions: governanceReactions,
  dues: governanceDues,
  tables: [charterValues, communes, powers, proposals, votes, witnesses, logs, invitations],
};
