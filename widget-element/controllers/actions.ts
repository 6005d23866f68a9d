import type { Session } from '../connection/session.ts';
import type { Context } from '../views/context.ts';
import type { DialogKeeper } from './dialog-keeper.ts';
import type { ScrollKeeper } from './scroll-keeper.ts';

interface Options {
  session(): Session | null;
  dialog: DialogKeeper;
  scroll: ScrollKeeper;
  send(text: string): void;
  close(): void;
  attach(event: Event): void;
  /** Shows the composer again; answers when it is there. */
  restart(): Promise<void>;
  /** Something the visitor asked for did not work. */
  failed(): void;
  /** Tells a screen reader. */
  say(words: string): void;
}

/** What the buttons in the panel do. A button that goes away with its own click must not take the focus along. */
export function actionsOf({
  session,
  dialog,
  scroll,
  send,
  close,
  attach,
  restart,
  failed,
  say,
}: Options): Context['act'] {
  return {
    send: (text) => {
      send(text);
      dialog.settleFocus();
    },
    ask: (question, { focus = 'now', said } = {}) => {
      session()
        ?.ask(question)
        .then(() => {
          if (said) say(said);
          if (focus === 'after') dialog.settleFocus();
        }, failed);
      if (focus === 'now') dialog.settleFocus();
    },
    toEnd: scroll.toEnd,
    retry: (echoId) => {
      session()?.retry(echoId);
      dialog.settleFocus();
    },
    discard: (echoId) => {
      session()?.discard(echoId);
      dialog.settleFocus();
    },
    restart: () => {
      void restart().then(() => {
        dialog.focusComposer();
      });
    },
    wake: () => session()?.wake(),
    leaveEnd: () => {
      scroll.leave();
    },
    close,
    attach,
  };
}
