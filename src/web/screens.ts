// All screens of the page. A new one stands here and in a file of screens/, its texts in words/; see README.md.

import type { Screen } from './screen.ts';
import { anyCommandScreen } from './screens/any-command.ts';
import { assetsScreen } from './screens/assets.ts';
import { assetScreen } from './screens/assets/asset.ts';
import { requestScreen } from './screens/assets/request.ts';
import { auctionScreen } from './screens/auctions/auction.ts';
import { auctionsScreen } from './screens/auctions/list.ts';
import { bondsScreen } from './screens/bonds/list.ts';
import { seriesScreen } from './screens/bonds/series.ts';
import { accountScreen } from './screens/books/account.ts';
import { booksScreen } from './screens/books/books.ts';
import { journalScreen } from './screens/books/journal.ts';
import { trialBalanceScreen } from './screens/books/trial-balance.ts';
import { charterScreen } from './screens/charter/charter.ts';
import { parameterScreen } from './screens/charter/parameter.ts';
import { commandsScreen } from './screens/commands.ts';
import { bankScreen } from './screens/desk/bank.ts';
import { deskScreen } from './screens/desk/desk.ts';
import { forecastScreen } from './screens/desk/forecast.ts';
import { enterpriseScreen } from './screens/enterprises.ts';
import { decisionsScreen } from './screens/decisions/list.ts';
import { kindScreens, proposeScreen } from './screens/decisions/propose.ts';
import { proposalScreen } from './screens/decisions/proposal.ts';
import { entryScreen } from './screens/entries/entry.ts';
import { homeScreen } from './screens/home.ts';
import { lockScreen } from './screens/first-run/lock.ts';
import { noticesScreen } from './screens/notices.ts';
import { keysScreen } from './screens/network/keys.ts';
import { logScreen } from './screens/network/log.ts';
import { loanScreen } from './screens/loans/loan.ts';
import { loansScreen } from './screens/loans/loans.ts';
import { memberScreen } from './screens/members/member.ts';
import { membersScreen } from './screens/members/members.ts';
import { shareScreen } from './screens/share/share.ts';
import { networkScreen } from './screens/network/nodes.ts';
import { refusalsScreen } from './screens/network/refusals.ts';
import { searchScreen } from './screens/search.ts';
import { followingScreen } from './screens/voice/following.ts';
import { foundScreen } from './screens/voice/found.ts';
import { personScreen } from './screens/voice/person.ts';
import { profileScreen } from './screens/voice/profile.ts';
import { threadScreen } from './screens/voice/thread.ts';
import { timelineScreen } from './screens/voice/timeline.ts';
import { waitingScreen } from './screens/waiting.ts';

export const screens: readonly Screen[] = [
  homeScreen,
  waitingScreen,
  assetsScreen,
  requestScreen,
  assetScreen,
  auctionsScreen,
  auctionScreen,
  bondsScreen,
  seriesScreen,
  deskScreen,
  bankScreen,
  forecastScreen,
  loansScreen,
  loanScreen,
  membersScreen,
  memberScreen,
  enterpriseScreen,
  shareScreen,
  booksScreen,
  journalScreen,
  trialBalanceScreen,
  accountScreen,
  entryScreen,
  decisionsScreen,
  proposeScreen,
  ...kindScreens,
  proposalScreen,
  noticesScreen,
  parameterScreen,
  charterScreen,
  networkScreen,
  logScreen,
  refusalsScreen,
  keysScreen,
  timelineScreen,
  foundScreen,
  threadScreen,
  personScreen,
  followingScreen,
  profileScreen,
  searchScreen,
  lockScreen,
  commandsScreen,
  anyCommandScreen,
];
