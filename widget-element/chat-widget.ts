import { ChatWidgetElement } from './chat-widget-element.ts';

// A page may load the script twice, by a tag manager for example: the first one wins.
if (!customElements.get('chat-widget')) customElements.define('chat-widget', ChatWidgetElement);

export { ChatWidgetElement };
export { ChatEvent, type ChatEvents } from './events.ts';
