// One seed: a world is founded, lives through its troubles, is healed, and is looked at. The same seed gives the same run.

import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { encodeEnvelope } from '../../src/kernel/entry.ts';
import { sealable } from '../../src/node/what-to-seal.ts';
import { SEAL_KIND } from '../../src/contexts/order/kinds.ts';
import { agenda } from '../../src/kernel/kind.ts';
import { sealedNowMs } from '../../src/contexts/order/facts.ts';
import { checkHealed } from './final-checks.ts';
import { heal } from './heal.ts';
import { hostileEntry } from './hostile.ts';
import { deedsIn } from './life/life.ts';
import { governanceLife } from './life/governance-life.ts';
import { membershipLife } from './life/membership-life.ts';
import type { Deed, Scene } from './life/scene.ts';
import { NOTED } from './next-version.ts';
import { optionsOf } from './options.ts';
import type { SimNode, View } from './sim-node.ts';
import { carryMessages, forkLog, makeTrouble } from './troubles.ts';
import { Watch } from './watch.ts';
import { ENTERPRISES, PEOPLE, World } from './world.ts';

const DAY_MS = 86_400_000;
const NOTES_PERCENT = 15;
const PROMPT_PERCENT = 90;
const ROUNDS_TO_SEAL = 3;
const SETTLING_ROUNDS = 4;
/** What weighs as much as this is said together with other urgent things. */
const URGENT = 5;

/** What became of the entries of one kind. */
export interface Tally {
  accepted: number;
  refused: number;
}

export interface SeedReport {
  readonly seed: number;
  /** What must not have happened, or null. */
  readonly fault: string | null;
  readonly entries: number;
  readonly statesChecked: number;
  readonly kinds: ReadonlyMap<string, Tally>;
  readonly refusals: ReadonlyMap<string, number>;
}

function sceneOf(world: World, node: SimNode, { state }: View): Scene {
  const nowMs = sealedNowMs(state);
  return {
    state,
    speaking: world.speaking,
    dice: world.dice,
    local: node.people,
    names: PEOPLE,
    enterpriseNames: ENTERPRISES,
    nowMs,
    today: dateOfInstant(nowMs),
    sealedBids: world.sealedBids,
    witnessLogs: world.witnesses().map(({ base }) => base?.logKey ?? ''),
    size: world.options,
  };
}

/** Some of the deeds, none twice, each as often as it weighs. */
function choose(world: World, deeds: readonly Deed[], count: number): readonly Deed[] {
  const left = [...deeds];
  const chosen: Deed[] = [];
  while (chosen.length < count) {
    const deed = world.dice.weighted(left);
    if (deed === null) break;
    chosen.push(deed);
    left.splice(left.indexOf(deed), 1);
  }
  return chosen;
}

function sayAll(world: World, node: SimNode, scene: Scene, deeds: readonly Deed[]): void {
  const batch = deeds.map((deed) =>
    world.speaking.say(scene.state, { ...deed, body: deed.body() }, world.nowMs),
  );
  if (batch.length > 0) world.append(node, batch);
}

/** The first members come, and the witnesses are elected, while nothing goes wrong yet. */
async function settleIn(world: World): Promise<void> {
  for (let round = 0; round < SETTLING_ROUNDS; round++) {
    for (const node of world.logs()) {
      const scene = sceneOf(world, node, await node.view());
      const deeds = [...membershipLife(scene), ...governanceLife(scene)];
      sayAll(
        world,
        node,
        scene,
        choose(
          world,
          deeds.filter(({ weight }) => weight > 12),
          6,
        ),
      );
    }
    await world.network.settle();
  }
}

/** The node where something is most urgent, as far as was looked; null when time may pass. */
function busiest(world: World): SimNode | null {
  const {
    dice,
    options: { idleTalk },
  } = world;
  const open = world.logs().filter((log) => log.isUp && !log.isGone && log.base?.role() === 'log');
  const busy = open.filter((node) => (world.urgency.get(node) ?? URGENT) >= URGENT);
  if (busy.length > 0) return dice.chance(6) ? null : dice.pick(busy);
  return dice.chance(idleTalk) ? dice.pickOrNull(open) : null;
}

/** Somebody at a node says one or several things, in one batch; some of it is hostile. Time passes when nothing is urgent. */
async function speak(world: World, watch: Watch): Promise<void> {
  const { dice, options } = world;
  const node = busiest(world);
  if (node === null) return passTime(world);
  const scene = sceneOf(world, node, await watch.look(node));
  const deeds = deedsIn(scene);
  const urgent = deeds.filter(({ weight }) => weight >= URGENT);
  const several = urgent.length > 1 && dice.chance(60);
  const chosen = several ? choose(world, urgent, dice.between(2, 8)) : choose(world, deeds, 1);
  sayAll(world, node, scene, chosen);
  world.urgency.set(node, weightOf(urgent) - weightOf(chosen.filter((deed) => urgent.includes(deed))));
  if (options.strangeVersion && dice.chance(NOTES_PERCENT)) sayOfTheNextVersion(world, node, scene);
  if (!dice.chance(options.hostile)) return;
  const { registry, speaking, nowMs } = world;
  const ground = { dice, registry, speaking, nowMs, saidBefore: () => world.saidBefore(node) };
  const hostile = hostileEntry(ground, scene);
  if (hostile !== null && hostile.length > 0) world.append(node, [hostile]);
}

/** A kind that present rules do not know: kept and not applied. Body: one text. */
function sayOfTheNextVersion({ speaking, dice, nowMs }: World, node: SimNode, { state, names }: Scene): void {
  const bytes = speaking.sayBytes(state, dice.pick(names), NOTED, Uint8Array.of(2, 104, 105), nowMs);
  node.base?.append([bytes]).catch(() => undefined);
}

function weightOf(deeds: readonly Deed[]): number {
  return deeds.reduce((sum, { weight }) => sum + weight, 0);
}

/** Time passes: often to the next thing that falls due, else some days. */
async function passTime(world: World): Promise<void> {
  const { dice } = world;
  world.urgency.clear();
  const node = dice.pickOrNull(world.upNodes());
  if (node === null) return;
  const { state } = await node.view();
  const next = Number(state.range(agenda, { limit: 1 })[0]?.[0].slice(0, 16) ?? 0);
  if (next > 0 && next <= world.nowMs && dice.chance(85)) return; // the witnesses have not sealed that yet
  const far = next - world.nowMs > 45 * DAY_MS;
  if (next > world.nowMs && !far && dice.chance(90)) world.nowMs = next + dice.below(3);
  else world.nowMs += dice.between(1, dice.chance(80) ? 10 : 40) * DAY_MS;
  // Mostly the witnesses notice at once; else what is said next still counts as said before.
  for (let round = 0; round < ROUNDS_TO_SEAL && dice.chance(PROMPT_PERCENT); round++) {
    carryMessages(world);
    await witnessesLook(world, PROMPT_PERCENT);
  }
}

async function witnessesLook(world: World, percent: number): Promise<void> {
  const { options } = world;
  for (const [i, node] of world.witnesses().entries()) {
    const isAway = world.witnessesAreAway && i * 2 < options.witnesses;
    if (!isAway && node.isUp && !node.isGone && world.dice.chance(percent)) await node.witness(world.nowMs);
  }
}

/** A carrier of entries, or a witness, writes two histories of its log, and is not heard of again. */
async function forkSomebody(world: World): Promise<void> {
  const { dice, speaking, options } = world;
  const author = options.equivocates ? world.witnesses().at(-1) : world.logs().at(-1);
  if (author === undefined || author.isGone || !author.isUp) return;
  const { state } = await author.view();
  if (author.is === 'witness') {
    const found = sealable(state, author.base?.logKey ?? '');
    const seal = (instantMs: number): Uint8Array => {
      const body = speaking.bodyOf(SEAL_KIND, { length: found.length, digest: found.digest, instantMs });
      return encodeEnvelope({
        version: 1,
        signer: null,
        kind: SEAL_KIND,
        atMs: 0,
        counter: world.nowMs,
        body,
      });
    };
    return forkLog(world, author, [seal(world.nowMs), seal(world.nowMs - 1)]);
  }
  const person = author.people[0] ?? '';
  const body = (memo: number): Uint8Array =>
    speaking.sayBytes(state, person, dice.pick(['credit.paid@1', 'x']), Uint8Array.of(memo), world.nowMs);
  return forkLog(world, author, [body(1), body(2)]);
}

async function live(world: World, watch: Watch): Promise<void> {
  const { dice, options } = world;
  const forkAt = options.forks || options.equivocates ? dice.between(10, options.steps) : -1;
  const awayFrom = options.witnessesAway ? dice.below(options.steps) : options.steps;
  const awayUntil = awayFrom + dice.between(10, 60);
  for (let step = 0; step < options.steps; step++) {
    world.nowMs += 1;
    world.witnessesAreAway = step >= awayFrom && step < awayUntil;
    await speak(world, watch);
    await makeTrouble(world);
    if (step === forkAt) await forkSomebody(world);
    carryMessages(world);
    await witnessesLook(world, options.witnessing);
    const node = dice.pickOrNull(world.upNodes());
    if (node !== null) await watch.look(node);
  }
}

/** Runs a seed. Never throws: whatever goes wrong is in the report. */
export async function runSeed(seed: number): Promise<SeedReport> {
  const world = new World(optionsOf(seed));
  const watch = new Watch(world);
  const kinds = new Map<string, Tally>();
  const refusals = new Map<string, number>();
  const report = (fault: string | null, entries: number): SeedReport => ({
    seed,
    fault,
    entries,
    statesChecked: watch.statesChecked,
    kinds,
    refusals,
  });
  try {
    await world.found();
    await settleIn(world);
    await live(world, watch);
    await heal(world);
    const outcomes = await checkHealed(world, watch);
    for (const { kind, refused, unread } of outcomes) {
      if (unread) continue;
      const tally = kinds.get(kind) ?? { accepted: 0, refused: 0 };
      kinds.set(kind, tally);
      if (refused === null) tally.accepted++;
      else tally.refused++;
      if (refused !== null) refusals.set(refused.rule, (refusals.get(refused.rule) ?? 0) + 1);
    }
    return report(null, outcomes.length);
  } catch (error) {
    return report(error instanceof Error ? (error.stack ?? error.message) : String(error), 0);
  }
}
