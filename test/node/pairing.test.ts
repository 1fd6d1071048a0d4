// A host and joiners over real TCP sockets, and over a Noise stream as a DHT gives them. The commune behind the host is a small one of ours.

import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import { afterEach, expect, it } from 'vitest';
import { admissionProof } from '../../src/contexts/governance/invitations.ts';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import { cryptography, keyPairOf, machineDice } from '../../src/node/cryptography.ts';
import {
  drawInvitationSeed,
  formatInvitation,
  invitationKeys,
  parseInvitation,
} from '../../src/node/invitation.ts';
import { PairingBroken } from '../../src/node/pairing-channel.ts';
import { PairingHost, type PairingLimits } from '../../src/node/pairing-host.ts';
import { connectTcp, joinByInvitation, pairOver } from '../../src/node/pairing-joiner.ts';
import {
  greetingFor,
  hostKeysFor,
  type PairingAnswer,
  type PairingRequest,
} from '../../src/node/pairing-wire.ts';
import { troubleOf } from './trouble.ts';

const communeId = '0f'.repeat(16);
const baseKey = 'ba'.repeat(32);
const encryptionKey = 'ec'.repeat(32);
const log = '10'.repeat(32);
const nobodyHome: PairingAnswer = { is: 'refused', rule: 'no-member-here', says: 'nobody home', next: null };
const expired: PairingAnswer = {
  is: 'refused',
  rule: 'invitation-expired',
  says: 'It has expired.',
  next: 'Ask anew.',
};
const admitted: PairingAnswer = {
  is: 'admitted',
  baseKey,
  encryptionKey,
  peers: ['192.0.2.9:4040'],
  length: 12,
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Hosting {
  readonly address: string;
  readonly host: PairingHost;
  readonly server: Server;
  /** What strangers to the host were passed on with. */
  readonly passedOn: Socket[];
  readonly requests: PairingRequest[];
  readonly clock: { nowMs(): number; ms: number };
}

async function hosting(
  invitations: readonly string[],
  answer: (request: PairingRequest) => Promise<PairingAnswer> = async () => admitted,
  limits: Partial<PairingLimits> = {},
): Promise<Hosting> {
  const requests: PairingRequest[] = [];
  const passedOn: Socket[] = [];
  const sockets = new Set<Socket>();
  const clock = { ms: 0, nowMs: () => clock.ms };
  const host = new PairingHost({
    clock,
    invitations: async () => invitations,
    welcome: async () => ({ commune: communeId, name: 'Werkhof Commune' }),
    admit: async (_, request) => {
      requests.push(request);
      return answer(request);
    },
    complain: (fault) => {
      throw fault;
    },
    limits: { handshakeMs: 2_000, talkMs: 5_000, ...limits },
  });
  const passOn = async (socket: Socket): Promise<void> => {
    if (!(await host.receive(socket))) passedOn.push(socket);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    void passOn(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    host.close();
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return { address: `127.0.0.1:${at.port}`, host, server, passedOn, requests, clock };
}

const seed = drawInvitationSeed(machineDice);
const invitation = invitationKeys(seed);
const known = [toHex(keyPairOf(machineDice.bytes(32)).publicKey), toHex(invitation.publicKey)];
const joining = { log, title: 'Laptop of Ben', withinMs: 5_000 };

async function pairAt(address: string, keys = invitation): Promise<Awaited<ReturnType<typeof pairOver>>> {
  return pairOver(await connectTcp(address, 2_000), keys, joining);
}

/** Everything that comes back on a socket until it is closed. */
async function heardUntilClose(socket: Socket): Promise<Buffer> {
  const heard: Buffer[] = [];
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => heard.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(heard);
}

function dial(address: string): Socket {
  const [host = '', port = ''] = address.split(':');
  return connect({ host, port: Number(port) });
}

it('whoever holds the invitation is given the keys, and proves it for this commune and log', async () => {
  const { address, requests } = await hosting(known);
  const joined = await pairAt(address);
  expect(joined).toEqual({
    communeId,
    communeName: 'Werkhof Commune',
    keys: { baseKey, encryptionKey: fromHex(encryptionKey) },
    peers: ['192.0.2.9:4040'],
    length: 12,
  });
  expect(requests).toMatchObject([{ log, title: 'Laptop of Ben' }]);
  const proof = fromHex(requests[0]?.proof ?? '') ?? new Uint8Array();
  expect(cryptography.verify(proof, admissionProof(communeId, log), invitation.publicKey)).toBe(true);
});

it('the text of an invitation is enough', async () => {
  const { address } = await hosting(known);
  const text = formatInvitation({ seed, addresses: ['127.0.0.1:1', address], dht: null, isRehearsal: false });
  const said: string[] = [];
  const joined = await joinByInvitation(parseInvitation(text), joining, {
    lookUp: null,
    progress: (what) => said.push(what),
  });
  expect(joined.peers).toEqual([address, '192.0.2.9:4040']);
  expect(said).toEqual(['asking 127.0.0.1:1', `asking ${address}`]);
});

it('over a stream of a DHT it is the same talk', async () => {
  const { host } = await hosting(known);
  const here = new NoiseSecretStream(true);
  const there = new NoiseSecretStream(false);
  here.rawStream.pipe(there.rawStream).pipe(here.rawStream);
  const taken = host.receive(there);
  const text = formatInvitation({ seed, addresses: [], dht: [], isRehearsal: false });
  const joined = await joinByInvitation(parseInvitation(text), joining, {
    lookUp: async function* () {
      yield here;
    },
  });
  expect(await taken).toBe(true);
  expect(joined.keys.baseKey).toBe(baseKey);
});

it('a host that does not know the invitation answers nothing', async () => {
  const { address, passedOn, requests } = await hosting(known.slice(0, 1));
  const failed = pairAt(address);
  await expect.poll(() => passedOn.length).toBe(1);
  // What follows is the transport's business: it takes no stranger either.
  const [socket] = passedOn;
  const [chunk] = (await once(socket ?? new NoiseSecretStream(true), 'data')) as [Buffer];
  expect(chunk.subarray(0, 32).byteLength).toBe(32);
  expect(socket?.bytesWritten).toBe(0);
  socket?.destroy();
  await expect(failed).rejects.toThrow('it does not know this invitation');
  expect(requests).toEqual([]);
});

it('what is no greeting is passed on whole, however it was cut', async () => {
  const { address, passedOn } = await hosting(known);
  const socket = dial(address);
  closing.push(() => socket.destroy());
  const spoken = machineDice.bytes(100);
  for (let at = 0; at < spoken.length; at += 7) socket.write(spoken.subarray(at, at + 7));
  await expect.poll(() => passedOn.length).toBe(1);
  const heard: Buffer[] = [];
  passedOn[0]?.on('data', (chunk: Buffer) => heard.push(chunk));
  await expect.poll(() => Buffer.concat(heard).byteLength).toBe(100);
  expect(toHex(Buffer.concat(heard))).toBe(toHex(spoken));
});

it('a recorded talk, played again, is answered with silence', async () => {
  const { address, requests } = await hosting(known);
  const recorded: Buffer[] = [];
  const recorder = createServer((from) => {
    const to = dial(address);
    from.on('data', (chunk: Buffer) => recorded.push(chunk));
    for (const end of [from, to]) end.on('error', () => undefined);
    from.pipe(to).pipe(from);
  });
  recorder.listen(0, '127.0.0.1');
  await once(recorder, 'listening');
  closing.push(() => new Promise((done) => recorder.close(done)));
  const at = recorder.address();
  await pairAt(`127.0.0.1:${typeof at === 'object' ? at?.port : 0}`);
  expect(requests).toHaveLength(1);
  const again = dial(address);
  again.write(Buffer.concat(recorded));
  expect((await heardUntilClose(again)).byteLength).toBe(0);
  expect(requests).toHaveLength(1);
});

it('a member who knows only the public key of the invitation gets no keys', async () => {
  const { address, requests } = await hosting(known);
  const socket = dial(address);
  socket.write(greetingFor(invitation.publicKey, machineDice));
  const noise = new NoiseSecretStream(true, socket, {
    pattern: 'IK',
    remotePublicKey: Buffer.from(hostKeysFor(invitation.publicKey).publicKey),
  });
  const messages: Buffer[] = [];
  noise.on('error', () => undefined);
  noise.on('data', (chunk: Buffer) => messages.push(chunk));
  await once(noise, 'close');
  expect(messages).toEqual([]);
  expect(requests).toEqual([]);
});

it('somebody in the middle who knows the public key cannot listen', async () => {
  // The false host knows the commune's list of invitations, but not this invitation's secret: it can pretend to be a host, and no more.
  const seen: PairingRequest[] = [];
  const { address } = await hosting(known, async (request) => {
    seen.push(request);
    return { is: 'refused', rule: 'whatever', says: 'no', next: null };
  });
  await troubleOf(() => pairAt(address));
  // All that it gets is a proof for the joiner's own log, which lets nobody else in.
  const stolen = fromHex(seen[0]?.proof ?? '') ?? new Uint8Array();
  expect(cryptography.verify(stolen, admissionProof(communeId, '20'.repeat(32)), invitation.publicKey)).toBe(
    false,
  );
});

it('a refusal comes with its words and is not tried elsewhere', async () => {
  const one = await hosting(known, async () => expired);
  const other = await hosting(known);
  const trouble = await troubleOf(() =>
    joinByInvitation(
      { seed, addresses: [one.address, other.address], dht: null, isRehearsal: false },
      joining,
      { lookUp: null },
    ),
  );
  expect(trouble).toEqual({
    kind: 'refused',
    rule: 'invitation-expired',
    says: 'It has expired.',
    next: 'Ask anew.',
  });
  expect(other.requests).toEqual([]);
});

it('a host without a member passes the joiner on to the next', async () => {
  const one = await hosting(known, async () => nobodyHome);
  const other = await hosting(known);
  const joined = await joinByInvitation(
    { seed, addresses: [one.address, other.address], dht: null, isRehearsal: false },
    joining,
    { lookUp: null },
  );
  expect(joined.keys.baseKey).toBe(baseKey);
});

it('what was tried in vain is told, way by way', async () => {
  const trouble = await troubleOf(() =>
    joinByInvitation({ seed, addresses: ['127.0.0.1:1'], dht: null, isRehearsal: false }, joining, {
      lookUp: null,
    }),
  );
  expect(trouble.kind).toBe('unreachable');
  expect(trouble.says).toMatch(/Nobody let this node in\. 127\.0\.0\.1:1: .*ECONNREFUSED/);
  expect(trouble.next).toContain('not used up by trying');
});

it('a host that goes away in the middle is told, and the invitation can be tried again', async () => {
  let first = true;
  const { address, host } = await hosting(known, async () => {
    if (first) host.close();
    first = false;
    return admitted;
  });
  await expect(pairAt(address)).rejects.toThrow(PairingBroken);
  expect((await pairAt(address)).keys.baseKey).toBe(baseKey);
});

it('ten talks for one invitation in ten minutes are enough, four at once', async () => {
  const { address, clock } = await hosting(known, undefined, { attempts: 3 });
  for (let round = 0; round < 3; round++) await pairAt(address);
  await expect(pairAt(address)).rejects.toThrow(PairingBroken);
  clock.ms += 600_000;
  expect((await pairAt(address)).length).toBe(12);

  const gate = Promise.withResolvers<void>();
  const busy = await hosting(known, async () => {
    await gate.promise;
    return admitted;
  });
  const waiting = Array.from({ length: 4 }, () => pairAt(busy.address));
  await expect.poll(() => busy.requests.length).toBe(4);
  await expect(pairAt(busy.address)).rejects.toThrow(PairingBroken);
  gate.resolve();
  expect(await Promise.all(waiting)).toHaveLength(4);
});

it('one who says too much, or too little for too long, is cut off', async () => {
  const { address, requests } = await hosting(known, undefined, { handshakeMs: 150 });
  const loud = dial(address);
  loud.write(greetingFor(invitation.publicKey, machineDice));
  loud.write(Buffer.alloc(60_000, 255));
  expect((await heardUntilClose(loud)).byteLength).toBe(0);
  const slow = dial(address);
  slow.write(greetingFor(invitation.publicKey, machineDice).subarray(0, 31));
  expect((await heardUntilClose(slow)).byteLength).toBe(0);
  const mute = dial(address);
  mute.write(greetingFor(invitation.publicKey, machineDice));
  expect((await heardUntilClose(mute)).byteLength).toBe(0);
  expect(requests).toEqual([]);
});
