// What people of this node have not done yet, as commands to type: labour to countersign, bids to open, the treasurer's work, votes.

import { holderKey } from '../../contexts/bonds/facts.ts';
import { votes } from '../../contexts/governance/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { decisions } from '../../views/decisions.ts';
import { type MemberLine, members } from '../../views/members.ts';
import { bondsToPayIn, debtsOfTenant, treasurerWork } from '../../views/treasurer-work.ts';
import { CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { actionLine } from './action-text.ts';
import type { KeptBids } from './kept-bids.ts';
import { ownAccount } from './own-account.ts';
import { type OwnBid, ownBids } from './own-bids.ts';
import { taskFigures, taskText } from './treasurer-task.ts';
import { shortId } from './wording.ts';
import { type Sentence, sentence, unworded } from '../sentence.ts';

export interface Waiting {
  readonly what: Sentence;
  readonly command: string;
  /** Whose it is, of those whose keys are here; who will speak comes first. */
  readonly people: readonly string[];
  /** The same for who says it in another language: what it is, and its figures with their units at the end of their names. */
  readonly kind: string;
  readonly figures: { readonly [name: string]: string | number | bigint };
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
      people: [treasurer, ...treasurers.filter((one) => one !== treasurer)],
      ...taskFigures(task),
    };
  });
}

/** Enterprises, each with those here who represent it. */
function representedBy(here: readonly MemberLine[]): ReadonlyMap<string, readonly string[]> {
  const acted = here.flatMap(({ person, powers }) =>
    powers.flatMap(({ power, enterprise }) => (power === 'represent' ? [{ person, enterprise }] : [])),
  );
  return new Map(
    [...Map.groupBy(acted, ({ enterprise }) => enterprise)].map(([enterprise, all]) => [
      enterprise,
      [...new Set(all.map(({ person }) => person))],
    ]),
  );
}

/** Bonds won and not paid in, by people of this node and by enterprises for which they act: it is paid at the bank, too. */
function lenderWaits(
  state: Reader,
  names: readonly string[],
  here: readonly MemberLine[],
  folder: string,
): Waiting[] {
  const currency = currencyOf(state);
  const lenders = [
    ...names.map((name) => ({ is: 'person' as const, name, people: [name] })),
    ...[...representedBy(here)].map(([name, people]) => ({ is: 'enterprise' as const, name, people })),
  ];
  const owed = lenders.flatMap((lender) =>
    bondsToPayIn(state, holderKey(lender)).map((due) => ({ ...lender, ...due })),
  );
  const account = owed.length === 0 ? null : ownAccount(folder);
  return owed.map(({ name: holder, people, asset, minor: dueMinor, untilMs }) => {
    const figures = { holder, asset, dueMinor, untilMs };
    const command = `telekommune bonds ${asset}`;
    return account === null
      ? {
          what: sentence(
            '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the bank account of the commune',
            figures,
            currency,
          ),
          command,
          people,
          kind: 'bonds-to-pay-in',
          figures,
        }
      : {
          what: sentence(
            '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the account {account} of the commune',
            { ...figures, account },
            currency,
          ),
          command,
          people,
          kind: 'bonds-to-pay-in-there',
          figures: { ...figures, account },
        };
  });
}

/** What enterprises owe as tenants, for who acts for them here: there is nothing to type, it is paid at the bank. */
function tenantWaits(state: Reader, here: readonly MemberLine[]): Waiting[] {
  const currency = currencyOf(state);
  return [...representedBy(here)].flatMap(([enterprise, people]) =>
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
        people,
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
  const here = new Set(session.people().map(({ name }) => name));
  try {
    own = await ownBids(bids, session, null);
  } catch (error) {
    if (!(error instanceof CommandTrouble)) throw error;
    return [
      {
        what: sentence('kept bids cannot be read: {why}', { why: unworded(error.message) }),
        command: 'telekommune bids',
        people: [...here],
        kind: 'bids-unreadable',
        figures: {},
      },
    ];
  }
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
    people: [person],
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
          people: [person],
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
        people: [person],
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
      ...lenderWaits(state, names, here, session.folder),
      ...tenantWaits(state, here),
      ...unvoted(state, here),
    ];
  });
}
