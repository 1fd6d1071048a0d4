// Each member that our declarations promise is there on the real exports.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const load = createRequire(import.meta.url);
type Exported = { prototype: object } & Record<string, unknown>;

/** Whether a class or its prototype chain has a member of this name. */
function has(exported: Exported, name: string): boolean {
  return name in exported || name in exported.prototype;
}

const declared: readonly (readonly [string, readonly string[]])[] = [
  ['hypercore-crypto', ['keyPair', 'sign', 'verify', 'hash', 'discoveryKey', 'data', 'parent', 'tree']],
  [
    'hypercore',
    [
      'key',
      'discoveryKey',
      'ready',
      'close',
      'has',
      'get',
      'append',
      'truncate',
      'update',
      'download',
      'clear',
      'purge',
      'findingPeers',
      'createProtocolStream',
      'snapshot',
      'session',
      'proof',
      'missingNodes',
      'treeHash',
      'setEncryption',
      'getUserData',
      'setUserData',
      'replicate',
      'length',
      'signedLength',
      'fork',
      'manifest',
      'on',
      'off',
    ],
  ],
  ['hypercore/lib/caps.js', ['treeSignable']],
  ['hypercore/messages.js', ['wire']],
  ['hypercore/lib/merkle-tree.js', ['MerkleTree']],
  ['hypercore/lib/replicator.js', ['_shouldUpgrade', 'attached', 'attachTo', 'detachFrom']],
  ['hypercore/lib/session-state.js', ['flush']],
  ['hypercore/lib/core.js', ['_onconflict', 'checkConflict', '_verifyBatchUpgrade', 'verify']],
  ['hypercore/lib/verifier.js', ['createManifest', 'isValidManifest', 'isCompat', 'verify']],
  ['@hyperswarm/secret-stream', ['keyPair', 'setTimeout', 'setKeepAlive']],
  ['corestore', ['ready', 'close', 'get', 'list', 'replicate', 'watch', 'getAuth']],
  [
    'autobase',
    [
      'ready',
      'close',
      'update',
      'heads',
      'append',
      'hintWakeup',
      'replicate',
      'getWriterEncryption',
      'length',
      'signedLength',
      'indexedLength',
      'writable',
      '_makeWriter',
    ],
  ],
  ['autobase/lib/writer.js', ['_loadNextNode', '_ensureNodeDependencies']],
  ['autobase/lib/messages.js', ['OplogMessage']],
  ['autobase/lib/system.js', ['ready', 'close', 'get', 'getIndexedInfo', 'list']],
  ['autobase/lib/node-buffer.js', ['push', 'shift', 'get']],
  ['autobase/lib/linearizer.js', ['createNode', 'addHead', 'getHeads', 'update', 'shouldAck', 'indexers']],
  ['hyperbee', ['ready', 'close', 'get', 'createRangeIterator', 'batch', 'version']],
  ['hyperdht', ['fullyBootstrapped', 'address', 'destroy']],
  ['hyperswarm', ['join', 'leave', 'flush', 'suspend', 'resume', 'destroy']],
];

test.for(declared)('%s has what our declarations say', ([name, members]) => {
  const exported = load(name) as Exported;
  const isClass = typeof exported === 'function';
  const subject: Exported = isClass ? exported : Object.assign({ prototype: {} }, exported);
  expect(members.filter((member) => !has(subject, member))).toEqual([]);
});

test('a peer of a log has the private methods that the engine changes', () => {
  const { Peer } = load('hypercore/lib/replicator.js') as { Peer: { prototype: object } };
  const members = ['isActive', '_getProof', '_fulfillRequest', 'onsync', 'onrange', 'onwant', 'onbitfield'];
  for (const member of members) expect(Peer.prototype).toHaveProperty(member);
});

test('a tree checks proofs', () => {
  const { MerkleTree } = load('hypercore/lib/merkle-tree.js') as { MerkleTree: object };
  for (const member of ['verify', 'upgradeLength']) expect(MerkleTree).toHaveProperty(member);
});

test('a bee keeps blocks where the engine puts the ones it shares', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-types-'));
  const Core = load('hypercore') as new (folder: string) => { close(): Promise<void> };
  const Bee = load('hyperbee') as new (core: object) => { ready(): Promise<void> };
  const core = new Core(folder);
  const bee = new Bee(core);
  await bee.ready();
  for (const cache of ['_keyCache', '_nodeCache'])
    for (const method of ['get', 'set', 'gc', 'clear']) expect(bee).toHaveProperty(`${cache}.${method}`);
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

test('a swarm has the connections that the engine counts, and a topic can be looked for again', async () => {
  const HyperDHT = load('hyperdht') as new (options: object) => object;
  const Hyperswarm = load('hyperswarm') as new (
    options: object,
  ) => {
    connections: unknown;
    join(topic: Uint8Array, options: object): object;
    destroy(): Promise<void>;
  };
  const swarm = new Hyperswarm({ dht: new HyperDHT({ bootstrap: [], host: '127.0.0.1' }) });
  expect(swarm.connections).toBeInstanceOf(Set);
  const session = swarm.join(randomBytes(32), { server: false, client: true });
  for (const member of ['refresh', 'flushed', 'destroy']) expect(session).toHaveProperty(member);
  await swarm.destroy();
});

test('an open base has the fields that the engine reads, the private ones included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-types-'));
  const Corestore = load('corestore') as new (
    folder: string,
  ) => { storage: { createAtom(): object; getInfos: unknown }; close(): Promise<void> };
  const Autobase = load('autobase') as new (
    store: object,
    key: null,
    handlers: object,
  ) => Record<string, unknown> & {
    ready(): Promise<void>;
    append(value: Uint8Array): Promise<number>;
    close(): Promise<void>;
  };
  const store = new Corestore(folder);
  const base = new Autobase(store, null, {
    open: () => null,
    encryptionKey: randomBytes(32),
    valueEncoding: 'binary',
  });
  await base.ready();
  await base.append(randomBytes(3));
  for (const field of [
    'key',
    'discoveryKey',
    'local',
    'localWriter',
    'core',
    'isIndexer',
    'closing',
    'activeWriters',
  ]) {
    expect(base).toHaveProperty(field);
  }
  expect(base).toHaveProperty('_applyState.local.length');
  for (const member of [
    '_flush',
    '_appendLocalNodes',
    'key',
    'indexedLength',
    'localState.setBootRecord',
    'localState.flush',
  ])
    expect(base).toHaveProperty(`_applyState.${member}`);
  expect(base).toHaveProperty('recoveries');
  for (const member of ['updating', 'fastForwarding', 'fastForwardTo']) expect(base).toHaveProperty(member);
  expect(base).toHaveProperty('_applyState.quorum');
  expect(base).toHaveProperty('_applyState.checkpoints');
  expect(base).toHaveProperty('linearizer.indexers.0.length', 1);
  expect(base).toHaveProperty('localWriter.length', 1);
  expect(store.storage.getInfos).toBeTypeOf('function');
  expect(store.storage.createAtom()).toHaveProperty('db.write');
  await base.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
