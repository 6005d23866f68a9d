import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { conversationList, tabs } from './conversation-list.ts';
import { conversationView, type Action } from './conversation-view.ts';
import {
  DeskApi,
  fetchPeople,
  type DeskConversation,
  type DeskMessage,
  type DeskNotification,
  type People,
  type Person,
  type TabId,
} from './desk-api.ts';
import { DeskCable, type CableEvent } from './desk-cable.ts';
import { notificationPanel } from './notification-panel.ts';

const REMEMBERED = 'agent-desk.person';
/** Several events come at once; one look answers them. */
const REFRESH_MS = 120;
const TYPING_SHOWN_MS = 30_000;

/** The desk where a person answers: choose who you are, see who waits, write. It speaks Chatwoot's own API. */
export class AgentDesk extends LitElement {
  static override properties = {
    people: { state: true },
    me: { state: true },
    tab: { state: true },
    rows: { state: true },
    more: { state: true },
    counts: { state: true },
    openId: { state: true },
    conversation: { state: true },
    messages: { state: true },
    earlier: { state: true },
    notifications: { state: true },
    showNotifications: { state: true },
    connected: { state: true },
    note: { state: true },
    typing: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare people: People | null;
  declare me: Person | null;
  declare tab: TabId;
  declare rows: DeskConversation[] | null;
  declare more: boolean;
  declare counts: Partial<Record<TabId, number>>;
  declare openId: number | null;
  declare conversation: DeskConversation | null;
  declare messages: DeskMessage[];
  declare earlier: boolean;
  declare notifications: DeskNotification[];
  declare showNotifications: boolean;
  declare connected: boolean;
  declare note: boolean;
  declare typing: string | null;
  declare busy: boolean;
  declare problem: string | null;

  private api: DeskApi | null = null;
  private cable: DeskCable | null = null;
  private refreshing = 0;
  private typingTimer = 0;
  /** The last thing said about typing is on its way until this settles: what comes next must not overtake it. */
  private telling: Promise<unknown> = Promise.resolve();
  private toldTyping = 0;
  private pages = 1;

  constructor() {
    super();
    this.people = null;
    this.me = null;
    this.tab = 'unassigned';
    this.rows = null;
    this.more = false;
    this.counts = {};
    this.openId = null;
    this.conversation = null;
    this.messages = [];
    this.earlier = false;
    this.notifications = [];
    this.showNotifications = false;
    this.connected = false;
    this.note = false;
    this.typing = null;
    this.busy = false;
    this.problem = null;
  }

  /** In the page itself: the desk is the whole page, and its style sheet is a file, as the page's policy wants. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.people = await fetchPeople();
      const remembered = sessionStorage.getItem(REMEMBERED);
      this.become(
        this.people.people.find((person) => String(person.id) === remembered) ?? this.people.people[0],
      );
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.cable?.close();
  }

  private become(person: Person | undefined): void {
    if (!person || !this.people) return;
    const { account_id: account } = this.people;
    sessionStorage.setItem(REMEMBERED, String(person.id));
    this.cable?.close();
    this.me = person;
    this.api = new DeskApi(account, person);
    this.cable = new DeskCable(
      account,
      person,
      (event) => {
        this.happened(event);
      },
      (connected) => {
        this.connected = connected;
        if (connected) this.refreshSoon();
      },
    );
    this.refreshSoon();
  }

  private happened({ event, data }: CableEvent): void {
    if (event === 'conversation.typing_on' || event === 'conversation.typing_off') {
      const about = data['conversation'] as { id: number } | undefined;
      const user = data['user'] as { id: number; name: string; type?: string } | undefined;
      // Chatwoot tells everybody, the one who types as well.
      const isMe = user?.type === 'user' && user.id === this.me?.id;
      if (about?.id === this.openId && !isMe)
        this.showTyping(event === 'conversation.typing_on' ? (user?.name ?? null) : null);
    } else if (event !== 'presence.update') {
      if (event === 'message.created' && data['conversation_id'] === this.openId) this.showTyping(null);
      this.refreshSoon();
    }
  }

  private showTyping(name: string | null): void {
    this.typing = name;
    window.clearTimeout(this.typingTimer);
    if (name !== null)
      this.typingTimer = window.setTimeout(() => {
        this.typing = null;
      }, TYPING_SHOWN_MS);
  }

  private refreshSoon(): void {
    window.clearTimeout(this.refreshing);
    this.refreshing = window.setTimeout(() => void this.attempt(() => this.refresh()), REFRESH_MS);
  }

  private async refresh(): Promise<void> {
    const { api, tab, openId } = this;
    if (!api) return;
    const [list, counts, notifications] = await Promise.all([
      api.conversations(tab, this.pages),
      api.counts(),
      api.notifications(),
    ]);
    if (api !== this.api) return;
    if (tab === this.tab) [this.rows, this.more] = [list.rows, list.more];
    this.counts = counts;
    this.notifications = notifications;
    if (openId !== null) await this.load(openId);
  }

  private async load(id: number): Promise<void> {
    const { api } = this;
    if (!api) return;
    const [conversation, latest] = await Promise.all([api.conversation(id), api.messages(id)]);
    if (api !== this.api || this.openId !== id) return;
    const first = latest[0]?.id ?? 0;
    const kept = this.conversation?.id === id ? this.messages.filter((message) => message.id < first) : [];
    if (kept.length === 0) this.earlier = latest.length >= 20;
    this.conversation = conversation;
    this.messages = [...kept, ...latest];
    if (
      conversation.unread_count > 0 ||
      this.notifications.some((row) => row.primary_actor_id === id && row.read_at === null)
    ) {
      await api.seen(id);
      this.rows = this.rows?.map((row) => (row.id === id ? { ...row, unread_count: 0 } : row)) ?? null;
      this.notifications = await api.notifications();
    }
  }

  private open(id: number): void {
    this.openId = id;
    this.conversation = null;
    this.messages = [];
    this.note = false;
    this.typing = null;
    this.showNotifications = false;
    void this.attempt(async () => {
      await this.load(id);
      await this.updateComplete;
      this.querySelector<HTMLElement>('#who')?.focus();
    });
  }

  private showEarlier(): void {
    const { api, openId } = this;
    const first = this.messages[0]?.id;
    if (!api || openId === null || first === undefined) return;
    void this.attempt(async () => {
      const older = await api.messages(openId, first);
      this.earlier = older.length >= 20;
      this.messages = [...older, ...this.messages];
    });
  }

  private act(action: Action): void {
    const { api, openId: id, me } = this;
    if (!api || id === null || !me) return;
    void this.attempt(async () => {
      if (action === 'assign') await api.assign(id, me.id);
      else if (action === 'unassign') await api.assign(id, null);
      else if (action === 'return') await api.setStatus(id, 'pending');
      else if (action === 'resolve') await api.setStatus(id, 'resolved');
      else if (action === 'reopen') await api.setStatus(id, 'open');
      else {
        await api.setStatus(id, 'open');
        await api.assign(id, me.id);
      }
      await this.refresh();
    });
  }

  private send(event: Event): void {
    event.preventDefault();
    const field = this.querySelector<HTMLTextAreaElement>('#text');
    const content = field?.value.trim() ?? '';
    const { api, openId: id, note } = this;
    if (!api || id === null || !field || content === '') return;
    const wasTold = this.toldTyping > 0;
    this.toldTyping = 0;
    void this.attempt(async () => {
      await this.telling;
      if (wasTold) await api.typing(id, false, note);
      await api.say(id, content, note);
      field.value = '';
      await this.refresh();
      field.focus();
    });
  }

  private typed(): void {
    const now = Date.now();
    if (!this.api || this.openId === null || now - this.toldTyping < 5_000) return;
    this.toldTyping = now;
    const { api, openId: id, note } = this;
    this.telling = this.attempt(() => api.typing(id, true, note), true);
  }

  /** Runs something that may fail, and says so in one sentence if it does. */
  private async attempt(run: () => Promise<void>, quiet = false): Promise<void> {
    if (!quiet) this.busy = true;
    try {
      await run();
      if (!quiet) this.problem = null;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = false;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('messages')) return;
    const log = this.querySelector('.log');
    const before = changed.get('messages') as DeskMessage[] | undefined;
    if (log && before?.at(-1)?.id !== this.messages.at(-1)?.id) log.scrollTop = log.scrollHeight;
  }

  protected override render(): TemplateResult {
    const { me } = this;
    if (!me || !this.people)
      return html`<main class="start"><p role="status">${this.problem ?? 'Opening the desk…'}</p></main>`;
    return html`<header class="top">
        <h1>Agent desk</h1>
        <p class="state" role="status">${this.connected ? 'Live' : 'Connecting…'}</p>
        <label class="me">
          I am
          <select
            @change=${(event: Event) => {
              this.choosePerson((event.target as HTMLSelectElement).value);
            }}
          >
            ${this.people.people.map((person) => html`<option value=${person.id} ?selected=${person.id === me.id}>${person.name}${person.role === 'administrator' ? ' (administrator)' : ''}</option>`)}
          </select>
        </label>
        ${notificationPanel({
          notifications: this.notifications,
          shown: this.showNotifications,
          toggle: () => {
            this.showNotifications = !this.showNotifications;
          },
          open: (id) => {
            this.open(id);
          },
        })}
      </header>
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <main class=${this.openId === null ? 'desk' : 'desk desk--open'}>
        <nav aria-label="Queue">
          ${tabs(this.tab, this.counts, (tab) => {
            this.chooseTab(tab);
          })}
          ${conversationList({
            tab: this.tab,
            rows: this.rows,
            more: this.more,
            openId: this.openId,
            open: (id) => {
              this.open(id);
            },
            showMore: () => {
              this.pages += 1;
              this.refreshSoon();
            },
          })}
        </nav>
        ${this.renderConversation(me)}
      </main>`;
  }

  private renderConversation(me: Person): TemplateResult {
    if (!this.conversation)
      return html`<section class="conversation conversation--none">
        <p>${this.openId === null ? 'Choose a conversation.' : 'Opening…'}</p>
      </section>`;
    return conversationView({
      conversation: this.conversation,
      messages: this.messages,
      earlier: this.earlier,
      me,
      note: this.note,
      typing: this.typing,
      busy: false,
      back: () => {
        const id = this.openId;
        this.openId = null;
        this.conversation = null;
        void this.updateComplete.then(() =>
          this.querySelector<HTMLElement>(id === null ? '.row' : '#list')?.focus(),
        );
      },
      showEarlier: () => {
        this.showEarlier();
      },
      act: (action) => {
        this.act(action);
      },
      setNote: (note) => {
        this.note = note;
      },
      typed: () => {
        this.typed();
      },
      send: (event) => {
        this.send(event);
      },
    });
  }

  private chooseTab(tab: TabId): void {
    this.tab = tab;
    this.rows = null;
    this.pages = 1;
    void this.attempt(() => this.refresh());
  }

  private choosePerson(id: string): void {
    this.openId = null;
    this.conversation = null;
    this.rows = null;
    this.become(this.people?.people.find((person) => String(person.id) === id));
  }
}
