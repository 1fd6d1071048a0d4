// The fixed history: the bank's side of it.

import { offsets, statements, unseen } from '../../src/contexts/banking/tables.ts';
import { type CivilDate, endOfMonth } from '../../src/kernel/calendar.ts';
import type { History } from './history-kit.ts';

/** What is left of the first move on the bank account that fits. */
function unseenMove(story: History, fits: (restMinor: bigint) => boolean): { entry: string; amountMinor: bigint } {
  const found = story.state.range(unseen).find(([, { restMinor }]) => fits(restMinor));
  if (found === undefined) throw new Error('no move on the bank account fits');
  return { entry: found[0].slice(17), amountMinor: found[1].restMinor };
}

/** The entry of the last statement of an account. */
function lastStatement(story: History, account: string): string {
  return story.state.range(statements, { prefix: `${account}/` }).at(-1)?.[1].entry ?? '';
}

/** The bank's side: a statement, its lines explained by one person and by two, a pair that the bank never saw, a difference. */
export function bankStatement(story: History): void {
  const [cost, undone] = [unseenMove(story, (rest) => rest === -7_000n), unseenMove(story, (rest) => rest === 7_000n)];
  const pair = { entries: [cost.entry, undone.entry] };
  story.accepted('anna', 'banking.moves-offset@1', pair);
  const [said] = story.state.range(offsets)[0] ?? [''];
  story.accepted('anna', 'banking.offset-withdrawn@1', { offset: said });
  story.refused('anna', 'banking.offset-withdrawn@1', { offset: said });
  story.accepted('anna', 'banking.moves-offset@1', pair);
  const [first, second] = [unseenMove(story, (rest) => rest > 0n), unseenMove(story, (rest) => rest < 0n)];
  const amounts = [first.amountMinor, second.amountMinor, 77n];
  const lines = amounts.map((amountMinor, at) => ({
    id: String(at).padStart(32, 'a'),
    date: story.today - 1,
    amountMinor,
    words: `line ${at}`,
  }));
  const closingMinor = amounts.reduce((sum, minor) => sum + minor, 1_000n);
  const statement = { account: 'main', throughDate: story.today, openingMinor: 1_000n, closingMinor, lines };
  story.refused('anna', 'banking.statement-taken@1', { ...statement, closingMinor: 0n });
  story.accepted('anna', 'banking.statement-taken@1', statement);
  const mistaken = { ...statement, account: 'other', openingMinor: 0n, closingMinor: 5n };
  mistaken.lines = [{ id: 'ee'.repeat(16), date: story.today - 2, amountMinor: 5n, words: 'the wrong account' }];
  story.accepted('anna', 'banking.statement-taken@1', mistaken);
  const withdrawn = { account: 'other', statement: lastStatement(story, 'other') };
  story.accepted('anna', 'banking.statement-withdrawn@1', withdrawn);
  story.refused('anna', 'banking.statement-withdrawn@1', withdrawn);
  const [firstLine, secondLine] = [lines[0]?.id ?? '', lines[1]?.id ?? ''];
  story.accepted('anna', 'banking.line-explained@1', { line: firstLine, parts: [first] });
  story.accepted('anna', 'banking.explanation-withdrawn@1', { line: firstLine });
  story.decide({ is: 'change-charter', parameter: 'bank-confirmations', value: 'two' });
  story.accepted('anna', 'banking.line-explained@1', { line: secondLine, parts: [second] });
  const order = {
    message: 'insurance-1',
    is: 'supplier',
    dueOn: story.today + 2,
    fileDigest: 'cd'.repeat(32),
    lines: [{ claim: 'supplier/insurer/7', endToEndId: 'insurance-1-1', amountMinor: 100n }],
  };
  story.accepted('anna', 'banking.order-sent@1', order);
  story.refused('anna', 'banking.order-sent@1', { ...order, message: 'insurance-2' });
  story.accepted('anna', 'banking.order-ended@1', { message: 'insurance-1', how: 'cancelled' });
  const loan = [{ claim: 'interest/13/0', endToEndId: 'interest-1-1', amountMinor: 100n }];
  const loanOrder = { ...order, message: 'interest-1', is: 'loan-interest', lines: loan };
  story.accepted('anna', 'banking.order-sent@2', loanOrder);
  story.refused('anna', 'banking.order-sent@2', { ...loanOrder, message: 'interest-2' });
  story.accepted('anna', 'banking.order-ended@1', { message: 'interest-1', how: 'cancelled' });
  const monthEnd = endOfMonth(story.today as CivilDate);
  const difference = { throughDate: monthEnd, minor: 77n, words: 'what line 2 is nobody knows yet' };
  story.accepted('anna', 'banking.difference-named@1', difference);
}
