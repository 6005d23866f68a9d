import type { LaterStrings } from './strings.ts';

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const strings: LaterStrings = {
  waitingTitle: 'Waiting for a person',
  waitingSub: 'They’ll see the whole chat',
  endedTitle: 'Chat ended',
  endedWith: (name, team) => (team ? `with ${name} from ${team}` : `with ${name}`),
  teamAt: (team, company) => (team && company ? `${team} at ${company}` : team || company),
  addDetail: 'Add a detail for the team',
  messageTo: (name) => `Message ${name}`,
  leaveLine: 'Leave the line',
  endChat: 'End chat',
  startNewChat: 'Start a new chat',
  joined: 'joined',
  nameFromTeam: (name, team) => (team ? `${name} from ${team}` : name),
  endedBy: (name) => `${name} ended the chat`,
  endedByVisitor: 'You ended the chat',
  ended: 'Chat ended',
  leftLine: 'You left the line',
  next: 'You’re next',
  inLine: (position) => `You’re ${position}${endings[ordinal.select(position)] ?? 'th'} in line`,
  inLineUnknown: 'You’re in line',
  usually: (from, to) => (from === to ? `Usually ${to} min` : `Usually ${from}–${to} min`),
  waitUnknown: 'We can’t say how long yet',
  longer: 'It’s taking longer than usual.',
  teamNamed: (team) => (/team$/i.test(team) ? team : `${team} team`),
  waited: (time) => `Waited ${time}`,
  minutes: (count) => `${count} min`,
  newMessages: (count) => (count === 1 ? '1 new message' : `${count.toLocaleString('en')} new messages`),
  earlier: 'Earlier messages',
};
