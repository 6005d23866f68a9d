import { html, type TemplateResult } from 'lit/html.js';
import type { Strings } from '../locales/strings.ts';
import { icon } from './icon.ts';

/** The square that opens the chat, with the number of messages nobody has seen yet. */
export function launcher(
  strings: Strings,
  unread: number,
  badge: unknown,
  open: boolean,
  hidden: boolean,
  toggle: () => void,
): TemplateResult {
  return html`<button
    class="launcher"
    part="launcher"
    type="button"
    lang=${strings.language}
    aria-expanded=${open}
    aria-haspopup="dialog"
    aria-label=${unread > 0 ? strings.openChatUnread(unread) : strings.openChat}
    ?hidden=${hidden}
    @click=${toggle}
  >
    <slot name="launcher">${icon('chat')}</slot>
    ${badge}
  </button>`;
}
