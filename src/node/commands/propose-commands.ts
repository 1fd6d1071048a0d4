// Proposals, one subcommand for each thing that the members can decide (COMMUNE.md rules 2, 4, 5, 11, 13, 20, 21).

import { type Action, changesIn } from '../../contexts/governance/actions.ts';
import { charterValue, currencyOf, parameters, witnessesInForce } from '../../contexts/governance/facts.ts';
import { logs } from '../../contexts/governance/tables.ts';
import { devices, people } from '../../contexts/membership/tables.ts';
import { fromHex } from '../../kernel/bytes.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Answer, type Argument, type ArgumentValues, type Command, CommandTrouble } from '../command.ts';
import { sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import {
  assetPlace,
  enterprisePlace,
  oneOf,
  option,
  optional,
  personPlace,
  place,
  required,
} from './arguments.ts';
import { changeTyped, charterWarnings, presetTyped } from './charter-change.ts';
import { actionInFull, actionLine } from './action-text.ts';
import { needNew, sameOpen } from './same-proposal.ts';
import { amountOf, idBeginning, isSet, saidData, saidLine, say, textOf, textOrNull } from './speaking.ts';
import { identityHere, needsIdentity } from './somebody-new.ts';
import { dayCount } from './telling.ts';
import { shortId } from './wording.ts';

const about: readonly Argument[] = [
  option('title', 'text', 'what the members read first; what it would do if left out'),
  option('reason', 'text', 'why'),
  option('again', 'flag', 'proposes it also where the same is open already'),
];

async function propose(session: Session, values: ArgumentValues, action: Action): Promise<Answer> {
  const typedTitle = textOrNull(values, 'title');
  const { does, inFull, days, same } = await session.read((state) => ({
    does: actionLine(action, currencyOf(state)).says,
    inFull: actionInFull(state, action),
    days: charterValue(state, parameters.votingDays),
    same: sameOpen(state, action, typedTitle ?? ''),
  }));
  needNew(same, isSet(values, 'again'));
  const title = typedTitle ?? does;
  const reason = textOf(values, 'reason');
  const said = await say(session, values, 'governance.proposed@1', { title, reason, action });
  return {
    data: { proposal: said.id, title, plainTitle: title === does, does: inFull.says, ...saidData(said) },
    lines: [
      sentence('Proposed: {does}. Voting is open for {days}.', { does: inFull, days: dayCount(days) }),
      ...charterWarnings(changesIn(action)),
      saidLine(said),
    ],
    next: [`telekommune vote ${shortId(said.id)} yes`],
  };
}

type MakeAction = (session: Session, values: ArgumentValues) => Action | Promise<Action>;

function proposal(
  name: string,
  summary: string,
  own: readonly Argument[],
  example: string,
  make: MakeAction,
): Command {
  return {
    path: ['propose', name],
    group: 'decide',
    summary,
    arguments: [...own, ...about],
    example: `telekommune propose ${name} ${example}`.trimEnd(),
    foresee: null,
    run: async (session, values) => propose(session, values, await make(session, values)),
  };
}

function key(values: ArgumentValues, name: string): string {
  const text = textOf(values, name).toLowerCase();
  if (fromHex(text)?.length === 32) return text;
  const says = `"${text}" is not a key of 64 digits of 0-9 and a-f.`;
  throw new CommandTrouble({
    kind: 'usage',
    says,
    next: 'Copy it whole from the node or the person it belongs to.',
  });
}

async function keyBeginning(
  session: Session,
  values: ArgumentValues,
  name: string,
  { what, next, ids }: { what: string; next: string; ids: (state: Reader) => readonly string[] },
): Promise<string> {
  const known = await session.read(ids);
  return idBeginning(textOf(values, name), known, what, next);
}

const power = oneOf(
  place('power', 'word', 'the power: treasurer confirms what the bank did, represent acts for an enterprise'),
  ['treasurer', 'represent'],
);
const powerArguments = [power, personPlace, optional(enterprisePlace)];

function powerAction(is: 'grant-power' | 'withdraw-power'): MakeAction {
  return (_session, values) => ({
    is,
    power: textOf(values, 'power') === 'represent' ? 'represent' : 'treasurer',
    enterprise: textOf(values, 'enterprise'),
    person: textOf(values, 'person'),
  });
}

const changeCharter: MakeAction = async (session, values) => {
  const name = textOrNull(values, 'preset');
  const parameter = textOrNull(values, 'parameter');
  if (name === null && parameter !== null)
    return { is: 'change-charter', ...(await changeTyped(session, values)) };
  if (name === null || parameter !== null)
    throw new CommandTrouble({
      kind: 'usage',
      says: 'A proposal changes one parameter, or all that a preset names.',
      next: 'Write: telekommune propose change-charter PARAMETER VALUE, or --preset NAME alone',
    });
  const { changes } = presetTyped(name, await session.read(currencyOf));
  return { is: 'change-charter-together', preset: name, changes: [...changes] };
};

export const proposeCommands: readonly Command[] = [
  proposal(
    'purchase',
    'Propose to buy what was requested; its bond auction opens when it passes',
    [assetPlace],
    'press-hall',
    (_session, values) => ({
      is: 'purchase',
      asset: textOf(values, 'asset'),
    }),
  ),
  proposal(
    'sell',
    'Propose to sell outside an asset that found no tenant',
    [assetPlace, required(option('least', 'money', 'the least that it may be sold for'))],
    'press-hall --least 350000.00',
    (_session, values) => ({
      is: 'sell',
      asset: textOf(values, 'asset'),
      leastMinor: amountOf(values, 'least'),
    }),
  ),
  proposal(
    'abandon-purchase',
    'Propose to give up a purchase that fell through; its lenders are refunded',
    [assetPlace],
    'press-hall',
    (_session, values) => ({
      is: 'abandon-purchase',
      asset: textOf(values, 'asset'),
    }),
  ),
  proposal(
    'support-asset',
    'Propose to help an asset out of the pool, so that its lenders are paid and dividends go on',
    [assetPlace, place('amount', 'money', 'what goes from the pool into the fund of the asset')],
    'press-hall 1200.00',
    (_session, values) => ({
      is: 'support-asset',
      asset: textOf(values, 'asset'),
      amountMinor: amountOf(values, 'amount'),
    }),
  ),
  proposal(
    'declare-default',
    'Propose to declare the tenant of an asset in default',
    [assetPlace],
    'press-hall',
    (_session, values) => ({
      is: 'declare-default',
      asset: textOf(values, 'asset'),
    }),
  ),
  proposal(
    'admit-enterprise',
    'Propose that an enterprise joins the commune',
    [
      place('enterprise', 'slug', 'its short name from then on'),
      place('representative', 'slug', 'the short name of the person who then acts for it', 'people'),
      option('called', 'text', 'what the enterprise is called; its short name if left out'),
      option('representative-name', 'text', 'what that person is called'),
      option(
        'identity',
        'text',
        'the identity key of somebody new whose keys are not on this node: 64 digits',
      ),
    ],
    'gaertnerei clara --called "Gärtnerei Südhang" --representative-name "Clara Voss" --identity KEY',
    async (session, values) => {
      const representative = textOf(values, 'representative');
      const known = await session.read((state) => state.get(people, representative));
      return {
        is: 'admit-enterprise',
        enterprise: textOf(values, 'enterprise'),
        title: textOrNull(values, 'called') ?? textOf(values, 'enterprise'),
        representative,
        representativeName: textOrNull(values, 'representative-name') ?? known?.name ?? representative,
        identity:
          values['identity'] === undefined
            ? (known?.identity ?? identityHere(session, representative) ?? needsIdentity(representative))
            : key(values, 'identity'),
      };
    },
  ),
  proposal(
    'dismiss-enterprise',
    'Propose that an enterprise leaves; its leases end',
    [enterprisePlace],
    'gaertnerei',
    (_session, values) => ({
      is: 'dismiss-enterprise',
      enterprise: textOf(values, 'enterprise'),
    }),
  ),
  proposal(
    'change-charter',
    'Propose another value for a parameter of the charter',
    [
      optional(place('parameter', 'text', 'the parameter, or parameter=value', 'parameters')),
      optional(place('value', 'text', 'its new value')),
      option('preset', 'slug', 'all values of a preset in one decision, see: telekommune presets'),
    ],
    'voting-days 7',
    changeCharter,
  ),
  proposal(
    'grant-power',
    'Propose that a person may do something for the commune or an enterprise',
    powerArguments,
    'represent ben druckerei',
    powerAction('grant-power'),
  ),
  proposal(
    'withdraw-power',
    'Propose that a person may no longer do it',
    powerArguments,
    'treasurer anna',
    powerAction('withdraw-power'),
  ),
  proposal(
    'add-witness',
    'Propose that a node confirms the common order',
    [
      place('log', 'text', 'the key of its witness log: 64 digits'),
      place('node', 'text', 'what the node is called'),
    ],
    'KEY "Node of the nursery"',
    (_session, values) => ({ is: 'add-witness', log: key(values, 'log'), title: textOf(values, 'node') }),
  ),
  proposal(
    'remove-witness',
    'Propose that a witness no longer confirms the order',
    [place('log', 'id', 'its key, or the beginning of it')],
    '7a01f3c2',
    async (session, values) => ({
      is: 'remove-witness',
      log: await keyBeginning(session, values, 'log', {
        what: 'witness',
        next: 'See them: telekommune witnesses',
        ids: (state) => witnessesInForce(state).map(({ log }) => log),
      }),
    }),
  ),
  proposal(
    'strike-log',
    'Propose to strike off a node: what it writes from then on does not count',
    [place('log', 'id', 'its key, or the beginning of it')],
    '7a01f3c2',
    async (session, values) => ({
      is: 'strike-log',
      log: await keyBeginning(session, values, 'log', {
        what: 'node log',
        next: 'See them: telekommune peers',
        ids: (state) => state.range(logs).map(([log]) => log),
      }),
    }),
  ),
  proposal(
    'strike-device',
    'Propose to strike off somebody’s lost or stolen device',
    [place('device', 'id', 'its key, or the beginning of it')],
    '3f9a12cd',
    async (session, values) => ({
      is: 'strike-device',
      device: await keyBeginning(session, values, 'device', {
        what: 'device',
        next: 'See them: telekommune member NAME',
        ids: (state) => state.range(devices).map(([device]) => device),
      }),
    }),
  ),
  proposal(
    'challenge-share',
    'Propose to hold that somebody does not work where it is attested',
    [personPlace, enterprisePlace],
    'ben druckerei',
    (_session, values) => ({
      is: 'challenge-share',
      person: textOf(values, 'person'),
      enterprise: textOf(values, 'enterprise'),
    }),
  ),
  {
    path: ['propose', 'resolve'],
    group: 'decide',
    summary: 'Propose a statement without further consequence',
    arguments: [place('title', 'text', 'the statement'), ...about.slice(1)],
    example: 'telekommune propose resolve "The yard stays open on Sundays"',
    foresee: null,
    run: (session, values) => propose(session, values, { is: 'resolve' }),
  },
];
