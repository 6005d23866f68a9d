import { html, type TemplateResult } from 'lit/html.js';
import type { Strings } from '../locales/strings.ts';
import { icon } from './icon.ts';

/** The square that opens the chat. `unread` and `badge` say how many messages nobody has seen yet, once there is one. */
export function launcher(
  strings: Strings,
  unread: string | undefined,
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
    aria-label=${unread ?? strings.openChat}
    ?hidden=${hidden}
    @click=${toggle}
  >
    <slot name="launcher">${icon('chat')}</slot>
    ${badge}
  </button>`;
}
