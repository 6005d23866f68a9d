import type { Scene, SceneLine, SceneMessage, Words } from './scene.ts';

const words = (en: string, ar: string): Words => ({ en, ar });
const visitor = (minutesAgo: number, en: string, ar: string): SceneMessage => ({
  from: 'visitor',
  text: words(en, ar),
  minutesAgo,
});
const bot = (minutesAgo: number, en: string, ar: string, more: Partial<SceneMessage> = {}): SceneMessage => ({
  from: 'bot',
  text: words(en, ar),
  minutesAgo,
  ...more,
});
const person = (minutesAgo: number, en: string, ar: string): SceneMessage => ({
  from: 'person',
  text: words(en, ar),
  minutesAgo,
});

const JANE = { name: 'Jane Doe', team: 'Support' };
const LINE: SceneLine = {
  owner: 'queued',
  position: 2,
  waitedSeconds: 80,
  range: { from_minutes: 3, to_minutes: 6 },
  team: 'Support',
  offers: ['email', 'assistant'],
};

const HELMET = visitor(
  4,
  'Can I return a helmet I’ve worn once?',
  'هل يمكنني إرجاع خوذة ارتديتها مرة واحدة؟',
);
const ANSWER = bot(
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
const WRONG = visitor(3, 'my thing came and it’s not right', 'وصلني الطلب وفيه خطأ');
const CLARIFY = bot(
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
const REFUND = visitor(2, 'I want to cancel and get a refund', 'أريد إلغاء الطلب واسترداد المبلغ');
const PASSING = bot(
  2,
  'Refunds are decided by our team, so I’m passing you to a person. They can read this chat, so you won’t have to repeat yourself.',
  'فريقنا هو من يقرر استرداد المبالغ، لذلك سأحوّلك إلى شخص. يمكنه قراءة هذه المحادثة، فلن تحتاج إلى التكرار.',
);
const HI = person(
  1,
  'Hi, I’m Jane. I’ve read the chat, no need to explain again.',
  'مرحبًا، أنا جين. قرأت المحادثة، ولا حاجة إلى الشرح من جديد.',
);
const OFFER = person(
  1,
  'LF-20418 hasn’t shipped, so I can cancel it and send £84.00 back to your card today. Shall I?',
  'لم يُشحن الطلب LF-20418 بعد، ويمكنني إلغاؤه وإعادة ‎£84.00 إلى بطاقتك اليوم. هل أفعل؟',
);
const JOINED = [
  { status: 'open' },
  { line: { owner: 'agent', person: JANE } },
  { until: '.divider--person' },
] as const;

/** Every state of the widget, in the order of a chat's life. */
export const SCENES: readonly Scene[] = [
  { name: 'launcher', title: 'Launcher', isClosed: true, messages: [], settled: '.launcher' },
  {
    name: 'unread',
    title: 'Launcher with unread messages',
    isClosed: true,
    messages: [HELMET],
    then: [{ say: ANSWER }, { until: '.badge' }],
    settled: '.badge',
  },
  { name: 'empty', title: 'New chat', messages: [], settled: '.note' },
  {
    name: 'answer',
    title: 'Answer with its sources',
    messages: [HELMET, ANSWER],
    settled: '.sources',
  },
  {
    name: 'typing',
    title: 'The assistant looks for an answer',
    messages: [HELMET, ANSWER, visitor(0, 'And if I’ve thrown away the box?', 'وماذا لو رميت العلبة؟')],
    then: [{ typing: 'bot' }],
    settled: '.typing',
  },
  { name: 'did-you-mean', title: 'Did you mean', messages: [WRONG, CLARIFY], settled: '.choice' },
  {
    name: 'rephrase',
    title: 'Say it another way',
    messages: [WRONG, CLARIFY],
    then: [
      { until: '.choice--quiet' },
      { press: '.choice--quiet' },
      { until: '.choice--on' },
      {
        say: bot(
          0,
          'Thanks. Tell me once more in your own words. If I still can’t answer, I’ll pass you to a person right away.',
          'شكرًا. أخبرني مرة أخرى بكلماتك. إن لم أستطع الإجابة فسأحوّلك إلى شخص فورًا.',
        ),
      },
    ],
    settled: '.chip--lg',
  },
  {
    name: 'queued',
    title: 'Waiting in line',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [{ status: 'open' }],
    settled: '.card--queue .eta',
  },
  {
    name: 'next',
    title: 'Next in line, longer than usual',
    messages: [REFUND, PASSING],
    line: { ...LINE, position: 1, waitedSeconds: 470 },
    then: [{ status: 'open' }],
    settled: '.card--queue [role=timer]',
  },
  {
    name: 'wait-unknown',
    title: 'In line, wait unknown',
    messages: [REFUND, PASSING],
    line: { owner: 'queued', waitedSeconds: 12 },
    then: [{ status: 'open' }],
    settled: '.card--queue [role=timer]',
  },
  {
    name: 'joined',
    title: 'A person joined',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [
      ...JOINED,
      { say: HI },
      { say: OFFER },
      { write: words('Yes please', 'نعم من فضلك') },
      { until: '.message--visitor:last-of-type .meta' },
      { typing: 'person' },
    ],
    settled: '.typing--person',
  },
  {
    name: 'not-sent',
    title: 'Not sent',
    messages: [
      visitor(3, 'Do you have brake pads for my bike?', 'هل لديكم فحمات فرامل لدراجتي؟'),
      bot(
        2,
        'Most likely. Which bike do you have? The model name is on the frame, under the saddle.',
        'على الأرجح. ما طراز دراجتك؟ الاسم مكتوب على الإطار تحت السرج.',
      ),
    ],
    then: [
      {
        write: words('The front ones squeal, even when dry', 'الأمامية تصدر صريرًا حتى وهي جافة'),
        refused: true,
      },
      { until: '.bubble--failed' },
    ],
    settled: '.bubble--failed',
  },
  {
    name: 'offline',
    title: 'Offline',
    messages: [
      visitor(3, 'Do you have brake pads for my bike?', 'هل لديكم فحمات فرامل لدراجتي؟'),
      bot(
        2,
        'Most likely. Which bike do you have? The model name is on the frame, under the saddle.',
        'على الأرجح. ما طراز دراجتك؟ الاسم مكتوب على الإطار تحت السرج.',
      ),
    ],
    then: [
      { away: true },
      { write: words('Rowan 40, the 2023 one', 'Rowan 40، موديل 2023') },
      { until: '.bubble--pending' },
      { until: '.banner' },
    ],
    settled: '.banner',
  },
  {
    name: 'attachments',
    title: 'Picture and file',
    messages: [
      REFUND,
      {
        ...bot(1, 'The label and where to stick it:', 'الملصق ومكان لصقه:'),
        attachments: (origin) => [
          {
            id: 1,
            message_id: 2,
            file_type: 'image',
            data_url: `${origin}/shop/label.svg`,
            thumb_url: `${origin}/shop/label.svg`,
            file_size: 9_000,
          },
          {
            id: 2,
            message_id: 2,
            file_type: 'file',
            data_url: `${origin}/files/return-label.pdf`,
            thumb_url: '',
            file_size: 41_000,
          },
        ],
      },
    ],
    settled: '.file img',
  },
  {
    name: 'ended',
    title: 'Ended',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [
      ...JOINED,
      {
        say: person(
          0,
          'Done. £84.00 is on its way back to your card, usually within 2 days.',
          'تم. المبلغ ‎£84.00 في طريقه إلى بطاقتك، عادةً خلال يومين.',
        ),
      },
      { write: words('Perfect, thank you', 'رائع، شكرًا') },
      { until: '.message--visitor:last-of-type .meta' },
      { line: { owner: 'closed', person: JANE } },
      { status: 'resolved' },
    ],
    settled: '.composer--end',
  },
];
