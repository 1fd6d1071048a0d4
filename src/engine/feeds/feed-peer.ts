// One connection to another machine with feeds: which feeds both have, and what they ask one another beside the logs.
// Nothing that comes in here can do more than end the connection.

import Hypercore from 'hypercore';
import type { Channel, Muxer } from 'hypercore';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import { fromHex, toHex } from '../../kernel/bytes.ts';
import { openAllowance } from './allowance.ts';
import { pictureName } from './picture-name.ts';
import { openQuestions } from './questions.ts';
import { isReceipt } from './receipt.ts';
import { PROTOCOL, TAGS_MAX, decodeMessage, encodeMessage, feedTag, rawBytes } from './wire.ts';
import type { Message } from './wire.ts';

/** What a connection asks of this machine. */
export interface PeerHost {
  /** Keys of the feeds that are served here. */
  served(): Iterable<string>;
  /** The peer serves this feed too: it replicates from now on. */
  meet(key: string, muxer: Muxer): void;
  /** A peer serves more than before. */
  more(): void;
  /** A picture that lies on this machine. */
  picture(author: string, hash: string): Promise<Uint8Array | null>;
  /** A statement for the feed with this key: the receipt for it, null when that is not the own feed or the statement not wanted. */
  take(key: string, statement: Uint8Array, handshakeHash: Uint8Array): Promise<Uint8Array | null>;
}

export interface FeedPeer {
  readonly muxer: Muxer;
  /** Whether the peer has said that it serves a feed. */
  serves(key: string): boolean;
  /** Says that this feed is served here from now on. */
  serve(key: string): void;
  /** Says nothing more of a feed. */
  leave(key: string): void;
  askPicture(author: string, hash: string, timeoutMs: number): Promise<Uint8Array | null>;
  hand(key: string, statement: Uint8Array, timeoutMs: number): Promise<boolean>;
}

/** Feeds that a peer may name. */
const FEEDS_MAX = 20_000;
/** Questions of either side that are not answered yet. */
const QUESTIONS_MAX = 8;
/** Statements that a peer may hand over at once, and how long it waits for each more. */
const HANDED_MAX = 16;
const HANDED_EVERY_MS = 2_000;
/** Of statements beyond that so many are refused; then the connection ends. */
const REFUSED_MAX = 64;
const OPENING_MS = 10_000;

/** Begins to talk; null when the stream carries these talks already. The stream is open. */
export function openFeedPeer(stream: NoiseSecretStream, host: PeerHost): FeedPeer | null {
  const { userData: muxer } = Hypercore.createProtocolStream(stream).noiseStream;
  const { handshakeHash, isInitiator } = stream;
  if (muxer === null || handshakeHash === null) return null;
  const theirs = new Set<string>();
  /** Served here, by the tag that the peer would use. */
  const known = new Map<string, string>();
  const pictures = openQuestions<Uint8Array | 'none'>(QUESTIONS_MAX);
  const hands = openQuestions<string>(QUESTIONS_MAX);
  const handed = openAllowance(HANDED_MAX, HANDED_EVERY_MS, () => performance.now());
  let refused = 0;
  const wanted: (Message & { is: 'want' })[] = [];
  let isAnswering = false;
  let drained = Promise.withResolvers<void>();
  let isClosed = false;

  const tagHere = (key: string): string => feedTag(key, handshakeHash, isInitiator);
  const tagThere = (key: string): string => feedTag(key, handshakeHash, !isInitiator);
  const send = (message: Message): boolean => channel?.messages[0]?.send(encodeMessage(message)) ?? false;

  const hear = (feeds: readonly string[]): void => {
    for (const tag of feeds) theirs.add(tag);
    if (theirs.size > FEEDS_MAX) throw new Error('a peer serves more feeds than anybody');
    for (const tag of feeds) {
      const key = known.get(tag);
      if (key !== undefined) host.meet(key, muxer);
    }
    host.more();
  };

  /** One after the other, each once the one before has left this machine: a peer that does not read holds up itself alone. */
  const answerPictures = async (): Promise<void> => {
    if (isAnswering) return;
    isAnswering = true;
    for (let asked = wanted.shift(); asked !== undefined; asked = wanted.shift()) {
      const { question, feed, hash } = asked;
      const author = known.get(feed);
      const bytes = author === undefined ? null : await host.picture(author, hash).catch(() => null);
      drained = Promise.withResolvers();
      if (!send(bytes === null ? { is: 'none', question } : { is: 'picture', question, bytes }) && !isClosed)
        await drained.promise;
    }
    isAnswering = false;
  };

  const take = async (question: number, feed: string, statement: Uint8Array): Promise<void> => {
    const key = known.get(feed);
    const isAllowed = handed.take();
    if (!isAllowed) {
      refused += 1;
      if (refused > REFUSED_MAX) throw new Error('a peer hands over more than anybody has to say');
    }
    const isAsked = isAllowed && key !== undefined;
    const receipt = isAsked ? await host.take(key, statement, handshakeHash) : null;
    send({ is: 'handed', question, receipt: receipt === null ? null : toHex(receipt) });
  };

  const receive = async (message: Message): Promise<void> => {
    switch (message.is) {
      case 'serves':
        return hear(message.feeds);
      case 'want':
        if (wanted.length >= QUESTIONS_MAX) throw new Error('a peer asks for too many pictures at once');
        wanted.push(message);
        void answerPictures();
        return;
      case 'picture':
        return pictures.answer(message.question, new Uint8Array(message.bytes));
      case 'none':
        return pictures.answer(message.question, 'none');
      case 'hand':
        return take(message.question, message.feed, new Uint8Array(message.statement));
      case 'handed':
        return hands.answer(message.question, message.receipt ?? 'none');
    }
  };

  const unopened = setTimeout(() => stream.destroy(new Error('no talk about feeds')), OPENING_MS);
  unopened.unref();
  const channel: Channel | null = muxer.createChannel({
    protocol: PROTOCOL,
    messages: [{ encoding: rawBytes, onmessage: (bytes) => receive(decodeMessage(bytes)) }],
    onopen: () => clearTimeout(unopened),
    onclose() {
      isClosed = true;
      wanted.length = 0;
      clearTimeout(unopened);
      pictures.close();
      hands.close();
      drained.resolve();
      stream.destroy();
    },
    ondrain: () => drained.resolve(),
  });
  if (channel === null) {
    clearTimeout(unopened);
    return null;
  }
  channel.open();

  const serve = (keys: readonly string[]): void => {
    for (const key of keys) known.set(tagThere(key), key);
    for (let at = 0; at < keys.length; at += TAGS_MAX)
      send({ is: 'serves', feeds: keys.slice(at, at + TAGS_MAX).map(tagHere) });
    for (const key of keys) if (theirs.has(tagThere(key))) host.meet(key, muxer);
  };
  serve([...host.served()]);

  return {
    muxer,
    serves: (key) => theirs.has(tagThere(key)),
    serve: (key) => serve([key]),
    leave: (key) => void known.delete(tagThere(key)),
    async askPicture(author, hash, timeoutMs) {
      const ask = (question: number): void =>
        void send({ is: 'want', question, feed: tagHere(author), hash });
      const answer = await pictures.ask(ask, timeoutMs);
      if (answer === null || answer === 'none') return null;
      if (pictureName(answer) === hash) return answer;
      stream.destroy(new Error('a peer sent another picture than it was asked for'));
      return null;
    },
    async hand(key, statement, timeoutMs) {
      const give = (question: number): void =>
        void send({ is: 'hand', question, feed: tagHere(key), statement });
      const receipt = fromHex((await hands.ask(give, timeoutMs)) ?? 'none');
      return receipt !== null && isReceipt(key, receipt, handshakeHash, statement);
    },
  };
}
