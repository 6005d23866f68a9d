import type { ChatEvent, ChatEvents } from './chat-widget.js';

/** The attributes of `<chat-widget>`, for frameworks that check markup. */
export interface ChatWidgetAttributes {
  'base-url': string;
  'inbox-identifier': string;
  'service-url'?: string | undefined;
  locale?: string | undefined;
  position?: 'end' | 'start' | undefined;
  'color-scheme'?: 'auto' | 'light' | 'dark' | undefined;
  open?: boolean | undefined;
  'hide-launcher'?: boolean | undefined;
  persist?: 'local' | 'session' | 'none' | undefined;
  identifier?: string | undefined;
  'identifier-hash'?: string | undefined;
  'needs-consent'?: boolean | undefined;
  'without-attachments'?: boolean | undefined;
  'max-file-size'?: string | undefined;
  'file-types'?: string | undefined;
  greeting?: string | undefined;
  suggestions?: string | undefined;
  company?: string | undefined;
  'bot-name'?: string | undefined;
}

/** What listens to each event of `<chat-widget>`. */
export type ChatWidgetListeners = {
  [Name in keyof ChatEvents]: (event: ChatEvent<Name>) => void;
};
