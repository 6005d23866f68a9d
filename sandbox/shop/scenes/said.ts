import type { SceneLine, SceneMessage, Words } from './scene.ts';

export const words = (en: string, ar: string): Words => ({ en, ar });
export const visitor = (minutesAgo: number, en: string, ar: string): SceneMessage => ({
  from: 'visitor',
  text: words(en, ar),
  minutesAgo,
});
export const bot = (
  minutesAgo: number,
  en: string,
  ar: string,
  more: Partial<SceneMessage> = {},
): SceneMessage => ({
  from: 'bot',
  text: words(en, ar),
  minutesAgo,
  ...more,
});
export const person = (minutesAgo: number, en: string, ar: string): SceneMessage => ({
  from: 'person',
  text: words(en, ar),
  minutesAgo,
});

export const JANE = { name: 'Jane Doe', team: 'Support' };
export const LINE: SceneLine = {
  owner: 'queued',
  position: 2,
  waitedSeconds: 80,
  range: { from_minutes: 3, to_minutes: 6 },
  team: 'Support',
  offers: ['email', 'assistant'],
};

export const HELMET = visitor(
  4,
  'Can I return a helmet I’ve worn once?',
  'هل يمكنني إرجاع خوذة ارتديتها مرة واحدة؟',
);
export const BOX = visitor(0, 'And if I’ve thrown away the box?', 'وماذا لو رميت العلبة؟');
export const ANSWER = bot(
  3,
  'Yes. You have 30 days, as long as the straps and pads are unmarked and it hasn’t been in a crash.\n\nStart from **Your orders → Return an item**. We email a prepaid label the same day.',
  'نعم، لديك 30 يومًا ما دامت الأحزمة والبطانات سليمة ولم تتعرض الخوذة لحادث.\n\nابدأ من **طلباتك ← إرجاع منتج**. نرسل إليك ملصق الشحن المدفوع في اليوم نفسه.',
  {
    kind: 'article',
    judged: null,
    attributes: (language) => ({
      items: [
        {
          title: language === 'ar' ? 'الإرجاع والاستبدال' : 'Returns and exchanges',
          description: language === 'ar' ? 'الخوذ' : 'Helmets',
          link: 'https://larkfield.example/returns',
        },
        {
          title: language === 'ar' ? 'كيف تبدأ عملية الإرجاع' : 'How to start a return',
          description: '',
          link: 'https://larkfield.example/start',
        },
      ],
    }),
  },
);
export const WRONG = visitor(3, 'my thing came and it’s not right', 'وصلني الطلب وفيه خطأ');
export const CLARIFY = bot(
  3,
  'I want to be sure I answer the right question. Is it one of these?',
  'أريد أن أتأكد من سؤالك. هل هو أحد هذه؟',
  {
    kind: 'input_select',
    attributes: (language) => ({
      items: [
        {
          title: language === 'ar' ? 'وصلني منتج غير صحيح' : 'I received the wrong item',
          value: 'wrong-item',
        },
        { title: language === 'ar' ? 'المقاس غير مناسب' : 'The size or fit is wrong', value: 'fit' },
        { title: language === 'ar' ? 'وصل شيء تالف' : 'Something arrived damaged', value: 'damaged' },
        { title: language === 'ar' ? 'لا شيء مما سبق' : 'None of these', value: 'none' },
      ],
    }),
  },
);
export const REFUND = visitor(2, 'I want to cancel and get a refund', 'أريد إلغاء الطلب واسترداد المبلغ');
export const PASSING = bot(
  2,
  'Refunds are decided by our team, so I’m passing you to a person. They can read this chat, so you won’t have to repeat yourself.',
  'فريقنا هو من يقرر استرداد المبالغ، لذلك سأحوّلك إلى شخص. يمكنه قراءة هذه المحادثة، فلن تحتاج إلى التكرار.',
);
export const HI = person(
  1,
  'Hi, I’m Jane. I’ve read the chat, no need to explain again.',
  'مرحبًا، أنا جين. قرأت المحادثة، ولا حاجة إلى الشرح من جديد.',
);
export const OFFER = person(
  1,
  'LF-20418 hasn’t shipped, so I can cancel it and send £84.00 back to your card today. Shall I?',
  'لم يُشحن الطلب LF-20418 بعد، ويمكنني إلغاؤه وإعادة ‎£84.00 إلى بطاقتك اليوم. هل أفعل؟',
);
export const JOINED = [
  { status: 'open' },
  { until: '.card--queue .eta' },
  { line: { owner: 'agent', person: JANE } },
  { until: '.divider--person' },
] as const;

export const ASK = visitor(1, 'Can I speak to someone?', 'هل يمكنني التحدث إلى شخص؟');
export const NOBODY = bot(
  1,
  'Yes, but nobody is on shift right now. Leave your email and a person will reply.',
  'نعم، لكن لا أحد في الدوام الآن. اترك بريدك الإلكتروني وسيرد عليك شخص.',
);

/** Monday to Friday from 9 to 17:30, Saturday from 10 to 14, of the seven days after today, where the visitor is. */
export function shiftsAfter(now: number): { from: number; to: number }[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((ahead) => {
    const at = (hours: number, minutes = 0): number => {
      const day = new Date(now);
      day.setDate(day.getDate() + ahead);
      return day.setHours(hours, minutes, 0, 0);
    };
    const weekday = new Date(at(12)).getDay();
    if (weekday === 0) return [];
    return weekday === 6 ? [{ from: at(10), to: at(14) }] : [{ from: at(9), to: at(17, 30) }];
  });
}
