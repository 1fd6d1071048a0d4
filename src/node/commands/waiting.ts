// What people of this node have not done yet, as commands to type: labour to countersign, bids to open, the treasurer's work, votes.

import { votes } from '../../contexts/governance/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { decisions } from '../../views/decisions.ts';
import { type MemberLine, members } from '../../views/members.ts';
import { debtsOfTenant, type TreasurerTask, treasurerWork } from '../../views/treasurer-work.ts';
import { CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { actionLine } from './action-text.ts';
import type { KeptBids } from './kept-bids.ts';
import { type OwnBid, ownBids } from './own-bids.ts';
import { partsLine } from './due-words.ts';
import type { Tell } from './telling.ts';
import { shortId } from './wording.ts';
import { plural, type Sentence, sentence, unworded } from '../sentence.ts';

export interface Waiting {
  readonly what: Sentence;
  readonly command: string;
  /** The same for who says it in another language: what it is, and its figures with their units at the end of their names. */
  readonly kind: string;
  readonly figures: { readonly [name: string]: string | number | bigint };
}

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

function taskText(task: TreasurerTask, currency: string): Task {
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
function taskFigures(task: TreasurerTask): Pick<Waiting, 'kind' | 'figures'> {
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

/** For the first treasurer whose keys are here; none where there is none. */
function treasurerWaits(
  state: Reader,
  here: readonly MemberLine[],
  defaultPerson: string | undefined,
): Waiting[] {
  const treasurers = here
    .filter(({ powers }) => powers.some(({ power }) => power === 'treasurer'))
    .map(({ person }) => person);
  const treasurer = treasurers.find((person) => person === defaultPerson) ?? treasurers[0];
  if (treasurer === undefined) return [];
  const currency = currencyOf(state);
  const as = treasurer === defaultPerson ? '' : ` --as ${treasurer}`;
  return treasurerWork(state).map((task) => {
    const { what, command } = taskText(task, currency);
    return {
      what,
      command: task.is === 'bank-unexplained' ? command : `${command}${as}`,
      ...taskFigures(task),
    };
  });
}

/** What enterprises owe as tenants, for who acts for them here: there is nothing to type, it is paid at the bank. */
function tenantWaits(state: Reader, here: readonly MemberLine[]): Waiting[] {
  const currency = currencyOf(state);
  const acted = here.flatMap(({ powers }) =>
    powers.flatMap(({ power, enterprise }) => (power === 'represent' ? [enterprise] : [])),
  );
  return [...new Set(acted)].flatMap((enterprise) =>
    debtsOfTenant(state, enterprise).map(({ asset, rentMinor, depositMinor }) => {
      const rent = sentence('{rentMinor} of rent', { rentMinor }, currency);
      const deposit = sentence('{depositMinor} of deposit', { depositMinor }, currency);
      const owed =
        depositMinor === 0n
          ? rent
          : rentMinor === 0n
            ? deposit
            : sentence('{rent} and {deposit}', { rent, deposit });
      return {
        what: sentence('{enterprise} has to pay {owed} for {asset} into the bank account of the commune', {
          enterprise,
          owed,
          asset,
        }),
        command: `telekommune lease ${asset}`,
        kind:
          rentMinor === 0n ? 'tenant-owes-deposit' : depositMinor === 0n ? 'tenant-owes-rent' : 'tenant-owes',
        figures: { enterprise, asset, rentMinor, depositMinor },
      };
    }),
  );
}

/** Bids that this node keeps and has not opened; nobody else can open them. A file that cannot be read is for `bids` to tell. */
async function bidsToReveal(bids: KeptBids, session: Session): Promise<Waiting[]> {
  let own: readonly OwnBid[] = [];
  try {
    own = await ownBids(bids, session, null);
  } catch (error) {
    if (!(error instanceof CommandTrouble)) throw error;
    return [
      {
        what: sentence('kept bids cannot be read: {why}', { why: unworded(error.message) }),
        command: 'telekommune bids',
        kind: 'bids-unreadable',
        figures: {},
      },
    ];
  }
  const here = new Set(session.people().map(({ name }) => name));
  const open = own.filter(
    ({ standing, phase, kept }) => standing === 'sealed' && phase === 'revealing' && here.has(kept.person),
  );
  const shared = here.size > 1;
  const keys = new Map(open.map((one) => [`${one.kept.auction} ${one.kept.person}`, one]));
  return [...keys.values()].map(({ kept: { auction, person }, revealsUntilMs }) => ({
    what: shared
      ? sentence('{person}’s sealed bids in {auction} are opened until {revealsUntilMs}', {
          person,
          auction,
          revealsUntilMs,
        })
      : sentence('sealed bids in {auction} are opened until {revealsUntilMs}', { auction, revealsUntilMs }),
    command: `telekommune reveal ${auction}${shared ? ` --as ${person}` : ''}`,
    kind: 'bids-to-open',
    figures: { person, auction, untilMs: revealsUntilMs },
  }));
}

function unvoted(state: Reader, here: readonly MemberLine[]): Waiting[] {
  const currency = currencyOf(state);
  const open = decisions(state)
    .filter((line) => line.state === 'open')
    .map((line) => ({ ...line, does: actionLine(line.action, currency) }));
  return here
    .filter(({ share }) => share === 'held')
    .flatMap(({ person }) =>
      open
        .filter(({ proposal }) => state.get(votes, `${proposal}/${person}`) === null)
        .map(({ proposal, title, action, does }) => ({
          what: sentence('{person} has not voted on “{title}”', {
            person,
            title: title === does.says ? does : title,
          }),
          command: `telekommune vote ${shortId(proposal)} yes|no|abstain --as ${person}`,
          kind: 'not-voted',
          // a title that nobody chose is English
          figures:
            title === actionLine(action, currency).says
              ? { person, title, plain: action.is }
              : { person, title },
        })),
    );
}

function offers(here: readonly MemberLine[]): Waiting[] {
  return here.flatMap(({ person, labour }) =>
    labour
      .filter((one) => one.state === 'offered')
      .map(({ enterprise }) => ({
        what: sentence('{enterprise} attests that {person} works there', { enterprise, person }),
        command: `telekommune countersign ${enterprise} --as ${person}`,
        kind: 'labour-offered',
        figures: { enterprise, person },
      })),
  );
}

/** What waits for the people of this node, votes last: there may be thousands of them. */
export async function waitingFor(bids: KeptBids, session: Session): Promise<Waiting[]> {
  const names = session.people().map(({ name }) => name);
  const reveals = await bidsToReveal(bids, session);
  return session.read((state) => {
    const here = members(state).filter(({ person }) => names.includes(person));
    return [
      ...offers(here),
      ...reveals,
      ...treasurerWaits(state, here, names[0]),
      ...tenantWaits(state, here),
      ...unvoted(state, here),
    ];
  });
}
