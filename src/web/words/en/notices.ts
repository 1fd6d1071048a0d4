// What the commune tells: its notices.

export const notices = {
  title: 'Notices',
  lead: 'What the commune has decided, offered, let and paid out, newest first. Nothing of persons is in it.',
  public: 'Anybody who asks over finger or the web may read this: the charter says so.',
  members: 'Only the members read this: the charter says so.',
  at: 'When',
  what: 'What',
  none: 'Nothing has happened yet.',
  link: 'Notices of the commune',
};
