import type { ChatWidgetElement } from '../../../widget-element/chat-widget.ts';
import { fly, installTime } from './flying-time.ts';
import type { Language, Scene } from './scene.ts';
import { SCENE_ORIGIN, SceneChatwoot } from './scene-chatwoot.ts';

/** Chatwoot gives as many messages at a time. */
const PAGE = 20;
/** The scene on stage; what is asked of the scenes' address goes to it. */
let current: SceneChatwoot | null = null;
let isInstalled = false;
let played = 0;
/** Tabs that show scenes are not tabs of one visitor. */
const VISIT = Math.random().toString(36).slice(2, 8);
/** Attributes that the scene on stage has set. */
const lent: string[] = [];

/** Puts scenes between the page and its network, for the scenes' address alone. */
function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  installTime();
  const { fetch, WebSocket, EventSource } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.startsWith(`${SCENE_ORIGIN}/`) && current ? current.fetch(url, init) : fetch(input, init);
  };
  window.WebSocket = new Proxy(WebSocket, {
    construct: (real, [url, protocols]: [string | URL, string[]?]) =>
      String(url).startsWith(SCENE_ORIGIN.replace('http', 'ws')) && current
        ? current.openSocket()
        : new real(url, protocols),
  });
  window.EventSource = new Proxy(EventSource, {
    construct: (real, [url, options]: [string | URL, EventSourceInit?]) =>
      String(url).startsWith(`${SCENE_ORIGIN}/`) && current ? current.openStream() : new real(url, options),
  });
}

/**
 * Brings the widget into the scene's state. Settles when all of it is shown.
 * @throws when the widget does not show within 10 s what the scene waits for
 */
export async function playScene(chat: ChatWidgetElement, scene: Scene, language: Language): Promise<void> {
  install();
  const stage = new SceneChatwoot(scene, language, () => Date.now());
  current = stage;
  played += 1;
  chat.persist = scene.returns ? 'session' : 'none';
  chat.isOpen = scene.isClosed !== true;
  chat.baseUrl = SCENE_ORIGIN;
  chat.serviceUrl = SCENE_ORIGIN;
  // Another inbox is another chat: nothing of the scene before is left.
  chat.inboxIdentifier = `${scene.name}-${VISIT}-${String(played)}`;
  for (const name of lent.splice(0)) chat.removeAttribute(name);
  for (const [name, value] of Object.entries(scene.attributes ?? {})) {
    chat.setAttribute(name, value);
    lent.push(name);
  }
  await chat.updateComplete;
  const [first] = scene.messages;
  if (first) {
    chat.sendMessage(first.text[language]);
    await Promise.all([stage.listening, stage.begun]);
    if (scene.returns) {
      const { parentNode } = chat;
      await until(
        chat,
        'the first message',
        (root) => root.querySelector('.message--visitor .meta') !== null,
      );
      chat.remove();
      parentNode?.append(chat);
    }
    await until(
      chat,
      'its messages',
      (root) => root.querySelectorAll('.message').length >= Math.min(scene.messages.length, PAGE),
    );
  }
  for (const event of scene.then ?? []) {
    if ('until' in event) await shows(chat, event.until);
    else if ('inTime' in event)
      await until(chat, event.inTime, (root) => {
        const isShown = root.querySelector(event.inTime) !== null;
        if (!isShown) fly(250);
        return isShown;
      });
    else if ('press' in event) chat.renderRoot.querySelector<HTMLElement>(event.press)?.click();
    else {
      stage.play(event);
      if ('write' in event) chat.sendMessage(event.write[language]);
    }
  }
  await shows(chat, scene.settled);
}

const shows = (chat: ChatWidgetElement, selector: string): Promise<void> =>
  until(chat, selector, (root) => root.querySelector(selector) !== null);

async function until(
  chat: ChatWidgetElement,
  what: string,
  holds: (root: ShadowRoot) => boolean,
): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds(chat.renderRoot)) {
    if (performance.now() > end) throw new Error(`The widget does not show ${what}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}
