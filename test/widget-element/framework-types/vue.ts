/** What Vue's users may write in a template, and what their compiler must refuse. Checked by `npm run types:check`. */
import type { GlobalComponents } from 'vue';
import type {} from '../../../widget-element/types/vue.d.ts';

type Props = InstanceType<GlobalComponents['chat-widget']>['$props'];

export const chat: Props = {
  'base-url': 'https://chat.example.com',
  'inbox-identifier': 'abc',
  locale: 'de',
  onChatUnread: (event) => event.detail.count.toFixed(),
  onChatHandoff: ({ detail }) => `${detail.from} ${detail.to} ${detail.person ?? ''}`,
};

export const aside: Props = {
  'base-url': 'https://chat.example.com',
  'inbox-identifier': 'abc',
  // @ts-expect-error there are two corners, start and end
  position: 'left',
};

export const wrong: Props = {
  'base-url': 'https://chat.example.com',
  'inbox-identifier': 'abc',
  // @ts-expect-error the event tells a count
  onChatUnread: (event) => event.detail.number,
};
