/** What becomes of the page that the chat stands in. */
export interface PageLife {
  /** The browser has lost its network. */
  sleep(): void;
  /** Waiting may have become pointless: the network is back, or the page goes on after it was frozen. */
  wake(): void;
  /** The visitor looks at the page again. */
  look(): void;
  /** Another page is shown, and this one is put aside, to be taken up again where the visitor goes back. */
  rest(): void;
  /** It is taken up again. */
  goOn(): void;
  /** Another tab has changed what this one keeps under the key. */
  stored(key: string | null): void;
}

/** Follows it until the signal ends that. */
export function followPage(life: PageLife, signal: AbortSignal): void {
  const listen = (target: EventTarget, type: string, run: (event: Event) => void): void => {
    target.addEventListener(type, run, { signal });
  };
  listen(window, 'online', life.wake);
  listen(window, 'offline', life.sleep);
  listen(document, 'resume', life.wake);
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') life.look();
  });
  listen(window, 'pagehide', (event) => {
    if ((event as PageTransitionEvent).persisted) life.rest();
  });
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) life.goOn();
  });
  listen(window, 'storage', (event) => {
    life.stored((event as StorageEvent).key);
  });
}
