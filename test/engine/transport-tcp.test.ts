import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { meetingKeyOf } from '../../src/engine/secure-stream.ts';
import { openTcpTransport, parseAddress } from '../../src/engine/transport-tcp.ts';
import type { TcpTransport } from '../../src/engine/transport-tcp.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { openRealWorld } from './real-world.ts';
import { bytes, text } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
let transports: TcpTransport[];

beforeEach(async () => {
  world = await openRealWorld();
  transports = [];
});

afterEach(async () => {
  for (const transport of transports) await transport.close();
  await world.close();
});

async function listenFor(node: RealNode, meetingKey: Uint8Array, listen = true): Promise<TcpTransport> {
  const transport = await openTcpTransport({
    meetingKey,
    listen: listen ? { host: '127.0.0.1', port: 0 } : null,
    onPeer: (stream, initiator) => node.base.replicate(stream, initiator),
    retryMs: { first: 20, most: 200 },
    handshakeMs: 1_000,
  });
  transports.push(transport);
  return transport;
}

async function readRow(node: RealNode, key: string): Promise<string | null> {
  await node.base.update();
  const rows = await node.base.newest();
  const value = text(await rows.get(`row/${key}`));
  await rows.close();
  return value;
}

test('two nodes that know the commune replicate over TCP, and again after one was cut off', async () => {
  const anna = await world.open('anna');
  const bert = await world.open('bert');
  const meetingKey = meetingKeyOf(world.key(), world.encryptionKey);
  const home = await listenFor(anna, meetingKey);
  const away = await listenFor(bert, meetingKey, false);
  away.connect(home.address ?? '');
  await world.admit(anna, bert, 'log');
  expect(away.peers()).toMatchObject([{ direction: 'out', state: 'connected', trouble: null }]);
  expect(home.peers()).toMatchObject([{ direction: 'in', state: 'connected' }]);

  await away.pause();
  await until('the cut is seen at home', () => home.peers().length === 0);
  await bert.base.append([bytes('put written alone')]);
  await anna.base.append([bytes('put meanwhile elsewhere')]);
  expect(await readRow(anna, 'written')).toBeNull();

  await away.resume();
  await until('anna has what bert wrote alone', async () => (await readRow(anna, 'written')) === 'alone');
  await until(
    'bert has what anna wrote meanwhile',
    async () => (await readRow(bert, 'meanwhile')) === 'elsewhere',
  );
});

test('a node that comes up later is found by those that keep trying', async () => {
  const anna = await world.open('anna');
  const bert = await world.open('bert');
  const meetingKey = meetingKeyOf(world.key(), world.encryptionKey);
  const first = await listenFor(anna, meetingKey);
  const address = first.address ?? '';
  await first.close();
  const away = await listenFor(bert, meetingKey, false);
  away.connect(address);
  await until('the first attempt failed', () => away.peers()[0]?.trouble !== null);
  expect(away.peers()).toMatchObject([{ state: expect.stringMatching(/waiting|connecting/) }]);
  const again = await openTcpTransport({
    meetingKey,
    listen: { host: '127.0.0.1', port: parseAddress(address).port },
    onPeer: (stream, initiator) => anna.base.replicate(stream, initiator),
  });
  transports.push(again);
  await until('it is connected', () => away.peers()[0]?.state === 'connected');
});

test('a stranger learns nothing: no byte comes back to one who does not know the commune', async () => {
  const anna = await world.open('anna');
  const home = await listenFor(anna, meetingKeyOf(world.key(), world.encryptionKey));
  const { host, port } = parseAddress(home.address ?? '');
  for (const greeting of [
    randomBytes(200),
    Buffer.concat([Buffer.from([96, 0, 0]), randomBytes(96)]),
    Buffer.from('GET / HTTP/1.1\r\n\r\n'),
  ]) {
    const heard: Buffer[] = [];
    const socket = connect({ host, port });
    socket.on('data', (chunk) => heard.push(chunk));
    socket.on('error', () => undefined);
    const closed = new Promise<void>((done) => socket.once('close', () => done()));
    socket.write(greeting);
    await closed;
    expect(Buffer.concat(heard).byteLength).toBe(0);
  }
  expect(home.peers()).toEqual([]);
});

test('a node of another commune is refused and says so', async () => {
  const anna = await world.open('anna');
  const home = await listenFor(anna, meetingKeyOf(world.key(), world.encryptionKey));
  const stranger = await listenFor(anna, meetingKeyOf(world.key(), randomBytes(32)), false);
  stranger.connect(home.address ?? '');
  await until('the stranger is refused', () => stranger.peers()[0]?.state === 'refused');
  expect(home.peers()).toEqual([]);
});

test('an address that is none is refused with an example', async () => {
  const anna = await world.open('anna');
  const away = await listenFor(anna, meetingKeyOf(world.key(), world.encryptionKey), false);
  expect(() => away.connect('nowhere')).toThrow(
    'an address is host:port with a port from 1 to 65535, such as 192.0.2.7:4040; "nowhere" is none',
  );
  expect(parseAddress('[::1]:4040')).toEqual({ host: '::1', port: 4040 });
});
