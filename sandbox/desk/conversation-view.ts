import { html, nothing, type TemplateResult } from 'lit';
import { ownerTag, shortTime } from './conversation-list.ts';
import type { DeskConversation, DeskMessage, Person } from './desk-api.ts';
import { renderMarkdown } from './note-markdown.ts';

export type Action = 'assign' | 'unassign' | 'take' | 'return' | 'resolve' | 'reopen';

/** What can be done with a conversation now, the most likely first. */
export function actionsFor(conversation: DeskConversation, me: Person): { action: Action; label: string }[] {
  const { status, meta } = conversation;
  if (status === 'resolved') return [{ action: 'reopen', label: 'Reopen' }];
  if (status === 'pending')
    return [
      { action: 'take', label: 'Open and assign to me' },
      { action: 'resolve', label: 'Resolve' },
    ];
  const person = meta.assignee_type === 'User' ? meta.assignee : undefined;
  const assign = person?.id === me.id ? [] : [{ action: 'assign' as const, label: 'Assign to me' }];
  const unassign = person ? [{ action: 'unassign' as const, label: 'Unassign' }] : [];
  return [
    ...assign,
    ...unassign,
    { action: 'return', label: 'Return to bot' },
    { action: 'resolve', label: 'Resolve' },
  ];
}

function speaker(message: DeskMessage): { name: string; kind: string } {
  const { sender, message_type: type } = message;
  if (type === 3) return { name: 'Inbox', kind: 'bot' };
  if (sender?.type === 'contact') return { name: sender.name, kind: 'visitor' };
  return sender?.type === 'agent_bot'
    ? { name: sender.name, kind: 'bot' }
    : { name: sender?.name ?? 'Somebody', kind: 'person' };
}

function attachment(file: NonNullable<DeskMessage['attachments']>[number]): TemplateResult {
  const path = new URL(file.data_url).pathname;
  if (file.file_type === 'image')
    return html`<a href=${path} target="_blank"><img src=${path} alt="Attached picture" /></a>`;
  return html`<a href=${path} download>Attached ${file.extension ?? 'file'}</a>`;
}

function choices(message: DeskMessage): TemplateResult | typeof nothing {
  const { items, submitted_values: chosen } = message.content_attributes;
  if (!Array.isArray(items) || items.length === 0) return nothing;
  const picked = Array.isArray(chosen) ? chosen.map((value) => value.title) : [];
  return html`<ul class="choices" aria-label="Choices">
    ${items.map((item) => html`<li class=${picked.includes(item.title) ? 'choice choice--picked' : 'choice'}>${item.title}${picked.includes(item.title) ? html` <span>(chosen)</span>` : nothing}</li>`)}
  </ul>`;
}

function messageItem(message: DeskMessage): TemplateResult {
  if (message.message_type === 2)
    return html`<li class="activity">${message.content} <time>${shortTime(message.created_at)}</time></li>`;
  const { name, kind } = speaker(message);
  const classes = [
    'message',
    `message--${kind}`,
    message.private ? 'message--note' : '',
    message.content_attributes.deleted === true ? 'message--gone' : '',
  ];
  return html`<li class=${classes.join(' ')}>
    <p class="by">
      <strong>${name}</strong>
      ${message.private ? html`<span class="tag tag--queue">Private note</span>` : kind === 'bot' ? html`<span class="tag tag--bot">Bot</span>` : nothing}
      <time>${shortTime(message.created_at)}</time>
    </p>
    <div class="body">
      ${renderMarkdown(message.content ?? '')} ${choices(message)} ${message.attachments?.map(attachment)}
    </div>
  </li>`;
}

export interface ConversationViewOptions {
  conversation: DeskConversation;
  messages: readonly DeskMessage[];
  earlier: boolean;
  me: Person;
  note: boolean;
  typing: string | null;
  busy: boolean;
  back: () => void;
  showEarlier: () => void;
  act: (action: Action) => void;
  setNote: (note: boolean) => void;
  typed: () => void;
  send: (event: Event) => void;
}

/** One conversation: what was said, what can be done, and where to write. */
export function conversationView(options: ConversationViewOptions): TemplateResult {
  const { conversation, messages, me, note } = options;
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    options.send(event);
  };
  return html`<section class="conversation" aria-labelledby="who">
    <header>
      <button type="button" class="button back" @click=${options.back}>Back</button>
      <div class="who">
        <h2 id="who" tabindex="-1">
          ${conversation.meta.sender.name} <span class="number">#${conversation.id}</span>
        </h2>
        <p>
          ${ownerTag(conversation)}${conversation.meta.team ? html` <span class="tag">${conversation.meta.team.name}</span>` : nothing}${conversation.labels.map((label) => html` <span class="tag">${label}</span>`)}
        </p>
      </div>
      <div class="actions">
        ${actionsFor(conversation, me).map(
          ({ action, label }, index) =>
            html`<button
              type="button"
              class=${index === 0 ? 'button button--primary' : 'button'}
              ?disabled=${options.busy}
              @click=${() => {
                options.act(action);
              }}
            >
              ${label}
            </button>`,
        )}
      </div>
    </header>
    ${
      conversation.status === 'pending'
        ? html`<p class="banner">
            The bot has this conversation. A reply does not take it over by itself; open it first.
          </p>`
        : nothing
    }
    <div class="log" role="log" aria-label="Messages" tabindex="0">
      ${options.earlier ? html`<button type="button" class="button more" @click=${options.showEarlier}>Earlier messages</button>` : nothing}
      <ol>
        ${messages.map(messageItem)}
      </ol>
      ${options.typing === null ? nothing : html`<p class="typing">${options.typing} is typing…</p>`}
    </div>
    <form class=${note ? 'composer composer--note' : 'composer'} @submit=${options.send}>
      <fieldset>
        <legend class="hidden">What to write</legend>
        <label
          ><input
            type="radio"
            name="kind"
            .checked=${!note}
            @change=${() => {
              options.setNote(false);
            }}
          />
          Reply</label
        >
        <label
          ><input
            type="radio"
            name="kind"
            .checked=${note}
            @change=${() => {
              options.setNote(true);
            }}
          />
          Private note</label
        >
      </fieldset>
      <label class="hidden" for="text">${note ? 'Private note' : 'Reply'}</label>
      <textarea
        id="text"
        rows="3"
        placeholder=${note ? 'Only your team sees this' : `Message ${conversation.meta.sender.name}`}
        @keydown=${enter}
        @input=${options.typed}
      ></textarea>
      <button type="submit" class="button button--primary" ?disabled=${options.busy}>
        ${note ? 'Add note' : 'Send'}
      </button>
    </form>
  </section>`;
}
