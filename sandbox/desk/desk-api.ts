/** One of the people the desk may be used as. */
export interface Person {
  id: number;
  name: string;
  role: string;
  accessToken: string;
  pubsubToken: string;
}

export interface People {
  account_id: number;
  people: Person[];
}

export interface DeskMessage {
  id: number;
  content: string | null;
  message_type: 0 | 1 | 2 | 3;
  content_type: string;
  content_attributes: {
    items?: { title?: string }[];
    submitted_values?: { title?: string }[];
    deleted?: boolean;
  };
  created_at: number;
  private: boolean;
  sender?: { name: string; type: string };
  attachments?: { file_type: string; data_url: string; extension: string | null }[];
}

export interface DeskConversation {
  id: number;
  status: 'open' | 'pending' | 'resolved' | 'snoozed';
  unread_count: number;
  waiting_since: number;
  last_activity_at: number;
  priority: string | null;
  labels: string[];
  meta: {
    sender: { name: string };
    assignee?: { id: number; name: string };
    assignee_type?: string;
    team?: { name: string };
  };
  last_non_activity_message: DeskMessage | null;
}

export interface Counts {
  mine_count: number;
  unassigned_count: number;
  all_count: number;
}

export interface DeskNotification {
  id: number;
  notification_type: string;
  push_message_title: string;
  push_message_body: string;
  primary_actor_id: number;
  read_at: number | null;
}

/** The tabs of the desk; each is a list that Chatwoot's API gives. */
export const TABS = [
  { id: 'unassigned', label: 'Unassigned', query: 'status=open&assignee_type=unassigned' },
  { id: 'mine', label: 'Mine', query: 'status=open&assignee_type=me' },
  { id: 'open', label: 'All open', query: 'status=open' },
  { id: 'pending', label: 'Bot has it', query: 'status=pending' },
  { id: 'resolved', label: 'Resolved', query: 'status=resolved' },
] as const;

export type TabId = (typeof TABS)[number]['id'];

/** Who may be chosen. @throws if this page may not know */
export async function fetchPeople(): Promise<People> {
  const response = await fetch('/desk/people.json', { headers: { 'x-agent-desk': '1' } });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as People;
}

/** Chatwoot's account API, as one person. Every call throws with Chatwoot's own words if it is refused. */
export class DeskApi {
  private readonly base: string;
  private readonly token: string;

  constructor(accountId: number, person: Person) {
    this.base = `/api/v1/accounts/${String(accountId)}`;
    this.token = person.accessToken;
  }

  async conversations(tab: TabId, pages: number): Promise<{ rows: DeskConversation[]; more: boolean }> {
    const query = TABS.find((row) => row.id === tab)?.query ?? '';
    const rows: DeskConversation[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const answer = await this.get<{ data: { payload: DeskConversation[] } }>(
        `/conversations?${query}&page=${String(page)}`,
      );
      rows.push(...answer.data.payload);
      if (answer.data.payload.length < 25) return { rows, more: false };
    }
    return { rows, more: true };
  }

  async counts(): Promise<Record<TabId, number>> {
    const of = async (status: string): Promise<Counts> =>
      (await this.get<{ meta: Counts }>(`/conversations/meta?status=${status}`)).meta;
    const [open, pending, resolved] = await Promise.all([of('open'), of('pending'), of('resolved')]);
    return {
      unassigned: open.unassigned_count,
      mine: open.mine_count,
      open: open.all_count,
      pending: pending.all_count,
      resolved: resolved.all_count,
    };
  }

  conversation(id: number): Promise<DeskConversation> {
    return this.get(`/conversations/${String(id)}`);
  }

  /** The latest 20 messages, or the 20 before one. */
  async messages(id: number, before?: number): Promise<DeskMessage[]> {
    const query = before === undefined ? '' : `?before=${String(before)}`;
    return (await this.get<{ payload: DeskMessage[] }>(`/conversations/${String(id)}/messages${query}`))
      .payload;
  }

  async notifications(): Promise<DeskNotification[]> {
    return (await this.get<{ data: { payload: DeskNotification[] } }>('/notifications')).data.payload;
  }

  async say(id: number, content: string, isPrivate: boolean): Promise<void> {
    await this.post(`/conversations/${String(id)}/messages`, { content, private: isPrivate });
  }

  async assign(id: number, assignee: number | null): Promise<void> {
    await this.post(`/conversations/${String(id)}/assignments`, { assignee_id: assignee });
  }

  async setStatus(id: number, status: 'open' | 'pending' | 'resolved'): Promise<void> {
    await this.post(`/conversations/${String(id)}/toggle_status`, { status });
  }

  async seen(id: number): Promise<void> {
    await this.post(`/conversations/${String(id)}/update_last_seen`, {});
  }

  async typing(id: number, on: boolean, isPrivate: boolean): Promise<void> {
    await this.post(`/conversations/${String(id)}/toggle_typing_status`, {
      typing_status: on ? 'on' : 'off',
      is_private: isPrivate,
    });
  }

  private get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  private post(path: string, body: unknown): Promise<unknown> {
    return this.call('POST', path, body);
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: { api_access_token: this.token, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Chatwoot answered ${String(response.status)}: ${text.slice(0, 200)}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }
}
