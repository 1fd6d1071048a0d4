// Opens the voice of a folder: keys unlocked, feeds and shelf open, with its network or without one.

import { openFeedStore, type PeeredFeedStore } from '../../engine/feeds/feed-store.ts';
import { CommandTrouble } from '../../node/command.ts';
import { cryptography } from '../../node/cryptography.ts';
import { type HeldFolder, holdFolder } from '../../node/folder.ts';
import { Keyring } from '../../node/keyring.ts';
import type { AskPassphrase } from '../../node/passphrase.ts';
import type { Peer } from '../../node/ports.ts';
import { pictureHash } from '../../social/ports.ts';
import type { Connection, VoiceHost } from '../../voice/host.ts';
import type { VoicePorts } from '../../voice/ports.ts';
import { makeRoom, roomOf } from '../../voice/room.ts';
import { refusedBy } from '../../voice/rules.ts';
import { openShelf } from '../../voice/shelf/shelf.ts';
import { Voice } from '../../voice/voice.ts';
import { listeningTrouble } from '../listening.ts';
import { dhtOf } from '../dht-of.ts';
import { unlockNode } from '../unlocking.ts';
import { askOutsideWith } from './ask-outside.ts';
import { decisionFile } from './decision-file.ts';
import { noVoice, readVoiceConfig, type VoiceConfig, writeVoiceConfig } from './voice-config.ts';
import { voiceFolder, type VoiceFolder } from './voice-folder.ts';
import { existsSync } from 'node:fs';

export interface OpenVoice extends VoiceHost {
  readonly config: VoiceConfig;
  readonly feeds: PeeredFeedStore;
  close(): Promise<void>;
}

export interface VoiceOpening {
  readonly folder: string;
  readonly askPassphrase: AskPassphrase;
  readonly tries: number;
  /** Whether it meets others; else it only looks at what is here. */
  readonly network: boolean;
  readonly note: (line: string) => void;
}

const nowMs = (): number => Date.now();

async function unlocked(
  { layout }: VoiceFolder,
  { askPassphrase, tries, note }: VoiceOpening,
): Promise<Keyring> {
  const keyring = Keyring.open(layout.keys);
  try {
    await unlockNode(keyring, ({ isNew }) => askPassphrase({ of: 'your voice', isNew }), tries, note);
  } catch (fault) {
    const isWrong = fault instanceof CommandTrouble && fault.trouble.rule === 'passphrase-wrong';
    throw isWrong ? refusedBy('voice-passphrase-wrong') : fault;
  }
  return keyring;
}

async function openFeeds(
  { store, pictures }: VoiceFolder,
  config: VoiceConfig,
  network: boolean,
): Promise<PeeredFeedStore> {
  const { listen, connect, roomBytes } = config;
  const feeds = await openFeedStore({
    folder: store,
    pictures: { folder: pictures, bytesMax: roomBytes },
    ...(network ? { listen, dht: dhtOf(config) } : {}),
  }).catch((fault: unknown) => {
    throw listeningTrouble(fault, network ? listen : null, '"listen" in voice.json');
  });
  if (network) for (const address of connect) feeds.connect(address);
  return feeds;
}

/** Takes the folder for this process; rejects with CommandTrouble where there is no voice, or another process has it. */
export async function openVoice(opening: VoiceOpening): Promise<OpenVoice> {
  const places = voiceFolder(opening.folder);
  if (!existsSync(places.layout.keys)) throw noVoice();
  const held = holdFolder(places.layout.root);
  try {
    return await openHeldVoice(held, places, opening);
  } catch (fault) {
    held.release();
    throw fault;
  }
}

async function openHeldVoice(
  held: HeldFolder,
  places: VoiceFolder,
  opening: VoiceOpening,
): Promise<OpenVoice> {
  let config = readVoiceConfig(places.config);
  const decisions = decisionFile(places.decisions, places.shelf);
  // before a shelf is made where there was none: an empty one would pass for their copy
  decisions.read();
  const keyring = await unlocked(places, opening);
  const shelf = openShelf(places.shelf);
  const feeds = await openFeeds(places, config, opening.network).catch((fault: unknown) => {
    shelf.close();
    throw fault;
  });
  const closeAll = async (): Promise<void> => {
    await feeds.close();
    shelf.close();
    keyring.lock();
  };
  try {
    const ports = {
      feeds,
      shelf,
      decisions,
      nowMs,
      askOutside: askOutsideWith(nowMs),
      seed: keyring.node().primaryKey,
    };
    const voice = await openOn(ports, feeds, keyring, opening.network);
    const change = (next: Partial<VoiceConfig>): void => {
      config = { ...config, ...next };
      writeVoiceConfig(places.config, config);
    };
    return {
      voice,
      folder: places.layout.root,
      feeds,
      nowMs,
      get config() {
        return config;
      },
      get meeting() {
        return { dht: config.dht.use, connect: config.connect };
      },
      isRunning: opening.network,
      addresses: feeds.address === null ? [] : [feeds.address],
      room: () => roomOf(ports, config.roomBytes),
      limitRoom(roomBytes) {
        change({ roomBytes });
        return makeRoom(ports, roomBytes);
      },
      connect(address) {
        if (!config.connect.includes(address)) change({ connect: [...config.connect, address] });
        if (opening.network) feeds.connect(address);
      },
      disconnect(address) {
        if (!config.connect.includes(address)) return false;
        change({ connect: config.connect.filter((one) => one !== address) });
        if (opening.network) feeds.disconnect(address);
        return true;
      },
      connections: () => feeds.peers().map(connectionOf),
      async keepPicture(bytes) {
        const hash = pictureHash(bytes, cryptography.blake2b);
        await feeds.pictures.put(voice.key, hash, bytes);
        return hash;
      },
      picture: (author, hash) => feeds.pictures.get(author, hash),
      async close() {
        await voice.close();
        await closeAll();
        held.release();
      },
    };
  } catch (fault) {
    await closeAll();
    throw fault;
  }
}

/** Machines that were met on a DHT are named by their keys, others by where they are. */
function connectionOf({ address, direction, state, sinceMs, trouble }: Peer): Connection {
  const through = /^[0-9a-f]{64}$/.test(address) ? 'dht' : 'tcp';
  return { address, through, direction, state, sinceMs, trouble };
}

/** How long peers are asked for a feed that this disk has lost. */
const LOST_FEED_MS = 10_000;

/** A feed that was begun and is not here any more is not begun afresh: others have it, and a second history would fork it. */
async function needBegunFeed(feeds: PeeredFeedStore, keyring: Keyring, network: boolean): Promise<void> {
  const log = await feeds.own(keyring.node().primaryKey);
  if (!keyring.begun.log || log.length > 0) return;
  if (network && (await log.update({ timeoutMs: LOST_FEED_MS })) > 0) return;
  throw refusedBy('feed-lost', { key: log.key });
}

async function openOn(
  ports: VoicePorts,
  feeds: PeeredFeedStore,
  keyring: Keyring,
  network: boolean,
): Promise<Voice> {
  await needBegunFeed(feeds, keyring, network);
  const voice = await Voice.open(ports);
  // with a network what is said next is published at once; without one an empty feed may still be begun afresh
  if (network || voice.length > 0) keyring.markBegun('log');
  return voice;
}
