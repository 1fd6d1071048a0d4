// The first run: from an empty folder, or a locked one, to a node that runs.

export const firstRun = {
  title: 'Welcome',
  lead: 'This folder has no node yet. A node keeps your keys and your copy of the books of your commune. What do you want to do?',
  choices: {
    found: {
      title: 'Found a commune',
      text: 'You begin the books, with a first enterprise and yourself as its first member. Others join later.',
    },
    join: {
      title: 'Join a commune',
      text: 'A member has given you an invitation: a text, a file, or a QR code.',
    },
    restore: {
      title: 'Restore a backup',
      text: 'You have a backup file of your node and its passphrase.',
    },
    example: {
      title: 'Look at an example',
      text: 'The life of a commune of a print shop, a joinery and a market garden is played on this machine, in a folder of its own. It takes some minutes; then you look around.',
    },
    rejoin: {
      title: 'Let this node in again',
      text: 'It was restored from a backup and a member has given you an invitation for it.',
    },
  },
  notNow: 'This cannot be done here now.',
  back: 'All choices',
  lockedTitle: 'Unlock your node',
  lockedLead:
    'The keys in the folder {folder} are sealed. Your passphrase opens them; nobody can recover it.',
  unlock: 'Unlock',
  listen: 'Listen elsewhere',
  listenHelp:
    'Only where another program has the place of this node: an address such as 127.0.0.1:4041. It counts from now on.',
  halfJoined:
    'A joining began here and was not finished. Take it up again with the same passphrase: your keys and your recovery words stay the same.',
  passphrase: 'Passphrase',
  passphraseNew: 'New passphrase',
  passphraseNewHelp:
    'At least 12 letters; four words drawn by lot are good. It opens this node on this machine. Write it down: nobody can recover it.',
  passphraseAgain: 'The same passphrase again',
  passphraseDiffers: 'The two passphrases differ.',
  names: 'Names',
  name: 'Name of the commune',
  nameHelp: 'As members will call it. It cannot be changed later.',
  personName: 'Your full name',
  person: 'Your short name',
  shortHelp:
    'Small letters, digits and hyphens, at most 32. It names you in every entry and cannot be changed.',
  enterpriseTitle: 'Full name of your enterprise',
  enterprise: 'Short name of your enterprise',
  enterpriseShortHelp: 'Small letters, digits and hyphens, at most 32. Entries name your enterprise by it.',
  shortNameFault: 'A short name is 1 to 32 of a–z, 0–9 and hyphens between them, such as {such}.',
  enterpriseHelp: 'The enterprise in which you work: members hold their share by working in one.',
  currency: 'Currency of the books',
  currencyHelp: 'Three letters, such as EUR. It cannot be changed later.',
  rules: 'The rules of your commune',
  rulesLead:
    'Every rule has a usual value. Change what you like; later only a vote of the members changes it. Each choice says what follows from it.',
  short: 'Short terms, to try things out',
  shortSays: 'For a rehearsal: what you choose otherwise below counts before it.',
  usual: 'usual: {value}',
  preset: 'Values that a law suggests',
  presetHelp: 'It only proposes values and is no legal advice. Your own choices below count before it.',
  presetNone: 'none',
  others: 'Other rules',
  othersHelp: 'As name=value with commas, semicolons or blanks between, such as bid-days=10, review-years=3.',
  othersList: 'All other rules and their usual values',
  foundButton: 'Found it: show me my recovery words',
  charter: {
    'voting-days': {
      text: 'So long a proposal stays open. Short: you decide fast, and who is away is passed over. Long: everybody can think, and nothing is settled quickly.',
    },
    quorum: {
      text: 'Below this part of all members a decision does not count. High: few can never decide for all, but a tired commune decides nothing.',
    },
    'share-grace-days': {
      text: 'Whoever stops working in an enterprise keeps vote and dividend for so long. It is the time to find other work within the commune.',
    },
    surplus: {
      text: 'Early redemption frees the asset sooner and saves interest; the pool pays members sooner and costs interest longer.',
    },
    'reserve-months': {
      text: 'Each asset with debt keeps so much. With 0, a bill that comes after a coupon finds the fund short.',
    },
    recourse: {
      text: 'The holders of its bonds: they lend at a higher rate and look closely. The pool of all: lending is cheaper, and everybody stands for every asset.',
    },
    'default-by': {
      text: 'By itself: nobody has to act against a neighbour. By vote: the members can wait, and can quarrel about it.',
    },
    'lease-format': {
      text: 'The second best bid: it is safe to bid what the asset is worth to you. Its own bid: easier to explain, and everybody bids a little less.',
    },
    'dividend-months': {
      text: 'Each member gets the same part of the pool then. Often: money comes early in small parts. Seldom: less work for the treasurer.',
    },
    'credit-limit': {
      text: 'How far an enterprise may go below zero when it buys from others in the commune. With 0 nobody owes anybody.',
    },
    'direct-loans': {
      text: 'Whether people may lend to the commune at any time, for no asset in particular. In many countries the law sets limits on this.',
    },
  },
  joinLead:
    'The invitation works once. It leads this node to the one of the member who invited you; that one must be running.',
  invitation: 'Invitation',
  invitationHelp: 'Paste the text, or choose a file with it, or a picture of the QR code.',
  invitationFile: 'File or picture',
  personHelp: 'As the others shall see you.',
  witness: 'This node stands ready as a witness',
  witnessHelp:
    'Witnesses vouch for the order of all entries. Say yes when this machine runs most of the time; the members elect them.',
  publicDht: 'The public DHT may be used',
  publicDhtHelp:
    'Only where the invitation names no address. Strangers then see the internet address of this node; they see nothing of the commune.',
  rehearsal: 'Only try it out',
  rehearsalHelp:
    'A rehearsal: time passes only when you set the clock, by days or years, so that you see votes, auctions and rents through to their end. It stays a rehearsal for ever; found the real commune in another folder.',
  rehearsalDate: 'Day on which the rehearsal begins',
  rehearsalDateHelp: 'Only for a rehearsal; today if left out.',
  clock: 'Clock of this node',
  clockHelp:
    'As the invitation says if you choose nothing. One that an older program made does not say that its commune rehearses; whoever invited you knows.',
  clockOfMachine: 'of this machine',
  clockByHand: 'set by hand, for a rehearsal',
  recover: 'I have recovery words already',
  recoverHelp: 'You are a member with another device. Then type the 24 words below.',
  recoveryWords: 'Your 24 recovery words',
  joinButton: 'Join',
  resumeButton: 'Take it up again',
  restoreLead:
    'A backup is sealed under the passphrase that the node had. Recovery words do not open it; with them you join anew on a fresh node.',
  backup: 'Backup file',
  lastCopy: 'The old machine is gone for good, and no other node is in the commune',
  lastCopyHelp:
    'Only then does the node go on exactly where the backup ended. Otherwise it gets a fresh log, and a member lets it in again.',
  restoreButton: 'Restore',
  rejoinButton: 'Let it in',
  exampleLead:
    'Three nodes found a commune, buy a press hall, lend, rent, quarrel and share, some years in a few minutes. All of it is real, on this machine alone, in the folder {folder}. Close it whenever you like: your own folder stays as it is.',
  exampleButton: 'Play the example',
  work: {
    found: 'The commune is being founded',
    join: 'Joining the commune',
    restore: 'Restoring the backup',
    rejoin: 'The node is being let in again',
    unlock: 'The node is being opened',
    example: 'The example is being played',
  },
  workLead: 'You can close this window; the work goes on, and the page shows it again.',
  giveUp: 'Give it up',
  givenUp: 'It was given up.',
  failed: 'That did not work',
  step: '{n} of {total}',
  words: {
    title: 'Your recovery words',
    lead: 'These 24 words are you. With them you are yourself again on any machine; whoever else has them is you as well. Without them a lost device is lost. Write them on paper, with their numbers. They are never shown again once you have confirmed them.',
    loading: 'The words are being fetched…',
    gone: 'The words are confirmed and are not shown any more.',
    print: 'Print them',
    printHint: 'Printers can keep what they printed. Paper and pen are better.',
    written: 'I have written them down',
    showAgain: 'Show the words again',
    check: 'What stands on your paper?',
    word: 'Word {n}',
    confirm: 'Confirm, and go on',
    sheet: 'Recovery words',
  },
  lock: 'Lock the node',
  lockText:
    'Its keys are sealed and it stops: nobody is answered and nothing is sent until you open it again with your passphrase.',
  lockElsewhere: 'This node was started at a terminal; it is stopped there, with Ctrl-C.',
  leaveExample: 'Leave the example',
  leaveExampleText: 'Its nodes stop and its folder stays; you come back to your own.',
};
