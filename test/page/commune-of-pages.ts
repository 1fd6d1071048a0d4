// Three nodes of one commune in processes of their own, on loopback TCP, with clocks set by hand; each serves its page to its member.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../e2e/kit/free-port.ts';
import { numberIn } from '../e2e/kit/reading.ts';
import { type Member, Town } from '../e2e/kit/town.ts';
import { until } from '../e2e/kit/until.ts';
import { AtPage } from './at-page.ts';
import type { BrowserDesk, Sight } from './browser.ts';

/** Short terms, so that a life takes few days; all three vote, and what is left of rents goes to all at once. */
const CHARTER =
  'voting-days=2,bid-days=3,reveal-days=1,payment-days=2,lease-bid-days=3,lease-reveal-days=1,dividend-months=1,surplus=pool,reserve-months=0';
const PASSED_WITHIN_MS = 60_000;

export class CommuneOfPages {
  readonly town = new Town();
  private readonly urls = new Map<Member, string>();

  private async pageWords(): Promise<{ readonly url: string; readonly running: readonly string[] }> {
    const at = `127.0.0.1:${await freePort()}`;
    return { url: `http://${at}`, running: ['--page', at] };
  }

  /** Founds it at the print shop on that day. */
  async found(day: string): Promise<Member> {
    const { url, running } = await this.pageWords();
    const more = ['--scripted-clock', '--date', day];
    const member = await this.town.found('druckerei', 'anna', CHARTER, { running, more });
    this.urls.set(member, url);
    return member;
  }

  async join(enterprise: string, person: string): Promise<Member> {
    const { url, running } = await this.pageWords();
    const member = await this.town.join(enterprise, person, { running });
    this.urls.set(member, url);
    return member;
  }

  /** The member sits down before the page of the own node. */
  async page(member: Member, browsers: BrowserDesk, sight: Sight = {}): Promise<AtPage> {
    const url = this.urls.get(member) ?? '';
    const token = readFileSync(join(member.node.folder, 'page-token'), 'utf8').trim();
    return AtPage.of(member.person, await browsers.person(sight), url, token);
  }

  /** Sets the clocks of all nodes, and waits until each knows that the day has come. */
  async dayComes(day: string): Promise<void> {
    for (const { node } of this.town.members) await node.done('clock', 'set', day);
    await this.dayHasCome(day);
  }

  async dayHasCome(day: string): Promise<void> {
    const dayMs = Date.parse(`${day}T00:00Z`);
    for (const { node } of this.town.members)
      await until(
        `${day} has come at ${node.name}`,
        async () => numberIn(await node.done('status'), 'sealedNowMs') >= dayMs,
        PASSED_WITHIN_MS,
      );
  }
}
