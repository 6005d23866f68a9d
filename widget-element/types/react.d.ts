/** `<chat-widget>` in React's JSX: `import type {} from 'chatwoot-baton/widget/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ChatWidgetAttributes } from './attributes.js';
import type { ChatWidgetElement } from './chat-widget.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'chat-widget': DetailedHTMLProps<HTMLAttributes<ChatWidgetElement>, ChatWidgetElement> &
        ChatWidgetAttributes;
    }
  }
}
