// `telekommune voice begin`: a person's feed begins, in a folder with a node or without one.

import { existsSync } from 'node:fs';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, required } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { parseAddress } from '../../node/address.ts';
import { holdFolder } from '../../node/folder.ts';
import { BLANK, sentence, verbatim } from '../../node/sentence.ts';
import { Keyring } from '../../node/keyring.ts';
import { NOBODY } from '../../social/model.ts';
import { faultOfBody, type StatementBody } from '../../social/statement.ts';
import { HOW_TWO_MEET } from '../../voice/commands/connecting-commands.ts';
import { nickTyped } from '../../voice/commands/nick-typed.ts';
import { saying } from '../../voice/commands/voice-command.ts';
import { refusedBy } from '../../voice/rules.ts';
import { placeToListen } from '../listening.ts';
import type { Machine } from '../machine.ts';
import { noteTo } from '../noting.ts';
import { USUAL_VOICE, type VoiceConfig, writeVoiceConfig } from './voice-config.ts';
import { voiceFolder } from './voice-folder.ts';

/** What a voice says first. Throws CommandTrouble for what cannot be said, before there are keys. */
function profileTyped(values: ArgumentValues): StatementBody {
  const nick = nickTyped(textOf(values, 'nick'));
  const profile = { is: 'profile', ...NOBODY, nick, name: textOrNull(values, 'name') ?? '' } as const;
  const why = faultOfBody(profile);
  if (why !== null) throw refusedBy('limit-of-a-statement', { why });
  return profile;
}

function dhtTyped(values: ArgumentValues): VoiceConfig['dht'] {
  const use = textOrNull(values, 'dht') ?? 'off';
  const bootstrap = (textOrNull(values, 'bootstrap') ?? '').split(',').filter((one) => one !== '');
  const wrong = bootstrap.find((one) => parseAddress(one) === null);
  if (wrong !== undefined || (use === 'own') !== bootstrap.length > 0)
    throw new CommandTrouble({
      kind: 'usage',
      says: wrong === undefined ? '--dht own and --bootstrap belong together.' : `“${wrong}” is no address.`,
      next: 'Write --dht own --bootstrap host:port, or --dht public, or neither.',
    });
  return { use: use === 'own' || use === 'public' ? use : 'off', bootstrap };
}

async function begin(machine: Machine, values: ArgumentValues): Promise<Answer> {
  const places = voiceFolder(machine.folder);
  const { root, keys } = places.layout;
  if (existsSync(keys)) throw refusedBy('folder-has-a-voice', { folder: root });
  const profile = profileTyped(values);
  const dht = dhtTyped(values);
  const where = await placeToListen(values, { usual: { host: '127.0.0.1', port: 4141 } });
  const passphrase = await machine.askPassphrase({ of: 'your voice', isNew: true });
  const held = holdFolder(root);
  try {
    writeVoiceConfig(places.config, { ...USUAL_VOICE, listen: where.listen, dht });
    (await Keyring.create(keys, passphrase)).lock();
  } finally {
    held.release();
  }
  const { openVoice } = await import('./open-voice.ts');
  const host = await openVoice({
    folder: machine.folder,
    askPassphrase: async () => passphrase,
    tries: 1,
    network: false,
    note: noteTo({ folder: root, show: machine.show }),
  });
  try {
    const { voice } = host;
    await saying(() => voice.say(profile));
    const { nick, name } = voice.own.profile;
    return {
      data: { key: voice.key, folder: root, nick, name, dht: dht.use },
      lines: [
        sentence('Your voice is in {root}. Its feed key, for others to follow you by:', { root }),
        BLANK,
        verbatim(`  ${voice.key}`),
        BLANK,
        sentence(
          'Everything that you say in it is public and signed by you. The keys are sealed under your passphrase; keep a copy of the folder’s keys.json.',
        ),
        ...(dht.use === 'off'
          ? [
              HOW_TWO_MEET,
              sentence('--dht public would show your machine’s address to whoever looks for you.'),
            ]
          : []),
      ],
      next: ['telekommune post "Hello"', 'telekommune voice run'],
    };
  } finally {
    await host.close();
  }
}

export const voiceBeginCommand: MachineCommand<Machine> = {
  path: ['voice', 'begin'],
  group: 'voice',
  summary: 'Begin a feed of your own: a public voice that needs no commune and no server',
  details: [
    'A voice has keys and a passphrase of its own, in the folder “voice” below the folder of the program; nothing in it names a commune.',
    'Without a DHT others connect to the address at which you listen: telekommune voice connect HOST:PORT. 127.0.0.1 is this machine alone. A DHT of your own (telekommune dht run) or the public one lets them find you by your feed key.',
  ],
  arguments: [
    required(option('nick', 'text', 'a short name of one word, such as anna')),
    option('name', 'text', 'your full name'),
    option('listen', 'text', 'host:port to listen at, 127.0.0.1:4141 if left out; “none” only calls out'),
    oneOf(option('dht', 'word', 'how others find you; off if left out'), ['off', 'own', 'public']),
    option('bootstrap', 'text', 'with --dht own: host:port of its bootstrap nodes, with commas between'),
  ],
  example: 'telekommune voice begin --nick anna --name "Anna Berg"',
  foresee: null,
  run: begin,
};
