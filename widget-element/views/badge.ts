import { html, nothing } from 'lit/html.js';

/** The number of messages nobody has seen yet; the launcher's own name says it in words. */
export function badge(unread: number): unknown {
  if (unread === 0) return nothing;
  return html`<span class="badge" part="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>`;
}
