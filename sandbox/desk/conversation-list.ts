import { html, nothing, type TemplateResult } from 'lit';
import { TABS, type DeskConversation, type TabId } from './desk-api.ts';

/** A time as agents read it: the hour today, else the day. */
export function shortTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  const today = new Date().toDateString() === date.toDateString();
  return new Intl.DateTimeFormat(
    undefined,
    today ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' },
  ).format(date);
}

/** Who has a conversation, in shape and words: square for the bot, dashed for nobody, round for a person. */
export function ownerTag(conversation: DeskConversation): TemplateResult {
  const { assignee, assignee_type: type } = conversation.meta;
  if (conversation.status === 'resolved') return html`<span class="tag">Resolved</span>`;
  if (conversation.status === 'pending') return html`<span class="tag tag--bot">Bot</span>`;
  if (type === 'User' && assignee) return html`<span class="tag tag--person">${assignee.name}</span>`;
  return html`<span class="tag tag--queue"
    >${type === 'AgentBot' ? 'Nobody, bot failed' : 'Nobody yet'}</span
  >`;
}

function preview(conversation: DeskConversation): string {
  const message = conversation.last_non_activity_message;
  if (!message) return 'No message yet';
  const text = (message.content ?? '')
    .replace(/\[@?([^\]]*)\]\(mention:[^)]*\)/g, '@$1')
    .replace(/[*>`]/g, '')
    .trim();
  return `${message.private ? 'Note: ' : ''}${text === '' ? 'An attachment' : text}`;
}

/** The tabs with their counts. */
export function tabs(
  chosen: TabId,
  counts: Partial<Record<TabId, number>>,
  choose: (tab: TabId) => void,
): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.findIndex((tab) => tab.id === chosen) + step + TABS.length) % TABS.length];
    if (!next) return;
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="Conversations" @keydown=${move}>
    ${TABS.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab.id}"
          aria-selected=${tab.id === chosen ? 'true' : 'false'}
          aria-controls="list"
          tabindex=${tab.id === chosen ? '0' : '-1'}
          @click=${() => {
            choose(tab.id);
          }}
        >
          ${tab.label} <span class="count">${counts[tab.id] ?? ''}</span>
        </button>`,
    )}
  </div>`;
}

/** The conversations of a tab. */
export function conversationList(options: {
  tab: TabId;
  rows: readonly DeskConversation[] | null;
  more: boolean;
  openId: number | null;
  open: (id: number) => void;
  showMore: () => void;
}): TemplateResult {
  const { tab, rows, openId } = options;
  const empty = {
    unassigned: 'Nobody is waiting.',
    mine: 'You have no open conversation.',
    open: 'Nothing is open.',
    pending: 'The bot has no conversation.',
    resolved: 'Nothing is resolved yet.',
  }[tab];
  return html`<div
    id="list"
    class="list"
    role="tabpanel"
    aria-labelledby="tab-${tab}"
    aria-busy=${rows === null ? 'true' : 'false'}
  >
    ${rows?.length === 0 ? html`<p class="empty">${empty}</p>` : nothing}
    <ul>
      ${rows?.map(
        (row) =>
          html`<li>
            <button
              type="button"
              class="row"
              aria-current=${row.id === openId ? 'true' : 'false'}
              @click=${() => {
                options.open(row.id);
              }}
            >
              <span class="row-head"
                ><strong>${row.meta.sender.name}</strong><time>${shortTime(row.last_activity_at)}</time></span
              >
              <span class="row-text">${preview(row)}</span>
              <span class="row-foot">
                ${ownerTag(row)}
                ${row.unread_count > 0 ? html`<span class="unread" aria-label="${String(row.unread_count)} unread">${row.unread_count}</span>` : nothing}
                <span class="number">#${row.id}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
    ${options.more ? html`<button type="button" class="button more" @click=${options.showMore}>Show more</button>` : nothing}
  </div>`;
}
