// What lender and commune agree on: a new contract, another rate or notice, another lender; and what was recorded by mistake.

import { charterValue, parameters } from '../../contexts/governance/facts.ts';
import { contractOf, noticeOfDays } from '../../contexts/loans/facts.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { oneOf, option, place, required } from './arguments.ts';
import { holderTyped } from './holder-argument.ts';
import { termsShown } from './loan-answers.ts';
import { callTyped, noticeOptions } from './loan-notice-typed.ts';
import { dated, loanPlace, shortNameOf } from './loan-words.ts';
import { holderPlace } from './receive-commands.ts';
import {
  amountOf,
  booking,
  isSet,
  mustBeAllowed,
  saidData,
  saidLine,
  say,
  textOf,
  textOrNull,
} from './speaking.ts';
import { facts } from './tables.ts';
import { dateText, holderText } from './wording.ts';
import { callLine } from './call-line.ts';

/** A contract number as people write it: what is no short name comes back with one that can be made of it. */
function shortName(typed: string): string {
  if (isSlug(typed)) return typed;
  const made = shortNameOf(typed);
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" is no short name: 1 to 32 of a-z, 0-9 and hyphens inside.`,
    next:
      made === ''
        ? 'Choose a short name, and keep the number of the paper: --title NUMBER'
        : `Name it as an import would, and keep the number of the paper: telekommune loans agree ${made} … --title "${typed}"`,
  });
}

/** What is agreed on, as it was typed; nothing for what the charter says. */
async function agreementTyped(session: Session, values: ArgumentValues) {
  const typed = textOf(values, 'contract');
  const contract = shortName(typed);
  const lender = await holderTyped(session, textOf(values, 'holder'), 'lend');
  const least = await session.read((state) => charterValue(state, parameters.loanNoticeDays));
  const rank = textOrNull(values, 'rank');
  return {
    contract,
    title: textOrNull(values, 'title') ?? typed,
    holder: lender,
    kind: textOrNull(values, 'kind') ?? 'direct',
    ratePpm: amountOf(values, 'rate'),
    ...callTyped(values, noticeOfDays(least)),
    dayCount: textOrNull(values, 'day-count'),
    interest: textOrNull(values, 'interest'),
    subordinated: rank === null ? null : rank === 'subordinated',
    rounding: textOrNull(values, 'rounding') ?? 'year',
    imported: isSet(values, 'imported'),
    ...(await booking(session, values)),
  };
}

type Typed = Awaited<ReturnType<typeof agreementTyped>>;

function lendsLines(body: Typed): readonly Sentence[] {
  return [
    sentence('{lender} lends at {ratePpm} under contract {contract}.', {
      lender: holderText(body.holder),
      ratePpm: body.ratePpm,
      contract: body.contract,
    }),
    sentence('Notice: {call}.', { call: callLine(body) }),
  ];
}

/** Every term as it would stand, those of the charter too. */
async function foreseeAgree(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const body = await agreementTyped(session, values);
  await mustBeAllowed(session, values, 'loans.agreed@2', body);
  const charter = await session.read((state) => ({
    dayCount: charterValue(state, parameters.loanDayCount),
    interest: charterValue(state, parameters.loanInterest),
    subordinated: charterValue(state, parameters.loanSubordination) === 'yes',
  }));
  return [
    ...lendsLines(body),
    (body.subordinated ?? charter.subordinated)
      ? sentence('Its rank: subordinated.')
      : sentence('Its rank: ordinary.'),
    (body.interest ?? charter.interest) === 'added'
      ? sentence('Interest of a year is added to the balance.')
      : sentence('Interest of a year is paid out.'),
    body.rounding === 'year'
      ? sentence('Interest is rounded once a year.')
      : sentence('Interest is rounded for each amount.'),
    sentence('Kind: {kind}. Days are counted as {dayCount}.', {
      kind: body.kind,
      dayCount: body.dayCount ?? charter.dayCount,
    }),
  ];
}

async function runAgree(session: Session, values: ArgumentValues): Promise<Answer> {
  const body = await agreementTyped(session, values);
  const { contract, holder: lender } = body;
  const said = await say(session, values, 'loans.agreed@2', body);
  const agreed = await session.read((state) => contractOf(state, contract));
  return {
    data: { ...body, holder: holderText(lender), date: dateText(body.date), ...saidData(said) },
    lines: [...lendsLines(body), saidLine(said)],
    ...(agreed === null
      ? {}
      : {
          tables: [
            facts(
              sentence('Contract {contract} ({title})', { contract, title: agreed.title }),
              termsShown(agreed),
            ),
          ],
        }),
    next: [
      `telekommune loans receive ${contract} AMOUNT`,
      `telekommune loans cancel ${contract} --reason "agreed otherwise"  (where a term is wrong)`,
    ],
  };
}

async function runRate(session: Session, values: ArgumentValues): Promise<Answer> {
  const [contract, ratePpm] = [textOf(values, 'contract'), amountOf(values, 'rate')];
  const body = { contract, ratePpm, ...(await booking(session, values)) };
  const said = await say(session, values, 'loans.rate-changed@1', body);
  return {
    data: { ...body, date: dateText(body.date), ...saidData(said) },
    lines: [
      sentence('Contract {contract} bears {ratePpm} from {fromDate} on.', {
        contract,
        ratePpm,
        fromDate: body.date,
      }),
      saidLine(said),
    ],
  };
}

async function runChangeNotice(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const body = { contract, ...callTyped(values, null), ...(await booking(session, values)) };
  const said = await say(session, values, 'loans.notice-changed@1', body);
  return {
    data: { ...body, date: dateText(body.date), ...saidData(said) },
    lines: [
      sentence('Notice of contract {contract} from {fromDate} on: {call}.', {
        contract,
        fromDate: body.date,
        call: callLine(body),
      }),
      sentence('Notices that were given before keep their day.'),
      saidLine(said),
    ],
    next: [`telekommune loans show ${contract}`],
  };
}

async function runTransfer(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const lender = await holderTyped(session, textOf(values, 'holder'), 'lend');
  const why = textOf(values, 'why');
  const body = { contract, holder: lender, why, ...(await booking(session, values)) };
  const said = await say(session, values, 'loans.transferred@1', body);
  return {
    data: { ...body, holder: holderText(lender), date: dateText(body.date), ...saidData(said) },
    lines: [
      sentence('Contract {contract} is with {lender} from {fromDate} on ({why}).', {
        contract,
        lender: holderText(lender),
        fromDate: body.date,
        why,
      }),
      saidLine(said),
    ],
    next: [`telekommune loans show ${contract}`],
  };
}

async function runCancel(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const body = { contract, reason: textOf(values, 'reason') };
  const said = await say(session, values, 'loans.agreement-cancelled@1', body);
  return {
    data: { ...body, ...saidData(said) },
    lines: [
      sentence('Contract {contract} is taken back, as if it had never been.', { contract }),
      saidLine(said),
    ],
  };
}

const ratePlace = place('rate', 'rate', 'the yearly rate');

export const loanAgreementCommands: readonly Command[] = [
  {
    path: ['loans', 'agree'],
    group: 'desk',
    summary: 'Record that somebody and the commune agreed on a direct loan',
    details: [
      'What is left out is as the charter says: notice, rank, day count, what becomes of the interest (telekommune charter). Every term is named before it is said.',
      'A term that is wrong: telekommune loans cancel, before anything is paid in, and agree once more.',
      'Lenders from outside: telekommune holders register',
    ],
    arguments: [
      place('contract', 'text', 'the contract’s short name from then on'),
      holderPlace,
      ratePlace,
      option('title', 'text', 'the number or label on the paper'),
      option('kind', 'slug', 'the kind of loan; direct if left out'),
      ...noticeOptions,
      oneOf(option('rank', 'word', 'whether the clause of subordination is part of it'), [
        'ordinary',
        'subordinated',
      ]),
      oneOf(option('day-count', 'word', 'how days are counted'), parameters.loanDayCount.words),
      oneOf(option('interest', 'word', 'what becomes of the yearly interest'), parameters.loanInterest.words),
      oneOf(option('rounding', 'word', 'what is rounded; the year if left out'), ['year', 'movement']),
      option('imported', 'flag', 'it was agreed before these books began: its notice and its rank are facts'),
      ...dated('the day of the agreement'),
    ],
    example: 'telekommune loans agree 13 outside.loan-07 "3 %" --notice "3 months"',
    foresee: foreseeAgree,
    run: runAgree,
  },
  {
    path: ['loans', 'change-rate'],
    group: 'desk',
    summary: 'Record another rate of a direct loan from a day on',
    arguments: [loanPlace, ratePlace, ...dated('the first day of the new rate')],
    example: 'telekommune loans change-rate 13 "2 %" --date 2026-01-01',
    foresee: null,
    run: runRate,
  },
  {
    path: ['loans', 'change-notice'],
    group: 'desk',
    summary: 'Record that lender and commune agreed on another notice, or another end, of a direct loan',
    arguments: [loanPlace, ...noticeOptions, ...dated('the day of the agreement')],
    example: 'telekommune loans change-notice 13 --notice "6 months" --reference "letter of 1 March"',
    foresee: null,
    run: runChangeNotice,
  },
  {
    path: ['loans', 'transfer'],
    group: 'desk',
    summary:
      'Record that a direct loan passed to another lender: by death, gift or sale, or because the wrong one was named',
    details: [
      'Balance, interest and notices go along. Papers name who lends at the time they are written.',
      'The new lender from outside is registered first: telekommune holders register',
    ],
    arguments: [
      loanPlace,
      holderPlace,
      oneOf(place('why', 'word', 'what passed it on'), ['death', 'gift', 'sale', 'correction']),
      ...dated('the day from which the other one lends'),
    ],
    example:
      'telekommune loans transfer 13 outside.ida death --reference "certificate of inheritance of 3 May"',
    foresee: null,
    run: runTransfer,
  },
  {
    path: ['loans', 'cancel'],
    group: 'desk',
    summary: 'Take back a contract that was recorded by mistake, before anything was paid in',
    details: ['Its short name is free again. A contract that had money is closed: telekommune loans close'],
    arguments: [loanPlace, required(option('reason', 'text', 'why'))],
    example: 'telekommune loans cancel 13 --reason "never signed"',
    foresee: null,
    run: runCancel,
  },
];
