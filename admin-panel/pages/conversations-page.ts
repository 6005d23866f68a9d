import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type {
  BotDetail,
  ConversationPage as Rows,
  ConversationRow,
  Owner,
} from '../../agent-bot/http/api.ts';
import type { Api } from '../api-client.ts';
import { segmented } from '../controls/segmented.ts';
import { plainNote } from '../conversation/plain-note.ts';
import { moment, waited } from '../format.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, asApiError, empty } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';

const FILTERS = [
  { value: '', label: 'All' },
  { value: 'queued', label: 'Waiting' },
  { value: 'bot', label: 'Bot' },
  { value: 'agent', label: 'Person' },
  { value: 'closed', label: 'Closed' },
] as const;
const REFRESH_MS = 15_000;

/** Every conversation of the bot: who has it, why, the last word, and when it changed, the latest change first. */
export class ConversationsPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    owner: { attribute: false },
    loadingMore: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  /** The filter, from the address; empty means all. */
  declare owner: string;
  declare loadingMore: boolean;
  readonly #rows = new Loading<Rows>(this);
  #timer: ReturnType<typeof setInterval> | undefined;
  #more = false;

  constructor() {
    super();
    this.owner = '';
    this.loadingMore = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      // A list that somebody has unrolled stays as it is.
      if (document.visibilityState === 'visible' && !this.#more) this.#load(true);
    }, REFRESH_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    const otherBot = changed.has('bot') && before?.id !== this.bot.id;
    if (!otherBot && !changed.has('owner')) return;
    this.#more = false;
    this.#load(false);
  }

  #path(before = ''): string {
    const query = new URLSearchParams();
    if (this.owner) query.set('owner', this.owner);
    if (before) query.set('before', before);
    return `bots/${String(this.bot.id)}/conversations?${query.toString()}`;
  }

  #load(keep: boolean): void {
    void this.#rows.load(() => this.api.get<Rows>(this.#path()), { keep });
  }

  async #loadMore(shown: Rows): Promise<void> {
    if (shown.next === null || this.loadingMore) return;
    this.loadingMore = true;
    try {
      const page = await this.api.get<Rows>(this.#path(shown.next));
      this.#more = true;
      const known = new Set(shown.rows.map((row) => row.conversation));
      this.#rows.set({
        rows: [...shown.rows, ...page.rows.filter((row) => !known.has(row.conversation))],
        next: page.next,
      });
    } catch (thrown) {
      this.tell(EVENTS.say, asApiError(thrown).message);
    } finally {
      this.loadingMore = false;
    }
  }

  /** Chatwoot's number leads straight there, however far down the list it is. */
  readonly #find = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('number') as HTMLInputElement;
    const number = /^#?\s*(\d{1,15})$/.exec(input.value.trim())?.[1];
    if (number !== undefined) location.hash = routeTo(this.bot.id, 'conversations', Number(number));
    else if (input.value.trim() !== '') {
      input.setCustomValidity('The number of a chat in Chatwoot, like 123.');
      input.reportValidity();
    }
  };

  readonly #onRowKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const links = [...this.querySelectorAll<HTMLElement>('a.cover')];
    const next = links[links.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  override render(): unknown {
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Conversations</h1>
          <p>Who has each chat, and why</p>
        </div>
        <form class="search" role="search" @submit=${this.#find}>
          ${icon('search')}<input
            class="input input--short"
            type="search"
            name="number"
            inputmode="numeric"
            placeholder="#123"
            aria-label="Go to the chat with this number"
            @input=${(event: Event) => {
              (event.target as HTMLInputElement).setCustomValidity('');
            }}
          />
        </form>
        ${segmented({
          name: 'owner',
          label: 'Show',
          segments: FILTERS,
          value: this.owner as '' | Owner,
          onChange: (owner) => {
            location.hash = routeTo(this.bot.id, 'conversations', null, owner ? { owner } : {});
          },
        })}
      </header>
      <div class="page__body page__body--flush">${this.#rows.render((rows) => this.#table(rows))}</div>
    </main>`;
  }

  #table(page: Rows): TemplateResult {
    if (page.rows.length === 0) {
      return this.owner
        ? empty('No conversations here', 'Choose another filter.')
        : empty('No conversations yet', 'They appear when a visitor writes in this inbox.');
    }
    return html`<table class="table table--pad table--rows chats">
        <thead>
          <tr>
            <th scope="col">Chat</th>
            <th scope="col">With</th>
            <th scope="col">Reason</th>
            <th scope="col">Last message</th>
            <th scope="col" class="num">Changed</th>
          </tr>
        </thead>
        <tbody @keydown=${this.#onRowKey}>
          ${page.rows.map((row) => this.#row(row))}
        </tbody>
      </table>
      ${
        page.next === null
          ? nothing
          : html`<div class="pane">
              <button
                class="button"
                aria-disabled=${this.loadingMore ? 'true' : 'false'}
                @click=${() => void this.#loadMore(page)}
              >
                ${this.loadingMore ? 'Loading…' : 'Show more'}
              </button>
            </div>`
      }`;
  }

  #row(row: ConversationRow): TemplateResult {
    const last = row.last_message;
    return html`<tr>
      <td>
        <a class="cover strong" href=${routeTo(this.bot.id, 'conversations', row.conversation)}
          >#${row.conversation}</a
        >
      </td>
      <td>${ownerTag(row.owner, row.person, row.queued_at)}</td>
      <td>${row.reason_label ?? html`<span class="faint">–</span>`}</td>
      <td class="chats__last">
        <span class="clip" dir="auto">${lastWords(last)}</span>
      </td>
      <td class="num muted">${moment(row.updated_at)}</td>
    </tr>`;
  }
}

function lastWords(last: ConversationRow['last_message']): TemplateResult {
  if (last === null) return html`<span class="faint">–</span>`;
  if (last.text === null) return html`<span class="faint">Text removed</span>`;
  return html`<span class="faint">${AUTHORS[last.author] ?? last.author}</span>
    ${last.author === 'visitor' ? last.text : plainNote(last.text)}`;
}

/** Who wrote, before the words. */
const AUTHORS: Record<string, string> = { visitor: 'Visitor:', bot: 'Assistant:', agent: 'Person:' };

/** Who has a conversation: square for the bot, amber for waiting, round and green for a person. */
export function ownerTag(owner: Owner, person: string | null, queuedAt: number | null): TemplateResult {
  switch (owner) {
    case 'bot':
      return html`<span class="tag">Assistant</span>`;
    case 'queued':
      return html`<span class="tag tag--queue"
        >Waiting${queuedAt === null ? '' : ` ${waited(Date.now() - queuedAt)}`}</span
      >`;
    case 'agent':
      return html`<span class="tag tag--person">${person ?? 'A person'}</span>`;
    case 'closed':
      return html`<span class="faint">Closed</span>`;
  }
}

customElements.define('baton-conversations', ConversationsPage);
