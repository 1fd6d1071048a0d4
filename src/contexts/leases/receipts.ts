// Money between tenants and the commune as the treasurer confirms it (COMMUNE.md rules 10 and 11): rent, deposits, and what goes back.

import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import type { Draft } from '../../kernel/kind.ts';
import { type EntryKind, entryKind, type Rule } from '../../kernel/kind.ts';
import {
  accounts,
  amountRule,
  bankShortRule,
  dateAheadRule,
  periodClosedRule,
  post,
} from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { tenantAccountOf } from './facts.ts';
import {
  depositWithinAgreed,
  hadLease,
  hasLease,
  hasNoLease,
  heldDeposit,
  heldPrepayment,
  notBeforeRequest,
} from './receipt-rules.ts';
import { type TenantAccount, tenantAccounts } from './tables.ts';
import { payRent } from './tenant-account.ts';

const receipt = record({
  asset: slug,
  enterprise: slug,
  amountMinor: amount(0n),
  date: day,
  reference: text(140),
});
/** Money that a tenant paid or gets back. */
export type Receipt = Carried<typeof receipt>;

const EXAMPLE: Receipt = {
  asset: 'press-hall',
  enterprise: 'druckerei',
  amountMinor: 900_000n,
  date: 20_178,
  reference: 'Statement 7, line 3',
};

function receiptKind(
  parts: Pick<EntryKind<Receipt>, 'kind' | 'means' | 'evolve'> & {
    readonly lease: readonly Rule<Receipt>[];
    readonly amount: readonly Rule<Receipt>[];
    readonly bank: readonly Rule<Receipt>[];
  },
): EntryKind<Receipt> {
  const { kind, means, evolve } = parts;
  return entryKind<Receipt>({
    kind,
    means,
    body: receipt,
    example: EXAMPLE,
    rules: [
      authorIsTreasurer<Receipt>(),
      hadLease,
      ...parts.lease,
      amountRule<Receipt>((body) => body.amountMinor),
      ...parts.amount,
      dateAheadRule<Receipt>((body) => body.date),
      notBeforeRequest,
      periodClosedRule<Receipt>((body) => body.date),
      ...parts.bank,
    ],
    evolve,
  });
}

function postBank(
  draft: Draft,
  { date, reference, amountMinor }: Receipt,
  what: string,
  account: string[],
): void {
  const lines = [
    { account: accounts.bank(), minor: amountMinor },
    { account, minor: -amountMinor },
  ];
  post(draft, { date, what, memo: reference, lines });
}

function changeAccount(
  draft: Draft,
  { asset, enterprise }: Receipt,
  change: (account: TenantAccount) => TenantAccount,
): void {
  const account = tenantAccountOf(draft, asset, enterprise);
  if (account !== null) draft.put(tenantAccounts, `${asset}/${enterprise}`, change(account));
}

const leavesBank = bankShortRule<Receipt>(({ entry }) => entry.body.amountMinor);

export const rentReceivedKind = receiptKind({
  kind: 'leases.rent-received@1',
  means:
    'The treasurer confirms that a tenant, or a former one, paid rent; it pays the oldest rents first, the rest is kept as prepaid.',
  lease: [],
  amount: [],
  bank: [],
  evolve(draft, { body }) {
    postBank(draft, body, 'rent received', accounts.rentReceivable(body.enterprise));
    payRent(draft, { asset: body.asset, tenant: body.enterprise }, body.amountMinor, body.date);
  },
});

export const depositReceivedKind = receiptKind({
  kind: 'leases.deposit-received@1',
  means: 'The treasurer confirms that a tenant paid the deposit of its lease, or a part of it.',
  lease: [hasLease],
  amount: [depositWithinAgreed],
  bank: [],
  evolve(draft, { body }) {
    postBank(draft, body, 'deposit received', accounts.deposits(body.enterprise));
    changeAccount(draft, body, (account) => ({
      ...account,
      depositHeldMinor: account.depositHeldMinor + body.amountMinor,
    }));
  },
});

export const depositReturnedKind = receiptKind({
  kind: 'leases.deposit-returned@1',
  means:
    'The treasurer confirms that a former tenant got back what the deposit did not have to cover, or a part of it.',
  lease: [hasNoLease],
  amount: [heldDeposit],
  bank: [leavesBank],
  evolve(draft, { body }) {
    postBank(
      draft,
      { ...body, amountMinor: -body.amountMinor },
      'deposit returned',
      accounts.deposits(body.enterprise),
    );
    changeAccount(draft, body, (account) => ({
      ...account,
      depositHeldMinor: account.depositHeldMinor - body.amountMinor,
    }));
  },
});

export const prepaymentReturnedKind = receiptKind({
  kind: 'leases.prepayment-returned@1',
  means:
    'The treasurer confirms that a tenant, or a former one, got back rent beyond what fell due; so a receipt typed too high is mended.',
  lease: [],
  amount: [heldPrepayment],
  bank: [leavesBank],
  evolve(draft, { body }) {
    const account = accounts.rentReceivable(body.enterprise);
    postBank(draft, { ...body, amountMinor: -body.amountMinor }, 'prepaid rent returned', account);
    changeAccount(draft, body, (known) => ({ ...known, paidMinor: known.paidMinor - body.amountMinor }));
  },
});
