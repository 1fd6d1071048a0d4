// node.json: how a node listens, whom it calls and which clock it has. No secret is in it; a person may edit it.

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { fromUtf8 } from '../kernel/bytes.ts';
import { ADDRESS_EXAMPLES, formatAddress, parseAddress } from './address.ts';
import { CommandTrouble } from './command.ts';
import { folderLayout } from './folder.ts';
import { readFileIfAny, replaceFile } from './private-file.ts';

const FORMAT = 'telekommune node 1';

const address = v.pipe(
  v.string(),
  v.check((typed) => parseAddress(typed) !== null, `an address is ${ADDRESS_EXAMPLES}`),
  v.transform((typed) => {
    const parsed = parseAddress(typed);
    return parsed === null ? typed : formatAddress(parsed);
  }),
);

const dht = v.strictObject({
  /** `off` (default) uses none; `own` the bootstrap nodes below; `public` shows this machine's address to strangers all over the world. */
  use: v.picklist(['off', 'own', 'public']),
  bootstrap: v.array(address),
});

const nodeConfig = v.pipe(
  v.strictObject({
    format: v.literal(FORMAT),
    /** What the other members see: `Office node`. */
    title: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    /** Port 0 takes any; null listens nowhere and calls out only. */
    listen: v.nullable(
      v.strictObject({
        host: v.string(),
        port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
      }),
    ),
    /** What other nodes reach this one at, where that differs from `listen` (a router, a name); for invitations. */
    reachedAt: v.array(address),
    /** Nodes to keep connections to. */
    peers: v.array(address),
    dht,
    /** Whether this node keeps a witness. */
    witness: v.boolean(),
    /** `machine` is the clock of the machine; `scripted` one that a script sets, for examples and rehearsals. */
    clock: v.picklist(['machine', 'scripted']),
  }),
  v.check(
    (config) => config.dht.use !== 'own' || config.dht.bootstrap.length > 0,
    'a DHT of your own needs at least one bootstrap node in dht.bootstrap',
  ),
);
export type NodeConfig = Omit<v.InferOutput<typeof nodeConfig>, 'format'>;

/** A node that listens on every interface of IPv4, calls nobody yet and uses no DHT. */
export function usualConfig(title: string): NodeConfig {
  return {
    title,
    listen: { host: '0.0.0.0', port: 4040 },
    reachedAt: [],
    peers: [],
    dht: { use: 'off', bootstrap: [] },
    witness: false,
    clock: 'machine',
  };
}

/** Reads node.json; says which field is wrong and why. */
export function readNodeConfig(path: string): NodeConfig {
  const bytes = readFileIfAny(path);
  if (bytes === null) {
    const { root, keys } = folderLayout(dirname(path));
    if (existsSync(keys)) throw joinFirst(root);
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no node in this folder: ${path} is missing.`,
      next: 'Found a commune or join one: telekommune found, telekommune join',
    });
  }
  const parsed = v.safeParse(nodeConfig, parseJson(path, bytes));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw configTrouble(path, `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  }
  const { format: _, ...config } = parsed.output;
  return config;
}

/** Keys were made in a folder, and the commune never let them in; `use` is what can be done with the folder. */
export function joinFirst(root: string, use: 'join' | 'an empty folder' = 'join'): CommandTrouble {
  const forAnother = 'name an empty folder: --folder PATH';
  return new CommandTrouble({
    kind: 'refused',
    rule: 'node-not-let-in',
    says: `There are keys in ${root} that no commune has let in: a ${use === 'join' ? 'joining' : 'founding'} did not come to its end.`,
    figures: { folder: root },
    next:
      use === 'join'
        ? `Go on with them and a valid invitation: telekommune join. For something else ${forAnother}`
        : `Nothing was said with them. To begin again, ${forAnother}`,
  });
}

export function writeNodeConfig(path: string, config: NodeConfig): void {
  const whole = { format: FORMAT, ...config };
  v.assert(nodeConfig, whole);
  replaceFile(path, `${JSON.stringify(whole, null, 2)}\n`);
}

function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '') as unknown;
  } catch (fault) {
    throw configTrouble(path, fault instanceof Error ? fault.message : 'it is not JSON');
  }
}

function configTrouble(path: string, what: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `${path}: ${what}.`,
    next: 'Correct the file; docs/operating explains each field.',
  });
}
