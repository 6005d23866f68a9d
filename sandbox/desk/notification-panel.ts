import { html, nothing, type TemplateResult } from 'lit';
import type { DeskNotification } from './desk-api.ts';

const WORDS: Record<string, string> = {
  conversation_mention: 'You were mentioned',
  conversation_assignment: 'Assigned to you',
  assigned_conversation_new_message: 'New message for you',
  participating_conversation_new_message: 'New message',
};

/** The bell: how many are unread, and what they say. */
export function notificationPanel(options: {
  notifications: readonly DeskNotification[];
  shown: boolean;
  toggle: () => void;
  open: (conversation: number) => void;
}): TemplateResult {
  const unread = options.notifications.filter((row) => row.read_at === null).length;
  return html`<div class="bell">
    <button
      type="button"
      class="button"
      aria-expanded=${options.shown ? 'true' : 'false'}
      aria-controls="notifications"
      @click=${options.toggle}
    >
      Notifications <span class=${unread > 0 ? 'unread' : 'count'}>${unread}</span>
    </button>
    <span class="hidden" role="status">${unread > 0 ? `${String(unread)} unread notifications` : ''}</span>
    <div id="notifications" class="popup" ?hidden=${!options.shown}>
      ${options.notifications.length === 0 ? html`<p class="empty">Nothing yet.</p>` : nothing}
      <ul>
        ${options.notifications.map(
          (row) =>
            html`<li>
              <button
                type="button"
                class="row"
                @click=${() => {
                  options.open(row.primary_actor_id);
                }}
              >
                <span class="row-head"
                  ><strong>${WORDS[row.notification_type] ?? 'Notification'} #${row.primary_actor_id}</strong
                  >${row.read_at === null ? html`<span class="tag tag--queue">New</span>` : nothing}</span
                >
                <span class="row-text">${row.push_message_body}</span>
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
