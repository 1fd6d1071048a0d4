// A commune in which everything that can grow has grown beyond a page: people, property, bids, lenders, loans, postings, proposals, refusals,
// lines of the bank; so that a screen that lists without pages is seen.

import { bondBidCommitment } from '../../src/contexts/auctions/commitment.ts';
import { positionsOf } from '../../src/contexts/bonds/facts.ts';
import type { Action } from '../../src/contexts/governance/actions.ts';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { Story } from '../kit/commune.ts';

/** More than a page of a table has. */
export const MANY = 130;
const SALT = '5a'.repeat(16);
const PRICE_MINOR = 2_800_000n;
/** Of a statement: an entry has room for so many. */
const LINES_OF_ONE = 65;

function named(what: string): readonly string[] {
  return Array.from({ length: MANY }, (_one, n) => `${what}-${n + 1}`);
}

export class LargeCommune extends Story {
  private readonly enterprises = named('enterprise');
  private readonly assets = named('asset');
  private readonly lenders = named('lender');

  constructor() {
    super({
      charter: {
        'voting-days': '1',
        quorum: '0',
        'bid-days': '2',
        'reveal-days': '2',
        'direct-loans': 'yes',
        'credit-limit': '100000000',
        'dividend-months': '1',
      },
    });
  }

  private get today(): number {
    return dateOfInstant(this.nowMs);
  }

  private representative(n: number): string {
    return `person-${n + 1}`;
  }

  private money(kind: string, body: object): void {
    this.accepted('anna', kind, { ...body, date: this.today, reference: 'statement 7' });
  }

  private propose(action: Action, title: string = action.is): string {
    return this.accepted('anna', 'governance.proposed@1', { title, reason: '', action });
  }

  /** Put to the vote together, decided by one voice. */
  private pass(actions: readonly Action[]): void {
    const ids = actions.map((action) => this.propose(action));
    for (const proposal of ids) this.accepted('anna', 'governance.voted@1', { proposal, vote: 'yes' });
    this.passDays(2);
  }

  private admit(): void {
    this.pass(
      this.enterprises.map((enterprise, n) => ({
        is: 'admit-enterprise',
        enterprise,
        title: `Works ${n + 1}`,
        representative: this.representative(n),
        representativeName: `Person ${n + 1}`,
        identity: this.identity(this.representative(n)).publicKey,
      })),
    );
    for (const [n, enterprise] of this.enterprises.entries())
      this.countersign(this.representative(n), enterprise);
  }

  private request(asset: string, n: number): void {
    this.accepted(this.representative(n), 'property.requested@1', {
      asset,
      enterprise: this.enterprises[n],
      title: `Hall ${n + 1}`,
      kind: 'building',
      seller: 'Seller GmbH',
      priceLimitMinor: PRICE_MINOR,
      purchaseCostsLimitMinor: PRICE_MINOR / 14n,
      agreement: {
        rentMinor: PRICE_MINOR / 12n,
        costsMinor: 10_000n,
        periodMonths: 1,
        termPeriods: 240,
        depositMinor: 0n,
        noticeDays: 90,
        indexPpm: 0n,
      },
      series: {
        ceilingPpm: 35_000n,
        redemption: 'linear',
        couponMonths: 1,
        termMonths: 240,
        dayCount: '30E/360',
      },
      depreciation: null,
    });
  }

  private bid(asset: string, holder: string, amountMinor: bigint, lowestPpm: bigint): () => void {
    const auction = `${asset}.bonds`;
    const content = {
      auction,
      holder: { is: 'outside', name: holder },
      amountMinor,
      lowestPpm,
      salt: SALT,
    } as const;
    const commitment = bondBidCommitment({ ...content, person: 'anna' });
    const bid = this.accepted('anna', 'auctions.bid-sealed@1', { auction, commitment });
    return () => void this.accepted('anna', 'auctions.bid-revealed@1', { ...content, bid });
  }

  /** All are requested and put up; all but the last few are bought. The first was bid for by everybody. */
  private buy(): void {
    for (const [n, asset] of this.assets.entries()) this.request(asset, n);
    for (const name of this.lenders)
      this.accepted('anna', 'bonds.holder-registered@1', { name, title: `Lender ${name}` });
    this.pass(this.assets.map((asset) => ({ is: 'purchase', asset })));
    const reveals = this.assets.flatMap((asset, n) =>
      n === 0
        ? this.lenders.map((lender, at) =>
            this.bid(asset, lender, at % 2 === 0 ? 20_000n : 30_000n, BigInt(at) * 100n),
          )
        : [this.bid(asset, this.lenders[n] ?? '', 3_000_000n, 10_000n)],
    );
    this.passDays(2);
    for (const reveal of reveals) reveal();
    this.passDays(2);
    for (const asset of this.assets) {
      for (const [, { holder, allottedUnits }] of positionsOf(this.state, asset))
        this.money('bonds.paid-in@1', { asset, holder, amountMinor: allottedUnits * 10_000n });
      this.money('property.bought@1', { asset, priceMinor: PRICE_MINOR, costsMinor: 0n });
    }
  }

  private lend(): void {
    for (const [n, name] of this.lenders.entries()) {
      const contract = `loan-${n + 1}`;
      this.accepted('anna', 'loans.agreed@2', {
        contract,
        title: `No. ${n + 1}`,
        holder: { is: 'outside', name },
        kind: 'subordinated',
        ratePpm: 10_000n,
        notice: { is: 'months', count: 6, to: 'quarter' },
        endDate: null,
        dayCount: null,
        interest: null,
        subordinated: null,
        rounding: 'year',
        imported: false,
        date: this.today,
        reference: 'signed on paper',
      });
      const paid = n === 0 ? MANY : 1;
      for (let at = 0; at < paid; at++)
        this.money('loans.paid-in@1', { contract, amountMinor: 100_000n, line: null });
    }
  }

  /** Rents, costs, credit, and lines of the bank that nobody has explained. */
  private account(): void {
    for (const [n, asset] of this.assets.entries())
      this.money('leases.rent-received@1', {
        asset,
        enterprise: this.enterprises[n],
        amountMinor: PRICE_MINOR / 12n,
      });
    for (let n = 0; n < MANY; n++) {
      this.money('ledger.common-cost-paid@1', { kind: 'bookkeeping', amountMinor: 1_200n + BigInt(n) });
      this.accepted(this.representative(n), 'credit.paid@1', {
        payer: this.enterprises[n],
        payee: 'druckerei',
        amountMinor: 100n + BigInt(n),
        memo: `delivery ${n}`,
      });
      this.refused(this.representative(n), 'ledger.common-cost-paid@1', {
        kind: 'x',
        amountMinor: 1n,
        date: this.today,
        reference: '',
      });
    }
    for (const part of [0, 1])
      this.accepted('anna', 'banking.statement-taken@1', {
        account: 'main',
        throughDate: this.today,
        openingMinor: BigInt(part * LINES_OF_ONE) * 1_200n,
        closingMinor: BigInt((part + 1) * LINES_OF_ONE) * 1_200n,
        lines: Array.from({ length: LINES_OF_ONE }, (_one, n) => ({
          id: String(part * LINES_OF_ONE + n).padStart(32, '0'),
          date: this.today,
          amountMinor: 1_200n,
          words: `line ${n}`,
        })),
      });
  }

  private decideAndAsk(): void {
    this.pass(
      Array.from({ length: MANY }, (_one, n) => ({
        is: 'change-charter',
        parameter: 'invitation-days',
        value: String(8 + (n % 50)),
      })),
    );
    for (let n = 0; n < MANY; n++) {
      const proposal = this.propose({ is: 'resolve' }, `Open matter ${n}`);
      if (n > 0) continue;
      for (let at = 0; at < MANY; at++)
        this.accepted(this.representative(at), 'governance.voted@1', {
          proposal,
          vote: at % 2 === 0 ? 'yes' : 'no',
        });
    }
    for (let n = 0; n < MANY; n++)
      this.accepted('anna', 'governance.invited@1', {
        key: (n + 1).toString(16).padStart(64, '0'),
        title: `Laptop ${n}`,
        expiresAtMs: this.nowMs + 86_400_000,
      });
  }

  /** The whole of it. */
  tell(): this {
    this.admit();
    this.buy();
    this.lend();
    this.account();
    this.passDays(40);
    this.decideAndAsk();
    return this;
  }
}
