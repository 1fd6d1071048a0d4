// What waits for a treasurer, in sentences, each with the command that does it.

import type { TreasurerTask } from '../../views/treasurer-work.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';
import { partsLine } from './due-words.ts';
import type { Tell } from './telling.ts';
import type { Waiting } from './waiting.ts';

type Task = Pick<Waiting, 'what' | 'command'>;

const NAMES_SHOWN = 5;

/** The first names; `…` stands for more. */
function someOf(names: readonly string[]): string {
  return `${names.slice(0, NAMES_SHOWN).join(', ')}${names.length > NAMES_SHOWN ? ', …' : ''}`;
}

function spanOf(months: readonly string[]): Sentence {
  const [firstMonth = '', lastMonth = firstMonth] = [months[0], months.at(-1)];
  return firstMonth === lastMonth
    ? sentence('{firstMonth}', { firstMonth })
    : sentence('{firstMonth} to {lastMonth}', { firstMonth, lastMonth });
}

export function taskText(task: TreasurerTask, currency: string): Task {
  const tell: Tell = (text, figures = {}) => sentence(text, figures, currency);
  switch (task.is) {
    case 'bonds-unpaid':
      return {
        what: plural(
          task.lenders,
          [
            '{n} lender of {asset} must pay in {dueMinor} until {untilMs}: telekommune holders --asset {asset}',
            '{n} lenders of {asset} must pay in {dueMinor} until {untilMs}: telekommune holders --asset {asset}',
          ],
          { asset: task.asset, dueMinor: task.minor, untilMs: task.untilMs },
          currency,
        ),
        command: `telekommune receive bond ${task.asset} HOLDER`,
      };
    case 'funded':
      return {
        what: tell('{asset} is funded: pay the seller, {limitMinor} at most', {
          asset: task.asset,
          limitMinor: task.limitMinor,
        }),
        command: `telekommune buy ${task.asset} --price AMOUNT --costs AMOUNT`,
      };
    case 'service-due':
      return {
        what: tell(
          task.overdue
            ? '{dueMinor} are due to the holders of bonds of {asset}, overdue: {parts}'
            : '{dueMinor} are due to the holders of bonds of {asset}: {parts}',
          { dueMinor: task.minor, asset: task.asset, parts: partsLine(task.parts, currency) },
        ),
        command: `telekommune pay service ${task.asset}`,
      };
    case 'refund-due':
      return {
        what: tell('{holder} gets back {dueMinor} paid in for {asset}', {
          holder: task.holder,
          dueMinor: task.minor,
          asset: task.asset,
        }),
        command: `telekommune pay refund ${task.asset} ${task.holder}`,
      };
    case 'rent-unpaid':
      return {
        what: tell('{tenant} owes {dueMinor} of rent for {asset}', {
          tenant: task.tenant,
          dueMinor: task.minor,
          asset: task.asset,
        }),
        command: `telekommune receive rent ${task.asset} AMOUNT --tenant ${task.tenant}`,
      };
    case 'deposit-unpaid':
      return {
        what: tell('{tenant} owes {dueMinor} of deposit for {asset}', {
          tenant: task.tenant,
          dueMinor: task.minor,
          asset: task.asset,
        }),
        command: `telekommune receive deposit ${task.asset} AMOUNT --tenant ${task.tenant}`,
      };
    case 'prepayment-held':
      return {
        what: tell('{tenant} gets back {dueMinor} of prepaid rent for {asset}', {
          tenant: task.tenant,
          dueMinor: task.minor,
          asset: task.asset,
        }),
        command: `telekommune pay prepayment ${task.asset} AMOUNT --tenant ${task.tenant}`,
      };
    case 'deposit-held':
      return {
        what: tell('{tenant} gets back {dueMinor} of deposit for {asset}', {
          tenant: task.tenant,
          dueMinor: task.minor,
          asset: task.asset,
        }),
        command: `telekommune pay deposit ${task.asset} AMOUNT --tenant ${task.tenant}`,
      };
    case 'dividends-waiting':
      return {
        what: tell('{dueMinor} of dividends wait to be paid', { dueMinor: task.minor }),
        command: 'telekommune pay dividends',
      };
    case 'loan-interest-due':
      return {
        what: plural(
          task.lenders,
          [
            '{dueMinor} of interest are due to {n} lender of direct loans',
            '{dueMinor} of interest are due to {n} lenders of direct loans',
          ],
          { dueMinor: task.minor },
          currency,
        ),
        command: 'telekommune bank order loan-interest --into FILE',
      };
    case 'notices-run':
      return {
        what: tell(
          task.contracts.length === 1
            ? '{dueMinor} are to be paid back, whose notice has run: contract {contracts}'
            : '{dueMinor} are to be paid back, whose notice has run: contracts {contracts}',
          { dueMinor: task.minor, contracts: someOf(task.contracts) },
        ),
        command: 'telekommune bank order loan-repayment --into FILE',
      };
    case 'months-to-close':
      return {
        what: plural(
          task.months.length,
          ['the books of {n} month can be closed: {span}', 'the books of {n} months can be closed: {span}'],
          { span: spanOf(task.months) },
        ),
        command: 'telekommune close',
      };
    case 'bank-unexplained':
      return {
        what: plural(task.lines, [
          '{n} line of the bank is not explained',
          '{n} lines of the bank are not explained',
        ]),
        command: 'telekommune bank queue',
      };
  }
}

/** What a task says beside its sentence. */
export function taskFigures(task: TreasurerTask): Pick<Waiting, 'kind' | 'figures'> {
  const kind = task.is;
  switch (task.is) {
    case 'bonds-unpaid': {
      const { asset, lenders, minor: dueMinor, untilMs } = task;
      return { kind, figures: { asset, lenders, dueMinor, untilMs } };
    }
    case 'funded':
      return { kind, figures: { asset: task.asset, limitMinor: task.limitMinor } };
    case 'service-due':
      return {
        kind: task.overdue ? 'service-overdue' : kind,
        figures: { asset: task.asset, dueMinor: task.minor },
      };
    case 'refund-due':
      return { kind, figures: { asset: task.asset, holder: task.holder, dueMinor: task.minor } };
    case 'rent-unpaid':
    case 'deposit-unpaid':
    case 'prepayment-held':
    case 'deposit-held':
      return { kind, figures: { asset: task.asset, tenant: task.tenant, dueMinor: task.minor } };
    case 'dividends-waiting':
      return { kind, figures: { dueMinor: task.minor } };
    case 'loan-interest-due':
      return { kind, figures: { lenders: task.lenders, dueMinor: task.minor } };
    case 'notices-run':
      return { kind, figures: { contracts: someOf(task.contracts), dueMinor: task.minor } };
    case 'months-to-close':
      return {
        kind,
        figures: { months: task.months.length, first: task.months[0] ?? '', last: task.months.at(-1) ?? '' },
      };
    case 'bank-unexplained':
      return { kind, figures: { lines: task.lines } };
  }
}
