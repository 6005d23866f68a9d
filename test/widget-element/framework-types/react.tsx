/** What React's users may write, and what their compiler must refuse. Checked by `npm run types:check`. */
import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { ChatWidgetElement } from '../../../widget-element/chat-widget.ts';
import type {} from '../../../widget-element/types/react.d.ts';

export function Chat(): ReactNode {
  const chat = useRef<ChatWidgetElement>(null);
  const greet = async (): Promise<void> => {
    chat.current?.open();
    chat.current?.sendMessage('Hello');
    await chat.current?.setUser('7', { name: 'Ada', identifier_hash: 'f00d' });
    // @ts-expect-error a message is text
    chat.current?.sendMessage(7);
  };
  return (
    <>
      <button onClick={() => void greet()}>Chat</button>
      <chat-widget
        ref={chat}
        base-url="https://chat.example.com"
        inbox-identifier="abc"
        service-url="https://baton.example.com"
        position="start"
        persist="none"
        hide-launcher
        className="chat"
      />
    </>
  );
}

// @ts-expect-error without an inbox there is no chat
export const Nowhere = (): ReactNode => <chat-widget base-url="https://chat.example.com" />;

export const Aside = (): ReactNode => (
  // @ts-expect-error there are two corners, start and end
  <chat-widget base-url="https://chat.example.com" inbox-identifier="abc" position="left" />
);
