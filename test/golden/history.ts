// The fixed history: one commune through every kind of entry, with cheats and mistakes in between. Run only to record a history;
// what the tests fold is the record. Whoever changes this script starts a further record, and leaves the old one alone.

import { auctions } from '../../src/contexts/auctions/tables.ts';
import { claimOf } from '../../src/contexts/dividends/facts.ts';
import { seriesOf } from '../../src/contexts/bonds/facts.ts';
import { admissionProof } from '../../src/contexts/governance/invitations.ts';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { tenantAccountOf } from '../../src/contexts/leases/facts.ts';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { encodeEnvelope } from '../../src/kernel/entry.ts';
import type { Story } from '../kit/commune.ts';
import { bankStatement } from './history-banking.ts';
import { History, type Holder } from './history-kit.ts';
import { directLoans, laterLoans } from './loans-history.ts';
import { keyPairOf } from '../kit/keys.ts';

function membersComeAndGo(story: History): void {
  const laptop = keyPairOf('laptop of ben');
  const proof = story.identity('ben').sign(deviceBinding(story.identity('ben').publicKey, laptop.publicKey));
  const added = { person: 'ben', device: laptop.publicKey, title: 'Laptop', proof };
  story.accepted('ben', 'membership.device-added@1', added);
  story.refused('ben', 'membership.device-added@1', added);
  story.accepted('ben', 'membership.device-struck@1', { device: laptop.publicKey });
  story.accepted('cem', 'membership.attestation-withdrawn@1', { enterprise: 'druckerei', person: 'cem' });
  story.passDays(31);
  story.join('cem', 'tischlerei', 'quirin');
  story.join('rosa', 'druckerei', 'anna');
  story.accepted('rosa', 'membership.attestation-withdrawn@1', { enterprise: 'tischlerei', person: 'rosa' });
  story.accepted('ida', 'membership.death-recorded@1', { enterprise: 'gaertnerei', person: 'kira' });
  story.decide({ is: 'challenge-share', person: 'sam', enterprise: 'tischlerei' });
  story.refused('sam', 'governance.proposed@1', { title: 'no', reason: '', action: { is: 'resolve' } });
}

function decisionsAreMade(story: History): void {
  story.decide({ is: 'resolve' });
  story.decide({ is: 'change-charter', parameter: 'pool-reserve', value: '100000' });
  story.refused('anna', 'governance.proposed@1', {
    title: 'too much',
    reason: '',
    action: { is: 'change-charter', parameter: 'quorum', value: '1000001' },
  });
  story.decide({ is: 'grant-power', power: 'treasurer', enterprise: '', person: 'ida' });
  story.decide({ is: 'withdraw-power', power: 'treasurer', enterprise: '', person: 'ida' });
  story.decide({ is: 'strike-device', device: story.device('sam').publicKey });
  const fails = story.accepted('jonas', 'governance.proposed@1', {
    title: 'Close on Mondays',
    reason: 'Nobody comes.',
    action: { is: 'resolve' },
  });
  story.accepted('jonas', 'governance.voted@1', { proposal: fails, vote: 'yes' });
  story.accepted('jonas', 'governance.voted@1', { proposal: fails, vote: 'abstain' });
  story.accepted('ida', 'governance.voted@1', { proposal: fails, vote: 'no' });
  story.passDays(7);
  story.refused('ida', 'governance.voted@1', { proposal: fails, vote: 'yes' });
}

function nodesComeAndGo(story: History): void {
  const invitation = keyPairOf('invitation');
  const other = keyPairOf('second invitation');
  const log = keyPairOf('invited log').publicKey;
  const expiresAtMs = story.nowMs + 86_400_000;
  story.accepted('ida', 'governance.invited@1', {
    key: invitation.publicKey,
    title: 'Garden node',
    expiresAtMs,
  });
  story.accepted('ida', 'governance.invited@1', { key: other.publicKey, title: 'Nobody', expiresAtMs });
  story.accepted('ida', 'governance.invitation-withdrawn@1', { key: other.publicKey });
  const admitted = { key: invitation.publicKey, log, title: 'Garden node' };
  const proof = invitation.sign(admissionProof(story.communeId, log));
  story.refused('ida', 'governance.log-admitted@1', { ...admitted, proof: other.sign(Buffer.from('no')) });
  story.accepted('ida', 'governance.log-admitted@1', { ...admitted, proof });
  story.refused('ida', 'governance.log-admitted@1', { ...admitted, proof });
  const second = keyPairOf('second witness');
  story.decide({ is: 'add-witness', log: second.publicKey, title: 'Garden witness' });
  const beforeMs = story.nowMs;
  story.passDays(1);
  if (story.nowMs !== beforeMs) throw new Error('one of two witnesses moved the time');
  story.sealBy(second, 1, 'ee'.repeat(32), beforeMs + 86_400_000);
  story.sealBy(second, 2, story.digest, beforeMs + 86_400_000);
  if (story.nowMs === beforeMs) throw new Error('two of two witnesses did not move the time');
  story.decide({ is: 'remove-witness', log: second.publicKey });
  story.decide({ is: 'strike-log', log });
}

function strayBytes(story: History): void {
  const stray = keyPairOf('stray log').publicKey;
  const last = story.batches.at(-2)?.[0]?.bytes ?? new Uint8Array();
  story.foldBytes(stray, last);
  story.foldBytes(stray, Uint8Array.of(1, 2, 3));
  story.foldBytes(stray, new Uint8Array(16_385));
  const said = { version: 1, signer: null, atMs: 0, counter: 1, body: Uint8Array.of(9) };
  story.foldBytes(stray, encodeEnvelope({ ...said, kind: 'weather.rain-fell@1' }));
  story.foldBytes(stray, encodeEnvelope({ ...said, kind: 'credit.paid@1' }));
  const signer = { device: story.device('anna').publicKey, signature: '00'.repeat(64) };
  story.foldBytes(stray, encodeEnvelope({ ...said, signer, kind: 'credit.paid@1' }));
}

function request(story: History, asset: string, enterprise: string, by: string): object {
  const body = {
    asset,
    enterprise,
    title: `The ${asset}`,
    kind: 'building',
    seller: 'Seller GmbH',
    priceLimitMinor: 985_000n,
    purchaseCostsLimitMinor: 10_000n,
    agreement: {
      rentMinor: 60_000n,
      costsMinor: 2_000n,
      periodMonths: 1,
      termPeriods: 24,
      depositMinor: 50_000n,
      noticeDays: 30,
      indexPpm: 20_000n,
    },
    series: {
      ceilingPpm: 40_000n,
      redemption: 'linear',
      couponMonths: 3,
      termMonths: 24,
      dayCount: '30E/360',
    },
    depreciation: asset === 'press-hall' ? { months: 120, residualMinor: 100_000n } : null,
  };
  story.accepted(by, 'property.requested@1', body);
  return body;
}

function outside(name: string): Holder {
  return { is: 'outside', name };
}

function auctionsOfBonds(story: History): void {
  for (const name of ['loan-1', 'loan-2'])
    story.accepted('jonas', 'bonds.holder-registered@1', { name, title: `Lender ${name}` });
  request(story, 'van', 'gaertnerei', 'ida');
  story.accepted('ida', 'property.request-withdrawn@1', { asset: 'van', enterprise: 'gaertnerei' });
  const known = request(story, 'press-hall', 'druckerei', 'anna');
  story.refused('anna', 'property.requested@1', known);
  request(story, 'kiln', 'tischlerei', 'quirin');
  request(story, 'barn', 'gaertnerei', 'ida');
  request(story, 'mill', 'tischlerei', 'quirin');
  for (const asset of ['press-hall', 'kiln', 'barn', 'mill']) story.decide({ is: 'purchase', asset });
  const reveals = [
    story.bondBid('jonas', 'press-hall', outside('loan-1'), 500_000n, 10_000n),
    story.bondBid('ida', 'press-hall', { is: 'enterprise', name: 'gaertnerei' }, 300_000n, null),
    story.bondBid('quirin', 'press-hall', { is: 'person', name: 'quirin' }, 300_000n, 20_000n),
    story.bondBid('jonas', 'press-hall', outside('loan-2'), 400_000n, 20_000n),
    story.bondBid('anna', 'press-hall', { is: 'person', name: 'anna' }, 100_000n, 45_000n),
    story.bondBid('jonas', 'kiln', outside('loan-1'), 1_000_000n, 30_000n),
    story.bondBid('jonas', 'mill', outside('loan-2'), 1_000_000n, 30_000n),
  ];
  story.bondBid('ben', 'press-hall', { is: 'person', name: 'ben' }, 990_000n, null);
  story.passDays(3);
  for (const reveal of reveals) reveal();
  story.passDays(2);
  story.payIn('press-hall', (key, open) => (key === 'enterprise.gaertnerei' ? 200_000n : open));
  story.payIn('kiln', () => 400_000n);
  story.payIn('mill');
  story.decide({ is: 'abandon-purchase', asset: 'mill' });
  story.books('bonds.refunded@1', { asset: 'mill', holder: outside('loan-2') });
  story.passDays(5);
  story.payIn('press-hall');
  story.books('bonds.refunded@1', { asset: 'kiln', holder: outside('loan-1') });
  story.books('property.bought@1', { asset: 'press-hall', priceMinor: 980_000n, costsMinor: 9_000n });
}

function rentAndCoupons(story: History): void {
  const of = { asset: 'press-hall', enterprise: 'druckerei' };
  story.books('leases.deposit-received@1', { ...of, amountMinor: 50_000n });
  for (let month = 1; month <= 6; month++) {
    story.books('leases.rent-received@1', { ...of, amountMinor: 60_000n });
    story.books('property.cost-paid@1', { asset: 'press-hall', kind: 'insurance', amountMinor: 1_500n });
    story.nextMonth();
    if (month === 3) story.passDays(2);
    if (month % 3 === 0) story.books('bonds.service-paid@1', { asset: 'press-hall' });
  }
  story.books('leases.rent-received@1', { ...of, amountMinor: 150_000n });
  story.accepted('anna', 'leases.surrendered@1', of);
  story.passUntil(() => story.stateOf('press-hall') === 'lease-auction');
  const { dueMinor, paidMinor, depositHeldMinor } = tenantAccountOf(story.state, of.asset, of.enterprise) ?? {
    dueMinor: 0n,
    paidMinor: 0n,
    depositHeldMinor: 0n,
  };
  story.books('leases.prepayment-returned@1', { ...of, amountMinor: paidMinor - dueMinor });
  story.books('leases.deposit-returned@1', { ...of, amountMinor: depositHeldMinor });
}

/** Two enterprises bid for the hall that stands empty; the winner is overbid in the review after a year, and matches. */
function lettingAndReview(story: History): void {
  const first = 'press-hall.lease.1';
  const reveals = [
    story.rentBid('ida', first, 'gaertnerei', 70_000n),
    story.rentBid('quirin', first, 'tischlerei', 65_000n),
  ];
  story.passDays(3);
  for (const reveal of reveals) reveal();
  story.passDays(2);
  const of = { asset: 'press-hall', enterprise: 'gaertnerei' };
  story.books('leases.deposit-received@1', { ...of, amountMinor: 40_000n });
  const serviced = (): void => {
    const { dueInterestMinor = 0n, duePrincipalMinor = 0n } = seriesOf(story.state, 'press-hall') ?? {};
    if (dueInterestMinor + duePrincipalMinor > 0n)
      story.books('bonds.service-paid@1', { asset: 'press-hall' });
  };
  for (let month = 1; month <= 12; month++) {
    story.books('leases.rent-received@1', { ...of, amountMinor: 65_000n });
    story.nextMonth();
    serviced();
  }
  const review = 'press-hall.lease.2';
  story.passUntil(() => story.state.get(auctions, review) !== null);
  const reveal = story.rentBid('quirin', review, 'tischlerei', 80_000n);
  story.passDays(3);
  reveal();
  story.passDays(2);
  story.accepted('ida', 'auctions.rent-matched@1', { auction: review, enterprise: 'gaertnerei' });
  story.books('leases.rent-received@1', { ...of, amountMinor: 65_000n });
  story.nextMonth();
  serviced();
}

function commonMoney(story: History): void {
  story.accepted('anna', 'credit.paid@1', {
    payer: 'druckerei',
    payee: 'tischlerei',
    amountMinor: 400_000n,
    memo: 'shelves',
  });
  story.refused('anna', 'credit.paid@1', {
    payer: 'druckerei',
    payee: 'tischlerei',
    amountMinor: 200_000n,
    memo: 'too much',
  });
  const received = { from: 'Friends', date: story.today, reference: 'gift' };
  story.accepted('anna', 'ledger.contribution-received@1', {
    ...received,
    use: 'capital',
    amountMinor: 300_000n,
  });
  story.accepted('anna', 'ledger.contribution-received@1', {
    ...received,
    use: 'grant',
    amountMinor: 90_001n,
  });
  story.accepted('anna', 'ledger.contribution-received@1', {
    ...received,
    use: 'carried-over',
    amountMinor: 40_000n,
  });
  const cost = { kind: 'bookkeeping', amountMinor: 7_000n, date: story.today, reference: 'invoice 3' };
  const id = story.accepted('anna', 'ledger.common-cost-paid@1', cost);
  story.accepted('anna', 'ledger.reversed@1', { entry: id, date: story.today, reason: 'entered twice' });
  story.accepted('anna', 'ledger.common-cost-paid@1', cost);
}

function dividendsArePaid(story: History): void {
  story.passDays(92);
  const claimMinor = claimOf(story.state, 'anna');
  story.books('dividends.paid@1', { person: 'anna', amountMinor: claimMinor });
  const payments = ['ben', 'ida'].map((person) => ({ person, amountMinor: claimOf(story.state, person) }));
  story.books('dividends.paid-out@1', { payments });
}

/** A tenant who never pays: default, no bid, a sale that leaves the lender short, and a part of the arrears after all. */
function shortSale(story: History): void {
  request(story, 'dock', 'tischlerei', 'quirin');
  story.decide({ is: 'purchase', asset: 'dock' });
  const reveal = story.bondBid('anna', 'dock', outside('loan-2'), 1_000_000n, 15_000n);
  story.passDays(3);
  reveal();
  story.passDays(2);
  story.payIn('dock');
  story.books('property.bought@1', { asset: 'dock', priceMinor: 985_000n, costsMinor: 10_000n });
  story.passUntil(() => story.stateOf('dock') === 'liquidating');
  story.decide({ is: 'sell', asset: 'dock', leastMinor: 600_000n });
  const sale = { asset: 'dock', buyer: 'Harbour', proceedsMinor: 612_345n, saleCostsMinor: 4_000n };
  story.books('property.sold@1', sale);
  story.books('bonds.service-paid@1', { asset: 'dock' });
  story.books('leases.rent-received@1', { asset: 'dock', enterprise: 'tischlerei', amountMinor: 30_000n });
  story.books('bonds.service-paid@1', { asset: 'dock' });
}

/** The tenant pays no more, nobody bids, the hall is sold for less than is owed. */
function liquidation(story: History): void {
  story.passUntil(() => story.stateOf('press-hall') === 'liquidating');
  story.decide({ is: 'sell', asset: 'press-hall', leastMinor: 10_000n });
  const sale = { asset: 'press-hall', buyer: 'City', proceedsMinor: 12_000n, saleCostsMinor: 2_000n };
  story.books('property.sold@1', sale);
  const { dueInterestMinor = 0n, duePrincipalMinor = 0n } = seriesOf(story.state, 'press-hall') ?? {};
  if (dueInterestMinor + duePrincipalMinor > 0n) story.books('bonds.service-paid@1', { asset: 'press-hall' });
  story.decide({ is: 'dismiss-enterprise', enterprise: 'gaertnerei' });
  const monthEnd = dateOfInstant(Date.UTC(2025, 11, 31));
  story.accepted('anna', 'ledger.period-closed@1', { through: monthEnd });
  story.refused('anna', 'ledger.common-cost-paid@1', {
    kind: 'late',
    amountMinor: 1n,
    date: monthEnd,
    reference: '',
  });
}

/** Runs the history; its batches are what is recorded. */
export function runHistory(): Story {
  const story = new History();
  membersComeAndGo(story);
  decisionsAreMade(story);
  nodesComeAndGo(story);
  strayBytes(story);
  auctionsOfBonds(story);
  rentAndCoupons(story);
  lettingAndReview(story);
  commonMoney(story);
  dividendsArePaid(story);
  liquidation(story);
  shortSale(story);
  directLoans(story);
  laterLoans(story);
  bankStatement(story);
  return story;
}
