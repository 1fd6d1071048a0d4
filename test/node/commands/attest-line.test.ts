// The line that a newcomer gives to whoever attests the labour: a shell must read the name as it is.

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { attestLine } from '../../../src/node/commands/labour-commands.ts';

it('has a place for the name where none is known', () => {
  expect(attestLine('ben', null, 'ab')).toBe('telekommune attest ENTERPRISE ben --name "…" --identity ab');
});

it.each(['Ben Okafor', 'Ben "B" O’Kafor', '$HOME `id` \\ é'])('names %s as a shell reads it', (name) => {
  const line = attestLine('ben', name, 'ab').replace('telekommune', "printf '%s\\n'");
  const words = execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' }).split('\n');
  expect(words.slice(0, 6)).toEqual(['attest', 'ENTERPRISE', 'ben', '--name', name, '--identity']);
});
