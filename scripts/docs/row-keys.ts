// How the keys of each table are made up, for docs/protocol/rows.md. A test holds the forms to every key of a whole history.

/** What stands for each part of a key. */
export const KEY_PARTS: ReadonlyMap<string, { readonly means: string; readonly pattern: string }> = new Map([
  ['asset', { means: 'short name of an asset', pattern: '[a-z0-9-]{1,32}' }],
  ['enterprise', { means: 'short name of an enterprise', pattern: '[a-z0-9-]{1,32}' }],
  ['person', { means: 'short name of a person', pattern: '[a-z0-9-]{1,32}' }],
  ['name', { means: 'short name', pattern: '[a-z0-9-]{1,32}' }],
  ['entry', { means: 'id of an entry, 32 hex digits', pattern: '[0-9a-f]{32}' }],
  ['key', { means: 'public key, 64 hex digits', pattern: '[0-9a-f]{64}' }],
  ['number', { means: 'sixteen digits', pattern: '[0-9]{16}' }],
  ['month', { means: '`2026-03`', pattern: '[0-9]{4}-[0-9]{2}' }],
  ['account', { means: '`assets:property:press-hall`', pattern: '[a-z0-9-]+(?::[a-z0-9-]+)+' }],
  [
    'auction',
    { means: '`press-hall.bonds`, `press-hall.lease.2`', pattern: '[a-z0-9-]+\\.(?:bonds|lease\\.[0-9]+)' },
  ],
  ['lease', { means: '`press-hall.1`', pattern: '[a-z0-9-]+\\.[0-9]+' }],
  [
    'holder',
    {
      means: '`person.`, `enterprise.` or `outside.` and a short name',
      pattern: '(?:person|enterprise|outside)\\.[a-z0-9-]+',
    },
  ],
  ['power', { means: '`treasurer` or `represent`', pattern: '(?:treasurer|represent)' }],
  ['enterprise?', { means: 'short name of an enterprise, or nothing', pattern: '[a-z0-9-]{0,32}' }],
  ['parameter', { means: 'name of a parameter of the charter', pattern: '[a-z-]+' }],
  ['task', { means: 'name of a task', pattern: '[a-z]+\\.[a-z-]+' }],
  ['subject', { means: 'what the task is about', pattern: '.+' }],
]);

/** By table: how its keys are written; several forms where there are several sorts of rows. */
export const KEY_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['order.head', ['head']],
  ['order.commune', ['id']],
  ['order.counters', ['<key>']],
  ['order.batches', ['<number>']],
  ['order.digests', ['<number>']],
  ['order.refusals', ['<number>']],
  ['order.unread', ['<number>']],
  ['order.clock', ['now']],
  ['agenda', ['<number>/<task>/<subject>']],
  ['governance.charter', ['<parameter>']],
  ['governance.commune', ['commune']],
  ['governance.powers', ['<power>/<enterprise?>/<person>']],
  ['governance.proposals', ['<entry>']],
  ['governance.votes', ['<entry>/<person>']],
  ['governance.witnesses', ['all']],
  ['governance.logs', ['<key>']],
  ['governance.invitations', ['<key>']],
  ['membership.people', ['<person>']],
  ['membership.identities', ['<key>']],
  ['membership.devices', ['<key>']],
  ['membership.enterprises', ['<enterprise>']],
  ['membership.attestations', ['<enterprise>/<person>']],
  ['membership.workplaces', ['<person>/<enterprise>']],
  ['membership.share-counts', ['all', 'enterprise/<enterprise>']],
  ['membership.strikings', ['<enterprise>/<person>']],
  ['property.assets', ['<asset>']],
  ['property.book-values', ['<asset>']],
  ['property.moves', ['<asset>/<number>']],
  ['auctions.auctions', ['<auction>']],
  ['auctions.lease-auction-counts', ['<asset>']],
  ['auctions.sealed-bids', ['<auction>/<entry>']],
  ['auctions.bond-bids', ['<auction>/<entry>']],
  ['auctions.rent-bids', ['<auction>/<entry>']],
  ['auctions.rent-bidders', ['<auction>/<enterprise>']],
  ['auctions.certificates', ['<auction>']],
  ['auctions.bond-results', ['<auction>/<entry>']],
  ['auctions.rent-results', ['<auction>']],
  ['bonds.series', ['<asset>']],
  ['bonds.positions', ['<asset>/<holder>']],
  ['bonds.waiting', ['<asset>/<number>']],
  ['bonds.outside-holders', ['<name>']],
  ['bonds.funds', ['<asset>']],
  ['bonds.overdue-count', ['all']],
  ['bonds.coupons', ['<asset>/<number>']],
  ['bonds.service-payments', ['<asset>/<number>']],
  ['leases.leases', ['<lease>']],
  ['leases.in-force', ['<asset>']],
  ['leases.tenancies', ['<enterprise>/<asset>']],
  ['leases.counts', ['<asset>']],
  ['leases.rents', ['<asset>/<enterprise>/<number>']],
  ['leases.accounts', ['<asset>/<enterprise>']],
  ['dividends.pool', ['pool']],
  ['dividends.claims', ['<person>']],
  ['dividends.declared', ['<number>']],
  ['dividends.rents-paid', ['<month>/<enterprise>']],
  ['dividends.share-changes', ['<person>/<number>']],
  ['dividends.payments', ['<person>/<number>']],
  ['ledger.head', ['head']],
  ['ledger.balances', ['<account>']],
  ['ledger.spoken-for', ['all']],
  ['ledger.turnover', ['<month>/<account>']],
  ['ledger.journal', ['<number>']],
  ['ledger.last-closing', ['last']],
  ['ledger.periods', ['<number>']],
  ['ledger.closing-balances', ['<number>/<account>']],
  ['ledger.manual', ['<entry>']],
]);

/** The form as a pattern of whole keys. */
export function keyPattern(form: string): RegExp {
  const pattern = form.replaceAll(/<([a-z]+\??)>/g, (_all, part: string) => {
    const known = KEY_PARTS.get(part);
    if (known === undefined) throw new Error(`no part of a key is named ${part}`);
    return known.pattern;
  });
  return new RegExp(`^${pattern}$`);
}
