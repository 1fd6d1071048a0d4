// What waits for somebody, in a sentence without a full stop.

export const waiting = {
  'bonds-unpaid':
    'lenders of {asset} who still have to pay in: {lenders}; together {dueMinor} until {untilMs}',
  funded: '{asset} is funded: pay the seller, {limitMinor} at most',
  'service-due': '{dueMinor} are due to the holders of bonds of {asset}',
  'service-overdue': '{dueMinor} are overdue to the holders of bonds of {asset}',
  'refund-due': '{holder} gets back {dueMinor} paid in for {asset}',
  'rent-unpaid': '{tenant} owes {dueMinor} of rent for {asset}',
  'deposit-unpaid': '{tenant} owes {dueMinor} of deposit for {asset}',
  'prepayment-held': '{tenant} gets back {dueMinor} of prepaid rent for {asset}',
  'deposit-held': '{tenant} gets back {dueMinor} of deposit for {asset}',
  'dividends-waiting': '{dueMinor} of dividends wait to be paid',
  'loan-interest-due': '{dueMinor} of interest on direct loans are due; lenders: {lenders}',
  'notices-run': '{dueMinor} are to be paid back, whose notice has run; contracts: {contracts}',
  'month-to-close': 'a month whose books can be closed: {first}',
  'months-to-close': 'months whose books can be closed: {months} ({first} to {last})',
  'bank-unexplained': 'lines of the bank that are not explained: {lines}',
  'tenant-owes': '{enterprise} has to pay {rentMinor} of rent and {depositMinor} of deposit for {asset}',
  'tenant-owes-rent': '{enterprise} has to pay {rentMinor} of rent for {asset}',
  'tenant-owes-deposit': '{enterprise} has to pay {depositMinor} of deposit for {asset}',
  'bonds-to-pay-in-there':
    '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the account {account} of the commune',
  'bonds-to-pay-in':
    '{holder} has to pay in {dueMinor} for bonds of {asset} until {untilMs}, into the bank account of the commune',
  'bids-unreadable': 'bids kept on this node cannot be read',
  'bids-to-open': 'sealed bids of {person} in {auction} are opened until {untilMs}',
  'not-voted': '{person} has not voted on “{title}”',
  'labour-offered': '{enterprise} attests that {person} works there',
};
