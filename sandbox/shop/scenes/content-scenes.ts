import { visitor, bot, HELMET, REFUND, ASK } from './said.ts';
import type { Scene } from './scene.ts';

/** What Chatwoot’s messages can hold beside text. */
export const CONTENT_SCENES: readonly Scene[] = [
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
    name: 'cards',
    title: 'Cards',
    messages: [
      visitor(1, 'Which bikes do you have for the city?', 'ما الدراجات التي لديكم للمدينة؟'),
      bot(0, 'These two fit best:', 'هاتان الأنسب:', {
        kind: 'cards',
        attributes: () => ({
          items: [
            {
              title: 'Rowan 40',
              description: '£780',
              media_url: '',
              actions: [
                { type: 'link', text: 'Rowan 40', uri: 'https://larkfield.example/rowan-40' },
                { type: 'postback', text: 'OK', payload: 'rowan-40' },
              ],
            },
            {
              title: 'Corve electric',
              description: '£2,290',
              media_url: '',
              actions: [{ type: 'postback', text: 'OK', payload: 'corve' }],
            },
          ],
        }),
      }),
    ],
    settled: '.card .chip',
  },
  {
    name: 'form',
    title: 'Form',
    messages: [
      visitor(1, 'My order arrived damaged', 'وصل طلبي تالفًا'),
      bot(0, 'Tell me which one, please:', 'أي طلب من فضلك؟', {
        kind: 'form',
        attributes: (language) => ({
          items: [
            {
              type: 'text',
              name: 'order',
              label: language === 'ar' ? 'رقم الطلب' : 'Order number',
              placeholder: 'LF-20418',
              required: true,
            },
            {
              type: 'select',
              name: 'part',
              label: language === 'ar' ? 'ما الذي تلف' : 'What is damaged',
              options: [
                { label: language === 'ar' ? 'العلبة' : 'The box', value: 'box' },
                { label: language === 'ar' ? 'المنتج' : 'The product', value: 'product' },
              ],
            },
          ],
        }),
      }),
    ],
    settled: 'form .button',
  },
  {
    name: 'ask-email',
    title: 'The bot asks for an email',
    messages: [ASK, bot(0, 'Where should we reply?', 'إلى أين نرسل الرد؟', { kind: 'input_email' })],
    settled: 'form .button',
  },
  {
    name: 'deleted-and-unknown',
    title: 'Deleted, and of an unknown kind',
    messages: [
      HELMET,
      bot(2, 'Deleted', 'محذوف', { attributes: () => ({ deleted: true }) }),
      bot(1, 'What this kind of message says in words.', 'ما تقوله هذه الرسالة بالكلمات.', {
        kind: 'hologram',
        attributes: () => ({ items: [{ depth: 3 }] }),
      }),
    ],
    settled: '.message--bot em',
  },
];
