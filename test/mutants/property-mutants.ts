// Faults of the property register, the leases and their auctions.

import type { Mutant } from './mutant.ts';

export const propertyMutants: readonly Mutant[] = [
  {
    name: 'a lease that ended stays in force',
    file: 'src/contexts/leases/course.ts',
    find: '  draft.remove(leasesInForce, asset);\n',
    replace: '',
    caughtBy: { historiesFrom: 1, says: 'at most one lease is in force' },
  },
  {
    name: 'purchase costs are paid, but not by the fund',
    file: 'src/contexts/property/purchases.ts',
    find: 'const leftOverMinor = asset.terms.targetMinor - costMinor;',
    replace: 'const leftOverMinor = asset.terms.targetMinor - priceMinor;',
    caughtBy: { historiesFrom: 1, says: 'the bank account holds just what belongs to somebody' },
  },
  {
    name: 'an asset that was sold stays in the books',
    file: 'src/contexts/property/sales.ts',
    find: '        { account: accounts.property(body.asset), minor: -book.costMinor },\n        { account: accounts.saleGain(body.asset), minor: -gainMinor },',
    replace: '        { account: accounts.saleGain(body.asset), minor: -gainMinor - book.costMinor },',
    caughtBy: { tests: ['test/contexts/property'], says: 'FAIL' },
  },
  {
    name: 'an empty asset is let without an auction',
    file: 'src/contexts/property/letting.ts',
    find: '  draft.raise(lettingOpened, {',
    replace: '  if (offered.moves % 2 === 0) draft.raise(lettingOpened, {',
    caughtBy: { historiesFrom: 1, says: 'an asset is in an auction just when one is running' },
  },
  {
    name: 'rent that was prepaid never reaches the fund',
    file: 'src/contexts/leases/tenant-account.ts',
    find: '  raiseReceived(draft, of, rent.lease, smallerOf(prepaidMinor, rent.amountMinor), rent.fromDate);\n',
    replace: '',
    caughtBy: { tests: ['test/contexts/leases'], says: 'FAIL' },
  },
  {
    name: 'sealed bids are taken at the instant of closing',
    file: 'src/contexts/auctions/bid-rules.ts',
    find: "auction.state === 'open' && nowMs < auction.closesAtMs",
    replace: "auction.state === 'open' && nowMs <= auction.closesAtMs",
    caughtBy: { tests: ['test/contexts/auctions'], says: 'FAIL' },
  },
  {
    name: 'the winner of a lease pays its own bid in either format',
    file: 'src/contexts/auctions/letting.ts',
    find: "offer.format === 'vickrey' ? second.rentMinor : bestRentMinor",
    replace: 'second.rentMinor > 0n ? bestRentMinor : second.rentMinor',
    caughtBy: { tests: ['test/contexts/auctions'], says: 'FAIL' },
  },
];
