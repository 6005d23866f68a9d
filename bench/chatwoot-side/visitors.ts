import type { ChatReport, Target } from './protocol.ts';
import { steadyNow } from './protocol.ts';
import { retold, signed, visitorBody, type Told } from './recorded-webhooks.ts';
import { postBalanced } from './send.ts';

/** Words of a visitor before the one that asks for a person. */
const QUESTIONS_BEFORE_HANDOFF = 4;

interface Chat {
  conversation: number;
  asked: number;
  /** When the word that waits for an answer was sent; null while none does. */
  since: number | null;
  /** Words of this chat that were answered. */
  answered: number;
  running: number;
  keys: Set<string>;
  lastSeq: number;
  opened: boolean;
}

/**
 * Visitors who each ask a few questions, one after the answer to the other, then for a person, and are then replaced
 * by a new visitor. They see whether what the service does in their conversation is in order.
 */
export function createVisitors(nextMessage: () => number, happened: (told: Told) => void) {
  const chats = new Map<number, Chat>();
  const recorded = visitorBody();
  let target: Target = { urls: [], secret: '' };
  let questions: string[] = [];
  let conversations = 5_000_000;
  let writing = false;
  let killedAt: number | null = null;
  let waitingAtKill = new Set<number>();
  let report = blank();

  function blank(): ChatReport {
    return { answered: 0, calls: 0, ended: 0, disorder: [], pauses: [], waiting: 0 };
  }

  function ask(chat: Chat): void {
    if (!writing) return;
    const content =
      chat.asked === QUESTIONS_BEFORE_HANDOFF
        ? 'can I talk to a real person?'
        : (questions[(chat.conversation + chat.asked * 7) % questions.length] ?? '');
    chat.asked += 1;
    chat.since = steadyNow();
    const body = retold(recorded, { conversation: chat.conversation, message: nextMessage(), content });
    const webhook = signed(body, target.secret);
    happened(webhook);
    void postBalanced(target, webhook).then((status) => {
      if (status !== 200) report.disorder.push(`a webhook was answered ${String(status)}`);
    });
  }

  function begin(): void {
    conversations += 1;
    const chat: Chat = {
      conversation: conversations,
      asked: 0,
      since: null,
      answered: 0,
      running: 0,
      keys: new Set(),
      lastSeq: 0,
      opened: false,
    };
    chats.set(chat.conversation, chat);
    ask(chat);
  }

  function heard(chat: Chat): void {
    if (chat.since === null) return;
    chat.since = null;
    chat.answered += 1;
    report.answered += 1;
    if (killedAt !== null && waitingAtKill.delete(chat.conversation))
      report.pauses.push(steadyNow() - killedAt);
  }

  return {
    chat(chosen: { target: Target; visitors: number; questions: string[] }): void {
      ({ target, questions } = chosen);
      writing = true;
      for (let n = 0; n < chosen.visitors; n += 1) begin();
    },
    /** The service's call came in. */
    begun(conversation: number, key: string | null): void {
      const chat = chats.get(conversation);
      if (chat === undefined) return;
      report.calls += 1;
      chat.running += 1;
      if (chat.running > 1) report.disorder.push(`two calls at once in conversation ${String(conversation)}`);
      if (key === null) return;
      const seq = Number(key.slice(key.lastIndexOf('-') + 1));
      if (chat.keys.has(key)) report.disorder.push(`${key} came twice`);
      else if (seq <= chat.lastSeq) report.disorder.push(`${key} came after step ${String(chat.lastSeq)}`);
      chat.keys.add(key);
      chat.lastSeq = Math.max(chat.lastSeq, seq);
    },
    /** The service's call was answered. */
    ended(conversation: number, what: 'say' | 'note' | 'open' | 'other'): void {
      const chat = chats.get(conversation);
      if (chat === undefined) return;
      chat.running -= 1;
      if (what === 'open') chat.opened = true;
      if (what === 'note' && !chat.opened)
        report.disorder.push(`a note before the opening in ${String(conversation)}`);
      if (what === 'say') heard(chat);
      if (what === 'say' && chat.asked <= QUESTIONS_BEFORE_HANDOFF) ask(chat);
      if (what !== 'note') return;
      // The last step of a handoff: this visitor is with people now.
      chats.delete(conversation);
      if (killedAt !== null && waitingAtKill.delete(conversation)) report.pauses.push(steadyNow() - killedAt);
      report.ended += 1;
      if (writing) begin();
    },
    chatReport(): ChatReport {
      const seen = report;
      seen.waiting =
        killedAt === null
          ? [...chats.values()].filter((chat) => chat.since !== null).length
          : waitingAtKill.size;
      report = blank();
      return seen;
    },
    killed(): void {
      killedAt = steadyNow();
      waitingAtKill = new Set(
        [...chats.values()].filter((chat) => chat.since !== null).map((chat) => chat.conversation),
      );
    },
    quiet(): void {
      writing = false;
      chats.clear();
      killedAt = null;
      waitingAtKill.clear();
    },
  };
}
