// Who one says one is, shown and changed field by field.

import { CommandTrouble } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import { textOrNull } from '../../node/commands/speaking.ts';
import { formatSource } from '../../social/source.ts';
import { nickTyped } from './nick-typed.ts';
import { fieldLines } from './post-lines.ts';
import { saying, type VoiceCommand } from './voice-command.ts';
import { sentence, verbatim } from '../../node/sentence.ts';

export const profileCommand: VoiceCommand = {
  path: ['profile'],
  group: 'voice',
  summary: 'Show your profile, or change what is given',
  details: [
    '--property may be given as "name=value"; an empty value takes it out. A dash alone empties any other field. Everybody can read all of it.',
  ],
  arguments: [
    option('nick', 'text', 'a short name of one word'),
    option('name', 'text', 'your full name'),
    option('about', 'lines', 'a few sentences about you'),
    option('project', 'text', 'what you work on now: the Project: of finger'),
    option('plan', 'lines', 'prose for the Plan: of finger; your posts are the plan where it is empty'),
    option('property', 'text', 'one more thing to know, such as website=https://example.org'),
  ],
  example: 'telekommune profile --nick anna --name "Anna Berg" --project "Rebuilding the press"',
  foresee: null,
  async run(host, values) {
    const { voice } = host;
    const before = voice.own.profile;
    const changed = { ...before };
    for (const field of ['nick', 'name', 'about', 'project', 'plan'] as const)
      changed[field] = filledIn(textOrNull(values, field), before[field]);
    if (changed.nick !== before.nick && changed.nick !== '') nickTyped(changed.nick);
    const [named, value] = splitOnce(textOrNull(values, 'property'));
    if (named !== '' && value === null)
      throw new CommandTrouble({
        kind: 'usage',
        says: `--property: “${named}” has no value.`,
        next: 'Write name=value, such as website=https://example.org.',
      });
    if (named !== '') {
      const others = before.properties.filter(({ name }) => name !== named);
      changed.properties = value === null || value === '' ? others : [...others, { name: named, value }];
    }
    if (JSON.stringify(changed) !== JSON.stringify(before))
      await saying(() => voice.say({ is: 'profile', ...changed }));
    const { profile, source } = voice.own;
    const { nick, name, about, project, plan, properties } = profile;
    const key = formatSource(source);
    return {
      data: { key, nick, name, about, project, plan, properties: properties.map((one) => ({ ...one })) },
      lines: [
        sentence('Feed key: {keyWhole}', { keyWhole: key }),
        ...Object.entries({ nick, name, about, project, plan }).flatMap(([field, said]) =>
          fieldLines(FIELDS[field as keyof typeof FIELDS], said || '–'),
        ),
        ...properties.flatMap((one) => fieldLines(verbatim(one.name), one.value)),
      ],
    };
  },
};

/** The fields of a profile, as the command line names them. */
const FIELDS = {
  nick: sentence('nick'),
  name: sentence('name'),
  about: sentence('about'),
  project: sentence('project'),
  plan: sentence('plan'),
} as const;

/** A dash alone takes out what was there; nothing typed leaves it. */
function filledIn(typed: string | null, before: string): string {
  return typed === '-' ? '' : (typed ?? before);
}

function splitOnce(typed: string | null): readonly [string, string | null] {
  if (typed === null) return ['', null];
  const at = typed.indexOf('=');
  return at < 0 ? [typed, null] : [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
}
