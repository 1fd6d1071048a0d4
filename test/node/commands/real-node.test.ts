// The same commands over a real node and its control channel: typed in one process as they would be in another.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../src/doors/cli/run.ts';
import type { Runner } from '../../../src/doors/runner.ts';
import { sessionRunner } from '../../../src/doors/session-runner.ts';
import { connectControl } from '../../../src/doors/socket/connect.ts';
import { type ControlServer, serveControl } from '../../../src/doors/socket/serve.ts';
import { bidsInFolder } from '../../../src/node/commands/kept-bids.ts';
import { sessionCommands } from '../../../src/node/commands/session-commands.ts';
import { foundOn, openRealNode, proofOf, type RealNode, StoryClock } from '../../kit/real-node.ts';
import { shellWords } from './command-desk.ts';

const FOUNDED_MS = Date.UTC(2025, 0, 1);

let node: RealNode;
let server: ControlServer;

const commands = sessionCommands({
  proofs: { proofOf: async (_session, person) => proofOf(person) },
  bids: bidsInFolder,
  dice: { bytes: (count) => new Uint8Array(count).fill(7) },
});

beforeAll(async () => {
  const clock = new StoryClock(FOUNDED_MS);
  node = await openRealNode({ name: 'office', baseKey: null, people: ['anna'], clock, witness: true });
  await foundOn(node, 'anna', 'druckerei', [{ parameter: 'bid-days', value: '1' }]);
  server = await serveControl(node.parts.folder, sessionRunner(commands, node.node), { program: '0.0.0' });
});

afterAll(async () => {
  await server.close();
  await node.remove();
});

async function open(folder: string): Promise<Runner> {
  const runner = await connectControl(folder);
  if (runner === null) throw new Error('the node does not answer');
  return runner;
}

async function type(line: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const terminal = {
    out: { columns: null, write: async (text: string) => void (out += text) },
    err: { columns: null, write: async (text: string) => void (err += text) },
    ask: null,
    env: { TELEKOMMUNE_FOLDER: node.parts.folder },
    workingFolder: '/',
    nowMs: () => 0,
  };
  const program = { version: '0.0.0', commands, open, openRunning: connectControl };
  const code = await runCommandLine(program, shellWords(line), terminal);
  return { code, out, err };
}

describe('over the control channel of a real node', () => {
  it('a person sees the commune, requests, votes and bids', async () => {
    expect(await type('status')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Test commune'),
    });
    const request =
      'request press-hall --title "Press hall" --kind building --seller Seller --price 8000.00 --rent 900.00 --ceiling 5 --yes';
    expect(await type(request)).toMatchObject({ code: 0, err: '' });
    const proposed = JSON.parse((await type('propose purchase press-hall --json')).out) as {
      proposal: string;
    };
    expect((await type(`vote ${proposed.proposal.slice(0, 8)} yes`)).out).toContain('passed');
    expect((await type('bid bonds press-hall 8000.00 --rate 2 --yes')).out).toContain(
      'person.anna lends 8,000.00 EUR at 2 % or more',
    );
    expect(bidsInFolder.all(node.parts.folder)).toHaveLength(1);
    expect((await type('bids')).out).toMatch(/press-hall\.bonds\s+anna[^\n]*sealed/);
  });

  it('a refusal crosses with its rule and its sum', async () => {
    const { code, err } = await type('bid bonds press-hall 9000.00 --yes');
    expect(code).toBe(1);
    expect(err).toContain('Rule 7: bid-above-target');
    expect(err).toContain('The bid of 9,000.00 EUR is more than the whole series of 8,000.00 EUR.');
  });

  it('an entry is read out of its log, with a signature that fits what its author signed', async () => {
    const { out } = await type('ledger journal --json');
    expect(JSON.parse(out)).toMatchObject({ postings: [] });
    const places = Array.from({ length: 12 }, (_one, at) => at);
    const read = await Promise.all(places.map((at) => type(`entry ${at} --json`)));
    const entries = read
      .filter(({ code }) => code === 0)
      .map((one) => JSON.parse(one.out) as { person: string });
    expect(entries.find(({ person }) => person === 'anna')).toMatchObject({
      personName: expect.any(String) as unknown,
      signatureFits: true,
      counted: true,
    });
  });

  it('exports cross as they are, and names complete', async () => {
    expect((await type('export --to csv')).out.split('\n').length).toBeGreaterThan(1);
    expect((await type('completion names assets')).out).toBe('press-hall\n');
    expect((await type('completion names holders')).out).toContain('person.anna\n');
  });

  it.each([
    'members',
    'enterprises',
    'decisions --all',
    'charter',
    'assets',
    'asset press-hall',
    'auctions',
    'auction press-hall.bonds',
    'bonds',
    'holders',
    'rent-roll',
    'leases',
    'dividend',
    'claims',
    'credit',
    'ledger',
    'ledger trial-balance',
    'ledger balance-sheet',
    'ledger income',
    'ledger journal',
    'ledger accounts',
    'ledger periods',
    'share',
    'refusals',
    'log',
    'peers',
    'witnesses',
    'invitations',
    'whoami',
    'member anna',
  ])('telekommune %s reads the state of a real node', async (line) => {
    const { code, err, out } = await type(line);
    expect({ line, code, err, isEmpty: out === '' }).toEqual({ line, code: 0, err: '', isEmpty: false });
  });
});
