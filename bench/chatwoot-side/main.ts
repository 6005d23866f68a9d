import { createApi, type ApiEvents } from './api.ts';
import { createConversations } from './conversations.ts';
import { flood, steady } from './load.ts';
import type { ChatwootSide, Target } from './protocol.ts';
import { echoBody, retold, signed } from './recorded-webhooks.ts';
import { postBalanced } from './send.ts';
import { createVisitors } from './visitors.ts';
import { serveRemote } from '../serve-remote.ts';

let messages = 900_000_000;
const nextMessage = (): number => (messages += 1);
let echo = false;
let target: Target = { urls: [], secret: '' };
const recordedEcho = echoBody();

const conversations = createConversations();
const visitors = createVisitors(nextMessage, conversations.happened);
const events: ApiEvents = {
  nextMessage,
  begun: (conversation, key) => {
    visitors.begun(conversation, key);
  },
  ended: (conversation, what, said) => {
    if (echo && said !== null && !said.private) {
      const change = { conversation, message: said.id, content: said.content, sourceId: said.source_id };
      void postBalanced(target, signed(retold(recordedEcho, change), target.secret));
    }
    visitors.ended(conversation, what);
  },
};
const api = createApi(events, conversations);

const side: ChatwootSide = {
  listen: () => api.listen(),
  behave(how) {
    echo = how.echo;
    api.behave(how.delayMs);
  },
  steady(load) {
    ({ target } = load);
    return steady(load, conversations.happened);
  },
  flood(load) {
    ({ target } = load);
    return flood(load, conversations.happened);
  },
  arrivals: () => api.arrivals(),
  chat(chats) {
    ({ target } = chats);
    visitors.chat(chats);
  },
  chatReport: () => visitors.chatReport(),
  killed: () => {
    visitors.killed();
  },
  quiet: () => {
    visitors.quiet();
  },
};

serveRemote(side);
