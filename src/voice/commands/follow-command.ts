// To follow somebody, in public or quietly, and why that cannot be.

import { type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import { isSet, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { plural, type Sentence, sentence, unworded } from '../../node/sentence.ts';
import { formatSource, type Source } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { NobodyThere } from '../ports.ts';
import { isQuietlyFollowed } from '../quiet.ts';
import { refusedBy } from '../rules.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { Voice } from '../voice.ts';
import { nameTyped } from './called.ts';
import { HOW_TWO_MEET } from './connecting-commands.ts';
import { personData } from './people-listed.ts';
import {
  needUnblocked,
  otherTyped,
  patienceOf,
  saying,
  shortSource,
  type VoiceCommand,
  whoPlace,
} from './voice-command.ts';

/** Peers and servers are waited for so long when somebody was just followed. */
const PATIENCE_MS = 8_000;

/** Follows as it was asked for; whoever is followed already stays followed as they are, unless the person says how. */
async function followAs(voice: Voice, source: Source, called: string, values: ArgumentValues): Promise<void> {
  const [quietly, openly] = [isSet(values, 'quietly'), isSet(values, 'openly')];
  if (quietly && openly)
    throw new CommandTrouble({
      kind: 'usage',
      says: '--quietly and --openly exclude each other.',
      next: 'Give one of them, or neither.',
    });
  if (quietly || (isQuietlyFollowed(voice, source) && !openly))
    await saying(() => voice.followUnseen(source, called));
  else await saying(() => voice.follow(source, called));
}

/** Where nobody is, there is nothing to follow. Throws CommandTrouble. */
async function needSomebody(voice: Voice, source: Source): Promise<void> {
  if (source.is === 'feed' || (voice.people.find(source)?.followedAtMs ?? null) !== null) return;
  try {
    await voice.ask(source);
  } catch (fault) {
    if (!(fault instanceof NobodyThere)) throw fault;
    if (source.is === 'url') throw refusedBy('nothing-there', { why: fault.message });
    const address = formatSource(source);
    throw refusedBy('nobody-there', { why: fault.message, host: address.slice(address.lastIndexOf('@')) });
  }
}

/** What is here of somebody who was just followed, or why nothing is. */
function hereOf(host: VoiceHost, { source, trouble }: Kept, count: number): readonly Sentence[] {
  const here =
    count === 0 ? [] : [plural(count, ['{n} post of theirs is here.', '{n} posts of theirs are here.'])];
  if (trouble !== '')
    return [
      ...here,
      unworded(trouble),
      sentence('They are followed all the same, and asked again while your voice runs or when you read.'),
    ];
  if (count > 0) return here;
  if (source.is !== 'feed') return [sentence('Nothing of them is here yet.')];
  return [
    host.isRunning
      ? sentence('Nothing of them is here yet.')
      : sentence('Feeds come while your voice runs: telekommune voice run'),
    ...(meetsNobody(host) ? [HOW_TWO_MEET] : []),
  ];
}

/** Whether no feed can come: nobody is connected, and nothing is there that would change it. */
function meetsNobody(host: VoiceHost): boolean {
  const { dht, connect } = host.meeting;
  return dht === 'off' && connect.length === 0 && !isConnected(host);
}

function isConnected(host: VoiceHost): boolean {
  return host.connections().some(({ state }) => state === 'connected');
}

export const followCommand: VoiceCommand = {
  path: ['follow'],
  group: 'voice',
  summary: 'Follow somebody: a feed, a finger address, or a page of the web',
  details: [
    'What they say is kept here, so that it survives their absence. A page may be Atom, JSON Feed or twtxt.',
    'A feed comes from whoever has it and is connected: over a DHT, or at the address where their voice listens (telekommune voice connect HOST:PORT).',
    'Whom you follow stands in your feed, where others find them; --quietly keeps it to yourself. Of somebody whom you follow already --quietly takes it back there, and --openly says it; who has read it may remember.',
  ],
  arguments: [
    whoPlace,
    option('call', 'text', 'what you call them'),
    option('quietly', 'flag', 'does not say so in your feed'),
    option('openly', 'flag', 'says so in your feed, of somebody whom you follow quietly'),
  ],
  example: 'telekommune follow dk@telekommunisten.example --call dmytri',
  foresee: null,
  async run(host, values) {
    const { voice, isRunning, meeting } = host;
    const source = otherTyped(voice, textOf(values, 'who'));
    const known = voice.people.find(source);
    needUnblocked(voice, source);
    const typed = textOrNull(values, 'call');
    const called = typed === null ? (known?.nick ?? '') : nameTyped(voice, source, typed);
    await needSomebody(voice, source);
    await followAs(voice, source, called, values);
    const gathered = await voice.gather(patienceOf(host, PATIENCE_MS), false);
    const kept = voice.people.need(source);
    const count = voice.posts.countBy(kept);
    const name = nameOf(kept);
    // without a DHT a key alone leads nowhere, and with one it may still lead to nobody
    const isSilent = source.is === 'feed' && isRunning && count === 0;
    const forSilent =
      meeting.dht === 'off' && !isConnected(host)
        ? 'telekommune voice connect HOST:PORT'
        : 'telekommune voice status';
    return {
      data: { person: personData(voice, kept), posts: count, gathered: { ...gathered } },
      lines: [
        voice.saidToFollow(source) === null
          ? sentence('You follow {name} quietly: your feed does not say so.', { name })
          : sentence('You follow {name}.', { name }),
        ...hereOf(host, kept, count),
      ],
      next: [
        isSilent ? forSilent : 'telekommune timeline',
        ...(kept.trouble === '' ? [] : [`telekommune unfollow ${shortSource(source)}`]),
      ],
    };
  },
};
