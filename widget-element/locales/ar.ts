import type { FirstStrings } from './strings.ts';

const plural = new Intl.PluralRules('ar');
// One and two are said by the noun itself.
const unread: Partial<Record<Intl.LDMLPluralRule, (count: string) => string>> = {
  one: () => 'رسالة واحدة غير مقروءة',
  two: () => 'رسالتان غير مقروءتين',
  few: (count) => `${count} رسائل غير مقروءة`,
};

export const strings: FirstStrings = {
  language: 'ar',
  direction: 'rtl',
  openChat: 'فتح المحادثة',
  openChatUnread: (count) => {
    const digits = count.toLocaleString('ar-u-nu-latn');
    return `فتح المحادثة، ${unread[plural.select(count)]?.(digits) ?? `${digits} رسالة غير مقروءة`}`;
  },
  closeChat: 'إغلاق المحادثة',
  chat: 'محادثة',
  chatWith: (company) => `محادثة مع ${company}`,
  messages: 'الرسائل',
  assistant: 'المساعد',
  assistantOf: (company) => `مساعد ${company}`,
  ai: 'ذكاء اصطناعي',
  person: 'موظف',
  answersFromHelp: 'يجيب من صفحات المساعدة لدينا',
  disclosure: (company) =>
    `أنت تتحدث مع مساعد يعمل بالذكاء الاصطناعي. يجيب من صفحات المساعدة ${company ? `الخاصة بـ ${company}` : 'لدينا'} وقد يخطئ.`,
  reconnecting: 'جارٍ إعادة الاتصال',
  offline: 'لا يوجد اتصال بالإنترنت. تُحفظ رسائلك هنا وتُرسل عند عودة الاتصال.',
  tryNow: 'إعادة المحاولة',
  writeMessage: 'اكتب رسالة',
  send: 'إرسال',
  talkToPerson: 'التحدث مع موظف',
  talkToPersonNow: 'التحدث مع موظف الآن',
  talkToPersonSentence: 'أريد التحدث مع موظف من فضلكم.',
  typeAnotherWay: 'يمكنك أيضًا كتابتها بطريقة أخرى.',
  answered: (question) => `${question} تمت الإجابة`,
  deleted: 'حُذفت هذه الرسالة.',
  sources: 'المصادر',
  notSent: 'لم تُرسل',
  tryAgain: 'إعادة المحاولة',
  remove: 'حذف',
  waitingToSend: 'بانتظار الإرسال',
  sentAt: (time) => `أُرسلت ${time}`,
  botTyping: 'يبحث في صفحات المساعدة لدينا',
  personTyping: (name) => `جارٍ الكتابة: ${name}`,
  spokenBot: 'المساعد، ذكاء اصطناعي:',
  spokenPerson: (name) => `${name}، موظف:`,
  spokenVisitor: 'أنت:',
  failedAction: 'لم ينجح ذلك. حاول مرة أخرى بعد لحظات.',
  backOnline: 'عاد الاتصال',
};
