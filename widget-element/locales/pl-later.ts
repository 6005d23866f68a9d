import type { LaterStrings } from './strings.ts';

const plural = new Intl.PluralRules('pl');
const fresh: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'nowa wiadomość',
  few: 'nowe wiadomości',
};

export const strings: LaterStrings = {
  waitingTitle: 'Oczekiwanie na człowieka',
  waitingSub: 'Zespół zobaczy cały czat',
  endedTitle: 'Czat zakończony',
  endedWith: (name, team) => (team ? `Rozmowa: ${name}, ${team}` : `Rozmowa: ${name}`),
  teamAt: (team, company) => (team && company ? `${team}, ${company}` : team || company),
  addDetail: 'Dodaj szczegóły dla zespołu',
  messageTo: (name) => `Wiadomość do: ${name}`,
  leaveLine: 'Opuść kolejkę',
  endChat: 'Zakończ czat',
  startNewChat: 'Rozpocznij nowy czat',
  joined: 'jest już na czacie',
  nameFromTeam: (name, team) => (team ? `${name} (${team})` : name),
  endedBy: (name) => `Czat kończy ${name}`,
  endedByVisitor: 'Czat zakończony przez Ciebie',
  ended: 'Czat zakończony',
  leftLine: 'Kolejka opuszczona',
  next: 'Twoja kolej jest następna',
  inLine: (position) => `Twoje miejsce w kolejce: ${position.toLocaleString('pl')}`,
  inLineUnknown: 'Jesteś w kolejce',
  usually: (from, to) => (from === to ? `Zwykle ${to} min` : `Zwykle ${from}–${to} min`),
  waitUnknown: 'Nie wiemy jeszcze, jak długo to potrwa',
  longer: 'To trwa dłużej niż zwykle.',
  teamNamed: (team) => (/zespół/i.test(team) ? team : `zespół ${team}`),
  waited: (time) => `Czas oczekiwania ${time}`,
  minutes: (count) => `${count} min`,
  newMessages: (count) =>
    `${count.toLocaleString('pl')} ${fresh[plural.select(count)] ?? 'nowych wiadomości'}`,
  earlier: 'Wcześniejsze wiadomości',
};
