// The enterprises: what they lease, what they owe, who works there.

export const enterprises = {
  register: 'Enterprises',
  enterprise: 'Enterprise',
  people: 'Shares',
  representedBy: 'Represented by',
  leases: 'Leases',
  nothing: 'nothing',
  arrears: 'Rent in arrears',
  credit: 'Mutual credit',
  creditLimit: 'may go down to {limit}',
  since: 'Member since',
  left: 'left the commune',
  use: 'Use against the share of its heads',
  useLead:
    'Twelve months: what its rents came to, its part of all rents by heads, and the dividend that its people got.',
  noUse: 'No rent was paid in these months.',
  workHere: 'Who works here',
  toJournal: 'Its postings in the journal',
  leave: 'Propose to dismiss it',
};
