// From a command line to the screen where that is done.

import { describe, expect, it } from 'vitest';
import { commandHref, doHref, readLine } from '../../src/web/command-line.ts';
import { screens } from '../../src/web/screens.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { describedCommands, pageAtHand } from './at-hand.ts';

const commands = new Map(describedCommands().map((command) => [command.path.join(' '), command]));
const links = { commands, screens };

describe('a command line', () => {
  it('names its command, its places and its options', () => {
    const read = readLine(commands, 'telekommune pay deposit press-hall 12.50 --tenant druckerei --as anna');
    expect(read?.command.path).toEqual(['pay', 'deposit']);
    expect(read?.values).toEqual({ asset: 'press-hall', amount: '12.50', tenant: 'druckerei', as: 'anna' });
  });

  it('leaves out what stands in capitals for somebody to fill in', () => {
    expect(readLine(commands, 'telekommune pay deposit press-hall AMOUNT --tenant TENANT')?.values).toEqual({
      asset: 'press-hall',
    });
  });

  it('keeps a quoted text together', () => {
    const read = readLine(commands, 'tk credit pay tischlerei 5 --memo "two words"');
    expect(read?.values['memo']).toBe('two words');
  });

  it('that is no command leads nowhere', () => {
    expect(doHref(links, 'telekommune dance --long')).toBeNull();
    expect(doHref(links, '')).toBeNull();
  });

  it('leads to the form of its command with what it says', () => {
    expect(doHref(links, 'telekommune credit pay tischlerei 5')).toBe(
      '/do/credit/pay?payee=tischlerei&amount=5',
    );
  });
});

describe('the place of a command', () => {
  const better = [{ path: '/things/:asset', instead: ['asset'] }];

  it('is the screen that says it is the better one', () => {
    expect(commandHref({ screens: better }, 'asset', { asset: 'press-hall', as: 'anna' })).toBe(
      '/things/press-hall?as=anna',
    );
  });

  it('is its form where the screen needs more than is known', () => {
    expect(commandHref({ screens: better }, 'asset')).toBe('/do/asset');
  });

  it('is spelled so that no name leads elsewhere', () => {
    expect(commandHref({ screens: better }, 'asset', { asset: '../x?y=1#z' })).toBe(
      '/things/..%2Fx%3Fy%3D1%23z',
    );
  });

  it('exists for the example of every command', () => {
    const lost = [...commands.values()].filter(({ example, path }) => {
      const read = readLine(commands, example);
      return read?.command.path.join(' ') !== path.join(' ');
    });
    expect(lost).toEqual([]);
  });
});

describe('a command line that somebody was told', () => {
  const page = pageAtHand(new MemorySession(new CommuneLife(), ['anna']));

  it('leads at once to its form, with what it names', async () => {
    const line = 'telekommune pay service press-hall';
    const { status, leadsTo } = await page.show(`/do?line=${encodeURIComponent(line)}`);
    expect([status, leadsTo]).toEqual([303, '/do/pay/service?asset=press-hall']);
  });

  it('that is none here is said among all that there are', async () => {
    const { status, html, leadsTo } = await page.show('/do?line=telekommune%20fly');
    expect([status, leadsTo]).toEqual([200, undefined]);
    expect(html).toContain('<code>telekommune fly</code>');
  });
});
