import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchPeer, PEERS } from './peers.ts';
import { openSite, type Site } from './site.ts';
import { startChatwoot } from './sandbox-chatwoot.ts';

/** What the answer to every question is. */
export const ANSWER = 'Shipping takes 3 days';

/** A widget on a page, and how a visitor uses it. Selectors as Playwright reads them: they look into shadow trees. */
export interface Contestant {
  name: string;
  site: Site;
  /** There when the widget can be used: its launcher or, without one, where the visitor writes. */
  ready: string;
  /** What is pressed to open it; null when it is open from the start. */
  launcher: string | null;
  /** Where the visitor writes. */
  input: string;
  /** What holds the answer in its text, or in that of its shadow tree. */
  log: string;
  close(): Promise<void>;
}

/** Ours as `npm run build` made it, in the language of the page, with the sandbox as its Chatwoot. */
async function ours(): Promise<Contestant> {
  const chatwoot = await startChatwoot(ANSWER);
  const folder = 'dist/widget';
  const files = new Map<string, string>();
  for (const name of await readdir(folder)) {
    if (name.endsWith('.js')) files.set(`/${name}`, await readFile(join(folder, name), 'utf8'));
  }
  const site = await openSite({
    head: '<script type="module" src="/chat-widget.js"></script>',
    body: `<chat-widget base-url="${chatwoot.url}" inbox-identifier="${chatwoot.identifier}" company="Larkfield" locale="de"></chat-widget>`,
    files,
  });
  return {
    name: '<chat-widget>',
    site,
    ready: 'chat-widget .launcher',
    launcher: 'chat-widget .launcher',
    input: 'chat-widget textarea',
    log: 'chat-widget',
    close: async () => {
      await site.close();
      await chatwoot.close();
    },
  };
}

/** As its documentation says to embed it, with a server of one's own. */
async function deepChat(): Promise<Contestant> {
  const folder = await fetchPeer(PEERS.deepChat);
  const site = await openSite({
    head: '<script type="module" src="/deepChat.bundle.js"></script>',
    body: `<deep-chat connect='{"url":"/chat"}'></deep-chat>`,
    files: new Map([
      ['/deepChat.bundle.js', await readFile(join(folder, 'dist/deepChat.bundle.js'), 'utf8')],
    ]),
    answer: () => ({ text: ANSWER }),
  });
  return {
    name: `deep-chat ${PEERS.deepChat.version}`,
    site,
    ready: 'deep-chat #text-input',
    launcher: null,
    input: 'deep-chat #text-input',
    log: 'deep-chat',
    close: () => site.close(),
  };
}

/** As its documentation says to embed it. */
async function n8nChat(): Promise<Contestant> {
  const folder = join(await fetchPeer(PEERS.n8nChat), 'dist');
  const files = new Map<string, string>();
  for (const name of await readdir(folder)) {
    if (/\.(js|mjs|css)$/.test(name)) files.set(`/${name}`, await readFile(join(folder, name), 'utf8'));
  }
  const site = await openSite({
    head: `<link href="/style.css" rel="stylesheet"><script type="module">import { createChat } from '/chat.bundle.es.js'; createChat({ webhookUrl: '/chat' });</script>`,
    body: '',
    files,
    answer: (body) => (body['action'] === 'loadPreviousSession' ? { data: [] } : { output: ANSWER }),
  });
  return {
    name: `@n8n/chat ${PEERS.n8nChat.version}`,
    site,
    ready: '.chat-window-toggle',
    launcher: '.chat-window-toggle',
    input: '.chat-inputs textarea',
    log: '.chat-messages-list',
    close: () => site.close(),
  };
}

/** All of them, ours first. Close each. */
export async function openContestants(): Promise<Contestant[]> {
  return [await ours(), await deepChat(), await n8nChat()];
}
