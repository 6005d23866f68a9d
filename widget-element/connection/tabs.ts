import { list, text } from '../conversation/message.ts';

/** The other tabs of this browser that show the same chat. */
export interface Tabs {
  /** Tells the others something about a conversation. */
  tell(conversation: number, what: string, detail?: unknown): void;
  /** `run` gets what others tell under this name. What it is was another script's: it is to be parsed. */
  hear(what: string, run: (detail: unknown, conversation: number) => void): void;
  /**
   * Waits to be the one tab that does something for all: then `lead` runs, and `lost` should another tab take it
   * over. With `atOnce` it is taken from whoever has it. The answer gives it up. Where tabs cannot agree, each leads.
   */
  lead(name: string, lead: () => void, lost: () => void, atOnce: boolean): () => void;
  close(): void;
}

/** By BroadcastChannel and Web Locks; without either, each tab is by itself. */
export function openTabs(key: string): Tabs {
  const hearers: Record<string, (detail: unknown, conversation: number) => void> = {};
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(key);
    channel.onmessage = ({ data }) => {
      // A list, since the names of properties are not the same in every build.
      const [conversation, what, detail] = list(data);
      hearers[text(what)]?.(detail, Number(conversation));
    };
  } catch {
    // An old browser, or a frame without an origin.
  }
  return {
    tell: (...words) => channel?.postMessage(words),
    hear: (what, run) => {
      hearers[what] = run;
    },
    lead: (name, lead, lost, atOnce) => {
      const waiting = new AbortController();
      let leads = false;
      let giveUp = (): void => {};
      const done = new Promise<void>((resolve) => {
        giveUp = () => {
          waiting.abort();
          resolve();
        };
      });
      const run = (): void => {
        leads = true;
        lead();
      };
      const compete = async (): Promise<void> => {
        try {
          // Without a way to tell the others, leading alone helps nobody.
          if (channel === null) throw new Error('No channel');
          await navigator.locks.request(
            `${key}:${name}`,
            atOnce ? { steal: true } : { signal: waiting.signal },
            () => {
              if (waiting.signal.aborted) return undefined;
              run();
              return done;
            },
          );
        } catch {
          if (waiting.signal.aborted) return;
          if (leads) lost();
          else run();
        }
      };
      void compete();
      return giveUp;
    },
    close: () => {
      channel?.close();
      // What is still under way may have something to tell.
      channel = null;
    },
  };
}
