/** `<chat-widget>` in Svelte's markup: `import type {} from 'chatwoot-baton/widget/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ChatWidgetAttributes, ChatWidgetListeners } from './attributes.js';
import type { ChatWidgetElement } from './chat-widget.js';

/** Svelte 5 writes `onchat-message`, Svelte 4 `on:chat-message`. */
type Listeners = {
  [Name in keyof ChatWidgetListeners as `on${Name}` | `on:${Name}`]?: ChatWidgetListeners[Name];
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'chat-widget': HTMLAttributes<ChatWidgetElement> & ChatWidgetAttributes & Listeners;
  }
}
