// How the charter came to say what it says, and what a proposal would change in it.

import { expect, it } from 'vitest';
import { charter } from '../../src/views/charter.ts';
import { charterHistory } from '../../src/views/charter-history.ts';
import { decisionChanges, sinceFounding } from '../../src/views/decision-changes.ts';
import { decision, decisions } from '../../src/views/decisions.ts';
import { Story } from '../kit/commune.ts';

const MEMBERS = ['anna', 'ben', 'cem'];

class Changing extends Story {
  constructor() {
    super({ charter: { 'voting-days': '7' }, enterprises: { druckerei: MEMBERS } });
  }

  /** Proposes a value, and lets everybody vote. */
  propose(value: string, vote: 'yes' | 'no' | null): string {
    const action = { is: 'change-charter', parameter: 'voting-days', value };
    this.accepted('anna', 'governance.proposed@1', { title: `to ${value}`, reason: '', action });
    const proposal = decisions(this.state).find(({ title }) => title === `to ${value}`)?.proposal ?? '';
    if (vote !== null)
      for (const member of MEMBERS)
        if (decision(this.state, proposal)?.state === 'open')
          this.accepted(member, 'governance.voted@1', { proposal, vote });
    return proposal;
  }

  changes(proposal: string) {
    const row = decision(this.state, proposal);
    return row === null ? [] : decisionChanges(this.state, proposal, row);
  }

  votingDays() {
    return charter(this.state).find(({ name }) => name === 'voting-days');
  }
}

it('a value says by which decision it holds, and each decision what it said before', () => {
  const story = new Changing();
  expect(story.votingDays()).toMatchObject({ value: 7, proposal: null });
  const first = story.propose('10', 'yes');
  const rejected = story.propose('90', 'no');
  const second = story.propose('21', 'yes');
  const open = story.propose('30', null);

  expect(charterHistory(story.state).map(({ value }) => value)).toEqual(['10', '21']);
  expect(story.votingDays()).toMatchObject({ value: 21, proposal: second });
  const line = { what: 'charter', of: 'voting-days', unit: 'days' };
  // what the founding chose is overwritten in the rows
  expect(story.changes(first)).toEqual([{ ...line, before: null, after: 10 }]);
  const founding = new Map([['voting-days', '7']]);
  expect(sinceFounding(story.changes(first), founding)).toEqual([{ ...line, before: 7, after: 10 }]);
  expect(sinceFounding(story.changes(first), new Map())).toEqual([{ ...line, before: 14, after: 10 }]);
  expect(sinceFounding(story.changes(second), founding)).toEqual(story.changes(second));
  expect(story.changes(second)).toEqual([{ ...line, before: 10, after: 21 }]);
  expect(story.changes(open)).toEqual([{ ...line, before: 21, after: 30 }]);
  expect(story.changes(rejected)).toEqual([]);
});
