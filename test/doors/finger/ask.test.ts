// The client: limits of time and size, and no way into somebody's own network.

import { createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ASK_LIMITS, askFinger, type AskLimits } from '../../../src/doors/finger/ask.ts';
import { isPublicAddress } from '../../../src/doors/public-addresses.ts';
import { openDesk } from './desk.ts';

const byName = (name: string, wordy = false) => ({ is: 'name', name, wordy }) as const;

/** A server that does with a connection what a test says; its port, and what it heard. */
async function hostile(speak: (socket: Socket) => void): Promise<{ port: number; heard: () => string }> {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    speak(socket);
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const at = server.address();
  return { port: typeof at === 'object' && at !== null ? at.port : 0, heard: () => heard };
}

function ask(port: number, limits: Partial<AskLimits> = {}, host = '127.0.0.1', wordy = false) {
  return askFinger({ host, port, query: byName('anna', wordy) }, { ...ASK_LIMITS, ...limits }, async () => [
    '127.0.0.1',
  ]);
}

describe('asking', () => {
  it('gives what the server says, to its end', async () => {
    const { port } = await openDesk();
    const asked = await ask(port);
    expect(asked).toMatchObject({ address: '127.0.0.1', isCut: false });
    expect(asked.bytes.toString()).toContain('Anna Berg');
  });

  it('sends /W only when told', async () => {
    const silent = await hostile((socket) => socket.once('data', () => socket.end('x')));
    await ask(silent.port);
    expect(silent.heard()).toBe('anna\r\n');
    const wordy = await hostile((socket) => socket.once('data', () => socket.end('x')));
    await ask(wordy.port, {}, '127.0.0.1', true);
    expect(wordy.heard()).toBe('/W anna\r\n');
  });

  it('takes no more than the limit from who never ends', async () => {
    const { port } = await hostile((socket) => {
      const pour = (): void => {
        while (socket.write('x'.repeat(10_000)));
      };
      socket.on('drain', pour);
      pour();
    });
    const asked = await ask(port, { bytesMax: 50_000 });
    expect(asked.bytes.length).toBe(50_000);
    expect(asked.isCut).toBe(true);
  });

  it('says that a server is silent', async () => {
    const { port } = await hostile(() => undefined);
    await expect(ask(port, { connectMs: 50 })).rejects.toMatchObject({ reason: 'silent' });
  });

  it('keeps what came before a server fell silent', async () => {
    const slow = await hostile((socket) => void socket.write('half'));
    expect(await ask(slow.port, { wholeMs: 100 })).toMatchObject({ isCut: true, bytes: Buffer.from('half') });
  });

  it('says that nobody listens', async () => {
    const { port } = await openDesk();
    await expect(ask(port === 1 ? 2 : 1)).rejects.toMatchObject({ reason: 'unreachable' });
  });
});

const nowhere = async (): Promise<never> => {
  throw new Error('ENOTFOUND');
};

describe('following what somebody else wrote', () => {
  it('asks no address that is not public, by number or by name', async () => {
    const { port } = await openDesk();
    await expect(ask(port, { publicOnly: true })).rejects.toMatchObject({ reason: 'not-public' });
    await expect(ask(port, { publicOnly: true }, 'inside.example')).rejects.toMatchObject({
      reason: 'not-public',
    });
  });

  it('connects to the address that was checked, and asks the name only once', async () => {
    const { port } = await openDesk();
    const told = ['127.0.0.1', '203.0.113.1'];
    let asked = 0;
    const rebinding = async () => told.slice(asked++);
    const asking = { host: 'two-faced.example', port, query: byName('anna') };
    expect((await askFinger(asking, ASK_LIMITS, rebinding)).address).toBe('127.0.0.1');
    expect(asked).toBe(1);
  });

  it('says that there is no such host', async () => {
    const asking = { host: 'nowhere.example', port: 79, query: byName('anna') };
    await expect(askFinger(asking, ASK_LIMITS, nowhere)).rejects.toMatchObject({ reason: 'unknown-host' });
  });
});

describe('an address', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    'localhost',
    '',
    '127.1',
    '0x7f.1',
    '8.8.8.8%eth0',
  ])('not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '100.128.0.1', '172.32.0.1', '193.0.0.1', '2a00:1450::1', '2600::1'])(
    'public: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('of the loopback is never public', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const rest = address.split('.').slice(1).join('.');
        expect(isPublicAddress(`127.${rest}`)).toBe(false);
      }),
    );
  });
});
