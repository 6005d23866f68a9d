import type { LaterStrings } from './strings.ts';

const plural = new Intl.PluralRules('ar');
const digits = (count: number): string => count.toLocaleString('ar-u-nu-latn');
// One and two are said by the noun itself.
const minutes: Partial<Record<Intl.LDMLPluralRule, (count: string) => string>> = {
  one: () => 'دقيقة واحدة',
  two: () => 'دقيقتين',
  few: (count) => `${count} دقائق`,
};
const fresh: Partial<Record<Intl.LDMLPluralRule, (count: string) => string>> = {
  one: () => 'رسالة جديدة',
  two: () => 'رسالتان جديدتان',
  few: (count) => `${count} رسائل جديدة`,
};
const minutesOf = (count: number): string =>
  minutes[plural.select(count)]?.(digits(count)) ?? `${digits(count)} دقيقة`;

export const strings: LaterStrings = {
  waitingTitle: 'بانتظار أحد موظفينا',
  waitingSub: 'سيرى الفريق محادثتك كاملة',
  endedTitle: 'انتهت المحادثة',
  endedWith: (name, team) => (team ? `مع ${name}، ${team}` : `مع ${name}`),
  teamAt: (team, company) => (team && company ? `${team} لدى ${company}` : team || company),
  addDetail: 'أضف تفاصيل للفريق',
  messageTo: (name) => `رسالة إلى ${name}`,
  leaveLine: 'مغادرة الانتظار',
  endChat: 'إنهاء المحادثة',
  startNewChat: 'بدء محادثة جديدة',
  joined: 'في المحادثة الآن',
  nameFromTeam: (name, team) => (team ? `${name} (${team})` : name),
  endedBy: (name) => `أُنهيت المحادثة من قِبل ${name}`,
  endedByVisitor: 'أنهيت المحادثة',
  ended: 'انتهت المحادثة',
  leftLine: 'غادرت الانتظار',
  next: 'دورك هو التالي',
  inLine: (position) => `دورك في الانتظار: ${digits(position)}`,
  inLineUnknown: 'أنت في قائمة الانتظار',
  usually: (from, to) =>
    from === to ? `عادةً ${minutesOf(to)}` : `عادةً من ${digits(from)} إلى ${minutesOf(to)}`,
  waitUnknown: 'لا يمكننا تحديد المدة بعد',
  longer: 'يستغرق الأمر وقتًا أطول من المعتاد.',
  teamNamed: (team) => (/فريق/.test(team) ? team : `فريق ${team}`),
  waited: (time) => `مدة الانتظار ${time}`,
  minutes: (count) => `${digits(count)} د`,
  newMessages: (count) => fresh[plural.select(count)]?.(digits(count)) ?? `${digits(count)} رسالة جديدة`,
  earlier: 'رسائل سابقة',
};
