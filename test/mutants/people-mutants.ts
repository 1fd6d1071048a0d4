// Faults of membership and decisions.

import type { Mutant } from './mutant.ts';

export const peopleMutants: readonly Mutant[] = [
  {
    name: 'a share that was about to lapse counts twice when labour goes on',
    file: 'src/contexts/membership/shares.ts',
    find: "const began = person.share === 'none' || person.share === 'ended';",
    replace: "const began = person.share !== 'held';",
    caughtBy: { historiesFrom: 1, says: 'shares in force are the people who have one' },
  },
  {
    name: 'the dead go on working',
    file: 'src/contexts/membership/labour.ts',
    find: '      draft.remove(workplaces, key);\n    }\n    endShare',
    replace: '    }\n    endShare',
    caughtBy: { historiesFrom: 1, says: 'a share comes from attested labour alone' },
  },
  {
    name: 'a share that ends is still counted for its enterprise',
    file: 'src/contexts/membership/shares.ts',
    find: "  count(draft, 'all', -1);\n  if (person.home !== null) count(draft, `enterprise/${person.home}`, -1);",
    replace: "  count(draft, 'all', -1);",
    caughtBy: { historiesFrom: 1, says: 'shares in force are the people who have one' },
  },
  {
    name: 'whoever votes again has two votes',
    file: 'src/contexts/governance/proposing.ts',
    find: 'if (before !== null) counted[before]--;',
    replace: '',
    caughtBy: { historiesFrom: 1, says: 'one person has one vote in a decision' },
  },
  {
    name: 'decisions need no quorum',
    file: 'src/contexts/governance/proposing.ts',
    find: 'cast > 0 && cast >= quorumVotes && standing.yes > standing.no',
    replace: 'cast > 0 && standing.yes > standing.no',
    caughtBy: { tests: ['test/properties/precedence-governance.test.ts'], says: 'where a third must vote' },
  },
  {
    name: 'a person can have two names',
    file: 'src/contexts/membership/labour.ts',
    find: 'return known !== null && known !== body.person ? { known } : null;',
    replace: 'return known === body.identity ? { known } : null;',
    caughtBy: { tests: ['test/properties/precedence-membership.test.ts'], says: 'that is attested names' },
  },
];
