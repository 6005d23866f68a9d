/** `<chat-widget>` in Vue's templates: `import type {} from 'chatwoot-baton/widget/vue'`. */
import type { DefineComponent } from 'vue';
import type { ChatWidgetAttributes, ChatWidgetListeners } from './attributes.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
/** `@chat-message` is the property `onChatMessage`. */
type Listeners = {
  [Name in keyof ChatWidgetListeners as `on${Capitalize<Camel<Name>>}`]?: ChatWidgetListeners[Name];
};

declare module 'vue' {
  interface GlobalComponents {
    'chat-widget': DefineComponent<ChatWidgetAttributes & Listeners>;
  }
}
