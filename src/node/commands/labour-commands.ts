// How a share comes and goes (COMMUNE.md rules 2 and 3): an enterprise attests labour, the person countersigns.

import { attestations, enterprises, people } from '../../contexts/membership/tables.ts';
import { fromHex } from '../../kernel/bytes.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { didYouMean } from '../spelling.ts';
import { enterprisePlace, option, personPlace } from './arguments.ts';
import {
  mustBeAllowed,
  notFound,
  numberOrNull,
  saidData,
  saidLine,
  say,
  sealedDate,
  speaker,
  textOf,
  textOrNull,
} from './speaking.ts';
import { identityHere, needsIdentity } from './somebody-new.ts';
import { dateText } from './wording.ts';

/** What countersigning needs of the machine. */
export interface Proofs {
  /** The identity's signature over the device of a person of the session, hex; null where the identity’s secret is not on this node. */
  proofOf(session: Session, person: string): Promise<string | null>;
}

function keyOf(values: ArgumentValues, name: string, bytes: number): string | null {
  const text = textOrNull(values, name)?.toLowerCase() ?? null;
  if (text === null || fromHex(text)?.length === bytes) return text;
  const says = `--${name}: "${text}" is not ${bytes * 2} digits of 0-9 and a-f.`;
  throw new CommandTrouble({
    kind: 'usage',
    says,
    next: 'Copy it whole from the screen of the person it belongs to.',
  });
}

/** What whoever represents an enterprise types for somebody new; the full name comes into the commune with it. */
export function attestLine(person: string, personName: string | null, identity: string): string {
  return `telekommune attest ENTERPRISE ${person} --name ${quoted(personName ?? '…')} --identity ${identity}`;
}

/** What the members type for a newcomer: one of them where the person works in an enterprise of the commune, the other where the person brings one. */
export function newcomerLines(person: string, personName: string | null, identity: string): Sentence[] {
  const called = quoted(personName ?? '…');
  const propose = `telekommune propose admit-enterprise ENTERPRISE ${person} --called "…" --representative-name ${called} --identity ${identity}`;
  return [
    sentence('If you work in an enterprise of the commune, it types: {command}', {
      command: attestLine(person, personName, identity),
    }),
    sentence('If you bring an enterprise that is new here, a member types: {command}', { command: propose }),
  ];
}

function quoted(name: string): string {
  return `"${name.replace(/["\\$`]/g, (sign) => `\\${sign}`)}"`;
}

async function mustBeEnterprise(session: Session, typed: string): Promise<void> {
  const names = await session.read((state) => state.range(enterprises).map(([name]) => name));
  if (names.includes(typed)) return;
  throw notFound(
    `There is no enterprise ${typed}.${didYouMean(typed, names)}`,
    'See them: telekommune enterprises',
  );
}

async function runAttest(session: Session, values: ArgumentValues): Promise<Answer> {
  const [enterprise, person] = [textOf(values, 'enterprise'), textOf(values, 'person')];
  await mustBeEnterprise(session, enterprise);
  const known = await session.read((state) => state.get(people, person));
  const identity =
    keyOf(values, 'identity', 32) ??
    known?.identity ??
    identityHere(session, person) ??
    needsIdentity(person);
  const since = numberOrNull(values, 'since') ?? (await sealedDate(session));
  const name = textOrNull(values, 'name') ?? known?.name ?? person;
  const said = await say(session, values, 'membership.labour-attested@1', {
    enterprise,
    person,
    name,
    identity,
    since,
  });
  return {
    data: { enterprise, person, name, since: dateText(since), ...saidData(said) },
    lines: [
      sentence('{enterprise} attests that {name} ({person}) has worked there since {sinceDate}.', {
        enterprise,
        name,
        person,
        sinceDate: since,
      }),
      saidLine(said),
    ],
    next: [`${person} countersigns: telekommune countersign ${enterprise}`],
  };
}

async function offeredTo(session: Session, person: string): Promise<string> {
  const offers = await session.read((state) =>
    state
      .range(attestations)
      .filter(([key, { state: standing }]) => standing === 'offered' && key.endsWith(`/${person}`))
      .map(([key]) => key.slice(0, -person.length - 1)),
  );
  const [only] = offers;
  if (only !== undefined && offers.length === 1) return only;
  if (only === undefined)
    throw notFound(`No enterprise attests that ${person} works there.`, 'Ask it to: telekommune attest');
  throw new CommandTrouble({
    kind: 'usage',
    says: `${offers.length} enterprises attest that ${person} works there: ${offers.join(', ')}.`,
    next: 'Name the one that you mean.',
  });
}

async function runCountersign(proofs: Proofs, session: Session, values: ArgumentValues): Promise<Answer> {
  const person = speaker(session, values);
  const enterprise = textOrNull(values, 'enterprise') ?? (await offeredTo(session, person));
  const proof = keyOf(values, 'proof', 64) ?? (await proofs.proofOf(session, person));
  if (proof === null)
    throw new CommandTrouble({
      kind: 'usage',
      says: `The identity of ${person} must vouch for this device, and its secret is not on this node.`,
      next: 'Make the proof where the recovery words are, and give it with --proof.',
    });
  const deviceTitle = textOrNull(values, 'device-title') ?? 'device';
  const body = { enterprise, person, deviceTitle, proof };
  const said = await say(session, values, 'membership.labour-countersigned@1', body);
  return {
    data: { enterprise, person, ...saidData(said) },
    lines: [
      sentence('{person} works in {enterprise} and holds a share.', { person, enterprise }),
      saidLine(said),
    ],
  };
}

async function runWithdraw(session: Session, values: ArgumentValues): Promise<Answer> {
  const [enterprise, person] = [textOf(values, 'enterprise'), textOf(values, 'person')];
  const said = await say(session, values, 'membership.attestation-withdrawn@1', { enterprise, person });
  const after = await session.read((state) => state.get(people, person));
  const consequence =
    after?.share === 'lapsing' && after.lapsesAtMs !== null
      ? sentence('The share ends at {lapsesAtMs} unless somebody attests labour before.', {
          lapsesAtMs: after.lapsesAtMs,
        })
      : sentence('The share stays: {person} still works elsewhere, or had none.', { person });
  return {
    data: { enterprise, person, share: after?.share ?? 'none', ...saidData(said) },
    lines: [
      sentence('{enterprise} no longer attests the labour of {person}.', { enterprise, person }),
      consequence,
      saidLine(said),
    ],
  };
}

async function foreseeWithdraw(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const [enterprise, person] = [textOf(values, 'enterprise'), textOf(values, 'person')];
  await mustBeAllowed(session, values, 'membership.attestation-withdrawn@1', { enterprise, person });
  const known = await session.read((state) => state.get(attestations, `${enterprise}/${person}`));
  const figures = { enterprise, person, sinceDate: known?.since ?? null };
  return [
    known === null
      ? sentence('{enterprise} no longer attests that {person} works there.', figures)
      : sentence('{enterprise} no longer attests that {person} works there (since {sinceDate}).', figures),
    sentence(
      'If nobody else attests it, the share lapses after the grace of the charter, and nothing is paid out for it.',
    ),
  ];
}

async function runDeath(session: Session, values: ArgumentValues): Promise<Answer> {
  const [enterprise, person] = [textOf(values, 'enterprise'), textOf(values, 'person')];
  const said = await say(session, values, 'membership.death-recorded@1', { enterprise, person });
  return {
    data: { enterprise, person, ...saidData(said) },
    lines: [sentence('The death of {person} is recorded; the share has ended.', { person }), saidLine(said)],
  };
}

/** `proofs` binds a new device to its person. */
export function labourCommands(proofs: Proofs): readonly Command[] {
  return [
    {
      path: ['attest'],
      group: 'people',
      summary: 'Attest for an enterprise that somebody works there',
      details: [
        'The share exists once the person countersigns. Somebody who represents the enterprise says it (rule 2).',
      ],
      arguments: [
        enterprisePlace,
        personPlace,
        option('name', 'text', 'what the person is called'),
        option(
          'identity',
          'text',
          'the identity key of somebody new whose keys are not on this node: 64 digits',
        ),
        option('since', 'date', 'the first day of work; the sealed day if left out'),
      ],
      example: 'telekommune attest druckerei ben --name "Ben Okafor" --identity KEY',
      foresee: null,
      run: runAttest,
    },
    {
      path: ['countersign'],
      group: 'people',
      summary: 'Accept that an enterprise attests your labour; your share begins',
      arguments: [
        { ...enterprisePlace, required: false },
        option('device-title', 'text', 'what to call this device'),
        option('proof', 'text', 'the identity’s signature over the device, where its secret is elsewhere'),
      ],
      example: 'telekommune countersign druckerei --device-title "Phone"',
      foresee: null,
      run: (session, values) => runCountersign(proofs, session, values),
    },
    {
      path: ['withdraw'],
      group: 'people',
      summary: 'Say that somebody no longer works in an enterprise',
      details: ['The enterprise or the person may say it (rule 3).'],
      arguments: [enterprisePlace, personPlace],
      example: 'telekommune withdraw druckerei ben',
      foresee: foreseeWithdraw,
      run: runWithdraw,
    },
    {
      path: ['death'],
      group: 'people',
      summary: 'Record that a member has died; the share ends at once',
      arguments: [enterprisePlace, personPlace],
      example: 'telekommune death druckerei ben',
      async foresee(session, values) {
        const [enterprise, person] = [textOf(values, 'enterprise'), textOf(values, 'person')];
        await mustBeAllowed(session, values, 'membership.death-recorded@1', { enterprise, person });
        return [
          sentence(
            'The share of {person} ends at once and is not inherited; the devices of {person} are struck off.',
            { person },
          ),
        ];
      },
      run: runDeath,
    },
  ];
}
