import { html, nothing } from 'lit/html.js';
import type { Strings } from '../locales/strings.ts';

/** The launcher's name while there are messages that nobody has seen yet. */
export function unreadName(unread: number, strings: Strings): string | undefined {
  return unread === 0 ? undefined : strings.openChatUnread(unread);
}

/** The number of messages nobody has seen yet; the launcher's own name says it in words. */
export function badge(unread: number): unknown {
  if (unread === 0) return nothing;
  return html`<span class="badge" part="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>`;
}
