import type { Told } from './recorded-webhooks.ts';

const PAGE = 25;

interface Held {
  id: number;
  status: string;
  /** Seconds since 1970. */
  createdAt: number;
  updatedAt: number;
  last: { id: number; message_type: number; created_at: number; sender: { type: string } } | null;
}

/** Conversations as Chatwoot holds them: begun by their visitors, whatever the service has heard of them. */
export function createConversations() {
  // Those with the newest activity last.
  const held = new Map<number, Held>();

  function touched(id: number): Held {
    const now = Date.now() / 1000;
    const one = held.get(id) ?? { id, status: 'pending', createdAt: now, updatedAt: now, last: null };
    held.delete(id);
    held.set(id, one);
    one.updatedAt = now;
    return one;
  }

  function asJson({ id, status, createdAt, updatedAt, last }: Held) {
    return {
      id,
      status,
      created_at: Math.floor(createdAt),
      updated_at: updatedAt,
      inbox_id: 1,
      meta: { channel: 'Channel::Api' },
      last_non_activity_message: last,
    };
  }

  return {
    /** A webhook tells of what has happened in a conversation. */
    happened({ conversation, status, message }: Told): void {
      if (conversation === 0) return;
      const one = touched(conversation);
      one.status = status ?? one.status;
      if (message === null) return;
      const { id, isVisitors } = message;
      const [kind, type] = isVisitors ? [0, 'contact'] : [1, 'user'];
      one.last = { id, message_type: kind, created_at: Math.floor(one.updatedAt), sender: { type } };
    },
    /** The bot wrote. */
    said(conversation: number, message: NonNullable<Held['last']>): void {
      touched(conversation).last = message;
    },
    become(conversation: number, status: string): void {
      touched(conversation).status = status;
    },
    read: (conversation: number) => asJson(held.get(conversation) ?? touched(conversation)),
    /** A page of a list, newest activity first. */
    list(query: URLSearchParams) {
      const status = query.get('status') ?? 'open';
      const page = Number(query.get('page') ?? '1');
      const fitting = [...held.values()].filter((one) => status === 'all' || one.status === status).reverse();
      return {
        data: {
          meta: { all_count: fitting.length },
          payload: fitting.slice((page - 1) * PAGE, page * PAGE).map(asJson),
        },
      };
    },
  };
}

/** What Chatwoot holds. */
export type Conversations = ReturnType<typeof createConversations>;
