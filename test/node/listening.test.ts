// Where a new node listens: the usual port, the next free one where another program has it, and words for a port that is taken.

import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listeningTrouble, placeToListen } from '../../src/main/listening.ts';
import { openNetwork } from '../../src/main/node-network.ts';
import { usualConfig } from '../../src/node/node-config.ts';
import { troubleOf } from './trouble.ts';

const HOST = '127.0.0.1';
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

/** Another program that listens; its port. */
function taken(): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, HOST, () => {
      const at = server.address();
      if (at === null || typeof at === 'string') fail(new Error('no port'));
      else done(at.port);
    });
  });
}

test('a taken port is passed over, and the keeper is told of it', async () => {
  const port = await taken();
  const { listen, told } = await placeToListen({}, { usual: { host: HOST, port } });
  expect(listen?.host).toBe(HOST);
  expect(listen?.port).toBeGreaterThan(port);
  expect(told).toHaveLength(1);
  expect(told[0]?.says).toContain(
    `listens at ${HOST}:${port}, so this node will listen at ${HOST}:${listen?.port}`,
  );
});

test('what was typed is not changed, taken or not', async () => {
  const port = await taken();
  expect(await placeToListen({ listen: `${HOST}:${port}` })).toEqual({
    listen: { host: HOST, port },
    told: [],
  });
  expect(await placeToListen({ listen: 'none' })).toEqual({ listen: null, told: [] });
});

test('a node whose port is taken says whose fault that is and where to choose another', async () => {
  const port = await taken();
  const config = { ...usualConfig('Office'), listen: { host: HOST, port } };
  const trouble = await troubleOf(() =>
    openNetwork({
      config,
      meetingKey: new Uint8Array(32),
      onPeer: () => undefined,
      onStranger: async () => false,
    }),
  );
  expect(trouble).toMatchObject({ kind: 'refused', rule: 'address-in-use' });
  expect(trouble.says).toBe(`Another program, perhaps another node, listens at ${HOST}:${port} already.`);
  expect(trouble.next).toContain('"listen" in node.json');
});

test('other faults stay what they are', () => {
  const fault = new Error('something else');
  expect(listeningTrouble(fault, { host: HOST, port: 1 })).toBe(fault);
});
