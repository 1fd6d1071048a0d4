// Command lines as people type them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/doors/cli/parse.ts';
import { treeOf } from '../../../src/doors/cli/tree.ts';
import { CommandTrouble } from '../../../src/node/command.ts';
import { sampleCommands } from './sample-commands.ts';

const root = treeOf(sampleCommands);

function parsed(...words: string[]): { path: string; common: object; typed: object } {
  const { node, common, typed } = parseLine(root, words);
  return { path: node.path.join(' '), common, typed };
}

function fault(...words: string[]): string {
  try {
    parseLine(root, words);
  } catch (error) {
    if (error instanceof CommandTrouble && error.trouble.kind === 'usage') return error.trouble.says;
    throw error;
  }
  throw new Error('it was understood');
}

describe('a command line', () => {
  it('names a command by one word or several', () => {
    expect(parsed('status')).toEqual({ path: 'status', common: {}, typed: {} });
    expect(parsed('ledger', 'trial-balance').path).toBe('ledger trial-balance');
    expect(parsed()).toEqual({ path: '', common: {}, typed: {} });
    expect(parsed('ledger').path).toBe('ledger');
  });

  it('takes options anywhere, with a space or an equals sign', () => {
    const typed = { auction: 'hall.bonds', amount: '5000.00', rate: '3.5', quiet: true };
    for (const words of [
      ['bid', 'hall.bonds', '5000.00', '--rate', '3.5', '--quiet'],
      ['bid', '--rate=3.5', 'hall.bonds', '--quiet', '5000.00'],
      ['bid', '--quiet', '--rate', '3.5', '--', 'hall.bonds', '5000.00'],
    ])
      expect(parsed(...words)).toEqual({ path: 'bid', common: {}, typed });
  });

  it('takes common options even before the command', () => {
    expect(parsed('--json', '--as', 'anna', 'status', '-y')).toEqual({
      path: 'status',
      common: { json: true, as: 'anna', yes: true },
      typed: {},
    });
    expect(parsed('bid', '-h').common).toEqual({ help: true });
  });

  it('takes a value that begins with a hyphen, an empty one, and one with an equals sign', () => {
    expect(parsed('bid', 'hall', '-5', '--rate', '-2').typed).toMatchObject({ amount: '-5', rate: '-2' });
    expect(parsed('bid', '--rate=', '--for=a=b').typed).toEqual({ rate: '', for: 'a=b' });
    expect(parsed('say', 'hall', '--', '--quiet').typed).toEqual({ asset: 'hall', words: '--quiet' });
  });

  it('gives the last text all words that are left', () => {
    expect(parsed('say', 'hall', 'it', 'is', 'large').typed).toEqual({ asset: 'hall', words: 'it is large' });
  });

  it.each([
    [['stauts'], 'There is no command "stauts". Did you mean "status"?'],
    [
      ['ledger', 'trail-balance'],
      'There is no command "ledger trail-balance". Did you mean "trial-balance"?',
    ],
    [['xyzzy'], 'There is no command "xyzzy".'],
    [['bid', '--rte', '3'], 'There is no option "--rte" for "bid". Did you mean "--rate"?'],
    [['--rate', '3', 'bid'], 'There is no option "--rate" before the command.'],
    [['bid', '-x'], 'There is no option "--x" for "bid".'],
    [['bid', '--rate'], '--rate wants a value: the lowest rate that you accept.'],
    [['bid', '--rate', '--json'], '--rate wants a value: the lowest rate that you accept.'],
    [['bid', '--rate', '--', 'x'], '--rate wants a value: the lowest rate that you accept.'],
    [['bid', '--quiet=yes'], '--quiet takes no value.'],
    [['bid', '--rate', '1', '--rate', '2'], '--rate is given twice.'],
    [['status', 'now'], '"now" is one word too many for "status".'],
    [['statu\u001bs'], 'There is no command "statu\ufffds". Did you mean "status"?'],
  ])('%j: %s', (words, says) => {
    expect(fault(...words)).toBe(says);
  });

  it('that is any words at all is understood or is trouble of kind usage', () => {
    const known = ['bid', 'ledger', 'journal', '--rate', '--json', '--', '--form=', '-h', 'say', '--as'];
    const word = fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 12 }));
    const understood = fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      try {
        const { typed, common } = parseLine(root, words);
        return [typed, common].every((found) => Object.keys(found).length <= words.length);
      } catch (error) {
        return error instanceof CommandTrouble && error.trouble.kind === 'usage';
      }
    });
    expect(fc.check(understood, { numRuns: 2000 })).toMatchObject({ failed: false });
  });

  it('gives back what was typed, in whatever order and form it was typed', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 10 }).filter((text) => !text.startsWith('-'));
    const typed = fc.record(
      { auction: value, amount: value, rate: value, for: value, quiet: fc.constant(true) },
      { requiredKeys: ['auction', 'amount'] },
    );
    fc.assert(
      fc.property(
        typed,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        (values, equals, turn) => {
          const options = Object.entries(values)
            .filter(([name]) => name !== 'auction' && name !== 'amount')
            .map(([name, text], index) =>
              text === true
                ? [`--${name}`]
                : equals[index] === true
                  ? [`--${name}=${text}`]
                  : [`--${name}`, text],
            );
          const turned = [...options.slice(turn), ['--', values.auction, values.amount]];
          const words = ['bid', ...options.slice(0, turn).flat(), ...turned.flat()];
          expect(parsed(...words).typed).toEqual(values);
        },
      ),
    );
  });
});
