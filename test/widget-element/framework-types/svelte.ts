/** What Svelte's users may write in markup, and what their compiler must refuse. Checked by `npm run types:check`. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from '../../../widget-element/types/svelte.d.ts';

type Attributes = SvelteHTMLElements['chat-widget'];

export const chat: Attributes = {
  'base-url': 'https://chat.example.com',
  'inbox-identifier': 'abc',
  class: 'chat',
  'onchat-unread': (event) => event.detail.count.toFixed(),
  'on:chat-message': ({ detail }) => detail.text.trim(),
};

// @ts-expect-error without an inbox there is no chat
export const nowhere: Attributes = { 'base-url': 'https://chat.example.com' };

export const aside: Attributes = {
  'base-url': 'https://chat.example.com',
  'inbox-identifier': 'abc',
  // @ts-expect-error the event tells a text
  'onchat-message': ({ detail }) => detail.words,
};
