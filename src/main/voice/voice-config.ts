// voice.json: how a voice meets others, and how much it keeps. No secret is in it; a person may edit it.

import * as v from 'valibot';
import { ADDRESS_EXAMPLES, parseAddress } from '../../node/address.ts';
import type { CommandTrouble } from '../../node/command.ts';
import { readFileIfAny, replaceFile } from '../../node/private-file.ts';
import { refusedBy } from '../../voice/rules.ts';
import { readEditedJson } from './edited-json.ts';

const FORMAT = 'telekommune voice 1';

const address = v.pipe(
  v.string(),
  v.check((typed) => parseAddress(typed) !== null, `an address is ${ADDRESS_EXAMPLES}`),
);

const voiceConfig = v.pipe(
  v.strictObject({
    format: v.literal(FORMAT),
    /** Where others connect by TCP; null listens nowhere. */
    listen: v.nullable(
      v.strictObject({
        host: v.string(),
        port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
      }),
    ),
    /** Machines to keep connections to. */
    connect: v.array(address),
    /** As in node.json: `public` shows this machine's address to whoever looks for a feed that it has. */
    dht: v.strictObject({ use: v.picklist(['off', 'own', 'public']), bootstrap: v.array(address) }),
    /** Bytes that are kept of others at most. */
    roomBytes: v.pipe(v.number(), v.integer(), v.minValue(10_000_000)),
  }),
  v.check(
    ({ dht }) => dht.use !== 'own' || dht.bootstrap.length > 0,
    'a DHT of your own needs at least one bootstrap node in dht.bootstrap',
  ),
);

export type VoiceConfig = Omit<v.InferOutput<typeof voiceConfig>, 'format'>;

/** Listens to this machine alone and uses no DHT: nothing is shown to anybody until its keeper says so. */
export const USUAL_VOICE: VoiceConfig = {
  listen: { host: '127.0.0.1', port: 4141 },
  connect: [],
  dht: { use: 'off', bootstrap: [] },
  roomBytes: 500_000_000,
};

/** Reads voice.json; says which field is wrong and why. */
export function readVoiceConfig(path: string): VoiceConfig {
  const bytes = readFileIfAny(path);
  if (bytes === null) throw noVoice();
  const next = 'Mend it by hand; docs/operating/voice.md explains each field.';
  const { format: _, ...config } = readEditedJson(voiceConfig, { path, bytes, next });
  return config;
}

export function writeVoiceConfig(path: string, config: VoiceConfig): void {
  replaceFile(path, `${JSON.stringify({ format: FORMAT, ...config }, null, 2)}\n`);
}

export function noVoice(): CommandTrouble {
  return refusedBy('voice-not-begun');
}
