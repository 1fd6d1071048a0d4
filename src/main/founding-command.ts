// `telekommune found`: a commune begins, with a first enterprise, a first member, a first witness.

import type { Founding } from '../contexts/governance/founding.ts';
import { FOUNDING_KIND } from '../contexts/order/kinds.ts';
import { MemoryState } from '../kernel/state.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { Checking } from '../node/checking.ts';
import { option, place, required } from '../node/commands/arguments.ts';
import { charterTyped, charterWarnings, presetTyped } from '../node/commands/charter-change.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, numberOrNull, textOf, textOrNull } from '../node/commands/speaking.ts';
import { holdFolder } from '../node/folder.ts';
import { Keyring } from '../node/keyring.ts';
import { writeNodeConfig } from '../node/node-config.ts';
import { foundCommune } from '../node/opening.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import { refusalText, ruleWords } from '../views/refusal-text.ts';
import { beginningOptions, configFrom, needEmpty } from './beginning.ts';
import { placeToListen } from './listening.ts';
import type { Machine } from './machine.ts';
import { noteTo } from './noting.ts';
import { wordsFor, wordsKept } from './recovery-prompt.ts';
import { registry } from './registry.ts';
import { sentence } from '../node/sentence.ts';

const EUROPEAN = 'EUR';

async function runFound(machine: Machine, values: ArgumentValues): Promise<Answer> {
  const { openHeld, ScriptedClock } = await import('./open-held.ts');
  const held = holdFolder(machine.folder);
  try {
    const { layout } = held;
    needEmpty(layout);
    const person = textOf(values, 'person');
    const enterprise = textOf(values, 'enterprise');
    const title = textOrNull(values, 'node-title') ?? person;
    const where = await placeToListen(values);
    const config = configFrom(values, title, {
      listen: where.listen,
      witness: true,
      clock: isSet(values, 'scripted-clock') ? 'scripted' : 'machine',
    });
    const chosen = {
      name: textOf(values, 'name'),
      currency: textOrNull(values, 'currency') ?? EUROPEAN,
      enterprise,
      enterpriseTitle: textOrNull(values, 'enterprise-title') ?? enterprise,
      person,
      personName: textOrNull(values, 'person-name') ?? person,
      deviceTitle: title,
      nodeTitle: title,
      charter: charterOf(values),
    };
    needAllowed(chosen);
    needClockForDate(values);
    const passphrase = await machine.askPassphrase({ of: 'node', isNew: true });
    const words = await wordsFor(machine, values);
    const keyring = await Keyring.create(layout.keys, passphrase);
    const bindings = new Bindings(layout.bindings);
    const keys = await takeIn(keyring, bindings, machine.dice, { name: person, words, passphrase: null });
    const encryptionKey = machine.dice.bytes(32);
    const startMs = numberOrNull(values, 'date');
    const clock = new ScriptedClock();
    clock.set(startMs === null || config.clock !== 'scripted' ? Date.now() : startMs * 86_400_000);
    const checking = new Checking(layout.checked);
    const { open, parts } = await openHeld(held, keyring, config, {
      clock,
      checking,
      note: noteTo(machine),
      peers: () => [],
      baseKey: null,
      encryptionKey,
      fastForward: false,
    });
    try {
      keyring.keepCommune({ baseKey: open.base.key, encryptionKey });
      const { identity, device, proof } = keys;
      await foundCommune(open, parts, { ...chosen, identity, device, proof });
      writeNodeConfig(layout.config, config);
      checking.keep();
      return {
        data: {
          commune: open.node.communeId,
          folder: layout.root,
          person,
          enterprise,
          identity: keys.identity,
          log: open.node.logKey,
        },
        lines: [
          sentence('The commune “{name}” is founded, in {folder}.', {
            name: textOf(values, 'name'),
            folder: layout.root,
          }),
          ...wordsKept(values),
          ...charterWarnings(chosen.charter),
          sentence(
            '{person} works in {enterprise}, holds the first share, and is treasurer until the members decide otherwise.',
            { person, enterprise },
          ),
          ...where.told,
        ],
        next: ['telekommune run', 'telekommune charter', 'telekommune invite "Laptop of …"'],
      };
    } finally {
      await open.close();
      keyring.lock();
    }
  } finally {
    held.release();
  }
}

/** The values of a preset, then those that were typed, which count where both name a parameter. */
function charterOf(values: ArgumentValues): Founding['charter'] {
  const currency = textOrNull(values, 'currency') ?? EUROPEAN;
  const preset = textOrNull(values, 'preset');
  const typed = charterTyped(textOrNull(values, 'charter'), currency);
  if (preset === null) return [...typed];
  const { changes } = presetTyped(preset, currency);
  const own = new Set(typed.map(({ parameter }) => parameter));
  return [...changes.filter(({ parameter }) => !own.has(parameter)), ...typed];
}

/** Judges what was chosen before anything is asked or written: a wrong charter costs nothing. Keys are drawn later and fit by then. */
function needAllowed(
  chosen: Omit<Founding, 'identity' | 'device' | 'proof' | 'nodeLog' | 'foundedAtMs'>,
): void {
  const { kinds } = registry;
  const log = '0'.repeat(64);
  const body: Founding = {
    ...chosen,
    identity: log,
    device: log,
    proof: log + log,
    nodeLog: log,
    foundedAtMs: 0,
  };
  const entry = { id: '', kind: FOUNDING_KIND, author: log, log, atMs: 0, position: 0, body };
  const judging = { state: new MemoryState(), entry, nowMs: 0, cryptography: { verify: () => true } };
  for (const rule of kinds.get(FOUNDING_KIND)?.rules ?? []) {
    const figures = rule.broken(judging);
    if (figures === null) continue;
    const words = ruleWords(kinds, FOUNDING_KIND, rule.name);
    const { says, source, next } = refusalText(words, { rule: rule.name, figures }, EUROPEAN);
    throw new CommandTrouble({ kind: 'refused', rule: rule.name, source, says, figures, next });
  }
}

/** A day of the founding can be chosen only where a script sets the clock. */
function needClockForDate(values: ArgumentValues): void {
  if (numberOrNull(values, 'date') === null || isSet(values, 'scripted-clock')) return;
  throw new CommandTrouble({
    kind: 'usage',
    says: '--date says when a rehearsal begins, and this is none: a commune is founded today.',
    next: 'Leave it out, or add --scripted-clock for a rehearsal.',
  });
}

export const foundingCommand: MachineCommand<Machine> = {
  path: ['found'],
  group: 'start',
  summary: 'Found a commune, with a first enterprise and you as its first member',
  arguments: [
    place('name', 'text', 'what the commune is called'),
    required(option('enterprise', 'slug', 'the short name of the first enterprise')),
    required(option('person', 'slug', 'your short name')),
    option('enterprise-title', 'text', 'the full name of the enterprise'),
    option('person-name', 'text', 'your full name'),
    option('currency', 'text', 'the currency of the books, EUR if left out'),
    option(
      'charter',
      'text',
      'what differs from the default charter, such as voting-days=7,credit-limit=5000.00,quorum=25%',
    ),
    option('preset', 'slug', 'values that the law of a country suggests, see: telekommune presets'),
    option('node-title', 'text', 'what the others call this node'),
    option('date', 'date', 'with --scripted-clock: the day of the founding'),
    ...beginningOptions,
    option(
      'scripted-clock',
      'flag',
      'for examples and rehearsals: time passes only by telekommune clock set',
    ),
  ],
  example: 'telekommune found "Werkhof Commune" --enterprise druckerei --person anna',
  foresee: null,
  run: runFound,
};
